/** What a command of the command line is, and what it is handed. Commands live one to a file and are loaded when used. */
import type { Flag, Flags } from './arguments.ts';
import type { Environment } from '../config/read.ts';

/** Exit codes, as `docs/how-to/use-the-command-line.md` lists them. */
export const exitCodes = {
  ok: 0,
  usage: 2,
  auth: 3,
  rejected: 4,
  limit: 5,
  server: 6,
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where a command speaks. Results go to `out`; progress, prices and complaints go to `say`. */
export interface Terminal {
  /** One line on stdout. */
  out(line: string): void;
  /** One line on stderr. */
  say(line: string): void;
  /** Replaces the last progress line on a terminal; does nothing elsewhere. Ended by the next `say` or `out`. */
  progress(line: string): void;
  /** True when a person watches stderr: it is a terminal, and `CI` is not set. */
  readonly isWatched: boolean;
  /** True when colours may be used: watched, and `NO_COLOR` is not set. */
  readonly hasColour: boolean;
}

/** What a command is handed. */
export interface CommandContext {
  /** Arguments that are not flags, the command's own words left out. */
  readonly words: readonly string[];
  readonly flags: Flags;
  readonly environment: Environment;
  /** The working folder, absolute. */
  readonly folder: string;
  readonly terminal: Terminal;
  /** Fires at the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
}

/** A command. */
export interface Command {
  /** After `pictor`, e.g. `run "a red fox" [-o fox.png]`. */
  readonly usage: string;
  readonly flags: readonly Flag[];
  run(context: CommandContext): Promise<ExitCode>;
}

/** A mistake in how a command was called, or a refusal, told in a sentence; ends the command with the code. */
export class CommandProblem extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = exitCodes.usage) {
    super(message);
    this.name = 'CommandProblem';
    this.exitCode = exitCode;
  }
}
