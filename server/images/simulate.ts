/**
 * Faults on demand, so that clients can be tested against refusals and failures without waiting for one. Only projects
 * that the operator marked as tests may ask, by a header or by words in the prompt; each fault is thrown where the real one
 * is, by the same makers, so that status, sentence and headers are the real ones. It must never do anything for other
 * projects but tell that it did nothing.
 */
import { requestHeaders } from '../../contract/headers.ts';
import { byCategory } from '../../contract/moderations.ts';
import { shown } from '../../contract/wording.ts';
import type { Caller } from '../base/caller.ts';
import { Fault, serverErrorMessage } from '../base/fault.ts';
import { waitMs } from '../base/signal.ts';
import type { Engine, EngineEvent, Order } from '../engines/engine.ts';
import { notPermitted } from '../gates/eligibility.ts';
import { unsupportedCountry } from '../gates/region.ts';
import { notVerified } from '../gates/verification.ts';
import { overloaded, type Slots } from '../jobs/slots.ts';
import type { LimitUnit } from '../limits/limit.ts';
import { billingHardLimitReached, insufficientQuota } from '../metering/refusals.ts';
import { type Screen, verdictOf } from '../screen/screen.ts';

/** Asks for the same in a prompt, for clients that cannot set a header: `[[simulate:rate_limit]]`. */
const magicWords = /\[\[simulate:([^\][]{1,200})\]\]/g;
const slowMsMax = 600_000;
/** Told to a project that may not ask. */
const ignoredWarning = 'ignored=simulate';

/** Faults by name, in the order in which a request would meet them. */
export const simulatedFaults = [
  'unsupported_country',
  'model_not_found',
  'unverified',
  'moderation_blocked',
  'slow_down',
  'rate_limit',
  'insufficient_quota',
  'billing_hard_limit',
  'overloaded',
  'engine_unavailable',
  'engine_failed',
  'server_error',
] as const;

/** One of them. */
export type SimulatedFault = (typeof simulatedFaults)[number];

/** What a request asks to happen to it. */
export interface Simulation {
  readonly fault: SimulatedFault | undefined;
  /** Which limit is full, for `rate_limit`. */
  readonly unit: LimitUnit;
  /** Whether a failing engine paints the first preview before it fails. */
  readonly isAfterPartial: boolean;
  /** How long the engine waits before it begins. */
  readonly slowMs: number;
  /** Where the connection breaks; undefined where it holds. */
  readonly cut: 'before-answer' | 'after-first-partial' | undefined;
}

const examples = [
  ...simulatedFaults,
  'rate_limit=tokens',
  'engine_failed=after-first-partial',
  'slow=30s',
  'cut=after-first-partial',
  'cut=before-answer',
];

/**
 * What the header and the prompt ask for, and the order without the words that asked. Undefined when they ask for nothing,
 * or the project may not ask. Throws `invalid_value` (400) for what is not known.
 */
export function readSimulation(
  order: Order,
  caller: Caller,
  header: string | undefined,
): { readonly order: Order; readonly simulation: Simulation | undefined } {
  const spoken = [...order.prompt.matchAll(magicWords)].map(([, words = '']) => words);
  const asked = [header ?? '', ...spoken]
    .join(',')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  if (asked.length === 0) return { order, simulation: undefined };
  if (caller.isTest !== true) {
    return { order: { ...order, warnings: [...order.warnings, ignoredWarning] }, simulation: undefined };
  }
  const prompt = order.prompt.replace(magicWords, '').trim();
  // A prompt that says nothing else is painted as it stands.
  const cleaned = prompt === '' ? order : { ...order, prompt };
  return { order: cleaned, simulation: asked.reduce(addWord, nothing) };
}

const nothing: Simulation = {
  fault: undefined,
  unit: 'images',
  isAfterPartial: false,
  slowMs: 0,
  cut: undefined,
};

