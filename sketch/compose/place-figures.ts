/**
 * From entities to figures: every copy of every thing with the look it is to have, its compressed size, and what it
 * holds, wears, rides or carries hung on its anchors. A figure is measured in its own units (the tallest thing of a
 * scene is about 1) around the point where it touches the ground.
 */
import type { Brief, Entity, Relation } from '../brief/brief.ts';
import type { Chance } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { parseColour } from '../paint/colour.ts';
import type { AnchorName, Artwork, Look, Point } from '../things/artwork.ts';

/** One drawn thing of a figure; `left`, `top` are relative to the figure's foot, y down, in its units. */
export interface Part {
  readonly entity: number;
  readonly thing: Thing;
  readonly look: Look;
  readonly artwork: Artwork;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly rotationDegrees: number;
  /** Painted before its parent when true. */
  readonly isBehind: boolean;
  /** Index in the figure's parts of what carries it; undefined for the root. */
  readonly parent: number | undefined;
}

/** A thing with all it carries. */
export interface Figure {
  readonly entity: number;
  readonly copy: number;
  readonly parts: readonly Part[];
  /** Bounds around the foot, in units: `left` and `top` are negative or zero. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Gives the drawing of a thing. */
export type ArtworkOf = (thing: Thing, look: Look) => Artwork;

const carriedKinds: ReadonlySet<Relation['kind']> = new Set([
  'holding',
  'wearing',
  'riding',
  'reading',
  'playing',
  'eating',
]);

/** Relations that make one thing a part of another's figure, as carrier → carried. */
export interface Hold {
  readonly carrier: number;
  readonly carried: number;
  readonly kind: Relation['kind'];
}

/** Which entities are carried by which; every entity is carried at most once and never by itself or in a ring. */
export function holdsOf(brief: Brief, things: readonly Thing[]): readonly Hold[] {
  const holds: Hold[] = [];
  const isCarried = new Set<number>();
  const add = (carrier: number, carried: number, kind: Relation['kind']) => {
    const isRing = holds.some((hold) => hold.carrier === carried && hold.carried === carrier);
    if (carrier === carried || isCarried.has(carried) || isRing) return;
    if (things[carrier] === undefined || things[carried] === undefined) return;
    isCarried.add(carried);
    holds.push({ carrier, carried, kind });
  };
  for (const { subject, kind, object } of brief.relations) {
    const one = things[subject];
    const other = things[object];
    if (one === undefined || other === undefined) continue;
    if (kind === 'riding') add(object, subject, kind);
    else if (carriedKinds.has(kind)) add(subject, object, kind);
    else if (kind === 'on' && canBear(other) && one.heightMetres < other.heightMetres * 2.2)
      add(object, subject, kind);
    else if (kind === 'in' && canContain(other)) add(object, subject, kind);
    else if (kind === 'with' && isPortable(other) && isAlive(one)) {
      add(subject, object, other.class === 'clothing' ? 'wearing' : 'holding');
    }
  }
  return holds;
}

function isAlive(thing: Thing): boolean {
  return thing.class === 'person' || thing.class === 'animal' || thing.class === 'bird';
}

function isPortable(thing: Thing): boolean {
  return (
    (thing.class === 'clothing' ||
      thing.class === 'toy' ||
      thing.class === 'tool' ||
      thing.class === 'instrument' ||
      thing.class === 'flower' ||
      thing.class === 'object') &&
    thing.heightMetres < 1.2
  );
}

function canBear(thing: Thing): boolean {
  return (
    thing.class === 'furniture' ||
    thing.class === 'vehicle' ||
    thing.class === 'vessel' ||
    thing.class === 'animal' ||
    thing.class === 'container' ||
    thing.class === 'object' ||
    thing.class === 'food' ||
    thing.class === 'building' ||
    thing.class === 'toy'
  );
}

function canContain(thing: Thing): boolean {
  return (
    thing.class === 'container' ||
    thing.class === 'drink' ||
    thing.class === 'vessel' ||
    thing.class === 'vehicle' ||
    thing.class === 'furniture' ||
    thing.class === 'object'
  );
}

/** The look of one copy of an entity. */
export function lookOf(
  entity: Entity,
  kinds: readonly Relation['kind'][],
  isMount: boolean,
  copy: number,
  isNight: boolean,
): Look {
  const colour = entity.colour === undefined ? undefined : (parseColour(entity.colour) ?? undefined);
  const held = kinds.find(
    (kind) => kind === 'reading' || kind === 'holding' || kind === 'playing' || kind === 'eating',
  );
  const pose = kinds.includes('riding') ? 'riding' : (entity.pose ?? (isMount ? undefined : posed(held)));
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(entity.material === undefined ? {} : { material: entity.material }),
    ...(entity.mood === undefined ? {} : { mood: entity.mood }),
    ...(pose === undefined ? {} : { pose }),
    ...(entity.attributes.length === 0 ? {} : { attributes: entity.attributes }),
    ...(entity.without.length === 0 ? {} : { without: entity.without }),
    ...(copy === 0 ? {} : { variant: copy }),
    ...(isNight ? { isNight } : {}),
  };
}

