/** More of what is there: copies of a figure, varied as the planner varies them, each in a free place near its kind. */
import type { Entity } from '../brief/brief.ts';
import { chanceOf, seedOf } from '../chance.ts';
import { mayMirror } from '../compose/place-groups.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Place } from './plan.ts';
import { fine, scaledAbout, withCarried, withNodes } from './scene-box.ts';
import { freshIds, lookIn } from './scene-build.ts';
import { settled } from './scene-settle.ts';
import { type Change, countOf, madeOf, type Work } from './scene-work.ts';

/** One more of a thing: its own drawing, varied as the planner varies copies, near its kind. */
export function cloned(work: Work, model: SceneNode, entity: Entity, place: Place | undefined): Change {
  let scene = work.scene;
  const touched: string[] = [];
  for (let i = 0; i < entity.count; i++) {
    const id = freshIds(scene)();
    const nodes = cloneOf({ ...work, scene }, model, entity, id, place);
    scene = withNodes(scene, nodes);
    touched.push(id);
  }
  const noun =
    entity.count > 1
      ? `${countOf(entity.noun, entity.count)} more were added`
      : `another ${entity.noun} was added`;
  return madeOf(scene, noun, touched);
}

function cloneOf(
  work: Work,
  model: SceneNode,
  entity: Entity,
  id: string,
  place: Place | undefined,
): readonly SceneNode[] {
  const { scene } = work;
  const own = chanceOf(seedOf(scene.seed, 'clone', id, ...(work.variant ? [work.variant] : [])));
  const family = withCarried(scene, model);
  const variant =
    Math.max(
      0,
      ...scene.nodes
        .filter(({ thing }) => thing.ref === model.thing.ref)
        .map(({ look }) => look.variant ?? 0),
    ) + 1;
  const isMirrored = mayMirror(model.thing) && own.next() < 0.5;
  const size = own.between(0.94, 1.06);
  const hue = Math.round(own.between(-4, 4) * 10) / 10;
  const ids = new Map(family.map((node, i) => [node.id, i === 0 ? id : `${id}.${i}`]));
  const foot = model.isGrounded ? model.y : model.y + model.height / 2;
  const copies = family.map((node): SceneNode => {
    const { hueDegrees: _hue, parentId, ...rest } = node;
    const look = node === model ? { ...node.look, ...wishesOf(work, model, entity), variant } : node.look;
    return {
      ...rest,
      id: ids.get(node.id) ?? id,
      look,
      ...(parentId === undefined || node === model ? {} : { parentId: ids.get(parentId) ?? id }),
      x: node.x - model.x,
      y: node.y - foot,
      depth: fine(node.depth - model.depth),
      seed: seedOf(scene.seed, 'edit', ids.get(node.id) ?? id),
      ...(hue === 0 ? {} : { hueDegrees: hue }),
    };
  });
  const turned = isMirrored
    ? copies.map((node) => ({
        ...node,
        x: -node.x,
        rotationDegrees: -node.rotationDegrees,
        isFlipped: mayMirror(node.thing) ? !node.isFlipped : node.isFlipped,
      }))
    : copies;
  // A floating model hangs by its middle; round the origin everything stands on its foot.
  const standing = turned.map((node, i) =>
    i === 0 && !node.isGrounded ? { ...node, y: 0, isGrounded: true } : node,
  );
  const isHigh = !model.isGrounded;
  const grown = scaledAbout(standing, size, { x: 0, y: 0 });
  const placed = settled(work, grown, model.thing, {
    isHigh,
    place,
    relation: { kind: 'next-to', host: model },
  });
  return placed.map((node, i) =>
    i === 0 ? { ...node, ...(model.stands === undefined ? {} : { stands: model.stands }) } : node,
  );
}

function wishesOf(work: Work, model: SceneNode, entity: Entity): Partial<SceneNode['look']> {
  const look = lookIn(work.scene, entity, model.thing, [], false, 0);
  return {
    ...(look.colour === undefined ? {} : { colour: look.colour }),
    ...(look.mood === undefined ? {} : { mood: look.mood }),
    ...(look.pose === undefined ? {} : { pose: look.pose }),
    ...(look.material === undefined ? {} : { material: look.material }),
  };
}
