/**
 * Fetches what a caller names by URL: the one place of the house that connects to where strangers say. It exists so
 * that no URL can make the house speak to its own machine, its neighbours or a cloud's metadata service. Each hop is
 * checked whole: the URL by the operator's list, every address of its host, and then exactly one of the judged
 * addresses is connected to, without a second look-up. It must never send anything that the house knows, and never
 * tell the caller what lies inside. Decision: docs/decisions/0009-fetching-pictures-by-url.md.
 */
import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { networkInterfaces } from 'node:os';
import { assert } from '../base/assert.ts';
import { readHostEntry } from '../base/host-entry.ts';
import { readAddress, readNetwork } from '../base/internet-address.ts';
import { reachOf, type Surroundings } from './address-rules.ts';
import { ask } from './ask.ts';
import { type Connect, connectBySystem, dial } from './dial.ts';
import { faultOf, reasonOf, type Refusal, refusals, type Say } from './refusal.ts';
import { type ByteSink, type Fetched, take } from './take.ts';
import { isRefusal, readTarget, type Target } from './target.ts';

/** What the operator allows. */
export interface FetcherSettings {
  /** Entries as `base/host-entry.ts` reads them; none means that nothing is fetched. */
  readonly hosts: readonly string[];
  /** CIDR networks that may be reached although they are not public, and only for hosts that an entry names. */
  readonly networks: readonly string[];
  /** Longest time of one fetch, look-ups and redirects included. */
  readonly timeoutMs: number;
  /** False: https only. */
  readonly isPlainHttpAllowed: boolean;
  /** The house's version, for the user agent. */
  readonly version: string;
}

/** Parts that tests put in place of the machine's own. */
export interface FetcherParts {
  /** All addresses of a name, as the system resolves them. Asked once for each hop. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  readonly connect?: Connect;
  /** The machine's own addresses, asked at every hop. */
  readonly ownAddresses?: () => readonly string[];
  /** PEM of authorities to trust instead of the system's. */
  readonly authorities?: string;
}

/** How one URL is fetched. */
export interface FetchOptions {
  /** The parameter that held the URL, such as `images[0].image_url`. */
  readonly param: string;
  /** More bytes than this are refused with `image_too_large`. */
  readonly bytesMax: number;
  /** Ends the fetch; its reason is thrown as it is. */
  readonly signal: AbortSignal;
}

/** Fetches by URL. */
export interface Fetcher {
  /** False when the operator allows no host; every URL is then refused. */
  readonly isOn: boolean;
  /**
   * Writes what the URL holds to the sink, which the caller ends, or aborts when this throws. Throws
   * `invalid_image_url`, `failed_to_download_image` or `image_too_large` (all 400), what the sink throws, or the
   * signal's reason.
   */
  fetch(url: string, into: ByteSink, options: FetchOptions): Promise<Fetched>;
}

/** Redirects that are followed; more is a loop or a maze. Browsers follow 20, but a picture's address is rarely behind two. */
const redirectsMax = 5;
/** Addresses of one host that are tried, of however many it has. */
const attemptsMax = 3;
/** Time for one connection with TLS, so that an address nobody answers at leaves time for the next. */
const connectMsMax = 5000;

