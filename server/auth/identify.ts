/**
 * Headers → Caller. Finds who is asking by the key they carry, or refuses with 401 in upstream's words. Keys that
 * were looked up are remembered for a while, so that checking one costs no trip to the database; revocation is told
 * between houses at once. It must never remember or log a secret: the memory is keyed by digest.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { requestHeaders } from '../../contract/headers.ts';
import type { Caller, Profile, Tier } from '../base/caller.ts';
import type { Clock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { Notices } from '../store/notices.ts';
import type { KeyOwner, TenantStatements } from '../store/tenants.ts';
import { digestKey, isSameDigest, redactKey } from './key.ts';

/** What identifying needs. */
export interface IdentifyParts {
  readonly statements: Pick<TenantStatements, 'findOwner' | 'touchKeys'>;
  readonly notices: Pick<Notices, 'isConnected' | 'listen'>;
  readonly clock: Clock;
  readonly log: Log;
  /** The `key-pepper` secret. */
  readonly pepper: Uint8Array;
  /** The profile of projects that set none of their own. */
  readonly profile: Profile;
  /** Where a person finds their keys; named in the refusals. */
  readonly keysUrl: string;
  /** Set only with `--no-auth`: then every request is this caller's, whatever it carries. */
  readonly everyone: Caller | undefined;
}

