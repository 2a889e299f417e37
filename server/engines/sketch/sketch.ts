/**
 * The embedded engine: the sketch wing in painting threads. It adds no drawing of its own; it hands each picture of an
 * order to a thread and puts what comes back in order. It must never do work on pixels in the server's own thread.
 */
import { readFileSync } from 'node:fs';
import { threadFile } from '../../base/thread-file.ts';
import type { Engine, EngineEvent, Order } from '../engine.ts';
import { sketchCard } from './card.ts';
import type { EditTask, ThreadStart } from './messages.ts';
import { createPool, type Pool, type PoolEvent, type PoolTask } from './pool.ts';

/** Longest time for one picture; see `createPool`. */
const pictureDeadlineMs = 60_000;

/** What the engine is made from. */
export interface SketchFacts {
  readonly threads: number;
  /** Path of the vocabulary pack. */
  readonly packFile: string;
  /** Folder that holds the font packages (`node_modules`). */
  readonly fontFolder: string;
  /** Whether pictures carry their scene in their metadata, so that they can be edited as scenes wherever they come from. */
  readonly isSceneCarried: boolean;
}

/**
 * Starts the engine's threads. It can be used at once; the first picture waits for its thread. Throws an Error that says
 * what to do when the vocabulary cannot be read.
 */
export function createSketchEngine(facts: SketchFacts): Engine {
  const start: ThreadStart = { pack: readShared(facts.packFile), fontFolder: facts.fontFolder };
  const pool = createPool({
    file: threadFile(import.meta.url, 'thread.js'),
    count: facts.threads,
    start,
    deadlineMs: pictureDeadlineMs,
  });
  return {
    card: sketchCard(facts.threads),
    paint: (order, signal) => paint(pool, facts, order, signal),
    check: async () => {
      try {
        await pool.ready();
        return undefined;
      } catch (error) {
        return `The illustrator cannot start (${String(error)}). Run "npm run build" and start again.`;
      }
    },
    close: () => pool.close(),
  };
}

/** A file in memory that threads share instead of each holding a copy. */
function readShared(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return shared;
  } catch (error) {
    throw new Error(
      `The illustrator has no vocabulary (${String(error)}). Run "npm run build" and start again.`,
      { cause: error },
    );
  }
}

/**
 * Paints up to `threads` pictures of the order at once and hands them out in index order. A picture that is ready
 * early waits, encoded; at most `threads` of them exist at a time.
 */
async function* paint(
  pool: Pool,
  { threads, isSceneCarried }: SketchFacts,
  order: Order,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, void, void> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const works: Work[] = [];
  const begin = (index: number) => {
    if (index < order.count) works.push(startWork(pool, taskOf(order, index, isSceneCarried), either));
  };
  try {
    for (let index = 0; index < threads; index++) begin(index);
    for (let index = 0; index < order.count; index++) {
      const work = works[index];
      if (!work) break;
      yield* eventsOf(work, order, index);
      begin(index + threads);
    }
  } finally {
    // Left early (the client has gone, a picture failed): whatever still paints is called off.
    stop.abort(new Error('the order was left'));
  }
}

/** One picture in the making: previews as they arrive, then the end. */
interface Work {
  readonly partials: Extract<PoolEvent, { type: 'partial' }>[];
  readonly end: Promise<Extract<PoolEvent, { type: 'picture' }>>;
  /** Resolves at the next preview or the end, whichever is first. */
  change(): Promise<unknown>;
}

function startWork(pool: Pool, task: PoolTask, signal: AbortSignal): Work {
  const partials: Work['partials'] = [];
  let wake = () => {};
  let news = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const end = pool.run(task, signal, (partial) => {
    partials.push(partial);
    wake();
    news = new Promise<void>((resolve) => {
      wake = resolve;
    });
  });
  // The end is awaited when its turn comes; until then a failure must not count as unhandled.
  end.catch(() => {});
  return { partials, end, change: () => Promise.race([news, end]) };
}

async function* eventsOf(work: Work, order: Order, index: number): AsyncGenerator<EngineEvent, void, void> {
  let isDone = false;
  const end = work.end.then((picture) => {
    isDone = true;
    return picture;
  });
  end.catch(() => {});
  let sent = 0;
  while (!isDone || sent < work.partials.length) {
    const partial = work.partials[sent];
    if (partial) {
      sent += 1;
      yield { type: 'partial', index, partialIndex: partial.partialIndex, bytes: partial.bytes };
    } else {
      await work.change();
      await Promise.resolve();
    }
  }
  const picture = await end;
  yield {
    type: 'picture',
    index,
    bytes: picture.bytes,
    extent: order.delivered,
    ...(picture.memory !== undefined && { memory: picture.memory }),
    revisedPrompt: picture.revisedPrompt,
    warnings: picture.warnings,
    stagesMs: picture.stagesMs,
  };
}

function taskOf(order: Order, index: number, isSceneCarried: boolean): PoolTask {
  return {
    prompt: order.prompt,
    widthPixels: order.painted.widthPixels,
    heightPixels: order.painted.heightPixels,
    quality: order.quality,
    background: order.background,
    index,
    partialCount: order.partialCount,
    encoding: {
      format: order.format,
      compression: order.compression,
      hasAlpha: order.background === 'transparent',
      widthPixels: order.delivered.widthPixels,
      heightPixels: order.delivered.heightPixels,
    },
    ...(order.operation === 'edit' && { edit: editOf(order) }),
    isSceneCarried,
  };
}

function editOf({ sources, mask }: Order): EditTask {
  return {
    pictures: sources.map(({ content, extent }) => ({ content, ...extent })),
    mask: mask?.content,
    memory: sources[0]?.memory,
  };
}
