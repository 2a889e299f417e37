/**
 * Reads the parameters of a generation as an `Order`: every `auto` resolved, every value legal for the model. Every
 * refusal of a parameter lives here and in `fields.ts`, and they come in upstream's order, one at a time: the model,
 * unknown names, the prompt, the count, the plain fields, then what only shows when fields are seen together. The
 * lenient profile first adapts the body (`adapt.ts`) and then walks the very same checks. It knows nothing of callers,
 * money or HTTP.
 */
import {
  createImageParams,
  type PictureFormat,
  safetyIdentifierCharactersMax,
} from '../../contract/images.ts';
import type { ModelCard } from '../../contract/model-card.ts';
import { findModel } from '../../contract/models.ts';
import { guessSize, nearestLegalSize, readSize } from '../../contract/sizes.ts';
import { shown, typeWords } from '../../contract/wording.ts';
import type { Profile } from '../base/caller.ts';
import { Fault } from '../base/fault.ts';
import type { Extent, Order } from '../engines/engine.ts';
import { adapt } from './adapt.ts';
import {
  type Fields,
  missingFault,
  readBoolean,
  readChoice,
  readInteger,
  readText,
  typeFault,
} from './fields.ts';
import { asksForTransparency } from './transparency.ts';

/** How a body is to be read. */
export interface ReadingContext {
  readonly profile: Profile;
  /** The model of a lenient order that names none; an id of the catalogue. */
  readonly defaultModel: string;
}

/** Names that createImage knows. */
const knownNames: ReadonlySet<string> = new Set(Object.keys(createImageParams.shape));

/** What `size: auto` (or no size) means. Upstream's model chooses; a square is its fastest and most frequent answer. */
const autoSize: Extent = { widthPixels: 1024, heightPixels: 1024 };

/** What `quality: auto` (or none) means. A guess: the captured replies to such requests say `medium`. */
const autoQuality = 'medium';

/**
 * Reads a parsed JSON body. Throws Faults (all 400): `missing_required_parameter`, `invalid_type`, `invalid_value`,
 * `invalid_image_value`, `unknown_parameter`, `empty_string`, `string_above_max_length`, `integer_below_min_value`,
 * `integer_above_max_value`, `invalid_png_output_compression`.
 */
