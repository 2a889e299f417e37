/**
 * The pictures of an edit as the caller named them, before anything is fetched or looked at: uploads, data URLs, ids of
 * files, web addresses. Only their form is checked here, at the place that upstream's order of checks gives it; whether
 * there is a picture behind a name is asked later, by `sources.ts`.
 */
import { shown } from '../../contract/wording.ts';
import type { Spooled } from '../assets/spool.ts';
import type { Profile } from '../base/caller.ts';
import { Fault } from '../base/fault.ts';
import { type Fields, isObject, missingFault, typeFault } from './fields.ts';

/** Most pictures of one edit. Source: the API reference, createImageEdit; seen 2026-11-22. */
export const picturesMax = 16;
/** Longest `image_url`, in characters. Source: OpenAI OpenAPI 3.1, `EditImageBodyJsonParam`; seen 2026-11-22. */
export const imageUrlCharactersMax = 20_971_520;

/** A picture by its name. `param` is what a refusal calls it: `image[0]`, `images[0].image_url`, `mask`. */
export type Reference = { readonly param: string } & (
  | {
      readonly kind: 'upload';
      readonly spooled: Spooled;
      /** The content type of the part, undefined when it had none. */
      readonly contentType: string | undefined;
    }
  /** A data URL (or bare base64), decoded while it arrived; `spooled` is undefined when it was no base64. */
  | { readonly kind: 'data'; readonly mediaType: string | undefined; readonly spooled: Spooled | undefined }
  /** A short data URL or bare base64, as it stood in the body. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly fileId: string }
  | { readonly kind: 'url'; readonly url: string }
);

/** All pictures of an edit. */
export interface References {
  /** 1 to 16. */
  readonly images: readonly Reference[];
  readonly mask: Reference | undefined;
}

/** A string of the body that was spooled instead. */
export interface SentString {
  readonly mediaType: string | undefined;
  readonly charactersLength: number;
  readonly spooled: Spooled | undefined;
}

/** Strings that were spooled, by the token that stands in their place. */
export type SentStrings = ReadonlyMap<string, SentString>;

/**
 * Reads `images` and `mask` of a JSON body. Throws `missing_required_parameter`, `invalid_type`, `empty_array`,
 * `array_above_max_length`, `unknown_parameter`, `invalid_value`, `string_above_max_length` (400).
 */
export function readJsonReferences(body: Fields, sent: SentStrings, profile: Profile): References {
  const images = body['images'];
  if (images === undefined) throw missingFault('images');
  if (!Array.isArray(images)) throw typeFault('images', 'an array of objects', images);
  if (images.length === 0)
    throw new Fault({
      code: 'empty_array',
      message:
        "Invalid 'images': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      param: 'images',
    });
  refuseTooMany('images', images.length);
  const mask = body['mask'] ?? undefined;
  return {
    images: images.map((value: unknown, index) => readReference(value, `images[${index}]`, sent, profile)),
    mask: mask === undefined ? undefined : readReference(mask, 'mask', sent, profile),
  };
}

/** Throws `array_above_max_length` (400) above sixteen pictures. The sentence follows upstream's pattern for lists. */
export function refuseTooMany(param: string, length: number, max = picturesMax): void {
  if (length <= max) return;
  throw new Fault({
    code: 'array_above_max_length',
    message: `Invalid '${param}': array too long. Expected an array with maximum length ${max}, but got an array with length ${length} instead.`,
    param,
  });
}

function readReference(value: unknown, param: string, sent: SentStrings, profile: Profile): Reference {
  if (!isObject(value)) throw typeFault(param, 'an object', value);
  for (const name of Object.keys(value)) {
    if (name === 'image_url' || name === 'file_id') continue;
    throw new Fault({
      code: 'unknown_parameter',
      message: `Unknown parameter: '${param}.${shown(name)}'.`,
      param: `${param}.${shown(name)}`,
    });
  }
  const url = value['image_url'] ?? undefined;
  const fileId = value['file_id'] ?? undefined;
  if (url !== undefined && fileId !== undefined)
    throw new Fault({
      code: 'invalid_value',
      message: `Invalid value for '${param}': expected either 'image_url' or 'file_id', but got both.`,
      param,
    });
  if (fileId !== undefined) {
    if (typeof fileId !== 'string') throw typeFault(`${param}.file_id`, 'a string', fileId);
    return { kind: 'file', param: `${param}.file_id`, fileId };
  }
  if (url === undefined) throw missingFault(`${param}.image_url`);
  if (typeof url !== 'string') throw typeFault(`${param}.image_url`, 'a string', url);
  return readAddress(url, `${param}.image_url`, sent, profile);
}

/** A data URL, a web address, or (lenient) bare base64. */
export function readAddress(text: string, param: string, sent: SentStrings, profile: Profile): Reference {
  const long = sent.get(text);
  if (long) {
    if (profile === 'strict' && long.charactersLength > imageUrlCharactersMax)
      throw new Fault({
        code: 'string_above_max_length',
        message: `Invalid '${param}': string too long. Expected a string with maximum length ${imageUrlCharactersMax}, but got a string with length ${long.charactersLength} instead.`,
        param,
      });
    return { kind: 'data', param, mediaType: long.mediaType, spooled: long.spooled };
  }
  if (/^https?:\/\//i.test(text)) return { kind: 'url', param, url: text };
  if (/^data:/i.test(text) || (profile === 'lenient' && /^[A-Za-z0-9+/_-]{16}/.test(text)))
    return { kind: 'text', param, text };
  throw new Fault({
    code: 'invalid_image_url',
    message: `Invalid '${param}': '${shown(text).slice(0, 60)}' is no picture address. Expected an https URL or a base64 data URL.`,
    param,
  });
}
