/**
 * A text with pictures in it, kept apart until it is written: strings go out as they stand, bytes as base64. So a
 * reply with megabytes of picture never exists as one string, and its length is known before the first byte.
 */
export type Pieces = readonly (string | Uint8Array)[];

/** Length on the wire, in bytes: UTF-8 for strings, padded base64 for bytes. */
export function piecesLength(pieces: Pieces): number {
  let length = 0;
  for (const piece of pieces) {
    length += typeof piece === 'string' ? Buffer.byteLength(piece) : 4 * Math.ceil(piece.length / 3);
  }
  return length;
}
