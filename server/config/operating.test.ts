import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fileVariable, type Setting, settings } from './config.ts';
import { writeValue } from './read.ts';

const page = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
const rows = Object.values(settings) as readonly Setting<unknown>[];

/** The rows of the page's table, as the settings would have them. */
const wanted = rows.map(({ toml, env, flag, accepts, default: value, about }) => {
  const setting = rows.find((row) => row.flag === flag);
  const written = setting && `\`${writeValue(setting, value)}\``;
  const shown = value === undefined ? 'absent' : flag.startsWith('no-') ? 'off' : written;
  const names = [toml, ...(env ?? []), `--${flag}`].filter((name) => name !== undefined);
  const takes = flag.startsWith('no-') ? 'nothing' : accepts.words;
  return `| ${names.map((name) => `\`${name}\``).join('<br>')} | ${shown} | ${takes} | ${about} |`;
});

it('the page on operating has exactly the settings, with their names, defaults and values', () => {
  const found = page.split('\n').filter((line) => /^\| .*`--[\w-]+` \|/.test(line));
  expect(found).toEqual(wanted);
});

it('the page names no variable that the house does not read', () => {
  const known = new Set([fileVariable, ...rows.flatMap(({ env }) => env ?? [])]);
  const named = page.match(/\bPICTOR_[A-Z_]+\b/g) ?? [];
  // The one example of a variable that is not ours: what orchestrators set for a service of this name.
  expect(named.filter((name) => !known.has(name) && !name.startsWith('PICTOR_SERVICE_'))).toEqual([]);
});
