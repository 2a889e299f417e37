import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ErrorRow, errors } from './errors.ts';

const page = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8');

/** Headings of the page with the text under each. */
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading, lines.join('\n')];
    }),
);

const retryWords = {
  no: 'the same request fails again',
  yes: 'trying again may help',
  after: 'trying again helps after the time in `retry-after`',
};

describe('the error table and docs/errors.md say the same', () => {
  test('every heading is a code of the table', () => {
    expect([...sections.keys()].filter((heading) => !(heading in errors))).toEqual([]);
  });

  test.each(Object.entries<ErrorRow>(errors))(
    '%s has its wire form, meaning and remedy on the page',
    (key, row) => {
      const section = sections.get(key);
      expect(section, `docs/errors.md lacks a heading "## ${key}"`).toBeDefined();
      expect(section).toContain(
        `\`${row.status}\` · type \`${row.type}\` · code \`${row.wireCode}\` · ${retryWords[row.retry]}`,
      );
      expect(section).toContain(`\n${row.meaning}\n`);
      expect(section).toMatch(/\*What to do:\* \S/);
    },
  );
});

test('only statuses that never mend themselves are marked as not worth a retry', () => {
  for (const [key, row] of Object.entries<ErrorRow>(errors)) {
    if (row.status >= 500) expect(row.retry, key).not.toBe('no');
    if (row.status < 429) expect(row.retry, key).toBe('no');
  }
});
