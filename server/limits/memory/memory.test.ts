/** The buckets in this process. */
import { expect, test } from 'vitest';
import { handClock } from '../../../test/clock.ts';
import { limitBackendSuite } from '../suite.ts';
import { createMemoryBackend } from './memory.ts';

limitBackendSuite(createMemoryBackend, handClock);

test('scopes that fell idle are sent away by those that are used', async () => {
  const clock = handClock();
  const backend = createMemoryBackend(clock);
  const demands = [{ unit: 'images', limit: 5, cost: 5 }] as const;
  for (let index = 0; index < 100; index += 1) await backend.take(`scope ${index}`, demands);
  expect(backend.scopeCount()).toBe(100);
  clock.advanceMs(60_001);
  for (let index = 0; index < 30; index += 1) await backend.take('busy', [{ ...demands[0], cost: 0 }]);
  expect(backend.scopeCount()).toBe(0);
});
