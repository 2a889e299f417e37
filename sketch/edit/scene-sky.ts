/**
 * The parts of a picture that its world paints by itself: sun and moon, clouds, stars, rainbows, what falls from the sky, the
 * colours of sky and ground. They are no nodes; asking for them, taking them away and tinting them is asked of the background.
 */
import type { Entity } from '../brief/brief.ts';
import { isSkyItself } from '../compose/place-sky.ts';
import type { Thing } from '../lexicon/thing.ts';
import { parseColour } from '../paint/colour.ts';
import type { Background, Scene } from '../scene/scene.ts';
import { placeOfScene } from './scene-ground.ts';
import { withTime, withWeather } from './scene-hour.ts';
import { season } from './scene-world.ts';
import { type Change, madeOf, refused, type Work } from './scene-work.ts';

type World = Extract<Background, { readonly kind: 'world' }>;

/** A part of a world, by its words. */
type Part =
  | 'sun'
  | 'moon'
  | 'cloud'
  | 'star'
  | 'rainbow'
  | 'aurora'
  | 'shooting-star'
  | 'lightning'
  | 'fireworks'
  | 'rain'
  | 'snow'
  | 'fog'
  | 'storm'
  | 'flower'
  | 'tree'
  | 'mountain'
  | 'window'
  | 'picture'
  | 'sky'
  | 'ground';

const words: readonly (readonly [RegExp, Part])[] = [
  [/^((rising |setting |bright |big )?sun)$/, 'sun'],
  [/^((full |crescent |big )?moon)$/, 'moon'],
  [/^(cloud|clouds|white cloud)$/, 'cloud'],
  [/^(star|stars|starry sky|night sky)$/, 'star'],
  [/^(rainbow)$/, 'rainbow'],
  [/^(aurora|northern lights?|polar lights?)$/, 'aurora'],
  [/^((shooting|falling) stars?|meteor|comet)$/, 'shooting-star'],
  [/^(lightning|lightning bolt|thunderbolt|bolt of lightning)$/, 'lightning'],
  [/^(fireworks?)$/, 'fireworks'],
  [/^(rain|raindrops?|rainfall|rain drops?)$/, 'rain'],
  [/^(snowfall|snowflakes?|falling snow|snow)$/, 'snow'],
  [/^(fog|mist|haze)$/, 'fog'],
  [/^(storm|thunderstorm|thunder)$/, 'storm'],
  [/^(flowers?|wildflowers?|blossoms?)$/, 'flower'],
  [/^(trees?|forest|woods?)$/, 'tree'],
  [/^(mountains?|hills?|ridges?)$/, 'mountain'],
  [/^(windows?)$/, 'window'],
  [/^(pictures?|paintings?|picture frames?)$/, 'picture'],
  [/^(sky|air|heaven)$/, 'sky'],
  [
    /^(ground|grass|meadow|field|lawn|sand|beach|floor|sea|ocean|water|lake|road|street|desert|table|earth|soil|wall)$/,
    'ground',
  ],
];

const openless: ReadonlySet<World['setting']> = new Set([
  'space',
  'moon',
  'underwater',
  'room',
  'kitchen',
  'table',
  'studio',
]);

/** The part that a noun names; undefined for things. */
export function partNamed(noun: string): Part | undefined {
  const lower = noun.toLowerCase();
  return words.find(([word]) => word.test(lower))?.[1];
}

/** True when an entity is asked of the world and needs no node: `skyAdded` then knows what to do. */
export function isAskedOfWorld(scene: Scene, entity: Entity, thing: Thing): boolean {
  const { background } = scene;
  const place = placeOfScene(scene);
  const part = partNamed(entity.noun);
  if (background.kind !== 'world' || place === undefined || part === undefined) return false;
  if (openless.has(background.setting)) return false;
  const isBare = entity.colour === undefined && entity.size !== 'tiny';
  switch (part) {
    case 'sun':
    case 'moon':
      return isBare && entity.count === 1 && isSkyItself({ ...thing, noun: part }, place);
    case 'cloud':
    case 'star':
      return isBare && (entity.count > 1 || part === 'star');
    case 'rainbow':
    case 'aurora':
    case 'shooting-star':
    case 'lightning':
    case 'fireworks':
    case 'rain':
    case 'snow':
    case 'fog':
    case 'storm':
      return true;
    case 'flower':
    case 'tree':
    case 'mountain':
      return background.without?.includes(part) === true;
    default:
      return false;
  }
}

/** Asks the world for one of its parts. */
export function skyAdded(work: Work, entity: Entity): Change {
  const part = partNamed(entity.noun);
  const { scene } = work;
  const world = scene.background;
  if (world.kind !== 'world' || part === undefined)
    return refused(work, `add ${entity.phrase}`, 'it has no place here');
  const bare = { ...scene, background: lackingNot(world, part) };
  switch (part) {
    case 'sun':
    case 'moon':
      return madeOf(
        { ...scene, background: { ...lackingNot(world, part), isOrbLarge: true } },
        `the ${part} shines large now`,
      );
    case 'cloud':
      return madeOf(
        world.without?.includes('cloud') === true ? bare : withWeather(bare, 'cloudy'),
        'clouds were added to the sky',
      );
    case 'star':
      return madeOf(
        world.time === 'night' ? bare : withTime(bare, 'night'),
        world.time === 'night' ? 'stars were added to the sky' : 'stars were added, and it is night now',
      );
    case 'rain':
      return madeOf(withWeather(scene, 'rain'), 'it rains now');
    case 'snow':
      return madeOf(withWeather(scene, 'snowfall'), 'snow falls now');
    case 'fog':
      return madeOf(withWeather(scene, 'fog'), 'there is fog now');
    case 'storm':
      return madeOf(withWeather(scene, 'storm'), 'there is a storm now');
    case 'rainbow':
    case 'lightning':
      return madeOf(
        withSight(scene, part),
        `${part === 'rainbow' ? 'a rainbow' : 'lightning'} was added to the sky`,
      );
    case 'aurora':
    case 'shooting-star':
    case 'fireworks': {
      // These shine in the dark only.
      const isDark = world.time === 'night' || world.time === 'dusk';
      const name = {
        aurora: 'northern lights were',
        'shooting-star': 'a shooting star was',
        fireworks: 'fireworks were',
      }[part];
      const dark = isDark ? scene : withTime(scene, 'night');
      return madeOf(
        withSight(dark, part),
        `${name} added to the sky${isDark ? '' : ', and it is night now'}`,
      );
    }
    default:
      return madeOf(bare, `the ${part}s are back`);
  }
}

