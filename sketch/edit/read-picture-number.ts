/** Reads which of several pictures is meant: "from the second image", "in image 2", "of the other photo". */
import { numbers } from '../brief/adjectives.ts';
import { wordSet } from '../brief/phrase-table.ts';
import type { Edit } from './read-edit.ts';

/** Nouns that mean the whole picture. */
export const pictureNouns = wordSet(
  'picture image photo photograph scene illustration drawing painting artwork pic shot render ' +
    'rendering canvas composition frame artboard photography design whole thing',
);

const ordinals: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1])
    .concat([
      ['last', -1],
      ['final', -1],
      ['1st', 1],
      ['2nd', 2],
      ['3rd', 3],
      ['4th', 4],
      ['5th', 5],
    ]),
);

/** The number of an ordinal word, -1 for "last"; undefined for other words. */
export function ordinalOf(word: string): number | undefined {
  return ordinals.get(word);
}

const sent = /^(reference|input|attached|uploaded|provided|given|source)$/;

/** The picture that is named at `at`, `picture` undefined where the words say only that it is one; undefined for none. */
export function readPictureNumber(
  edit: Edit,
  at: number,
  to: number,
): { readonly picture: number | undefined; readonly next: number } | undefined {
  const { words, facts } = edit;
  let next = at;
  if (!/^(from|in|of|on|out)$/.test(words[next] ?? '')) return undefined;
  next += words[next] === 'out' ? 2 : 1;
  if (/^(the|my|this|that)$/.test(words[next] ?? '')) next += 1;
  let picture = ordinals.get(words[next] ?? '');
  const isOther = words[next] === 'other';
  if (words[next] === 'original') picture = 1;
  if (picture !== undefined || isOther || sent.test(words[next] ?? '')) next += 1;
  if (sent.test(words[next] ?? '')) next += 1;
  const noun = words[next] ?? '';
  const isNoun = /^(image|picture|photo|photograph|pic|input|reference|img|screenshot)s?$/.test(noun);
  if (next >= to || !(isNoun || (next > at + 1 && sent.test(noun)))) return undefined;
  const isPlural = noun.endsWith('s');
  next += 1;
  if (/^(#|number|no)$/.test(words[next] ?? '')) next += 1;
  const number = /^\d{1,2}$/.test(words[next] ?? '') ? Number(words[next]) : numbers.get(words[next] ?? '');
  if (picture === undefined && !isOther && !isPlural && number !== undefined && next < to) {
    return { picture: number, next: next + 1 };
  }
  if (picture === -1) picture = facts.pictureCount;
  if (isOther) picture = facts.pictureCount === 2 ? 2 : undefined;
  return { picture, next };
}
