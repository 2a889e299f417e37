/**
 * Bytes that are put together from pieces of any size. A list of pieces would not do: a body may come one byte at a time,
 * and a `Buffer` for each byte takes a hundred times its size.
 */
export class GrowingBytes {
  #buffer: Buffer = Buffer.alloc(0);
  #length = 0;

  /** How many bytes there are. */
  get length(): number {
    return this.#length;
  }

  /** Copies the bytes in [from, to). The caller bounds the length. */
  append(bytes: Buffer, from = 0, to = bytes.length): void {
    const wanted = this.#length + to - from;
    if (wanted > this.#buffer.length) {
      const grown = Buffer.allocUnsafe(
        Math.max(wanted, Math.min(this.#buffer.length * 2, wanted + 1024 * 1024), 256),
      );
      this.#buffer.copy(grown, 0, 0, this.#length);
      this.#buffer = grown;
    }
    bytes.copy(this.#buffer, this.#length, from, to);
    this.#length = wanted;
  }

  /** The bytes, valid until the next change. */
  view(from = 0): Buffer {
    return this.#buffer.subarray(from, this.#length);
  }

  /** Forgets the bytes from `length` on; the room is kept. */
  cut(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  /** Forgets the bytes and lets go of the room. */
  release(): void {
    this.#buffer = Buffer.alloc(0);
    this.#length = 0;
  }
}
