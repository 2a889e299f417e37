/** A clock that stands still until it is moved. */
import type { Clock } from '../server/base/clock.ts';

/** Hands of the clock. */
export interface HandClock extends Clock {
  /** Moves both readings on. */
  advanceMs(ms: number): void;
}

/** Starts on 2026-11-22, 12:00 UTC. */
export function handClock(startMs = Date.UTC(2026, 10, 22, 12)): HandClock {
  let passedMs = 0;
  return {
    nowMs: () => startMs + passedMs,
    elapsedMs: () => 1_000 + passedMs,
    advanceMs: (ms) => {
      passedMs += ms;
    },
  };
}
