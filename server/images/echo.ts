/** What replies say of an order and of its usage; shared by the plain reply and the stream, so that they cannot differ. */
import type { WireImageUsage } from '../../contract/images.ts';
import type { Order } from '../engines/engine.ts';
import type { ImageUsage } from './line.ts';

/** The values that an order was resolved to, never `auto`. */
export function echoOf(order: Order) {
  return {
    background: order.background,
    outputFormat: order.format,
    quality: order.meteredQuality ?? order.quality,
    size: `${order.delivered.widthPixels}x${order.delivered.heightPixels}`,
  };
}

/** Usage on the wire, in tokens. Only plain replies have `output_tokens_details`; upstream's stream events have none. */
export function usageToWire(usage: ImageUsage, hasOutputDetails: boolean): WireImageUsage {
  const input = usage.inputTextTokens + usage.inputImageTokens;
  return {
    input_tokens: input,
    input_tokens_details: { image_tokens: usage.inputImageTokens, text_tokens: usage.inputTextTokens },
    output_tokens: usage.outputImageTokens,
    ...(hasOutputDetails && {
      output_tokens_details: { image_tokens: usage.outputImageTokens, text_tokens: 0 },
    }),
    total_tokens: input + usage.outputImageTokens,
  };
}
