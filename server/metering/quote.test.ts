import { describe, expect, test } from 'vitest';
import { findModel } from '../../contract/models.ts';
import type { Order } from '../engines/engine.ts';
import { quote } from './quote.ts';

const nowMs = Date.UTC(2026, 10, 22, 12);
const square = { widthPixels: 1024, heightPixels: 1024 };

function orderOf(modelId: string, facts: Partial<Order> = {}): Order {
  const model = findModel(modelId);
  if (!model) throw new Error(`the catalogue has no ${modelId}`);
  return {
    operation: 'generate',
    model,
    modelRequested: modelId,
    prompt: 'a red cube',
    sources: [],
    mask: undefined,
    count: 1,
    painted: square,
    delivered: square,
    quality: 'low',
    background: 'opaque',
    format: 'png',
    compression: 100,
    moderation: 'auto',
    partialCount: 0,
    isStreamed: false,
    delivery: 'b64_json',
    endUser: undefined,
    safetyIdentifier: undefined,
    warnings: [],
    ...facts,
  };
}

test('the worked exchange costs $0.00593', () => {
  expect(quote(orderOf('gpt-image-2'), 10, nowMs)).toEqual({
    model: 'gpt-image-2',
    meters: { textIn: 10, cachedTextIn: 0, imageIn: 0, cachedImageIn: 0, imageOut: 196 },
    outputTokensPerPicture: 196,
    outputTokensPerPartial: 100,
    costNanodollars: 5_930_000n,
    priceId: 'gpt-image-2@2026-04-21',
    kind: { source: 'image.generation', size: '1024x1024', quality: 'low' },
  });
});

test('each partial of each picture is 100 tokens, and the prompt is metered once', () => {
  const { meters, outputTokensPerPicture } = quote(
    orderOf('gpt-image-2', { count: 3, isStreamed: true, partialCount: 2 }),
    10,
    nowMs,
  );
  expect(meters.imageOut).toBe(3 * (196 + 2 * 100));
  expect(meters.textIn).toBe(10);
  expect(outputTokensPerPicture).toBe(196);
});

test('a small legacy size is metered as it is painted', () => {
  const order = orderOf('gpt-image-2', { delivered: { widthPixels: 256, heightPixels: 256 } });
  expect(quote(order, 10, nowMs).meters.imageOut).toBe(196);
});

describe('a sibling is metered by its own rule and price', () => {
  test.each([
    ['gpt-image-1.5', { quality: 'medium' }, 1056, 'gpt-image-1.5@2025-12-16'],
    ['gpt-image-1-mini', { quality: 'high' }, 4160, 'gpt-image-1-mini@2025-10-06'],
    ['gpt-image-2.5-flare', { quality: 'medium' }, 439, 'gpt-image-2.5@2026-09-08'],
    ['gpt-image-2.5-flare', { quality: 'high', meteredQuality: 'max' }, 7024, 'gpt-image-2.5@2026-09-08'],
    ['gpt-image-2.6-sunburst', { quality: 'high' }, 1756, 'gpt-image-2.6@2026-11-13'],
  ] as const)('%s at %j', (model, facts, tokens, priceId) => {
    const quoted = quote(orderOf(model, facts), 10, nowMs);
    expect(quoted.outputTokensPerPicture).toBe(tokens);
    expect(quoted.priceId).toBe(priceId);
    expect(quoted.model).toBe(model);
  });
});
