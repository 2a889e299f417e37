/** A project's own limits, below those of its organization. */
import { describe, expect, test } from 'vitest';
import { handClock } from '../../test/clock.ts';
import { Fault } from '../base/fault.ts';
import { createLimiter } from './admit.ts';
import type { LimitScope } from './limit.ts';
import { limitedAs } from './policy.ts';

const scope: LimitScope = {
  organizationId: 'org-x',
  projectId: 'proj_x',
  family: 'gpt-image',
  model: 'gpt-image-2',
  tier: 1,
};
const one = { requests: 1, tokens: 1_000, images: 1 };
const open = () => createLimiter({ clock: handClock(), helpUrl: 'http://house/limits' });
const imagesLeft = async (limiter: ReturnType<typeof open>, at: LimitScope) =>
  (await limiter.peek(at)).find(({ unit }) => unit === 'images')?.remaining;

describe('a limit of the project’s own', () => {
  test('refuses before the organization’s does, and is told with its own figures', async () => {
    const limiter = open();
    const own = { ...scope, own: { images: 2 } };
    await limiter.admit(own, { ...one, images: 2 });
    const refused = limiter.admit(own, one);
    await expect(refused).rejects.toThrow('input-images per min: Limit 2, Used 2, Requested 1.');
    await expect(refused).rejects.toBeInstanceOf(Fault);
  });

  test('leaves the organization’s limit where it was when it refuses', async () => {
    const limiter = open();
    const own = { ...scope, own: { images: 1 } };
    await limiter.admit(own, one);
    await expect(limiter.admit(own, one)).rejects.toThrow(Fault);
    expect(await imagesLeft(limiter, scope)).toBe(4);
  });

  test('gets back what it gave when the organization’s limit refuses', async () => {
    const limiter = open();
    const own = { ...scope, own: { images: 4 } };
    await limiter.admit(scope, { ...one, images: 3 });
    await expect(limiter.admit(own, { ...one, images: 3 })).rejects.toThrow('Limit 5, Used 3, Requested 3.');
    await limiter.admit({ ...own, model: 'gpt-image-2' }, { ...one, images: 2 });
    expect(await imagesLeft(limiter, own)).toBe(0);
    // Two of its four were taken, and not the three that were refused.
    expect(await imagesLeft(limiter, { ...own, tier: 'unlimited' })).toBe(2);
  });

  test('holds in an organization without limits', async () => {
    const limiter = open();
    const own = { ...scope, tier: 'unlimited' as const, own: { requests: 1 } };
    const pass = await limiter.admit(own, one);
    expect(pass.states.map(({ unit, remaining }) => [unit, remaining])).toEqual([['requests', 0]]);
    await expect(limiter.admit(own, one)).rejects.toThrow('requests per min (RPM): Limit 1');
  });

  test('is told in the headers where it is the tighter one, unit by unit', async () => {
    const { states } = await open().admit({ ...scope, own: { images: 2 } }, one);
    expect(states.map(({ unit, limit }) => [unit, limit])).toEqual([
      ['requests', 50],
      ['tokens', 100_000],
      ['images', 2],
    ]);
  });

  test('is given back together with the organization’s', async () => {
    const limiter = open();
    const own = { ...scope, own: { images: 2 } };
    const pass = await limiter.admit(own, { ...one, images: 2 });
    await pass.refund({ images: 1 });
    expect(await imagesLeft(limiter, own)).toBe(1);
    expect(await imagesLeft(limiter, scope)).toBe(4);
  });

  test('of one model says nothing of another', async () => {
    const limiter = open();
    await limiter.admit({ ...scope, own: { images: 1 } }, one);
    await limiter.admit({ ...scope, model: 'gpt-image-3', own: { images: 1 } }, one);
  });
});

test('a snapshot is limited as the alias that stands for it', () => {
  expect(limitedAs('gpt-image-2-2026-04-21')).toBe('gpt-image-2');
  expect(limitedAs('gpt-image-2')).toBe('gpt-image-2');
  expect(limitedAs('no-such-model')).toBe('no-such-model');
});
