/** What every shelf for bytes promises; each one's test calls this. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import type { LentBytes, Shelf } from './shelf.ts';

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Runs the suite; `open` makes a fresh, empty shelf. */
export function shelfSuite(open: () => Promise<Shelf> | Shelf): void {
  const put = async (shelf: Shelf, bytes: Uint8Array) => {
    const digest = digestOf(bytes);
    await shelf.put(digest, bytes);
    return digest;
  };

  /** The bytes in a file outside the shelf. */
  const lay = (bytes: Uint8Array) => {
    const folder = mkdtempSync(join(tmpdir(), 'pictor-shelf-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'upload');
    writeFileSync(path, bytes, { mode: 0o600 });
    return path;
  };
  const readLent = ({ content }: LentBytes) =>
    content.kind === 'file' ? readFileSync(content.path) : Buffer.from(content.bytes);
  const isNowhere = ({ content }: LentBytes) => content.kind !== 'file' || !existsSync(content.path);
  const never = async () => false;

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

  test('bytes in a file are taken over whole, and the file stays its owner’s', async () => {
    const shelf = await open();
    for (const bytes of [new Uint8Array(), randomBytes(3_000_000)]) {
      const digest = digestOf(bytes);
      const path = lay(bytes);
      await Promise.all([shelf.adopt(digest, path), shelf.adopt(digest, path), shelf.put(digest, bytes)]);
      await shelf.adopt(digest, path);
      expect(digestOf(readFileSync(path))).toBe(digest);
      rmSync(path);
      expect(digestOf((await shelf.get(digest)) ?? randomBytes(9))).toBe(digest);
    }
  });

  test('bytes that went can be taken over a second time', async () => {
    const shelf = await open();
    const bytes = randomBytes(100);
    const path = lay(bytes);
    await shelf.adopt(digestOf(bytes), path);
    await shelf.retire(digestOf(bytes), never);
    await shelf.adopt(digestOf(bytes), path);
    expect(await shelf.has(digestOf(bytes))).toBe(true);
  });

  test('a file that is not there is not taken over', async () => {
    const shelf = await open();
    const digest = digestOf(randomBytes(9));
    await expect(shelf.adopt(digest, join(tmpdir(), `pictor-absent-${digest}`))).rejects.toThrow('ENOENT');
    expect(await shelf.has(digest)).toBe(false);
  });

  test('open bytes are read to their end, also when they have gone meanwhile', async () => {
    const shelf = await open();
    const bytes = randomBytes(3_000_000);
    const digest = await put(shelf, bytes);
    const file = await shelf.open(digest);
    expect(file?.bytesLength).toBe(bytes.length);
    expect(await shelf.retire(digest, never)).toBe(true);
    expect(digestOf(file ? await buffer(file.stream()) : randomBytes(9))).toBe(digest);
    await file?.close();
    await file?.close();
    expect(await shelf.open(digest)).toBeUndefined();
  });

  test('lent bytes stay where they are until they are given back, also when they have gone meanwhile', async () => {
    const shelf = await open();
    const digest = await put(shelf, randomBytes(100));
    const [first, second] = [await shelf.lend(digest), await shelf.lend(digest)];
    if (!first || !second) throw new Error('nothing was lent');
    await first.discard();
    await first.discard();
    expect(isNowhere(first)).toBe(true);
    expect(await shelf.retire(digest, never)).toBe(true);
    expect(await shelf.tidy()).toBe(0);
    expect(digestOf(readLent(second))).toBe(digest);
    await second.discard();
    expect(isNowhere(second)).toBe(true);
    expect(await shelf.lend(digest)).toBeUndefined();
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
