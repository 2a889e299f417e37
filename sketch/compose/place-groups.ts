/**
 * Who stands beside, behind and before whom: clusters of copies are put into columns from left to right, and clusters
 * that stand behind, before, above or under another share its column. All lengths are figure units; `lift` is how far
 * up the ground (towards the horizon) a figure stands.
 */
import type { Brief } from '../brief/brief.ts';
import type { Chance } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Figure } from './place-figures.ts';

/** A figure with its place in the group. */
export interface Standing {
  readonly figure: Figure;
  readonly x: number;
  readonly lift: number;
  /** Multiplies the figure's size. */
  readonly scale: number;
  /** How high above the ground it floats. */
  readonly rise: number;
  readonly isMirrored: boolean;
}

/** Figures that belong together; `x` of its standings is relative to the middle of `width`. */
export interface Column {
  readonly standings: readonly Standing[];
  readonly width: number;
}

/**
 * Puts the copies of one entity into `rows` staggered rows; what floats needs more air, for no ground explains an overlap.
 * Steep rows stand closer to the line of sight: narrower and farther apart in depth.
 */
export function clusterOf(
  figures: readonly Figure[],
  rows: number,
  isSteep: boolean,
  thing: Thing,
  isFloating: boolean,
  chance: Chance,
): Column {
  const first = figures[0];
  if (first === undefined) return { standings: [], width: 0 };
  const wide = first.right - first.left;
  const tall = -first.top;
  const used = Math.min(rows, figures.length);
  const isSteeply = isSteep && used > 1;
  const pitch = wide * (used === 1 ? 1.12 : isSteeply ? 1.1 : wide > tall * 1.3 ? 1.46 : 1.62);
  const step = isFloating ? 1.04 : isSteeply ? 0.8 : wide > tall * 1.3 ? 0.55 : used > 2 ? 0.5 : 0.4;
  const isAlone = figures.length === 1;
  const standings: Standing[] = [];
  let next = 0;
  for (const [row, places] of quincunx(figures.length, used).entries()) {
    for (const place of places) {
      const figure = figures[next];
      const own = chance.fork(`copy${next}`);
      next++;
      if (figure === undefined) continue;
      const stray = isAlone ? 0 : own.between(-1, 1) * (isSteeply ? 0.02 : 0.04) * wide;
      standings.push({
        figure,
        x: place * pitch + stray - (figure.left + figure.right) / 2,
        lift: row * tall * step + (isAlone ? 0 : own.between(0, used > 1 ? 0.05 : 0.1) * tall),
        scale: (isAlone ? 1 : own.between(0.93, 1.07)) * 0.9 ** row,
        rise: 0,
        isMirrored: !isAlone && mayMirror(thing) && own.next() < 0.4,
      });
    }
  }
  return normalised(standings);
}

/**
 * Places of `count` things in `rows` rows, nearest row first, in units of the pitch: every row stands in the gaps of the one
 * before it, as the five on a die do.
 */
function quincunx(count: number, rows: number): readonly (readonly number[])[] {
  const base = Math.floor(count / rows);
  const extra = count - base * rows;
  // The rows that hold one more come first among the even ones, so that neighbours differ by one where they can.
  const order = Array.from({ length: rows }, (_, row) => row).sort((a, b) => (a % 2) - (b % 2) || a - b);
  const counts = Array.from({ length: rows }, (_, row) => base + (order.indexOf(row) < extra ? 1 : 0));
  const isEven = counts.every((one) => one % 2 === counts[0]! % 2); // there is at least one row
  return counts.map((inRow, row) => {
    const centred = Array.from({ length: inRow }, (_, i) => i - (inRow - 1) / 2);
    if (rows === 1) return centred;
    if (isEven) return centred.map((place) => place + (row % 2 === 0 ? -0.25 : 0.25));
    // Whole places for even rows, halves for odd ones, or the other way round by what the first row needs.
    const wanted = ((counts[0]! - 1) / 2 + row / 2) % 1;
    const has = ((inRow - 1) / 2) % 1;
    return wanted === has ? centred : centred.map((place) => place + 0.5);
  });
}

