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
  mirroredAbout,
  movedBy,
  round,
  scaledAbout,
  withCarried,
  withNodes,
} from './scene-box.ts';
import { recast } from './scene-build.ts';
import { entityOf, findNodes } from './scene-find.ts';
import { skyRecoloured } from './scene-sky.ts';
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
    const other = first === undefined ? undefined : otherKind(work, first, step.attributes);
    if (first !== undefined && other !== undefined) {
      const scene = withNodes(
        work.scene,
        recast(work.scene, first, other, first.look, first.height, work.artworkOf),
      );
      return madeOf(scene, `the ${first.thing.noun} is ${step.attributes.join(' and ')} now`, [first.id]);
    }
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

/** An old man is another drawing than a man: the vocabulary's own thing for a noun with an adjective, of the same class. */
function otherKind(
  work: Work,
  node: SceneNode,
  attributes: readonly string[],
): SceneNode['thing'] | undefined {
  for (const word of attributes) {
    const adjective = word.replace(/^(old|young)er$/, '$1');
    const thing = work.lexicon.resolve(entityOf(`${adjective} ${node.thing.noun}`));
    const isOwn = (thing.via === 'curated' || thing.via === 'exact') && thing.noun !== node.thing.noun;
    if (isOwn && thing.class === node.thing.class && thing.ref !== node.thing.ref) return thing;
  }
  return undefined;
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
