/**
 * Says in plain English what was really drawn, substitutions included. This is the illustrator's honesty: a reader
 * of `revised_prompt` must be able to tell that a quokka became lettering without seeing the picture.
 */
import { personNamed } from '../lexicon/first-names.ts';
import { names } from '../lexicon/names.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Brief, Entity, RelationKind, Setting, StyleName, TimeOfDay, Weather } from './brief.ts';
import { isAlive } from './compounds.ts';
import { pluralOf } from './singular.ts';

const pictures: Readonly<Record<StyleName, string>> = {
  plain: 'An illustration',
  flat: 'A flat illustration',
  watercolour: 'A watercolour',
  oil: 'An oil painting',
  'pixel-art': 'Pixel art',
  neon: 'A neon drawing',
  pencil: 'A pencil drawing',
  ink: 'An ink drawing',
  'line-art': 'A line drawing',
};

const stylesAfter: Readonly<Record<StyleName, string>> = {
  plain: '',
  flat: ' in flat colours',
  watercolour: ' in watercolour',
  oil: ' in oil',
  'pixel-art': ' in pixel art',
  neon: ' in neon',
  pencil: ' in pencil',
  ink: ' in ink',
  'line-art': ' in line art',
};

/** Where a setting is, as an adverbial: `on a beach`. */
export const settingPhrases: Readonly<Record<Setting, string>> = {
  meadow: 'in a meadow',
  forest: 'in a forest',
  beach: 'on a beach',
  sea: 'on the water',
  mountains: 'in the mountains',
  snow: 'in the snow',
  desert: 'in a desert',
  city: 'in a city',
  street: 'in a street',
  room: 'in a room',
  kitchen: 'in a kitchen',
  // Every table top of the illustrator is of wood.
  table: 'on a wooden table',
  space: 'in space',
  moon: 'on the moon',
  underwater: 'under water',
  sky: 'in the sky',
  studio: 'before a plain ground',
};

const times: Readonly<Record<TimeOfDay, string>> = {
  day: 'by day',
  dawn: 'at dawn',
  sunset: 'at sunset',
  dusk: 'at dusk',
  night: 'at night',
};

const weathers: Readonly<Record<Weather, string>> = {
  clear: 'under a clear sky',
  cloudy: 'under clouds',
  rain: 'in the rain',
  snowfall: 'in falling snow',
  fog: 'in fog',
  storm: 'in a storm',
};

const between: Readonly<Record<RelationKind, string>> = {
  'left-of': 'to the left of',
  'right-of': 'to the right of',
  on: 'on',
  under: 'under',
  above: 'above',
  below: 'below',
  behind: 'behind',
  'in-front-of': 'in front of',
  'next-to': 'next to',
  in: 'in',
  with: 'with',
  holding: 'holding',
  wearing: 'wearing',
  riding: 'riding',
  reading: 'reading',
  playing: 'playing',
  eating: 'eating',
};

const masses: ReadonlySet<string> = new Set(
  (
    'ice lightning bread water milk coffee tea honey syrup butter cheese rice pasta spaghetti sushi popcorn soup lavender ' +
    'grass wheat corn money cash gold silver smoke steam fog snow rain sand wood furniture luggage jewelry lettuce garlic ' +
    'chess football soccer tennis basketball sunglasses glasses jeans scissors pants shorts headphones goggles trousers binoculars salad wine beer juice bamboo ivy moss seaweed coral chocolate candy music fire'
  ).split(' '),
);

const countWords = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** The most entities that are told one by one; a longer list reads as noise. */
const toldMax = 12;

/**
 * One or two sentences on what was drawn. `things` are the lexicon's answers for the entities, in any order; `unmet`
 * are wishes that a drawing could not honour, as short words. Plain text without line ends.
 */
export function revisedPrompt(brief: Brief, things: readonly Thing[], unmet: readonly string[]): string {
  const sentences = [`${pictureOf(brief)}.`, ...substitutions(brief, things)];
  const wishes = [...new Set(unmet)].filter((wish) => wish !== '');
  if (wishes.length > 0) sentences.push(`Not drawn: ${wishes.slice(0, toldMax).join(', ')}.`);
  return sentences.join(' ').replace(/\s+/g, ' ');
}

/** The first sentence, without its full stop. */
function pictureOf(brief: Brief): string {
  const isTiled = brief.composition === 'pattern' && brief.entities.length === 0;
  const motifs = isTiled ? 'geometric tiles' : motifsOf(brief);
  const subject = brief.composition === 'pattern' ? motifs : entitiesOf(brief);
  const titles = brief.texts.filter((text) => text.role !== 'sign').map((text) => `“${text.text}”`);
  const words = titles.length === 0 ? '' : `the words ${listOf(titles)}`;
  const colours = brief.palette.length === 0 ? '' : ` in ${listOf(brief.palette)} colours`;
  const ground = brief.wantsTransparency ? ', on a transparent background' : groundOf(brief);
  const style = stylesAfter[brief.style];
  const withAll = [words, subject].filter((part) => part !== '').join(' and ');
  switch (brief.composition) {
    case 'poster':
    case 'logo': {
      const isTitle = brief.texts.some(({ text }) => text.toLowerCase() === brief.purpose?.toLowerCase());
      // What the words say already is not told again, and "gaming" wants no article.
      const aim = brief.purpose === undefined || isTitle ? '' : brief.purpose;
      const purpose = aim === '' ? '' : aim.endsWith('ing') ? ` for ${aim}` : ` for ${article(aim)} ${aim}`;
      const kind = brief.composition === 'poster' ? 'A poster' : 'A logo';
      return `${kind}${purpose}${withAll === '' ? '' : ` with ${withAll}`}${style}${colours}${ground}`;
    }
    case 'pattern':
      return `A seamless pattern${subject === '' ? '' : ` of ${subject}`}${style}${colours}${ground}`;
    case 'sticker':
      return `A sticker${withAll === '' ? '' : ` of ${withAll}`}${style}${colours}${ground}`;
    case 'lettering':
      return `Lettering${words === '' ? '' : ` of ${words}`}${subject === '' ? '' : ` with ${subject}`}${style}${colours}${ground}`;
    case 'scene': {
      const whereAndWhen = airOf(brief);
      const shown = subject === '' ? (whereAndWhen === '' ? '' : ' of a place') : ` of ${subject}`;
      const title = words === '' ? '' : `, with ${words}`;
      return `${pictures[brief.style]}${shown}${whereAndWhen}${colours}${title}${ground}`;
    }
  }
}

