/**
 * The access check behind the model: which of the line's refusals would a small request of this caller get now? It asks the
 * very functions that the line asks, and takes nothing, so that what it says is what a request gets.
 */
import type { accessGates } from '../../contract/gates.ts';
import type { Caller } from '../base/caller.ts';
import type { Clock } from '../base/clock.ts';
import type { Fault } from '../base/fault.ts';
import type { Order } from '../engines/engine.ts';
import type { Gates } from '../gates/gates.ts';
import type { Slots } from '../jobs/slots.ts';
import type { Limiter } from '../limits/limit.ts';
import { quote as quoteOf } from '../metering/quote.ts';
import { scopeOf } from './make.ts';
import { costsOf } from './work.ts';

/** What one gate says. */
export interface AccessFinding {
  readonly gate: (typeof accessGates)[number];
  /** One sentence: why it is open, or why not. */
  readonly reason: string;
  /** What a request would get, and what to do; absent where the gate is open. */
  readonly refusal?: { readonly fault: Fault; readonly fix: string };
}

/** The findings for an order of this caller, in the order in which the line would refuse. */
export type LookAtAccess = (caller: Caller, order: Order) => Promise<readonly AccessFinding[]>;

/** What the check asks. */
export interface AccessParts {
  readonly gates: Pick<Gates, 'look'>;
  readonly limiter: Pick<Limiter, 'look' | 'peek'>;
  readonly slots: Pick<Slots, 'look' | 'counts'>;
  readonly clock: Clock;
  countText(text: string): Promise<number>;
}

/** Puts the check together. */
export function createAccess(parts: AccessParts): LookAtAccess {
  return async (caller, order) => {
    const { model, modelRequested = model.id } = order;
    return [
      ...(await parts.gates.look({ caller, model, requested: modelRequested })),
      await lookAtLimits(parts, caller, order),
      { gate: 'budget', reason: 'No budget is set here; what is spent is counted and never refused.' },
      lookAtEngine(parts),
    ];
  };
}

async function lookAtLimits(
  { limiter, clock, countText }: AccessParts,
  caller: Caller,
  order: Order,
): Promise<AccessFinding> {
  const scope = scopeOf({ caller, order });
  const quote = quoteOf(order, await countText(order.prompt), clock.nowMs());
  const fault = await limiter.look(scope, costsOf(order, quote.meters));
  const states = await limiter.peek(scope);
  const left = states.map(({ unit, limit, remaining }) => `${remaining} of ${limit} ${unit}`).join(', ');
  const reason = left === '' ? 'This tier has no limits.' : `Left for this minute: ${left}.`;
  if (fault === undefined) return { gate: 'limits', reason };
  const fix =
    'Wait as long as the message says, or raise the limits: POST /v1/pictor/tier with an admin key.';
  return { gate: 'limits', reason, refusal: { fault, fix } };
}

function lookAtEngine({ slots }: AccessParts): AccessFinding {
  const { running, waiting } = slots.counts();
  const reason = `${running} pictures are being painted, ${waiting} requests wait.`;
  const fault = slots.look();
  if (fault === undefined) return { gate: 'engine', reason };
  return { gate: 'engine', reason, refusal: { fault, fix: 'Try again shortly, or raise engine.queue_max.' } };
}
