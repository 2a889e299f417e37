/**
 * A sieve for JSON that carries pictures. It walks over the bytes as they come, keeps them, and lets long strings under
 * certain keys fall through into the spool; a token stands in their place. What it keeps is parsed afterwards, by the rules
 * of every other body, so the sieve itself judges nothing: of wrong JSON it only has to bring the wrongness along.
 */
import { isAscii } from 'node:buffer';
import type { Spool, SpoolWriter } from '../../assets/spool.ts';
import type { Ids } from '../../base/ids.ts';
import { Base64Decoder, readDataHead } from './base64.ts';
import { tooLarge } from './bytes.ts';
import type { SpooledString } from './form.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { Unescaper } from './json-string.ts';
import { depthMax } from './scan.ts';

/** A string of this many bytes, as written, is still kept as a string. It is what the spool keeps in memory, too. */
export const keptStringBytesMax = 256 * 1024;
/** 50 MB of picture are 67 million characters, and line breaks make some 68. Beyond, nothing is decoded any more. */
export const spooledCharactersMax = 70_000_000;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** What a sieve needs. */
export interface SieveFacts {
  readonly spool: Spool;
  readonly ids: Pick<Ids, 'word'>;
  /** Keys of objects whose strings, and the strings of whose lists, are pictures. */
  readonly pictureKeys: ReadonlySet<string>;
  /** Most bytes that are kept. */
  readonly keptBytesMax: number;
}

/** A string on its way into the spool. */
interface Falling {
  readonly token: string;
  readonly mediaType: string | undefined;
  readonly unescaper: Unescaper;
  charactersLength: number;
  /** Undefined once the string has turned out to be no base64. */
  decoding: { readonly writer: SpoolWriter; readonly base64: Base64Decoder } | undefined;
}

/** Sieves one body. */
export class JsonSieve {
  /** What fell through, by its token. */
  readonly spooled = new Map<string, SpooledString>();
  readonly #facts: SieveFacts;
  readonly #kept = new GrowingBytes();
  #chunk: Buffer = Buffer.alloc(0);
  #at = 0;
  /** For each level: is it an object, and do the strings that come next in it stand under a picture's key? */
  readonly #isObject = new Uint8Array(depthMax + 2);
  readonly #isPicture = new Uint8Array(depthMax + 2);
  #depth = 0;
  #isKeyNext = false;
  #state: 'outside' | 'key' | 'string' | 'picture' | 'falling' = 'outside';
  /** Where the string that is being read begins among the kept bytes. */
  #stringAt = 0;
  /** An odd number of backslashes ended the last chunk, within a string. */
  #isEscaped = false;
  #falling: Falling | undefined;

  constructor(facts: SieveFacts) {
    this.#facts = facts;
  }

  /** The JSON text with tokens for strings; valid when all has been pushed. */
  get kept(): Buffer {
    return this.#kept.view();
  }

  /** Takes the next bytes. Undefined when more may come at once. Throws `payload_too_large` (413), `storage_failed` (500). */
  push(chunk: Buffer): Promise<void> | undefined {
    this.#chunk = chunk;
    this.#at = 0;
    while (this.#at < this.#chunk.length) {
      const wait = this.#step();
      if (wait !== undefined) return this.#pushRest(wait);
    }
    return undefined;
  }

