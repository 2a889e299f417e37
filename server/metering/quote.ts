/** What an order will cost at most. Pure: the price book and the token arithmetic, applied to one order. */
import { priceAt } from '../../contract/prices.ts';
import {
  costOf,
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
  const meters: Meters = { ...noMeters, textIn: textTokens, imageOut };
  return {
    model: model.id,
    meters,
    outputTokensPerPicture: perPicture,
    outputTokensPerPartial: partialImageTokens,
    costNanodollars: costOf(meters, price),
    priceId: price.id,
  };
}
