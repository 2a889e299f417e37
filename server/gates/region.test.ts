import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fault } from '../base/fault.ts';
import { openCountryFile } from './country-file.ts';
import { createRegionGate, type FindCountry, type RegionPolicy } from './region.ts';
import { mmdbFile } from './suite.ts';

let folder: string;
let find: FindCountry;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictor-region-'));
  const file = join(folder, 'countries.mmdb');
  writeFileSync(
    file,
    mmdbFile({
      '203.0.113.0/24': { country: { iso_code: 'NL' } },
      '198.51.100.0/24': { country: { iso_code: 'UA' }, subdivisions: [{ iso_code: '43' }] },
      '192.0.2.0/24': { registered_country: { iso_code: 'FR' } },
      '2001:db8::/32': { country: 'SE' },
    }),
  );
  find = openCountryFile(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open: RegionPolicy = {
  trustedProxies: ['10.0.0.0/8', 'fd00::/8'],
  countryHeader: 'cf-ipcountry',
  allowed: [],
  denied: [],
  deniedNetworks: [],
};
const gate = (changes: Partial<RegionPolicy>) => createRegionGate({ ...open, ...changes }, find);

describe('the country', () => {
  test.each([
    ['a trusted proxy names it', '10.1.2.3', { 'cf-ipcountry': 'DE' }, 'DE', 'header'],
    ['an IPv6 proxy names it', 'fd00::1', { 'cf-ipcountry': 'de' }, 'DE', 'header'],
    ['a mapped proxy names it', '::ffff:10.1.2.3', { 'cf-ipcountry': 'DE' }, 'DE', 'header'],
    ['a stranger names it, and is not believed', '203.0.113.9', { 'cf-ipcountry': 'DE' }, 'NL', 'database'],
    ['an unknown stranger names it', '8.8.8.8', { 'cf-ipcountry': 'DE' }, 'XX', 'none'],
    [
      'a stranger forwards, and is not believed',
      '8.8.8.8',
      { 'x-forwarded-for': '203.0.113.9' },
      'XX',
      'none',
    ],
    ['a proxy forwards an address', '10.1.2.3', { 'x-forwarded-for': '203.0.113.9' }, 'NL', 'database'],
    [
      'a client adds to the chain',
      '10.1.2.3',
      { 'x-forwarded-for': '203.0.113.9, 192.0.2.1' },
      'FR',
      'database',
    ],
    [
      'proxies stand in the chain',
      '10.1.2.3',
      { 'x-forwarded-for': '203.0.113.9, 10.9.9.9' },
      'NL',
      'database',
    ],
    ['the chain has ports', '10.1.2.3', { 'x-forwarded-for': '203.0.113.9:4711' }, 'NL', 'database'],
    ['the chain has brackets', '10.1.2.3', { 'x-forwarded-for': '[2001:db8::7]:4711' }, 'SE', 'database'],
    ['the chain is no address', '10.1.2.3', { 'x-forwarded-for': 'unknown' }, 'XX', 'none'],
    [
      'the header is no code',
      '10.1.2.3',
      { 'cf-ipcountry': 'Germany', 'x-forwarded-for': '203.0.113.9' },
      'NL',
      'database',
    ],
    ['a client sends the header before the proxy', '10.1.2.3', { 'cf-ipcountry': 'NL, DE' }, 'DE', 'header'],
    [
      'the proxy does not know',
      '10.1.2.3',
      { 'cf-ipcountry': 'XX', 'x-forwarded-for': '203.0.113.9' },
      'NL',
      'database',
    ],
    ['only where it is registered is known', '192.0.2.7', {}, 'FR', 'database'],
    ['nothing is known', '127.0.0.1', {}, 'XX', 'none'],
  ])('is told when %s', (_, peer, headers, country, source) => {
    expect(gate({ denied: ['KP'] }).look({ peer, headers })).toMatchObject({ country, source });
  });
});

describe('a place', () => {
  test('on the list of denied ones is refused in upstream’s words', () => {
    let thrown: unknown;
    try {
      gate({ denied: ['DE'] }).pass({ peer: '10.0.0.1', headers: { 'cf-ipcountry': 'DE' } });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Fault);
    expect(thrown).toMatchObject({
      code: 'unsupported_country',
      message: 'Country, region, or territory not supported',
      param: undefined,
    });
  });

  test('within a denied territory is refused though its country is served', () => {
    expect(gate({ denied: ['UA-43'] }).lookAt('198.51.100.7')).toMatchObject({ isServed: false });
    expect(gate({ denied: ['UA-40'] }).lookAt('198.51.100.7')).toMatchObject({ isServed: true });
  });

  test('that no list of allowed ones names is refused, an unknown one too', () => {
    const strict = gate({ allowed: ['NL', 'UA-43'] });
    expect(strict.lookAt('203.0.113.9')).toMatchObject({ isServed: true });
    expect(strict.lookAt('198.51.100.7')).toMatchObject({ isServed: true });
    expect(strict.lookAt('192.0.2.7')).toMatchObject({ isServed: false });
    expect(strict.lookAt('127.0.0.1')).toMatchObject({ isServed: false, country: 'XX' });
    expect(gate({ allowed: ['NL', 'XX'] }).lookAt('127.0.0.1')).toMatchObject({ isServed: true });
  });

  test('in a denied network is refused wherever it is', () => {
    const closed = gate({ deniedNetworks: ['203.0.113.128/25', '2001:db8:1::/48'] });
    expect(closed.lookAt('203.0.113.200')).toMatchObject({ isServed: false });
    expect(closed.lookAt('::ffff:203.0.113.200')).toMatchObject({ isServed: false });
    expect(closed.lookAt('203.0.113.9')).toMatchObject({ isServed: true });
    expect(closed.lookAt('2001:db8:1::5')).toMatchObject({ isServed: false });
    expect(closed.look({ peer: '10.0.0.1', headers: { 'x-forwarded-for': '203.0.113.200' } }).isServed).toBe(
      false,
    );
  });

  test('that is no address at all is nowhere', () => {
    expect(gate({}).lookAt('not-an-address')).toBeUndefined();
    expect(gate({ deniedNetworks: ['0.0.0.0/0'] }).look({ peer: undefined, headers: {} }).isServed).toBe(
      true,
    );
  });
});

test('a file that is no country file is refused by name', () => {
  const file = join(folder, 'other.mmdb');
  writeFileSync(file, 'no database');
  expect(() => openCountryFile(file)).toThrow(/region\.database: .*other\.mmdb/);
});
