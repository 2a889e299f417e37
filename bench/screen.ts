/** What the term screen costs: a usual prompt, the longest prompt there is, and the worst texts that are known. */
import { createTermsScreen } from '../server/screen/terms/terms.ts';
import { printTable, quantile } from './kit.ts';

const rounds = 40;
const charactersMax = 32_000;

const prompt =
  'a watercolour of a fox reading a newspaper in a cafe, soft morning light, steam rising from a cup';
const texts: readonly (readonly [what: string, text: string])[] = [
  ['a usual prompt', prompt],
  ['32,000 characters of prose', `${prompt}. `.repeat(400).slice(0, charactersMax)],
  ['32,000 of single letters', 'a '.repeat(charactersMax / 2)],
  ['32,000 of a word spelled out', 'p o r n '.repeat(charactersMax / 8)],
];

const screen = createTermsScreen();
const { signal } = new AbortController();
const rows: (readonly string[])[] = [];
for (const [what, text] of texts) {
  const timesMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await screen.judge(text, { level: 'auto', signal });
    timesMs.push(performance.now() - start);
  }
  rows.push([what, quantile(timesMs, 0.5).toFixed(2), quantile(timesMs, 0.95).toFixed(2)]);
}
printTable('The term screen', [['text', 'median ms', '95 % ms'], ...rows]);
