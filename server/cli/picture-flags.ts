/** What `run` and `edit` have in common: the flags that say what is wanted, and where it goes. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Flag } from './arguments.ts';
import { type CommandContext, CommandProblem } from './command.ts';
import { baseUrlFlag } from './connection.ts';
import type { Asked } from './estimate.ts';
import { formatOf, planTarget, type Target } from './target.ts';

/** In the order of the help. */
export const pictureFlags: readonly Flag[] = [
  { name: 'model', short: 'm', value: 'MODEL', about: 'The model; gpt-image-2 without it.' },
  { name: 'size', value: 'WIDTHxHEIGHT', about: 'Such as 1536x1024, or auto.' },
  { name: 'quality', value: 'QUALITY', about: 'low, medium, high or auto.' },
  { name: 'background', value: 'KIND', about: 'transparent, opaque or auto.' },
  { name: 'format', value: 'FORMAT', about: 'png, jpeg or webp; without it, what the ending of -o says.' },
  { name: 'compression', value: 'PERCENT', about: 'For jpeg and webp, 0 to 100.' },
  { name: 'count', short: 'n', value: 'N', about: 'How many pictures, 1 to 10.' },
  {
    name: 'out',
    short: 'o',
    value: 'PATH',
    about: 'A file, a folder, a pattern with {slug}, {i}, {ext}, or - for stdout.',
  },
  { name: 'stream', about: 'Asks for a stream and tells what arrives.' },
  {
    name: 'partials',
    value: 'N',
    about: 'Previews of each picture, 1 to 3, at 100 tokens each; implies --stream.',
  },
  { name: 'json', about: 'One JSON object a picture on stdout instead of its path.' },
  { name: 'dry-run', about: 'Shows the request, its price and the paths; sends nothing.' },
  { name: 'open', about: 'Opens each picture when it is there.' },
  { name: 'force', about: 'Writes over files that are there.' },
  { name: 'quiet', about: 'Says nothing but errors on stderr.' },
  baseUrlFlag,
];

/** What the flags came to. */
export interface Wanted {
  readonly asked: Asked;
  /** Parameters in wire spelling, only those that were given. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  readonly target: Target;
  readonly isJson: boolean;
  readonly isDry: boolean;
  readonly isQuiet: boolean;
  readonly isOpened: boolean;
}

/** Reads the flags. Throws CommandProblem for a value that is none, and for a file in the way. */
export function readWanted({ flags, folder }: CommandContext, prompt: string): Wanted {
  const text = (name: string) => (typeof flags[name] === 'string' ? flags[name] : undefined);
  const number = (name: string, least: number, most: number) => {
    const written = text(name);
    if (written === undefined) return undefined;
    const value = Number(written);
    if (!/^\d+$/.test(written) || value < least || value > most) {
      throw new CommandProblem(`--${name} takes a whole number from ${least} to ${most}, not ${written}.`);
    }
    return value;
  };
  const pattern = text('out');
  const format = text('format') ?? (pattern === undefined ? undefined : formatOf(pattern));
  const count = number('count', 1, 10) ?? 1;
  const partials = number('partials', 0, 3);
  const isStreamed = flags['stream'] === true || (partials ?? 0) > 0;
  if (pattern === '-' && (count > 1 || flags['json'] === true)) {
    throw new CommandProblem(
      '-o - writes the bytes of one picture to stdout; it goes with neither -n nor --json.',
    );
  }
  const asked: Asked = {
    model: text('model') ?? 'gpt-image-2',
    prompt,
    size: text('size'),
    quality: text('quality'),
    count,
    partials: partials ?? 0,
  };
  const all = {
    model: asked.model,
    prompt,
    size: asked.size,
    quality: asked.quality,
    background: text('background'),
    output_format: format,
    output_compression: number('compression', 0, 100),
    n: count === 1 ? undefined : count,
    stream: isStreamed || undefined,
    partial_images: partials,
  };
  const given = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    asked,
    parameters: Object.fromEntries(given),
    target: planTarget({
      pattern,
      prompt,
      format: format ?? 'png',
      count,
      folder,
      isForced: flags['force'] === true,
    }),
    isJson: flags['json'] === true,
    isDry: flags['dry-run'] === true,
    isQuiet: flags['quiet'] === true,
    isOpened: flags['open'] === true,
  };
}

/** The text of a file that `@FILE` names. Throws CommandProblem when it cannot be read. */
export function readPromptFile(word: string, folder: string): string {
  const path = resolve(folder, word.slice(1));
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new CommandProblem(
      `the prompt cannot be read from ${path}: ${error instanceof Error ? error.message : ''}`,
    );
  }
}
