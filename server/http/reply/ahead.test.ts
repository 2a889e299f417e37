import { expect, test } from 'vitest';
import { readAhead } from './ahead.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Numbers from 1, each as heavy as it says; `told` has what became of the source. */
function numbers(count: number, bytesMax: number, failure?: Error) {
  const told = { given: 0, hasEnded: false, noticed: [] as number[] };
  async function* source() {
    try {
      for (let number = 1; number <= count; number += 1) {
        told.given = number;
        yield number;
      }
      if (failure) throw failure;
    } finally {
      told.hasEnded = true;
    }
  }
  const bytesOf = (number: number) => number;
  const ahead = readAhead(source(), { bytesMax, bytesOf, notice: (number) => told.noticed.push(number) });
  return { told, ahead };
}

test('the source comes to its end though nobody takes anything', async () => {
  const { told, ahead } = numbers(4, 100);
  await turn();
  expect(told).toEqual({ given: 4, hasEnded: true, noticed: [1, 2, 3, 4] });
  const taken = [await ahead.next(), await ahead.next(), await ahead.next(), await ahead.next()];
  expect(taken).toEqual([1, 2, 3, 4]);
  expect(await ahead.next()).toBeUndefined();
});

test('what is read and not taken is bounded, and goes on when it is taken', async () => {
  const { told, ahead } = numbers(5, 5);
  await turn();
  // 1 + 2 + 3 is the first sum above 5.
  expect(told.given).toBe(3);
  await ahead.next();
  await turn();
  expect(told.given).toBe(4);
});

test('a failure is thrown after what came before it', async () => {
  const { ahead } = numbers(1, 100, new Error('broken'));
  await turn();
  expect(await ahead.next()).toBe(1);
  await expect(ahead.next()).rejects.toThrow('broken');
});

test('closing ends a source that waits for room', async () => {
  const { told, ahead } = numbers(1000, 5);
  await turn();
  await ahead.close({ isFinished: false });
  expect(told).toMatchObject({ given: 3, hasEnded: true });
});

test('closing may let the source come to its own end, and a failure there is nobody’s any more', async () => {
  const { told, ahead } = numbers(1000, 5, new Error('broken'));
  await turn();
  await ahead.close({ isFinished: true });
  expect(told).toMatchObject({ given: 1000, hasEnded: true });
});
