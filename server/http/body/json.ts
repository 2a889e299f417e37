/**
 * A JSON body: bytes to a value, with every refusal in the house's own words. Content type, size, encoding, UTF-8,
 * depth and syntax are checked in that order, before any parameter is looked at.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Profile } from '../../base/caller.ts';
import { Fault } from '../../base/fault.ts';
import { readBytes } from './bytes.ts';
import { type Scan, scanJson } from './scan.ts';

/** A body, read. */
export interface JsonBody {
  readonly value: unknown;
  /** Lower-case hex SHA-256 over method, path and the unpacked bytes; what an idempotency key is held to. */
  readonly digest: string;
}

/** The historic sentence of upstream; the part after it is ours in the lenient profile. Source: seen 2023 to 2025. */
const couldNotParse = 'We could not parse the JSON body of your request.';
const strictHint =
  "(HINT: This likely means you aren't using your HTTP library correctly. The OpenAI API expects a JSON payload, but " +
  'what was sent was not valid JSON. If you have trouble figuring out how to fix this, please contact us through our ' +
  'help center at help.openai.com.)';

/**
 * Reads the request's body as JSON. `path` is the route's path. Throws `unsupported_media_type` (415),
 * `payload_too_large` (413) and `malformed_json` (400); in the lenient profile a missing content type counts as JSON.
 */
export async function readJson(
  request: IncomingMessage,
  facts: { readonly path: string; readonly profile: Profile; readonly bytesMax: number },
): Promise<JsonBody> {
  checkContentType(request.headers['content-type'], facts.profile);
  const bytes = await readBytes(request, facts.bytesMax);
  const digest = createHash('sha256').update(`${request.method} ${facts.path}\n`).update(bytes).digest('hex');
  return { value: parseJson(bytes, facts.profile), digest };
}

/** Parses the bytes of a JSON text (UTF-8, a byte order mark is accepted). Throws `malformed_json` (400). */
export function parseJson(bytes: Buffer, profile: Profile): unknown {
  if (bytes.length === 0) throw malformed(profile, 'The body is empty.');
  const scan = scanJson(bytes);
  if (scan.isTooDeep) throw malformed(profile, 'The body is nested more than 64 levels deep.');
  if (scan.isTooMany) throw malformed(profile, 'The body has more than 100,000 values.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw malformed(profile, 'The body is not valid UTF-8.', error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed(profile, hintFor(text, scan), error);
  }
}

/** Throws `unsupported_media_type` (415) for a content type that is no JSON. */
export function checkContentType(header: string | undefined, profile: Profile): void {
  if (header === undefined && profile === 'lenient') return;
  const type = (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json' || /^[\w!#$&^.-]+\/[\w!#$&^.-]+\+json$/.test(type)) return;
  const shown = header === undefined ? 'no content type' : `content type '${type.slice(0, 100)}'`;
  throw new Fault({
    code: 'unsupported_media_type',
    message: `Unsupported ${shown}. This endpoint reads 'application/json'.`,
  });
}

function hintFor(text: string, scan: Scan): string {
  if (scan.inString || scan.open > 0) {
    return `The body ends after ${Buffer.byteLength(text)} bytes inside ${scan.inString ? 'a string' : 'an object or list'}; it was cut off, or a quote or bracket is missing.`;
  }
  if (text.trimStart().startsWith("'")) {
    return "The body begins with a single quote: some shells (cmd.exe) pass '…' on as it stands; use double quotes and escape the inner ones.";
  }
  return 'What was sent is not valid JSON. Send the body with JSON.stringify or its like rather than by hand.';
}

function malformed(profile: Profile, hint: string, cause?: unknown): Fault {
  return new Fault({
    code: 'malformed_json',
    message: `${couldNotParse} ${profile === 'strict' ? strictHint : `(HINT: ${hint})`}`,
    // The parser's own message quotes the body, so the cause is left out; the hint says enough.
    detail: cause === undefined ? hint : `${hint} (${cause instanceof Error ? cause.name : 'unknown error'})`,
  });
}
