/** The body of POST /v1/moderations, read: what is to be judged, and under which model's name. */
import {
  moderationCharactersMax,
  moderationInputsMax,
  moderationModels,
} from '../../../../contract/moderations.ts';
import { shown, typeWords } from '../../../../contract/wording.ts';
import type { Profile } from '../../../base/caller.ts';
import { Fault } from '../../../base/fault.ts';
import { type Fields, isObject, missingFault, typeFault } from '../../../images/fields.ts';

/** What is asked. */
export interface ModerationAsk {
  readonly model: string;
  /** What each result is about: texts that are judged together. None where an input was pictures alone. */
  readonly inputs: readonly (readonly string[])[];
  /** Pictures that are not looked at. */
  readonly pictureCount: number;
  /** Names that were ignored, in the lenient profile. */
  readonly ignored: readonly string[];
}

const known = ['input', 'model'];
/** Names of ignored parameters that are told. */
const ignoredMax = 12;

/**
 * Reads the body. Throws `invalid_type`, `missing_required_parameter`, `unknown_parameter` (strict), `empty_string`,
 * `empty_array`, `array_above_max_length`, `string_above_max_length`, `invalid_value` (400) and `model_not_found` (404).
 */
export function readModeration(body: unknown, profile: Profile): ModerationAsk {
  if (!isObject(body)) {
    throw new Fault({
      code: 'invalid_type',
      message: `Invalid type: expected an object, but got ${typeWords(body)} instead.`,
    });
  }
  const strangers = Object.keys(body).filter((name) => !known.includes(name));
  const [stranger] = strangers;
  if (stranger !== undefined && profile === 'strict') {
    throw new Fault({
      code: 'unknown_parameter',
      message: `Unknown parameter: '${shown(stranger)}'.`,
      param: shown(stranger),
    });
  }
  const model = readModel(body);
  const { inputs, pictureCount } = readInput(body['input']);
  const characters = inputs.flat().reduce((sum, text) => sum + text.length, 0);
  if (characters > moderationCharactersMax) {
    throw new Fault({
      code: 'string_above_max_length',
      message: `Invalid 'input': too long. Expected at most ${moderationCharactersMax} characters in all, but got ${characters} instead.`,
      param: 'input',
    });
  }
  // Only names that can stand in a header are told.
  const ignored = strangers.filter((name) => /^[\w.-]{1,40}$/.test(name)).slice(0, ignoredMax);
  return { model, inputs, pictureCount, ignored };
}

function readModel(body: Fields): string {
  const value = body['model'] ?? 'omni-moderation-latest';
  if (typeof value !== 'string') throw typeFault('model', 'a string', value);
  const model = moderationModels.find((name) => name === value);
  if (model === undefined) {
    throw new Fault({
      code: 'model_not_found',
      message: `The model '${shown(value)}' does not exist`,
      param: 'model',
    });
  }
  return model;
}

function readInput(value: unknown): Pick<ModerationAsk, 'inputs' | 'pictureCount'> {
  if (value === undefined) throw missingFault('input');
  if (typeof value === 'string') return { inputs: [[readText(value, 'input')]], pictureCount: 0 };
  if (!Array.isArray(value)) throw typeFault('input', 'a string or an array', value);
  if (value.length === 0) {
    throw new Fault({
      code: 'empty_array',
      message:
        "Invalid 'input': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      param: 'input',
    });
  }
  if (value.length > moderationInputsMax) {
    throw new Fault({
      code: 'array_above_max_length',
      message: `Invalid 'input': array too long. Expected an array with maximum length ${moderationInputsMax}, but got an array with length ${value.length} instead.`,
      param: 'input',
    });
  }
  if (!isObject(value[0])) {
    return { inputs: value.map((text, index) => [readText(text, `input[${index}]`)]), pictureCount: 0 };
  }
  // Parts make up one input between them.
  const texts = value.map((part: unknown, index) => readPart(part, `input[${index}]`));
  const inTexts = texts.filter((text) => text !== undefined);
  return { inputs: [inTexts], pictureCount: texts.length - inTexts.length };
}

/** The text of a part; undefined for a picture. */
function readPart(part: unknown, name: string): string | undefined {
  if (!isObject(part)) throw typeFault(name, 'an object', part);
  const type = part['type'];
  if (type === 'text') return readText(part['text'], `${name}.text`);
  if (type !== 'image_url') {
    if (type === undefined) throw missingFault(`${name}.type`);
    if (typeof type !== 'string') throw typeFault(`${name}.type`, "one of 'text' or 'image_url'", type);
    throw new Fault({
      code: 'invalid_value',
      message: `Invalid value: '${shown(type)}'. Supported values are: 'text' and 'image_url'.`,
      param: `${name}.type`,
    });
  }
  const image = part['image_url'];
  if (image === undefined) throw missingFault(`${name}.image_url`);
  if (!isObject(image)) throw typeFault(`${name}.image_url`, 'an object', image);
  readText(image['url'], `${name}.image_url.url`);
  return undefined;
}

function readText(value: unknown, name: string): string {
  if (value === undefined) throw missingFault(name);
  if (typeof value !== 'string') throw typeFault(name, 'a string', value);
  if (value === '') {
    throw new Fault({
      code: 'empty_string',
      message: `Invalid '${name}': empty string. Expected a string with minimum length 1, but got an empty string instead.`,
      param: name,
    });
  }
  return value;
}
