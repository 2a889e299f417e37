/**
 * New things for a scene that stands: figures are built from the same anchors and sizes as the planner's own, on the nodes that
 * are there. It decides how large a thing is and where it hangs on another, never where a figure stands in the picture.
 */
import type { Brief, Entity } from '../brief/brief.ts';
import { seedOf } from '../chance.ts';
import { lookOf } from '../compose/place-figures.ts';
import { mayMirror } from '../compose/place-groups.ts';
import { type Hold, holdsOf, isStoodOn } from '../compose/place-holds.ts';
import { boxOf, type Part } from '../compose/place-hung.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { ArtworkOf } from '../paint/nodes.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { Look } from '../things/artwork.ts';
import { centreOf, fine, followed, round } from './scene-box.ts';
import { entityOf } from './scene-find.ts';
import { briefOf, placeOfScene, unitHeight } from './scene-ground.ts';

/** The things that a step adds, read and resolved. */
export interface Newcomers {
  readonly brief: Brief;
  readonly things: readonly Thing[];
  readonly holds: readonly Hold[];
  /** The one of them that is meant, by its index; absent for all. */
  readonly only?: number;
}

/** Newcomers of a scene; `things` stand beside `entities`. */
export function newcomersOf(
  scene: Scene,
  entities: readonly Entity[],
  relations: Brief['relations'],
  things: readonly Thing[],
): Newcomers {
  const brief = briefOf(scene, entities, relations);
  return { brief, things, holds: holdsOf(brief, things) };
}

/** Hands out ids that no node of the scene has: `e0`, `e1`, … */
export function freshIds(scene: Scene): () => string {
  let next = 0;
  for (const { id } of scene.nodes) {
    const number = /^e(\d+)/.exec(id)?.[1];
    if (number !== undefined) next = Math.max(next, Number(number) + 1);
  }
  return () => `e${next++}`;
}

/** True when lamps and windows are lit at the hour of the scene. */
export function isDark(scene: Scene): boolean {
  return scene.background.kind === 'world' && /^(night|dusk)$/.test(scene.background.time);
}

/** What a newcomer looks like: the words' wishes, the hour, and for trees the season of the place. */
export function lookIn(
  scene: Scene,
  entity: Entity,
  thing: Thing,
  kinds: readonly Hold['kind'][],
  isMount: boolean,
  variant: number,
): Look {
  const look = lookOf(entity, kinds, isMount, variant, isDark(scene));
  const place = placeOfScene(scene);
  if (thing.class !== 'tree' || place === undefined) return look;
  const words = [place.season, ...(place.setting === 'snow' ? ['snowy'] : [])].filter(
    (word) => word !== 'summer',
  );
  return words.length === 0 ? look : { ...look, attributes: [...(look.attributes ?? []), ...words] };
}

/** One copy of a newcomer with all it carries, its foot at (0, 0); `pixelsPerUnit` is the scale there. */
export function figureAtOrigin(
  scene: Scene,
  newcomers: Newcomers,
  index: number,
  copy: number,
  pixelsPerUnit: number,
  id: string,
  artworkOf: ArtworkOf,
): readonly SceneNode[] {
  const entity = newcomers.brief.entities[index] ?? entityOf('thing');
  const thing = newcomers.things[index];
  if (thing === undefined) return [];
  const carried = newcomers.holds.filter(({ carrier }) => carrier === index);
  const kinds = carried
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'riding' && kind !== 'on' && kind !== 'in');
  const look = lookIn(
    scene,
    entity,
    thing,
    kinds,
    carried.some(({ kind }) => kind === 'riding'),
    copy,
  );
  const artwork = artworkOf(thing, look);
  const box = boxOf(thing, entity, artwork, undefined, undefined, 0, 1);
  const root: SceneNode = {
    id,
    thing,
    look,
    x: round((box.left + box.width / 2) * pixelsPerUnit),
    y: 0,
    width: round(box.width * pixelsPerUnit),
    height: round(box.height * pixelsPerUnit),
    rotationDegrees: 0,
    isFlipped: false,
    depth: 0,
    isGrounded: true,
    seed: seedOf(scene.seed, 'edit', id),
    stands: 'ground',
    entity: nextEntity(scene) + index,
  };
  const parts: SceneNode[] = [root];
  hangAll(scene, newcomers, index, copy, root, parts, artworkOf);
  return parts;
}

/** Hangs on a node everything that a newcomer carries, and on that what it carries in turn. */
export function hangAll(
  scene: Scene,
  newcomers: Newcomers,
  index: number,
  copy: number,
  parent: SceneNode,
  parts: SceneNode[],
  artworkOf: ArtworkOf,
): void {
  const root = parts[0] ?? parent;
  for (const hold of newcomers.holds) {
    if (hold.carrier !== index) continue;
    const copies = newcomers.brief.entities[hold.carried]?.count ?? 1;
    const row = rowOf(newcomers, hold);
    for (let i = 0; i < copies && parts.length < 13; i++) {
      const id = `${root.id}.${parts.length}`;
      const child = hang(
        scene,
        newcomers,
        hold,
        parent,
        { copy: row.before + i, copies: row.total, variant: copy * copies + i, id },
        artworkOf,
      );
      if (child === undefined) continue;
      parts.push({
        ...child,
        depth: fine(root.depth + (child.depth > parent.depth ? 0.001 : -0.001) * parts.length),
      });
      hangAll(scene, newcomers, hold.carried, copy, parts[parts.length - 1] ?? child, parts, artworkOf);
    }
  }
}

