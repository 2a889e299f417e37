/** The body of an answer into a sink: the right status, no encoding, counted as it comes, never silent for long. */
import type { IncomingMessage } from 'node:http';
import { reasonOf, refusals, type Say } from './refusal.ts';
import type { Target } from './target.ts';

/** Where the bytes go. A spool's writer is one. */
export interface ByteSink {
  /** Undefined when more may come at once; otherwise wait for it. What it throws is handed on as it is. */
  write(chunk: Uint8Array): Promise<void> | undefined;
}

/** What was fetched. */
export interface Fetched {
  /** As the other side said, unchecked; undefined when it said nothing. */
  readonly contentType: string | undefined;
  readonly bytesLength: number;
  /** Where the bytes came from in the end. Not for the caller: a redirect may tell names that are known inside only. */
  readonly finalUrl: string;
}

/** Longest silence in an answer. */
const idleMsMax = 10_000;

/** Writes the body of an answer with status 200 to the sink; every other answer is refused. */
export async function take(
  response: IncomingMessage,
  { url, host }: Target,
  parts: {
    readonly into: ByteSink;
    readonly bytesMax: number;
    readonly say: Say;
    readonly signal: AbortSignal;
  },
): Promise<Fetched> {
  const { into, bytesMax, say, signal } = parts;
  let isWriting = false;
  const onAbort = () => response.destroy();
  signal.addEventListener('abort', onAbort, { once: true });
  // A slow disk of ours is no silence of theirs.
  response.setTimeout(idleMsMax, () => {
    if (!isWriting) response.destroy(new Error('the other side fell silent'));
  });
  try {
    signal.throwIfAborted();
    if (response.statusCode !== 200) throw say(refusals.badStatus(response.statusCode ?? 0, host));
    const encodings = `${response.headers['content-encoding'] ?? ''},${response.headers['transfer-encoding'] ?? ''}`;
    if (!/^(identity)?,(chunked)?$/i.test(encodings)) throw say(refusals.encoded(encodings));
    if (Number(response.headers['content-length']) > bytesMax) throw say(refusals.tooLarge(bytesMax));
    let bytesLength = 0;
    for await (const chunk of bodyOf(response, host, say, signal)) {
      bytesLength += chunk.length;
      if (bytesLength > bytesMax) throw say(refusals.tooLarge(bytesMax));
      isWriting = true;
      await into.write(chunk);
      isWriting = false;
    }
    const promised = response.headers['content-length'];
    if (promised !== undefined && Number(promised) !== bytesLength) {
      throw say(refusals.unreachable(`${host}: ${bytesLength} bytes came of ${promised}`));
    }
    return { contentType: response.headers['content-type'], bytesLength, finalUrl: url.href };
  } finally {
    signal.removeEventListener('abort', onAbort);
    response.destroy();
  }
}

/** The chunks of a body; whatever goes wrong with it becomes a Fault or the signal's reason here. */
async function* bodyOf(
  response: IncomingMessage,
  host: string,
  say: Say,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    // Without an encoding set, a response gives buffers.
    yield* response as AsyncIterable<Uint8Array>;
  } catch (error) {
    signal.throwIfAborted();
    throw say(refusals.unreachable(`${host}: ${reasonOf(error)}`), error);
  }
  // Destroyed between two chunks, a response may end as if it were whole.
  signal.throwIfAborted();
  if (!response.complete) throw say(refusals.unreachable(`${host}: the body broke off`));
}
