import { beforeAll, describe, expect, test } from 'vitest';
import { effectPixels, inkOf } from '../paint/text.ts';
import type { Scene } from '../scene/scene.ts';
import {
  artworkOf,
  briefOf,
  bytesOf,
  entityOf,
  loadFonts,
  painted,
  requestOf,
  thingOf,
} from '../suite/design.ts';
import { planLettering } from './lettering.ts';
import { planLogo } from './logo.ts';
import { planNeon } from './neon.ts';
import { planPoster } from './poster.ts';
import { planSticker } from './sticker.ts';
import { themeOf } from './type-theme.ts';

beforeAll(loadFonts);

const titles = [
  'SUMMER JAZZ',
  'I',
  'OK',
  'Grüße aus München',
  'Ñandú',
  'The Light at the End of the World',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  'Donaudampfschifffahrtsgesellschaft',
  'a b c d e f g h',
  'Привет, Москва',
  'ΕΛΛΑΔΑ',
  'Đà Nẵng',
  'ŁÓDŹ 2026',
  '100 % WOOL!',
  'Crème Brûlée',
  '"Quoted" & <Angled>',
  'The Last Train to Nowhere, and Other Stories About Going Home Again in the Rain',
  'WWWWWWWWWWWWWWWW',
  'iiiiiiiiiiiiiiii',
  'Åse',
  'jgpqy',
  'ÅÄÖÜÉÈ',
  'Mixed CASE Title',
  'VISIT MARS',
  'slow mornings',
  'Rock ’n’ Roll',
  'No. 7',
  '2026',
  'Save the Date — Saturday the Fourteenth of November',
  'One Two',
  'One Two Three',
  'One Two Three Four',
  'LOVE',
  'Café de Flore',
  'Œuvre',
  'Straße',
  'ß',
  'A very very very very very very very very very very long one',
  'HELLO\nWORLD',
  'Tokyo 東京 🎷',
];
const aspects = [
  [1024, 1024],
  [1024, 1536],
  [1536, 1024],
  [1536, 512],
  [512, 1536],
  [768, 640],
] as const;

/** The rectangle that all inks of all texts cover, with shadow or tube. */
function reachOf(scene: Scene): { left: number; top: number; right: number; bottom: number } {
  const reach = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const text of scene.texts) {
    const ink = inkOf(text);
    const more = effectPixels(text);
    reach.left = Math.min(reach.left, text.x + ink.left - more);
    reach.right = Math.max(reach.right, text.x + ink.right + more);
    reach.top = Math.min(reach.top, text.y + ink.top - more);
    reach.bottom = Math.max(reach.bottom, text.y + ink.bottom + more);
  }
  return reach;
}

describe('titles', () => {
  const planners = [
    ['poster', planPoster],
    ['lettering', planLettering],
    ['sticker', planSticker],
    ['neon', planNeon],
  ] as const;
  for (const [name, plan] of planners) {
    test(`a ${name}'s words never leave the sheet: ${titles.length} titles on ${aspects.length} formats`, () => {
      expect(titles).toHaveLength(40);
      for (const title of titles) {
        for (const [width, height] of aspects) {
          for (const things of [[thingOf('pear')], []]) {
            const scene = plan(
              briefOf({
                prompt: title,
                texts: [{ text: title, role: 'title' }],
                entities: things.map((thing) => entityOf(thing.noun)),
              }),
              things,
              requestOf(width, height, title.length % 2),
              artworkOf,
            );
            const reach = reachOf(scene);
            const at = `${title} on ${width} × ${height}`;
            expect(reach.left, at).toBeGreaterThanOrEqual(0);
            expect(reach.top, at).toBeGreaterThanOrEqual(0);
            expect(reach.right, at).toBeLessThanOrEqual(width);
            expect(reach.bottom, at).toBeLessThanOrEqual(height);
          }
        }
      }
    });
  }

  test('the letters are exactly those of the prompt, in order', () => {
    for (const title of titles.slice(0, 30)) {
      const scene = planPoster(
        briefOf({ texts: [{ text: title, role: 'title' }] }),
        [],
        requestOf(1024, 1024),
        artworkOf,
      );
      expect(scene.texts.map(({ text }) => text).join(' ')).toBe(title);
    }
  });

  test('nothing is written that the prompt did not give', () => {
    const scene = planPoster(
      briefOf({ entities: [entityOf('pear')] }),
      [thingOf('pear')],
      requestOf(1024, 1024),
      artworkOf,
    );
    expect(scene.texts).toEqual([]);
  });

  test('a subtitle is smaller than the title and keeps its own words', () => {
    const scene = planPoster(
      briefOf({
        texts: [
          { text: 'MARS', role: 'title' },
          { text: 'One way, every day', role: 'subtitle' },
        ],
      }),
      [],
      requestOf(1024, 1536),
      artworkOf,
    );
    const small = scene.texts.find(({ text }) => text === 'One way, every day');
    const large = scene.texts.find(({ text }) => text === 'MARS');
    expect(small?.sizePixels ?? 0).toBeGreaterThan(12);
    expect(small?.sizePixels ?? 0).toBeLessThan((large?.sizePixels ?? 0) / 2);
  });

  test('subjects and words of a poster do not overlap', () => {
    for (const [width, height] of aspects) {
      const scene = planPoster(
        briefOf({ texts: [{ text: 'SUMMER JAZZ', role: 'title' }], entities: [entityOf('pear')] }),
        [thingOf('pear')],
        requestOf(width, height),
        artworkOf,
      );
      const node = scene.nodes.find(({ id }) => id === 'n0');
      if (node === undefined) throw new Error('a poster shows its subject');
      const words = reachOf(scene);
      const isApart =
        node.y - node.height / 2 >= words.bottom - 1 ||
        node.y + node.height / 2 <= words.top + 1 ||
        node.x - node.width / 2 >= words.right - 1;
      expect(isApart, `${width} × ${height}`).toBe(true);
    }
  });
});

