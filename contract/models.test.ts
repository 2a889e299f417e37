import { describe, expect, test } from 'vitest';
import { findModel, models, modelToWire, wireModel } from './models.ts';
import { priceBook } from './prices.ts';
import { readSize } from './sizes.ts';
import { outputImageTokens } from './tokens.ts';

describe.each(models.map((card) => [card.id, card] as const))('%s', (id, card) => {
  test('is found by its id and has a price, a source and a day seen', () => {
    expect(findModel(id)).toBe(card);
    expect(priceBook[card.price]).toBeDefined();
    expect(card.source).toMatch(/^https:\/\//);
    expect(card.seen).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('is drawn as itself or names a live model that serves it', () => {
    if (card.standing === 'live') expect(card.servedAs).toBeUndefined();
    else expect(findModel(card.servedAs ?? '')?.standing).toBe('live');
    if (card.standing === 'retired') expect(card.shutdownDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('has a snapshot of the same abilities, where it names one', () => {
    if (card.snapshot === undefined) return;
    const snapshot = findModel(card.snapshot);
    expect(snapshot).toMatchObject({ sizes: card.sizes, qualities: card.qualities, price: card.price });
  });

  test('can be metered at every size of its list and every quality', () => {
    // Retired models are only ever metered as the model that serves them.
    if (card.standing === 'retired') return;
    const sizes = card.sizes.kind === 'list' ? card.sizes.sizes : ['1024x1024', '3840x2160', '1024x640'];
    for (const size of sizes) {
      const reading = readSize(size, card.sizes);
      if (!reading.isLegal) throw new Error(reading.message);
      for (const quality of card.qualities) {
        const tokens = outputImageTokens(card.tokenRule, reading.widthPixels, reading.heightPixels, quality);
        expect(tokens, `${size} ${quality}`).toBeGreaterThan(0);
      }
    }
  });

  test('goes over the wire in the shape that is described', () => {
    expect(wireModel.strict().parse(modelToWire(card))).toEqual(modelToWire(card));
  });
});

test('no id stands twice', () => {
  expect(new Set(models.map((card) => card.id)).size).toBe(models.length);
});

test('the ids that the official SDK names are all there', () => {
  const named = [
    'gpt-image-1.5',
    'gpt-image-2',
    'gpt-image-2-2026-04-21',
    'gpt-image-2.5-sunburst',
    'gpt-image-2.5-sunburst-2026-09-08',
    'gpt-image-2.5-flare',
    'gpt-image-2.5-flare-2026-09-08',
    'gpt-image-2.6-sunburst',
    'gpt-image-2.6-flare',
    'gpt-image-1',
    'gpt-image-1-mini',
    'chatgpt-image-latest',
    'dall-e-2',
    'dall-e-3',
  ];
  expect(named.filter((id) => !findModel(id))).toEqual([]);
});

test('an ended model tells its day on the wire', () => {
  const card = findModel('gpt-image-1');
  if (!card) throw new Error('the catalogue has no gpt-image-1');
  expect(modelToWire(card)).toEqual({
    id: 'gpt-image-1',
    object: 'model',
    created: 1745517030,
    owned_by: 'system',
    shutdown_date: '2026-10-23',
  });
});
