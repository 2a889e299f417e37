/**
 * Reading one field of a JSON body with upstream's refusals, sentence for sentence (seen 2026-08-29 and 2026-08-30).
 * Absent and null both read as undefined; where null must not, the caller of these looks first. Nothing is coerced.
 */
import { quotedList, shown, typeWords } from '../../contract/wording.ts';
import { Fault } from '../base/fault.ts';

/** A JSON object, as parsed. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of a form that was to be a number or a boolean and is none; upstream has words of its own for it. */
export class Unconverted {
  /** `an integer`, `a boolean`. */
  readonly wanted: string;

  constructor(wanted: string) {
    this.wanted = wanted;
  }
}

/** `Invalid type for 'n': expected an integer, but got a string instead.` */
export function typeFault(name: string, expected: string, value: unknown): Fault {
  const got =
    value instanceof Unconverted
      ? `a string value that could not be converted into ${value.wanted}.`
      : `${typeWords(value)} instead.`;
  return new Fault({
    code: 'invalid_type',
    message: `Invalid type for '${name}': expected ${expected}, but got ${got}`,
    param: name,
  });
}

/** `Invalid value: 'ultra'. Supported values are: 'low', 'medium', 'high', and 'auto'.` */
export function valueFault(name: string, value: string, supported: readonly string[]): Fault {
  return new Fault({
    code: 'invalid_value',
    message: `Invalid value: '${shown(value)}'. Supported values are: ${quotedList(supported, 'and')}.`,
    param: name,
  });
}

/** `Missing required parameter: 'prompt'.` */
export function missingFault(name: string): Fault {
  return new Fault({
    code: 'missing_required_parameter',
    message: `Missing required parameter: '${name}'.`,
    param: name,
  });
}

/** A whole number between two bounds, both allowed. */
export function readInteger(fields: Fields, name: string, min: number, max: number): number | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw typeFault(name, 'an integer', value);
  if (value < min)
    throw new Fault({
      code: 'integer_below_min_value',
      message: `Invalid '${name}': integer below minimum value. Expected a value >= ${min}, but got ${value} instead.`,
      param: name,
    });
  if (value > max)
    throw new Fault({
      code: 'integer_above_max_value',
      message: `Invalid '${name}': integer above maximum value. Expected a value <= ${max}, but got ${value} instead.`,
      param: name,
    });
  return value;
}

/** One of a list of words. */
export function readChoice<Word extends string>(
  fields: Fields,
  name: string,
  supported: readonly Word[],
): Word | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw typeFault(name, `one of ${quotedList(supported, 'or')}`, value);
  const word = supported.find((one) => one === value);
  if (word === undefined) throw valueFault(name, value, supported);
  return word;
}

/** True or false. */
export function readBoolean(fields: Fields, name: string): boolean | undefined {
  const value = fields[name] ?? undefined;
  if (value !== undefined && typeof value !== 'boolean') throw typeFault(name, 'a boolean', value);
  return value;
}

/** A text of at most so many characters, counted in code points; may be empty. */
export function readText(fields: Fields, name: string, charactersMax: number): string | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw typeFault(name, 'a string', value);
  // A text has at most as many characters as UTF-16 units, so short texts need no counting.
  const characters = value.length > charactersMax ? characterCount(value) : 0;
  if (characters > charactersMax)
    throw new Fault({
      code: 'string_above_max_length',
      message: `Invalid '${name}': string too long. Expected a string with maximum length ${charactersMax}, but got a string with length ${characters} instead.`,
      param: name,
    });
  return value;
}

function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
