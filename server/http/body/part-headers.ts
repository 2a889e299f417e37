/**
 * The headers of one part of a form: what it is called, whether it is a file, how its text is written. Clients differ here
 * more than anywhere: names with and without quotes, file names in three notations, files without a name and texts with a
 * type. Whatever can be read in one way only is read; what two readers could read differently is refused.
 */
import { Fault } from '../../base/fault.ts';

/** Longest file name that is kept, in characters; file systems take no more. The rest is cut off. */
const filenameCharactersMax = 255;

/** What a part's headers say. */
export interface PartHeaders {
  readonly name: string;
  /** `filename*` before `filename`; undefined when neither was sent. May be empty, and may be a whole path. */
  readonly filename: string | undefined;
  /** Lower case, without parameters; undefined when the part has none. */
  readonly contentType: string | undefined;
  /** The encoding of a text, in lower case; undefined when the part names none. */
  readonly charset: string | undefined;
  readonly isFile: boolean;
}

/**
 * Reads the header lines of a part, between the delimiter and the empty line. Bytes that are no UTF-8 are read as Latin-1:
 * old shells send file names so, and a name is nothing to lose an upload over. Throws `malformed_form` (400).
 */
export function readPartHeaders(block: Buffer): PartHeaders {
  const fields = readFields(readText(block));
  const disposition = fields.get('content-disposition');
  if (disposition === undefined) throw malformedForm("A part has no 'Content-Disposition' header.");
  const { value, parameters } = readParameters(disposition);
  const name = parameters.get('name');
  if (value !== 'form-data' || name === undefined) {
    throw malformedForm(
      `A part has the header 'Content-Disposition: ${disposition.slice(0, 100)}'. Expected 'form-data; name="…"'.`,
    );
  }
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase() ?? 'binary';
  if (!['binary', '8bit', '7bit'].includes(encoding)) {
    throw malformedForm(
      `The part '${name.slice(0, 100)}' has the content transfer encoding '${encoding.slice(0, 60)}'. Send its bytes as they are.`,
    );
  }
  const type = fields.get('content-type');
  const { value: contentType, parameters: typeParameters } = readParameters(type ?? '');
  const filename = readFilename(parameters);
  return {
    name,
    filename: filename === undefined ? undefined : [...filename].slice(0, filenameCharactersMax).join(''),
    contentType: contentType === '' ? undefined : contentType,
    charset: typeParameters.get('charset')?.toLowerCase(),
    isFile: filename !== undefined || !isTextType(contentType),
  };
}

/** `malformed_form` (400). */
export function malformedForm(hint: string, cause?: unknown): Fault {
  return new Fault({
    code: 'malformed_form',
    message: `We could not read the multipart form of your request. ${hint}`,
    cause,
  });
}

/**
 * Splits `value; name=token; name="quoted"` and lower-cases the value and the names. Within quotes only `\"` and `\\` are
 * escapes: browsers of old send Windows paths, whose backslashes mean themselves. Throws `malformed_form` (400) for what is
 * said twice or does not follow this form.
 */
export function readParameters(header: string): {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const [value = ''] = header.split(';', 1);
  const parameters = new Map<string, string>();
  const parameter = /\s*;\s*(?:([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\[^])*)"|([^\s;"]*))\s*)?/y;
  for (let at = value.length; at < header.length; ) {
    parameter.lastIndex = at;
    const match = parameter.exec(header);
    if (match === null) throw malformedForm(`A header has the value '${header.slice(0, 200)}'.`);
    at = parameter.lastIndex;
    const [, name, quoted, token] = match;
    if (name === undefined) continue;
    const key = name.toLowerCase();
    if (parameters.has(key)) throw malformedForm(`A header says '${key.slice(0, 60)}' twice.`);
    parameters.set(key, quoted === undefined ? (token ?? '') : quoted.replace(/\\(["\\])/g, '$1'));
  }
  return { value: value.trim().toLowerCase(), parameters };
}

/** Without a file name, these are texts. Everything else carries bytes: Java's SDK names no file for a stream. */
function isTextType(contentType: string): boolean {
  return /^(?:$|text\/|application\/(?:[\w.-]+\+)?json$)/.test(contentType);
}

function readText(block: Buffer): string {
  const text = block.toString('utf8');
  return text.includes('\uFFFD') && !Buffer.from(text, 'utf8').equals(block)
    ? block.toString('latin1')
    : text;
}

function readFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text === '' ? [] : text.split('\r\n')) {
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([^\r\n\0]*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      throw malformedForm(`A part has the header line '${line.slice(0, 100)}'. Expected 'Name: value'.`);
    }
    const key = name.toLowerCase();
    if (fields.has(key)) throw malformedForm(`A part has two '${name.slice(0, 60)}' headers.`);
    fields.set(key, value.trim());
  }
  return fields;
}

/** RFC 5987's notation first, since it says how it is encoded. */
function readFilename(parameters: ReadonlyMap<string, string>): string | undefined {
  const extended = parameters.get('filename*');
  if (extended === undefined) return parameters.get('filename');
  const [, charset, encoded] = /^(utf-8|iso-8859-1)'[\w-]*'(.*)$/i.exec(extended) ?? [];
  if (encoded === undefined) {
    throw malformedForm(`A file name is written '${extended.slice(0, 100)}'. Expected "utf-8''name".`);
  }
  if (charset?.toLowerCase() === 'iso-8859-1') {
    return encoded.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  try {
    return decodeURIComponent(encoded);
  } catch (cause) {
    throw malformedForm(`The file name '${extended.slice(0, 100)}' is not percent-encoded UTF-8.`, cause);
  }
}
