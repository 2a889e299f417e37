/** Time, handed in. This is the only file that reads the machine's clocks. */
export interface Clock {
  /** Wall clock: milliseconds since 1970, UTC. May step. */
  nowMs(): number;
  /** Milliseconds that only grow, with fractions; for durations. */
  elapsedMs(): number;
}

/** The machine's own clocks. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  elapsedMs: () => performance.now(),
};
