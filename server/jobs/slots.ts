/**
 * Bounded work: so many at once, so many waiting, in order of arrival. It knows counts and signals, not engines. A
 * request first enters (or is refused at once, while its status can still be said) and later waits for its turn.
 */
import { Fault } from '../base/fault.ts';

/** A place in the queue. */
export interface Place {
  /** Resolves when it is this one's turn; rejects with the signal's reason when that fires first. */
  turn(signal: AbortSignal): Promise<void>;
  /** Gives the place or the turn back; may be called again without harm. Must be called in every ending. */
  leave(): void;
}

/** The queue of one engine. */
export interface Slots {
  /** Throws `server_is_overloaded` (503) when `waitingMax` requests wait already. */
  enter(): Place;
  /** What `enter` would throw now; undefined when there is room. */
  look(): Fault | undefined;
  /** How many hold a turn, and how many wait. */
  counts(): { readonly running: number; readonly waiting: number };
}

/** The refusal of a queue that is full. */
export function overloaded(running: number, waiting: number): Fault {
  return new Fault({
    code: 'server_is_overloaded',
    message: `All ${running} painters are busy and ${waiting} requests wait already. Please try again shortly.`,
    retryAfterMs: 2000,
  });
}

/** Makes a queue for `runningMax` at once and `waitingMax` waiting. `onWaiting` hears every change of the latter. */
export function createSlots(facts: {
  readonly runningMax: number;
  readonly waitingMax: number;
  readonly onWaiting?: (count: number) => void;
}): Slots {
  interface Ticket {
    isRunning: boolean;
    isGone: boolean;
    start: (() => void) | undefined;
  }
  let running = 0;
  const waiting = new Set<Ticket>();
  const tell = () => facts.onWaiting?.(waiting.size);

  const advance = () => {
    for (const ticket of waiting) {
      if (running >= facts.runningMax) break;
      waiting.delete(ticket);
      ticket.isRunning = true;
      running += 1;
      ticket.start?.();
    }
    tell();
  };

  const leave = (ticket: Ticket) => {
    if (ticket.isGone) return;
    ticket.isGone = true;
    if (ticket.isRunning) running -= 1;
    else waiting.delete(ticket);
    advance();
  };

  const turn = (ticket: Ticket, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      if (ticket.isRunning) {
        resolve();
        return;
      }
      const onAbort = () => reject(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      ticket.start = () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
    });

  const look = () =>
    running >= facts.runningMax && waiting.size >= facts.waitingMax
      ? overloaded(facts.runningMax, waiting.size)
      : undefined;

  return {
    look,
    enter: () => {
      const fault = look();
      if (fault) throw fault;
      const ticket: Ticket = { isRunning: false, isGone: false, start: undefined };
      waiting.add(ticket);
      advance();
      return { turn: (signal) => turn(ticket, signal), leave: () => leave(ticket) };
    },
    counts: () => ({ running, waiting: waiting.size }),
  };
}
