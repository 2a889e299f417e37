/**
 * The place of a scene as its planner knew it, worked out from the scene alone: where the ground begins and ends, who flies
 * there, and how many pixels a thing of natural size takes beside those that stand there already.
 */
import type { Brief, Entity } from '../brief/brief.ts';
import { boxOf } from '../compose/place-hung.ts';
import { floorOf, type Place } from '../compose/place-setting.ts';
import { isAloft } from '../compose/place-sky.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { ArtworkOf } from '../paint/nodes.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { Look } from '../things/artwork.ts';
import { isShadow } from './scene-work.ts';
import { entityOf } from './scene-find.ts';

/** The circumstances of a world; undefined where the background is none. */
export function placeOfScene(scene: Scene): Place | undefined {
  const { background } = scene;
  if (background.kind !== 'world') return undefined;
  const { setting, time, weather, season } = background;
  const horizon = background.horizonY / scene.heightPixels;
  return { setting, time, weather, season, horizon, floor: floorOf(setting, horizon) };
}

/** A brief that says nothing but its entities and relations, for the planner's own functions. */
export function briefOf(
  scene: Scene,
  entities: readonly Entity[],
  relations: Brief['relations'] = [],
): Brief {
  return {
    prompt: '',
    language: 'en',
    composition: scene.composition,
    entities,
    relations,
    style: scene.style,
    palette: [],
    texts: [],
    avoid: [],
    manner: [],
    wantsTransparency: false,
    unread: [],
  };
}

/** True when a thing of that look flies or floats in the scene instead of standing. */
export function floats(scene: Scene, thing: Thing, entity: Entity): boolean {
  const place = placeOfScene(scene);
  // Before no world nothing stands on a ground.
  if (place === undefined) return !scene.nodes.some(({ isGrounded }) => isGrounded);
  return isAloft(briefOf(scene, [entity]), [thing], 0, place);
}

/** The natural height of a thing in the planner's units, in which a cat is 0.7 and a house 2.2. */
export function unitHeight(thing: Thing, entity: Entity, look: Look, artworkOf: ArtworkOf): number {
  return boxOf(thing, entity, artworkOf(thing, look), undefined, undefined, 0, 1).height;
}

/** A scale of a picture: pixels per unit for what stands at `y`, which is undefined before no ground. */
export interface Measure {
  readonly pixelsPerUnit: number;
  readonly y: number | undefined;
}

/**
 * The scale of what is in the scene already, told by the thing that is nearest in natural size: planners show small things
 * beside a house larger than they are, and a newcomer of their kind must match them. An empty scene gives the planner's usual
 * scale, so that `thing` alone takes about two fifths of the height.
 */
export function measureFor(scene: Scene, thing: Thing, artworkOf: ArtworkOf): Measure {
  const isVast = (one: Thing) => one.class === 'sky' || one.class === 'aircraft';
  let best: SceneNode | undefined;
  let bestAway = Number.POSITIVE_INFINITY;
  for (const node of scene.nodes) {
    if (node.parentId !== undefined || isShadow(node) || node.thing.kind === 'lettering') continue;
    if (isVast(node.thing) !== isVast(thing)) continue;
    // What keeps an empty place company is sized for the picture, not by nature.
    if (node.entity === undefined && scene.composition === 'scene') continue;
    const away =
      Math.abs(Math.log(node.thing.heightMetres / thing.heightMetres)) + (node.isGrounded ? 0 : 0.4);
    if (away < bestAway) [best, bestAway] = [node, away];
  }
  if (best === undefined) {
    const unit = unitHeight(thing, entityOf(thing.noun), {}, artworkOf);
    const share = isVast(thing) ? 0.2 : 0.46;
    const pixels = Math.min(scene.heightPixels, scene.widthPixels * 1.1) * share;
    return { pixelsPerUnit: pixels / Math.max(0.8, unit), y: undefined };
  }
  const unit = unitHeight(best.thing, entityOf(best.thing.noun), best.look, artworkOf);
  return { pixelsPerUnit: best.height / unit, y: best.isGrounded ? best.y : undefined };
}

/** How much smaller a thing looks at `y` than at the measure's own foot line: gently, as planners draw rows. */
export function perspective(scene: Scene, measure: Measure, y: number): number {
  if (scene.background.kind !== 'world' || measure.y === undefined) return 1;
  const { horizonY } = scene.background;
  const near = Math.max(scene.heightPixels * 0.04, measure.y - horizonY);
  const here = Math.max(scene.heightPixels * 0.02, y - horizonY);
  return Math.max(0.55, Math.min(1.25, (here / near) ** 0.35));
}

/** The depth of what stands or hangs at `y`, as planners have it. */
export function depthAt(scene: Scene, y: number, isHigh: boolean): number {
  if (scene.composition !== 'scene') return Math.min(0, ...scene.nodes.map(({ depth }) => depth)) - 0.5;
  return isHigh ? 9 : Math.max(0, 10 * (1 - y / scene.heightPixels));
}
