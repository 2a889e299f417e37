/**
 * A multipart form, read while it arrives: short texts stay in memory, files go to the spool, and so does a picture that
 * somebody has put into a text as a data URL. Nothing here knows what an endpoint makes of a part; it says what was sent,
 * and refuses only what is no form or too much. However reading ends, no spooled byte is left behind by a form that is not
 * handed over.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Spool, Spooled, SpoolWriter } from '../../assets/spool.ts';
import type { Profile } from '../../base/caller.ts';
import { Fault } from '../../base/fault.ts';
import { Base64Decoder, readDataHead } from './base64.ts';
import { consume, tooLarge } from './bytes.ts';
import type { FormBody, FormPart } from './form.ts';
import { FormParser, type FormSink } from './form-parser.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { malformedForm, type PartHeaders, readParameters } from './part-headers.ts';

/**
 * Longest text that stays a text, in bytes. The longest that any parameter takes are prompts of 32,000 characters, which
 * are 128,000 bytes at most. With the most parts that a form may have, texts take 16 MiB of memory.
 */
export const textBytesMax = 256 * 1024;
/** RFC 2046 says 70; a longer one does no harm. */
const boundaryLengthMax = 256;

/** What reading a form needs to know. */
export interface FormFacts {
  readonly spool: Spool;
  /** The route's path; part of the digest. */
  readonly path: string;
  /** The lenient profile takes a data URL in a long text for a file. */
  readonly profile: Profile;
  /** Most bytes of one file, decoded. */
  readonly fileBytesMax: number;
  /** Most bytes of the body. */
  readonly bytesMax: number;
  /** The refusal of a file that has more than `fileBytesMax`, by the part's name; `payload_too_large` when absent. */
  readonly fileTooLarge?: (name: string) => Fault;
}

/** True when the content type says that the body is a form. */
export function isForm(contentType: string | undefined): boolean {
  return /^\s*multipart\/form-data\s*(?:;|$)/i.test(contentType ?? '');
}

/**
 * Reads the request's body as a form. Throws `unsupported_media_type` (415) for another content type and for packed bodies,
 * `malformed_form` (400), `payload_too_large` (413), `string_above_max_length` and `invalid_base64_image` (400) for a long
 * text that is no picture, `storage_failed` (500), and `SenderGone`.
 */
export async function readForm(request: IncomingMessage, facts: FormFacts): Promise<FormBody> {
  const boundary = readBoundary(request);
  const declared = Number(request.headers['content-length']);
  if (declared > facts.bytesMax) throw tooLarge(facts.bytesMax, declared);
  const parts = new Parts(facts);
  const parser = new FormParser(boundary, parts);
  let length = 0;
  try {
    await consume(request, (chunk) => {
      length += chunk.length;
      if (length > facts.bytesMax) throw tooLarge(facts.bytesMax, length);
      return parser.push(chunk);
    });
    parser.end();
  } catch (error) {
    await parts.discard();
    throw error;
  }
  const digest = digestOf(request.method ?? '', facts.path, parts.list);
  return { parts: parts.list, digest, discard: () => parts.discard() };
}

function readBoundary(request: IncomingMessage): string {
  const type = request.headers['content-type'];
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (!isForm(type)) {
    const shown = type === undefined ? 'no content type' : `content type '${type.slice(0, 100)}'`;
    throw new Fault({
      code: 'unsupported_media_type',
      message: `Unsupported ${shown}. This endpoint reads 'multipart/form-data'.`,
    });
  }
  if (encoding !== 'identity') {
    // Pictures are packed already, no client packs forms, and an unpacked length could only be guessed.
    throw new Fault({
      code: 'unsupported_media_type',
      message: `Unsupported content encoding '${encoding.slice(0, 60)}'. Send the form as it is.`,
    });
  }
  const boundary = readParameters(type ?? '').parameters.get('boundary') ?? '';
  if (boundary === '' || boundary.length > boundaryLengthMax || !/^[\x20-\x7e]*[\x21-\x7e]$/.test(boundary)) {
    throw malformedForm(
      boundary === ''
        ? "Its content type names no boundary. Let your HTTP library set the header 'Content-Type'."
        : `Its content type names a boundary that is none: '${boundary.slice(0, 100)}'.`,
    );
  }
  return boundary;
}

/** Makes parts of what the parser cuts out. */
class Parts implements FormSink {
  readonly list: FormPart[] = [];
  readonly #facts: FormFacts;
  #headers: PartHeaders | undefined;
  readonly #text = new GrowingBytes();
  #file: OpenFile | undefined;

  constructor(facts: FormFacts) {
    this.#facts = facts;
  }

  begin(headers: PartHeaders): void {
    this.#headers = headers;
    this.#text.cut(0);
    if (headers.isFile) this.#file = this.#openFile(headers.name);
  }

