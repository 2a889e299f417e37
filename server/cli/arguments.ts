/**
 * Reads a command's arguments: `--name value`, `--name=value`, `-n value`, `--name` alone for a switch, `--` before
 * words that begin with a dash. A flag that does not exist is refused with the nearest one that does.
 */
import { nearest } from '../config/near.ts';
import { CommandProblem } from './command.ts';

/** A flag of a command. */
export interface Flag {
  /** Without dashes. */
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  /** What stands for the value in the help, e.g. `SIZE`; absent for a switch. */
  readonly value?: string;
  readonly about: string;
  /** True when it may be given again; its values then stand in one text, a space between. Without it the last one counts. */
  readonly isRepeatable?: boolean;
}

/** Flags by name; `true` for a switch. */
export type Flags = Readonly<Record<string, string | true>>;

/** What was read. */
export interface Arguments {
  readonly words: readonly string[];
  readonly flags: Flags;
}

/** Reads the arguments. Throws CommandProblem for a flag that is unknown, or that lacks its value. */
export function readArguments(list: readonly string[], known: readonly Flag[]): Arguments {
  const words: string[] = [];
  const flags: Record<string, string | true> = {};
  for (let index = 0; index < list.length; index++) {
    const argument = list[index] ?? '';
    if (argument === '--') {
      words.push(...list.slice(index + 1));
      break;
    }
    // A dash alone is a word: it stands for stdin.
    if (!argument.startsWith('-') || argument === '-') {
      words.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const written = equals === -1 ? argument : argument.slice(0, equals);
    const flag = findFlag(written, known);
    if (flag.value === undefined) {
      if (equals !== -1) throw new CommandProblem(`${written} takes no value.`);
      flags[flag.name] = true;
      continue;
    }
    const value = equals === -1 ? list[++index] : argument.slice(equals + 1);
    if (value === undefined) throw new CommandProblem(`${written} needs a value: ${written} ${flag.value}.`);
    const before = flags[flag.name];
    flags[flag.name] =
      flag.isRepeatable === true && typeof before === 'string' ? `${before} ${value}` : value;
  }
  return { words, flags };
}

function findFlag(written: string, known: readonly Flag[]): Flag {
  const flag = written.startsWith('--')
    ? known.find(({ name }) => `--${name}` === written)
    : known.find(({ short }) => short !== undefined && `-${short}` === written);
  if (flag !== undefined) return flag;
  const meant = nearest(
    written.replace(/^-+/, ''),
    known.map(({ name }) => name),
  );
  throw new CommandProblem(
    `there is no flag ${written}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`,
  );
}
