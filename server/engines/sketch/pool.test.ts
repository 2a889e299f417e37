/** The threads themselves, with programs that do nothing but end. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ThreadStart } from './messages.ts';
import { createPool, type Pool, type PoolTask } from './pool.ts';

let folder: string;
let pool: Pool;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictor-pool-'));
});
afterEach(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A pool of one thread that counts its starts in a file and then runs the program. */
function open(program: string) {
  const counter = join(folder, 'starts');
  const text = `
    import { appendFileSync } from 'node:fs';
    import { parentPort, workerData } from 'node:worker_threads';
    appendFileSync(workerData.fontFolder, 'x');
    ${program}`;
  pool = createPool({
    file: new URL(`data:text/javascript,${encodeURIComponent(text)}`),
    count: 1,
    // The programs here know nothing of a vocabulary.
    start: { fontFolder: counter } as ThreadStart,
    deadlineMs: 10_000,
  });
  // The programs here look at nothing of a task.
  const task = {} as PoolTask;
  return {
    starts: () => readFileSync(counter, 'utf8').length,
    run: () => pool.run(task, new AbortController().signal, () => {}),
    send: (parts: object) => pool.run({ ...task, ...parts }, new AbortController().signal, () => {}),
  };
}

test('a thread that cannot start is not started in a hot loop, and says why', async () => {
  const { starts } = open("throw new Error('no vocabulary');");
  await expect(pool.ready()).rejects.toThrow('no vocabulary');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(starts()).toBe(1);
});

test('a picture for a thread that cannot start fails instead of waiting', async () => {
  const { run } = open("throw new Error('no vocabulary');");
  await expect(run()).rejects.toThrow('could not be generated');
  await expect(run()).rejects.toThrow('could not be generated');
});

test('a thread that dies at work fails its own picture and is replaced at once', async () => {
  const { run, starts } = open(`
    parentPort.postMessage({ type: 'ready' });
    parentPort.on('message', () => process.exit(3));`);
  await pool.ready();
  await expect(run()).rejects.toThrow('could not be generated');
  await expect(run()).rejects.toThrow('could not be generated');
  await pool.ready();
  expect(starts()).toBe(3);
});

test('a task that cannot be sent fails alone, and the thread goes on with the next', async () => {
  const { run, send } = open(`
    parentPort.postMessage({ type: 'ready' });
    parentPort.on('message', ({ id }) => parentPort.postMessage({ type: 'picture', id }));`);
  await pool.ready();
  const gone = new Uint8Array(8);
  structuredClone(gone.buffer, { transfer: [gone.buffer] });
  await expect(send({ memory: gone })).rejects.toThrow('could not be generated');
  await expect(run()).resolves.toMatchObject({ type: 'picture' });
});
