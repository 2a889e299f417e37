/**
 * How large one thing of a figure is and where it hangs on what carries it: a hat on a head, a rider on a back, a balloon
 * on its string. Works in figure units, y down, from the anchors that drawings bring along.
 */
import type { Entity, Relation } from '../brief/brief.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { AnchorName, Artwork, Look, Point } from '../things/artwork.ts';
import { type Hold, isDeck, isPerching, isStoodOn } from './place-holds.ts';

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

const sizes: Readonly<Record<NonNullable<Entity['size']>, number>> = {
  tiny: 0.6,
  small: 0.78,
  large: 1.25,
  huge: 1.5,
};

/** Natural heights squeezed so that a cat and a house can share a picture and still be told apart. */
function compressedHeight(thing: Thing, entity: Entity): number {
  const metres = Math.max(0.03, thing.heightMetres);
  // The heavens are squeezed harder (a planet may be seen beside a rocket), small things less (a cup is no teapot).
  const isVast = thing.class === 'sky' || thing.class === 'aircraft';
  const height = isVast
    ? metres ** 0.22
    : metres < 0.5
      ? 0.5 ** 0.38 * (metres / 0.5) ** 0.55
      : metres ** 0.38;
  // A house is looked up to: beside what stands at its door it may be larger than the rule for all things says.
  const grown = thing.class === 'building' ? height * 1.12 : height;
  return grown * (entity.size === undefined ? 1 : sizes[entity.size]);
}

/** Where a part lies, in figure units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly rotationDegrees: number;
  readonly isBehind: boolean;
}

/** The box of one thing: a root's stands on the origin, a carried one's hangs on its parent. */
export function boxOf(
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
  // Several things borne together share the width of what bears them.
  const room =
    hold.kind === 'on' && copies > 1 ? 1.05 : hold.kind === 'in' && thing.class === 'food' ? 0.84 : 9;
  const fitting = (parent.width * room) / (copies * aspect);
  return hung(thing, artwork, Math.min(height, fitting), aspect, parent, hold.kind, spread, entity);
}