describe('themes', () => {
  test('a word is only read whole: rockets are no rock music', () => {
    const themeFor = (noun: string) =>
      themeOf(briefOf({ prompt: noun, entities: [entityOf(noun)] }), [thingOf(noun)]).name;
    expect(themeFor('rockets')).toBe('space');
    expect(themeFor('guitar')).toBe('music');
    expect(themeFor('lemons')).toBe('food');
    expect(themeFor('stapler')).toBe('general');
  });
});

describe('logos', () => {
  test('a logo carries the name as given and what the business is in capitals', () => {
    const scene = planLogo(
      briefOf({
        composition: 'logo',
        prompt: 'logo',
        texts: [{ text: 'Bean There', role: 'title' }],
        purpose: 'coffee shop',
      }),
      [],
      requestOf(1024, 1024),
      artworkOf,
    );
    expect(scene.texts.map(({ text }) => text)).toEqual(['Bean There', 'COFFEE SHOP']);
    expect(scene.nodes.some(({ look }) => look.attributes?.includes('#mark:cup'))).toBe(true);
  });

  test('a badge keeps its words inside the ring', () => {
    const scene = planLogo(
      briefOf({
        composition: 'logo',
        texts: [{ text: 'Bean There', role: 'title' }],
        purpose: 'coffee shop',
      }),
      [],
      requestOf(1024, 1024, 1),
      artworkOf,
    );
    expect(scene.texts.every(({ arcRadiusPixels }) => arcRadiusPixels !== undefined)).toBe(true);
    const ring = scene.nodes.find(({ id }) => id === 'b0');
    for (const { arcRadiusPixels } of scene.texts)
      expect(Math.abs(arcRadiusPixels ?? 0)).toBeLessThan((ring?.width ?? 0) / 2);
  });

  test('a business that has no mark gets the first letter of its name', () => {
    const scene = planLogo(
      briefOf({ composition: 'logo', texts: [{ text: 'Ærlig', role: 'title' }] }),
      [],
      requestOf(1024, 1024),
      artworkOf,
    );
    expect(scene.texts.map(({ text }) => text)).toContain('Æ');
  });
});

describe('stickers', () => {
  const brief = briefOf({ composition: 'sticker', entities: [entityOf('pear')], wantsTransparency: true });

  test('a cut-out has clean alpha: empty outside, white at the rim, full within', () => {
    const canvas = painted(planSticker(brief, [thingOf('pear')], requestOf(320, 320), artworkOf));
    const data = bytesOf(canvas);
    for (const corner of [0, 319, 319 * 320, 320 * 320 - 1]) expect(data[corner * 4 + 3]).toBe(0);
    expect(data[(160 * 320 + 160) * 4 + 3]).toBe(255);
    let white = 0;
    for (let p = 0; p < data.length; p += 4) {
      if (data[p + 3] === 255 && data[p] === 255 && data[p + 1] === 255 && data[p + 2] === 255) white++;
    }
    expect(white).toBeGreaterThan(1500);
  });

  test('without the wish for transparency the ground is whole', () => {
    const canvas = painted(
      planSticker({ ...brief, wantsTransparency: false }, [thingOf('pear')], requestOf(160, 160), artworkOf),
    );
    const data = bytesOf(canvas);
    for (let p = 3; p < data.length; p += 4) expect(data[p]).toBe(255);
  });
});
