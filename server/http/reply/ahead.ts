/**
 * Reads a source ahead of a client that is slower than it. A generator that waits for its reader keeps what it has in
 * hand, which for a picture line is a painter; so a stream nobody reads would take painters from everyone. What was read
 * and not yet sent is bounded in bytes; beyond that the source waits after all.
 */

/** A source that is read ahead. */
export interface Ahead<Item> {
  /** The next item in order; undefined at the end. Throws what the source threw, once all before it was taken. */
  next(): Promise<Item | undefined>;
  /** Ends the source: at once, or, with `isFinished`, after it has come to its own end. What was read is let go. */
  close(facts: { readonly isFinished: boolean }): Promise<void>;
}

/** Begins to read. `notice` sees every item at the moment at which it is read, whether it will be taken or not. */
export function readAhead<Item>(
  source: AsyncGenerator<Item, void, void>,
  facts: {
    readonly bytesMax: number;
    bytesOf(item: Item): number;
    notice(item: Item): void;
  },
): Ahead<Item> {
  const waiting: Item[] = [];
  let bytes = 0;
  let isLeft = false;
  let end: { readonly failure?: unknown } | undefined;
  let listeners: (() => void)[] = [];
  const change = () => new Promise<void>((resolve) => listeners.push(resolve));
  const tell = () => {
    const woken = listeners;
    listeners = [];
    for (const wake of woken) wake();
  };

  const read = async () => {
    try {
      for await (const item of source) {
        facts.notice(item);
        if (isLeft) continue;
        waiting.push(item);
        bytes += facts.bytesOf(item);
        tell();
        while (bytes > facts.bytesMax && !isLeft) await change();
      }
      end = {};
    } catch (failure) {
      // It is the reader's to hear, after what came before it.
      end = { failure };
    }
    tell();
  };
  const reading = read();

  return {
    next: async () => {
      for (;;) {
        const item = waiting.shift();
        if (item !== undefined) {
          bytes -= facts.bytesOf(item);
          tell();
          return item;
        }
        if (end && 'failure' in end) throw end.failure;
        if (end) return undefined;
        await change();
      }
    },
    close: async ({ isFinished }) => {
      isLeft = true;
      waiting.length = 0;
      tell();
      if (!isFinished) await source.return();
      await reading;
    },
  };
}
