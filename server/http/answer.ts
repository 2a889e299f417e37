/**
 * From an order to its answer, the same for every endpoint that draws: the line is begun, its first event decides the
 * status, and its events go out as one JSON reply, as a stream, or, for a lenient caller that accepts only pictures, as
 * the picture itself.
 */
import { createHash } from 'node:crypto';
import { requestHeaders } from '../../contract/headers.ts';
import { findModel } from '../../contract/models.ts';
import { assert } from '../base/assert.ts';
import { Fault } from '../base/fault.ts';
import type { Order } from '../engines/engine.ts';
import { foldImages } from '../images/fold.ts';
import { imageFrame } from '../images/frames.ts';
import type { LineEvent, LineRequest } from '../images/line.ts';
import { readSimulation, type Simulation } from '../images/simulate.ts';
import { publicBase } from './base-url.ts';
import { hangUp } from './hang-up.ts';
import { readAhead } from './reply/ahead.ts';
import { pictureReply } from './reply/picture.ts';
import type { CallerContext, Frame, FrameSource, Reply } from './route.ts';

type Admitted = Extract<LineEvent, { type: 'admitted' }>;

/** Longest `Idempotency-Key`, in characters. */
const idempotencyKeyLengthMax = 255;
/** Bytes of pictures that a stream paints ahead of its client: some three of the largest, or all ten of the usual. */
const aheadBytesMax = 48 * 1024 * 1024;

/** An order with what else decides its answer. */
export interface Ordered {
  readonly order: Order;
  /** Lower-case hex SHA-256 of the body, with method and path. */
  readonly bodyDigest: string;
  /** True when the one picture itself is to be the answer. */
  readonly isPictureWanted: boolean;
  /** Lets go of what was spooled for the order; called when the line has ended, never before. */
  readonly discard?: () => Promise<void>;
}

/** Walks the line and answers. Whatever comes, `discard` is called once the order is done with. */
export async function answerOrder(ordered: Ordered, context: CallerContext): Promise<Reply> {
  const { discard } = ordered;
  const { services, caller, slip, request } = context;
  const { order, simulation } = readSimulation(
    ordered.order,
    caller,
    headerOf(request.headers[requestHeaders.simulate]),
  );
  if (simulation !== undefined) noteSimulation(simulation, context);
  slip.warnings = [...new Set([...slip.warnings, ...order.warnings])];
  Object.assign(slip.notes, notesOf(order));
  const key = readIdempotencyKey(context);
  const lineRequest: LineRequest = {
    requestId: context.requestId,
    caller,
    order,
    idempotency: key === undefined ? undefined : { key, bodyDigest: digestOf(ordered, context) },
    ...(simulation && { simulation }),
    ...(discard && { discard }),
  };
  const events = services.makeImages(lineRequest, context.signal);
  const admitted = await admit(events, context);
  const cut = simulation?.cut;
  if (cut === 'before-answer' || (cut !== undefined && !order.isStreamed)) await hangUpOn(events, context);
  if (order.isStreamed) {
    const facts = { isKeyed: key !== undefined, isCut: cut !== undefined };
    return { kind: 'frames', source: frameSource(events, admitted, context, facts) };
  }
  const all = await collect(events, admitted, context);
  const isPicture = ordered.isPictureWanted && order.count === 1 && order.delivery === 'b64_json';
  return isPicture ? pictureReply(all, order.format) : jsonReply(all, context);
}

/** All of it counts, however often it was sent. */
function headerOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}

/** The log knows what was only played. A place that is not served is refused before anyone is known, so nobody is named. */
function noteSimulation({ fault, slowMs, cut }: Simulation, { caller, slip }: CallerContext): void {
  slip.notes['simulated'] = [fault, slowMs > 0 && `slow=${slowMs}ms`, cut && `cut=${cut}`]
    .filter(Boolean)
    .join(', ');
  if (fault !== 'unsupported_country') return;
  Object.assign(slip.notes, { projectId: caller.projectId, keyId: caller.keyId });
  slip.caller = undefined;
}

async function hangUpOn(
  events: AsyncGenerator<LineEvent, void, void>,
  context: CallerContext,
): Promise<never> {
  try {
    return await hangUp(context);
  } finally {
    await events.return();
  }
}

/**
 * The model that Azure's SDKs name by a deployment in the path, which decides whatever the body says: a deployment called
 * like a model of the catalogue is that model, any other name stands for the house's default. Undefined without one.
 */
export function deployedModel({ params, services }: CallerContext): string | undefined {
  const deployment = params['deployment'];
  if (deployment === undefined) return undefined;
  return findModel(deployment) ? deployment : services.config.defaultModel;
}

/** Facts for the log line; never the prompt. */
function notesOf(order: Order): Record<string, unknown> {
  return {
    model: order.model.id,
    ...(order.modelRequested !== order.model.id && { modelRequested: order.modelRequested }),
    count: order.count,
    size: `${order.delivered.widthPixels}x${order.delivered.heightPixels}`,
    quality: order.quality,
    format: order.format,
    isStreamed: order.isStreamed,
    ...(order.sources.length > 0 && { sources: order.sources.length, hasMask: order.mask !== undefined }),
  };
}

