/**
 * A painting thread: opens the vocabulary and the fonts once, then paints one picture at a time and encodes it, so
 * that the server's own thread never works on pixels. Between two layers it looks at the task's cancel flag.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openPack } from '../../../sketch/lexicon/pack.ts';
import { registerFonts } from '../../../sketch/paint/fonts.ts';
import { EditImpossible, editSketch } from '../../../sketch/edit/edit.ts';
import { drawSketch, type Pixels } from '../../../sketch/sketch.ts';
import { assert } from '../../base/assert.ts';
import { systemClock } from '../../base/clock.ts';
import { collectGarbage } from '../../base/collect.ts';
import { encodePicture } from '../../pixels/encode.ts';
import { xmpOf } from '../../pixels/metadata.ts';
import type { PaintTask, ThreadMessage, ThreadStart } from './messages.ts';
import { readPictures } from './read-pictures.ts';

const port = parentPort;
assert(port, 'the painting thread runs as a worker');
// The engine is the only one to start this thread, and starts it with these facts.
const start = workerData as ThreadStart;
const pack = openPack(start.pack);
registerFonts((file) => readFileSync(join(start.fontFolder, file)));

/**
 * Pixels painted between two collections: about 130 MB of dead canvases. A collection uses every core for some ten
 * milliseconds, so it waits for a quiet moment where it can; a larger picture is collected while it is painted, too.
 */
const pixelsBetweenCollections = 4_000_000;
/** A large picture's layers are collected no more often than that. */
const collectEveryMs = 120;
/** So long without a task is a quiet moment. */
const quietMs = 250;

/** Sends a message; pictures move instead of being copied, where they own their memory. */
function send(message: ThreadMessage): void {
  if (message.type !== 'partial' && message.type !== 'picture') {
    port?.postMessage(message);
    return;
  }
  const { buffer, byteOffset, byteLength } = message.bytes;
  const ownsMemory = byteOffset === 0 && byteLength === buffer.byteLength && buffer instanceof ArrayBuffer;
  port?.postMessage(message, ownsMemory ? [buffer] : []);
}

async function paint(task: PaintTask): Promise<void> {
  const stagesMs: Record<string, number> = {};
  let since = systemClock.elapsedMs();
  const lap = (stage: string) => {
    const now = systemClock.elapsedMs();
    stagesMs[stage] = (stagesMs[stage] ?? 0) + now - since;
    since = now;
  };
  const encode = async (pixels: Pixels, memory?: Uint8Array) => {
    const xmp = memory && task.isSceneCarried ? { xmp: xmpOf(memory) } : {};
    const bytes = await encodePicture(pixels, { ...task.encoding, ...xmp });
    lap('encode');
    return bytes;
  };
  const steps = task.edit
    ? editSketch({ ...task, ...(await readPictures(task.edit, task)) }, pack)
    : drawSketch(task, pack);
  if (task.edit) lap('decode');
  // Between the layers of a large picture, too, what is dead must go, or one picture alone takes a gigabyte.
  const isLarge = task.widthPixels * task.heightPixels > pixelsBetweenCollections;
  let collectedMs = since;
  for (const event of steps) {
    lap(event.type === 'layer' ? event.name : 'finish');
    if (Atomics.load(task.cancel, 0) !== 0) {
      send({ type: 'cancelled', id: task.id });
      return;
    }
    if (event.type === 'layer' && isLarge && since - collectedMs > collectEveryMs) {
      await collectGarbage();
      lap('collect');
      collectedMs = since;
    }
    if (event.type === 'partial') {
      const bytes = await encode(event.pixels);
      send({ type: 'partial', id: task.id, partialIndex: event.partialIndex, bytes });
    } else if (event.type === 'picture') {
      const { memory, revisedPrompt, warnings } = event;
      const bytes = await encode(event.pixels, memory);
      send({ type: 'picture', id: task.id, bytes, memory, revisedPrompt, warnings, stagesMs });
    }
  }
}

let uncollectedPixels = 0;
let quiet: NodeJS.Timeout | undefined;

async function collect(): Promise<void> {
  uncollectedPixels = 0;
  await collectGarbage();
}

port.on('message', (task: PaintTask) => {
  clearTimeout(quiet);
  void serve(task);
});

async function serve(task: PaintTask): Promise<void> {
  await paint(task).catch((error: unknown) => {
    if (error instanceof EditImpossible) {
      send({ type: 'refused', id: task.id, message: error.message });
      return;
    }
    const failure = error instanceof Error ? error : new Error(String(error));
    send({ type: 'failed', id: task.id, message: failure.message, stack: failure.stack ?? '' });
  });
  uncollectedPixels += task.widthPixels * task.heightPixels * (1 + task.partialCount);
  if (uncollectedPixels > pixelsBetweenCollections) await collect();
  else quiet = setTimeout(() => void collect(), quietMs);
}

// What opening the vocabulary and the fonts has left behind is not to stand until the first picture.
await collectGarbage();
send({ type: 'ready' });
