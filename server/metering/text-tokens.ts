/**
 * Counts the text tokens of prompts in a thread of its own. The thread starts with the first count (or `warm`), the last
 * answers are remembered, and a thread that dies fails what was asked of it and is replaced at the next question.
 */
import { Worker } from 'node:worker_threads';
import { promptOverheadTokens } from '../../contract/text-tokens.ts';
import { threadFile } from '../base/thread-file.ts';
import type { CountAnswer, CountQuestion } from './text-tokens-thread.ts';

/** Counts prompts. */
export interface TextCounter {
  /** Tokens of a prompt as they are metered: its text and the request's overhead. Rejects when the thread fails. */
  count(text: string): Promise<number>;
  /** Loads the tokenizer ahead of the first request. */
  warm(): void;
  /** Ends the thread; counts under way are rejected. */
  close(): Promise<void>;
}

/** Prompts remembered; they are at most 32 000 characters, so this is at most some 30 MB and mostly a few kB. */
const rememberedMax = 256;

interface Waiting {
  resolve(tokens: number): void;
  reject(error: Error): void;
}

const startThread = () => new Worker(threadFile(import.meta.url, './text-tokens-thread.js'));

/** Makes a counter; one for each running house. `newThread` is for tests. */
export function createTextCounter(newThread: () => Worker = startThread): TextCounter {
  const remembered = new Map<string, number>();
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let thread: Worker | undefined;

  const failAll = (error: Error) => {
    thread = undefined;
    const failed = [...waiting.values()];
    waiting.clear();
    for (const one of failed) one.reject(error);
  };

  const start = (): Worker => {
    const worker = newThread();
    worker.on('message', ({ id, tokens }: CountAnswer) => {
      waiting.get(id)?.resolve(tokens);
      waiting.delete(id);
      if (waiting.size === 0) worker.unref();
    });
    // A thread that was replaced or closed has nothing waiting on it any more.
    worker.on('error', (error) => {
      if (thread === worker) failAll(error);
    });
    worker.on('exit', (code) => {
      if (thread === worker) failAll(new Error(`the token thread ended with code ${code}`));
    });
    // An idle thread does not keep the process alive.
    worker.unref();
    return worker;
  };

  const ask = (text: string): Promise<number> =>
    new Promise((resolve, reject) => {
      thread ??= start();
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      thread.ref();
      thread.postMessage({ id, text } satisfies CountQuestion);
    });

  const remember = (text: string, tokens: number) => {
    remembered.delete(text);
    remembered.set(text, tokens);
    if (remembered.size <= rememberedMax) return;
    // A Map keeps the order of insertion, so its first key is the one that was not asked for longest.
    const [oldest] = remembered.keys();
    if (oldest !== undefined) remembered.delete(oldest);
  };

  return {
    count: async (text) => {
      const tokens = remembered.get(text) ?? (await ask(text));
      remember(text, tokens);
      return tokens + promptOverheadTokens;
    },
    warm: () => {
      thread ??= start();
    },
    close: async () => {
      const ending = thread;
      failAll(new Error('the token counter was closed'));
      await ending?.terminate();
    },
  };
}
