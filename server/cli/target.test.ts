import { describe, expect, it } from 'vitest';
import { slugOf } from './target.ts';

describe('a name from a prompt', () => {
  it.each([
    ['A red fox, reading!', 'a-red-fox-reading'],
    ['../../etc/passwd', 'etc-passwd'],
    ['狐が本を読む', '狐が本を読む'],
    ['Übermut & Straße', 'übermut-straße'],
    ['!!!', 'picture'],
    ['CON', 'con-'],
    ['a\u202Eb\u0000c', 'a-b-c'],
  ])('%j becomes %j', (prompt, slug) => expect(slugOf(prompt)).toBe(slug));

  it('is never longer than a file’s name may be, in any script', () => {
    for (const prompt of ['𝒳'.repeat(500), 'word '.repeat(500), '한'.repeat(500)]) {
      expect(Buffer.byteLength(slugOf(prompt))).toBeLessThanOrEqual(55 * 4);
      expect(Buffer.from(slugOf(prompt)).toString()).toBe(slugOf(prompt));
    }
  });
});
