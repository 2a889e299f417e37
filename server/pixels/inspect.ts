/**
 * Looking at pictures before anything is promised for them. A thread does it, one picture at a time: it starts with the
 * first picture, ends when there was none for a while, and is ended and replaced when one picture overruns its deadline.
 * Nothing is decoded in the server's own thread.
 */
import { Worker } from 'node:worker_threads';
import type { Content } from '../base/content.ts';
import { Fault } from '../base/fault.ts';
import { threadFile } from '../base/thread-file.ts';
import type { InspectAnswer, InspectQuestion } from './inspect-thread.ts';
import type { Inspection, Inspector } from './inspection.ts';
import { PictureProblem } from './picture-problem.ts';

/** What may be set; the house uses the defaults. */
export interface InspectorSettings {
  /** So long may one picture take. The longest honest ones (99 megapixels of 16 bits with alpha) take about 5 s. */
  readonly deadlineMs?: number;
  /** After so long without a picture the thread ends. */
  readonly idleMs?: number;
  /** Pictures that may wait; each waits for those before it. */
  readonly waitingMax?: number;
  /** For tests. */
  readonly newThread?: () => Worker;
}

interface Job {
  readonly question: InspectQuestion;
  readonly signal: AbortSignal;
  resolve(inspection: Inspection): void;
  reject(reason: unknown): void;
}

const startThread = () => new Worker(threadFile(import.meta.url, './inspect-thread.js'), { name: 'inspect' });

/** Makes an inspector; one for each running house. No thread is started before the first picture. */
export function createInspector(settings: InspectorSettings = {}): Inspector {
  const { deadlineMs = 15_000, idleMs = 30_000, waitingMax = 256, newThread = startThread } = settings;
  const queue: Job[] = [];
  let thread: Worker | undefined;
  /** The picture that the thread looks at; its asker may have left, the thread is busy all the same. */
  let current: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isClosed = false;

  const start = (): Worker => {
    const worker = newThread();
    // A thread that was replaced has nothing to say any more.
    worker.on('message', (answer: InspectAnswer) => {
      if (thread === worker && current?.question.id === answer.id) finish(current, answer);
    });
    worker.on('error', (error) => {
      if (thread === worker) lose(error);
    });
    worker.on('exit', (code) => {
      if (thread === worker) lose(new Error(`the inspecting thread ended with code ${code}`));
    });
    return worker;
  };

  const finish = (job: Job, answer: InspectAnswer) => {
    release();
    if (answer.type === 'inspection') job.resolve(answer.inspection);
    else if (answer.type === 'problem')
      job.reject(
        Object.assign(new PictureProblem(answer.reason, answer.detail), { cause: new Error(answer.why) }),
      );
    else job.reject(Object.assign(new Error(answer.message), { stack: answer.stack }));
    advance();
  };

  /** The thread is gone, or about to be: its picture fails, and the next one gets a new thread. */
  const lose = (reason: unknown) => {
    const job = current;
    release();
    thread = undefined;
    job?.reject(reason);
    advance();
  };

  const release = () => {
    clearTimeout(timer);
    current = undefined;
  };

  const advance = () => {
    if (current || isClosed) return;
    const job = queue.shift();
    if (!job) {
      rest();
      return;
    }
    thread ??= start();
    clearTimeout(timer);
    current = job;
    thread.ref();
    timer = setTimeout(overrun, deadlineMs);
    const { content } = job.question;
    thread.postMessage(job.question, content.kind === 'memory' ? [content.bytes.buffer as ArrayBuffer] : []); // Copied in `inspect`, so it is no shared memory.
  };

  const overrun = () => {
    const worker = thread;
    lose(new PictureProblem('too-slow', `it takes more than ${deadlineMs} ms to read`));
    // What libvips has begun goes on until its own timeout; nobody waits for it.
    void worker?.terminate();
  };

  const rest = () => {
    const worker = thread;
    if (!worker) return;
    // An idle thread does not keep the process alive.
    worker.unref();
    timer = setTimeout(() => {
      thread = undefined;
      void worker.terminate();
    }, idleMs).unref();
  };

  return {
    inspect: (content, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        if (isClosed || queue.length >= waitingMax) {
          reject(overloaded(isClosed ? 'the inspector is closed' : `${queue.length} pictures wait`));
          return;
        }
        const leave = () => {
          const place = queue.indexOf(job);
          if (place >= 0) queue.splice(place, 1);
          reject(signal.reason);
        };
        const stay = () => signal.removeEventListener('abort', leave);
        lastId += 1;
        const job: Job = {
          question: { id: lastId, content: own(content), timeoutSeconds: Math.ceil(deadlineMs / 1000) },
          signal,
          resolve: (inspection) => {
            stay();
            resolve(inspection);
          },
          reject: (reason) => {
            stay();
            reject(reason);
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        queue.push(job);
        advance();
      }),
    close: async () => {
      isClosed = true;
      const worker = thread;
      const left = [...(current ? [current] : []), ...queue.splice(0)];
      release();
      thread = undefined;
      for (const job of left) job.reject(overloaded('the inspector was closed'));
      await worker?.terminate();
    },
  };
}

/**
 * The caller keeps its bytes; a copy, small as what is kept in memory is, can move to the thread. `slice` would be none:
 * the bytes are a Buffer more often than not, and a Buffer's slice shares its memory.
 */
function own(content: Content): Content {
  return content.kind === 'file' ? content : { kind: 'memory', bytes: new Uint8Array(content.bytes) };
}

function overloaded(detail: string): Fault {
  return new Fault({
    code: 'server_is_overloaded',
    message: 'Too many pictures are waiting to be read. Please try again in a moment.',
    detail,
    retryAfterMs: 2_000,
  });
}
