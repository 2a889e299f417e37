/**
 * How much of a newcomer is seen, and places where enough of it is. What was asked for and then stands behind a house was not
 * added as far as anyone can tell: it goes beside the house, smaller, or before its corner instead.
 */
import type { Scene, SceneNode } from '../scene/scene.ts';
import { areaOf, type Box, boxOfNodes, coverOf, round, shared } from './scene-box.ts';
import {
  apart,
  boxAt,
  boxOfText,
  type Search,
  type Spot,
  type Standing,
  standingIn,
  type Valued,
} from './scene-place.ts';
import type { Work } from './scene-work.ts';

/** The share of a newcomer that has to be seen. */
export const seenMin = 0.6;
/** The most of a thing behind it that it may hide so as to be seen itself. */
const hideMax = 0.35;
const shrinks = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.36] as const;
/** A toy of a house is no house: half the size costs more than the farthest step aside. */
const shrinkCost = 1.6;
const columns = 36;
/** Points along each side of a box at which it is looked whether it can be seen. */
const samples = 10;

/** The share of a placed figure that is in the frame and before everything else, 0 to 1, by boxes. */
export function seenShare(scene: Scene, figure: readonly SceneNode[]): number {
  const [root] = figure;
  const box = boxOfNodes(figure);
  if (root === undefined || box === undefined) return 1;
  return shareSeen(scene, box, nearerThan(standingIn(scene, new Set([root.id])), root.depth));
}

/**
 * A spot at which `seenMin` of a figure is seen, one of several by `variant`; otherwise the one at which most of it is, where
 * that is clearly more than `seen`; undefined where there is none.
 */
export function seenSpot(
  work: Work,
  search: Search,
  depthAt: (y: number) => number,
  seen: number,
  variant: number,
): Spot | undefined {
  const { scene } = work;
  const standing = standingIn(scene, new Set());
  const words = scene.texts.map(boxOfText);
  const reach = Math.hypot(scene.widthPixels, scene.heightPixels);
  const found: Valued[] = [];
  let most: Spot | undefined;
  let mostSeen = seen + 0.1;
  for (const y of search.lines) {
    const nearer = nearerThan(standing, depthAt(y));
    const behind = standing.filter(({ depth }) => depth >= depthAt(y));
    for (const shrink of search.isFixedSize === true ? [1] : shrinks) {
      const scale = search.scaleAt(y) * shrink;
      const width = (search.bounds.right - search.bounds.left) * scale;
      const from = search.zone.left - search.bounds.left * scale;
      const span = Math.max(0, search.zone.right - search.zone.left - width);
      for (let column = 0; column < columns; column++) {
        const x = from + (span * column) / (columns - 1);
        const box = boxAt(search.bounds, x, y, scale);
        const outside = 1 - shared(box, search.zone) / Math.max(1, areaOf(box));
        const masked = work.field === undefined ? 0 : 1 - work.field.shareOf(box);
        const isOnWords = words.some((one) => coverOf(box, one) > 0.08);
        if (outside > 0.04 || masked > 0.2 || isOnWords) continue;
        const hidden = Math.max(0, ...behind.map((one) => hiddenShare(one, box)));
        if (hidden > hideMax) continue;
        const share = shareSeen(scene, box, nearer);
        const away = Math.hypot(x - search.wish.x, (y - search.wish.y) * search.lineCost) / reach;
        const spot = { x: round(x), y: round(y), scale, cover: Math.max(hidden, 1 - share) };
        if (share > mostSeen) [most, mostSeen] = [spot, share];
        if (share < seenMin + 0.02) continue;
        const cost = away * 0.6 + (1 - shrink) * shrinkCost + hidden * 1.5 + (1 - share) * 0.6;
        found.push({ spot, cost });
      }
    }
  }
  const spots = apart(found, search, reach, variant + 1);
  return spots === undefined ? most : spots[variant % spots.length];
}

function nearerThan(standing: readonly Standing[], depth: number): readonly Standing[] {
  return standing.filter((one) => one.depth < depth);
}

/** The share of a figure that a box covers, 0 to 1. */
function hiddenShare({ boxes }: Standing, box: Box): number {
  const all = boxes.reduce((sum, one) => sum + areaOf(one), 0);
  return boxes.reduce((sum, one) => sum + shared(one, box), 0) / Math.max(1, all);
}

function shareSeen({ widthPixels, heightPixels }: Scene, box: Box, nearer: readonly Standing[]): number {
  const before = nearer.filter(({ boxes }) => boxes.some((one) => shared(one, box) > 0));
  let open = 0;
  for (let row = 0; row < samples; row++) {
    const y = box.top + ((row + 0.5) / samples) * (box.bottom - box.top);
    for (let column = 0; column < samples; column++) {
      const x = box.left + ((column + 0.5) / samples) * (box.right - box.left);
      const isInside = x >= 0 && x < widthPixels && y >= 0 && y < heightPixels;
      const isCovered = before.some((one) => covers(one, x, y));
      if (isInside && !isCovered) open++;
    }
  }
  return open / (samples * samples);
}

function covers({ boxes, isRound }: Standing, x: number, y: number): boolean {
  return boxes.some(({ left, top, right, bottom }) => {
    if (!isRound) return x > left && x < right && y > top && y < bottom;
    const across = (2 * x - left - right) / (right - left);
    const down = (2 * y - top - bottom) / (bottom - top);
    return across * across + down * down < 1;
  });
}
