import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { Artwork, Look } from './artwork.ts';
import { recipes } from './recipes.ts';

/** Looks that every recipe must survive: poses, moods, colours, seasons, parts left out, night. */
const battery: readonly Look[] = [
  {},
  { colour: '#2f62d8', variant: 1 },
  { colour: '#fdfdfb', variant: 2 },
  { colour: '#1b1b20', variant: 3 },
  { pose: 'standing', mood: 'happy' },
  { pose: 'sitting', mood: 'sad' },
  { pose: 'holding', mood: 'surprised' },
  { pose: 'reading' },
  { pose: 'riding', mood: 'angry' },
  { pose: 'sleeping' },
  { pose: 'walking', mood: 'sleepy' },
  { pose: 'running' },
  { pose: 'waving' },
  { pose: 'dancing' },
  { attributes: ['autumn', 'striped', 'closed', 'straw'], isNight: true, variant: 4 },
  { attributes: ['winter', 'snowy', 'wizard', 'empty'], without: ['lid', 'handle', 'wheels'] },
];

function svgOf(artwork: Artwork): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${artwork.width} ${artwork.height}">${artwork.markup}</svg>`;
}

/** Shares of air on the left, top, right and bottom of the rendered picture. */
function air(artwork: Artwork): readonly number[] {
  const picture = new Resvg(svgOf(artwork), { fitTo: { mode: 'width', value: 110 } }).render();
  const { width, height, pixels } = picture;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[(y * width + x) * 4 + 3] ?? 0) < 6) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return [left / width, top / height, (width - 1 - right) / width, (height - 1 - bottom) / height];
}

describe('the list of recipes', () => {
  it('names nothing twice', () => {
    const names = recipes.map((recipe) => recipe.name);
    expect(names).toHaveLength(new Set(names).size);
  });

  it('gives no noun to two recipes', () => {
    const nouns = recipes.flatMap((recipe) => recipe.nouns);
    expect(nouns.filter((noun, index) => nouns.indexOf(noun) !== index)).toEqual([]);
  });

  it('is not shorter than it was', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(120);
  });
});

describe.each(recipes.map((recipe) => [recipe.name, recipe] as const))('%s', (_, recipe) => {
  it('is the same drawing for the same look', () => {
    const look: Look = { colour: '#2f62d8', variant: 2, mood: 'happy' };
    expect(recipe.draw(look)).toEqual(recipe.draw({ ...look }));
  });

  it('keeps its anchors near its box and its markup whole and small in every look', () => {
    for (const look of battery) {
      const artwork = recipe.draw(look);
      expect(artwork.markup, JSON.stringify(look)).not.toMatch(/NaN|undefined|Infinity/);
      // Twelve kilobytes is the aim; the most detailed drawings (a striped cat, a leafy tree) may take half as much again.
      expect(artwork.markup.length, JSON.stringify(look)).toBeLessThan(21_000);
      for (const [name, point] of Object.entries(artwork.anchors)) {
        const place = `${name} of ${JSON.stringify(look)}`;
        expect(point.x, place).toBeGreaterThanOrEqual(-0.1 * artwork.width);
        expect(point.x, place).toBeLessThanOrEqual(1.1 * artwork.width);
        expect(point.y, place).toBeGreaterThanOrEqual(-0.1 * artwork.height);
        expect(point.y, place).toBeLessThanOrEqual(1.1 * artwork.height);
      }
    }
  });

  it('fills its box to within four hundredths on every side', () => {
    for (const look of [battery[0] ?? {}, battery[6] ?? {}, battery[8] ?? {}]) {
      for (const share of air(recipe.draw(look)))
        expect(share, JSON.stringify(look)).toBeLessThanOrEqual(0.04);
    }
  });

  it('refers only to gradients that it defines, under names of its own', () => {
    const { markup } = recipe.draw({ colour: '#2f62d8' });
    const defined = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    for (const [, used] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(defined.has(used)).toBe(true);
    const other = recipe.draw({ colour: '#c03030' }).markup;
    for (const id of defined) expect(other).not.toContain(`"${id}"`);
  });

  it('reports what it cannot leave out', () => {
    expect(recipe.draw({ without: ['propeller-hat'] }).unmet).toContain('without propeller-hat');
  });
});

describe('wishes that are honoured', () => {
  const draw = (name: string, look: Look): Artwork => {
    const recipe = recipes.find((entry) => entry.name === name);
    if (recipe === undefined) throw new Error(`no recipe ${name}`);
    return recipe.draw(look);
  };

  it('a teapot without its lid is another drawing and nothing is unmet', () => {
    const open = draw('teapot', { without: ['lid'] });
    expect(open.unmet).toEqual([]);
    expect(open.markup.length).not.toBe(draw('teapot', {}).markup.length);
    expect(open.height).toBeLessThan(draw('teapot', {}).height);
  });

  it('riders have a seat, readers a lap, holders a hand, mounts a seat', () => {
    for (const rider of ['astronaut', 'cat', 'knight', 'fox', 'robot'])
      expect(draw(rider, { pose: 'riding' }).anchors.seat).toBeDefined();
    expect(draw('fox', { pose: 'reading' }).anchors.lap).toBeDefined();
    expect(draw('cat', { pose: 'holding' }).anchors.hand).toBeDefined();
    for (const mount of ['horse', 'camel', 'elephant', 'unicorn'])
      expect(draw(mount, {}).anchors.seat).toBeDefined();
    expect(draw('balloon', {}).anchors.grip).toBeDefined();
    expect(draw('hat', {}).anchors.brim).toBeDefined();
  });

  it('windows of a house are lit at night', () => {
    expect(draw('house', { isNight: true }).markup).toContain('#ffd56b');
    expect(draw('house', {}).markup).not.toContain('#ffd56b');
  });

  it('a cow walks on four legs in a meadow and sits up to read', () => {
    expect(draw('cow', {}).width).toBeGreaterThan(draw('cow', {}).height * 0.9);
    expect(draw('cow', { pose: 'reading' }).anchors.lap).toBeDefined();
  });

  it('a colour or a material changes the drawing, and a material that paint cannot show is told', () => {
    expect(draw('teapot', { material: 'copper' }).markup).not.toBe(draw('teapot', {}).markup);
    expect(draw('teapot', { material: 'copper' }).unmet).toEqual([]);
    expect(draw('teapot', { material: 'glass' }).unmet).toEqual(['glass']);
  });

  it('a pose that a drawing has not is told', () => {
    expect(draw('horse', { pose: 'reading' }).unmet).toEqual(['reading']);
    expect(draw('cat', { pose: 'reading' }).unmet).toEqual([]);
    expect(draw('table', { mood: 'happy' }).unmet).toEqual(['happy']);
  });

  it('trees change with the season', () => {
    const seasons = [{}, { attributes: ['autumn'] }, { attributes: ['spring'] }, { attributes: ['winter'] }];
    expect(new Set(seasons.map((look) => draw('tree', look).markup.replace(/tree-[\w-]+/g, ''))).size).toBe(
      4,
    );
  });

  it('clones of a penguin differ', () => {
    const bodies = [0, 1, 2, 3].map((variant) =>
      draw('penguin', { variant }).markup.replace(/penguin-[\w-]+/g, ''),
    );
    expect(new Set(bodies).size).toBe(4);
  });
});
