/** What every shelf for bytes promises; each one's test calls this. */
import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Shelf } from './shelf.ts';

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Runs the suite; `open` makes a fresh, empty shelf. */
export function shelfSuite(open: () => Promise<Shelf> | Shelf): void {
  const put = async (shelf: Shelf, bytes: Uint8Array) => {
    const digest = digestOf(bytes);
    await shelf.put(digest, bytes);
    return digest;
  };

  test('what is put there is there, byte for byte', async () => {
    const shelf = await open();
    for (const bytes of [new Uint8Array(), randomBytes(1), randomBytes(3_000_000)]) {
      const digest = await put(shelf, bytes);
      expect(await shelf.has(digest)).toBe(true);
      expect(digestOf((await shelf.get(digest)) ?? randomBytes(9))).toBe(digest);
    }
  });

  test('what was never put there is not there', async () => {
    const shelf = await open();
    const digest = digestOf(randomBytes(9));
    expect([await shelf.has(digest), await shelf.get(digest)]).toEqual([false, undefined]);
    expect(await shelf.retire(digest, async () => false)).toBe(false);
  });

  test('putting the same bytes again, or many at once, is one thing', async () => {
    const shelf = await open();
    const bytes = randomBytes(10_000);
    await Promise.all(Array.from({ length: 8 }, () => put(shelf, bytes)));
    const digest = await put(shelf, bytes);
    expect(await shelf.retire(digest, async () => false)).toBe(true);
    expect(await shelf.has(digest)).toBe(false);
  });

  test('bytes that are needed stay', async () => {
    const shelf = await open();
    const digest = await put(shelf, randomBytes(100));
    expect(await shelf.retire(digest, async () => true)).toBe(false);
    expect(await shelf.has(digest)).toBe(true);
  });

  test('bytes stay when nobody can say whether they are needed', async () => {
    const shelf = await open();
    const digest = await put(shelf, randomBytes(100));
    await expect(shelf.retire(digest, () => Promise.reject(new Error('no database')))).rejects.toThrow(
      'no database',
    );
    expect(await shelf.has(digest)).toBe(true);
  });

  test('whoever is asked whether bytes are needed is asked when they cannot be found', async () => {
    const shelf = await open();
    const bytes = randomBytes(100);
    const digest = await put(shelf, bytes);
    // Somebody who needs them arrives in the middle: they see that the bytes are away, and put them there again.
    const isGone = await shelf.retire(digest, async () => {
      expect(await shelf.has(digest)).toBe(false);
      await put(shelf, bytes);
      return true;
    });
    expect(isGone).toBe(false);
    expect(digestOf((await shelf.get(digest)) ?? randomBytes(9))).toBe(digest);
  });

  test('tidying leaves what is whole', async () => {
    const shelf = await open();
    const digest = await put(shelf, randomBytes(100));
    expect(await shelf.tidy()).toBe(0);
    expect(await shelf.has(digest)).toBe(true);
  });
}
