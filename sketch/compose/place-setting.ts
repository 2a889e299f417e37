/**
 * Where and when: the world, hour, weather and season of a scene. What the brief says is kept; what it leaves open is
 * chosen to suit the things (boats want water, cups want a table), never by chance alone.
 */
import type { Brief, Season, Setting, TimeOfDay, Weather } from '../brief/brief.ts';
import type { Chance } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Light } from '../scene/scene.ts';
import { isDeck } from './place-holds.ts';
import { views } from './place-sky.ts';

/** The chosen circumstances. */
export interface Place {
  readonly setting: Setting;
  readonly time: TimeOfDay;
  readonly weather: Weather;
  readonly season: Season;
  /** Horizon as a fraction of the height; for rooms and tables the line where wall and top meet. */
  readonly horizon: number;
  /** Highest and lowest fraction of the height at which things may stand. */
  readonly floor: readonly [near: number, far: number];
}

const homes: Readonly<Record<string, Setting>> = {
  penguin: 'snow',
  snowman: 'snow',
  igloo: 'snow',
  'polar bear': 'snow',
  skier: 'snow',
  sled: 'snow',
  camel: 'desert',
  cactus: 'desert',
  scorpion: 'desert',
  pyramid: 'desert',
  planet: 'space',
  rocket: 'space',
  satellite: 'space',
  spaceship: 'space',
  ufo: 'space',
  alien: 'space',
  comet: 'space',
  astronaut: 'moon',
  submarine: 'underwater',
  octopus: 'underwater',
  jellyfish: 'underwater',
  shark: 'underwater',
  whale: 'underwater',
  dolphin: 'sea',
  coral: 'underwater',
  mermaid: 'underwater',
  turtle: 'beach',
  crab: 'beach',
  'palm tree': 'beach',
  surfer: 'sea',
  surfboard: 'beach',
  lighthouse: 'beach',
  deer: 'forest',
  bear: 'forest',
  fox: 'forest',
  owl: 'forest',
  wolf: 'forest',
  mushroom: 'forest',
  tent: 'forest',
  campfire: 'forest',
  skyscraper: 'city',
  taxi: 'street',
  bus: 'street',
  'traffic light': 'street',
  bicycle: 'street',
  motorcycle: 'street',
  eagle: 'mountains',
  goat: 'mountains',
  skateboard: 'street',
  piano: 'room',
  bench: 'meadow',
  train: 'meadow',
  tractor: 'meadow',
  fountain: 'meadow',
  well: 'meadow',
  mailbox: 'meadow',
  wheelbarrow: 'meadow',
  fence: 'meadow',
  scarecrow: 'meadow',
  'market stall': 'street',
};

/** Chooses the circumstances; `index` and `chance` move the horizon from picture to picture. */
export function placeOf(brief: Brief, things: readonly Thing[], index: number, chance: Chance): Place {
  const home = ashore(brief.setting ?? settingFor(brief, things), brief, things);
  // Northern lights want a sky, which a wood would hide.
  const isAurora = /\b(northern lights|aurora|polar lights)\b/i.test(brief.prompt);
  const setting = isAurora && home === 'forest' ? (brief.season === 'winter' ? 'snow' : 'mountains') : home;
  // The camera is tilted a little further for each picture of a set.
  const tilt = [0, 0.05, -0.05, 0.025][index % 4] ?? 0;
  const horizon = horizonOf(setting) + tilt + chance.between(-0.02, 0.02);
  return {
    setting,
    time: brief.time ?? timeFor(brief, things),
    weather: brief.weather ?? 'clear',
    season: brief.season ?? (setting === 'snow' ? 'winter' : 'summer'),
    horizon,
    floor: floorOf(setting, horizon),
  };
}

/** The same place with its horizon and its floor moved up by a fraction of the height. */
export function raised(place: Place, by: number): Place {
  return { ...place, horizon: place.horizon - by, floor: [place.floor[0] - by, place.floor[1] - by] };
}

/** The place seen from where things fly over it: the land lies low and the sky is wide. */
export function fromAbove(place: Place, flying: number): Place {
  if (flying === 0) return place;
  if (place.setting === 'city' || place.setting === 'street')
    return raised({ ...place, setting: 'city' }, -0.24);
  return isLand.has(place.setting) ? raised(place, -0.12) : place;
}

const isLand: ReadonlySet<Setting> = new Set(['meadow', 'mountains', 'snow', 'desert', 'sea', 'forest']);

/** The light that belongs to the hour: upper left by day, low behind at sunset, the moon's side at night. */
export function lightOf(place: Place, isMirrored: boolean): Light {
  const turn = (degrees: number) => (isMirrored ? 180 - degrees : degrees);
  const lights: Readonly<Record<TimeOfDay, Light>> = {
    day: { angleDegrees: turn(128), colour: '#fff3cf', shade: '#27456f', strength: 1 },
    dawn: { angleDegrees: turn(150), colour: '#ffd9a8', shade: '#4a4478', strength: 0.7 },
    sunset: { angleDegrees: turn(42), colour: '#ffc36b', shade: '#3f1f55', strength: 0.65 },
    dusk: { angleDegrees: turn(38), colour: '#f6b9a0', shade: '#201a48', strength: 0.4 },
    night: { angleDegrees: turn(56), colour: '#cfe0ff', shade: '#050a22', strength: 0.15 },
  };
  return lights[place.time];
}