function posed(kind: Relation['kind'] | undefined): string | undefined {
  if (kind === 'reading') return 'reading';
  if (kind === 'playing') return 'playing';
  return kind === undefined ? undefined : 'holding';
}

const sizes: Readonly<Record<NonNullable<Entity['size']>, number>> = {
  tiny: 0.6,
  small: 0.78,
  large: 1.25,
  huge: 1.5,
};

/** Natural heights squeezed so that a cat and a house can share a picture and still be told apart. */
export function compressedHeight(thing: Thing, entity: Entity): number {
  return Math.max(0.03, thing.heightMetres) ** 0.38 * (entity.size === undefined ? 1 : sizes[entity.size]);
}

/** Builds one copy of an entity with all that it carries. */
export function figureOf(
  index: number,
  copy: number,
  brief: Brief,
  things: readonly Thing[],
  holds: readonly Hold[],
  artworkOf: ArtworkOf,
  isNight: boolean,
  chance: Chance,
): Figure {
  const parts: Part[] = [];
  grow(index, undefined, undefined, copy, parts, { brief, things, holds, artworkOf, isNight, chance });
  const left = Math.min(...parts.map((part) => part.left));
  const right = Math.max(...parts.map((part) => part.left + part.width));
  const top = Math.min(...parts.map((part) => part.top));
  return { entity: index, copy, parts, left, right, top };
}

interface Workshop {
  readonly brief: Brief;
  readonly things: readonly Thing[];
  readonly holds: readonly Hold[];
  readonly artworkOf: ArtworkOf;
  readonly isNight: boolean;
  readonly chance: Chance;
}

