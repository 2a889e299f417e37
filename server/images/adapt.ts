/**
 * The lenient profile: what real clients send is honoured or left out, and told, so that they work unmodified. It turns
 * a body into one that the strict reading takes, with a short note for every change; what it does not know how to mend it
 * leaves as it is, for the strict reading to refuse in its own order. It must never change a known value silently.
 */
import { findModel } from '../../contract/models.ts';
import type { Extent, Order } from '../engines/engine.ts';
import { type Fields, readChoice } from './fields.ts';

/** A body made fit, and what the reading cannot see in it any more. */
export interface Adapted {
  readonly fields: Fields;
  /** The size to deliver, where it is not the one to paint. */
  readonly delivered: Extent | undefined;
  readonly delivery: Order['delivery'];
  /** Tokens for `x-pictor-warnings`, plain ASCII: `ignored=style`, `mapped=quality:hd>high`. */
  readonly warnings: readonly string[];
}

/** Values of other models and of older ones, and what they become. */
const mappedValues: Readonly<Record<string, ReadonlyMap<unknown, string>>> = {
  quality: new Map([
    ['standard', 'medium'],
    ['hd', 'high'],
    ['xhigh', 'high'],
    ['max', 'high'],
  ]),
  output_format: new Map([['jpg', 'jpeg']]),
};

/** DALL·E's sizes below gpt-image-2's smallest: painted larger, delivered as asked. One of them is Open WebUI's default. */
const smallSizes: ReadonlyMap<unknown, Extent> = new Map([
  ['256x256', { widthPixels: 256, heightPixels: 256 }],
  ['512x512', { widthPixels: 512, heightPixels: 512 }],
]);
const paintedForSmall = '1024x1024';

/** Unknown names told one by one; the rest are counted, so that a header stays short. */
const ignoredNamesMax = 12;

/** Adapts a body. Throws only for `response_format` (`invalid_type`, `invalid_value`), which the strict reading never sees. */
export function adapt(
  body: Fields,
  context: { readonly defaultModel: string; readonly knownNames: ReadonlySet<string> },
): Adapted {
  const fields: Record<string, unknown> = {};
  const warnings: string[] = [];
  const ignored: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (context.knownNames.has(name)) fields[name] = value;
    else if (name !== 'response_format') ignored.push(name);
  }
  adaptModel(fields, context.defaultModel, warnings);
  for (const [name, words] of Object.entries(mappedValues)) {
    const mapped = words.get(fields[name]);
    // A model that knows the value itself keeps it.
    if (mapped === undefined || knowsQuality(fields, name)) continue;
    warnings.push(`mapped=${name}:${String(fields[name])}>${mapped}`);
    fields[name] = mapped;
  }
  const delivered = smallSizes.get(fields['size']);
  if (delivered) {
    warnings.push(`scaled=size:${paintedForSmall}>${String(fields['size'])}`);
    fields['size'] = paintedForSmall;
  }
  leaveOut(fields, ignored);
  const delivery = readDelivery(body, ignored);
  return { fields, delivered, delivery, warnings: [...warnings, ...ignoredWarnings(ignored)] };
}

/** Fills in the default model, and puts the model that serves it in the place of an alias or a retired one. */
function adaptModel(fields: Record<string, unknown>, defaultModel: string, warnings: string[]): void {
  const requested = fields['model'] ?? undefined;
  if (requested === undefined) warnings.push(`default=model:${defaultModel}`);
  const id = requested ?? defaultModel;
  const card = typeof id === 'string' ? findModel(id) : undefined;
  const servedAs = card?.servedAs;
  if (servedAs !== undefined) warnings.push(`alias=${card?.id}>${servedAs}`);
  fields['model'] = servedAs ?? id;
}

function knowsQuality(fields: Fields, name: string): boolean {
  const id = fields['model'];
  const qualities: readonly string[] | undefined =
    typeof id === 'string' ? findModel(id)?.qualities : undefined;
  return name === 'quality' && qualities?.some((quality) => quality === fields[name]) === true;
}

/** Known parameters that would do nothing, or would be refused for doing nothing. */
function leaveOut(fields: Record<string, unknown>, ignored: string[]): void {
  const isPng = (fields['output_format'] ?? 'png') === 'png';
  const compression = fields['output_compression'];
  if (isPng && Number.isInteger(compression) && Number(compression) >= 0 && Number(compression) < 100) {
    ignored.push('output_compression');
    delete fields['output_compression'];
  }
  const partials = fields['partial_images'];
  if (fields['stream'] !== true && (partials === 1 || partials === 2 || partials === 3)) {
    ignored.push('partial_images');
    delete fields['partial_images'];
  }
  const user = fields['user'] ?? undefined;
  if (typeof user === 'object') ignored.push('user');
  leaveOutFidelity(fields, ignored);
}

/** Clients send one fidelity to every model; those that leave no choice look closely anyway. */
function leaveOutFidelity(fields: Record<string, unknown>, ignored: string[]): void {
  const { model: id, input_fidelity: fidelity } = fields;
  if (fidelity !== 'high' && fidelity !== 'low') return;
  const card = typeof id === 'string' ? findModel(id) : undefined;
  if (!card || card.inputFidelities.includes(fidelity)) return;
  ignored.push('input_fidelity');
  delete fields['input_fidelity'];
}

/** A stream carries its pictures itself, so a link is given only in a plain reply. */
function readDelivery(body: Fields, ignored: string[]): Order['delivery'] {
  const delivery = readChoice(body, 'response_format', ['url', 'b64_json']) ?? 'b64_json';
  if (delivery === 'b64_json' || body['stream'] !== true) return delivery;
  ignored.push('response_format');
  return 'b64_json';
}

/** Tokens for names that were ignored: twelve by name, the rest counted. */
export function ignoredWarnings(names: readonly string[]): readonly string[] {
  const told = names.slice(0, ignoredNamesMax).map((name) => `ignored=${headerSafe(name)}`);
  const rest = names.length - told.length;
  return rest > 0 ? [...told, `ignored=${rest}-more`] : told;
}

/** A caller's own name as a header may carry it: plain letters, digits and `_.-[]`, at most 40 of them. */
function headerSafe(name: string): string {
  const safe = name.slice(0, 40).replace(/[^A-Za-z0-9_.[\]-]/g, '?');
  return safe === '' ? '?' : safe;
}
