/**
 * `Idempotency-Key`: the same key and body within a day get the first answer and are billed once. It exists so that a
 * client whose connection broke may simply ask again. One worker at a time has a key; the others wait for its answer,
 * or take its place when it failed or died. It knows a key and a digest, never what the work is.
 */
import { createHash } from 'node:crypto';
import type { Clock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import { waitMs } from '../base/signal.ts';
import { idempotencyStatements, type KeyEntry } from '../store/idempotency.ts';
import type { Notices } from '../store/notices.ts';
import type { Database } from '../store/pool.ts';
import { storableJson } from '../store/storable.ts';

/** What is asked. */
export interface OnceRequest {
  readonly projectId: string;
  /** As the client sent it, at most 255 characters. */
  readonly key: string;
  /** Digest of method, path and body: what must be the same for the answer to be the same. */
  readonly bodyDigest: string;
  readonly requestId: string;
}

/** The key is this request's: it works, and ends by settling with a completion, or by `abandon` or `finish`. */
export interface FirstTurn extends OnceRequest {
  readonly kind: 'first';
  /** From 1; grows each time the work is begun anew. */
  readonly attempt: number;
  /** The charge's id: the same attempt always has the same, so that it cannot be held or charged twice. */
  readonly chargeId: string;
}

/** Somebody answered under this key before. */
export interface AgainTurn {
  readonly kind: 'again';
  /** The request that was answered. */
  readonly requestId: string;
  /** What was remembered: plain JSON. */
  readonly answer: unknown;
}

/** Whose turn it is. */
export type Turn = FirstTurn | AgainTurn;

/** The keeper of keys. */
export interface Once {
  /**
   * Waits until the key is free or answered. Throws `idempotency_conflict` (409) when the key belongs to another
   * body, `server_is_overloaded` (503) when the first takes longer than ten minutes, or the signal's reason.
   */
  begin(request: OnceRequest, signal: AbortSignal): Promise<Turn>;
  /** After a failure: the key is free again, for this body or another. Does nothing when it is answered or lost. */
  abandon(turn: FirstTurn): Promise<void>;
  /** For answers that cost nothing; others are completed by the ledger. False when another attempt has the key now. */
  finish(turn: FirstTurn, answer: object): Promise<boolean>;
  /** Forgets keys that have outlived their day. Returns how many. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

/** Upstream has no such header for images; a day is what payment services have made the custom. */
const rememberedMs = 86_400_000;
/** From begin to the first hold: validation and admission, milliseconds in fact. From then on the hold is the pulse. */
const leaseMs = 30_000;
/** Notices end a wait at once; a look now and then is for a notice that was lost, or a worker that died. */
const pollMs = 500;
const waitMsMax = 600_000;

/** Makes the keeper. */
export function createOnce(parts: {
  readonly database: Database;
  readonly notices: Pick<Notices, 'listen'>;
  readonly clock: Clock;
  readonly log: Log;
}): Once {
  const { clock } = parts;
  const statements = idempotencyStatements(parts.database);
  /** Those who wait, by `<project> <key>`, each to be woken. */
  const waiting = new Map<string, Set<() => void>>();
  const stopListening = parts.notices.listen('pictor_once', (name) => {
    const woken = name === undefined ? [...waiting.values()] : [waiting.get(name) ?? new Set()];
    for (const set of woken) for (const wake of set) wake();
  });

  const claim = async (request: OnceRequest): Promise<FirstTurn | undefined> => {
    const nowMs = clock.nowMs();
    const attempt = await statements.begin({
      ...request,
      nowMs,
      leaseExpiresAtMs: nowMs + leaseMs,
      expiresAtMs: nowMs + rememberedMs,
    });
    if (attempt === undefined) return undefined;
    if (attempt > 1)
      parts.log.info({ requestId: request.requestId, attempt }, 'an idempotency key is begun anew');
    return { ...request, kind: 'first', attempt, chargeId: chargeIdOf(request, attempt) };
  };

  return {
    begin: async (request, signal) => {
      const startMs = clock.elapsedMs();
      const doorbell = ringFor(waiting, `${request.projectId} ${request.key}`);
      try {
        for (;;) {
          signal.throwIfAborted();
          // Listening began before looking, so an answer between the look and the wait rings the bell.
          const rung = doorbell.next();
          const first = await claim(request);
          if (first !== undefined) return first;
          const entry = await statements.find(request.projectId, request.key);
          // It may have been forgotten between the two looks; then it is free.
          if (entry === undefined) continue;
          const again = answerOf(request, entry);
          if (again !== undefined) return again;
          if (clock.elapsedMs() - startMs > waitMsMax) throw tooLong(request);
          await either(rung, signal);
        }
      } finally {
        doorbell.leave();
      }
    },
    abandon: ({ projectId, key, attempt, requestId }) =>
      statements.abandon(projectId, key, attempt, requestId),
    finish: (turn, answer) => statements.finish(turn, storableJson(answer), clock.nowMs()),
    sweep: async () => {
      let count = 0;
      for (;;) {
        const forgotten = await statements.forget(clock.nowMs());
        count += forgotten;
        if (forgotten < statements.forgottenMax) return count;
      }
    },
    close: async () => stopListening(),
  };
}

/** The request's own id is in it: a key that was forgotten and comes back must not meet its old charge. */
function chargeIdOf({ projectId, key, requestId }: OnceRequest, attempt: number): string {
  const digest = createHash('sha256').update([projectId, key, attempt, requestId].join('\n')).digest('hex');
  return `chg_${digest.slice(0, 32)}`;
}

function answerOf(request: OnceRequest, entry: KeyEntry): AgainTurn | undefined {
  if (entry.bodyDigest !== request.bodyDigest) {
    throw new Fault({
      code: 'idempotency_conflict',
      message:
        'This Idempotency-Key was used before with another request. Send the same request again to have its answer, ' +
        'or a new key for a new request.',
    });
  }
  return entry.isCompleted ? { kind: 'again', requestId: entry.requestId, answer: entry.answer } : undefined;
}

function tooLong({ requestId }: OnceRequest): Fault {
  return new Fault({
    code: 'server_is_overloaded',
    message: 'The first request with this Idempotency-Key is still running. Please try again later.',
    detail: `${requestId} waited for ${waitMsMax / 1000} s`,
    retryAfterMs: 30_000,
  });
}

/** A place among those who wait for one key. */
function ringFor(waiting: Map<string, Set<() => void>>, name: string) {
  let ring = () => {};
  const wake = () => ring();
  const set = waiting.get(name) ?? new Set();
  waiting.set(name, set.add(wake));
  return {
    /** Resolves at the next ring. */
    next: () =>
      new Promise<void>((resolve) => {
        ring = resolve;
      }),
    leave: () => {
      set.delete(wake);
      if (set.size === 0 && waiting.get(name) === set) waiting.delete(name);
    },
  };
}

/** The bell, a while, or the signal; whichever is first. */
async function either(rung: Promise<void>, signal: AbortSignal): Promise<void> {
  const done = new AbortController();
  const stop = AbortSignal.any([signal, done.signal]);
  try {
    await Promise.race([rung, waitMs(pollMs, stop)]);
  } finally {
    done.abort();
  }
}
