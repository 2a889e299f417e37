/**
 * What does not stand on the ground: things that fly or hang in the sky, and where they go above a group. Also which
 * nouns are the ground itself and need no drawing of their own.
 */
import type { Brief } from '../brief/brief.ts';
import type { Chance } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { SceneNode } from '../scene/scene.ts';
import { parseColour } from '../paint/colour.ts';
import type { Figure } from './place-figures.ts';
import type { Frame, Spot } from './place-frame.ts';
import type { Place } from './place-setting.ts';

const grounds: Readonly<Partial<Record<Place['setting'], readonly string[]>>> = {
  table: ['table', 'wooden table', 'desk', 'tabletop', 'kitchen table'],
  kitchen: ['kitchen', 'table', 'kitchen table'],
  meadow: ['meadow', 'grass', 'field', 'lawn', 'hill', 'park', 'garden'],
  forest: ['forest', 'wood', 'woods', 'jungle'],
  beach: ['beach', 'sand', 'shore', 'coast'],
  sea: ['sea', 'ocean', 'water', 'lake', 'wave'],
  mountains: ['mountain', 'mountains', 'hill'],
  snow: ['snow', 'ice'],
  desert: ['desert', 'dune', 'sand'],
  city: ['city', 'skyline', 'town'],
  street: ['street', 'road', 'city'],
  room: ['room', 'floor', 'living room', 'bedroom', 'window', 'wall', 'curtain'],
  space: ['space', 'universe', 'galaxy', 'star'],
  moon: ['moon'],
  underwater: ['sea', 'ocean', 'water', 'underwater'],
  sky: ['sky', 'air'],
};

// Natural colours of what grows in fields.
const crops: Readonly<Record<string, string>> = {
  poppy: '#dd3a31',
  lavender: '#8d6fd6',
  tulip: '#e5484d',
  daisy: '#ffffff',
  rose: '#d6336c',
  dandelion: '#f7cf3a',
  bluebell: '#5b6fd8',
  flower: '#ef7fae',
};

/** The flower that fills a field, as an entity's index and its colour; undefined when no field of one kind was asked for. */
export function cropOf(
  brief: Brief,
  things: readonly Thing[],
): { readonly entity: number; readonly colour: string } | undefined {
  if (!/\b(fields?|hills?|meadows?|valley|sea|carpet)\s+(full\s+)?of\b/i.test(brief.prompt)) return undefined;
  for (const [entity, { noun, colour }] of brief.entities.entries()) {
    const natural = crops[noun];
    const isFlower = things[entity]?.class === 'flower' || things[entity]?.class === 'plant';
    if (natural !== undefined && isFlower)
      return { entity, colour: (colour === undefined ? undefined : parseColour(colour)) ?? natural };
  }
  return undefined;
}

/** Words for the picture of a place, not for anything in it. */
export const views = /^(landscape|scenery|view|vista|panorama|countryside|horizon)$/;

/** True when a noun is the world's own ground (a wooden table under cups), which the world paints. */
export function isGroundItself(thing: Thing, place: Place): boolean {
  if (views.test(thing.noun)) return true;
  return grounds[place.setting]?.includes(thing.noun) === true || isSkyItself(thing, place);
}

/** The great things of the sky that a brief speaks of; a storm brings its lightning. */
export function sightsOf(brief: Brief, place: Place): readonly Sight[] {
  const sights: Sight[] = [];
  if (/\b(northern lights|aurora|polar lights)\b/i.test(brief.prompt)) sights.push('aurora');
  if (brief.entities.some(({ noun }) => noun === 'rainbow')) sights.push('rainbow');
  if (/\b(shooting|falling) stars?\b/i.test(brief.prompt)) sights.push('shooting-star');
  if (/\bfireworks?\b/i.test(brief.prompt) || brief.prompt.includes('🎆')) sights.push('fireworks');
  if (place.weather === 'storm') sights.push('lightning');
  return isOpenAir(place) ? sights : [];
}

/** A sight of `Background.sights`. */
export type Sight = 'aurora' | 'rainbow' | 'shooting-star' | 'lightning' | 'fireworks';

function isOpenAir(place: Place): boolean {
  return !['space', 'moon', 'underwater', 'room', 'kitchen', 'table', 'studio'].includes(place.setting);
}

/** True for a noun that stands for one of the sights and needs no drawing of its own. */
export function isSight(thing: Thing, sights: readonly Sight[]): boolean {
  if (sights.includes('aurora') && /light|aurora/.test(thing.noun)) return true;
  if (sights.includes('fireworks') && /firework|sparkle/.test(thing.noun)) return true;
  if (sights.includes('rainbow') && thing.noun === 'rainbow') return true;
  if (sights.includes('lightning') && /lightning|storm|thunder/.test(thing.noun)) return true;
  return sights.includes('shooting-star') && /star/.test(thing.noun);
}

/** True for the sun of a day and the moon of a night under an open sky: the world paints them, with their glow. */
export function isSkyItself(thing: Thing, place: Place): boolean {
  const isOpen = isOpenAir(place);
  const isClear = place.weather === 'clear' || place.weather === 'cloudy';
  const noun = place.time === 'night' ? /^(full )?moon$/ : /^(rising |setting )?sun$/;
  return isOpen && isClear && noun.test(thing.noun);
}

/**
 * The brief with wings where the words speak of flying: a bird, a bee, a dragon or a broom flies when the prompt says so and
 * names no other pose for it.
 */
