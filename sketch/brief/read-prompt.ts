/**
 * Reads a prompt into a `Brief`: word by word from the left, with tables of phrases and a small grammar of noun
 * phrases, prepositions and verbs. There is no model in it, so the same words always give the same brief, in a
 * fraction of a millisecond. It must never throw and never lose a word silently: what it does not understand
 * stands in `Brief.unread`.
 */
import type { Brief } from './brief.ts';
import { toEnglish } from './languages.ts';
import { wordSet } from './phrase-table.ts';
import { readGreeting, readKind } from './read-kind.ts';
import { readBodyPlace, readDescription, readJoint, readLink, readPose, readSide } from './read-clause.ts';
import { readColours, readGround, readPicture, readPurpose } from './read-picture.ts';
import { readThing } from './read-thing.ts';
import { readEmoji, readNegation, readQuote, readWords } from './read-words.ts';
import { Reading } from './reading.ts';
import { type Context, emptyPhrase, type Step } from './steps.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Reads a prompt of any length and script; never throws. At most `readCharactersMax` characters are read. */
export function readPrompt(prompt: string): Brief {
  const { tokens, language } = toEnglish(tokensOf(prompt));
  return readTokens(prompt, tokens, language);
}

/** Reads English tokens, a part of a prompt among them, as `readPrompt` reads the whole; `prompt` is only kept. */
export function readTokens(prompt: string, tokens: readonly Token[], language: string): Brief {
  const words = tokens.map((token) => (token.kind === 'quote' ? '' : token.lower));
  const reading = new Reading();
  const context: Context = { tokens, words, reading };
  // Every step takes at least one token, so the walk ends.
  for (let at = 0; at < tokens.length; ) at += Math.max(1, step(context, at));
  if (reading.entities.length === 0) nameMotifs(context);
  if (reading.entities.length === 0) nameSomething(context);
  return reading.toBrief(prompt, language);
}

/** The kinds of phrases, in the order in which they are tried. */
const steps: readonly Step[] = [
  readMark,
  readQuote,
  readGreeting,
  readEmoji,
  readWords,
  readKind,
  readNegation,
  readGround,
  readColours,
  readPurpose,
  readPicture,
  readDescription,
  readSide,
  readBodyPlace,
  readLink,
  readPose,
  readJoint,
  readThing,
  readRest,
];

function step(context: Context, at: number): number {
  for (const one of steps) {
    const taken = one(context, at);
    if (taken > 0) return taken;
  }
  return 1;
}

function readMark({ tokens, reading }: Context, at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'mark') return 0;
  if (token.text !== '-' && token.text !== '#' && token.text !== '&') reading.endFragment(token.text);
  if (token.text === '&') reading.isJoined = true;
  return 1;
}

const silent = wordSet(
  'a an the of that which who whose it its he she they them this these there here is are was were be being been to and ' +
    'or so very just also some any as by do does did has have had will would can could should his her their for from ' +
    'about than then both each one ones other others while where when up down out ar v s t with in on at not no own ' +
    'please called named title together apart away alone everywhere overhead like only written spelled spelt all more most much many lot lots i me my we us our you your him if into onto',
);

/** A word that nothing took: small words fall away, others are kept as unread. */
function readRest({ tokens, words, reading }: Context, at: number): number {
  const token = tokens[at];
  if (token && !silent.has(words[at] ?? '')) reading.leaveUnread(token.text);
  return 1;
}

/** What cloth of a kind is printed with, where the prompt names the kind alone: "floral pattern". */
const motifs: readonly (readonly [word: RegExp, nouns: string])[] = [
  [/^(floral|flowery|flowers?|botanical|blossom)$/, 'hibiscus,cherry blossom,leaf'],
  [/^(nautical|maritime|marine|sailor)$/, 'anchor,sailboat,seashell'],
  [/^(tropical|jungle|hawaiian)$/, 'palm leaf,hibiscus,pineapple'],
  [/^(christmas|xmas|festive|holiday)$/, 'christmas tree,gift,snowflake'],
  [/^(halloween|spooky)$/, 'pumpkin,ghost,bat'],
  [/^(easter)$/, 'rabbit,egg,tulip'],
  [/^(birthday|party|celebration)$/, 'balloon,cupcake,gift'],
  [/^(valentine|valentines|romantic|love)$/, 'heart,rose'],
  [/^(space|cosmic|galaxy|celestial)$/, 'rocket,planet,star'],
  [/^(celestial|night|boho)$/, 'crescent moon,star'],
  [/^(fruit|fruity|citrus|summer)$/, 'lemon,strawberry,watermelon slice'],
  [/^(autumn|fall)$/, 'autumn leaf,mushroom,pumpkin'],
  [/^(winter|snowy)$/, 'snowflake,pine tree'],
  [/^(spring)$/, 'tulip,butterfly,leaf'],
  [/^(music|musical)$/, 'guitar,musical note,trumpet'],
  [/^(food|foodie|kitchen)$/, 'pizza,burger,ice cream'],
  [/^(baby|nursery|kids?|childrens?|cute|kawaii)$/, 'teddy bear,star,balloon'],
  [/^(animal|safari|zoo)$/, 'lion,elephant,leaf'],
  [/^(woodland|forest)$/, 'fox,mushroom,pine tree'],
  [/^(ocean|sea|underwater|beach)$/, 'fish,seashell,starfish'],
];

function nameMotifs({ words, reading }: Context): void {
  if (reading.ambience.composition !== 'pattern') return;
  const nouns = motifs.find(([word]) => words.some((one) => word.test(one)))?.[1].split(',') ?? [];
  for (const noun of nouns)
    reading.addEntity({ ...emptyPhrase, written: noun, noun, phrase: noun, count: 3 });
}

/** A prompt that names no thing, no place and no words still names something: its longest word becomes the art. */
function nameSomething({ tokens, reading }: Context): void {
  const { setting, composition, purpose, time, weather } = reading.ambience;
  if (setting ?? composition ?? purpose ?? time ?? weather) return;
  if (reading.toBrief('', 'en').texts.length > 0) return;
  const candidates = tokens.filter((token) => token.kind === 'word' && !silent.has(token.lower));
  const [longest] = [...candidates].sort((a, b) => b.text.length - a.text.length);
  if (!longest) return;
  const noun = longest.lower.slice(0, 40);
  const phrase = { ...emptyPhrase, written: noun };
  reading.addEntity({ ...phrase, noun, phrase: longest.text, count: 1 });
}