/** What a pattern repeats: kinds of things, in no number. */
function motifsOf(brief: Brief): string {
  return listOf(brief.entities.slice(0, toldMax).map((entity) => entityOf({ ...entity, count: 1 }, '')));
}

function groundOf(brief: Brief): string {
  return brief.backdrop === undefined ? '' : `, on ${article(brief.backdrop)} ${brief.backdrop} ground`;
}

/** Place, time, weather and season of a scene, each with a leading blank. */
function airOf(brief: Brief): string {
  const { setting, time, weather, season, backdrop } = brief;
  const parts = [
    setting === undefined || (setting === 'studio' && backdrop !== undefined)
      ? undefined
      : settingPhrases[setting],
    time === undefined ? undefined : times[time],
    weather === undefined ? undefined : weathers[weather],
    season === undefined ? undefined : `in ${season}`,
  ];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => ` ${part}`)
    .join('');
}

/** All entities in one phrase: each that is nobody's object, with what it holds, wears and stands by. */
function entitiesOf(brief: Brief): string {
  const objects = new Set(brief.relations.map((one) => one.object));
  const told = new Set<number>();
  const phraseOf = (index: number): string => {
    const entity = brief.entities[index];
    if (!entity) return '';
    told.add(index);
    const sign = brief.texts.filter((text) => text.role === 'sign' && text.entity === index);
    const words = sign.length === 0 ? '' : ` saying ${listOf(sign.map((text) => `“${text.text}”`))}`;
    const links = brief.relations
      .filter((one) => one.subject === index && !told.has(one.object))
      .map((one) => {
        const other = brief.entities[one.object];
        told.add(one.object);
        return other ? ` ${between[one.kind]} ${entityOf(other)}` : '';
      });
    return entityOf(entity) + words + listOf(links.map((link) => link.trim())).replace(/^(?=.)/, ' ');
  };
  const phrases = brief.entities
    .map((_, index) => index)
    .filter((index) => !objects.has(index))
    .slice(0, toldMax)
    .map(phraseOf);
  // Rings of relations ("a next to b, b next to a") leave entities that are only objects.
  for (let i = 0; i < brief.entities.length && phrases.length < toldMax; i++) {
    if (!told.has(i)) phrases.push(phraseOf(i));
  }
  return listOf(phrases);
}

/** One entity with what describes it; `quantity` replaces its number, the empty string for a bare plural. */
function entityOf(entity: Entity, quantity?: string): string {
  const { noun, count, size, mood, pose, colour, material, without } = entity;
  const before = [size, mood, colour, material, ...entity.attributes.filter((one) => !one.includes(' '))];
  const name = names.has(noun) || isPerson(noun) ? capital(noun) : noun;
  const words = [...before, count > 1 || quantity === '' ? pluralOf(name) : name]
    .filter((word) => word !== undefined)
    .join(' ');
  const one = masses.has(noun) || isPerson(noun) ? '' : article(words);
  const number = quantity ?? (count > 1 ? (countWords[count] ?? `${count}`) : one);
  const after = entity.attributes.filter((one) => one.includes(' '));
  const lacking =
    without.length === 0 ? '' : ` without ${listOf(without.map((one) => `${article(one)} ${one}`))}`;
  return (
    [number, words, pose, ...after].filter((word) => word !== undefined && word !== '').join(' ') + lacking
  );
}

/** True for the name of someone, who takes no article. */
function isPerson(noun: string): boolean {
  const standIn = names.get(noun);
  return personNamed(noun) !== undefined || (standIn !== undefined && isAlive(standIn));
}

const capital = (words: string) => words.replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

/** Sentences for what is drawn as something else. */
function substitutions(brief: Brief, things: readonly Thing[]): readonly string[] {
  const told = new Set<string>();
  const sentences: string[] = [];
  for (const thing of things) {
    if (told.has(thing.noun) || !brief.entities.some((entity) => entity.noun === thing.noun)) continue;
    const isSame = thing.via === 'exact' || (thing.via === 'curated' && thing.confidence >= 0.8);
    if (isSame) continue;
    told.add(thing.noun);
    const name = thing.ref.replaceAll('-', ' ');
    if (thing.kind === 'lettering') sentences.push(`“${thing.noun}” is drawn as lettering.`);
    else if (name !== thing.noun) sentences.push(`“${thing.noun}” is drawn as ${article(name)} ${name}.`);
  }
  return sentences.slice(0, toldMax);
}

const article = (words: string) =>
  /^(?:[aeiou]|hour|honest)/i.test(words) && !/^(?:uni(?!n)|us[eu]|eu|one\b|once\b)/i.test(words)
    ? 'an'
    : 'a';

function listOf(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  if (said.length < 3) return said.join(' and ');
  return `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}
