/**
 * Changing things that are in a scene: their colour and look, their place, size and number, or taking them away. Each function
 * carries out one kind of step on the nodes that it names and leaves every other node the object it was.
 */
import { mayMirror } from '../compose/place-groups.ts';
import type { Target } from './plan.ts';
import { parseColour } from '../paint/colour.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Look } from '../things/artwork.ts';
import {
  boxOfNode,
  boxOfNodes,
  centreOf,
  fine,
  mirroredAbout,
  movedBy,
  round,
  scaledAbout,
  withCarried,
  withNodes,
} from './scene-box.ts';
import { recast } from './scene-build.ts';
import { findNodes, isAlive } from './scene-find.ts';
import { skyRecoloured, skyRemoved } from './scene-sky.ts';
import {
  type Change,
  madeOf,
  named,
  phraseOf,
  refused,
  type StepOf,
  subjectIs,
  undoneOf,
  type Work,
} from './scene-work.ts';

/** Gives things another colour. */
export function recolour(work: Work, step: StepOf<'recolour'>): Change {
  const { target } = step;
  const wish = `make ${phraseOf(target)} ${step.colour}`;
  const found = findNodes(work, target);
  if (found.nodes === undefined && target.of !== undefined && target.noun !== undefined) {
    return partRecoloured(work, target.of, target.noun, step.colour, wish);
  }
  if (found.nodes === undefined) {
    const sky = target.noun === undefined ? undefined : skyRecoloured(work, target.noun, step.colour);
    return sky ?? refused(work, wish, found.reason);
  }
  const colour = parseColour(step.colour);
  if (colour === undefined) return refused(work, wish, `${step.colour} is no single colour`);
  return relooked(
    work,
    found.nodes,
    (look) => ({ ...look, colour }),
    `${subjectIs(found.nodes)} ${step.colour} now`,
  );
}

/** The roof of a house, the door of a car: told to the drawing in the words in which prompts tell it. */
function partRecoloured(work: Work, owner: Target, part: string, colour: string, wish: string): Change {
  const found = findNodes(work, owner);
  if (found.nodes === undefined) return refused(work, wish, found.reason);
  const isOther = (word: string) => !(word.startsWith('with ') && word.endsWith(` ${part}`));
  const changed = (was: Look): Look => ({
    ...was,
    attributes: [...(was.attributes ?? []).filter(isOther), `with ${colour} ${part}`],
  });
  const shown = found.nodes.filter(
    ({ thing, look: was }) =>
      shapesOf(work.artworkOf(thing, changed(was)).markup) !== shapesOf(work.artworkOf(thing, was).markup),
  );
  const [first] = found.nodes;
  if (shown.length === 0) {
    return refused(
      work,
      wish,
      `the drawing of the ${first?.thing.noun ?? 'thing'} has no ${part} of its own colour`,
    );
  }
  return relooked(work, shown, changed, `the ${part} of ${named(shown)} is ${colour} now`);
}

/** Gives things another mood, pose, material or other adjectives. */
export function look(work: Work, step: StepOf<'look'>): Change {
  const wishes = [
    step.mood,
    step.pose,
    step.material,
    ...step.attributes,
    ...step.without.map((part) => `without ${part}`),
  ].filter((one) => one !== undefined);
  const wish = `make ${phraseOf(step.target)} ${wishes.join(', ')}`;
  const found = findNodes(work, step.target);
  if (found.nodes === undefined) return refused(work, wish, found.reason);
  const changed = (was: Look): Look => {
    const { attributes, without, ...rest } = was;
    const said = [...new Set([...(attributes ?? []), ...step.attributes])];
    const lacking = [...new Set([...(without ?? []), ...step.without])];
    // A new material shows its own colour.
    const { colour: _colour, ...plain } = rest;
    return {
      ...(step.material === undefined ? rest : plain),
      ...(step.mood === undefined ? {} : { mood: step.mood }),
      ...(step.pose === undefined ? {} : { pose: step.pose }),
      ...(step.material === undefined ? {} : { material: step.material }),
      ...(said.length === 0 ? {} : { attributes: said }),
      ...(lacking.length === 0 ? {} : { without: lacking }),
    };
  };
  const first = found.nodes[0];
  const before = first === undefined ? undefined : work.artworkOf(first.thing, first.look);
  const after = first === undefined ? undefined : work.artworkOf(first.thing, changed(first.look));
  if (before !== undefined && after !== undefined && shapesOf(before.markup) === shapesOf(after.markup)) {
    return refused(
      work,
      wish,
      `the drawing of the ${first?.thing.noun ?? 'thing'} knows no other look of that kind`,
    );
  }
  const unmet = wishes.filter((one) => after?.unmet.includes(one) === true);
  const met = wishes.filter((one) => !unmet.includes(one));
  const change = relooked(work, found.nodes, changed, `${subjectIs(found.nodes)} ${met.join(' and ')} now`);
  const undone = unmet.map((one) =>
    undoneOf(`make ${phraseOf(step.target)} ${one}`, 'its drawing has no such look'),
  );
  return { ...change, undone: [...change.undone, ...undone] };
}

