/**
 * Reads a reply with pictures in it as it arrives: the value of every `b64_json` is decoded on the way and never
 * exists as a string; the rest, which is small, is given back as text. It works on one JSON reply and on the JSON of
 * server-sent events alike, because it looks only for the key and its value.
 */

/** What was read. */
export interface Scanned {
  /** The text; in place of each `b64_json` value stands the picture's number, counted from 0 over the whole reply. */
  readonly text: string;
  /** Pictures that were completed since the last call, decoded, each in pieces. */
  readonly pictures: readonly (readonly Uint8Array[])[];
}

/** A scanner; feed it chunks of any size. */
export interface ReplyScanner {
  feed(chunk: Uint8Array): void;
  /** Everything since the last call. A picture that is still arriving comes with a later one. */
  take(): Scanned;
}

const quote = 0x22;
const backslash = 0x5c;
const keyPattern = /"b64_json"\s*:\s*$/;
/** Longest piece of text that can stand between the key's first quote and the value's. */
const lookBackBytes = 64;

/** Makes a scanner for one reply. */
export function createReplyScanner(): ReplyScanner {
  let kept: Uint8Array[] = [];
  let tail = '';
  let pictures: Uint8Array[][] = [];
  let count = 0;
  let current: Uint8Array[] | undefined;
  // Base64 that did not fill a group of four yet.
  let rest = '';
  let isEscaped = false;
  const utf8 = new TextDecoder();

  const keep = (bytes: Uint8Array) => {
    kept.push(bytes);
    tail = (tail + Buffer.from(bytes.subarray(-lookBackBytes)).toString('latin1')).slice(-lookBackBytes);
  };
  const decode = (bytes: Uint8Array) => {
    // Some servers write `/` as `\/`.
    const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const base64 = rest + (bytes.includes(backslash) ? written.replaceAll('\\', '') : written);
    const whole = base64.length - (base64.length % 4);
    rest = base64.slice(whole);
    if (whole > 0) current?.push(Buffer.from(base64.slice(0, whole), 'base64'));
  };

  return {
    feed: (chunk) => {
      let start = 0;
      while (start < chunk.length) {
        const end = chunk.indexOf(quote, start);
        if (current !== undefined) {
          decode(chunk.subarray(start, end === -1 ? chunk.length : end));
          if (end === -1) return;
          // Unpadded base64 ends without a whole group.
          if (rest !== '') current.push(Buffer.from(rest, 'base64'));
          rest = '';
          keep(Buffer.from(String(count++)));
          pictures.push(current);
          current = undefined;
          keep(Uint8Array.of(quote));
          start = end + 1;
          continue;
        }
        if (end === -1) {
          isEscaped = endsEscaped(chunk.subarray(start), isEscaped);
          keep(chunk.subarray(start));
          return;
        }
        const isQuoteEscaped = endsEscaped(chunk.subarray(start, end), isEscaped);
        isEscaped = false;
        const before =
          tail + Buffer.from(chunk.subarray(Math.max(start, end - lookBackBytes), end)).toString('latin1');
        keep(chunk.subarray(start, end + 1));
        start = end + 1;
        // In somebody's words the key's own quotes would be escaped and not fit the pattern.
        if (!isQuoteEscaped && keyPattern.test(before)) current = [];
      }
    },
    take: () => {
      const scanned = { text: utf8.decode(Buffer.concat(kept), { stream: true }), pictures };
      kept = [];
      pictures = [];
      return scanned;
    },
  };
}

/** True when the bytes end in an odd number of backslashes; `wasEscaped` counts one before them. */
function endsEscaped(bytes: Uint8Array, wasEscaped: boolean): boolean {
  let count = 0;
  while (count < bytes.length && bytes[bytes.length - 1 - count] === backslash) count++;
  const isWhole = count === bytes.length;
  return (count + (isWhole && wasEscaped ? 1 : 0)) % 2 === 1;
}
