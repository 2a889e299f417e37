/** Colours that speak of the whole picture or of its plain ground, and of no thing. */
import { colourOf, colours, isAdjective, shades } from './adjectives.ts';
import { wordSet } from './phrase-table.ts';

/** Colours that were read, and how many tokens they span. */
export interface PaletteMatch {
  readonly colours: readonly string[];
  readonly length: number;
  /** True when no word like "colours" or "palette" said that the whole picture is meant. */
  readonly isPlain: boolean;
}

const colourNouns = wordSet(
  'color colors colour colours tones tone hues hue palette shades tints colourway colorway coloring colouring scheme',
);
const namedPalettes = wordSet(
  'sunset sunrise pastel autumn fall earth earthy warm cool neon ocean forest candy jewel rainbow vintage muted vibrant ' +
    'bright tropical spring summer winter desert retro primary dark soft natural bold monochrome monochromatic',
);
const coloursMax = 8;

/** A palette that starts here: "sunset colours", "in blue and gold", "black and white". */
export function readPalette(
  words: readonly string[],
  at: number,
  isFragmentStart: boolean,
): PaletteMatch | undefined {
  if (/^(monochrome|monochromatic|grayscale|greyscale|black-and-white)$/.test(words[at] ?? '')) {
    return { colours: ['black', 'white'], length: 1, isPlain: false };
  }
  // A palette's name between commas: "floral pattern, pastel".
  const isAlone = !/^[\p{L}\p{N}]/u.test(words[at + 1] ?? '');
  if (isFragmentStart && isAlone && /^(pastel|pastels|earthy|muted)$/.test(words[at] ?? '')) {
    return { colours: [(words[at] ?? '').replace(/s$/, '')], length: 1, isPlain: false };
  }
  let next = at;
  const isLed = /^(in|with|using|of)$/.test(words[next] ?? '');
  if (isLed) next += 1;
  const isOpen = isLed || isFragmentStart;
  const isArticled = /^(a|an|the|its)$/.test(words[next] ?? '');
  if ((isArticled || /^(only|shades|tones|hues)$/.test(words[next] ?? '')) && isOpen) next += 1;
  if (words[next] === 'of') next += 1;
  const start = next;
  const found: string[] = [];
  while (found.length < coloursMax) {
    const word = words[next] ?? '';
    const colour = colourOf(word, words[next + 1]);
    const isDescribed = isAdjective(word) && colourNouns.has(words[next + 1] ?? '');
    const isNamed =
      isDescribed ||
      (namedPalettes.has(word) &&
        (colourNouns.has(words[next + 1] ?? '') || namedPalettes.has(words[next + 1] ?? '')));
    if (isNamed && !(colour && colour.length === 2)) {
      found.push(word);
      next += 1;
    } else if (colour) {
      found.push(colour.colour);
      next += colour.length;
    } else {
      break;
    }
    const joint = words[next] ?? '';
    const isJoint = /^(and|,|&|or|-)$/.test(joint);
    const after = isJoint && joint === ',' && words[next + 1] === 'and' ? next + 2 : next + 1;
    const mayGoOn =
      colours.has(words[after] ?? '') ||
      shades.has(words[after] ?? '') ||
      namedPalettes.has(words[after] ?? '');
    if (isJoint && mayGoOn && startsColour(words, after)) next = after;
  }
  if (found.length === 0) return undefined;
  const isSaid = colourNouns.has(words[next] ?? '');
  if (isSaid) {
    while (colourNouns.has(words[next] ?? '')) next += 1;
    return { colours: found, length: next - at, isPlain: false };
  }
  if (start === at && !isFragmentStart) return undefined;
  // "An orange" is a thing; only "an orange palette" is a colour.
  if (isArticled) return undefined;
  // A noun after the colours is what they describe.
  const after = words[next] ?? '';
  const isEnd =
    after === '' ||
    !/^[\p{L}\p{N}]/u.test(after) ||
    /^(on|with|by|at|for|style|photo|print|in|called|named|titled|saying|that|featuring)$/.test(after);
  return isEnd ? { colours: found, length: next - at, isPlain: true } : undefined;
}

function startsColour(words: readonly string[], at: number): boolean {
  return colourOf(words[at] ?? '', words[at + 1]) !== undefined || namedPalettes.has(words[at] ?? '');
}

/**
 * A plain ground that starts here: "on a light blue background", where it may be bare also "on blue"; undefined when none
 * does.
 */
export function readBackdrop(
  words: readonly string[],
  at: number,
  mayBeBare: boolean,
): { readonly colour: string; readonly length: number } | undefined {
  let next = at;
  if (/^(on|with|against|over|in)$/.test(words[next] ?? '')) next += 1;
  if (/^(a|an|the)$/.test(words[next] ?? '')) next += 1;
  for (
    let i = 0;
    i < 2 && /^(plain|solid|simple|clean|flat|pure|smooth|bright)$/.test(words[next] ?? '');
    i++
  )
    next += 1;
  const colour = colourOf(words[next] ?? '', words[next + 1]);
  if (!colour) return undefined;
  next += colour.length;
  if (/^(colored|coloured|color|colour|studio|gradient)$/.test(words[next] ?? '')) next += 1;
  const isBare =
    mayBeBare && /^(on|against)$/.test(words[at] ?? '') && !/^[\p{L}\p{N}]/u.test(words[next] ?? '');
  if (isBare) return { colour: colour.colour, length: next - at };
  if (!/^(background|backdrop|backgrounds|ground|canvas|paper)$/.test(words[next] ?? '')) return undefined;
  return { colour: colour.colour, length: next + 1 - at };
}
