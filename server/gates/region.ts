/**
 * The region gate: where a request comes from, and whether this server serves that place. It exists so that an operator
 * can keep to the laws of a place, with upstream's own refusal; it stands at the door, before a key or a byte of the body
 * is read. It must never believe what a stranger says of themselves: headers count only from proxies that the operator
 * has named.
 */
import { Fault } from '../base/fault.ts';
import {
  type InternetAddress,
  isInside,
  type Network,
  readAddress,
  readNetwork,
} from '../base/internet-address.ts';

/** What is known of a request at the door. */
export interface RegionRequest {
  /** The other end of the connection; undefined when it has gone already. */
  readonly peer: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Where a request comes from, and what follows. */
export interface RegionFinding {
  /** The client's own address as text; undefined when it could not be known. */
  readonly address: string | undefined;
  /** ISO 3166-1 code in capitals; `XX` when unknown, as Cloudflare writes it. */
  readonly country: string;
  /** ISO 3166-2 codes, `UA-43`; only a database knows them. */
  readonly subdivisions: readonly string[];
  readonly source: 'header' | 'database' | 'none';
  readonly isServed: boolean;
  /** One sentence for the operator and the access check. */
  readonly reason: string;
}

/** The operator's rules. Networks in CIDR notation, codes in capitals. */
export interface RegionPolicy {
  readonly trustedProxies: readonly string[];
  /** In lower case. */
  readonly countryHeader: string;
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
  readonly deniedNetworks: readonly string[];
}

/** Countries by address; undefined where it knows nothing of the address. */
export type FindCountry = (
  address: string,
) => { readonly country: string; readonly subdivisions: readonly string[] } | undefined;

/** The gate. */
export interface RegionGate {
  /** Judges a request; pure but for the database's memory. */
  look(request: RegionRequest): RegionFinding;
  /** Judges an address as if it had come directly; undefined when the text is no IP address. */
  lookAt(address: string): RegionFinding | undefined;
  /** Throws `unsupported_country` where the place is not served. */
  pass(request: RegionRequest): void;
}

/** The country of requests whose country is not known. */
export const unknownCountry = 'XX';
/** More hops than any honest chain of proxies has. */
const hopsMax = 32;

/** The exact refusal. Source: seen in many reports of upstream's, 2026-11-22. */
export function unsupportedCountry(detail?: string): Fault {
  return new Fault({
    code: 'unsupported_country',
    message: 'Country, region, or territory not supported',
    ...(detail !== undefined && { detail }),
  });
}

/** Makes the gate. */
export function createRegionGate(policy: RegionPolicy, findCountry: FindCountry | undefined): RegionGate {
  const proxies = networksOf(policy.trustedProxies);
  const deniedNetworks = networksOf(policy.deniedNetworks);
  // With nothing to refuse, no request pays for being looked at.
  const isOpen = [policy.allowed, policy.denied, deniedNetworks].every((list) => list.length === 0);
  const isTrusted = (address: InternetAddress) => proxies.some((network) => isInside(address, network));

  const judge = (client: Client | undefined, named: string | undefined): RegionFinding => {
    const known = named === undefined && client !== undefined ? findCountry?.(client.text) : undefined;
    const country = named ?? known?.country ?? unknownCountry;
    const subdivisions = known?.subdivisions ?? [];
    const source = named !== undefined ? 'header' : known !== undefined ? 'database' : 'none';
    const facts = { address: client?.text, country, subdivisions, source } as const;
    const refusal = refusalOf(policy, deniedNetworks, client, [country, ...subdivisions]);
    if (refusal !== undefined) return { ...facts, isServed: false, reason: refusal };
    return {
      ...facts,
      isServed: true,
      reason: isOpen ? 'No place is refused here.' : `${country} is served.`,
    };
  };

  const look = ({ peer, headers }: RegionRequest): RegionFinding => {
    const near = peer === undefined ? undefined : readClient(peer);
    if (near === undefined || !isTrusted(near.address)) return judge(near, undefined);
    return judge(
      behindProxies(near, headers['x-forwarded-for'], isTrusted),
      countryIn(headers[policy.countryHeader]),
    );
  };

  return {
    look,
    lookAt: (address) => {
      const client = readClient(address);
      return client && judge(client, undefined);
    },
    pass: (request) => {
      if (isOpen) return;
      const finding = look(request);
      if (!finding.isServed) throw unsupportedCountry(finding.reason);
    },
  };
}

interface Client {
  readonly address: InternetAddress;
  readonly text: string;
}

function refusalOf(
  { allowed, denied }: RegionPolicy,
  deniedNetworks: readonly Network[],
  client: Client | undefined,
  codes: readonly string[],
): string | undefined {
  if (client !== undefined && deniedNetworks.some((network) => isInside(client.address, network))) {
    return `${client.text} is in a network that is not served.`;
  }
  const refused = codes.find((code) => denied.includes(code));
  if (refused !== undefined) return `${refused} is not served.`;
  if (allowed.length > 0 && !codes.some((code) => allowed.includes(code))) {
    return `${codes[0] ?? unknownCountry} is not among the places that are served.`;
  }
  return undefined;
}

/**
 * The client behind the proxies: the last address of the chain that is no trusted proxy, because everything before it is
 * only what that address said. Undefined where a trusted proxy wrote something that is no address.
 */
function behindProxies(
  near: Client,
  forwarded: string | readonly string[] | undefined,
  isTrusted: (address: InternetAddress) => boolean,
): Client | undefined {
  const chain = [forwarded ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  let client = near;
  for (const hop of chain.reverse().slice(0, hopsMax)) {
    const next = readClient(hop);
    if (next === undefined) return undefined;
    client = next;
    if (!isTrusted(next.address)) break;
  }
  return client;
}

/** The last value is the nearest proxy's own; one that is no code counts as unknown, and the database is asked. */
function countryIn(sent: string | readonly string[] | undefined): string | undefined {
  const last = [sent ?? []].flat().join(',').split(',').at(-1)?.trim().toUpperCase() ?? '';
  return /^[A-Z][A-Z0-9]$/.test(last) && last !== unknownCountry ? last : undefined;
}

/** An address with or without a port and brackets; IPv4 inside IPv6 (`::ffff:1.2.3.4`) is IPv4. */
function readClient(text: string): Client | undefined {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? [];
  const [, dotted] = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text) ?? [];
  const address = readAddress(bracketed ?? dotted ?? text);
  if (address === undefined) return undefined;
  const isMapped = address.family === 6 && address.value >> 32n === 0xffffn;
  if (!isMapped) return { address, text: bracketed ?? dotted ?? text };
  const value = address.value & 0xffff_ffffn;
  return { address: { family: 4, value }, text: dottedOf(value) };
}

function dottedOf(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 0xffn)).join('.');
}

function networksOf(list: readonly string[]): readonly Network[] {
  return list.map((text) => {
    const network = readNetwork(text);
    // The settings take nothing else.
    if (network === undefined) throw new Error(`impossible state: ${text} is no network`);
    return network;
  });
}
