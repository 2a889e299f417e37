/** The machine's terminal as commands see it: results on stdout, everything else on stderr. */
import type { Environment } from '../config/read.ts';
import type { Terminal } from './command.ts';

/** A stream to write to, as much of it as is needed here. */
export interface Writable {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A terminal over two streams. */
export function createTerminal(stdout: Writable, stderr: Writable, environment: Environment): Terminal {
  const isWatched = stderr.isTTY === true && !environment['CI'];
  let isProgressShown = false;
  const clear = () => {
    if (isProgressShown) stderr.write('\r\x1b[2K');
    isProgressShown = false;
  };
  return {
    isWatched,
    hasColour: isWatched && !environment['NO_COLOR'],
    out: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    say: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!isWatched) return;
      clear();
      // A line that wraps could not be taken back.
      stderr.write(line.slice(0, Math.max(20, (stderr.columns ?? 80) - 1)));
      isProgressShown = true;
    },
  };
}