function addWord(simulation: Simulation, word: string): Simulation {
  const [name = '', value] = word.split('=', 2);
  const fault = simulatedFaults.find((known) => known === name);
  if (fault !== undefined && value === undefined) return { ...simulation, fault };
  const unit = (['requests', 'tokens', 'images'] as const).find((known) => known === value);
  if (fault === 'rate_limit' && unit !== undefined) return { ...simulation, fault, unit };
  if ((fault === 'engine_failed' || fault === 'server_error') && value === 'after-first-partial') {
    return { ...simulation, fault, isAfterPartial: true };
  }
  if (name === 'cut' && (value === 'before-answer' || value === 'after-first-partial')) {
    return { ...simulation, cut: value };
  }
  const [, digits, scale] = /^(\d{1,6})(ms|s)$/.exec(value ?? '') ?? [];
  const slowMs = Number(digits) * (scale === 's' ? 1000 : 1);
  if (name === 'slow' && slowMs <= slowMsMax) return { ...simulation, slowMs };
  throw new Fault({
    code: 'invalid_value',
    message: `Invalid '${requestHeaders.simulate}': '${shown(word)}'. Supported values are: ${examples.map((one) => `'${one}'`).join(', ')}; waits are at most ${slowMsMax / 1000}s.`,
    param: requestHeaders.simulate,
  });
}

/** What the refusals before the engine name. */
export interface SimulatedPlaces {
  /** Where an organization is verified. */
  readonly settingsUrl: string;
  /** The page that explains money. */
  readonly helpUrl: string;
}

/** The refusal that stands before the engine; undefined when there is none, or when it is a step of its own that refuses. */
export function simulatedRefusal(
  { fault }: Simulation,
  { projectId }: Caller,
  { model, modelRequested = model.id }: Order,
  { settingsUrl, helpUrl }: SimulatedPlaces,
): Fault | undefined {
  const detail = `simulated: ${fault}`;
  if (fault === 'unsupported_country') return unsupportedCountry(detail);
  if (fault === 'model_not_found') return notPermitted(projectId, modelRequested, detail);
  if (fault === 'unverified') return notVerified(modelRequested, settingsUrl);
  if (fault === 'insufficient_quota') return insufficientQuota(helpUrl);
  if (fault === 'billing_hard_limit') return billingHardLimitReached();
  // Source of the sentence: upstream's description of the API, seen 2026-11-22.
  if (fault === 'slow_down') {
    return new Fault({
      code: 'slow_down',
      message:
        'Your request rate increased too quickly. Please reduce the request rate and gradually increase it again.',
      retryAfterMs: 5000,
    });
  }
  return undefined;
}

/** A screen that sees violence in everything. */
export const violenceScreen: Screen = {
  judge: async () =>
    verdictOf(
      new Set(['violence']),
      byCategory((category) => Number(category === 'violence')),
      'auto',
    ),
};

/** The same engine and queue, which fail as the simulation says. */
export function simulatedRoute(
  route: { readonly engine: Engine; readonly slots: Slots },
  simulation: Simulation | undefined,
): { readonly engine: Engine; readonly slots: Slots } {
  if (simulation === undefined) return route;
  const { engine, slots } = route;
  const isFull = simulation.fault === 'overloaded';
  return {
    engine: { ...engine, paint: (order, signal) => paintWithFaults(engine, simulation, order, signal) },
    slots: isFull
      ? {
          ...slots,
          enter: () => {
            throw overloaded(engine.card.concurrency, slots.counts().waiting);
          },
        }
      : slots,
  };
}

async function* paintWithFaults(
  engine: Engine,
  simulation: Simulation,
  order: Order,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, void, void> {
  if (simulation.slowMs > 0) await waitMs(simulation.slowMs, signal);
  const failure = engineFault(simulation.fault);
  if (failure === undefined) {
    yield* engine.paint(order, signal);
    return;
  }
  if (simulation.isAfterPartial && order.partialCount > 0) {
    for await (const event of engine.paint(order, signal)) {
      if (event.type !== 'partial') break;
      yield event;
      break;
    }
  }
  throw failure;
}

function engineFault(fault: SimulatedFault | undefined): Fault | undefined {
  const detail = `simulated: ${fault}`;
  if (fault === 'server_error')
    return new Fault({ code: 'server_error', message: serverErrorMessage, detail });
  if (fault === 'engine_failed') {
    return new Fault({
      code: 'engine_failed',
      message: 'The image could not be generated. Trying again may help.',
      detail,
    });
  }
  if (fault === 'engine_unavailable') {
    return new Fault({
      code: 'engine_unavailable',
      message: 'The engine for this model is not ready to work. Please try again shortly.',
      detail,
      retryAfterMs: 5000,
    });
  }
  return undefined;
}
