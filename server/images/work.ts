/**
 * What has been painted of an order so far, and what that comes to in tokens: the counts behind the settling, the usage
 * of each picture and the refund of what was admitted and not used.
 */
import type { Meters } from '../../contract/tokens.ts';
import type { EngineEvent, Order } from '../engines/engine.ts';
import type { Quote } from '../metering/meters.ts';
import type { ImageUsage } from './line.ts';

/** The counts of one order. */
export interface Work {
  readonly pictureCount: number;
  readonly partialCount: number;
  addPartial(index: number): void;
  /** Takes the picture into the count and gives its own share of the usage. */
  addPicture(event: Extract<EngineEvent, { type: 'picture' }>): ImageUsage;
  usage(): ImageUsage;
  told(): { readonly warnings: readonly string[]; readonly revisedPrompts: readonly (string | undefined)[] };
}

/** Begins at nothing painted. */
export function startWork(order: Order, quote: Quote): Work {
  const partialsOf = new Map<number, number>();
  const warnings = new Set(order.warnings);
  const revisedPrompts: (string | undefined)[] = [];
  let pictureCount = 0;
  let partialCount = 0;
  const work: Work = {
    get pictureCount() {
      return pictureCount;
    },
    get partialCount() {
      return partialCount;
    },
    addPartial: (index) => {
      partialsOf.set(index, (partialsOf.get(index) ?? 0) + 1);
    },
    addPicture: (event) => {
      const partials = partialsOf.get(event.index) ?? 0;
      // The first picture bears the input; the shares of all pictures sum to the receipt.
      const isFirst = pictureCount === 0;
      pictureCount += 1;
      partialCount += partials;
      revisedPrompts.push(event.revisedPrompt);
      for (const warning of event.warnings) warnings.add(warning);
      return {
        inputTextTokens: isFirst ? quote.meters.textIn + quote.meters.cachedTextIn : 0,
        inputImageTokens: isFirst ? quote.meters.imageIn + quote.meters.cachedImageIn : 0,
        outputImageTokens: quote.outputTokensPerPicture + partials * quote.outputTokensPerPartial,
      };
    },
    usage: () => {
      const meters = metersOf(quote, work);
      return {
        inputTextTokens: meters.textIn + meters.cachedTextIn,
        inputImageTokens: meters.imageIn + meters.cachedImageIn,
        outputImageTokens: meters.imageOut,
      };
    },
    told: () => ({ warnings: [...warnings], revisedPrompts: [...revisedPrompts] }),
  };
  return work;
}

/** The meters of what has been painted: the whole input, and the output of the finished pictures. */
export function metersOf(quote: Quote, work: Pick<Work, 'pictureCount' | 'partialCount'>): Meters {
  const imageOut =
    work.pictureCount * quote.outputTokensPerPicture + work.partialCount * quote.outputTokensPerPartial;
  return { ...quote.meters, imageOut };
}

/** What an order takes from the limits; pictures that are sent count as well as pictures that are asked for. */
export function costsOf(order: Order, meters: Meters) {
  return { requests: 1, tokens: totalOf(meters), images: order.count + order.sources.length };
}

/** Tokens and images that were admitted and not used. The request itself stays counted. */
export function unusedOf(order: Order, quote: Quote, work: Work) {
  const used = work.pictureCount === 0 ? 0 : totalOf(metersOf(quote, work));
  return { tokens: totalOf(quote.meters) - used, images: order.count - work.pictureCount };
}

function totalOf(meters: Meters): number {
  return meters.textIn + meters.cachedTextIn + meters.imageIn + meters.cachedImageIn + meters.imageOut;
}
