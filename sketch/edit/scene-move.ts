/** Moving things of a scene: beside another, onto a side, nearer or farther, or onto somebody's head. */
import { placeOf as worldOf } from '../brief/places.ts';
import { holdsOf } from '../compose/place-holds.ts';
import { withinFrame } from './scene-join.ts';
import { setting } from './scene-world.ts';
import { settled } from './scene-settle.ts';
import { fine, movedBy, round, scaledAbout, withCarried, withNodes } from './scene-box.ts';
import { hang, newcomersOf } from './scene-build.ts';
import { entityOf, findNodes } from './scene-find.ts';
import { briefOf, depthAt, placeOfScene } from './scene-ground.ts';
import { type Change, madeOf, named, phraseOf, refused, type StepOf, type Work } from './scene-work.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Place } from './plan.ts';

/** Carries out a `move`. */
export function move(work: Work, step: StepOf<'move'>): Change {
  const { place } = step;
  const wish = `move ${phraseOf(step.target)} ${(place.side ?? [place.kind ?? '']).join(' ')}${place.target === undefined ? '' : ` ${place.target.phrase}`}`;
  const found = findNodes(work, step.target);
  if (found.nodes === undefined) return refused(work, wish, found.reason);
  const noun = place.target?.noun;
  const isThere = place.target !== undefined && findNodes(work, place.target).nodes !== undefined;
  const world = noun === undefined || isThere ? undefined : worldOf([noun], place.kind ?? 'in');
  // "Put the penguin in space": the place comes to the penguin.
  if (world !== undefined && placeOfScene(work.scene)?.setting !== world) {
    return setting(work, { kind: 'setting', setting: world, phrase: noun ?? world });
  }
  const host = place.target === undefined ? undefined : findNodes(work, place.target);
  if (
    host !== undefined &&
    host.nodes === undefined &&
    place.side === undefined &&
    place.kind !== undefined
  ) {
    if (!/^(ground|grass|floor|sky|sand|snow|water|table)$/.test(place.target?.noun ?? ''))
      return refused(work, wish, host.reason);
  }
  let { scene } = work;
  for (const { id } of found.nodes) {
    const node = scene.nodes.find((one) => one.id === id);
    if (node === undefined) continue;
    const bearer = host?.nodes?.find((one) => one.id !== id);
    const moved = elsewhere({ ...work, scene }, node, place, bearer);
    scene = withNodes(scene, moved);
    // What was put on or into something must not leave the picture with it.
    const isHung = bearer !== undefined && moved[0]?.parentId === bearer.id;
    if (isHung) scene = withinFrame(scene, bearer, moved, place.kind ?? 'on');
  }
  return madeOf(
    scene,
    `${named(found.nodes)} ${found.nodes.length > 1 ? 'were' : 'was'} moved`,
    found.nodes.map(({ id }) => id),
  );
}

function elsewhere(
  work: Work,
  node: SceneNode,
  place: Place,
  host: SceneNode | undefined,
): readonly SceneNode[] {
  const { scene } = work;
  if (host !== undefined && place.kind !== undefined) {
    const link = { subject: 1, kind: place.kind, object: 0 };
    const acting = { subject: 0, kind: place.kind, object: 1 };
    const isWorn = place.kind === 'wearing' || place.kind === 'holding';
    const entities = [entityOf(host.thing.noun), entityOf(node.thing.noun)];
    const things = [host.thing, node.thing];
    // A hat is put "on" a head, which is to be worn.
    const isHat = node.thing.class === 'clothing' && place.kind === 'on';
    const relation = isWorn ? acting : isHat ? { ...acting, kind: 'wearing' as const } : link;
    const hold = holdsOf(briefOf(scene, entities, [relation]), things).find(({ carrier }) => carrier === 0);
    const newcomers = newcomersOf(scene, entities, [relation], things);
    const hung =
      hold === undefined
        ? undefined
        : hang(
            scene,
            newcomers,
            hold,
            host,
            { copy: 0, copies: 1, variant: node.look.variant ?? 0, id: node.id },
            work.artworkOf,
          );
    if (hung !== undefined) return rehung(scene, node, hung);
  }
  const family = withCarried(scene, node);
  const foot = node.isGrounded ? node.y : node.y + node.height / 2;
  // Round the origin everything stands on its foot; a carried thing that is moved away stands alone.
  const atOrigin = family.map((one): SceneNode => {
    const { parentId, ...rest } = one;
    const isRoot = one.id === node.id;
    return {
      ...rest,
      ...(isRoot || parentId === undefined ? {} : { parentId }),
      x: round(one.x - node.x),
      y: isRoot ? 0 : round(one.y - foot),
      depth: fine(one.depth - node.depth),
      isGrounded: isRoot ? true : one.isGrounded,
    };
  });
  const isHigh = !node.isGrounded && node.parentId === undefined;
  const isFar = place.side?.includes('background') === true;
  const isNear = place.side?.includes('foreground') === true;
  const sized = scaledAbout(atOrigin, isFar && !isHigh ? 0.72 : isNear && !isHigh ? 1.2 : 1, { x: 0, y: 0 });
  const others: Work = {
    ...work,
    scene: { ...scene, nodes: scene.nodes.filter((one) => !family.some(({ id }) => id === one.id)) },
  };
  const relation = host === undefined ? undefined : { kind: place.kind ?? ('next-to' as const), host };
  const settledNodes = settled(others, sized, node.thing, { isHigh, place, relation, isFixedSize: true });
  return settledNodes.map((one, i) => {
    if (i > 0 || isHigh) return one;
    return {
      ...one,
      ...(node.stands === undefined || node.stands === 'held' ? {} : { stands: node.stands }),
      depth:
        one.parentId === undefined
          ? Math.min(one.depth, fine(depthAt(scene, one.y, false) + (isFar ? 0.5 : 0)))
          : one.depth,
    };
  });
}

/** A node in the place of what was hung in its stead, with all it carries. */
function rehung(scene: Work['scene'], node: SceneNode, hung: SceneNode): readonly SceneNode[] {
  const [, ...carried] = withCarried(scene, node);
  const factor = hung.height / node.height;
  const own: SceneNode = {
    ...hung,
    look: node.look,
    seed: node.seed,
    ...(node.entity === undefined ? {} : { entity: node.entity }),
  };
  const rest = scaledAbout(carried, factor, { x: node.x, y: node.y }).map((one) =>
    movedBy(one, hung.x - node.x, hung.y - node.y, hung.depth - node.depth),
  );
  return [own, ...rest];
}
