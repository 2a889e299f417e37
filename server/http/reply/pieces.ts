/**
 * Writing a text that has pictures in it. Pictures become base64 chunk by chunk, each chunk waits until the socket
 * takes it, and no string is ever longer than a chunk: about a seventh of the CPU time of `JSON.stringify` on the same
 * 3 MB reply, and half the memory.
 */
import type { ServerResponse } from 'node:http';
import type { Pieces } from '../../base/pieces.ts';

/** Bytes of picture per chunk. A multiple of three, so that base64 has no padding inside. */
const chunkBytes = 192 * 1024;

/**
 * Writes the pieces with backpressure and returns true; false as soon as the client has left. The other requests of
 * the process get their turn between chunks. Does not end the response.
 */
export async function writePieces(response: ServerResponse, pieces: Pieces): Promise<boolean> {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (text !== '' && !(await write(response, text, 'utf8'))) return false;
    text = '';
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const chunk = bytes.toString('base64', at, Math.min(at + chunkBytes, bytes.length));
      // Base64 is ASCII, for which latin1 is the cheapest way to the socket.
      if (!(await write(response, chunk, 'latin1'))) return false;
    }
  }
  return text === '' || (await write(response, text, 'utf8'));
}

/** Writes bytes as they are, in chunks with backpressure. Returns false when the client has left. */
export async function writeBytes(response: ServerResponse, bytes: Uint8Array): Promise<boolean> {
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    if (!(await write(response, bytes.subarray(at, at + chunkBytes)))) return false;
  }
  return true;
}

function write(
  response: ServerResponse,
  chunk: string | Uint8Array,
  encoding?: BufferEncoding,
): Promise<boolean> {
  if (response.destroyed) return Promise.resolve(false);
  const isTaken =
    typeof chunk === 'string' ? response.write(chunk, encoding ?? 'utf8') : response.write(chunk);
  if (isTaken) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = () => {
      response.off('drain', settle);
      response.off('close', settle);
      resolve(!response.destroyed);
    };
    response.on('drain', settle);
    response.on('close', settle);
  });
}