/** Takes a part of the world away; undefined when the noun names none that this world paints. */
export function skyRemoved(work: Work, noun: string): Change | undefined {
  const part = partNamed(noun);
  const { scene } = work;
  const world = scene.background;
  if (world.kind !== 'world' || part === undefined) return undefined;
  const wish = `remove the ${noun}`;
  const isOpen = !openless.has(world.setting);
  switch (part) {
    case 'sky':
    case 'ground':
      return refused(work, wish, 'it is the place itself');
    case 'sun':
    case 'moon': {
      const shown = world.time === 'night' ? 'moon' : 'sun';
      if (!isOpen || part !== shown) return undefined;
      return madeOf({ ...scene, background: lacking(world, part) }, `the ${part} was removed`);
    }
    case 'cloud': {
      if (!isOpen) return undefined;
      const clear = world.weather === 'cloudy' ? withWeather(scene, 'clear') : scene;
      const background =
        clear.background.kind === 'world' ? lacking(clear.background, 'cloud') : clear.background;
      return madeOf({ ...clear, background }, 'the clouds were removed');
    }
    case 'rainbow':
    case 'aurora':
    case 'shooting-star':
    case 'lightning':
    case 'fireworks': {
      if (world.sights?.includes(part) !== true) return undefined;
      return madeOf(
        { ...scene, background: { ...world, sights: world.sights.filter((one) => one !== part) } },
        `the ${noun} was removed`,
      );
    }
    case 'rain':
    case 'fog':
    case 'storm':
    case 'snow': {
      const weathers = { rain: ['rain', 'storm'], fog: ['fog'], storm: ['storm'], snow: ['snowfall'] }[part];
      if (part === 'snow' && (world.setting === 'snow' || world.season === 'winter')) {
        const still = world.weather === 'snowfall' ? withWeather(scene, 'clear') : scene;
        const change = season({ ...work, scene: still }, { kind: 'season', season: 'spring' });
        return { ...change, done: ['the snow is gone'] };
      }
      if (!weathers.includes(world.weather)) return undefined;
      return madeOf(
        withWeather(scene, 'clear'),
        part === 'snow' ? 'no snow falls any more' : `the ${part} is gone`,
      );
    }
    case 'star':
      return world.time === 'night' && isOpen
        ? madeOf({ ...scene, background: lacking(world, 'star') }, 'the stars were removed')
        : undefined;
    default:
      if (!paints(world, part)) return undefined;
      return madeOf({ ...scene, background: lacking(world, part) }, `the ${part}s were removed`);
  }
}

/** Settings whose painters heed `without` for a part. */
function paints(world: World, part: Part): boolean {
  const settings: Readonly<Partial<Record<Part, readonly World['setting'][]>>> = {
    flower: ['meadow', 'mountains', 'forest', 'beach'],
    tree: ['meadow', 'mountains', 'snow', 'street', 'city', 'beach'],
    mountain: ['meadow', 'mountains', 'snow', 'sea', 'desert', 'beach'],
    window: ['room'],
    picture: ['room'],
  };
  return settings[part]?.includes(world.setting) === true;
}

/** Tints sky or ground; undefined when the noun names neither. */
export function skyRecoloured(work: Work, noun: string, word: string): Change | undefined {
  const { scene } = work;
  const world = scene.background;
  const said = noun.toLowerCase() === 'background' ? 'sky' : partNamed(noun);
  // Where snow lies, it is the ground.
  const part = said === 'snow' && world.kind === 'world' && world.setting === 'snow' ? 'ground' : said;
  if (world.kind !== 'world' || (part !== 'sky' && part !== 'ground')) return undefined;
  const colour = parseColour(word);
  if (colour === undefined) return refused(work, `make the ${noun} ${word}`, 'it names no single colour');
  if (part === 'sky' && (openless.has(world.setting) || world.setting === 'forest') && noun !== 'background')
    return refused(work, `make the ${noun} ${word}`, 'there is no open sky here');
  return madeOf(
    { ...scene, background: { ...world, tints: { ...world.tints, [part]: colour } } },
    `the ${noun} is ${word} now`,
  );
}

function lacking(world: World, noun: string): World {
  return { ...world, without: [...new Set([...(world.without ?? []), noun])] };
}

function lackingNot(world: World, noun: string): World {
  const { without, ...rest } = world;
  const kept = (without ?? []).filter((one) => one !== noun);
  return kept.length === 0 ? rest : { ...rest, without: kept };
}

function withSight(scene: Scene, sight: NonNullable<World['sights']>[number]): Scene {
  const { background } = scene;
  if (background.kind !== 'world') return scene;
  return {
    ...scene,
    background: { ...background, sights: [...new Set([...(background.sights ?? []), sight])] },
  };
}
