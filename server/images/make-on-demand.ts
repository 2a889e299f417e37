/**
 * The line for requests that ask for a refusal: it stands before the real one, throws what was asked for, and hands
 * everything else on. Failures of the engine and a full queue are not here; the real line meets them where it meets real
 * ones (`simulatedRoute`).
 */
import type { Clock } from '../base/clock.ts';
import type { Limiter } from '../limits/limit.ts';
import { quote as quoteOf } from '../metering/quote.ts';
import type { LineEvent, LineRequest, MakeImages } from './line.ts';
import { scopeOf } from './make.ts';
import type { ScreenOrder } from './screen.ts';
import { type SimulatedPlaces, simulatedRefusal } from './simulate.ts';
import { costsOf } from './work.ts';

/** What refusals on demand are made of. */
export interface OnDemandParts extends SimulatedPlaces {
  readonly make: MakeImages;
  readonly clock: Clock;
  readonly limiter: Pick<Limiter, 'exhausted'>;
  /** The real step with a screen that flags everything. */
  readonly screen: ScreenOrder;
  countText(text: string): Promise<number>;
}

/** Puts it before the line. */
export function createMakeOnDemand(parts: OnDemandParts): MakeImages {
  return (request, signal) =>
    request.simulation?.fault === undefined ? parts.make(request, signal) : refuse(parts, request, signal);
}

async function* refuse(
  parts: OnDemandParts,
  request: LineRequest,
  signal: AbortSignal,
): AsyncGenerator<LineEvent, void, void> {
  try {
    await throwRefusal(parts, request, signal);
  } catch (error) {
    await request.discard?.();
    throw error;
  }
  yield* parts.make(request, signal);
}

async function throwRefusal(parts: OnDemandParts, request: LineRequest, signal: AbortSignal): Promise<void> {
  const { simulation, caller, order } = request;
  if (simulation === undefined) return;
  const refusal = simulatedRefusal(simulation, caller, order, parts);
  if (refusal) throw refusal;
  if (simulation.fault === 'moderation_blocked') await parts.screen(request, signal);
  if (simulation.fault === 'rate_limit') {
    const quote = quoteOf(order, await parts.countText(order.prompt), parts.clock.nowMs());
    const cost = costsOf(order, quote.meters)[simulation.unit];
    throw parts.limiter.exhausted(scopeOf(request), simulation.unit, cost);
  }
}
