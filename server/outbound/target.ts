/**
 * What a URL must be before anything is sent anywhere: its form, its scheme, its host by the operator's list, its port.
 * Every hop of a redirect goes through here, so the answer never depends on how a URL was come by.
 */
import { addressOfHost, canonicalHost, type HostEntry } from '../base/host-entry.ts';
import type { Refusal } from './refusal.ts';

/** A URL that may be tried, once its addresses are judged. */
export interface Target {
  readonly url: URL;
  /** Canonical; IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  readonly isTls: boolean;
  /** The address that the host spells, for a host that is one. */
  readonly literal: string | undefined;
  /** True when an entry other than `*` names the host, which is what private networks need. */
  readonly isNamed: boolean;
}

/** What the operator allows. */
export interface TargetRules {
  readonly hosts: readonly HostEntry[];
  /** False: https only. */
  readonly isPlainHttpAllowed: boolean;
}

/** Longest URL, in characters; what browsers and proxies take without complaint. */
export const urlCharactersMax = 2048;

/** Top-level names that lead inside: RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`, and habits of home routers. */
const insideNames = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'home.arpa',
];

/** Reads a URL as the caller wrote it, or as a redirect gave it (`base` is then the URL before it). */
export function readTarget(text: string, rules: TargetRules, base?: URL): Target | Refusal {
  if (text.length > urlCharactersMax) {
    return refuse(`it takes a URL of at most ${urlCharactersMax} characters, but got ${text.length}.`);
  }
  // The URL parser would drop line ends and tabs, and read backslashes as slashes, in silence.
  const isPlain =
    [...text].every((character) => character > ' ' && character !== '\u007f') && !text.includes('\\');
  if (!isPlain || !URL.canParse(text, base?.href)) {
    return refuse('it takes an absolute URL, without spaces, line ends or backslashes.');
  }
  const url = new URL(text, base);
  const schemes = rules.isPlainHttpAllowed ? 'https:// or http://' : 'https://';
  if (url.protocol !== 'https:' && !(rules.isPlainHttpAllowed && url.protocol === 'http:')) {
    return refuse(`it takes a URL that begins with ${schemes}.`);
  }
  if (base?.protocol === 'https:' && url.protocol === 'http:') {
    return refuse('an https:// URL may not redirect to an http:// one.');
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('it takes a URL without a user name or password.');
  }
  const host = canonicalHost(url.hostname);
  if (host === undefined) return refuse('it takes a URL whose host is a name or an address.');
  const isTls = url.protocol === 'https:';
  const usualPort = isTls ? 443 : 80;
  const port = url.port === '' ? usualPort : Number(url.port);
  const literal = addressOfHost(host);
  const matching = rules.hosts.filter((entry) => isMeant(entry, host, literal));
  const isInside = literal === undefined && isInsideName(host);
  const named = matching.filter(({ scope }) => scope !== 'public');
  const entries = isInside ? named : matching;
  if (entries.length === 0) {
    // A redirect's host comes from elsewhere, and may be a name that is known inside only.
    const shown = base === undefined ? `the host '${host}'` : 'the host that the URL redirects to';
    return refuse(
      `${shown} is none that this server fetches from. Send the picture itself: upload it, or send a data URL.`,
      `${host} is in no entry of fetch.hosts${isInside && matching.length > 0 ? ' that names it' : ''}`,
    );
  }
  const onPort = entries.filter((entry) => port === (entry.port ?? usualPort));
  if (onPort.length === 0) {
    return refuse(`it takes a URL without a port; ${port} is none that this server fetches from.`);
  }
  const isNamed = onPort.some(({ scope }) => scope !== 'public');
  return { url, host, port, isTls, literal, isNamed };
}

/** True for what `readTarget` gives when it refuses. */
export function isRefusal(result: Target | Refusal): result is Refusal {
  return 'code' in result;
}

function isMeant({ scope, name }: HostEntry, host: string, literal: string | undefined): boolean {
  if (scope === 'public') return true;
  if (scope === 'exact') return host === name;
  return literal === undefined && host.endsWith(`.${name}`);
}

/** Names without a dot, and those under the inside names. */
function isInsideName(host: string): boolean {
  return !host.includes('.') || insideNames.some((name) => host.endsWith(`.${name}`));
}

function refuse(words: string, detail?: string): Refusal {
  return { code: 'invalid_image_url', words, ...(detail === undefined ? {} : { detail }) };
}
