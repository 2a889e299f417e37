/**
 * Asking for a collection. Canvases and rendered drawings live outside the JavaScript heap, and the collector does not
 * know their weight: left to itself it lets gigabytes of dead pixels stand while its own heap is small (measured: 6 GB
 * after 200 pictures). What is read and built at the start of a thread is much the same: dead at once, and kept until
 * there is work that makes the heap grow.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
// The flag gives `gc` to contexts made after it was set; this one is made only to fetch it.
const collect: unknown = runInNewContext('gc');

/** Collects this thread's dead objects and lets their finalizers run, which give native memory back. */
export async function collectGarbage(): Promise<void> {
  if (typeof collect !== 'function') throw new Error('impossible state: the collector is not to be had');
  collect();
  // Finalizers of native objects run from the event loop.
  await new Promise((resolve) => setImmediate(resolve));
}
