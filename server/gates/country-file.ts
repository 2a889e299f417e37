/**
 * Countries by address from an MMDB file that the operator brings (GeoLite2 Country or City, DB-IP, IPinfo). Read whole
 * at the start: a country file has some nine megabytes, and a look-up is then a walk of at most 128 bits in memory.
 */
import { readFileSync } from 'node:fs';
import { Reader } from 'mmdb-lib';
import type { FindCountry } from './region.ts';

/** Opens the file. Throws an Error that says what to do when it cannot be read or is no such file. */
export function openCountryFile(path: string): FindCountry {
  const reader = openReader(path);
  return (address) => {
    // The library types what MaxMind's own files hold; what another maker's file holds is checked here.
    const record = reader.get(address) as unknown;
    const country = isoCode(memberOf(record, 'country')) ?? isoCode(memberOf(record, 'registered_country'));
    if (country === undefined) return undefined;
    const listed = memberOf(record, 'subdivisions');
    const subdivisions = (Array.isArray(listed) ? listed : [])
      .map(isoCode)
      .filter((code) => code !== undefined)
      .map((code) => `${country}-${code}`);
    return { country, subdivisions };
  };
}

function openReader(path: string): Reader<never> {
  try {
    return new Reader(readFileSync(path));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`region.database: ${path} cannot be read as an MMDB file (${reason}).`, { cause });
  }
}

/** The code of a place: `{ "iso_code": "DE" }`, or the code itself, as IPinfo's files have it. */
function isoCode(place: unknown): string | undefined {
  const code = typeof place === 'string' ? place : memberOf(place, 'iso_code');
  return typeof code === 'string' && /^[A-Z0-9]{1,3}$/.test(code) ? code : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
