/**
 * `pictor run "a red fox"`: one prompt to files. It speaks only HTTP, so it works against any server of this API.
 */
import { readFileSync } from 'node:fs';
import { type Command, CommandProblem } from './command.ts';
import { paint } from './paint.ts';
import { pictureFlags, readPromptFile, readWanted } from './picture-flags.ts';

/** The command. */
export const run: Command = {
  usage: 'run "PROMPT" [flags]      (the prompt may also be @FILE, or - for stdin)',
  flags: pictureFlags,
  run: (context) => {
    const wanted = readWanted(context, readPrompt(context.words, context.folder));
    return paint({ ...wanted, path: '/images/generations', shown: wanted.parameters }, context);
  },
};

function readPrompt(words: readonly string[], folder: string): string {
  const [first] = words;
  if (first === undefined)
    throw new CommandProblem('there is nothing to draw: pictor run "a red fox in the snow".');
  // A file descriptor reads all of stdin, whatever it is.
  if (words.length === 1 && first === '-') return readFileSync(0, 'utf8').trim();
  if (words.length === 1 && first.startsWith('@')) return readPromptFile(first, folder);
  return words.join(' ');
}
