/**
 * A look at a JSON text before it is parsed. 5 MB of nested brackets keep `JSON.parse` busy for about 1.5 s on one
 * thread that everybody shares, and deep values break whatever walks them later; so depth and the number of values are
 * counted first, on bytes, skipping strings by a native search.
 */

/** Deepest nesting read. A legal body of any endpoint stays below ten. */
export const depthMax = 64;
/** Most brackets and commas read. A legal body stays below a few hundred. */
export const marksMax = 100_000;

/** What the scan found. `open` and `inString` describe the end of the text, for a hint about truncated bodies. */
export interface Scan {
  readonly isTooDeep: boolean;
  readonly isTooMany: boolean;
  /** Brackets still open at the end. */
  readonly open: number;
  readonly inString: boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

/** Scans UTF-8 bytes; wrong JSON is no error here, the parser finds it. */
export function scanJson(bytes: Buffer): Scan {
  let open = 0;
  let marks = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      at = endOfString(bytes, at + 1);
      if (at === -1) return { isTooDeep: false, isTooMany: false, open, inString: true };
    } else if (byte === 0x7b || byte === 0x5b) {
      open += 1;
      marks += 1;
      if (open > depthMax) return { isTooDeep: true, isTooMany: false, open, inString: false };
    } else if (byte === 0x7d || byte === 0x5d) {
      open -= 1;
    } else if (byte === comma) {
      marks += 1;
    }
    if (marks > marksMax) return { isTooDeep: false, isTooMany: true, open, inString: false };
  }
  return { isTooDeep: false, isTooMany: false, open, inString: false };
}

/** Where the string that began before `from` ends: its closing quote, or -1. */
function endOfString(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at !== -1) {
    let slashes = 0;
    while (at - 1 - slashes >= from && bytes[at - 1 - slashes] === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
    at = bytes.indexOf(quote, at + 1);
  }
  return -1;
}
