/**
 * What is remembered of an answer under an idempotency key, and how it is given again: the same pictures from the
 * shelf, the same usage, no new charge. The pictures themselves are never in the remembered value.
 */
import type { Meters } from '../../contract/tokens.ts';
import type { Assets } from '../assets/asset.ts';
import { Fault, serverErrorMessage } from '../base/fault.ts';
import type { Order } from '../engines/engine.ts';
import type { LimitState } from '../limits/limit.ts';
import type { Quote } from '../metering/meters.ts';
import type { LineEvent } from './line.ts';

/** A remembered answer; plain JSON. */
export interface Answer {
  readonly requestId: string;
  /** Unix seconds of the first answer. */
  readonly createdAt: number;
  readonly engine: string;
  readonly meters: Meters;
  readonly warnings: readonly string[];
  readonly revisedPrompts: readonly (string | undefined)[];
}

/** Reads back what `make.ts` stored. The column holds nothing but answers written there. */
export function readAnswer(stored: unknown): Answer {
  return stored as Answer;
}

/** The events of a remembered answer. Previews are not kept, so none are given. */
export async function* replay(
  assets: Assets,
  facts: {
    readonly order: Order;
    readonly quote: Quote;
    readonly limits: readonly LimitState[];
    readonly answer: Answer;
  },
): AsyncGenerator<LineEvent, void, void> {
  const { order, quote, limits, answer } = facts;
  const kept = await assets.ofRequest(answer.requestId);
  const pictures = [];
  for (const asset of kept) {
    const bytes = await assets.read(asset);
    if (!bytes) throw gone(answer.requestId);
    pictures.push({ asset, bytes });
  }
  if (pictures.length === 0) throw gone(answer.requestId);
  yield {
    type: 'admitted',
    order,
    quote,
    limits,
    createdAt: answer.createdAt,
    engine: answer.engine,
    isReplay: true,
  };
  const { meters } = answer;
  const usage = {
    inputTextTokens: meters.textIn + meters.cachedTextIn,
    inputImageTokens: meters.imageIn + meters.cachedImageIn,
    outputImageTokens: meters.imageOut,
  };
  for (const [index, { asset, bytes }] of pictures.entries()) {
    // Shares of the output are whole tokens; the first picture bears the input and any remainder.
    const share = Math.floor(meters.imageOut / pictures.length);
    const first = { ...usage, outputImageTokens: meters.imageOut - share * (pictures.length - 1) };
    const other = { inputTextTokens: 0, inputImageTokens: 0, outputImageTokens: share };
    yield { type: 'picture', index, bytes, asset, usage: index === 0 ? first : other };
  }
  yield {
    type: 'receipt',
    // Nothing is charged again; the receipt tells what the first answer used.
    receipt: { chargeId: answer.requestId, meters, costNanodollars: 0n, priceId: quote.priceId },
    usage,
    warnings: [...answer.warnings, `replayed=${answer.requestId}`],
    revisedPrompts: answer.revisedPrompts,
    stepsMs: {},
  };
}

function gone(requestId: string): Fault {
  return new Fault({
    code: 'server_error',
    message: serverErrorMessage,
    detail: `the pictures of ${requestId}, kept for its idempotency key, are gone from the shelf`,
  });
}