/** Not all of a request is in its body: a deployment in the path and a format in `Accept` change the answer as well. */
function digestOf({ bodyDigest, order }: Ordered, { params }: CallerContext): string {
  const facts = [bodyDigest, params['deployment'] ?? '', order.format];
  return createHash('sha256').update(facts.join('\n')).digest('hex');
}

/** Pulls the first event; refusals are thrown here, before any header is written. */
async function admit(
  events: AsyncGenerator<LineEvent, void, void>,
  { slip }: CallerContext,
): Promise<Admitted> {
  const { value: admitted } = await events.next();
  assert(admitted?.type === 'admitted', 'a line that does not begin with admitted');
  slip.limits = admitted.limits;
  // The line may have something to tell that the order did not know: that nobody judged its prompt.
  slip.warnings = [...new Set([...slip.warnings, ...admitted.order.warnings])];
  slip.engine = admitted.engine;
  slip.costNanodollars = admitted.isReplay ? 0n : admitted.quote.costNanodollars;
  slip.isReplay = admitted.isReplay;
  return admitted;
}

async function collect(
  events: AsyncGenerator<LineEvent, void, void>,
  admitted: Admitted,
  context: CallerContext,
): Promise<readonly LineEvent[]> {
  const all: LineEvent[] = [admitted];
  for await (const event of events) {
    note(event, admitted, context);
    // Previews have no place in a plain reply; an engine that sends them anyway must not fill the memory.
    if (event.type !== 'partial') all.push(event);
  }
  return all;
}

function jsonReply(all: readonly LineEvent[], { services, request, caller }: CallerContext): Reply {
  const { config, links, clock } = services;
  const pieces = foldImages(all, {
    profile: caller.profile,
    linkOf: (asset) => {
      const endMs = Math.min(clock.nowMs() + config.linkMinutes * 60_000, asset.expiresAtMs);
      return publicBase(request, config) + links.sign(asset.id, endMs);
    },
  });
  return { kind: 'pieces', pieces };
}

function frameSource(
  events: AsyncGenerator<LineEvent, void, void>,
  admitted: Admitted,
  context: CallerContext,
  { isKeyed, isCut }: { readonly isKeyed: boolean; readonly isCut: boolean },
): FrameSource {
  const { clock } = context.services;
  const ahead = readAhead(events, {
    bytesMax: aheadBytesMax,
    bytesOf: (event) => ('bytes' in event ? event.bytes.length : 0),
    notice: (event) => note(event, admitted, context),
  });
  let isPartialOut = false;
  return {
    async next(): Promise<Frame | undefined> {
      for (;;) {
        if (isCut && isPartialOut) await hangUp(context);
        const event = await ahead.next();
        if (!event) return undefined;
        // Where no preview comes, the connection breaks before the first picture.
        if (isCut && event.type === 'picture') await hangUp(context);
        isPartialOut ||= event.type === 'partial';
        const createdAt = Math.floor(clock.nowMs() / 1000);
        const frame = imageFrame(event, { order: admitted.order, createdAt });
        if (frame) return frame;
      }
    },
    // Under an idempotency key the work is done to its end: the caller will ask for it again.
    close: () => ahead.close({ isFinished: isKeyed }),
  };
}

/** Counts what was delivered, and puts the receipt on the slip. A replayed answer is counted as a request only. */
function note(event: LineEvent, admitted: Admitted, { services, slip }: CallerContext): void {
  const { metrics } = services;
  const { order, engine, isReplay } = admitted;
  if (event.type === 'picture' && !isReplay) {
    metrics.pictures.inc({ model: order.model.id, quality: order.quality, engine });
  }
  if (event.type !== 'receipt') return;
  const { receipt, warnings, stepsMs } = event;
  slip.costNanodollars = receipt.costNanodollars;
  slip.warnings = [...new Set([...slip.warnings, ...warnings])];
  slip.stepsMs = stepsMs;
  Object.assign(slip.notes, { costNanodollars: String(receipt.costNanodollars), stepsMs, isReplay });
  if (isReplay) return;
  for (const [meter, count] of Object.entries(receipt.meters)) metrics.tokens.inc({ meter }, count);
  for (const [stage, ms] of Object.entries(stepsMs)) metrics.stageSeconds.observe({ stage }, ms / 1000);
}

function readIdempotencyKey({ request }: CallerContext): string | undefined {
  const key = request.headers[requestHeaders.idempotencyKey];
  if (typeof key !== 'string' || key === '') return undefined;
  if (key.length > idempotencyKeyLengthMax) {
    throw new Fault({
      code: 'string_above_max_length',
      message: `Invalid 'Idempotency-Key': string too long. Expected a string with maximum length ${idempotencyKeyLengthMax}, but got a string with length ${key.length} instead.`,
      param: 'Idempotency-Key',
    });
  }
  return key;
}