function grow(
  index: number,
  parent: number | undefined,
  hold: Hold | undefined,
  copy: number,
  parts: Part[],
  shop: Workshop,
): void {
  const entity = shop.brief.entities[index];
  const thing = shop.things[index];
  if (entity === undefined || thing === undefined || parts.length > 12) return;
  const carried = shop.holds.filter((one) => one.carrier === index);
  const kinds = carried
    .map((one) => one.kind)
    .filter((kind) => kind !== 'riding' && kind !== 'on' && kind !== 'in');
  const own = hold?.kind === 'riding' ? [...kinds, 'riding' as const] : kinds;
  const isMount = carried.some((one) => one.kind === 'riding');
  const look = lookOf(entity, own, isMount, copy, shop.isNight);
  const artwork = shop.artworkOf(thing, look);
  const copies = hold === undefined ? 1 : entity.count;
  for (let i = 0; i < copies; i++) {
    const box = boxOf(
      thing,
      entity,
      artwork,
      parent === undefined ? undefined : parts[parent],
      hold,
      i,
      copies,
    );
    const mine = parts.length;
    parts.push({ entity: index, thing, look, artwork, parent, ...box });
    for (const one of carried) grow(one.carried, mine, one, copy, parts, shop);
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly rotationDegrees: number;
  readonly isBehind: boolean;
}

function boxOf(
  thing: Thing,
  entity: Entity,
  artwork: Artwork,
  parent: Part | undefined,
  hold: Hold | undefined,
  copy: number,
  copies: number,
): Box {
  const natural = compressedHeight(thing, entity);
  const aspect = artwork.width / artwork.height;
  // Flat things (a car, a fish) are measured by their height alone; very long ones are held to a sensible length.
  const height = aspect > 2.6 ? (natural * 2.6) / aspect : natural;
  if (parent === undefined || hold === undefined) {
    const foot = artwork.anchors.feet;
    const footX = foot === undefined ? 0.5 : foot.x / artwork.width;
    return {
      left: -footX * height * aspect,
      top: -height,
      width: height * aspect,
      height,
      rotationDegrees: 0,
      isBehind: false,
    };
  }
  const spread = copies === 1 ? 0 : copy - (copies - 1) / 2;
  return hung(thing, artwork, height, aspect, parent, hold.kind, spread, entity);
}

function isSeat(thing: Thing): boolean {
  return /chair|sofa|couch|bench|stool|throne|swing|bed|hammock/.test(thing.noun);
}

/** Where a carried thing hangs on its carrier. `spread` sets several of them apart (…, -1, 0, 1, …). */
function hung(
  thing: Thing,
  artwork: Artwork,
  natural: number,
  aspect: number,
  parent: Part,
  kind: Relation['kind'],
  spread: number,
  entity: Entity,
): Box {
  const clamp = (value: number, low: number, high: number) =>
    Math.max(low * parent.height, Math.min(high * parent.height, value));
  const at = (name: AnchorName, fallback: Point): Point => {
    const anchor = parent.artwork.anchors[name] ?? fallback;
    return {
      x: parent.left + (anchor.x / parent.artwork.width) * parent.width,
      y: parent.top + (anchor.y / parent.artwork.height) * parent.height,
    };
  };
  const { width: w, height: h } = parent.artwork;
  const placed = (target: Point, height: number, own: Point, rotationDegrees = 0, isBehind = false): Box => {
    const width = height * aspect;
    // The painter turns a drawing about its middle; here it must turn about the point by which it is held.
    const radians = (rotationDegrees * Math.PI) / 180;
    const dx = width / 2 - (own.x / artwork.width) * width;
    const dy = height / 2 - (own.y / artwork.height) * height;
    const middleX = target.x + dx * Math.cos(radians) - dy * Math.sin(radians) + spread * width * 0.85;
    const middleY = target.y + dx * Math.sin(radians) + dy * Math.cos(radians);
    return { left: middleX - width / 2, top: middleY - height / 2, width, height, rotationDegrees, isBehind };
  };
  const own = (name: AnchorName, fallbackX: number, fallbackY: number): Point =>
    artwork.anchors[name] ?? { x: artwork.width * fallbackX, y: artwork.height * fallbackY };
  const face = at('face', { x: w * 0.5, y: h * 0.24 });
  const crown = at('headTop', { x: w * 0.5, y: h * 0.04 });
  const head = Math.max(parent.height * 0.16, Math.abs(face.y - crown.y) * 2);
  if (kind === 'wearing') return worn(thing, aspect, head, crown, face, at, w, h, placed, own);
  if (kind === 'riding') {
    const isAnimal =
      parent.thing.class === 'animal' || parent.thing.class === 'bird' || parent.thing.class === 'fish';
    const height = clamp(natural, 0.45, isAnimal ? 0.95 : 1.15);
    return placed(at('seat', { x: w * 0.5, y: h * 0.2 }), height, own('seat', 0.5, isAnimal ? 0.66 : 0.9));
  }
  if (kind === 'on') {
    // An icon's anchors are guesses from its outline, which cannot tell a seat from a back.
    const seat = { x: parent.left + parent.width / 2, y: parent.top + parent.height * 0.58 };
    const isIconSeat = isSeat(parent.thing) && parent.thing.kind === 'icon';
    const seatFirst = isSeat(parent.thing) ? 'seat' : 'surface';
    const top = isIconSeat
      ? seat
      : at(
          seatFirst,
          parent.artwork.anchors.surface ?? parent.artwork.anchors.seat ?? { x: w * 0.5, y: h * 0.06 },
        );
    return placed(top, clamp(natural, 0.18, 1.1), own('feet', 0.5, 1));
  }
  if (kind === 'in')
    return placed(
      at('surface', { x: w * 0.5, y: h * 0.32 }),
      clamp(natural, 0.35, 1.1),
      own('feet', 0.5, 0.82),
      0,
      true,
    );
  if (kind === 'reading') {
    const height = clamp(natural, 0.24, 0.3);
    const isLap = parent.artwork.anchors.lap !== undefined;
    return placed(at(isLap ? 'lap' : 'hand', { x: w * 0.5, y: h * 0.6 }), height, own('grip', 0.5, 0.6));
  }
  if (kind === 'playing') {
    const height = clamp(natural, 0.4, 0.75);
    return placed(
      at('lap', { x: w * 0.55, y: h * 0.6 }),
      height,
      own('grip', 0.5, 0.55),
      thing.noun.includes('guitar') ? -20 : 0,
    );
  }
  if (kind === 'eating')
    return placed({ x: face.x + head * 0.3, y: face.y + head * 0.3 }, clamp(natural, 0.14, 0.28), {
      x: artwork.width / 2,
      y: artwork.height / 2,
    });
  const hand = at('hand', { x: w * 0.86, y: h * 0.56 });
  // What is held goes to the hand's side of the body, away from the face.
  const way = hand.x >= parent.left + parent.width / 2 ? 1 : -1;
  if (thing.noun.includes('balloon') || thing.noun === 'kite') {
    const height = clamp(natural * 1.2, 0.66, 0.9);
    const grip = artwork.anchors.grip ?? { x: artwork.width / 2, y: artwork.height };
    // Several balloons share one hand: their strings meet and their heads spread.
    const box = placed(hand, height, grip, way * 13 + spread * 22, true);
    return { ...box, left: box.left - spread * height * aspect * 0.85 };
  }
  const height = clamp(natural, 0.22, 0.7) * (entity.size === 'small' ? 0.85 : 1);
  return placed(
    hand,
    height,
    artwork.anchors.grip ?? { x: artwork.width / 2, y: artwork.height * 0.7 },
    way * 4,
  );
}

function worn(
  thing: Thing,
  aspect: number,
  head: number,
  crown: Point,
  face: Point,
  at: (name: AnchorName, fallback: Point) => Point,
  w: number,
  h: number,
  placed: (target: Point, height: number, own: Point) => Box,
  own: (name: AnchorName, fallbackX: number, fallbackY: number) => Point,
): Box {
  const noun = thing.noun;
  if (/glasses|goggles|mask|monocle/.test(noun))
    return placed(face, (head * 0.95) / aspect, own('face', 0.5, 0.5));
  if (/scarf|tie|necklace|collar|bow/.test(noun)) {
    const neck = { x: face.x, y: face.y + head * 0.62 };
    return placed(neck, (head * 0.8) / Math.max(0.6, aspect), own('brim', 0.5, 0.2));
  }
  if (/boot|shoe|sneaker|sandal|sock|skate/.test(noun)) {
    return placed(at('feet', { x: w * 0.5, y: h }), head * 0.5, own('feet', 0.5, 1));
  }
  if (/shirt|dress|coat|jacket|suit|sweater|vest|robe|kimono|apron|backpack|bag|cape/.test(noun)) {
    return placed({ x: face.x, y: face.y + head * 1.35 }, head * 1.3, own('face', 0.5, 0.5));
  }
  // Hats, crowns, helmets: as wide as the head and a little more.
  return placed(crown, (head * 1.06) / aspect, own('brim', 0.5, 0.86));
}