/** Several kinds in one vase or on one table share its width: how many stand before a kind, and how many in all. */
function rowOf({ brief, holds }: Newcomers, hold: Hold): { readonly before: number; readonly total: number } {
  const countOf = (one: Hold) => brief.entities[one.carried]?.count ?? 1;
  if (hold.kind !== 'in' && hold.kind !== 'on') return { before: 0, total: countOf(hold) };
  const row = holds.filter(({ carrier, kind }) => carrier === hold.carrier && kind === hold.kind);
  const sum = (all: readonly Hold[]) => all.reduce((total, one) => total + countOf(one), 0);
  return { before: sum(row.slice(0, row.indexOf(hold))), total: sum(row) };
}

/** Which of several it is, how it differs from them, and its id. */
export interface Copy {
  readonly copy: number;
  readonly copies: number;
  readonly variant: number;
  readonly id: string;
}

/** One thing hung on a node as the planner would have hung it; undefined when there is no such newcomer. */
export function hang(
  scene: Scene,
  newcomers: Newcomers,
  hold: Hold,
  parent: SceneNode,
  copy: Copy,
  artworkOf: ArtworkOf,
): SceneNode | undefined {
  const given = newcomers.brief.entities[hold.carried];
  const thing = newcomers.things[hold.carried];
  if (given === undefined || thing === undefined) return undefined;
  const isStanding = hold.kind === 'riding' && isStoodOn(parent.thing) && given.pose === undefined;
  const entity = isStanding ? { ...given, pose: 'standing' } : given;
  const carried = newcomers.holds.filter(({ carrier }) => carrier === hold.carried);
  const kinds = carried
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'riding' && kind !== 'on' && kind !== 'in');
  const own = hold.kind === 'riding' && !isStoodOn(parent.thing) ? [...kinds, 'riding' as const] : kinds;
  const isMount = carried.some(({ kind }) => kind === 'riding');
  const look = lookIn(scene, entity, thing, own, isMount, copy.variant);
  const artwork = artworkOf(thing, look);
  const parentArtwork = artworkOf(parent.thing, parent.look);
  const unit = unitHeight(parent.thing, entityOf(parent.thing.noun), parent.look, artworkOf);
  const pixelsPerUnit = parent.height / unit;
  const bearer: Part = {
    entity: 0,
    thing: parent.thing,
    look: parent.look,
    artwork: parentArtwork,
    left: -parent.width / 2 / pixelsPerUnit,
    top: -unit,
    width: parent.width / pixelsPerUnit,
    height: unit,
    rotationDegrees: 0,
    isBehind: false,
    parent: undefined,
  };
  const box = boxOf(thing, entity, artwork, bearer, hold, copy.copy, copy.copies);
  const mirror = parent.isFlipped ? -1 : 1;
  const across = (box.left + box.width / 2) * pixelsPerUnit * mirror;
  const down = (box.top + box.height / 2) * pixelsPerUnit + parent.height / 2;
  const radians = (parent.rotationDegrees * Math.PI) / 180;
  const middle = centreOf(parent);
  return {
    id: copy.id,
    thing,
    look,
    x: round(middle.x + across * Math.cos(radians) - down * Math.sin(radians)),
    y: round(middle.y + across * Math.sin(radians) + down * Math.cos(radians)),
    width: round(box.width * pixelsPerUnit),
    height: round(box.height * pixelsPerUnit),
    rotationDegrees: round(box.rotationDegrees * mirror + parent.rotationDegrees),
    isFlipped: parent.isFlipped && mayMirror(thing),
    depth: fine(parent.depth + (box.isBehind ? 0.0005 : -0.0005)),
    isGrounded: false,
    seed: seedOf(scene.seed, 'edit', copy.id),
    stands: 'held',
    parentId: parent.id,
    entity: nextEntity(scene) + hold.carried,
  };
}

/** The first entity number that no node of the scene has. */
export function nextEntity(scene: Scene): number {
  return Math.max(-1, ...scene.nodes.map(({ entity }) => entity ?? -1)) + 1;
}

/**
 * A node with another look or as another thing, at the height given, standing where it stood; what it carries follows its new
 * anchors. The nodes that changed, itself first.
 */
export function recast(
  scene: Scene,
  node: SceneNode,
  thing: Thing,
  look: Look,
  height: number,
  artworkOf: ArtworkOf,
): readonly SceneNode[] {
  const [was, is] = [artworkOf(node.thing, node.look), artworkOf(thing, look)];
  const isSameShape =
    thing === node.thing && height === node.height && was.width === is.width && was.height === is.height;
  // The planner may have drawn it longer or shorter than its drawing is; a new look keeps that.
  const stretch = node.width / node.height / (was.width / was.height);
  const width = isSameShape ? node.width : round(height * (is.width / is.height) * stretch);
  const middle = centreOf(node);
  const y = node.isGrounded
    ? node.y
    : node.stands === 'held'
      ? round(middle.y + (node.height - height) / 2)
      : node.y;
  const { hueDegrees: _hue, ...rest } = node;
  const isRehued = thing !== node.thing || look.colour !== node.look.colour;
  const after: SceneNode = { ...(isRehued ? rest : node), thing, look, width, height: round(height), y };
  return [after, ...(isSameShape ? [] : followed(scene, node, after, artworkOf))];
}
