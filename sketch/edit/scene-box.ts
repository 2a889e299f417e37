/**
 * Where things of a scene lie, and moving, scaling and turning them with all they carry. Pure arithmetic over nodes: nothing
 * here chooses anything, and a node that is not named stays the same object.
 */
import type { ThingClass } from '../lexicon/thing.ts';
import type { ArtworkOf } from '../paint/nodes.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { AnchorName, Artwork, Point } from '../things/artwork.ts';

/** A rectangle of the canvas, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The middle of a node's drawing, which its own `x`, `y` is not when it stands on the ground. */
export function centreOf(node: SceneNode): Point {
  if (!node.isGrounded) return { x: node.x, y: node.y };
  const radians = (node.rotationDegrees * Math.PI) / 180;
  return {
    x: node.x + (Math.sin(radians) * node.height) / 2,
    y: node.y - (Math.cos(radians) * node.height) / 2,
  };
}

/** The upright box round a node, turned as it is. */
export function boxOfNode(node: SceneNode): Box {
  const { x, y } = centreOf(node);
  const radians = (node.rotationDegrees * Math.PI) / 180;
  const cos = Math.abs(Math.cos(radians));
  const sin = Math.abs(Math.sin(radians));
  const across = (node.width * cos + node.height * sin) / 2;
  const down = (node.width * sin + node.height * cos) / 2;
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** The box round several nodes; undefined when there are none. */
export function boxOfNodes(nodes: readonly SceneNode[]): Box | undefined {
  if (nodes.length === 0) return undefined;
  const boxes = nodes.map(boxOfNode);
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** A node and all that it carries, itself first. */
export function withCarried(scene: Scene, node: SceneNode): readonly SceneNode[] {
  const carried = scene.nodes.filter((one) => one.parentId === node.id);
  return [node, ...carried.flatMap((one) => withCarried(scene, one))];
}

/** What carries a node in the end; itself when nothing does. */
export function rootOf(scene: Scene, node: SceneNode): SceneNode {
  const parent = scene.nodes.find(({ id }) => id === node.parentId);
  return parent === undefined ? node : rootOf(scene, parent);
}

/** Pixels that both boxes cover. */
export function shared(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across <= 0 || down <= 0 ? 0 : across * down;
}

/** Pixels of a box. */
export function areaOf(box: Box): number {
  return Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
}

/** The share of the smaller of two boxes that the other covers, 0 to 1. */
export function coverOf(a: Box, b: Box): number {
  return shared(a, b) / Math.max(1, Math.min(areaOf(a), areaOf(b)));
}

/** The scene with some nodes put in the place of those of the same id; new ids are appended, `gone` ids left out. */
export function withNodes(
  scene: Scene,
  changed: readonly SceneNode[],
  gone: ReadonlySet<string> = new Set(),
): Scene {
  const byId = new Map(changed.map((node) => [node.id, node]));
  const kept = scene.nodes
    .filter(({ id }) => !gone.has(id))
    .map((node) => {
      const other = byId.get(node.id);
      byId.delete(node.id);
      return other ?? node;
    });
  return { ...scene, nodes: [...kept, ...byId.values()] };
}

/** A node moved by so many pixels; on the ground of a scene it comes nearer as it comes down. */
export function movedBy(node: SceneNode, dx: number, dy: number, depthBy: number): SceneNode {
  if (dx === 0 && dy === 0 && depthBy === 0) return node;
  return { ...node, x: round(node.x + dx), y: round(node.y + dy), depth: fine(node.depth + depthBy) };
}

/** Nodes grown by a factor about a point. */
export function scaledAbout(nodes: readonly SceneNode[], factor: number, about: Point): readonly SceneNode[] {
  return nodes.map((node) => ({
    ...node,
    x: round(about.x + (node.x - about.x) * factor),
    y: round(about.y + (node.y - about.y) * factor),
    width: round(node.width * factor),
    height: round(node.height * factor),
  }));
}

/** Nodes mirrored about an upright line; those that must not read backwards only change sides. */
export function mirroredAbout(
  nodes: readonly SceneNode[],
  x: number,
  isTurned: (node: SceneNode) => boolean,
): readonly SceneNode[] {
  return nodes.map((node) => ({
    ...node,
    x: round(2 * x - node.x),
    rotationDegrees: node.rotationDegrees === 0 ? 0 : -node.rotationDegrees,
    isFlipped: isTurned(node) ? !node.isFlipped : node.isFlipped,
  }));
}

/** A named place of a node's drawing on the canvas; undefined when the drawing has none of that name. */
export function anchorOf(node: SceneNode, artwork: Artwork, name: AnchorName): Point | undefined {
  const point = artwork.anchors[name];
  if (point === undefined) return undefined;
  const across = (point.x / artwork.width - 0.5) * node.width * (node.isFlipped ? -1 : 1);
  const down = (point.y / artwork.height - 0.5) * node.height;
  const radians = (node.rotationDegrees * Math.PI) / 180;
  const middle = centreOf(node);
  return {
    x: middle.x + across * Math.cos(radians) - down * Math.sin(radians),
    y: middle.y + across * Math.sin(radians) + down * Math.cos(radians),
  };
}

const anchorNames: readonly AnchorName[] = [
  'headTop',
  'face',
  'hand',
  'lap',
  'seat',
  'surface',
  'back',
  'feet',
];

/**
 * What a node carried, moved to where its new drawing has the same places: a hat follows the head. `before` and `after` are
 * the node as it was and as it is.
 */
export function followed(
  scene: Scene,
  before: SceneNode,
  after: SceneNode,
  artworkOf: ArtworkOf,
): readonly SceneNode[] {
  const [was, is] = [artworkOf(before.thing, before.look), artworkOf(after.thing, after.look)];
  return scene.nodes
    .filter(({ parentId }) => parentId === before.id)
    .flatMap((child) => {
      const middle = centreOf(child);
      let from: Point | undefined;
      let to: Point | undefined;
      let name: AnchorName = 'back';
      for (const one of anchorNames) {
        const [old, next] = [anchorOf(before, was, one), anchorOf(after, is, one)];
        if (old === undefined || next === undefined) continue;
        const isNearer =
          from === undefined ||
          Math.hypot(old.x - middle.x, old.y - middle.y) < Math.hypot(from.x - middle.x, from.y - middle.y);
        if (isNearer) [from, to, name] = [old, next, one];
      }
      const [start, end] = [from ?? centreOf(before), to ?? centreOf(after)];
      const isOnHead = name === 'headTop' || name === 'face';
      const heads = headOf(after, is) / Math.max(1, headOf(before, was));
      // A cat is no larger on a bed than on a sofa; a flower in a larger hand is.
      const isBorne = before.thing !== after.thing && bearers.has(after.thing.class);
      const factor = isOnHead
        ? heads
        : isBorne
          ? Math.min(1, (after.width * 0.95) / child.width)
          : after.height / before.height;
      const family = withCarried(scene, child);
      return scaledAbout(family, Math.abs(factor - 1) < 0.02 ? 1 : factor, start).map((one) =>
        movedBy(one, end.x - start.x, end.y - start.y, after.depth - before.depth),
      );
    });
}

const bearers: ReadonlySet<ThingClass> = new Set(['furniture', 'vehicle', 'vessel', 'building', 'object']);

/** Height of the head in pixels, as the planner of scenes takes it from face and crown. */
function headOf(node: SceneNode, artwork: Artwork): number {
  const face = artwork.anchors.face?.y ?? artwork.height * 0.24;
  const crown = artwork.anchors.headTop?.y ?? artwork.height * 0.04;
  return Math.max(node.height * 0.16, (Math.abs(face - crown) * 2 * node.height) / artwork.height);
}

/** To a hundredth of a pixel, as planners round. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** To a ten-thousandth, as planners round depths. */
export function fine(value: number): number {
  return Math.round(value * 10000) / 10000;
}
