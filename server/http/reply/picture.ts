/**
 * A picture as the whole answer, for callers that accept pictures and nothing else: one curl line writes a PNG. Upstream
 * has nothing like it, so it is of the lenient profile; errors stay JSON.
 */
import type { PictureFormat } from '../../../contract/images.ts';
import { assert } from '../../base/assert.ts';
import type { LineEvent } from '../../images/line.ts';
import type { Reply } from '../route.ts';
import { percentEncoded, revisedPromptHeader } from './headers.ts';

/** Room for the prompt in the headers; clients stop reading headers at 16 KiB in all. */
const revisedPromptLengthMax = 4000;

/** What an `Accept` header asks for. `undefined` format: any picture will do. */
export interface WantedPicture {
  readonly format: PictureFormat | undefined;
}

/**
 * Reads `Accept` and the body: a picture is wanted when the header names picture types only (no JSON, no wildcard for
 * everything) and the body asks for one picture, unstreamed, in the body. Undefined otherwise.
 */
export function wantedPicture(accept: string | undefined, body: unknown): WantedPicture | undefined {
  const types = (accept ?? '').split(',').flatMap((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return type === '' || parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [type];
  });
  if (types.length === 0 || !types.every((type) => type === 'image/*' || formatOf(type))) return undefined;
  if (!isObject(body) || body['stream'] === true || body['response_format'] === 'url') return undefined;
  if (body['n'] !== undefined && body['n'] !== null && body['n'] !== 1) return undefined;
  return { format: types.map(formatOf).find((format) => format !== undefined) };
}

/** The body with the accepted type as its `output_format`, where it names none itself. */
export function withWantedFormat(body: unknown, wanted: WantedPicture): unknown {
  if (!isObject(body) || wanted.format === undefined) return body;
  const asked = body['output_format'];
  return asked === undefined || asked === null ? { ...body, output_format: wanted.format } : body;
}

/** The line's one picture as bytes. */
export function pictureReply(events: readonly LineEvent[], format: PictureFormat): Reply {
  const picture = events.find((event) => event.type === 'picture');
  assert(picture, 'a finished line without a picture');
  const revised = picture.asset.revisedPrompt;
  return {
    kind: 'bytes',
    contentType: `image/${format}`,
    bytes: picture.bytes,
    headers:
      revised === undefined ? {} : { [revisedPromptHeader]: percentEncoded(revised, revisedPromptLengthMax) },
  };
}

function formatOf(type: string): PictureFormat | undefined {
  if (type === 'image/png') return 'png';
  if (type === 'image/jpeg' || type === 'image/jpg') return 'jpeg';
  return type === 'image/webp' ? 'webp' : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
