/**
 * A multipart form as an edit's body: texts become the values that JSON would have had, and parts with files become the
 * pictures. Everything that real clients write is known here: `image`, `image[]`, `image` again and again, `image[0]`.
 * Nothing is refused here but what has no place in any order of checks; the refusals are thrown when their turn comes.
 */
import type { Spooled } from '../assets/spool.ts';
import type { Profile } from '../base/caller.ts';
import { Fault } from '../base/fault.ts';
import { type Fields, missingFault, typeFault, Unconverted } from './fields.ts';
import { readAddress, type Reference, type References, refuseTooMany } from './references.ts';

/** One part of a form. */
export type SentPart =
  | { readonly kind: 'field'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly filename: string | undefined;
      readonly contentType: string | undefined;
      readonly spooled: Spooled;
    };

/** A form, sorted. */
export interface SentForm {
  /** Values as JSON would have them; names of file parts that are no pictures are among them. */
  readonly fields: Fields;
  readonly images: readonly SentPart[];
  readonly masks: readonly SentPart[];
}

/** Content types of pictures that upstream takes; parts without any are judged by their bytes. */
const pictureTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/jpg']);

const integers: ReadonlySet<string> = new Set(['n', 'output_compression', 'partial_images']);

/** What a file part under a name for texts stands as; no field reads it, so each refuses it by its type. */
const fileValue = Object.freeze({});

/** Sorts the parts. Of a field that was sent twice the last one counts, as in every form reader. */
export function sortForm(parts: readonly SentPart[], profile: Profile): SentForm {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const images: SentPart[] = [];
  const masks: SentPart[] = [];
  for (const part of parts) {
    const { name } = part;
    if (isImageName(name, profile)) images.push(part);
    else if (name === 'mask' || name === 'mask[]') masks.push(part);
    else if (part.kind === 'file') fields[name] = fileValue;
    // An empty text is what a browser sends for a field that was left empty. Model and prompt have refusals of their own.
    else if (part.text !== '' || name === 'prompt' || (name === 'model' && profile === 'strict'))
      fields[name] = valueOf(name, part.text);
  }
  return { fields, images, masks };
}

/** `image`, `image[]`, `image[3]`; the lenient profile also knows `images`, `images[]`, `images[3]` and `image_3`. */
function isImageName(name: string, profile: Profile): boolean {
  return profile === 'strict'
    ? /^image(?:\[\d{0,3}\])?$/.test(name)
    : /^images?(?:\[\d{0,3}\]|_\d{1,3})?$/.test(name);
}

function valueOf(name: string, text: string): unknown {
  if (integers.has(name)) {
    const trimmed = text.trim();
    if (/^-?\d{1,15}$/.test(trimmed)) return Number(trimmed);
    if (trimmed === 'null') return undefined;
    return new Unconverted('an integer');
  }
  if (name === 'stream') {
    const word = text.trim().toLowerCase();
    if (word === 'true' || word === '1') return true;
    if (word === 'false' || word === '0') return false;
    return new Unconverted('a boolean');
  }
  return text;
}

/**
 * The pictures of a form. Throws `missing_required_parameter`, `array_above_max_length`, `unsupported_file_mimetype`
 * (strict), `invalid_type` (400).
 */
export function readFormReferences(form: SentForm, profile: Profile): References {
  if (form.images.length === 0) throw missingFault('image');
  refuseTooMany('image', form.images.length);
  refuseTooMany('mask', form.masks.length, 1);
  const mask = form.masks[0];
  return {
    images: form.images.map((part, index) => referenceOf(part, `image[${index}]`, 'image', profile)),
    mask: mask && referenceOf(mask, 'mask', 'mask', profile),
  };
}

function referenceOf(part: SentPart, name: string, param: string, profile: Profile): Reference {
  if (part.kind === 'file') {
    const { contentType, spooled } = part;
    if (profile === 'strict' && contentType !== undefined && !pictureTypes.has(contentType))
      throw new Fault({
        code: 'unsupported_file_mimetype',
        message: `Invalid file '${name}': unsupported mimetype ('${contentType.slice(0, 100)}'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'.`,
        param,
      });
    return { kind: 'upload', param: name, spooled, contentType };
  }
  if (profile === 'strict') throw typeFault(param, 'a file', part.text);
  return readAddress(part.text.trim(), name, new Map(), profile);
}