export function readOrder(body: unknown, context: ReadingContext): Order {
  if (!isObject(body))
    throw new Fault({
      code: 'invalid_type',
      message: `Invalid type: expected an object, but got ${typeWords(body)} instead.`,
    });
  const adapted = context.profile === 'lenient' ? adapt(body, { ...context, knownNames }) : undefined;
  const fields = adapted?.fields ?? body;
  const isHelpful = adapted !== undefined;

  const model = readModel(fields, isHelpful);
  refuseUnknown(fields);
  const prompt = readPrompt(fields, model);
  const count = readInteger(fields, 'n', 1, model.countMax) ?? 1;
  const quality = readChoice(fields, 'quality', [...model.qualities, 'auto']) ?? 'auto';
  const background = readChoice(fields, 'background', ['transparent', 'opaque', 'auto']) ?? 'auto';
  const format = readChoice(fields, 'output_format', model.formats) ?? 'png';
  const compression = readInteger(fields, 'output_compression', 0, 100) ?? 100;
  const moderation = readChoice(fields, 'moderation', ['auto', 'low']) ?? 'auto';
  const partialCount = readInteger(fields, 'partial_images', 0, model.partialImagesMax) ?? 0;
  const isStreamed = readBoolean(fields, 'stream') ?? false;
  const user = readUser(fields);
  const safetyIdentifier = readText(fields, 'safety_identifier', safetyIdentifierCharactersMax) || undefined;
  const painted = readPainted(fields, model, isHelpful);

  if (format === 'png' && compression < 100)
    throw new Fault({
      code: 'invalid_png_output_compression',
      message: 'Compression less than 100 is not supported for PNG output format',
    });
  return {
    operation: 'generate',
    model,
    modelRequested: typeof body['model'] === 'string' ? body['model'] : undefined,
    prompt,
    sources: [],
    mask: undefined,
    count,
    painted,
    delivered: adapted?.delivered ?? painted,
    ...resolveQuality(quality),
    background: resolveBackground(background, format, model, prompt),
    format,
    compression,
    moderation,
    partialCount: isStreamed ? partialCount : 0,
    isStreamed,
    delivery: adapted?.delivery ?? 'b64_json',
    endUser: safetyIdentifier ?? user,
    safetyIdentifier,
    warnings: adapted?.warnings ?? [],
  };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The card; retired models do not exist any more, as upstream has it. `isHelpful` adds where to look. */
function readModel(fields: Fields, isHelpful: boolean): ModelCard {
  const id = fields['model'];
  if (id === undefined) throw missingFault('model');
  if (typeof id !== 'string') throw typeFault('model', 'a string', id);
  const card = findModel(id);
  if (card && card.standing !== 'retired') return card;
  throw new Fault({
    code: 'invalid_image_value',
    message: `The model '${shown(id)}' does not exist.${isHelpful ? ' GET /v1/models lists the models.' : ''}`,
    param: 'model',
  });
}

function refuseUnknown(fields: Fields): void {
  for (const name of Object.keys(fields)) {
    if (knownNames.has(name)) continue;
    throw new Fault({
      code: 'unknown_parameter',
      message: `Unknown parameter: '${shown(name)}'.`,
      param: shown(name),
    });
  }
}

function readPrompt(fields: Fields, model: ModelCard): string {
  if (fields['prompt'] === undefined) throw missingFault('prompt');
  if (fields['prompt'] === null) throw typeFault('prompt', 'a string', null);
  const prompt = readText(fields, 'prompt', model.promptCharactersMax);
  if (!prompt)
    throw new Fault({
      code: 'empty_string',
      message:
        "Invalid 'prompt': empty string. Expected a string with minimum length 1, but got an empty string instead.",
      param: 'prompt',
    });
  return prompt;
}

/** Upstream takes numbers for `user`, so they are texts here; other types name nobody. */
function readUser(fields: Fields): string | undefined {
  const user = fields['user'];
  if (typeof user === 'number' || typeof user === 'boolean') return String(user);
  return typeof user === 'string' && user !== '' ? user : undefined;
}

function readPainted(fields: Fields, model: ModelCard, isHelpful: boolean): Extent {
  const size = readText(fields, 'size', Number.POSITIVE_INFINITY) ?? 'auto';
  if (size === 'auto') return autoSize;
  const reading = readSize(size, model.sizes);
  if (reading.isLegal) return { widthPixels: reading.widthPixels, heightPixels: reading.heightPixels };
  const meant = isHelpful ? guessSize(size) : undefined;
  const nearest = meant && nearestLegalSize(meant.widthPixels, meant.heightPixels, model.sizes);
  throw new Fault({
    code: reading.against === 'list' ? 'invalid_value' : 'invalid_image_value',
    message: nearest ? `${reading.message} The nearest legal size is '${nearest}'.` : reading.message,
    param: 'size',
  });
}

/** Engines know three qualities; the two above `high` are painted as `high` and metered as themselves. */
function resolveQuality(
  quality: ModelCard['qualities'][number] | 'auto',
): Pick<Order, 'quality' | 'meteredQuality'> {
  if (quality === 'auto') return { quality: autoQuality };
  if (quality === 'xhigh' || quality === 'max') return { quality: 'high', meteredQuality: quality };
  return { quality };
}

/** `auto` is opaque, unless the prompt itself asks for a transparent background and the format can carry one. */
function resolveBackground(
  background: 'transparent' | 'opaque' | 'auto',
  format: PictureFormat,
  model: ModelCard,
  prompt: string,
): Order['background'] {
  const isPossible = format !== 'jpeg' && model.backgrounds.includes('transparent');
  if (background === 'auto') return isPossible && asksForTransparency(prompt) ? 'transparent' : 'opaque';
  if (background === 'opaque' || isPossible) return background;
  throw new Fault({
    code: 'invalid_image_value',
    message:
      format === 'jpeg'
        ? 'Transparent background is not supported for JPEG output format'
        : 'Transparent background is not supported for this model.',
    param: 'background',
  });
}