/** True for things that read the same both ways. */
export function mayMirror(thing: Thing): boolean {
  return (
    thing.kind !== 'lettering' &&
    !['symbol', 'electronics', 'instrument'].includes(thing.class) &&
    !/sign|clock|book|map|calendar|keyboard|board|flag/.test(thing.noun) &&
    !lettered.has(thing.ref)
  );
}

/** Drawings of the vocabulary with letters or figures on them, which would read backwards. */
const lettered: ReadonlySet<string> = new Set([
  ...['convenience-store', 'hotel', 'love-hotel', 'bank', 'post-office', 'japanese-post-office', 'school'],
  ...['bus-stop', 'stop-sign', 'taxi', 'oncoming-taxi', 'police-car', 'ambulance', 'newspaper', 'pager'],
  ...[
    'rolled-up-newspaper',
    'ticket',
    'admission-tickets',
    'receipt',
    'credit-card',
    'banknote',
    'calculator',
  ],
]);

/** Columns from left to right for all roots; `clusters` is by entity. */
export function columnsOf(
  brief: Brief,
  things: readonly Thing[],
  clusters: ReadonlyMap<number, Column>,
  chance: Chance,
): readonly Column[] {
  const host = new Map<number, { entity: number; kind: 'behind' | 'before' | 'under' | 'above' }>();
  for (const { subject, kind, object } of brief.relations) {
    if (!clusters.has(subject) || !clusters.has(object) || subject === object) continue;
    const isFree =
      !host.has(subject) && !host.has(object) && ![...host.values()].some(({ entity }) => entity === subject);
    if (!isFree) continue;
    if (kind === 'behind') host.set(subject, { entity: object, kind: 'behind' });
    else if (kind === 'in-front-of') host.set(subject, { entity: object, kind: 'before' });
    else if (kind === 'under' || kind === 'below') host.set(subject, { entity: object, kind: 'under' });
    else if (kind === 'on' || kind === 'above') host.set(subject, { entity: object, kind: 'above' });
    else if (kind === 'in' && isShelter(things[object]))
      host.set(subject, { entity: object, kind: 'before' });
  }
  const order = ordered(
    brief,
    [...clusters.keys()].filter((entity) => !host.has(entity)),
    chance,
  );
  return order.map((entity) => {
    const base = clusters.get(entity);
    const guests = [...host].filter(([, where]) => where.entity === entity);
    if (base === undefined || guests.length === 0) return base ?? { standings: [], width: 0 };
    const standings = [...base.standings];
    // Guests of one host stand on either side of it in turn.
    let side = chance.next() < 0.5 ? -1 : 1;
    for (const [guest, where] of guests) {
      const cluster = clusters.get(guest);
      if (cluster !== undefined) standings.push(...joined(base, cluster, where.kind, things[entity], side));
      side = -side;
    }
    return normalised(standings);
  });
}

function isShelter(thing: Thing | undefined): boolean {
  return (
    thing !== undefined && (thing.class === 'building' || thing.class === 'tree' || thing.class === 'plant')
  );
}

