/**
 * Reads what generations and edits have in common. Every refusal of a parameter lives here and in `fields.ts`, and they
 * come in upstream's order, one at a time: the model, unknown names, the prompt, the pictures of an edit, the count, the
 * plain fields, then what only shows when fields are seen together. The lenient profile first adapts the body
 * (`adapt.ts`) and then walks the very same checks. It knows nothing of callers, money or HTTP.
 */
import { type PictureFormat, safetyIdentifierCharactersMax } from '../../contract/images.ts';
import type { InputFidelity, ModelCard } from '../../contract/model-card.ts';
import { findModel } from '../../contract/models.ts';
import { guessSize, nearestLegalSize, readSize } from '../../contract/sizes.ts';
import { shown } from '../../contract/wording.ts';
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

/** How a body is to be read. */
export interface ReadingContext {
  readonly profile: Profile;
  /** The model of a lenient order that names none; an id of the catalogue. */
  readonly defaultModel: string;
}

/** What the operation adds to the walk. */
export interface Operation {
  /** Names that the endpoint knows. */
  readonly knownNames: ReadonlySet<string>;
  /** A sentence of its own for a name that belongs to the other body form; undefined for all others. Strict only. */
  wrongName?(name: string): string | undefined;
  /** Checks the pictures of an edit; comes after the prompt. */
  readPictures?(): void;
}

/** The parameters, read; what depends on the pictures of an edit is still `auto`. */
export interface Parameters {
  readonly model: ModelCard;
  readonly modelRequested: string | undefined;
  readonly prompt: string;
  readonly count: number;
  readonly size: Extent | 'auto';
  /** The size to deliver, where it is not the one to paint. */
  readonly delivered: Extent | undefined;
  readonly quality: Order['quality'];
  readonly meteredQuality?: NonNullable<Order['meteredQuality']>;
  readonly background: Order['background'] | 'auto';
  readonly format: PictureFormat;
  readonly compression: number;
  readonly moderation: Order['moderation'];
  readonly partialCount: number;
  readonly isStreamed: boolean;
  readonly delivery: Order['delivery'];
  readonly inputFidelity?: InputFidelity;
  readonly endUser: string | undefined;
  readonly safetyIdentifier: string | undefined;
  readonly warnings: readonly string[];
}

/** What `quality: auto` (or none) means. A guess: the captured replies to such requests say `medium`. */
const autoQuality = 'medium';

/**
 * Walks the checks. Throws Faults (all 400): `missing_required_parameter`, `invalid_type`, `invalid_value`,
 * `invalid_image_value`, `unknown_parameter`, `empty_string`, `string_above_max_length`, `integer_below_min_value`,
 * `integer_above_max_value`, `invalid_png_output_compression`, `invalid_input_fidelity_model`, and what `readPictures`
 * throws.
 */
export function readParameters(body: Fields, context: ReadingContext, operation: Operation): Parameters {
  const { knownNames } = operation;
  const adapted = context.profile === 'lenient' ? adapt(body, { ...context, knownNames }) : undefined;
  const fields = adapted?.fields ?? body;
  const isHelpful = adapted !== undefined;

  const model = readModel(fields, isHelpful);
  refuseUnknown(fields, operation);
  const prompt = readPrompt(fields, model);
  operation.readPictures?.();
  const count = readInteger(fields, 'n', 1, model.countMax) ?? 1;
  const quality = readChoice(fields, 'quality', [...model.qualities, 'auto']) ?? 'auto';
  const background = readChoice(fields, 'background', ['transparent', 'opaque', 'auto']) ?? 'auto';
  const format = readChoice(fields, 'output_format', model.formats) ?? 'png';
  const compression = readInteger(fields, 'output_compression', 0, 100) ?? 100;
  const moderation = readChoice(fields, 'moderation', ['auto', 'low']) ?? 'auto';
  const partialCount = readInteger(fields, 'partial_images', 0, model.partialImagesMax) ?? 0;
  const isStreamed = readBoolean(fields, 'stream') ?? false;
  const inputFidelity = readChoice(fields, 'input_fidelity', ['high', 'low']);
  const user = readUser(fields);
  const safetyIdentifier = readText(fields, 'safety_identifier', safetyIdentifierCharactersMax) || undefined;
  const size = readPainted(fields, model, isHelpful);

  if (format === 'png' && compression < 100)
    throw new Fault({
      code: 'invalid_png_output_compression',
      message: 'Compression less than 100 is not supported for PNG output format',
    });
  refuseFidelity(inputFidelity, model);
  refuseBackground(background, format, model);
  return {
    model,
    modelRequested: typeof body['model'] === 'string' ? body['model'] : undefined,
    prompt,
    count,
    size,
    delivered: adapted?.delivered,
    ...resolveQuality(quality),
    background,
    format,
    compression,
    moderation,
    partialCount: isStreamed ? partialCount : 0,
    isStreamed,
    delivery: adapted?.delivery ?? 'b64_json',
    ...(inputFidelity !== undefined && { inputFidelity }),
    endUser: safetyIdentifier ?? user,
    safetyIdentifier,
    warnings: adapted?.warnings ?? [],
  };
}

/** True when the format and the model can carry a background that is seen through. */
export function canBeTransparent({ format, model }: Pick<Parameters, 'format' | 'model'>): boolean {
  return format !== 'jpeg' && model.backgrounds.includes('transparent');
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

function refuseUnknown(fields: Fields, { knownNames, wrongName }: Operation): void {
  for (const name of Object.keys(fields)) {
    if (knownNames.has(name)) continue;
    const wrong = wrongName?.(name);
    throw new Fault({
      code: wrong === undefined ? 'unknown_parameter' : 'invalid_value',
      message: wrong ?? `Unknown parameter: '${shown(name)}'.`,
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

function readPainted(fields: Fields, model: ModelCard, isHelpful: boolean): Extent | 'auto' {
  const size = readText(fields, 'size', Number.POSITIVE_INFINITY) ?? 'auto';
  if (size === 'auto') return 'auto';
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
): Pick<Parameters, 'quality' | 'meteredQuality'> {
  if (quality === 'auto') return { quality: autoQuality };
  if (quality === 'xhigh' || quality === 'max') return { quality: 'high', meteredQuality: quality };
  return { quality };
}

function refuseFidelity(fidelity: InputFidelity | undefined, model: ModelCard): void {
  if (fidelity === undefined || model.inputFidelities.includes(fidelity)) return;
  throw new Fault({
    code: 'invalid_input_fidelity_model',
    message:
      model.inputFidelities.length === 0
        ? `The model '${model.id}' does not support the 'input_fidelity' parameter.`
        : `The model '${model.id}' does not support 'input_fidelity' '${fidelity}'.`,
    param: 'input_fidelity',
  });
}

function refuseBackground(
  background: Parameters['background'],
  format: PictureFormat,
  model: ModelCard,
): void {
  if (background !== 'transparent' || canBeTransparent({ format, model })) return;
  throw new Fault({
    code: 'invalid_image_value',
    message:
      format === 'jpeg'
        ? 'Transparent background is not supported for JPEG output format'
        : 'Transparent background is not supported for this model.',
    param: 'background',
  });
}
