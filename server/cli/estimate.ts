/** What a request will cost and what it did cost, from the price book that the server meters with. */
import { findModel } from '../../contract/models.ts';
import { priceAt } from '../../contract/prices.ts';
import { nearestLegalSize, readSize } from '../../contract/sizes.ts';
import {
  costOf,
  inputImageTokens,
  noMeters,
  outputImageTokens,
  partialImageTokens,
} from '../../contract/tokens.ts';
import { promptOverheadTokens } from '../../contract/text-tokens.ts';
import type { Nanodollars } from '../base/money.ts';
import { member } from './send.ts';

/** What is asked for, as far as it has a price. */
export interface Asked {
  readonly model: string;
  readonly prompt: string;
  readonly size: string | undefined;
  readonly quality: string | undefined;
  readonly count: number;
  readonly partials: number;
  /** Pictures that are sent; absent for none. */
  readonly inputs?: readonly { readonly widthPixels: number; readonly heightPixels: number }[];
  /** How closely a model before gpt-image-2 looks at them; absent means low. */
  readonly fidelity?: string | undefined;
}

/** What a request will cost. */
export interface Estimate {
  readonly outputTokens: number;
  /** Of the pictures that are sent. */
  readonly inputTokens: number;
  readonly costNanodollars: Nanodollars;
}

/**
 * The cost at list price on a day (ISO date); output exact, text by the usual four characters a token. What is left
 * to the server is taken as this house takes it: 1024x1024, or the size nearest to the first picture that is sent, and
 * medium. Undefined for models or sizes without a price,
 * which the server may know better.
 */
export function estimate(asked: Asked, day: string): Estimate | undefined {
  const named = findModel(asked.model);
  const card = named?.servedAs === undefined ? named : findModel(named.servedAs);
  const price = card && priceAt(card.price, day);
  if (card === undefined || price === undefined) return undefined;
  const inputs = asked.inputs ?? [];
  const [first] = inputs;
  const autoSize =
    first === undefined ? '1024x1024' : nearestLegalSize(first.widthPixels, first.heightPixels, card.sizes);
  const size = readSize(
    asked.size === undefined || asked.size === 'auto' ? autoSize : asked.size,
    card.sizes,
  );
  const quality = card.qualities.find((known) => known === (asked.quality ?? 'medium')) ?? 'medium';
  if (!size.isLegal) return undefined;
  const each = outputImageTokens(card.tokenRule, size.widthPixels, size.heightPixels, quality);
  if (each === undefined) return undefined;
  const imageOut = asked.count * (each + asked.partials * partialImageTokens);
  const textIn = promptOverheadTokens + Math.ceil(asked.prompt.length / 4);
  const fidelity = asked.fidelity === 'high' ? 'high' : 'low';
  const imageIn = inputs.reduce(
    (sum, { widthPixels, heightPixels }) =>
      sum + inputImageTokens(card.inputTokenRule, widthPixels, heightPixels, fidelity),
    0,
  );
  return {
    outputTokens: imageOut,
    inputTokens: imageIn,
    costNanodollars: costOf({ ...noMeters, textIn, imageIn, imageOut }, price),
  };
}

/** What `usage` of a reply costs at list price on a day; undefined without usage or price. */
export function costOfUsage(usage: unknown, model: string, day: string): Nanodollars | undefined {
  const card = findModel(model);
  const price = card && priceAt(card.price, day);
  const details = member(usage, 'input_tokens_details');
  const [imageIn, textIn, imageOut] = [
    member(details, 'image_tokens'),
    member(details, 'text_tokens'),
    member(usage, 'output_tokens'),
  ];
  const isWhole = [imageIn, textIn, imageOut].every((tokens) => Number.isSafeInteger(tokens));
  if (price === undefined || !isWhole) return undefined;
  const meters = {
    ...noMeters,
    imageIn: Number(imageIn),
    textIn: Number(textIn),
    imageOut: Number(imageOut),
  };
  return costOf(meters, price);
}
