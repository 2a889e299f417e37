/**
 * What the steps of a scene edit share: the scene so far with the tools to change it, what came of one step, and the words
 * in which that is told. A step takes a `Work` and gives a `Change`; nobody keeps state beside them.
 */
import { pluralOf } from '../brief/singular.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArtworkOf } from '../paint/nodes.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { silhouetteTag } from '../styles/design.ts';
import type { EditStep, Target } from './plan.ts';
import { areaOf, type Box, boxOfNodes, withCarried } from './scene-box.ts';

/** Where a scene may change, in its own pixels. */
export interface Field {
  /** The box round all that may change. */
  readonly box: Box;
  /** The share of a box that may change, 0 to 1. */
  shareOf(box: Box): number;
}

/** A scene under work. */
export interface Work {
  readonly scene: Scene;
  readonly lexicon: Lexicon;
  readonly artworkOf: ArtworkOf;
  /** Absent where everything may change. */
  readonly field?: Field;
  /** Which of several pictures of one edit this is; absent means the first. */
  readonly variant?: number;
  /** Ids of the nodes that the step before touched: what "it" means. */
  readonly last: readonly string[];
}

/** What came of one step. */
export interface Change {
  readonly scene: Scene;
  readonly done: readonly string[];
  readonly undone: readonly string[];
  /** Ids of the nodes that were changed or added, for "it" in the next step. */
  readonly touched: readonly string[];
}

/** A change that was made, told in a past-tense phrase. */
export function madeOf(
  scene: Scene,
  done: string | readonly string[],
  touched: readonly string[] = [],
): Change {
  return { scene, done: typeof done === 'string' ? [done] : done, undone: [], touched };
}

/** A change that could not be made: the scene as it was, and why. */
export function refused(work: Work, wish: string, reason: string): Change {
  return { scene: work.scene, done: [], undone: [undoneOf(wish, reason)], touched: work.last };
}

/** The sentence for what could not be done. */
export function undoneOf(wish: string, reason: string): string {
  return `Could not be done: ${wish} (${reason}).`;
}

/** One change after another on the same work. */
export function inTurn(work: Work, steps: readonly ((work: Work) => Change)[]): Change {
  let change: Change = { scene: work.scene, done: [], undone: [], touched: work.last };
  for (const step of steps) {
    const next = step({ ...work, scene: change.scene });
    change = {
      scene: next.scene,
      done: [...change.done, ...next.done],
      undone: [...change.undone, ...next.undone],
      touched: next.touched,
    };
  }
  return change;
}

/** True for the printed shadow of another node, which no one means by name. */
export function isShadow(node: SceneNode): boolean {
  return node.look.attributes?.includes(silhouetteTag) === true;
}

/** True when a node may be changed: no mask, or at least three tenths of it inside, or the mask painted on it. */
export function mayChange(work: Work, node: SceneNode): boolean {
  const { field } = work;
  if (field === undefined) return true;
  const box = boxOfNodes(withCarried(work.scene, node));
  if (box === undefined) return false;
  return field.shareOf(box) >= 0.3 || (field.shareOf(box) * areaOf(box)) / areaOf(field.box) >= 0.5;
}

/** What the picture shows, as words: `a fox, three trees`. */
export function shownIn(scene: Scene): string {
  const counts = new Map<string, number>();
  // The largest is named first.
  for (const node of [...scene.nodes].sort((a, b) => b.width * b.height - a.width * a.height))
    if (!isShadow(node)) counts.set(node.thing.noun, (counts.get(node.thing.noun) ?? 0) + 1);
  const all = [...counts].map(([noun, count]) => countOf(noun, count));
  if (all.length === 0) return 'it shows a place and nothing in it';
  return `it shows ${all.slice(0, 8).join(', ')}${all.length > 8 ? ' and more' : ''}`;
}

/** `a fox`, `an owl`, `three cars`. */
export function countOf(noun: string, count: number): string {
  // Sunglasses and trousers are named in the plural when there is one.
  if (count === 1 && noun.endsWith('s') && pluralOf(noun) === noun) return noun;
  if (count === 1) return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
  return `${numbers[count] ?? count} ${pluralOf(noun)}`;
}

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `the car is`, `the cars are`. */
export function subjectIs(nodes: readonly SceneNode[]): string {
  const nouns = [...new Set(nodes.map((node) => node.thing.noun))];
  const first = nouns[0] ?? 'picture';
  if (nouns.length > 1) return `${listOf(nouns.map((noun) => `the ${noun}`))} are`;
  return nodes.length > 1 ? `the ${pluralOf(first)} are` : `the ${first} is`;
}

function listOf(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `the car`, `the cars`. */
export function named(nodes: readonly SceneNode[]): string {
  return subjectIs(nodes).replace(/ (is|are)$/, '');
}

/** The target as words for a report. */
export function phraseOf(target: Target): string {
  return target.phrase !== '' ? target.phrase : (target.noun ?? 'it');
}

/** A step by its kind. */
export type StepOf<K extends EditStep['kind']> = Extract<EditStep, { readonly kind: K }>;