  /** Deletes all that fell through. Never throws. */
  async discard(): Promise<void> {
    const all = [...this.spooled.values()].map(({ spooled }) => spooled?.discard());
    await Promise.all([this.#falling?.decoding?.writer.abort(), ...all]);
  }

  async #pushRest(first: Promise<void>): Promise<void> {
    await first;
    while (this.#at < this.#chunk.length) await this.#step();
  }

  #step(): Promise<void> | undefined {
    if (this.#state === 'outside') {
      this.#walk();
      return undefined;
    }
    const from = this.#at;
    const end = this.#endOfString(from);
    const to = end === -1 ? this.#chunk.length : end;
    this.#at = end === -1 ? to : end + 1;
    if (this.#falling !== undefined) {
      const wait = this.#fall(this.#falling, this.#chunk.subarray(from, to));
      if (end === -1) return wait;
      return this.#land(this.#falling, wait);
    }
    this.#kept.append(this.#chunk, from, to);
    if (this.#state === 'picture' && this.#kept.length - this.#stringAt > keptStringBytesMax) {
      const wait = this.#startFall();
      return end === -1 ? wait : this.#land(this.#known(), wait);
    }
    if (end !== -1) this.#closeString();
    if (this.#state !== 'picture') this.#refuseTooMuch();
    return undefined;
  }

  /** Over what is not in a string, up to the next one. */
  #walk(): void {
    const chunk = this.#chunk;
    const from = this.#at;
    let at = from;
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === quote) break;
      if (byte === openBrace) this.#open(true);
      else if (byte === openBracket) this.#open(false);
      else if (byte === closeBrace || byte === closeBracket) this.#depth = Math.max(0, this.#depth - 1);
      else if (byte === comma) this.#isKeyNext = this.#isObject[this.#depth] === 1;
      else if (byte === colon) this.#isKeyNext = false;
    }
    const to = Math.min(at + 1, chunk.length);
    this.#kept.append(chunk, from, to);
    this.#refuseTooMuch();
    this.#at = to;
    if (at === chunk.length) return;
    this.#stringAt = this.#kept.length;
    this.#isEscaped = false;
    this.#state = this.#isKeyNext ? 'key' : this.#isPicture[this.#depth] === 1 ? 'picture' : 'string';
  }

  /** Deeper than `depthMax` the text is refused by the parser, so nothing needs to be known there. */
  #open(isObject: boolean): void {
    const isPicture = !isObject && this.#isPicture[this.#depth] === 1;
    this.#depth = Math.min(this.#depth + 1, depthMax + 1);
    this.#isObject[this.#depth] = isObject ? 1 : 0;
    this.#isPicture[this.#depth] = isPicture ? 1 : 0;
    this.#isKeyNext = isObject;
  }

  /** The string has ended and was kept. */
  #closeString(): void {
    if (this.#state === 'key') {
      const key = this.#kept.view(this.#stringAt);
      const isPicture = key.length <= 64 && this.#facts.pictureKeys.has(key.toString('latin1'));
      this.#isPicture[this.#depth] = isPicture ? 1 : 0;
    }
    this.#kept.append(quoteBytes);
    this.#state = 'outside';
  }

  /** The closing quote of the string that is open at `from`, or -1 when it is not in the chunk. */
  #endOfString(from: number): number {
    const chunk = this.#chunk;
    let at = chunk.indexOf(quote, from);
    for (;;) {
      const end = at === -1 ? chunk.length : at;
      let slashes = 0;
      while (end - 1 - slashes >= from && chunk[end - 1 - slashes] === backslash) slashes += 1;
      if (end - slashes === from && this.#isEscaped) slashes += 1;
      if (at === -1) {
        this.#isEscaped = slashes % 2 === 1;
        return -1;
      }
      if (slashes % 2 === 0) return at;
      at = chunk.indexOf(quote, at + 1);
    }
  }

  /** What has been kept of the string goes to the spool, and the rest will follow. */
  #startFall(): Promise<void> | undefined {
    const unescaper = new Unescaper();
    const start = unescaper.unescape(Buffer.from(this.#kept.view(this.#stringAt)));
    const token = this.#facts.ids.word('spooled_', 32);
    this.#kept.cut(this.#stringAt);
    this.#kept.append(Buffer.from(token, 'latin1'));
    const head = readDataHead(start);
    const falling: Falling = {
      token,
      mediaType: head?.mediaType,
      unescaper,
      charactersLength: 0,
      decoding: undefined,
    };
    if (head?.isBase64 !== false) {
      const writer = this.#facts.spool.open();
      // In JSON a line break within a string is written as an escape, which the unescaper makes a blank.
      falling.decoding = { writer, base64: new Base64Decoder(writer, ' ') };
    }
    this.#falling = falling;
    this.#state = 'falling';
    return this.#decode(falling, start, head?.length ?? 0);
  }

  #fall(falling: Falling, raw: Buffer): Promise<void> | undefined {
    return this.#decode(falling, falling.unescaper.unescape(raw), 0);
  }

  #decode(falling: Falling, text: Buffer, from: number): Promise<void> | undefined {
    falling.charactersLength += isAscii(text) ? text.length : countCharacters(text);
    const { decoding } = falling;
    if (decoding === undefined) return undefined;
    if (decoding.base64.isValid && falling.charactersLength <= spooledCharactersMax) {
      return decoding.base64.push(text, from, text.length);
    }
    falling.decoding = undefined;
    return decoding.writer.abort();
  }

  /** The string has ended. */
  async #land(falling: Falling, wait: Promise<void> | undefined): Promise<void> {
    await wait;
    const { decoding, token, mediaType, charactersLength } = falling;
    const isWhole = decoding !== undefined && !falling.unescaper.isOpen && (await decoding.base64.end());
    if (!isWhole) await decoding?.writer.abort();
    const spooled = isWhole ? await decoding.writer.end() : undefined;
    this.spooled.set(token, { mediaType, charactersLength, spooled });
    this.#falling = undefined;
    this.#closeString();
  }

  #known(): Falling {
    if (this.#falling === undefined) throw new Error('impossible state: a string ended before it began');
    return this.#falling;
  }

  #refuseTooMuch(): void {
    const { keptBytesMax } = this.#facts;
    if (this.#kept.length > keptBytesMax) throw tooLarge(keptBytesMax, this.#kept.length);
  }
}

const quoteBytes = Buffer.from('"');

/** Unicode code points of UTF-8: every byte but those that go on with one. */
function countCharacters(text: Buffer): number {
  let count = 0;
  for (const byte of text) {
    if ((byte & 0xc0) !== 0x80) count += 1;
  }
  return count;
}
