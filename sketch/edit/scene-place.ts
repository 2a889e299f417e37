/**
 * Free places in a scene: of many spots on the ground or in the air, the one nearest to the wish that hides nothing. A newcomer
 * grows smaller before it covers more than 15 % of anything; only where there is no room at all does it stand in front.
 */
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { SceneText } from '../scene/scene.ts';
import { inkOf } from '../paint/text.ts';
import { areaOf, type Box, boxOfNode, boxOfNodes, coverOf, round, shared, withCarried } from './scene-box.ts';
import { isAlive } from './scene-find.ts';
import { isShadow, type Work } from './scene-work.ts';

/** The most of a box that a newcomer on the ground may cover, and that may cover it. */
export const groundCoverMax = 0.15;
/** In the air no depth explains an overlap. */
export const airCoverMax = 0.02;
/** What half the size costs beside a step aside: a third of the picture's diagonal. */
const shrinkCost = 0.6;
const shrinks = [1, 0.9, 0.8, 0.7, 0.6, 0.5] as const;
/** What shines is a moon at any size. */
const skyShrinks = [...shrinks, 0.42, 0.35, 0.28, 0.2] as const;
const columns = 36;

/** What is looked for. */
export interface Search {
  /** Bounds of the figure round its foot, in pixels at scale 1: `left` and `top` are negative. */
  readonly bounds: Box;
  /** Where its foot should be. */
  readonly wish: { readonly x: number; readonly y: number };
  /** Heights at which its foot may be. */
  readonly lines: readonly number[];
  /** Where its whole box must lie. */
  readonly zone: Box;
  /** The scale at a height, 1 for none. */
  scaleAt(y: number): number;
  /** Ids of roots that it may cover, because it belongs before or behind them. */
  readonly ignored: ReadonlySet<string>;
  /** How much a step up or down costs beside a step aside. */
  readonly lineCost: number;
  /** The most of a box that it may cover, 0 to 1. */
  readonly coverMax: number;
  /** Air that it wants on each side, as a share of its size. */
  readonly pad: number;
  /** What it may not cover besides figures: the roofs of a town, for a moon by day. */
  readonly obstacles?: readonly Box[];
  /** True for what is in the picture already and keeps its size. */
  readonly isFixedSize?: boolean;
}

/** A spot: the foot, the scale there, and how much of something it hides. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly cover: number;
}

/**
 * The best spots for a figure, each apart from those before it, at most `count`; there always is one, if need be one that hides
 * something.
 */
export function spotsFor(work: Work, search: Search, count: number): readonly [Spot, ...Spot[]] {
  const taken = [...takenIn(work.scene, search.ignored), ...(search.obstacles ?? [])];
  const words = work.scene.texts.map(boxOfText);
  const reach = Math.hypot(work.scene.widthPixels, work.scene.heightPixels);
  const found: Valued[] = [];
  let fallback: Spot | undefined;
  let leastBad = Number.POSITIVE_INFINITY;
  for (const shrink of search.isFixedSize === true ? [1] : search.obstacles ? skyShrinks : shrinks) {
    for (const y of search.lines) {
      const scale = search.scaleAt(y) * shrink;
      const width = (search.bounds.right - search.bounds.left) * scale;
      const from = search.zone.left - search.bounds.left * scale;
      const span = Math.max(0, search.zone.right - search.zone.left - width);
      for (let column = 0; column <= columns; column++) {
        // The wish itself is tried before the grid.
        const x =
          column === 0
            ? clamp(search.wish.x, from, from + span)
            : from + (span * (column - 1)) / (columns - 1);
        const box = boxAt(search.bounds, x, y, scale);
        const outside = 1 - shared(box, search.zone) / Math.max(1, areaOf(box));
        const airy = grown(box, search.pad);
        const cover = Math.max(
          0,
          ...taken.map((one) => coverOf(airy, one)),
          ...words.map((one) => coverOf(box, one) * 2),
        );
        const masked = work.field === undefined ? 0 : 1 - work.field.shareOf(box);
        const away = Math.hypot(x - search.wish.x, (y - search.wish.y) * search.lineCost) / reach;
        const spot = { x: round(x), y: round(y), scale, cover };
        const bad = hiding(box, taken) + outside * 2 + masked + away * 0.1 + (1 - shrink) * 0.1;
        if (bad < leastBad) [fallback, leastBad] = [spot, bad];
        if (cover > search.coverMax || outside > 0.04 || masked > 0.2) continue;
        const cost = away + outside * 4 + masked * 2 + cover * 0.3 + (1 - shrink) * shrinkCost;
        found.push({ spot, cost });
      }
    }
  }
  // The grid has at least one spot, so one was kept.
  return (
    apart(found, search, reach, count) ?? [
      fallback ?? { x: search.wish.x, y: search.wish.y, scale: 1, cover: 1 },
    ]
  );
}