/** Markup without the names of its gradients and clips, which are made from the look and differ with it. */
function shapesOf(markup: string): string {
  return markup.replace(/(id="|url\(#|href="#)[^")]*/g, '$1');
}

function relooked(
  work: Work,
  nodes: readonly SceneNode[],
  changed: (look: Look) => Look,
  done: string,
): Change {
  let { scene } = work;
  for (const { id } of nodes) {
    const node = scene.nodes.find((one) => one.id === id);
    if (node === undefined) continue;
    scene = withNodes(
      scene,
      recast(scene, node, node.thing, changed(node.look), node.height, work.artworkOf),
    );
  }
  return madeOf(
    scene,
    done,
    nodes.map(({ id }) => id),
  );
}

/** Takes things away with what they carry; who rode or sat on them stays, on the ground. */
export function remove(work: Work, step: StepOf<'remove'>): Change {
  const { target } = step;
  const found = findNodes(work, target);
  const sky = target.noun === undefined ? undefined : skyRemoved(work, target.noun);
  if (found.nodes === undefined) return sky ?? refused(work, `remove ${phraseOf(target)}`, found.reason);
  const gone = removed(work, found.nodes);
  const change = madeOf(gone, `${named(found.nodes)} ${found.nodes.length > 1 ? 'were' : 'was'} removed`, []);
  // "Remove the trees" is also said of those that the world paints behind them.
  return sky === undefined || sky.done.length === 0 || !target.isAll
    ? change
    : { ...change, scene: { ...change.scene, background: sky.scene.background } };
}

/** The scene without some nodes. */
export function removed(work: Work, nodes: readonly SceneNode[]): Work['scene'] {
  let { scene } = work;
  const all = new Set(nodes.map(({ id }) => id));
  for (const { id } of nodes) {
    const node = scene.nodes.find((one) => one.id === id);
    if (node === undefined) continue;
    const gone = new Set([id]);
    const freed: SceneNode[] = [];
    for (const child of scene.nodes.filter(({ parentId }) => parentId === id)) {
      const isFree = !all.has(child.id) && (isAlive(child.thing.class) || node.thing.class === 'furniture');
      if (isFree) freed.push(...setDown(work, child, node));
      else for (const one of withCarried(scene, child)) gone.add(one.id);
    }
    scene = withNodes(scene, freed, gone);
    scene = posedFree(work, scene, node);
  }
  return scene;
}

/** Who was carried stands where its bearer stood. */
function setDown(work: Work, child: SceneNode, bearer: SceneNode): readonly SceneNode[] {
  const { pose, ...bare } = child.look;
  const isSeated = pose === 'riding' || pose === 'sitting';
  const family = isSeated
    ? recast(work.scene, child, child.thing, bare, child.height, work.artworkOf)
    : [child];
  const [first, ...others] = family;
  if (first === undefined) return [];
  const rest = isSeated ? others : withCarried(work.scene, child).slice(1);
  const box = boxOfNode(first);
  const foot = bearer.isGrounded ? bearer.y : box.bottom;
  const dy = foot - box.bottom;
  const { parentId: _parent, ...free } = first;
  const isFlying = !bearer.isGrounded;
  const standing: SceneNode = {
    ...free,
    y: round(isFlying ? free.y : foot),
    isGrounded: !isFlying,
    stands: bearer.stands ?? 'ground',
    depth: bearer.depth,
  };
  return [
    standing,
    ...rest.map((one) => movedBy(one, 0, isFlying ? 0 : dy, fine(bearer.depth - first.depth))),
  ];
}

const carryingPoses: ReadonlySet<string> = new Set(['holding', 'reading', 'playing', 'eating']);

/** A bearer whose hands are empty again takes its natural pose. */
function posedFree(work: Work, scene: Work['scene'], gone: SceneNode): Work['scene'] {
  const parent = scene.nodes.find(({ id }) => id === gone.parentId);
  if (parent === undefined || !carryingPoses.has(parent.look.pose ?? '')) return scene;
  // A hat may stay on the head of who holds nothing any more.
  const isBusy = scene.nodes.some((one) => one.parentId === parent.id && one.thing.class !== 'clothing');
  if (isBusy) return scene;
  const { pose: _pose, ...rest } = parent.look;
  return withNodes(scene, recast(scene, parent, parent.thing, rest, parent.height, work.artworkOf));
}

/** Makes things larger or smaller where they stand. */
export function scale(work: Work, step: StepOf<'scale'>): Change {
  const wish = `make ${phraseOf(step.target)} ${step.factor > 1 ? 'larger' : 'smaller'}`;
  const found = findNodes(work, step.target);
  if (found.nodes === undefined) return refused(work, wish, found.reason);
  let { scene } = work;
  for (const { id } of found.nodes) {
    const node = scene.nodes.find((one) => one.id === id);
    if (node === undefined) continue;
    const family = withCarried(scene, node);
    const about = node.isGrounded
      ? { x: node.x, y: node.y }
      : node.parentId === undefined
        ? centreOf(node)
        : heldAt(scene, node);
    const grown = scaledAbout(family, fittingFactor(work, family, about, step.factor), about);
    scene = withNodes(scene, inFrame(work, grown));
  }
  return madeOf(
    scene,
    `${subjectIs(found.nodes)} ${step.factor > 1 ? 'larger' : 'smaller'} now`,
    found.nodes.map(({ id }) => id),
  );
}

/** The point of a carried thing that is nearest to its bearer: what it grows from. */
function heldAt(scene: Work['scene'], node: SceneNode): { readonly x: number; readonly y: number } {
  const bearer = scene.nodes.find(({ id }) => id === node.parentId);
  const box = boxOfNode(node);
  const middle = bearer === undefined ? centreOf(node) : centreOf(bearer);
  return {
    x: Math.max(box.left, Math.min(box.right, middle.x)),
    y: Math.max(
      box.top + (box.bottom - box.top) * 0.3,
      Math.min(box.bottom - (box.bottom - box.top) * 0.1, middle.y),
    ),
  };
}

/** The factor that keeps a figure within the picture. */
function fittingFactor(
  work: Work,
  family: readonly SceneNode[],
  about: { readonly y: number },
  factor: number,
): number {
  const box = boxOfNodes(family);
  if (box === undefined || factor <= 1) return Math.max(0.2, factor);
  const { widthPixels: width, heightPixels: height } = work.scene;
  const up = (about.y - height * 0.02) / Math.max(1, about.y - box.top);
  const across = (width * 0.97) / Math.max(1, box.right - box.left);
  // It may grow by a hundredth at least: a figure that fills the frame grows no more.
  return Math.max(1.01, Math.min(factor, across, box.top < 0 ? 1.01 : up));
}

/** A figure moved sideways until it stands in the picture. */
function inFrame(work: Work, family: readonly SceneNode[]): readonly SceneNode[] {
  const box = boxOfNodes(family);
  if (box === undefined) return family;
  const dx = shiftInto(box.left, box.right, work.scene.widthPixels);
  return family.map((node) => movedBy(node, round(dx), 0, 0));
}

function shiftInto(from: number, to: number, length: number): number {
  const margin = length * 0.015;
  if (to - from > length - margin * 2) return 0;
  if (from < margin) return margin - from;
  return to > length - margin ? length - margin - to : 0;
}

/** Mirrors things with what they carry. */
export function flip(work: Work, step: StepOf<'flip'>): Change {
  const found = findNodes(work, step.target);
  if (found.nodes === undefined) return refused(work, `flip ${phraseOf(step.target)}`, found.reason);
  let { scene } = work;
  for (const { id } of found.nodes) {
    const node = scene.nodes.find((one) => one.id === id);
    if (node === undefined) continue;
    const family = withCarried(scene, node);
    const x = centreOf(node).x;
    // What was asked to be turned is turned, whatever it is; a book in its hands keeps its letters.
    scene = withNodes(
      scene,
      mirroredAbout(family, x, (one) => one.id === id || mayMirror(one.thing)),
    );
  }
  return madeOf(
    scene,
    `${named(found.nodes)} ${found.nodes.length > 1 ? 'face' : 'faces'} the other way`,
    found.nodes.map(({ id }) => id),
  );
}
