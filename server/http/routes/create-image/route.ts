/**
 * POST /v1/images/generations: a prompt becomes pictures. Nothing is decided here: the body is read, `images/order.ts`
 * says what it means, `images/make.ts` walks the line, and the line's events go out as one JSON reply, as a stream, or,
 * for a lenient caller that accepts only pictures, as the picture itself.
 */
import { createHash } from 'node:crypto';
import { requestHeaders } from '../../../../contract/headers.ts';
import { findModel } from '../../../../contract/models.ts';
import { assert } from '../../../base/assert.ts';
import { Fault } from '../../../base/fault.ts';
import { foldImages } from '../../../images/fold.ts';
import { imageFrame } from '../../../images/frames.ts';
import type { Order } from '../../../engines/engine.ts';
import type { LineEvent, LineRequest } from '../../../images/line.ts';
import { publicBase } from '../../base-url.ts';
import { readJson } from '../../body/json.ts';
import { readAhead } from '../../reply/ahead.ts';
import { pictureReply, wantedPicture, withWantedFormat } from '../../reply/picture.ts';
import type { CallerContext, Frame, FrameSource, Reply, Route } from '../../route.ts';

type Admitted = Extract<LineEvent, { type: 'admitted' }>;

/** Longest `Idempotency-Key`, in characters. */
const idempotencyKeyLengthMax = 255;
/** Bytes of pictures that a stream paints ahead of its client: some three of the largest, or all ten of the usual. */
const aheadBytesMax = 48 * 1024 * 1024;

/** The route. */
export const createImage: Route = {
  method: 'POST',
  path: '/v1/images/generations',
  operationId: 'createImage',
  summary: 'Draws pictures from a prompt.',
  statuses: [200, 400, 401, 409, 413, 415, 429, 500, 503],
  auth: true,
  handle: async (context) => {
    const { services, request, caller, slip } = context;
    const facts = { path: context.path, profile: caller.profile, bytesMax: services.config.jsonBodyBytesMax };
    const body = await readJson(request, facts);
    const wanted =
      caller.profile === 'lenient' ? wantedPicture(request.headers.accept, body.value) : undefined;
    const value = withDeployment(body.value, context.params['deployment'], services.config.defaultModel);
    const order = services.readOrder(wanted ? withWantedFormat(value, wanted) : value, caller);
    slip.warnings = [...slip.warnings, ...order.warnings];
    Object.assign(slip.notes, {
      model: order.model.id,
      ...(order.modelRequested !== order.model.id && { modelRequested: order.modelRequested }),
      count: order.count,
      size: `${order.delivered.widthPixels}x${order.delivered.heightPixels}`,
      quality: order.quality,
      format: order.format,
      isStreamed: order.isStreamed,
    });
    const key = readIdempotencyKey(context);
    const lineRequest: LineRequest = {
      requestId: context.requestId,
      caller,
      order,
      idempotency: key === undefined ? undefined : { key, bodyDigest: digestOf(body.digest, order, context) },
    };
    const events = services.makeImages(lineRequest, context.signal);
    const admitted = await admit(events, context);
    if (order.isStreamed)
      return { kind: 'frames', source: frameSource(events, admitted, context, key !== undefined) };
    const all = await collect(events, admitted, context);
    if (wanted && order.count === 1 && order.delivery === 'b64_json') return pictureReply(all, order.format);
    return jsonReply(all, context);
  },
};

/**
 * Azure's SDKs name a deployment in the path, which decides the model whatever the body says. A deployment called like a
 * model of the catalogue is that model; any other name stands for the house's default.
 */
function withDeployment(body: unknown, deployment: string | undefined, defaultModel: string): unknown {
  if (deployment === undefined || typeof body !== 'object' || body === null || Array.isArray(body))
    return body;
  return { ...body, model: findModel(deployment) ? deployment : defaultModel };
}

/** Not all of a request is in its body: a deployment in the path and a format in `Accept` change the answer as well. */
function digestOf(bodyDigest: string, order: Order, { params }: CallerContext): string {
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
  isKeyed: boolean,
): FrameSource {
  const { clock } = context.services;
  const ahead = readAhead(events, {
    bytesMax: aheadBytesMax,
    bytesOf: (event) => ('bytes' in event ? event.bytes.length : 0),
    notice: (event) => note(event, admitted, context),
  });
  return {
    async next(): Promise<Frame | undefined> {
      for (;;) {
        const event = await ahead.next();
        if (!event) return undefined;
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