/** The gatekeeper. */
export interface Identify {
  /**
   * Throws `missing_api_key`, `invalid_api_key`, `project_archived`, and in the strict profile `mismatched_organization` or
   * `mismatched_project`.
   */
  identify(headers: IncomingHttpHeaders): Promise<Caller>;
  /** Forgets every key that is remembered, for whoever has just changed one: notices take a moment to come round. */
  forget(): void;
  /** Writes when keys were last used. Called by itself now and then, and at the end. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Keys remembered at once; one more forgets the one that was looked up longest ago. */
const rememberedMax = 10_000;
/** A notice could be lost with its connection; no key is believed longer than that without a look. */
const rememberedMs = 60_000;
const flushMs = 10_000;

/** Makes the gatekeeper. */
export function createIdentify(parts: IdentifyParts): Identify {
  const remembered = new Map<string, { readonly owner: KeyOwner; readonly sinceMs: number }>();
  const usedAtMs = new Map<string, number>();
  /** Counts what was heard, so that an answer on its way when keys changed is not remembered. */
  let changes = 0;
  const forget = () => {
    changes += 1;
    remembered.clear();
  };
  const stopListening = parts.notices.listen('pictor_keys', forget);

  const ownerOf = async (secret: string): Promise<KeyOwner | undefined> => {
    const digest = digestKey(secret, parts.pepper);
    const name = digest.toString('base64');
    const memory = remembered.get(name);
    const nowMs = parts.clock.elapsedMs();
    if (memory && parts.notices.isConnected && nowMs - memory.sinceMs < rememberedMs) return memory.owner;
    const changesBefore = changes;
    const owner = await parts.statements.findOwner(digest);
    remembered.delete(name);
    if (owner === undefined || owner.revokedAtMs !== null || !owner.hasOwner) return undefined;
    if (!isSameDigest(owner.digest, digest)) return undefined;
    if (changes === changesBefore) {
      const oldest = remembered.size >= rememberedMax ? remembered.keys().next().value : undefined;
      if (oldest !== undefined) remembered.delete(oldest);
      remembered.set(name, { owner, sinceMs: nowMs });
    }
    return owner;
  };

  const flush = async () => {
    const batch = new Map(usedAtMs);
    usedAtMs.clear();
    await parts.statements.touchKeys(batch);
  };
  const timer = setInterval(() => {
    flush().catch((cause: unknown) => parts.log.warn({ cause }, 'when keys were last used was not written'));
  }, flushMs);
  timer.unref();

  return {
    identify: async (headers) => {
      if (parts.everyone) return parts.everyone;
      const secret = secretIn(headers);
      if (secret === undefined) throw missing(parts.keysUrl);
      const owner = await ownerOf(secret);
      const nowMs = parts.clock.nowMs();
      const isExpired = owner !== undefined && owner.expiresAtMs !== null && owner.expiresAtMs <= nowMs;
      if (owner === undefined || isExpired) throw incorrect(secret, parts.keysUrl);
      if (owner.archivedAtMs !== null) throw archived();
      usedAtMs.set(owner.keyId, nowMs);
      return callerOf(owner, headers, parts.profile);
    },
    forget,
    flush,
    close: async () => {
      clearInterval(timer);
      stopListening();
      await flush();
    },
  };
}

/** The key, from the first of the places where clients put it; undefined when there is none. */
function secretIn(headers: IncomingHttpHeaders): string | undefined {
  const authorization = headers[requestHeaders.authorization];
  if (authorization !== undefined) {
    const { scheme, rest } = schemeOf(authorization);
    if (scheme.toLowerCase() === 'bearer' && rest !== '') return rest;
    if (scheme.toLowerCase() === 'basic') {
      // The key as the password, with a blank user name: what a browser sends when it asks a person.
      const password = /^[^:]*:(.+)$/.exec(Buffer.from(rest, 'base64').toString('latin1'))?.[1];
      if (password !== undefined) return password;
    }
  }
  for (const name of [requestHeaders.apiKey, requestHeaders.xApiKey]) {
    const value = headers[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/**
 * The first word of the header and what follows it, both trimmed. By hand, because a pattern that allows blanks on both
 * sides takes the square of their number in time: 15 kB of them stopped the house for 0.15 s, key or no key.
 */
function schemeOf(header: string): { readonly scheme: string; readonly rest: string } {
  const text = header.trim();
  const blankAt = text.search(/\s/);
  if (blankAt === -1) return { scheme: text, rest: '' };
  return { scheme: text.slice(0, blankAt), rest: text.slice(blankAt).trim() };
}

function callerOf(owner: KeyOwner, headers: IncomingHttpHeaders, houseProfile: Profile): Caller {
  const profile = owner.profile ?? houseProfile;
  const warnings: string[] = [];
  const organization = headers[requestHeaders.organization];
  if (isOther(organization, owner.organizationId)) {
    if (profile === 'strict') throw mismatched('organization');
    warnings.push('ignored=openai-organization');
  }
  const project = headers[requestHeaders.project];
  if (isOther(project, owner.projectId)) {
    if (profile === 'strict') throw mismatched('project');
    warnings.push('ignored=openai-project');
  }
  return {
    organizationId: owner.organizationId,
    projectId: owner.projectId,
    keyId: owner.keyId,
    profile,
    tier: tierOf(owner.tier),
    ...(owner.isTest && { isTest: true }),
    ...(owner.kind !== 'project' && { keyKind: owner.kind }),
    ...(owner.ownerId !== null && { ownerId: owner.ownerId }),
    ...(owner.scopes !== null && { scopes: owner.scopes }),
    ...(owner.modelPermissions !== null && { modelPermissions: owner.modelPermissions }),
    ...(owner.hostedTools !== null && { hostedTools: owner.hostedTools }),
    ...(owner.projectLimits !== null && { projectLimits: owner.projectLimits }),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

/** The SDKs send the headers empty when their settings are empty strings; that names nobody. */
function isOther(sent: string | string[] | undefined, own: string): boolean {
  return typeof sent === 'string' && sent.trim() !== '' && sent.trim() !== own;
}

/** A stored tier as a value; anything unknown is the lowest that is paid, so that a mistake limits rather than opens. */
export function tierOf(stored: string): Tier {
  if (stored === 'unlimited' || stored === 'free') return stored;
  const tiers = [1, 2, 3, 4, 5] as const;
  return tiers.find((tier) => String(tier) === stored) ?? 1;
}

// The sentences are upstream's, seen 2026-11-22, with this house's address in place of theirs.

function missing(keysUrl: string): Fault {
  return new Fault({
    code: 'missing_api_key',
    message:
      "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth " +
      "(i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank username) if you're accessing the " +
      `API from your browser and are prompted for a username and password. You can obtain an API key from ${keysUrl}.`,
  });
}

function incorrect(secret: string, keysUrl: string): Fault {
  return new Fault({
    code: 'invalid_api_key',
    message: `Incorrect API key provided: ${redactKey(secret)}. You can find your API key at ${keysUrl}.`,
  });
}

/** Source: a client's own tests name sentence and code, seen 2026-11-22. */
function archived(): Fault {
  return new Fault({
    code: 'project_archived',
    message: 'The project you are requesting has been archived and is no longer accessible',
  });
}

function mismatched(what: 'organization' | 'project'): Fault {
  const name = what === 'organization' ? 'Organization' : 'Project';
  return new Fault({
    code: `mismatched_${what}`,
    message: `OpenAI-${name} header should match ${what} for API key.`,
  });
}