/** A spot with what it costs. */
export interface Valued {
  readonly spot: Spot;
  readonly cost: number;
}

/** A spot that costs so much more than the best is no other choice but a mistake. */
const dearerMax = 0.4;

/** The cheapest spots, each at least half a figure from those before it; undefined when there are none. */
export function apart(
  found: readonly Valued[],
  { bounds }: Search,
  reachPixels: number,
  count: number,
): readonly [Spot, ...Spot[]] | undefined {
  const sorted = [...found].sort((a, b) => a.cost - b.cost);
  const [best] = sorted;
  if (best === undefined) return undefined;
  const chosen: [Spot, ...Spot[]] = [best.spot];
  for (const { spot, cost } of sorted) {
    if (chosen.length >= count || cost > best.cost + dearerMax) break;
    const step = Math.max((bounds.right - bounds.left) * spot.scale * 0.5, reachPixels * 0.05);
    if (chosen.every((one) => Math.hypot(one.x - spot.x, one.y - spot.y) >= step)) chosen.push(spot);
  }
  return chosen;
}

/**
 * How much is hidden where overlap cannot be helped, 0 to 1: of what is behind the newcomer, or of the newcomer, which is worse
 * since it was asked for.
 */
function hiding(box: Box, taken: readonly Box[]): number {
  return Math.max(
    0,
    ...taken.map((one) => {
      const isBefore = box.bottom >= one.bottom - 2;
      return isBefore ? shared(box, one) / areaOf(one) : (1.4 * shared(box, one)) / Math.max(1, areaOf(box));
    }),
  );
}

function grown(box: Box, share: number): Box {
  const across = (box.right - box.left) * share;
  const down = (box.bottom - box.top) * share;
  return {
    left: box.left - across,
    top: box.top - down,
    right: box.right + across,
    bottom: box.bottom + down,
  };
}

/** The largest share of a figure that one of some roots covers, or is covered of it, 0 to 1; trees count by crown and trunk. */
export function hiddenBy(scene: Scene, ids: readonly string[]): number {
  let worst = 0;
  for (const id of ids) {
    const node = scene.nodes.find((one) => one.id === id);
    // What sits on another thing covers it by rights.
    if (node === undefined || node.parentId !== undefined) continue;
    const box = boxOfNodes(withCarried(scene, node)) ?? boxOfNode(node);
    for (const other of takenIn(scene, new Set([id]))) worst = Math.max(worst, coverOf(box, other));
  }
  return worst;
}

/** The boxes of all figures but some. */
function takenIn(scene: Scene, ignored: ReadonlySet<string>): readonly Box[] {
  return standingIn(scene, ignored).flatMap(({ boxes }) => boxes);
}

/** What a figure takes up, and how far away it is; less is nearer. */
export interface Standing {
  readonly boxes: readonly Box[];
  /** True for bodies, which leave the corners of their box open. */
  readonly isRound: boolean;
  readonly depth: number;
}

/** All figures but some, with the boxes that they take up. */
export function standingIn(scene: Scene, ignored: ReadonlySet<string>): readonly Standing[] {
  return scene.nodes
    .filter((node) => node.parentId === undefined && !isShadow(node) && !ignored.has(node.id))
    .map((node) => {
      // A tree is a crown on a trunk: beside the trunk there is room to stand.
      if (node.thing.class === 'tree' && node.isGrounded)
        return { boxes: crownAndTrunk(node), isRound: false, depth: node.depth };
      const box = boxOfNodes(withCarried(scene, node));
      const isRound = isAlive(node.thing.class);
      return { boxes: box === undefined ? [] : [box], isRound, depth: node.depth };
    });
}

function crownAndTrunk(node: SceneNode): readonly Box[] {
  const box = boxOfNode(node);
  const foot = box.bottom - (box.bottom - box.top) * 0.34;
  const half = (box.right - box.left) * 0.14;
  return [
    { ...box, bottom: foot },
    { left: node.x - half, right: node.x + half, top: foot, bottom: box.bottom },
  ];
}

/** The box of a line of words. */
export function boxOfText(text: SceneText): Box {
  const ink = inkOf(text);
  return {
    left: text.x + ink.left,
    right: text.x + ink.right,
    top: text.y + ink.top,
    bottom: text.y + ink.bottom,
  };
}

/** The bounds of a figure with its foot at a point. */
export function boxAt(bounds: Box, x: number, y: number, scale: number): Box {
  return {
    left: x + bounds.left * scale,
    right: x + bounds.right * scale,
    top: y + bounds.top * scale,
    bottom: y + bounds.bottom * scale,
  };
}

/** A value held between two bounds; the lower one when they cross. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** So many values from one to another, both included. */
export function steps(from: number, to: number, count: number): readonly number[] {
  if (count < 2 || from === to) return [from];
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}
