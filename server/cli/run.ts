/**
 * `pictor run "a red fox"`: one prompt to files. It speaks only HTTP, so it works against any server of this API.
 */
import { type Command, CommandProblem } from './command.ts';
import { paint } from './paint.ts';
import { pictureFlags, readPromptFile, readWanted } from './picture-flags.ts';
import { readStdin } from './stdin.ts';

/** The command. */
export const run: Command = {
  usage: 'run "PROMPT" [flags]      (the prompt may also be @FILE, or - for stdin)',
  flags: pictureFlags,
  run: async (context) => {
    const wanted = readWanted(context, await readPrompt(context.words, context.folder));
    return paint({ ...wanted, path: '/images/generations', shown: wanted.parameters }, context);
  },
};

async function readPrompt(words: readonly string[], folder: string): Promise<string> {
  const [first] = words;
  if (first === undefined)
    throw new CommandProblem('there is nothing to draw: pictor run "a red fox in the snow".');
  if (words.length === 1 && first === '-') {
    return (await readStdin(promptBytesMax)).toString('utf8').trim();
  }
  if (words.length === 1 && first.startsWith('@')) return readPromptFile(first, folder);
  return words.join(' ');
}

/** Far more than the longest prompt of any model, which has 32 000 characters. */
const promptBytesMax = 1_048_576;
