/**
 * Entries of a list of hosts that may be reached, as an operator writes them: `images.example.com`,
 * `*.example.com`, `images.internal:8443`, `[fd00::7]:8443`, or `*`. Hosts are compared in one spelling only, the one
 * that the WHATWG URL parser gives, so that no odd spelling of a host slips past the list or the checks behind it.
 */
import { readAddress } from './internet-address.ts';

/** One entry. */
export interface HostEntry {
  /** `exact`: this host. `below`: any name that ends in `.` and this one. `public`: any host at all; the name is `*`. */
  readonly scope: 'exact' | 'below' | 'public';
  /** As `canonicalHost` writes it. */
  readonly name: string;
  /** The only port meant; undefined means the usual one of the scheme. */
  readonly port: number | undefined;
}

/** Reads one entry; undefined when it is none. */
export function readHostEntry(text: string): HostEntry | undefined {
  if (text === '*') return { scope: 'public', name: '*', port: undefined };
  const match = /^(\*\.)?(\[[\da-f:.]+\]|[^\s/:@?#[\]\\*%]+)(?::(\d{1,5}))?$/iu.exec(text);
  if (match === null) return undefined;
  const [, star, written = '', digits] = match;
  const port = digits === undefined ? undefined : Number(digits);
  if (port !== undefined && (port < 1 || port > 65_535)) return undefined;
  const origin = `https://${written}/`;
  const name = URL.canParse(origin) ? canonicalHost(new URL(origin).hostname) : undefined;
  if (name === undefined) return undefined;
  if (star === undefined) return { scope: 'exact', name, port };
  // An address has nothing below it.
  return addressOfHost(name) === undefined ? { scope: 'below', name, port } : undefined;
}

/** The entry as `readHostEntry` reads it again. */
export function writeHostEntry({ scope, name, port }: HostEntry): string {
  return `${scope === 'below' ? '*.' : ''}${name}${port === undefined ? '' : `:${port}`}`;
}

/**
 * The one spelling of a host that a URL parser gave: ASCII, lower case, without the dot at its end; IPv6 in brackets.
 * Undefined for what is neither an address nor a name that DNS could hold (RFC 1035: labels of 63, 253 in all).
 */
export function canonicalHost(hostname: string): string | undefined {
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  if (addressOfHost(host) !== undefined) return host;
  const isName = host.length <= 253 && /^[a-z\d_-]{1,63}(\.[a-z\d_-]{1,63})*$/.test(host);
  // Whatever ends in a number is an IPv4 address to the URL parser, or nothing.
  return isName && !/(^|\.)\d+$/.test(host) ? host : undefined;
}

/** The address that a canonical host spells, without brackets; undefined for names. */
export function addressOfHost(host: string): string | undefined {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  const family = readAddress(bare)?.family;
  // IPv6 without brackets is no host of a URL.
  return family === 4 || (family === 6 && bare !== host) ? bare : undefined;
}
