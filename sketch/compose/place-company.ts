/**
 * What keeps an empty place company: a tree on the third, palms on a beach, a sofa in a room. Only for prompts that name
 * a place and nothing in it; each thing belongs to the place, stands at its edge and is told in the revised prompt. It never
 * adds anyone, and nothing where the words ask for emptiness.
 */
import type { Brief } from '../brief/brief.ts';
import { type Chance, seedOf } from '../chance.ts';
import type { Thing, ThingClass } from '../lexicon/thing.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import type { Look } from '../things/artwork.ts';
import type { ArtworkOf } from './place-figures.ts';
import type { Place } from './place-setting.ts';

/** One companion: where its foot stands (fractions of the canvas, `y` from the floor's far end 0 to its near end 1). */
interface Companion {
  readonly ref: string;
  readonly class: ThingClass;
  readonly x: number;
  readonly y: number;
  /** Height as a fraction of the picture's height, or of its width where that is less. */
  readonly tall: number;
  readonly isIcon?: true;
  readonly isAfloat?: true;
}

const pines: readonly Companion[] = [
  { ref: 'pine', class: 'tree', x: 0.11, y: 1, tall: 0.64 },
  { ref: 'pine', class: 'tree', x: 0.25, y: 0.6, tall: 0.44 },
  { ref: 'pine', class: 'tree', x: 0.93, y: 0.72, tall: 0.5 },
  { ref: 'pine', class: 'tree', x: 0.82, y: 0.3, tall: 0.3 },
];

const companions: Readonly<Partial<Record<Place['setting'], readonly Companion[]>>> = {
  mountains: pines,
  snow: pines,
  meadow: [
    { ref: 'tree', class: 'tree', x: 0.27, y: 0.5, tall: 0.54 },
    { ref: 'bush', class: 'plant', x: 0.72, y: 0.18, tall: 0.09 },
    { ref: 'bush', class: 'plant', x: 0.84, y: 0.3, tall: 0.12 },
  ],
  beach: [
    { ref: 'palm', class: 'tree', x: 0.82, y: 0.5, tall: 0.62 },
    { ref: 'palm', class: 'tree', x: 0.93, y: 0.1, tall: 0.44 },
  ],
  sea: [{ ref: 'rowboat', class: 'vessel', x: 0.34, y: 0.72, tall: 0.14, isAfloat: true }],
  desert: [
    { ref: 'cactus', class: 'plant', x: 0.2, y: 0.8, tall: 0.36 },
    { ref: 'cactus', class: 'plant', x: 0.76, y: 0.2, tall: 0.17 },
  ],
  forest: [
    { ref: 'mushroom', class: 'plant', x: 0.2, y: 0.86, tall: 0.13 },
    { ref: 'mushroom', class: 'plant', x: 0.3, y: 1, tall: 0.09 },
    { ref: 'fern', class: 'plant', x: 0.83, y: 0.9, tall: 0.17 },
    { ref: 'fern', class: 'plant', x: 0.66, y: 0.4, tall: 0.1 },
  ],
  street: [{ ref: 'bench', class: 'furniture', x: 0.3, y: 0, tall: 0.13 }],
  room: [
    { ref: 'sofa', class: 'furniture', x: 0.54, y: 0.55, tall: 0.33 },
    { ref: 'floor-lamp', class: 'furniture', x: 0.9, y: 0.2, tall: 0.56 },
    { ref: 'potted-plant', class: 'plant', x: 0.1, y: 0.5, tall: 0.3 },
  ],
  kitchen: [
    { ref: 'teapot', class: 'container', x: 0.36, y: 0.42, tall: 0.22 },
    { ref: 'cup', class: 'drink', x: 0.58, y: 0.66, tall: 0.12 },
    { ref: 'potted-plant', class: 'plant', x: 0.82, y: 0.3, tall: 0.3 },
  ],
  underwater: [
    { ref: 'coral', class: 'plant', x: 0.16, y: 0.5, tall: 0.2, isIcon: true },
    { ref: 'coral', class: 'plant', x: 0.8, y: 0.8, tall: 0.26, isIcon: true },
    { ref: 'coral', class: 'plant', x: 0.66, y: 0.3, tall: 0.13, isIcon: true },
  ],
};

/** Natural heights, where they matter to a painter; others are about a metre. */
const metres: Readonly<Record<string, number>> = {
  pine: 8,
  tree: 7,
  palm: 7,
  cactus: 2,
  teapot: 0.2,
  cup: 0.1,
  'potted-plant': 0.5,
  mushroom: 0.15,
  coral: 0.5,
};

/** The companions of an empty place as nodes without an entity; none where the words ask for emptiness. */
export function companyOf(
  place: Place,
  brief: Brief,
  isInBloom: boolean,
  request: SketchRequest,
  artworkOf: ArtworkOf,
  seed: number,
  chance: Chance,
): readonly SceneNode[] {
  if (
    /\b(empty|deserted|barren|minimal\w*|nothing|texture|background|backdrop|wallpaper)\b/i.test(brief.prompt)
  )
    return [];
  if (place.setting === 'sea' && place.weather === 'storm') return [];
  const { widthPixels: width, heightPixels: height } = request;
  const isMirrored = chance.next() < 0.5;
  const [near, far] = place.floor;
  return (companions[place.setting] ?? [])
    .filter(({ ref }) => !brief.avoid.some((noun) => ref.includes(noun)))
    .filter(
      ({ ref }) => place.season !== 'winter' || (ref !== 'mushroom' && ref !== 'fern' && ref !== 'bush'),
    )
    .map((one, i) => {
      const own = chance.fork(`one${i}`);
      const thing: Thing = {
        kind: one.isIcon === true ? 'icon' : 'recipe',
        ref: one.ref,
        noun: one.ref.replaceAll('-', ' '),
        via: 'exact',
        class: one.class,
        heightMetres: metres[one.ref] ?? 1,
        confidence: 1,
      };
      const look = lookIn(place, one.class, i);
      const artwork = artworkOf(thing, look);
      const tall = Math.min(height, width * 1.2) * one.tall * own.between(0.94, 1.06) * (isInBloom ? 0.6 : 1);
      const across = one.x + own.between(-0.02, 0.02);
      const y = height * (far + (near - far) * (isInBloom ? 0.06 : one.y));
      return {
        id: `c${i}`,
        thing,
        look,
        x: round(width * (isMirrored ? 1 - across : across)),
        y: round(y),
        width: round((tall * artwork.width) / artwork.height),
        height: round(tall),
        rotationDegrees: 0,
        isFlipped: own.next() < 0.5,
        depth: Math.round(Math.max(0, 10 * (1 - y / height)) * 10000) / 10000,
        isGrounded: true,
        seed: seedOf(seed, 'company', i),
        stands: one.isAfloat === true ? 'water' : place.setting === 'kitchen' ? 'surface' : 'ground',
      };
    });
}

/** Trees wear the season; lamps are lit at night. */
function lookIn(place: Place, kind: ThingClass, variant: number): Look {
  const attributes =
    kind !== 'tree'
      ? []
      : [place.season, ...(place.setting === 'snow' ? ['snowy'] : [])].filter((one) => one !== 'summer');
  return {
    ...(attributes.length === 0 ? {} : { attributes }),
    ...(variant === 0 ? {} : { variant }),
    ...(place.time === 'night' || place.time === 'dusk' ? { isNight: true } : {}),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
