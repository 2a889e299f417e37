/** What an order will cost at most. Pure: the price book and the token arithmetic, applied to one order. */
import { priceAt } from '../../contract/prices.ts';
import {
  costOf,
  inputImageTokens,
  type Meters,
  noMeters,
  outputImageTokens,
  partialImageTokens,
} from '../../contract/tokens.ts';
import { assert } from '../base/assert.ts';
import type { Order } from '../engines/engine.ts';
import type { Quote } from './meters.ts';

/**
 * The quote for an order. `textTokens` are the prompt's, the request's overhead included; they are metered once,
 * however many pictures are asked for. `nowMs` (milliseconds since 1970) chooses the price. Every partial that was asked
 * for is counted; those that are not sent are not charged in the end.
 */
export function quote(order: Order, textTokens: number, nowMs: number): Quote {
  const { model, painted } = order;
  const day = new Date(nowMs).toISOString().slice(0, 10);
  const price = priceAt(model.price, day);
  assert(price, `the card of ${model.id} names the price file ${model.price}`);
  const quality = order.meteredQuality ?? order.quality;
  const perPicture = outputImageTokens(model.tokenRule, painted.widthPixels, painted.heightPixels, quality);
  assert(perPicture !== undefined, `${model.id} has no figure for an order that its card allowed`);
  const imageOut = order.count * (perPicture + order.partialCount * partialImageTokens);
  // The pictures that are sent are read once, however many are asked for; what a mask costs upstream is not known.
  const imageIn = order.sources
    .map(({ extent }) =>
      inputImageTokens(model.inputTokenRule, extent.widthPixels, extent.heightPixels, order.inputFidelity),
    )
    .reduce((sum, tokens) => sum + tokens, 0);
  const meters: Meters = { ...noMeters, textIn: textTokens, imageIn, imageOut };
  return {
    model: model.id,
    meters,
    outputTokensPerPicture: perPicture,
    outputTokensPerPartial: partialImageTokens,
    costNanodollars: costOf(meters, price),
    priceId: price.id,
    kind: {
      source: order.operation === 'edit' ? 'image.edit' : 'image.generation',
      size: `${painted.widthPixels}x${painted.heightPixels}`,
      quality,
    },
  };
}
