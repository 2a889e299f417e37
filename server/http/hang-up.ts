/** Breaks a connection on purpose, as a network does: for clients that want to see how they take it. */
import { waitMs } from '../base/signal.ts';
import type { CallerContext } from './route.ts';

const lookEveryMs = 10;
/** A client that does not read what it was sent is cut all the same. */
const looksMax = 500;

/** Waits until what was written is out, cuts the connection, and throws what a client that has left throws. */
export async function hangUp({ request, signal }: Pick<CallerContext, 'request' | 'signal'>): Promise<never> {
  for (let look = 0; look < looksMax && request.socket.writableLength > 0; look += 1)
    await waitMs(lookEveryMs);
  const isGone = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  request.socket.destroy();
  await isGone;
  throw signal.reason;
}
