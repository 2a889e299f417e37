import { Worker } from 'node:worker_threads';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { afterAll, expect, test } from 'vitest';
import { promptOverheadTokens } from '../../contract/text-tokens.ts';
import { createTextCounter } from './text-tokens.ts';

const counter = createTextCounter();
afterAll(() => counter.close());

test('a prompt is its tokens and the overhead, however it is spelled', async () => {
  for (const text of ['a red cube', 'рыжая лиса', '🦊📖', '<|endoftext|>', 'x\u0000y', '\ud800']) {
    const exact = countTokens(text, { disallowedSpecial: new Set() });
    expect(await counter.count(text), text).toBe(exact + promptOverheadTokens);
  }
});

test('many counts at once each get their own answer', async () => {
  const texts = Array.from({ length: 500 }, (_, index) => 'word '.repeat(index + 1));
  const counts = await Promise.all(texts.map((text) => counter.count(text)));
  const exact = texts.map((text) => countTokens(text) + promptOverheadTokens);
  expect(counts).toEqual(exact);
});

test('while the longest prompts are counted, the event loop goes on', async () => {
  let longestGapMs = 0;
  let lastMs = performance.now();
  const timer = setInterval(() => {
    longestGapMs = Math.max(longestGapMs, performance.now() - lastMs);
    lastMs = performance.now();
  }, 1);
  await Promise.all(['a', 'Ж', '!'].map((letter) => counter.count(letter.repeat(32_000))));
  clearInterval(timer);
  // The promise is 300 ms; measured at 4 ms on a quiet machine.
  expect(longestGapMs).toBeLessThan(300);
});

test('a closed counter rejects what it was still asked, rather than leave it waiting', async () => {
  const closing = createTextCounter();
  const [asked] = await Promise.allSettled([closing.count('a red cube'), closing.close()]);
  expect(asked).toMatchObject({ status: 'rejected', reason: { message: 'the token counter was closed' } });
});

test('a thread that dies fails what it was asked, and the next question starts another', async () => {
  // A thread that counts characters, throws at one prompt and leaves at another.
  const source = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ id, text }) => {
      if (text === 'throw') throw new Error('out of ranks');
      if (text === 'leave') process.exit(3);
      parentPort.postMessage({ id, tokens: text.length });
    });`;
  let started = 0;
  const fragile = createTextCounter(() => {
    started += 1;
    return new Worker(source, { eval: true });
  });
  await expect(fragile.count('throw')).rejects.toThrow('out of ranks');
  await expect(Promise.all([fragile.count('leave'), fragile.count('after')])).rejects.toThrow('code 3');
  expect(await fragile.count('four')).toBe(4 + promptOverheadTokens);
  expect(started).toBe(3);
  await fragile.close();
});

test('a prompt that comes again is not counted again', async () => {
  const source = `
    const { parentPort } = require('node:worker_threads');
    let asked = 0;
    parentPort.on('message', ({ id }) => parentPort.postMessage({ id, tokens: ++asked }));`;
  const counting = createTextCounter(() => new Worker(source, { eval: true }));
  const first = await counting.count('a red cube');
  expect(await counting.count('a red cube')).toBe(first);
  for (let index = 0; index < 256; index++) await counting.count(`other ${index}`);
  expect(await counting.count('a red cube')).not.toBe(first);
  await counting.close();
});

test('a counter that was closed can be asked again', async () => {
  const counterAgain = createTextCounter();
  await counterAgain.close();
  expect(await counterAgain.count('a red cube')).toBe(3 + promptOverheadTokens);
  await counterAgain.close();
});
