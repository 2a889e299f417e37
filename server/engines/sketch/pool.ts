/**
 * The painting threads: up to a fixed number, each with one picture at a time, tasks in order of arrival. One stands
 * ready from the start; the others, some 45 MB each, are started when a task would have to wait, and stay. A thread that
 * dies or overruns its deadline is replaced, and only its own task fails.
 */
import { Worker } from 'node:worker_threads';
import { Fault } from '../../base/fault.ts';
import type { PaintTask, ThreadMessage, ThreadStart } from './messages.ts';

/** A task as the engine gives it; the pool adds its number and its flag. */
export type PoolTask = Omit<PaintTask, 'id' | 'cancel'>;

/** What comes of a task. */
export type PoolEvent = Extract<ThreadMessage, { type: 'partial' | 'picture' }>;

/** The pool. */
export interface Pool {
  /**
   * Queues a task. `onPartial` hears its previews. Resolves with the picture; rejects with the signal's reason when
   * it fires, or with an `engine_failed` Fault.
   */
  run(
    task: PoolTask,
    signal: AbortSignal,
    onPartial: (event: Extract<PoolEvent, { type: 'partial' }>) => void,
  ): Promise<Extract<PoolEvent, { type: 'picture' }>>;
  /** Resolves when every thread that was started is ready; rejects when one cannot start. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

interface Job {
  readonly task: PaintTask;
  readonly signal: AbortSignal;
  readonly onPartial: (event: Extract<PoolEvent, { type: 'partial' }>) => void;
  readonly resolve: (event: Extract<PoolEvent, { type: 'picture' }>) => void;
  readonly reject: (reason: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly ready: Promise<void>;
  isReady: boolean;
  /** It has ended; until it is replaced it is given nothing. */
  isGone: boolean;
  job: Job | undefined;
  deadline: NodeJS.Timeout | undefined;
}

/** A thread that could not even start would fail again at once, for ever; so the next one waits a moment. */
const restartMs = 1_000;

/**
 * A pool of at most `count` threads of `file`. A picture may take `deadlineMs`; the longest honest one (3840×2160, painterly, high)
 * takes a few seconds here, so a minute only ever ends a thread that hangs.
 */
export function createPool(facts: {
  readonly file: URL;
  readonly count: number;
  readonly start: ThreadStart;
  readonly deadlineMs: number;
}): Pool {
  let lastId = 0;
  let isClosed = false;
  const queue: Job[] = [];
  const threads: Thread[] = [];

  const startThread = (): Thread => {
    const worker = new Worker(facts.file, { workerData: facts.start, name: 'sketch' });
    let onReady = () => {};
    let onFailed = (_reason: unknown) => {};
    const ready = new Promise<void>((resolve, reject) => {
      onReady = resolve;
      onFailed = reject;
    });
    // `ready()` reports a failed start; without a listener the process would end first.
    ready.catch(() => {});
    const thread: Thread = {
      ...{ worker, ready, isReady: false, isGone: false },
      ...{ job: undefined, deadline: undefined },
    };
    worker.on('message', (message: ThreadMessage) => {
      if (message.type !== 'ready') {
        hear(thread, message);
        return;
      }
      thread.isReady = true;
      onReady();
      advance();
    });
    worker.on('error', (error) => {
      onFailed(error);
      replace(thread, error);
    });
    worker.on('exit', (code) => {
      onFailed(new Error(`the painting thread ended with code ${code}`));
      replace(thread, new Error(`the painting thread ended with code ${code}`));
    });
    worker.unref();
    return thread;
  };

  const hear = (thread: Thread, message: Exclude<ThreadMessage, { type: 'ready' }>) => {
    const job = thread.job;
    if (job?.task.id !== message.id) return;
    if (message.type === 'partial') {
      if (!job.signal.aborted) job.onPartial(message);
      return;
    }
    free(thread);
    if (message.type === 'picture') job.resolve(message);
    else if (message.type === 'cancelled') job.reject(job.signal.reason);
    else if (message.type === 'refused')
      job.reject(new Fault({ code: 'edit_not_possible', message: message.message, param: 'prompt' }));
    else job.reject(failed(message.message, message.stack));
    advance();
  };

  const free = (thread: Thread) => {
    clearTimeout(thread.deadline);
    thread.job = undefined;
    if (threads.every(({ job }) => job === undefined)) for (const { worker } of threads) worker.unref();
  };

  const replace = (thread: Thread, cause: Error) => {
    if (thread.isGone) return;
    thread.isGone = true;
    const job = thread.job;
    free(thread);
    if (thread.isReady) renew(thread);
    else setTimeout(() => renew(thread), restartMs).unref();
    job?.reject(job.signal.aborted ? job.signal.reason : failed(cause.message, cause.stack ?? ''));
    advance();
  };

  const renew = (thread: Thread) => {
    if (isClosed) return;
    threads[threads.indexOf(thread)] = startThread();
    advance();
  };

  const advance = () => {
    // A thread that still loads is given work only when none is ready: another may be free before it is.
    const isOneReady = threads.some(({ isReady, isGone }) => isReady && !isGone);
    for (const thread of threads) {
      while (thread.job === undefined && !thread.isGone && (thread.isReady || !isOneReady)) {
        const job = queue.shift();
        if (!job) return;
        if (job.signal.aborted) job.reject(job.signal.reason);
        else give(thread, job);
      }
    }
    const isOneComing = threads.some(({ isReady, isGone }) => !isReady && !isGone);
    if (queue.length > 0 && threads.length < facts.count && !isOneComing) threads.push(startThread());
  };

  const give = (thread: Thread, job: Job) => {
    thread.job = job;
    thread.worker.ref();
    thread.deadline = setTimeout(() => {
      const error = new Error(`a picture took longer than ${facts.deadlineMs} ms`);
      replace(thread, error);
      void thread.worker.terminate();
    }, facts.deadlineMs);
    try {
      thread.worker.postMessage(job.task);
    } catch (cause) {
      // A task that cannot be sent must not take the house down with it.
      const { message, stack = '' } = cause instanceof Error ? cause : new Error(String(cause));
      free(thread);
      job.reject(failed(message, stack));
    }
  };

  threads.push(startThread());

  return {
    run: (task, signal, onPartial) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(failed('the engine is closed', ''));
          return;
        }
        lastId += 1;
        const cancel = new Int32Array(new SharedArrayBuffer(4));
        const job: Job = { task: { ...task, id: lastId, cancel }, signal, onPartial, resolve, reject };
        const leave = () => {
          Atomics.store(cancel, 0, 1);
          const place = queue.indexOf(job);
          if (place < 0) return;
          queue.splice(place, 1);
          reject(signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
        queue.push(job);
        advance();
      }),
    ready: async () => {
      await Promise.all(threads.map(({ ready }) => ready));
    },
    close: async () => {
      isClosed = true;
      for (const job of queue.splice(0)) job.reject(failed('the engine is closing', ''));
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

function failed(message: string, stack: string): Fault {
  return new Fault({
    code: 'engine_failed',
    message: 'The image could not be generated. Trying again may help.',
    detail: `${message}\n${stack}`,
  });
}
