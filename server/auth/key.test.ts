/** Keys: strong, hashed, and never shown whole. */
import { expect, test } from 'vitest';
import { systemIds } from '../base/ids.ts';
import { digestKey, isSameDigest, mintKey, redactKey } from './key.ts';

test('a key carries more than 256 bits of chance and looks like one', () => {
  const key = mintKey(systemIds);
  expect(key).toMatch(/^sk-proj-[0-9A-Za-z]{48}$/);
  expect(mintKey(systemIds)).not.toBe(key);
});

test('the digest depends on the secret and on the pepper', () => {
  const pepper = Buffer.from('pepper');
  const digest = digestKey('sk-proj-a', pepper);
  expect(digest.length).toBe(32);
  expect(isSameDigest(digest, digestKey('sk-proj-a', pepper))).toBe(true);
  expect(isSameDigest(digest, digestKey('sk-proj-b', pepper))).toBe(false);
  expect(isSameDigest(digest, digestKey('sk-proj-a', Buffer.from('salt')))).toBe(false);
  expect(isSameDigest(digest, digest.subarray(1))).toBe(false);
});

test.each([
  ['sk-proj-0123456789abcdefabcd', 'sk-proj-****abcd'],
  ['sk-svcacct-0123456789abcd', 'sk-svcacct-****abcd'],
  ['sk-0123456789abcdef', 'sk-****cdef'],
  ['a-chosen-password-of-mine', '****mine'],
  ['short-key', '****'],
  ['sk-proj-', 'sk-proj-****'],
  ['sk-proj-0123456789<b>', 'sk-proj-****'],
  ['sk-proj-0123456789abc\r\nx', 'sk-proj-****'],
  ['', '****'],
])('%j is shown as %j', (secret, shown) => {
  expect(redactKey(secret)).toBe(shown);
});