export function airborne(brief: Brief, things: readonly Thing[]): Brief {
  if (!/\b(fly|flies|flying|soar|soars|soaring|hover|hovers|hovering|gliding)\b/i.test(brief.prompt))
    return brief;
  const canFly = (thing: Thing | undefined) =>
    thing !== undefined &&
    (thing.class === 'bird' ||
      thing.class === 'insect' ||
      /broom|dragon|carpet|superhero|fairy|angel|bat|drone|ufo|owl/.test(thing.noun));
  const entities = brief.entities.map((entity, i) =>
    entity.pose === undefined && canFly(things[i]) ? { ...entity, pose: 'flying' } : entity,
  );
  return { ...brief, entities };
}

/** True for things that fly or float here. */
export function isAloft(brief: Brief, things: readonly Thing[], index: number, place: Place): boolean {
  const thing = things[index];
  const rider = brief.relations.find(({ kind, object }) => kind === 'riding' && object === index)?.subject;
  const isFlown = rider !== undefined && brief.entities[rider]?.pose === 'flying';
  const pose = isFlown ? 'flying' : brief.entities[index]?.pose;
  if (thing === undefined) return false;
  if (place.setting === 'space') return true;
  if (place.setting === 'sky') return thing.class !== 'building';
  if (place.setting === 'underwater') {
    return (
      thing.class === 'fish' ||
      thing.class === 'animal' ||
      thing.class === 'vehicle' ||
      thing.class === 'vessel' ||
      thing.class === 'person'
    );
  }
  if (thing.class === 'sky' || pose === 'flying') return true;
  // The pack draws these on the wing; a branch grows from beyond the picture, and frames hang on the wall.
  if (thing.kind === 'icon' && /^(dove|bat|seagull|swallow)$/.test(thing.noun)) return true;
  if (/^(branch|twig|perch)$/.test(thing.noun)) return true;
  if (place.setting === 'room' && isHung(thing)) return true;
  // What jumps over the moon is up there with it.
  if (isOverSky(brief, things, index)) return true;
  if (thing.class === 'aircraft') return pose !== 'standing';
  if (thing.class === 'insect') return /butterfly|bee|dragonfly|moth|firefly|wasp/.test(thing.noun);
  return (
    /^(balloon|kite|hot air balloon)$/.test(thing.noun) || (thing.class === 'fish' && place.setting !== 'sea')
  );
}

function isOverSky(brief: Brief, things: readonly Thing[], index: number): boolean {
  return brief.relations.some(
    ({ subject, kind, object }) => subject === index && kind === 'above' && things[object]?.class === 'sky',
  );
}

function isHung(thing: Thing): boolean {
  return /picture frame|poster|painting|mirror|wall clock|photo|calendar|map/.test(thing.noun);
}

/** Places for what hangs above a group: from the freer side inwards, largest first. */
export function skySpots(
  groups: readonly { readonly figures: readonly Figure[]; readonly isMain: boolean }[],
  below: readonly Spot[],
  frame: Frame,
  place: Place,
  chance: Chance,
): readonly Spot[] {
  const spots: Spot[] = [];
  const all = groups.flatMap(({ figures, isMain }) => figures.map((figure) => ({ figure, isMain })));
  if (all.length === 0) return spots;
  const groupTop =
    below.length === 0
      ? frame.height * 0.8
      : Math.min(
          ...below.map(
            ({ standing, y, pixelsPerUnit }) => y + standing.figure.top * standing.scale * pixelsPerUnit,
          ),
        );
  const room = Math.max(
    frame.height * 0.26,
    Math.min(groupTop, place.horizon * frame.height) - frame.height * 0.04,
  );
  const side = chance.next() < 0.5 ? 0 : 1;
  for (const [i, { figure, isMain }] of all.entries()) {
    const wide = figure.right - figure.left;
    const tall = -figure.top;
    const isSmall = figure.parts[0]?.thing.class === 'insect' || figure.parts[0]?.thing.class === 'bird';
    const share = isMain ? 0.42 : isSmall || all.length > 3 ? 0.14 : 0.22;
    const pixelsPerUnit = Math.min(
      (frame.height * share) / tall,
      (frame.width * 0.9) / Math.max(all.length, 1.6) / wide,
      (frame.width * 0.42) / wide,
    );
    const slots = Math.max(all.length, 2);
    const slot = (i + side * (slots - all.length) + 0.5) / slots;
    const x = slot * frame.width + chance.between(-0.06, 0.06) * (frame.width / slots);
    const high = frame.height * 0.05 + tall * pixelsPerUnit;
    const y = high + chance.next() * Math.max(0, room * 0.7 - tall * pixelsPerUnit);
    const half = (wide * pixelsPerUnit) / 2;
    spots.push({
      standing: { figure, x: 0, lift: 0, scale: 1, rise: 0, isMirrored: false },
      x:
        Math.max(half + frame.width * 0.03, Math.min(frame.width * 0.97 - half, x)) -
        ((figure.left + figure.right) / 2) * pixelsPerUnit,
      y,
      pixelsPerUnit,
    });
  }
  return spots;
}

/** Nodes from far to near, so that the scene reads in the order it is painted. */
export function paintOrder(nodes: readonly SceneNode[]): readonly SceneNode[] {
  return nodes
    .map((node, i) => ({ node, i }))
    .sort((a, b) => b.node.depth - a.node.depth || a.i - b.i)
    .map(({ node }) => node);
}
