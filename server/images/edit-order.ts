/**
 * Reads the body of an edit, in either of its forms, as far as it can be read without looking at a picture; and, once
 * the pictures have been looked at, makes the `Order`. The checks of the parameters are those of a generation
 * (`parameters.ts`) with the pictures between the prompt and the count, as upstream has it.
 */
import { createImageEditParams } from '../../contract/images.ts';
import { nearestLegalSize } from '../../contract/sizes.ts';
import { typeWords } from '../../contract/wording.ts';
import { assert } from '../base/assert.ts';
import { Fault } from '../base/fault.ts';
import type { Extent, Order, Source } from '../engines/engine.ts';
import { readFormReferences, type SentForm } from './edit-form.ts';
import { type Fields, isObject } from './fields.ts';
import { canBeTransparent, type Parameters, type ReadingContext, readParameters } from './parameters.ts';
import { type References, readJsonReferences, type SentStrings } from './references.ts';
import { asksForCutOut, asksForTransparency } from './transparency.ts';

/** A body as it came: which form decides the sentences of some refusals. */
export type EditBody =
  | { readonly form: 'multipart'; readonly sent: SentForm }
  | { readonly form: 'json'; readonly value: unknown; readonly strings: SentStrings };

/** An edit, read; its pictures are still names. */
export interface EditDraft {
  readonly parameters: Parameters;
  readonly references: References;
}

/** The pictures, looked at. */
export interface Pictures {
  /** 1 to 16. */
  readonly sources: readonly Source[];
  readonly mask: Source | undefined;
  /** Notes for `x-pictor-warnings`. */
  readonly warnings: readonly string[];
}

/** Names that createImageEdit knows; the pictures have been taken out of a form before. */
const knownNames: ReadonlySet<string> = new Set(Object.keys(createImageEditParams.shape));
const pictureNames: ReadonlySet<string> = new Set(['images', 'mask']);

/** Reads an edit. Throws Faults (all 400); see `readParameters`, `readJsonReferences` and `readFormReferences`. */
export function readEdit(body: EditBody, context: ReadingContext): EditDraft {
  return body.form === 'json' ? readJsonEdit(body, context) : readFormEdit(body.sent, context);
}

function readFormEdit(form: SentForm, context: ReadingContext): EditDraft {
  let references: References | undefined;
  const parameters = readParameters(form.fields, context, {
    knownNames: new Set([...knownNames].filter((name) => !pictureNames.has(name))),
    wrongName: (name) =>
      /^images(\[\d*\])?$/.test(name)
        ? `Unknown parameter: '${name}'. For multipart/form-data use 'image' or 'image[]'.`
        : undefined,
    readPictures: () => {
      references = readFormReferences(form, context.profile);
    },
  });
  assert(references, 'the walk ended before the pictures');
  return { parameters, references };
}

function readJsonEdit(body: EditBody & { readonly form: 'json' }, context: ReadingContext): EditDraft {
  if (!isObject(body.value))
    throw new Fault({
      code: 'invalid_type',
      message: `Invalid type: expected an object, but got ${typeWords(body.value)} instead.`,
    });
  const fields = context.profile === 'lenient' ? withUsualImages(body.value) : body.value;
  let references: References | undefined;
  const parameters = readParameters(fields, context, {
    knownNames,
    wrongName: (name) =>
      name === 'image' || name === 'image[]'
        ? `Unknown parameter: '${name}'. For application/json on /v1/images/edits, use 'images' (array).`
        : undefined,
    readPictures: () => {
      references = readJsonReferences(fields, body.strings, context.profile);
    },
  });
  assert(references, 'the walk ended before the pictures');
  return { parameters, references };
}

/**
 * Other spellings that clients are known to send, brought into the usual one: `image` or `image[]` (one or a list) for
 * `images`, a bare string for an object, `url` or `image_url: {url}` for `image_url`.
 */
function withUsualImages(body: Fields): Fields {
  const { image, 'image[]': bracketed, images = image ?? bracketed, mask, ...rest } = body;
  const list = images === undefined || images === null || Array.isArray(images) ? images : [images];
  return {
    ...rest,
    ...(list !== undefined && {
      images: Array.isArray(list) ? list.map((one: unknown) => usualReference(one)) : list,
    }),
    ...(mask !== undefined && mask !== null && { mask: usualReference(mask) }),
  };
}

function usualReference(value: unknown): unknown {
  if (typeof value === 'string') return /^file-\w+$/.test(value) ? { file_id: value } : { image_url: value };
  if (!isObject(value)) return value;
  const { type: _, url, image_url: address = url, detail: __, b64_json: base64, ...rest } = value;
  const inner = isObject(address) ? address['url'] : (address ?? base64);
  return inner === undefined ? rest : { ...rest, image_url: inner };
}

/**
 * The order: `auto` size follows the first picture to the nearest legal size, and an `auto` background stays seen through
 * where the first picture is, or where the words ask for it.
 */
export function makeEditOrder(draft: EditDraft, pictures: Pictures): Order {
  const { size, delivered, background, ...parameters } = draft.parameters;
  const [first] = pictures.sources;
  assert(first, 'an edit without a picture');
  const painted = size === 'auto' ? nearestTo(first.extent, parameters) : size;
  const isClear =
    canBeTransparent(parameters) &&
    (first.translucentShare > 0 ||
      asksForTransparency(parameters.prompt) ||
      asksForCutOut(parameters.prompt));
  const moved = size === 'auto' ? sizeWarning(first.extent, painted) : [];
  return {
    operation: 'edit',
    ...parameters,
    sources: pictures.sources,
    mask: pictures.mask,
    painted,
    delivered: delivered ?? painted,
    background: background === 'auto' ? (isClear ? 'transparent' : 'opaque') : background,
    warnings: [...parameters.warnings, ...pictures.warnings, ...moved],
  };
}

function nearestTo({ widthPixels, heightPixels }: Extent, { model }: Pick<Parameters, 'model'>): Extent {
  const nearest = nearestLegalSize(widthPixels, heightPixels, model.sizes);
  const [width, height] = nearest.split('x').map(Number);
  assert(width && height, 'a legal size that cannot be read');
  return { widthPixels: width, heightPixels: height };
}

/** `sized=auto:1000x750>1008x752`, where the picture's own size is not a legal one. */
function sizeWarning(from: Extent, to: Extent): readonly string[] {
  const isSame = from.widthPixels === to.widthPixels && from.heightPixels === to.heightPixels;
  if (isSame) return [];
  return [`sized=auto:${from.widthPixels}x${from.heightPixels}>${to.widthPixels}x${to.heightPixels}`];
}
