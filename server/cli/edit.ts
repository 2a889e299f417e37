/**
 * `pictor edit in.png "make the sky pink"`: pictures and an instruction to files. Like `run` it speaks only HTTP, so it
 * works against any server of this API; pictures are streamed from disk as a form.
 */
import { systemIds } from '../base/ids.ts';
import { type Command, type CommandContext, CommandProblem } from './command.ts';
import { makeForm } from './form.ts';
import { type Input, isInput, partOf, readInput } from './inputs.ts';
import { makeMask, readBoxes } from './mask.ts';
import { paint } from './paint.ts';
import { pictureFlags, readPromptFile, readWanted, type Wanted } from './picture-flags.ts';

/** The command. */
export const edit: Command = {
  usage:
    'edit IN.png [MORE.png …] "INSTRUCTION" [flags]      (- is a picture on stdin, @FILE an instruction in a file)',
  flags: [
    {
      name: 'mask',
      value: 'PNG',
      about: 'Where the picture may change: there the mask is fully transparent.',
    },
    {
      name: 'mask-box',
      value: 'X,Y,W,H',
      isRepeatable: true,
      about: 'Where it may change, as a box in pixels of the first picture. May be given again.',
    },
    { name: 'invert-mask', about: 'Changes what lies outside the mask or the boxes.' },
    { name: 'mask-from-luma', about: 'Reads --mask as black and white: white may change.' },
    {
      name: 'input-fidelity',
      value: 'LEVEL',
      about: 'high or low, on models before gpt-image-2; later ones always look closely.',
    },
    ...pictureFlags,
  ],
  run: async (context) => {
    const { flags, folder } = context;
    const { pictures, prompt } = sortWords(context);
    const inputs: Input[] = [];
    for (const word of pictures) inputs.push(await readInput(word, folder));
    const [first] = inputs;
    if (first === undefined) {
      throw new CommandProblem('there is no picture to edit: pictor edit in.png "make the sky pink".');
    }
    const text = (name: string) => (typeof flags[name] === 'string' ? flags[name] : undefined);
    const fidelity = text('input-fidelity');
    const mask = await makeMask(
      {
        file: text('mask'),
        boxes: readBoxes(text('mask-box') ?? ''),
        isInverted: flags['invert-mask'] === true,
        isFromLuma: flags['mask-from-luma'] === true,
      },
      first,
      folder,
    );
    const wanted = readWanted(context, prompt);
    const parameters: Wanted['parameters'] = {
      ...wanted.parameters,
      ...(fidelity === undefined ? {} : { input_fidelity: fidelity }),
    };
    // One picture goes under the name of the reference, several under the one that the SDKs give to lists.
    const name = inputs.length === 1 ? 'image' : 'image[]';
    const form = makeForm(
      [
        ...Object.entries(parameters).map(([field, value]) => ({ name: field, text: String(value) })),
        ...inputs.map((input) => partOf(name, input)),
        ...(mask === undefined ? [] : [partOf('mask', mask)]),
      ],
      systemIds,
    );
    return paint(
      {
        ...wanted,
        asked: { ...wanted.asked, inputs, fidelity },
        path: '/images/edits',
        form,
        shown: {
          ...parameters,
          [name]: inputs.map(shown),
          ...(mask === undefined ? {} : { mask: shown(mask) }),
        },
      },
      context,
    );
  },
};

/** The pictures are the words that name files; the instruction is the last one that does not. */
function sortWords({ words, flags, folder }: CommandContext): {
  readonly pictures: readonly string[];
  readonly prompt: string;
} {
  const pictures = words.filter((word) => isInput(word, folder));
  const others = words.filter((word) => !isInput(word, folder));
  const prompt = others.at(-1);
  if (prompt === undefined) {
    throw new CommandProblem(
      words.length === 0
        ? 'there is nothing to edit: pictor edit in.png "make the sky pink".'
        : 'there is no instruction: every argument is a file. Add one in quotes, or @FILE for one in a file.',
    );
  }
  if (others.every(isPictureName)) {
    throw new CommandProblem(`there is no file ${others[0]}, and no other instruction. Add one in quotes.`);
  }
  if (others.length > 1) {
    const missing = others.find(isPictureName) ?? others[0];
    const instruction = others.findLast((word) => !isPictureName(word));
    throw new CommandProblem(
      `there is no file ${missing}. (The instruction is the last argument that is no file, here "${instruction}"; put quotes around one of several words.)`,
    );
  }
  if ([...pictures, flags['mask']].filter((word) => word === '-').length > 1) {
    throw new CommandProblem('only one picture can come on stdin: - stands once.');
  }
  return { pictures, prompt: prompt.startsWith('@') ? readPromptFile(prompt, folder) : prompt };
}

/** `cat.png`: a file that was misspelt, and nothing to order a picture for. */
function isPictureName(word: string): boolean {
  return /^\S+\.(?:png|jpe?g|webp)$/i.test(word);
}

function shown({ word, bytesLength, widthPixels, heightPixels }: Input) {
  return { from: word, bytes: bytesLength, size: `${widthPixels}x${heightPixels}` };
}