/** True where the water is a lake's or a river's: its bank is grass, not sand. */
export function isInland(brief: Brief): boolean {
  return (
    /\b(lake|lakes|pond|river|riverbank|stream|loch|lagoon)\b/i.test(brief.prompt) &&
    !/\bbeach\b/i.test(brief.prompt)
  );
}

/** A house by the sea stands on its shore, not in the water. */
function ashore(setting: Setting, brief: Brief, things: readonly Thing[]): Setting {
  const first = things[0];
  if (setting !== 'sea' || first === undefined || isBridgeAlone(brief, things)) return setting;
  const isAtHome =
    ['vessel', 'fish', 'bird', 'sky', 'aircraft'].includes(first.class) ||
    /whale|dolphin|seal|otter|turtle|mermaid|surf|swim/.test(first.noun);
  const isAfloat = brief.relations.some(
    ({ subject, object, kind }) =>
      subject === 0 &&
      (kind === 'on' || kind === 'in' || kind === 'riding') &&
      things[object]?.class === 'vessel',
  );
  return isAtHome || isAfloat || brief.entities[0]?.pose === 'swimming' ? setting : 'beach';
}

/** True when there is a bridge and nothing that does not stand on it: then there may be water below. */
function isBridgeAlone(brief: Brief, things: readonly Thing[]): boolean {
  const isOnBridge = (index: number) =>
    brief.relations.some(({ subject, kind, object }) => {
      const bridge = things[object];
      return subject === index && kind === 'on' && bridge !== undefined && isDeck(bridge);
    });
  return things.some(isDeck) && things.every((thing, i) => isDeck(thing) || isOnBridge(i));
}

function settingFor(brief: Brief, things: readonly Thing[]): Setting {
  if (isBridgeAlone(brief, things)) return 'sea';
  // A tree that is asked for by name must not stand in a forest, where nobody would see it.
  if (things.some((thing) => thing.class === 'tree' && !/palm/.test(thing.noun))) return 'meadow';
  for (const [i, thing] of things.entries()) {
    const home = homes[thing.noun] ?? homes[thing.noun.split(' ').at(-1) ?? ''];
    // A saucer above a house has come down to it.
    if (home === 'space' && things.some((one) => earthly.has(one.class))) continue;
    // Only the main thing draws all others into a wood or a street; snow, sand and water are stronger.
    if (home !== undefined && (i === 0 || (home !== 'forest' && home !== 'street'))) return home;
  }
  if (brief.weather === 'snowfall') return 'snow';
  const has = (...classes: readonly Thing['class'][]) =>
    things.some((thing) => classes.includes(thing.class));
  const all = (...classes: readonly Thing['class'][]) =>
    things.length > 0 && things.every((thing) => classes.includes(thing.class));
  if (has('vessel')) return 'sea';
  if (all('fish')) return 'underwater';
  if (all('aircraft', 'sky', 'bird') && has('aircraft', 'sky')) return 'sky';
  const small = things.length > 0 && things.every((thing) => thing.heightMetres < 0.8);
  if (
    small &&
    all('food', 'drink', 'container', 'tool', 'toy', 'object', 'electronics', 'instrument', 'clothing')
  ) {
    return 'table';
  }
  if (things.length > 0 && things.every(({ noun }) => views.test(noun)))
    return brief.season === 'winter' ? 'snow' : 'meadow';
  if (has('furniture') || all('electronics', 'instrument', 'object', 'tool')) return 'room';
  if (all('vehicle')) return 'street';
  if (all('symbol')) return 'studio';
  return 'meadow';
}

const earthly: ReadonlySet<Thing['class']> = new Set(['building', 'tree', 'vehicle', 'vessel', 'furniture']);

function timeFor(brief: Brief, things: readonly Thing[]): TimeOfDay {
  if (
    /\b(northern lights|aurora|polar lights|(shooting|falling) stars?|candle-?light|fireworks?|campfire|bonfire)\b/i.test(
      brief.prompt,
    )
  )
    return 'night';
  if (things.some(({ noun }) => /^(full moon|moon|crescent moon|star|firefly|northern lights)$/.test(noun)))
    return 'night';
  if (/\b(halloween|haunted|spooky)\b/i.test(brief.prompt)) return 'night';
  if (brief.palette.includes('sunset')) return 'sunset';
  if (brief.manner.includes('cinematic')) return 'sunset';
  return 'day';
}

function horizonOf(setting: Setting): number {
  const horizons: Readonly<Record<Setting, number>> = {
    meadow: 0.56,
    forest: 0.6,
    beach: 0.46,
    sea: 0.52,
    mountains: 0.62,
    snow: 0.56,
    desert: 0.56,
    city: 0.66,
    street: 0.6,
    room: 0.68,
    kitchen: 0.6,
    table: 0.58,
    space: 0.98,
    moon: 0.62,
    underwater: 0.8,
    sky: 0.9,
    studio: 0.66,
  };
  return horizons[setting];
}

/** The ground of a setting: the nearest and the farthest place to stand, as fractions of the height. */
export function floorOf(setting: Setting, horizon: number): readonly [number, number] {
  if (setting === 'beach') return [0.92, horizon + 0.22];
  if (setting === 'sea') return [0.9, horizon + 0.08];
  if (setting === 'room' || setting === 'studio') return [0.93, horizon + 0.08];
  if (setting === 'table' || setting === 'kitchen') return [0.95, horizon + 0.07];
  if (setting === 'underwater') return [0.95, horizon + 0.04];
  return [0.92, horizon + 0.1];
}
