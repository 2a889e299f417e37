/**
 * How many of a thing there are: fewer are taken from the far end; more find room beside their kind. Where the kind is all that
 * is in the picture it is laid out anew, as the planner lays out so many.
 */
import type { Entity } from '../brief/brief.ts';
import { planScene } from '../compose/scene.ts';
import type { SceneNode } from '../scene/scene.ts';
import { centreOf, round, scaledAbout, withCarried, withNodes } from './scene-box.ts';
import { freshIds } from './scene-build.ts';
import { removed } from './scene-remove.ts';
import { cloned } from './scene-clone.ts';
import { entityOf, findNodes } from './scene-find.ts';
import { briefOf, placeOfScene } from './scene-ground.ts';
import { groundCoverMax, hiddenBy } from './scene-place.ts';
import { seedOf } from '../chance.ts';
import {
  type Change,
  countOf,
  isShadow,
  madeOf,
  phraseOf,
  refused,
  type StepOf,
  type Work,
} from './scene-work.ts';

/** Makes so many of a thing: copies are added beside it, or taken from the far end. */
export function count(work: Work, step: StepOf<'count'>): Change {
  const wish = `show ${step.count} of ${phraseOf(step.target)}`;
  const found = findNodes(work, { ...step.target, isAll: true });
  if (found.nodes === undefined) return refused(work, wish, found.reason);
  const first = found.nodes[0];
  if (first === undefined) return refused(work, wish, 'there is none');
  const kin = found.nodes.filter(
    (node) =>
      node.thing.noun === first.thing.noun &&
      (node.parentId === undefined) === (first.parentId === undefined),
  );
  const { noun } = first.thing;
  if (step.count === kin.length)
    return madeOf(
      work.scene,
      `there ${kin.length > 1 ? 'are' : 'is'} ${countOf(noun, kin.length)}`,
      kin.map(({ id }) => id),
    );
  if (step.count < kin.length) {
    // The farthest go first; of equals the one at the edge.
    const middle = work.scene.widthPixels / 2;
    const order = [...kin].sort(
      (a, b) => b.depth - a.depth || Math.abs(b.x - middle) - Math.abs(a.x - middle),
    );
    const gone = order.slice(0, kin.length - step.count);
    const scene = removed(work, gone);
    const left = kin.filter((node) => !gone.includes(node));
    return madeOf(
      scene,
      step.count === 0
        ? `the ${noun} is gone`
        : `there ${step.count > 1 ? 'are' : 'is'} ${countOf(noun, step.count)} now`,
      left.map(({ id }) => id),
    );
  }
  if (first.parentId !== undefined) return refused(work, wish, `the ${noun} is carried by something`);
  const more = Math.min(50, step.count) - kin.length;
  const change = relaid(work, kin, step.count) ?? multiplied(work, kin, more);
  return { ...change, done: [`there are ${countOf(noun, kin.length + more)} now`] };
}

/**
 * The kind laid out anew in so many, when nothing else is in the picture and none of it carries anything; undefined otherwise.
 * Those that were there keep their looks, from left to right.
 */
function relaid(work: Work, kin: readonly SceneNode[], count: number): Change | undefined {
  const { scene } = work;
  const place = placeOfScene(scene);
  const isAlone = scene.nodes.every((node) => kin.includes(node) || isShadow(node));
  const model = kin[0];
  if (place === undefined || model === undefined || !isAlone || work.field !== undefined) return undefined;
  const { pose } = model.look;
  const entity: Entity = { ...entityOf(model.thing.noun), count, ...(pose === undefined ? {} : { pose }) };
  const { setting, time, weather, season } = place;
  const { widthPixels, heightPixels, quality } = scene;
  const plan = planScene(
    { ...briefOf(scene, [entity]), setting, time, weather, season },
    [model.thing],
    {
      prompt: '',
      widthPixels,
      heightPixels,
      quality,
      background: 'opaque',
      index: 0,
      partialCount: 0,
    },
    work.artworkOf,
  );
  if (plan.background.kind !== 'world' || scene.background.kind !== 'world') return undefined;
  // The new plan has a horizon of its own; the picture keeps the one it has.
  const dy = scene.background.horizonY - plan.background.horizonY;
  const old = [...kin].sort((a, b) => a.x - b.x);
  const fresh = freshIds(scene);
  const slots = [...plan.nodes].sort((a, b) => a.x - b.x);
  // The old ones spread over the new places, so that first and last stay outside.
  const taken = new Map(old.map((node, i) => [Math.floor(((i + 0.5) * slots.length) / old.length), node]));
  const nodes = slots.map((slot, i): SceneNode => {
    const was = taken.get(i);
    const y = round(slot.y + dy);
    if (was !== undefined) {
      const { x, width, height, depth, isGrounded, stands } = slot;
      return { ...was, x, y, width, height, depth, isGrounded, ...(stands === undefined ? {} : { stands }) };
    }
    const id = fresh();
    const { variant: _variant, ...look } = model.look;
    const variant = slot.look.variant ?? 0;
    return {
      ...slot,
      id,
      y,
      seed: seedOf(scene.seed, 'edit', id),
      look: variant === 0 ? look : { ...look, variant },
      ...(model.entity === undefined ? {} : { entity: model.entity }),
    };
  });
  // The nearest are painted last.
  const ordered = [...nodes].sort((a, b) => b.depth - a.depth);
  return madeOf(
    { ...scene, nodes: ordered },
    '',
    ordered.map(({ id }) => id),
  );
}

/** The copies may be so much smaller than their kind, no more, before the kind makes room by shrinking where it stands. */
const copyHeightMin = 0.75;

/** So many more of a kind. Where there is no room beside them at a like size, all of them are drawn smaller. */
function multiplied(work: Work, kin: readonly SceneNode[], more: number): Change {
  // The list is never empty: somebody found it by name.
  const model = kin[0]!;
  let best: Change | undefined;
  let bestShare = 0;
  for (const factor of [1, 0.85, 0.72, 0.6, 0.5, 0.42, 0.35, 0.28]) {
    const shrunk =
      factor === 1
        ? []
        : kin.flatMap((node) =>
            scaledAbout(withCarried(work.scene, node), factor, node.isGrounded ? node : centreOf(node)),
          );
    const scene = withNodes(work.scene, shrunk);
    const own = scene.nodes.find(({ id }) => id === model.id) ?? model;
    const change = cloned({ ...work, scene }, own, { ...entityOf(model.thing.noun), count: more }, undefined);
    const added = change.scene.nodes.filter(({ id }) => change.touched.includes(id));
    // A crowd in which some hide others cannot be counted.
    const hidden = hiddenBy(change.scene, change.touched);
    const clear = hidden > groundCoverMax + 0.05 ? 0.3 * (1 - hidden) : 1;
    const share = (Math.min(...added.map(({ height }) => height)) / own.height) * clear;
    if (share > bestShare + 0.02) [best, bestShare] = [change, share];
    if (share >= copyHeightMin) break;
  }
  return best ?? cloned(work, model, { ...entityOf(model.thing.noun), count: more }, undefined);
}
