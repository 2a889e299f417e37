import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPrompt } from '../brief/read-prompt.ts';
import { createLexicon } from './lexicon.ts';
import { withEmblem } from './emblem.ts';
import { withoutUndrawn } from './left-out.ts';
import { openPack } from './pack.ts';

const pack = openPack(new Uint8Array(readFileSync(new URL('../../dist/pack/words.pack', import.meta.url))));
const lexicon = createLexicon(pack, []);

function drawn(prompt: string) {
  const brief = readPrompt(prompt);
  const kept = withoutUndrawn(
    brief,
    brief.entities.map((entity) => lexicon.resolve(entity)),
  );
  return { ...kept, ...withEmblem(kept.brief, kept.things, lexicon) };
}

const nouns = (prompt: string) => drawn(prompt).brief.entities.map((entity) => entity.noun);

describe('a word without a drawing', () => {
  test('is left out beside things that have one, and told', () => {
    const { brief, leftOut } = drawn('a cat next to a qwertyuiop holding an umbrella');
    expect(brief.entities.map((entity) => entity.noun)).toEqual(['cat', 'umbrella']);
    expect(brief.relations).toEqual([{ subject: 0, kind: 'holding', object: 1 }]);
    expect(leftOut).toEqual(['qwertyuiop']);
    expect(brief.unread).toContain('qwertyuiop');
  });

  test('is the picture where nothing else was asked for', () => {
    expect(nouns('serendipity')).toEqual(['serendipity']);
  });

  test('leaves its words to be read', () => {
    expect(drawn('a qwertyuiop sign board with a cat').brief.entities.map((one) => one.noun)).toContain(
      'cat',
    );
  });
});

test('a logo is one mark, and what it cannot show is told', () => {
  const { brief, leftOut } = drawn('logo of a bear wearing a hat');
  expect(brief.entities.map((entity) => entity.noun)).toEqual(['bear']);
  expect(leftOut).toEqual(['hat']);
});

describe('a poster that names no subject', () => {
  test('shows what it is for', () => {
    expect(nouns('Plakat für das "Münchner Oktoberfest"')).toEqual(['beer']);
    expect(nouns('poster for a jazz festival, "Summer Nights"')).toEqual(['saxophone']);
  });

  test('shows the thing its title ends in', () => {
    expect(nouns('movie poster for a horror film called "The Silent House"')).toEqual(['house']);
  });

  test('shows the land it invites to', () => {
    expect(drawn('vintage travel poster for Iceland').brief.setting).toBe('mountains');
  });

  test('keeps its own subject', () => {
    expect(nouns('jazz poster "BLUE" with a cat')).toEqual(['cat']);
  });
});