/** A guest cluster moved to where it belongs about its host; `side` is -1 for its left, 1 for its right. */
function joined(
  base: Column,
  guest: Column,
  kind: 'behind' | 'before' | 'under' | 'above',
  host: Thing | undefined,
  side: number,
): readonly Standing[] {
  const tall = heightOf(base);
  if (kind === 'behind') {
    // What is smaller looks out beside its host, what is larger rises behind it.
    const dx = side * (guest.width < base.width ? base.width / 2 + guest.width * 0.06 : guest.width * 0.2);
    return guest.standings.map((one) => ({ ...one, x: one.x + dx, lift: one.lift + tall * 0.16 + 0.05 }));
  }
  if (kind === 'above') {
    // Birds and cats sit in a crown, not above it.
    const isPerch = host?.class === 'tree' || host?.class === 'plant' || host?.class === 'flower';
    // What hovers over a castle is large enough to be feared, and clear of its flags.
    const isHovering = host?.class === 'building';
    const size = isHovering ? Math.max(1, (tall * 0.42) / heightOf(guest)) : 1;
    const dx = isPerch ? side * base.width * 0.16 : isHovering ? side * base.width * 0.14 : 0;
    return guest.standings.map((one) => ({
      ...one,
      scale: one.scale * size,
      x: one.x * size + dx,
      lift: one.lift - 0.01,
      rise: tall * (host?.class === 'flower' ? 0.7 : isPerch ? 0.52 : isHovering ? 1.04 : 1),
    }));
  }
  const guestTall = heightOf(guest);
  if (kind === 'under' && host?.class !== 'tree') {
    // Beneath a table, an umbrella, a bridge: small enough to fit, in the same place.
    const fit = Math.min(1, (tall * 0.62) / guestTall);
    return guest.standings.map((one) => ({
      ...one,
      scale: one.scale * fit,
      x: one.x * fit,
      lift: one.lift - 0.02,
    }));
  }
  const isLively = guest.standings.some(({ figure }) =>
    figure.parts.some(
      ({ thing }) => thing.class === 'person' || thing.class === 'animal' || thing.class === 'bird',
    ),
  );
  if (kind === 'under' && !isLively) {
    // Presents lie small about the foot of the tree.
    const fit = Math.min(1, (tall * 0.24) / guestTall, (base.width * 1.1) / guest.width);
    return guest.standings.map((one) => ({
      ...one,
      scale: one.scale * fit,
      x: one.x * fit,
      lift: one.lift * fit - tall * 0.05,
    }));
  }
  // Under a tree stands beside the trunk, before it, large enough to be the subject; so does who is before a castle.
  const least = kind === 'under' || (isLively && host?.class === 'building') ? 0.54 : 0.34;
  const grow = Math.max(1, (tall * least) / guestTall);
  const dx =
    side * (kind === 'under' ? Math.min(base.width * 0.24, guest.width * grow * 0.45) : base.width * 0.26);
  return guest.standings.map((one) => ({
    ...one,
    scale: one.scale * grow,
    x: one.x * grow + dx,
    lift: one.lift - tall * 0.09,
  }));
}

function heightOf(column: Column): number {
  return Math.max(...column.standings.map(({ figure, scale }) => -figure.top * scale));
}

/** Entities from left to right: relations first, then the main subject towards the middle. */
function ordered(brief: Brief, entities: readonly number[], chance: Chance): readonly number[] {
  const constraints = brief.relations.flatMap(({ subject, kind, object }): [number, number][] =>
    kind === 'left-of' ? [[subject, object]] : kind === 'right-of' ? [[object, subject]] : [],
  );
  const isBound = constraints.some(([a, b]) => entities.includes(a) && entities.includes(b));
  let order = [...entities];
  if (!isBound) {
    if (order.length === 3) order = [order[1], order[0], order[2]].filter((one) => one !== undefined);
    if (chance.next() < 0.5) order.reverse();
    return order;
  }
  // A few passes of swaps settle any order without rings; a ring is cut by the limit.
  for (let pass = 0; pass < order.length * order.length; pass++) {
    const broken = constraints.find(([a, b]) => {
      const left = order.indexOf(a);
      const right = order.indexOf(b);
      return left >= 0 && right >= 0 && left > right;
    });
    if (broken === undefined) break;
    order = order.filter((one) => one !== broken[0]);
    order.splice(order.indexOf(broken[1]), 0, broken[0]);
  }
  return order;
}

/** Standings centred about their middle. */
function normalised(standings: readonly Standing[]): Column {
  if (standings.length === 0) return { standings, width: 0 };
  const left = Math.min(...standings.map(({ figure, x, scale }) => x + figure.left * scale));
  const right = Math.max(...standings.map(({ figure, x, scale }) => x + figure.right * scale));
  const middle = (left + right) / 2;
  return { standings: standings.map((one) => ({ ...one, x: one.x - middle })), width: right - left };
}
