/** API keys: made, hashed, shown. A secret is shown once, where it is made; after that only its keyed hash exists. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyKind } from '../base/caller.ts';
import type { Ids } from '../base/ids.ts';

/** Prefixes that may be shown of a secret, longest first. Source: wire of the official service, seen 2026-11-22. */
const shownPrefixes = ['sk-svcacct-', 'sk-admin-', 'sk-proj-', 'sk-'] as const;
/** 48 characters of 5.95 bits: 285 bits, far beyond guessing. */
const secretCharacters = 48;
/** Below this length four shown characters would give away too much of the secret. */
const tailShownFrom = 16;

const prefixes: Readonly<Record<KeyKind, string>> = {
  project: 'sk-proj-',
  service_account: 'sk-svcacct-',
  admin: 'sk-admin-',
};

/** A new key: the prefix of its kind and 48 characters of [0-9A-Za-z]. */
export function mintKey(ids: Ids, kind: KeyKind = 'project'): string {
  return ids.word(prefixes[kind], secretCharacters);
}

/**
 * HMAC-SHA-256 under the house's pepper, 32 bytes. A plain fast hash is enough against guessing where secrets are
 * drawn by chance; the pepper also shields keys that an operator chose. A key is found by its digest, so the lookup
 * itself tells nothing of the secret.
 */
export function digestKey(secret: string, pepper: Uint8Array): Buffer {
  return createHmac('sha256', pepper).update(secret).digest();
}

/** Compares two digests in the same time wherever they differ. */
export function isSameDigest(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * What may be shown of a secret: `sk-proj-****abcd`. Only letters, digits, `-` and `_` are repeated from what a
 * caller sent, so a wrong key can carry nothing into a page, a header or a log.
 */
export function redactKey(secret: string): string {
  const prefix = shownPrefixes.find((candidate) => secret.startsWith(candidate)) ?? '';
  const tail = secret.slice(-4);
  const isTailShown = secret.length >= tailShownFrom && /^[\w-]{4}$/.test(tail);
  return `${prefix}****${isTailShown ? tail : ''}`;
}
