/**
 * THE line: one validated request becomes pictures, paid for exactly once. One async generator, in the order of
 * docs/lifecycle.md. Its first event is always `admitted`, so that a refusal is thrown before any header is written.
 * Whatever the ending (done, engine fault, client gone) the hold is closed in the one `finally`; where the process
 * itself dies, the hold expires. There is no second path to keep equal: plain JSON is a fold of these events.
 */
import { errors } from '../../contract/errors.ts';
import type { AssetDraft, Assets, RequestEnding } from '../assets/asset.ts';
import type { Clock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { Engine, EngineEvent, Order } from '../engines/engine.ts';
import type { Gates } from '../gates/gates.ts';
import type { FirstTurn, Once } from '../jobs/once.ts';
import type { Slots } from '../jobs/slots.ts';
import type { Limiter, LimitScope, Pass } from '../limits/limit.ts';
import { limitedAs } from '../limits/policy.ts';
import type { Completion, Hold, Ledger } from '../metering/meters.ts';
import { quote as quoteOf } from '../metering/quote.ts';
import { type Answer, readAnswer, replay } from './answer.ts';
import type { LineEvent, LineRequest, MakeImages } from './line.ts';
import type { ScreenOrder } from './screen.ts';
import type { Simulation } from './simulate.ts';
import { costsOf, metersOf, startWork, unusedOf } from './work.ts';

/** What the line is made of. */
export interface LineParts {
  readonly clock: Clock;
  readonly log: Log;
  /** Judges the prompt, before anything is quoted. */
  readonly screen: ScreenOrder;
  /** The engine for an order, with the queue in front of it. */
  route(order: Order, simulation: Simulation | undefined): { readonly engine: Engine; readonly slots: Slots };
  readonly gates: Pick<Gates, 'pass'>;
  /** Text tokens of a prompt. */
  countText(text: string): Promise<number>;
  readonly limiter: Limiter;
  readonly ledger: Ledger;
  readonly assets: Assets;
  readonly once: Once;
  /** A hold that runs is renewed three times as often. */
  readonly holdSeconds: number;
}

/** Puts the line together. */
export function createMake(parts: LineParts): MakeImages {
  return (request, signal) => makeAndClear(parts, request, signal);
}

/** What was sent for the order is needed to the very end of the line, and not a moment longer. */
async function* makeAndClear(
  parts: LineParts,
  request: LineRequest,
  signal: AbortSignal,
): AsyncGenerator<LineEvent, void, void> {
  try {
    yield* make(parts, request, signal);
  } finally {
    await request.discard?.();
  }
}

async function* make(
  parts: LineParts,
  asked: LineRequest,
  signal: AbortSignal,
): AsyncGenerator<LineEvent, void, void> {
  const watch = stopwatch(parts.clock);
  const createdAt = Math.floor(parts.clock.nowMs() / 1000);
  const { caller, requestId, order: unscreened } = asked;
  const { model, modelRequested = model.id } = unscreened;
  await parts.gates.pass({ caller, model, requested: modelRequested });
  watch.lap('gates');
  const order = await parts.screen(asked, signal);
  const request: LineRequest = { ...asked, order };
  watch.lap('screen');
  const quote = quoteOf(order, await parts.countText(order.prompt), parts.clock.nowMs());
  watch.lap('quote');

  const { engine, slots } = parts.route(order, asked.simulation);
  const turn = await beginOnce(parts.once, request, signal);
  if (turn?.kind === 'again') {
    const limits = await parts.limiter.peek(scopeOf(request));
    yield* replay(parts.assets, { order, quote, limits, answer: readAnswer(turn.answer) });
    return;
  }

  const work = startWork(order, quote);
  // With an idempotency key the caller means to come back for this very answer, so the work goes on without them.
  const workSignal = turn ? new AbortController().signal : signal;
  let pass: Pass | undefined;
  let hold: Hold | undefined;
  let isClosed = false;
  let isAnswered = false;
  let failure: unknown;
  let renewal: NodeJS.Timeout | undefined;
  const place = { leave: () => {} };

  /** Charges what is finished. Once that is all, it is the answer under the idempotency key, in the same transaction. */
  const settle = async () => {
    if (!hold) throw new Error('impossible state: settled without a hold');
    const meters = metersOf(quote, work);
    const answer: Answer = { requestId, createdAt, engine: engine.card.version, meters, ...work.told() };
    // A part of the pictures is no answer: whoever asks again under the key is to have all of them.
    const isWhole = work.pictureCount === order.count;
    const completion = isWhole ? completionOf(request, turn, answer) : undefined;
    const receipt = await parts.ledger.settle(hold, meters, completion, work.pictureCount);
    isClosed = true;
    isAnswered = isWhole;
    return receipt;
  };

  try {
    pass = await parts.limiter.admit(scopeOf(request), costsOf(order, quote.meters));
    watch.lap('admit');
    hold = {
      chargeId: turn?.chargeId ?? requestId,
      requestId,
      organizationId: caller.organizationId,
      projectId: caller.projectId,
      keyId: caller.keyId,
      quote,
    };
    await both(parts.ledger.hold(hold), parts.assets.record(recordOf(request, createdAt)));
    renewal = keepHold(parts, hold);
    watch.lap('hold');

    const ticket = slots.enter();
    place.leave = ticket.leave;
    yield {
      type: 'admitted',
      order,
      quote,
      limits: pass.states,
      createdAt,
      engine: engine.card.version,
      isReplay: false,
    };
    await ticket.turn(workSignal);
    watch.lap('queue');

    for await (const event of engine.paint(order, workSignal)) {
      watch.lap('paint');
      if (event.type === 'partial') {
        work.addPartial(event.index);
        yield event;
        continue;
      }
      // The next order may be painted while this one is kept and sent.
      if (event.index === order.count - 1) place.leave();
      const asset = await parts.assets.keep(draftOf(request, event));
      const usage = work.addPicture(event);
      watch.lap('keep');
      for (const [stage, ms] of Object.entries(event.stagesMs)) watch.add(`engine.${stage}`, ms);
      if (event.index < order.count - 1) {
        yield { type: 'picture', index: event.index, bytes: event.bytes, asset, usage };
        continue;
      }
      // The last picture is charged before it is handed over: whoever has seen it whole finds it in the ledger.
      const receipt = await settle();
      watch.lap('settle');
      yield { type: 'picture', index: event.index, bytes: event.bytes, asset, usage };
      yield { type: 'receipt', receipt, usage: work.usage(), ...work.told(), stepsMs: watch.steps };
    }
    if (!isClosed) throw new Fault(unfinished(order, work.pictureCount));
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    place.leave();
    clearInterval(renewal);
    // Finished pictures are charged when they were handed over, or when it was the caller who called the rest off.
    // After a failure of a plain reply the caller has nothing in hand, and pays nothing.
    const isCalledOff = failure === undefined || workSignal.aborted;
    const isWorthSettling = work.pictureCount > 0 && (order.isStreamed || isCalledOff);
    const close = isWorthSettling ? settle : () => hold && parts.ledger.release(hold);
    await everyOne(
      () => (hold && !isClosed ? close() : undefined),
      () => (turn && !isAnswered ? parts.once.abandon(turn) : undefined),
      () => pass?.refund(unusedOf(order, quote, work)),
      () => hold && parts.assets.finish(requestId, endingOf(failure, isClosed, signal, watch.totalMs())),
    ).catch((error: unknown) => {
      // What is not closed here is closed by its expiry. The caller is told of the failure that came first.
      parts.log.error({ requestId, error }, 'a request could not be closed');
      if (failure === undefined) throw error;
    });
  }
}

/** Takes every step in order, whatever becomes of the others, and then throws the first failure, if there was one. */
async function everyOne(...steps: readonly (() => unknown)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** Waits for both, also when one fails early: a hold that lands after its release would stay open until it expires. */
async function both(...works: readonly [Promise<void>, Promise<void>]): Promise<void> {
  for (const ending of await Promise.allSettled(works)) if (ending.status === 'rejected') throw ending.reason;
}

/** Whose limits a request counts against. */
export function scopeOf({ caller, order }: Pick<LineRequest, 'caller' | 'order'>): LimitScope {
  const { organizationId, projectId, tier } = caller;
  const own = caller.projectLimits?.[limitedAs(order.model.id)];
  const { family, id: model } = order.model;
  return { organizationId, projectId, tier, family, model, ...(own && { own }) };
}

async function beginOnce(
  once: Once,
  request: LineRequest,
  signal: AbortSignal,
): Promise<Awaited<ReturnType<Once['begin']>> | undefined> {
  if (!request.idempotency) return undefined;
  const { caller, requestId, idempotency } = request;
  return once.begin({ projectId: caller.projectId, requestId, ...idempotency }, signal);
}

function completionOf(
  request: LineRequest,
  turn: FirstTurn | undefined,
  answer: Answer,
): Completion | undefined {
  if (!turn || !request.idempotency) return undefined;
  return { projectId: request.caller.projectId, key: request.idempotency.key, answer };
}

/** How the request ended, for its record. A client that has left is 499, as the log has it. */
function endingOf(
  failure: unknown,
  isClosed: boolean,
  signal: AbortSignal,
  durationMs: number,
): RequestEnding {
  const code = failure instanceof Fault ? failure.code : 'server_error';
  const errorCode = signal.aborted ? 'client_closed' : failure === undefined && isClosed ? undefined : code;
  return {
    status: errorCode === undefined ? 200 : errors[errorCode].status,
    errorCode,
    durationMs: Math.round(durationMs),
  };
}

function keepHold(parts: LineParts, hold: Hold): NodeJS.Timeout {
  const timer = setInterval(
    () => {
      parts.ledger.renew(hold).catch((error: unknown) => {
        // The hold may then expire while the work goes on; settling still charges, so nothing is lost but a warning.
        parts.log.warn({ requestId: hold.requestId, error }, 'a hold could not be renewed');
      });
    },
    (parts.holdSeconds * 1000) / 3,
  );
  timer.unref();
  return timer;
}

function recordOf({ requestId, caller, order }: LineRequest, createdAt: number) {
  const { organizationId, projectId, keyId } = caller;
  return { id: requestId, organizationId, projectId, keyId, order, createdAtMs: createdAt * 1000 };
}

function draftOf(request: LineRequest, event: Extract<EngineEvent, { type: 'picture' }>): AssetDraft {
  return {
    requestId: request.requestId,
    projectId: request.caller.projectId,
    index: event.index,
    format: request.order.format,
    widthPixels: event.extent.widthPixels,
    heightPixels: event.extent.heightPixels,
    revisedPrompt: event.revisedPrompt,
    bytes: event.bytes,
    ...(event.memory !== undefined && { memory: event.memory }),
  };
}

function unfinished(order: Order, painted: number) {
  return {
    code: 'engine_failed' as const,
    message: 'The image could not be generated. Trying again may help.',
    detail: `the engine ended after ${painted} of ${order.count} pictures`,
  };
}

/** Finer than that no clock here is, and logs are read by people. */
function hundredths(ms: number): number {
  return Math.round(ms * 100) / 100;
}

function stopwatch(clock: Clock) {
  const steps: Record<string, number> = {};
  const start = clock.elapsedMs();
  let since = start;
  return {
    steps,
    totalMs: () => clock.elapsedMs() - start,
    add: (step: string, ms: number) => {
      steps[step] = hundredths((steps[step] ?? 0) + ms);
    },
    lap: (step: string) => {
      const now = clock.elapsedMs();
      steps[step] = hundredths((steps[step] ?? 0) + now - since);
      since = now;
    },
  };
}
