/**
 * The plain reply is a fold of the line's events: the same pictures and the same usage, gathered. Pure; the pictures stay
 * bytes, to be written as base64 piece by piece. Members come in the order in which upstream was captured to send them.
 */
import type { Asset } from '../assets/asset.ts';
import { assert } from '../base/assert.ts';
import type { Profile } from '../base/caller.ts';
import type { Pieces } from '../base/pieces.ts';
import type { Order } from '../engines/engine.ts';
import { echoOf, usageToWire } from './echo.ts';
import type { LineEvent } from './line.ts';

/** How a reply is to be worded. */
export interface ReplyContext {
  readonly profile: Profile;
  /** An absolute link to a kept picture; asked only for orders that are delivered by `url`. */
  linkOf(asset: Asset): string;
}

/** An `ImagesResponse` from all events of one request, `admitted` and `receipt` among them. */
export function foldImages(events: Iterable<LineEvent>, context: ReplyContext): Pieces {
  let admitted: Extract<LineEvent, { type: 'admitted' }> | undefined;
  let receipt: Extract<LineEvent, { type: 'receipt' }> | undefined;
  const data: (string | Uint8Array)[] = [];
  for (const event of events) {
    if (event.type === 'admitted') admitted = event;
    if (event.type === 'receipt') receipt = event;
    if (event.type !== 'picture') continue;
    assert(admitted, 'a picture before its order was admitted');
    if (data.length > 0) data.push(',');
    data.push(...pictureItem(event, admitted.order, context));
  }
  assert(admitted && receipt, 'a reply without its beginning or its end');
  const { order } = admitted;
  const { background, outputFormat, quality, size } = echoOf(order);
  const head = JSON.stringify({ created: admitted.createdAt, background });
  const tail = JSON.stringify({
    output_format: outputFormat,
    quality,
    ...(order.safetyIdentifier !== undefined && { safety_identifier: order.safetyIdentifier }),
    size,
    usage: usageToWire(receipt.usage, true),
  });
  return joined([`${head.slice(0, -1)},"data":[`, ...data, `],${tail.slice(1)}`]);
}

function pictureItem(
  event: Extract<LineEvent, { type: 'picture' }>,
  order: Order,
  context: ReplyContext,
): Pieces {
  const revised = event.asset.revisedPrompt;
  // GPT Image models return none upstream, so the strict profile gives none either.
  const isRevised = context.profile === 'lenient' && revised !== undefined && revised !== order.prompt;
  const rest = isRevised ? `,"revised_prompt":${JSON.stringify(revised)}}` : '}';
  if (order.delivery === 'url') return [`{"url":${JSON.stringify(context.linkOf(event.asset))}${rest}`];
  return ['{"b64_json":"', event.bytes, `"${rest}`];
}

/** Neighbouring strings become one, so that a writer has as few pieces as there are pictures, twice and one. */
function joined(pieces: Pieces): Pieces {
  const result: (string | Uint8Array)[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}
