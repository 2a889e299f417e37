/**
 * Where a figure goes in a scene that stands: by the words (a side, a relation to a thing), on the ground or in the air, at the
 * scale of what is there. Used for newcomers, for copies and for what is moved; it changes no other node.
 */
import { bearerOf } from '../compose/scene.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { type Box, boxOfNodes, fine, movedBy, round, scaledAbout } from './scene-box.ts';
import { mainOf } from './scene-find.ts';
import { depthAt, placeOfScene } from './scene-ground.ts';
import { groundCoverMax, type Search, type Spot, spotsFor } from './scene-place.ts';
import { searchFor } from './scene-search.ts';
import { perched } from './scene-seat.ts';
import { seenMin, seenShare, seenSpot } from './scene-seen.ts';
import type { Relation, Wish } from './scene-wish.ts';
import { isShadow, type Work } from './scene-work.ts';

/** A figure round the origin moved to the best spot that the words and the scene leave. */
export function settled(
  work: Work,
  figure: readonly SceneNode[],
  thing: Thing,
  wish: Wish,
): readonly SceneNode[] {
  const { scene } = work;
  const { isHigh, relation } = wish;
  const root = figure[0];
  const all = boxOfNodes(figure);
  if (root === undefined || all === undefined) return figure;
  const perch = relation === undefined ? undefined : perched(work, figure, all, relation, thing);
  if (perch !== undefined) return perch;
  const search = searchFor(work, all, thing, wish);
  // What is there already has one place; a newcomer has another one in each variant.
  const variant = wish.isFixedSize === true ? 0 : (work.variant ?? 0);
  const spots = spotsFor(work, search, variant + 1);
  const backing = backedBy(work, all, thing, wish, search, spots[0]);
  const usual =
    backing === undefined
      ? setAt(scene, figure, thing, wish, spots[variant % spots.length] ?? spots[0])
      : settled(work, figure, thing, { ...wish, relation: backing });
  const seen = wish.isFixedSize === true ? 1 : seenShare(scene, usual);
  if (seen >= seenMin) return usual;
  // What was asked for is to be seen, if smaller, or nearer, or before the corner of a house.
  const better = seenSpot(work, search, (y) => depthOf(scene, y, isHigh, relation), seen, variant);
  return better === undefined ? usual : setAt(scene, figure, thing, wish, better);
}

/** A figure round the origin set on a spot. */
function setAt(
  scene: Scene,
  figure: readonly SceneNode[],
  thing: Thing,
  { isHigh, relation }: Wish,
  spot: Spot,
): readonly SceneNode[] {
  const scaled = scaledAbout(figure, spot.scale, { x: 0, y: 0 });
  const depth = depthOf(scene, spot.y, isHigh, relation);
  const circumstances = placeOfScene(scene);
  return scaled.map((node, i) => {
    const moved = movedBy(node, spot.x, spot.y, fine(depth));
    if (i > 0) return moved;
    if (isHigh || circumstances === undefined) {
      // What hangs in the air is told by its middle.
      const isGrounded = circumstances === undefined && !isHigh;
      return isGrounded
        ? { ...moved, stands: 'ground' as const }
        : { ...moved, isGrounded: false, y: round(moved.y - moved.height / 2), stands: 'air' as const };
    }
    return { ...moved, stands: bearerOf(circumstances, thing) };
  });
}

/**
 * Behind what a tree or a house goes when it finds room only as a toy of itself: who stands there may stand before it. Undefined
 * for what is small, for what the words have placed, and where there is room.
 */
function backedBy(
  work: Work,
  bounds: Box,
  thing: Thing,
  { isHigh, relation, isFixedSize }: Wish,
  search: Search,
  spot: Spot,
): Relation | undefined {
  const isGreat = thing.class === 'tree' || thing.class === 'building';
  if (isHigh || relation !== undefined || isFixedSize === true || !isGreat || work.field !== undefined)
    return undefined;
  if (spot.scale > search.scaleAt(search.wish.y) * 0.6 && spot.cover <= groundCoverMax) return undefined;
  const host = mainOf(work.scene.nodes.filter((node) => node.isGrounded && !isShadow(node)));
  // What is no taller than who stands there would be hidden.
  const isTaller =
    host !== undefined && (bounds.bottom - bounds.top) * search.scaleAt(search.wish.y) > host.height * 0.8;
  return isTaller ? { kind: 'behind', host } : undefined;
}

function depthOf(scene: Scene, y: number, isHigh: boolean, relation: Relation | undefined): number {
  if (scene.composition !== 'scene') return depthAt(scene, y, isHigh);
  if (relation?.kind === 'behind') return Math.max(depthAt(scene, y, isHigh), relation.host.depth + 0.05);
  if (relation?.kind === 'in-front-of' || relation?.kind === 'under')
    return Math.max(0, Math.min(depthAt(scene, y, isHigh), relation.host.depth - 0.05));
  return depthAt(scene, y, isHigh);
}
