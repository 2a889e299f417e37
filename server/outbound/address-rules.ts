/**
 * Which IP addresses may be reached. What is not plainly public is forbidden: the machine itself, its neighbours, the
 * metadata services of clouds, and every IPv6 form that carries an IPv4 address inside. An operator can allow networks
 * by name; nothing else opens one.
 */
import {
  type InternetAddress,
  isInside,
  type Network,
  readAddress,
  readNetwork,
} from '../base/internet-address.ts';

/** `public`: anybody's. `listed`: in a network that the operator allows. `forbidden`: all others. */
export type Reach = 'public' | 'listed' | 'forbidden';

/**
 * IPv4 that is not public. Source: the IANA IPv4 Special-Purpose Address Registry, with multicast (RFC 5771) and the
 * reserved rest (RFC 1112); seen 2026-11-22. The last row is Azure's metadata and DNS service, which has an address
 * of the public space that leads to the machine's own host.
 */
const specialFour = networks(
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Link-local; 169.254.169.254 is where clouds hand out credentials.
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
);

/** All public IPv6 is in here. Source: RFC 4291, section 2.4, and the IANA IPv6 Global Unicast registry; seen 2026-11-22. */
const globalSix = network('2000::/3');

/** Of it, what is not public. Source: the IANA IPv6 Special-Purpose Address Registry; seen 2026-11-22. */
const specialSix = networks(
  // Protocol assignments, Teredo (2001::/32), ORCHID and benchmarking among them.
  '2001::/23',
  '2001:db8::/32',
  // 6to4: the next 32 bits are an IPv4 address that a relay would send to. Retired (RFC 7526), so nothing is lost.
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
);

/** IPv6 whose last 32 bits are the IPv4 address that is really reached: mapped (RFC 4291) and NAT64 (RFC 6052). */
const carriers = networks('::ffff:0:0/96', '64:ff9b::/96');

/** What a machine's place in the network adds to the rules. */
export interface Surroundings {
  /** Networks that may be reached although they are not public. */
  readonly allowed: readonly Network[];
  /** The machine's own addresses: behind a public one there may be services that a firewall keeps from others. */
  readonly own: readonly InternetAddress[];
}

/** Judges an address as text. What cannot be read, zone ids included, is forbidden. */
export function reachOf(text: string, surroundings: Surroundings): Reach {
  const outer = readAddress(text);
  if (outer === undefined) return 'forbidden';
  const isCarrier = carriers.some((carrier) => isInside(outer, carrier));
  const reached = isCarrier ? lastFour(outer) : outer;
  const isListed = surroundings.allowed.some(
    (network) => isInside(outer, network) || isInside(reached, network),
  );
  if (isListed) return 'listed';
  const isOwn = surroundings.own.some(
    ({ family, value }) => family === reached.family && value === reached.value,
  );
  const isPublic = reached.family === 4 ? isPublicFour(reached) : isPublicSix(reached);
  return isPublic && !isOwn ? 'public' : 'forbidden';
}

function lastFour({ value }: InternetAddress): InternetAddress {
  return { family: 4, value: value & 0xffff_ffffn };
}

function isPublicFour(address: InternetAddress): boolean {
  return !specialFour.some((special) => isInside(address, special));
}

function isPublicSix(address: InternetAddress): boolean {
  if (!isInside(address, globalSix) || specialSix.some((special) => isInside(address, special))) return false;
  // ISATAP (RFC 5214): under any prefix, an interface id of 0:5efe or 200:5efe carries an IPv4 address.
  const interfaceId = (address.value >> 32n) & 0xffff_ffffn;
  return (interfaceId & ~0x0200_0000n) !== 0x0000_5efen;
}

function networks(...written: readonly string[]): readonly Network[] {
  return written.map(network);
}

function network(written: string): Network {
  const read = readNetwork(written);
  if (read === undefined) throw new Error(`${written} is no network`);
  return read;
}
