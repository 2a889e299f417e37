import { describe, expect, it } from 'vitest';
import type { Artwork, Look } from './artwork.ts';
import { objectRecipes } from './recipes-objects.ts';

function draw(name: string, look: Look = {}): Artwork {
  const recipe = objectRecipes.find((entry) => entry.name === name);
  if (recipe === undefined) throw new Error(`no recipe ${name}`);
  return recipe.draw(look);
}

describe('things that may smile', () => {
  const smiling = [
    'orange',
    'pear',
    'strawberry',
    'doughnut',
    'cupcake',
    'cookie',
    'pizza',
    'burger',
    'toast',
  ];

  it.each(smiling)('a happy %s stands up on its own legs and nothing is unmet', (name) => {
    const happy = draw(name, { mood: 'happy' });
    expect(happy.unmet).toEqual([]);
    expect(happy.anchors.feet?.y).toBeGreaterThan(happy.height * 0.95);
    expect(happy.anchors.hand).toBeDefined();
    expect(draw(name).anchors.hand).toBeUndefined();
  });

  it('a mood is seen: a sad cookie is another drawing than a happy one', () => {
    expect(draw('cookie', { mood: 'sad' }).markup).not.toBe(draw('cookie', { mood: 'happy' }).markup);
  });

  it('a waving tomato lifts its hand', () => {
    const [calm, waving] = [draw('tomato', { mood: 'happy' }), draw('tomato', { pose: 'waving' })];
    expect((waving.anchors.hand?.y ?? 0) / waving.height).toBeLessThan(
      (calm.anchors.hand?.y ?? 0) / calm.height,
    );
  });

  it('a thing without a face says that it cannot be happy', () => {
    expect(draw('wheelbarrow', { mood: 'happy' }).unmet).toEqual(['happy']);
  });
});

describe('rooms', () => {
  it('whatever is sat upon has a seat above its feet', () => {
    for (const name of ['chair', 'stool', 'armchair', 'sofa', 'bed', 'bench', 'rocking-horse', 'sleigh']) {
      const { seat, feet } = draw(name).anchors;
      expect(seat?.y, name).toBeLessThan(feet?.y ?? 0);
    }
  });

  it('whatever is laid upon has a surface', () => {
    for (const name of [
      'table',
      'desk',
      'bookshelf',
      'wardrobe',
      'stove',
      'market-stall',
      'basket',
      'bucket',
    ])
      expect(draw(name).anchors.surface, name).toBeDefined();
  });

  it('lamps and windows are lit at night', () => {
    for (const name of [
      'floor-lamp',
      'desk-lamp',
      'street-lamp',
      'lighthouse',
      'castle',
      'church',
      'barn',
      'tent',
      'skyscraper',
    ])
      expect(draw(name, { isNight: true }).markup.replaceAll(/-0-[a-z0-9]+-/g, ''), name).not.toBe(
        draw(name).markup.replaceAll(/-0-[a-z0-9]+-/g, ''),
      );
  });
});

describe('parts left out', () => {
  it('a bookshelf without books, a pot without its lid and a bucket without its handle are met wishes', () => {
    for (const [name, part] of [
      ['bookshelf', 'books'],
      ['cooking-pot', 'lid'],
      ['bucket', 'handle'],
      ['church', 'cross'],
    ] as const) {
      const less = draw(name, { without: [part] });
      expect(less.unmet, name).toEqual([]);
      expect(less.markup.length, name).not.toBe(draw(name).markup.length);
    }
  });

  it('a bucket without its handle is lower', () => {
    expect(draw('bucket', { without: ['handle'] }).height).toBeLessThan(draw('bucket').height);
  });
});