/** A fetcher. The settings are the configuration's, which has checked them. */
export function createFetcher(settings: FetcherSettings, parts: FetcherParts = {}): Fetcher {
  const hosts = settings.hosts.map((text) => {
    const entry = readHostEntry(text);
    assert(entry !== undefined, `${text} is no host entry`);
    return entry;
  });
  const allowed = settings.networks.map((text) => {
    const network = readNetwork(text);
    assert(network !== undefined, `${text} is no network`);
    return network;
  });
  const rules = { hosts, isPlainHttpAllowed: settings.isPlainHttpAllowed };
  const ownAddresses = parts.ownAddresses ?? systemAddresses;
  const line = {
    resolve: parts.resolve ?? resolveBySystem,
    connect: parts.connect ?? connectBySystem,
    authorities: parts.authorities,
    userAgent: `pictor/${settings.version}`,
    surroundings: (isNamed: boolean): Surroundings => ({
      // `*` is every public host: a name that nobody listed must not open a private network.
      allowed: isNamed ? allowed : [],
      own: ownAddresses().flatMap((text) => readAddress(text) ?? []),
    }),
  };

  return {
    isOn: hosts.length > 0,
    fetch: async (url, into, { param, bytesMax, signal }) => {
      const say = (refusal: Refusal, cause?: unknown) => faultOf(refusal, param, cause);
      if (hosts.length === 0) throw say(refusals.off);
      signal.throwIfAborted();
      const ending = new AbortController();
      const onAbort = () => ending.abort(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      const seconds = settings.timeoutMs / 1000;
      const timer = setTimeout(() => ending.abort(say(refusals.tooSlow(seconds))), settings.timeoutMs);
      try {
        let target = readTarget(url, rules);
        for (let hop = 0; hop <= redirectsMax; hop++) {
          if (isRefusal(target)) throw say(target);
          const response = await visit(target, line, say, ending.signal);
          const location = redirectOf(response);
          if (location === undefined) {
            return await take(response, target, { into, bytesMax, say, signal: ending.signal });
          }
          response.destroy();
          target = readTarget(location, rules, target.url);
        }
        throw say(refusals.tooManyRedirects(redirectsMax));
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}

interface Line {
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly connect: Connect;
  readonly authorities: string | undefined;
  readonly userAgent: string;
  readonly surroundings: (isNamed: boolean) => Surroundings;
}

/** One hop: judge all addresses, connect to one of them, ask. */
async function visit(target: Target, line: Line, say: Say, signal: AbortSignal): Promise<IncomingMessage> {
  const addresses = await judgedAddresses(target, line, say, signal);
  const { url, host, port, isTls } = target;
  let failure: unknown;
  for (const address of addresses.slice(0, attemptsMax)) {
    const call = { address, port, connect: line.connect, msMax: connectMsMax, signal };
    try {
      const serverName = isTls ? (target.literal ?? host) : undefined;
      const socket = await dial({ ...call, serverName, authorities: line.authorities });
      const hostHeader = url.port === '' ? host : `${host}:${port}`;
      return await ask({ socket, url, hostHeader, userAgent: line.userAgent, signal });
    } catch (error) {
      signal.throwIfAborted();
      failure = error;
    }
  }
  throw say(refusals.unreachable(`${host}:${port}: ${reasonOf(failure)}`), failure);
}

/**
 * The host's addresses, once all of them are judged. One that is forbidden forbids the host: a name with a public and
 * a private address is either an attack or a mistake, and leaving out the private one would make the outcome depend
 * on the order of an answer.
 */
async function judgedAddresses(
  target: Target,
  { resolve, surroundings }: Line,
  say: Say,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { literal, host, isNamed } = target;
  const near = surroundings(isNamed);
  if (literal !== undefined) {
    if (reachOf(literal, near) === 'forbidden') throw say(refusals.forbiddenAddress(literal));
    return [literal];
  }
  let addresses: readonly string[];
  try {
    addresses = await orAborted(resolve(host), signal);
  } catch (error) {
    signal.throwIfAborted();
    throw say(refusals.noAddress(`${host}: ${reasonOf(error)}`), error);
  }
  const forbidden = addresses.find((address) => reachOf(address, near) === 'forbidden');
  if (forbidden !== undefined)
    throw say(refusals.noAddress(`${host} has the forbidden address ${forbidden}`));
  if (addresses.length === 0) throw say(refusals.noAddress(`${host} has no address`));
  return addresses;
}

/** Where an answer redirects to; undefined when it does not. */
function redirectOf({ statusCode, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode ?? 0) ? headers.location : undefined;
}

/** The promise's value, or the signal's reason if that comes first. A look-up cannot be called off, only left. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

async function resolveBySystem(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
}

function systemAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
}
