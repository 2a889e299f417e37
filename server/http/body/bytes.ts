/**
 * The bytes of a request's body, bounded. A body that is refused is still read to its end, within bounds of its own,
 * before the answer goes: Node's fetch and others lose an answer that comes while they are still sending.
 */
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { Fault } from '../../base/fault.ts';

/** How much of an unwanted body is read and thrown away before the answer, in bytes. */
export const drainBytesMax = 64 * 1024 * 1024;
/** How long that may take, in milliseconds. */
export const drainMs = 5000;

const decoders = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/** The request was cut off by its sender; there is nobody to answer. */
export class SenderGone extends Error {
  constructor() {
    super('the client left while sending its request');
    this.name = 'SenderGone';
  }
}

/**
 * Reads the whole body and undoes its content-encoding (gzip, deflate, br). Both the bytes that come and the bytes they
 * unpack to are bounded by `bytesMax`. Throws `payload_too_large` (413), `unsupported_media_type` (415),
 * `malformed_json` (400) for an encoding that does not unpack, and `SenderGone`.
 */
export async function readBytes(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && !isDecoder(encoding)) {
    throw new Fault({
      code: 'unsupported_media_type',
      message: `Unsupported content encoding '${encoding.slice(0, 60)}'. Send the body as it is, or with gzip, deflate or br.`,
    });
  }
  if (Number(request.headers['content-length']) > bytesMax) {
    throw tooLarge(bytesMax, Number(request.headers['content-length']));
  }
  const bytes = await collect(request, bytesMax);
  return isDecoder(encoding) ? await unpack(bytes, encoding, bytesMax) : bytes;
}

/**
 * Hands every chunk of the body to `take`, one after the other; where `take` gives a promise, the sender is held back until
 * it has resolved. Resolves at the body's end. Rejects with what `take` throws, or with `SenderGone`, and never while
 * `take` is still at work, so that the caller may clean up at once. What is left of the body then stays unread.
 */
export function consume(
  request: IncomingMessage,
  take: (chunk: Buffer) => Promise<void> | undefined,
): Promise<void> {
  // Who left before anybody listened sends no further event.
  if (request.destroyed) return Promise.reject(new SenderGone());
  return new Promise((resolve, reject) => {
    let isTaking = false;
    // The end, or the sender's leaving, may come while the last chunk is being taken: a paused stream can still end.
    let last: (() => void) | undefined;
    const settle = (how: () => void) => {
      request.off('data', onData);
      request.off('end', onEnd);
      request.off('close', onGone);
      request.off('error', onGone);
      how();
    };
    const fail = (error: unknown) => {
      request.pause();
      settle(() => reject(error));
    };
    const onTaken = () => {
      isTaking = false;
      if (last) settle(last);
      else request.resume();
    };
    const onData = (chunk: Buffer) => {
      let wait: Promise<void> | undefined;
      try {
        wait = take(chunk);
      } catch (error) {
        fail(error);
        return;
      }
      if (wait === undefined) return;
      isTaking = true;
      request.pause();
      wait.then(onTaken, fail);
    };
    const finish = (how: () => void) => {
      last ??= how;
      if (!isTaking) settle(last);
    };
    const onEnd = () => finish(resolve);
    const onGone = () => finish(() => reject(new SenderGone()));
    request.on('data', onData);
    request.on('end', onEnd);
    request.on('close', onGone);
    request.on('error', onGone);
  });
}

/**
 * Reads and throws away what is left of a body, until its end, `drainBytesMax` or `drainMs`. Never throws.
 * Returns true when the end was reached, so that the connection can serve another request.
 */
export function drain(request: IncomingMessage): Promise<boolean> {
  if (request.complete || request.destroyed) return Promise.resolve(true);
  return new Promise((resolve) => {
    let length = 0;
    const stop = () => {
      clearTimeout(timer);
      request.off('data', onData);
      for (const event of ['end', 'close', 'error']) request.off(event, stop);
      // Paused, not destroyed: the answer must still go out on this socket.
      if (!request.complete) request.pause();
      resolve(request.complete);
    };
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      if (length > drainBytesMax) stop();
    };
    const timer = setTimeout(stop, drainMs);
    request.on('data', onData);
    for (const event of ['end', 'close', 'error']) request.on(event, stop);
    request.resume();
  });
}

async function collect(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  await consume(request, (chunk) => {
    length += chunk.length;
    if (length > bytesMax) throw tooLarge(bytesMax, length);
    chunks.push(chunk);
    return undefined;
  });
  return Buffer.concat(chunks, length);
}

async function unpack(bytes: Buffer, encoding: keyof typeof decoders, bytesMax: number): Promise<Buffer> {
  try {
    return await decoders[encoding](bytes, { maxOutputLength: bytesMax });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(bytesMax, undefined);
    throw new Fault({
      code: 'malformed_json',
      message: `We could not unpack the body of your request: it is not valid ${encoding}.`,
      cause: error,
    });
  }
}

/** `payload_too_large` (413), in upstream's sentence; `length` is undefined when the bytes were packed. */
export function tooLarge(bytesMax: number, length: number | undefined): Fault {
  const read = length === undefined ? 'when unpacked' : `${length} bytes read`;
  return new Fault({
    code: 'payload_too_large',
    message: `Maximum content size limit (${bytesMax}) exceeded (${read})`,
  });
}

function isDecoder(encoding: string): encoding is keyof typeof decoders {
  return Object.hasOwn(decoders, encoding);
}
