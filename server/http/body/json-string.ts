/**
 * The escapes of a JSON string, undone on bytes, in pieces of any size. It serves strings that hold base64, so everything
 * that cannot be part of that comes out as a byte that is no character: `\/`, `\n` and `\u002B` (as .NET writes a plus)
 * matter, and nothing else does.
 */
const backslash = 0x5c;
/** Stands for one character outside ASCII, or for an escape that JSON does not know. */
const otherByte = 0xff;
/** Stands for the second half of a character of two UTF-16 units, which is counted with the first. */
const secondHalfByte = 0x80;
const blank = 0x20;

/** What follows the backslash, and what it means. White space becomes a blank. */
const simple = new Uint8Array(256).fill(otherByte);
for (const [letter, meaning] of ['""', '\\\\', '//', 'b\b', 'f\f', 'n ', 'r ', 't '].map((pair) => [
  ...pair,
])) {
  if (letter !== undefined && meaning !== undefined) simple[letter.charCodeAt(0)] = meaning.charCodeAt(0);
}

/** Undoes escapes; holds one that a piece has cut in two. */
export class Unescaper {
  /** 0 outside an escape, 1 after the backslash, 2 to 5 when so many minus two digits have come. */
  #step = 0;
  #code = 0;

  /** True within an escape. */
  get isOpen(): boolean {
    return this.#step !== 0;
  }

  /** The characters of the next piece; the piece itself when it has no escapes. */
  unescape(raw: Buffer): Buffer {
    const first = this.#step === 0 ? raw.indexOf(backslash) : 0;
    if (first === -1) return raw;
    // Never longer than what came, but for the end of an escape that began before.
    const text = Buffer.allocUnsafe(raw.length + 1);
    raw.copy(text, 0, 0, first);
    let length = first;
    for (let at = first; at < raw.length; at += 1) {
      const byte = raw[at] ?? 0;
      if (this.#step === 0) {
        if (byte === backslash) this.#step = 1;
        else text[length++] = byte;
      } else if (this.#step === 1 && byte !== 0x75) {
        text[length++] = simple[byte] ?? otherByte;
        this.#step = 0;
      } else if (this.#step === 1) {
        this.#code = 0;
        this.#step = 2;
      } else {
        const digit = Number.parseInt(String.fromCharCode(byte), 16);
        this.#code = Number.isNaN(digit) ? 0xfffd : (this.#code << 4) | digit;
        this.#step += 1;
        if (this.#step < 6) continue;
        this.#step = 0;
        text[length++] = byteOf(this.#code);
      }
    }
    return text.subarray(0, length);
  }
}

function byteOf(code: number): number {
  if (code >= 0xdc00 && code <= 0xdfff) return secondHalfByte;
  if (code > 0x7f) return otherByte;
  return code === 0x09 || code === 0x0a || code === 0x0d ? blank : code;
}