/** The pack's plate is drawn from above. */
function isFlatPlate(thing: Thing): boolean {
  return thing.kind === 'icon' && /plate|dish|tray/.test(thing.noun);
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
    const middleX =
      target.x +
      dx * Math.cos(radians) -
      dy * Math.sin(radians) +
      spread * width * (kind === 'on' ? 1 : 0.85);
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
    if (isStoodOn(parent.thing)) {
      const deck = { x: parent.left + parent.width / 2, y: parent.top + parent.height * 0.24 };
      return placed(deck, Math.max(natural, parent.width * 0.9), own('feet', 0.5, 1));
    }
    const height = clamp(natural, 0.45, isAnimal ? 0.95 : 1.15);
    return placed(at('seat', { x: w * 0.5, y: h * 0.2 }), height, own('seat', 0.5, isAnimal ? 0.66 : 0.9));
  }
  if (kind === 'on' && isDeck(parent.thing)) {
    // Behind the near parapet, and no longer than the deck.
    const height = Math.min(
      Math.max(natural, parent.height * 0.62),
      (parent.width * 0.56) / aspect,
      parent.height * 1.1,
    );
    const deck = at('surface', { x: w * 0.5, y: h * 0.1 });
    return placed({ x: deck.x, y: deck.y + parent.height * 0.05 }, height, own('feet', 0.5, 1), 0, true);
  }
  if (kind === 'on' && isPerching(thing, parent.thing)) {
    const height = clamp(natural, 0.24, 0.34);
    const shoulder = at('surface', { x: w * 0.68, y: h * 0.36 });
    return placed(shoulder, height, own('feet', 0.5, 0.97));
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
    if (isFlatPlate(parent.thing)) {
      // Seen from above: what is on it lies in its middle.
      const middle = { x: parent.left + parent.width / 2, y: parent.top + parent.height * 0.72 };
      return placed(
        middle,
        Math.min(natural, parent.height * 0.5, (parent.width * 0.5) / aspect),
        own('feet', 0.5, 1),
      );
    }
    if (parent.thing.class === 'food') {
      // A row of candles stands within the icing.
      const height = Math.min(natural, parent.height * 0.5);
      return placed({ x: top.x, y: top.y + parent.height * 0.05 }, height, own('feet', 0.5, 1));
    }
    // An animal leaves its sofa to be seen.
    const widest =
      isSeat(parent.thing) && thing.class !== 'person' ? (parent.width * 0.66) / aspect : natural;
    return placed(top, Math.min(natural, widest, parent.height * 1.1), own('feet', 0.5, 1));
  }
  if (kind === 'in' && (thing.class === 'flower' || thing.class === 'plant')) {
    // A bouquet: stems meet in the neck, heads fan out, the outer ones lower.
    const height = clamp(natural, 0.5, 0.8);
    const neck = at('surface', { x: w * 0.5, y: h * 0.1 });
    const box = placed(neck, height, own('feet', 0.5, 0.94), spread * 24, true);
    const top = box.top + Math.abs(spread) * height * 0.06;
    return { ...box, left: box.left - spread * height * aspect * 0.5, top };
  }
  if (kind === 'in') {
    const mouth = at('surface', { x: w * 0.5, y: h * 0.32 });
    const isFood = thing.class === 'food';
    if (parent.thing.ref === 'sailboat') {
      // On deck before the sail, which would hide them.
      return placed(mouth, clamp(natural, 0.26, 0.34), own('feet', 0.5, 0.98));
    }
    // Food heaps up over the rim; who is in something is seen from the chest up.
    if (isFood) {
      const heap = { x: mouth.x, y: mouth.y + parent.height * 0.04 };
      return placed(heap, Math.min(natural, parent.height * 0.8), own('feet', 0.5, 0.96));
    }
    return placed(mouth, clamp(natural, 0.35, 1.1), own('feet', 0.5, 0.82), 0, true);
  }
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
      thing.noun.includes('guitar') ? 34 : 0,
    );
  }
  if (kind === 'eating') {
    const mouth = { x: face.x + head * 0.42, y: face.y + head * 0.42 };
    const middle = { x: artwork.width / 2, y: artwork.height / 2 };
    return placed(mouth, Math.min(clamp(natural, 0.14, 0.28), head * 0.6), middle);
  }
  const hand = at('hand', { x: w * 0.86, y: h * 0.56 });
  if (/umbrella|parasol/.test(thing.noun)) {
    // An umbrella is open above the head: its shaft reaches from the hand to over the crown.
    const grip = artwork.anchors.grip ?? { x: artwork.width / 2, y: artwork.height * 0.8 };
    // A hand that hangs down would put the crook at the ankles: the shaft is then taken higher.
    const held = { x: hand.x, y: Math.min(hand.y, crown.y + head * 1.5) };
    return placed(held, Math.max(0.6 * parent.height, (held.y - crown.y) * 1.85), grip, 0, true);
  }
  // What is held goes to the hand's side of the body, away from the face.
  const way = hand.x >= parent.left + parent.width / 2 ? 1 : -1;
  if (thing.noun.includes('balloon') || thing.noun === 'kite') {
    const height = clamp(natural * 1.2, 0.66, 0.9);
    const grip = artwork.anchors.grip ?? { x: artwork.width / 2, y: artwork.height };
    // Several balloons share one hand: their strings meet and their heads spread.
    const box = placed(hand, height, grip, way * 13 + spread * 22, true);
    return { ...box, left: box.left - spread * height * aspect * 0.85 };
  }
  // In a hand true proportions count: a ball is squeezed less beside its bearer than a house beside a cat.
  const proportion = (thing.heightMetres / Math.max(0.2, parent.thing.heightMetres)) ** 0.6;
  const size = entity.size === 'small' ? 0.85 : entity.size === 'large' ? 1.2 : 1;
  const isRound = /ball|globe|apple|orb/.test(thing.noun);
  const grip = artwork.anchors.grip ?? { x: artwork.width / 2, y: artwork.height * (isRound ? 0.82 : 0.7) };
  const least = thing.heightMetres < 0.3 ? 0.15 : 0.2;
  // A cup in a paw may be too large for the paw, but not for the head.
  const most = thing.heightMetres < 0.3 ? (head * 0.7) / Math.max(1, aspect) : parent.height;
  const tall = Math.min(most, clamp(proportion * parent.height, least, 0.6) * size);
  const box = placed(hand, tall, grip, way * 4);
  // It may come up to the chin; over the face it would hide who holds it.
  const isOverFace = Math.abs(box.left + box.width / 2 - face.x) < (box.width + head * 0.7) / 2;
  return isOverFace && thing.heightMetres < 1 ? { ...box, top: Math.max(box.top, face.y + head * 0.3) } : box;
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