  data(bytes: Buffer): Promise<void> | undefined {
    if (this.#file !== undefined) return this.#file.push(bytes);
    this.#text.append(bytes);
    if (this.#text.length <= textBytesMax) return undefined;
    const start = this.#text.view();
    this.#text.release();
    return this.#startDataUrl(start);
  }

  end(): Promise<void> | undefined {
    const headers = this.#known();
    if (this.#file !== undefined) return this.#endFile(headers, this.#file);
    const text = readText(this.#text.view(), headers);
    this.list.push({ kind: 'field', name: headers.name, text });
    return undefined;
  }

  async discard(): Promise<void> {
    const files = this.list.flatMap((part) => (part.kind === 'file' ? [part.spooled] : []));
    await Promise.all([this.#file?.writer.abort(), ...files.map((spooled) => spooled.discard())]);
  }

  #known(): PartHeaders {
    if (this.#headers === undefined) throw new Error('impossible state: bytes of a part before its headers');
    return this.#headers;
  }

  #openFile(name: string): OpenFile {
    const { fileBytesMax } = this.#facts;
    const refusal = () =>
      this.#facts.fileTooLarge?.(name) ??
      new Fault({
        code: 'payload_too_large',
        message: `The file '${name.slice(0, 100)}' has more than ${fileBytesMax} bytes.`,
        param: name.slice(0, 100),
      });
    return new OpenFile(this.#facts.spool.open(), fileBytesMax, refusal);
  }

  /** A text that is too long to be one: a picture as a data URL, in the lenient profile, or nothing that may be sent. */
  #startDataUrl(start: Buffer): Promise<void> | undefined {
    const { name } = this.#known();
    const param = name.slice(0, 100);
    const head = this.#facts.profile === 'lenient' ? readDataHead(start) : undefined;
    if (head === undefined) {
      throw new Fault({
        code: 'string_above_max_length',
        message: `Invalid '${param}': string too long. A text in a form takes at most ${textBytesMax} bytes.`,
        param,
      });
    }
    if (!head.isBase64) throw notBase64(param);
    const file = this.#openFile(name);
    this.#file = file;
    file.decode(head.mediaType, () => notBase64(param));
    return file.push(start.subarray(head.length));
  }

  async #endFile({ name, filename, contentType }: PartHeaders, file: OpenFile): Promise<void> {
    const spooled = await file.end();
    this.#file = undefined;
    // What a data URL says of itself is nearer to the bytes than the text part's `text/plain`.
    this.list.push({ kind: 'file', name, filename, contentType: file.mediaType ?? contentType, spooled });
  }
}

/** A file on its way into the spool, as it stands in the body or through base64. */
class OpenFile {
  readonly writer: SpoolWriter;
  /** What a data URL calls the bytes; undefined for a part that is a file itself, and for a data URL that says nothing. */
  mediaType: string | undefined;
  readonly #bytesMax: number;
  readonly #tooLarge: () => Fault;
  #decoder: { readonly base64: Base64Decoder; readonly refusal: () => Fault } | undefined;
  #length = 0;

  constructor(writer: SpoolWriter, bytesMax: number, refusal: () => Fault) {
    this.#bytesMax = bytesMax;
    this.#tooLarge = refusal;
    this.writer = {
      write: (bytes) => {
        this.#length += bytes.length;
        if (this.#length > this.#bytesMax) throw this.#tooLarge();
        return writer.write(bytes);
      },
      end: () => writer.end(),
      abort: () => writer.abort(),
    };
  }

  /** What comes from here on is base64. */
  decode(mediaType: string, refusal: () => Fault): void {
    this.mediaType = mediaType === '' ? undefined : mediaType;
    this.#decoder = { base64: new Base64Decoder(this.writer), refusal };
  }

  push(bytes: Buffer): Promise<void> | undefined {
    if (this.#decoder === undefined) return this.writer.write(bytes);
    const { base64, refusal } = this.#decoder;
    const wait = base64.push(bytes, 0, bytes.length);
    // With a write under way, the next bytes or the end find it out.
    if (wait === undefined && !base64.isValid) throw refusal();
    return wait;
  }

  async end(): Promise<Spooled> {
    if (this.#decoder && !(await this.#decoder.base64.end())) throw this.#decoder.refusal();
    return await this.writer.end();
  }
}

function notBase64(param: string): Fault {
  return new Fault({
    code: 'invalid_base64_image',
    message: `Invalid '${param}': expected a file, or a data URL such as 'data:image/png;base64,iVBORw0KGgo…'.`,
    param,
  });
}

function readText(bytes: Buffer, { name, charset }: PartHeaders): string {
  const shownName = name.slice(0, 100);
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(charset ?? 'utf-8', { fatal: true });
  } catch (cause) {
    throw malformedForm(`The part '${shownName}' has the unknown charset '${charset?.slice(0, 60)}'.`, cause);
  }
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw malformedForm(`The text of the part '${shownName}' is not valid ${decoder.encoding}.`, cause);
  }
}

/** Lengths stand before texts, so that no text can look like the next part. */
function digestOf(method: string, path: string, parts: readonly FormPart[]): string {
  const hash = createHash('sha256').update(`${method} ${path}\n`);
  for (const part of parts) {
    const facts =
      part.kind === 'field'
        ? [part.kind, part.name, part.text]
        : [part.kind, part.name, part.filename, part.spooled.digest];
    for (const fact of facts) {
      hash.update(fact === undefined ? '-\n' : `${Buffer.byteLength(fact)}:${fact}\n`);
    }
  }
  return hash.digest('hex');
}
