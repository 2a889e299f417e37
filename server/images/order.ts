/**
 * Reads the parameters of a generation as an `Order`: every `auto` resolved, every value legal for the model. The checks
 * themselves are in `parameters.ts`.
 */
import { createImageParams } from '../../contract/images.ts';
import { typeWords } from '../../contract/wording.ts';
import { Fault } from '../base/fault.ts';
import type { Extent, Order } from '../engines/engine.ts';
import { isObject } from './fields.ts';
import { canBeTransparent, type ReadingContext, readParameters } from './parameters.ts';
import { asksForTransparency } from './transparency.ts';

/** Names that createImage knows. */
const knownNames: ReadonlySet<string> = new Set(Object.keys(createImageParams.shape));

/** What `size: auto` (or no size) means. Upstream's model chooses; a square is its fastest and most frequent answer. */
const autoSize: Extent = { widthPixels: 1024, heightPixels: 1024 };

/** Reads a parsed JSON body. Throws Faults (all 400); see `readParameters`. */
export function readOrder(body: unknown, context: ReadingContext): Order {
  if (!isObject(body))
    throw new Fault({
      code: 'invalid_type',
      message: `Invalid type: expected an object, but got ${typeWords(body)} instead.`,
    });
  const {
    size,
    delivered,
    background,
    inputFidelity: _,
    ...parameters
  } = readParameters(body, context, {
    knownNames,
  });
  const painted = size === 'auto' ? autoSize : size;
  // `auto` is opaque, unless the prompt itself asks for a background that is seen through and the format can carry it.
  const isClear = canBeTransparent(parameters) && asksForTransparency(parameters.prompt);
  return {
    operation: 'generate',
    ...parameters,
    sources: [],
    mask: undefined,
    painted,
    delivered: delivered ?? painted,
    background: background === 'auto' ? (isClear ? 'transparent' : 'opaque') : background,
  };
}
