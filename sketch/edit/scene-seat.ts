/** Places on a thing itself: a bough, a roof, a head. What sits there belongs to the thing from then on. */
import type { Thing } from '../lexicon/thing.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { AnchorName, Point } from '../things/artwork.ts';
import {
  anchorOf,
  type Box,
  boxOfNode,
  boxOfNodes,
  centreOf,
  fine,
  movedBy,
  round,
  scaledAbout,
} from './scene-box.ts';
import type { Relation } from './scene-wish.ts';
import { isAlive } from './scene-find.ts';
import type { Work } from './scene-work.ts';

/** On a roof or in a crown: a place on the thing itself. Undefined where nothing sits. */
export function perched(
  work: Work,
  figure: readonly SceneNode[],
  all: Box,
  relation: Relation,
  thing: Thing,
): readonly SceneNode[] | undefined {
  const { host, kind } = relation;
  const part = partSpot(work, relation);
  if (part !== undefined) return seated(work.scene, figure, all, host, part, 0.4);
  const isOn =
    kind === 'on' ||
    (kind === 'above' && isPerch(host.thing)) ||
    (kind === 'in' && host.thing.class === 'tree' && isAlive(thing.class));
  if (!isOn) return undefined;
  const box = boxOfNodes([host]);
  if (box === undefined) return undefined;
  const hostTall = box.bottom - box.top;
  const width = box.right - box.left;
  if (!isPerch(host.thing)) {
    return seated(
      work.scene,
      figure,
      all,
      host,
      { x: centreOf(host).x, y: box.bottom - hostTall * 0.97 },
      0.45,
    );
  }
  // The second bird in a tree sits on another bough.
  const taken = work.scene.nodes.filter(({ parentId }) => parentId === host.id).length;
  const [across, up] = boughs[(taken + (work.variant ?? 0)) % boughs.length] ?? [0.16, 0.52];
  const rise = host.thing.class === 'flower' ? 0.7 : up;
  const side = host.seed % 2 === 0 ? 1 : -1;
  const at = { x: centreOf(host).x + side * across * width, y: box.bottom - hostTall * rise };
  return seated(work.scene, figure, all, host, at, 0.45);
}

/** Places in a crown, as shares of its width from the middle and of its height from the foot. */
const boughs: readonly (readonly [across: number, up: number])[] = [
  [0.16, 0.52],
  [-0.2, 0.58],
  [0.02, 0.76],
  [0.32, 0.62],
  [-0.34, 0.5],
  [-0.12, 0.44],
];

const partAnchors: readonly (readonly [word: RegExp, anchor: AnchorName])[] = [
  [/^(head|hair|crown|top|nose|forehead)$/, 'headTop'],
  [/^(back|saddle|neck)$/, 'seat'],
  [/^(lap|knees?)$/, 'lap'],
  [/^(hand|paw|arm|finger)s?$/, 'hand'],
  [/^(shoulder)s?$/, 'surface'],
];

/** Where a named part of a thing is; undefined when none is named. */
function partSpot(work: Work, { host, part }: Relation): Point | undefined {
  if (part === undefined) return undefined;
  const artwork = work.artworkOf(host.thing, host.look);
  const name = partAnchors.find(([word]) => word.test(part))?.[1];
  const anchor = name === undefined ? undefined : anchorOf(host, artwork, name);
  const box = boxOfNode(host);
  // A roof, a lid, a shelf: what has no anchor is its upper edge.
  return anchor ?? { x: centreOf(host).x, y: box.top + (box.bottom - box.top) * 0.04 };
}

/** A figure with its foot on a point of another thing, at most `share` of its height; it then belongs to that thing. */
function seated(
  scene: Scene,
  figure: readonly SceneNode[],
  all: Box,
  host: SceneNode,
  at: Point,
  share: number,
): readonly SceneNode[] {
  const box = boxOfNode(host);
  const fit = Math.min(
    1,
    ((box.bottom - box.top) * share) / (all.bottom - all.top),
    ((box.right - box.left) * 0.7) / (all.right - all.left),
    // It stays in the picture.
    Math.max(0.35, (at.y - scene.heightPixels * 0.02) / (all.bottom - all.top)),
  );
  return scaledAbout(figure, fit, { x: 0, y: 0 }).map((node, i) => {
    const moved = movedBy(node, at.x, at.y, fine(host.depth - 0.002));
    if (i > 0) return moved;
    return {
      ...moved,
      isGrounded: false,
      y: round(moved.y - moved.height / 2),
      stands: 'held',
      parentId: host.id,
    };
  });
}

/** Birds and cats sit in a crown. */
export function isPerch(thing: Thing): boolean {
  return thing.class === 'tree' || thing.class === 'plant' || thing.class === 'flower';
}
