/**
 * Server-sent events. The status was decided before this file is reached (the line's `admitted` event), so headers go
 * at once; then frames as they come, comment lines while it is quiet, and on a fault one `event: error`. No `id:`, no
 * `retry:`, no events of our own: official clients break on them. Never compressed, never split by a heartbeat.
 */
import type { ServerResponse } from 'node:http';
import type { Log } from '../../base/log.ts';
import { type Pieces, piecesLength } from '../../base/pieces.ts';
import type { FrameSource } from '../route.ts';
import type { WireFault } from './fault.ts';
import { writePieces } from './pieces.ts';

/** Headers of every event stream; they ask proxies not to hold frames back. */
export const sseHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};

/** Some clients read no `data:` line above 32 MiB (openai-go's scanner); a frame near that is told in the log. */
const frameBytesWorthTelling = 24 * 1024 * 1024;

/** What the writer needs besides the response, whose headers are already written. */
export interface SseFacts {
  readonly heartbeatSeconds: number;
  readonly requestId: string;
  readonly log: Log;
  /** Names a fault for the wire. */
  fault(thrown: unknown): WireFault;
  readonly signal: AbortSignal;
}

/**
 * Writes the source's frames until its end, the client's leaving or a fault. Returns what was thrown, if anything was
 * while the client was still there. Neither ends the response nor closes the source.
 */
export async function writeFrames(
  response: ServerResponse,
  source: FrameSource,
  facts: SseFacts,
): Promise<WireFault | undefined> {
  const heart = startHeart(response, facts.heartbeatSeconds);
  try {
    response.flushHeaders();
    for (;;) {
      const frame = await source.next();
      if (frame === undefined || facts.signal.aborted) return undefined;
      const pieces = framePieces(frame.event, frame.data);
      const length = piecesLength(pieces);
      if (length > frameBytesWorthTelling) {
        facts.log.warn(
          { requestId: facts.requestId, frameBytes: length },
          'a frame near the limit of some clients',
        );
      }
      if (!(await heart.quiet(() => writePieces(response, pieces)))) return undefined;
    }
  } catch (thrown) {
    if (facts.signal.aborted) return undefined;
    const wire = facts.fault(thrown);
    const data = JSON.stringify({ type: 'error', error: wire.body.error });
    await heart.quiet(() => writePieces(response, framePieces('error', [data])));
    return wire;
  } finally {
    heart.stop();
  }
}

function framePieces(event: string, data: Pieces): Pieces {
  return [`event: ${event}\ndata: `, ...data, '\n\n'];
}

/** A comment line whenever nothing was written for a while; silent while a frame is being written. */
function startHeart(response: ServerResponse, seconds: number) {
  let isWriting = false;
  const timer = setInterval(() => {
    if (!isWriting && !response.writableNeedDrain && !response.destroyed) response.write(': ping\n\n');
  }, seconds * 1000);
  return {
    async quiet<T>(write: () => Promise<T>): Promise<T> {
      isWriting = true;
      try {
        return await write();
      } finally {
        isWriting = false;
        timer.refresh();
      }
    },
    stop: () => clearInterval(timer),
  };
}
