/**
 * Which things of a scene an instruction means. Words are matched from the narrowest sense to the widest: the noun itself,
 * the same drawing under another name, its last word, its class ("the animal"); then colour, side, size and order choose
 * among what was found. It never guesses across classes: what is not there is told, with what is.
 */
import type { Entity } from '../brief/brief.ts';
import { tonesOf } from '../compose/hero.ts';
import type { ThingClass } from '../lexicon/thing.ts';
import { oklab, parseColour } from '../paint/colour.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Place, Target } from './plan.ts';
import { areaOf, boxOfNode, centreOf, rootOf, withCarried } from './scene-box.ts';
import { isShadow, mayChange, phraseOf, shownIn, type Work } from './scene-work.ts';

/** What was found: at least one node, or why there is none. */
export type Found =
  | { readonly nodes: readonly SceneNode[]; readonly reason?: never }
  | { readonly nodes?: never; readonly reason: string };

/** The nodes that a target means, nearest the words first; parts of a figure are found by name as wholes are. */
export function findNodes(work: Work, target: Target): Found {
  const all = work.scene.nodes.filter((node) => !isShadow(node));
  const named = target.noun === undefined ? pronounOf(work, target, all) : byNoun(work, target.noun, all);
  if (named.length === 0) {
    const name = target.noun ?? 'thing';
    const article = /^[aeiou]/.test(name) ? 'an' : 'a';
    return {
      reason:
        target.noun === undefined && all.length === 0
          ? 'there is nothing in the picture but the place itself'
          : `there is no ${name} in the picture; ${shownIn(work.scene)}`.replace('  ', ` ${article} `),
    };
  }
  const where = byPlace(work, target, without(work, target, named));
  if (where.length === 0) return { reason: `there is no such ${target.noun ?? 'thing'} in the picture` };
  const coloured = target.colour === undefined ? where : byColour(work, target.colour, where);
  if (coloured.length === 0) {
    return { reason: `there is no ${target.colour} ${target.noun ?? 'thing'} in the picture` };
  }
  const chosen = chosenOf(work, target, coloured);
  if (chosen.length === 0) return { reason: `there are only ${coloured.length} of them` };
  const free = chosen.filter((node) => mayChange(work, node));
  if (free.length === 0) return { reason: `${phraseOf(target)} lies outside the mask` };
  return { nodes: free };
}

/** The main subject: the largest thing that was asked for; else the largest of all. */
export function mainOf(nodes: readonly SceneNode[]): SceneNode | undefined {
  const roots = nodes.filter(({ parentId }) => parentId === undefined);
  const asked = roots.filter(({ entity }) => entity !== undefined);
  // Who is alive is looked at first, even beside a larger house.
  const weight = (node: SceneNode) => areaOf(boxOfNode(node)) * (isAlive(node.thing.class) ? 4 : 1);
  return [...(asked.length > 0 ? asked : roots)].sort((a, b) => weight(b) - weight(a))[0];
}

/** True for classes that live. */
export function isAlive(kind: ThingClass): boolean {
  return kind === 'person' || kind === 'animal' || kind === 'bird' || kind === 'fish' || kind === 'insect';
}

/** A bare entity of a noun, as a prompt would have it. */
export function entityOf(noun: string): Entity {
  return { noun, phrase: noun, count: 1, without: [], attributes: [] };
}

function pronounOf(work: Work, target: Target, all: readonly SceneNode[]): readonly SceneNode[] {
  if (target.isAll && work.last.length === 0) return all.filter(({ parentId }) => parentId === undefined);
  const last = all.filter(({ id }) => work.last.includes(id));
  if (last.length > 0) return last;
  if (target.which !== undefined || target.ordinal !== undefined || target.colour !== undefined) {
    return all.filter(({ parentId }) => parentId === undefined);
  }
  const inside = all.filter((node) => mayChange(work, node));
  // "Him" and "her" are somebody, even aboard a ship that is larger.
  const isPerson = /^(he|she|him|her|his|hers)$/i.test(target.phrase.trim());
  const people = isPerson ? all.filter(({ thing }) => thing.class === 'person') : [];
  const someone = [...people].sort((a, b) => b.height - a.height)[0];
  if (someone !== undefined) return [someone];
  const main = mainOf(work.field === undefined ? all : inside);
  return main === undefined ? [] : [main];
}

/** All but those that are to stay: "everything except the dog". */
function without(work: Work, target: Target, nodes: readonly SceneNode[]): readonly SceneNode[] {
  const kept = (target.except ?? []).flatMap((one) => findNodes(work, { ...one, isAll: true }).nodes ?? []);
  if (kept.length === 0) return nodes;
  const stays = new Set(
    kept.flatMap((node) => [rootOf(work.scene, node), ...withCarried(work.scene, node)]).map(({ id }) => id),
  );
  return nodes.filter(({ id }) => !stays.has(id));
}

/** Those that stand where the words say: "the cup on the table", "the man with the hat", "the cat's hat". */
function byPlace(work: Work, target: Target, nodes: readonly SceneNode[]): readonly SceneNode[] {
  const owner = target.of === undefined ? undefined : findNodes(work, target.of).nodes?.[0];
  const owned =
    owner === undefined ? nodes : nodes.filter((node) => withCarried(work.scene, owner).includes(node));
  const host = target.at?.target === undefined ? undefined : findNodes(work, target.at.target).nodes?.[0];
  const sided = target.at?.side === undefined ? owned : onSide(work, target.at.side, owned);
  if (host === undefined) return sided;
  const isJoined = (node: SceneNode) =>
    withCarried(work.scene, host).includes(node) || withCarried(work.scene, node).includes(host);
  const joined = sided.filter((node) => node !== host && isJoined(node));
  if (joined.length > 0) return joined;
  // Beside, behind, under: the one that is nearest to it.
  const away = (node: SceneNode) =>
    Math.hypot(centreOf(node).x - centreOf(host).x, centreOf(node).y - centreOf(host).y);
  return [...sided]
    .filter((node) => node !== host)
    .sort((a, b) => away(a) - away(b))
    .slice(0, target.isAll ? sided.length : 1);
}

function onSide(
  work: Work,
  sides: NonNullable<Place['side']>,
  nodes: readonly SceneNode[],
): readonly SceneNode[] {
  let kept = nodes;
  for (const side of sides) {
    const which = side === 'background' ? 'farthest' : side === 'foreground' ? 'nearest' : side;
    kept = orderOf(work, which, kept).slice(0, Math.max(1, Math.ceil(kept.length / 2)));
  }
  return kept;
}

/** Words for kinds, and the classes they stand for. */
const kinds: readonly (readonly [words: RegExp, classes: readonly ThingClass[] | 'all'])[] = [
  [/^(animal|creature|beast|pet|critter)$/, ['animal', 'bird', 'fish', 'insect']],
  [/^(bird)$/, ['bird']],
  [/^(fish)$/, ['fish']],
  [/^(insect|bug)$/, ['insect']],
  [/^(person|figure|human|someone|people|guy|character|man|woman|boy|girl|kid|child|lady)$/, ['person']],
  [/^(tree)$/, ['tree']],
  [/^(plant|greenery)$/, ['plant', 'tree', 'flower']],
  [/^(flower|blossom)$/, ['flower']],
  [/^(vehicle)$/, ['vehicle', 'vessel', 'aircraft']],
  [/^(boat|ship|vessel)$/, ['vessel']],
  [/^(plane|aircraft)$/, ['aircraft']],
  [/^(building|house)$/, ['building']],
  [/^(furniture)$/, ['furniture']],
  [/^(fruit|food|dish|meal)$/, ['food']],
  [/^(drink|beverage)$/, ['drink']],
  [/^(instrument)$/, ['instrument']],
  [/^(clothes|clothing|outfit)$/, ['clothing']],
  [/^(subject|thing|object|one|item|element|character|everything|mark|icon|symbol)$/, 'all'],
];

function byNoun(work: Work, given: string, all: readonly SceneNode[]): readonly SceneNode[] {
  const noun = given.normalize('NFC').toLowerCase();
  const same = all.filter(({ thing }) => thing.noun.toLowerCase() === noun);
  if (same.length > 0) return same;
  const meant = work.lexicon.resolve(entityOf(noun));
  const alike = all.filter(
    ({ thing }) => thing.kind !== 'lettering' && thing.kind === meant.kind && thing.ref === meant.ref,
  );
  if (alike.length > 0) return alike;
  const last = (words: string) => words.slice(words.lastIndexOf(' ') + 1);
  const ending = all.filter(({ thing }) => {
    const other = thing.noun.toLowerCase();
    return last(other) === noun || last(noun) === other || (last(noun) === last(other) && noun.includes(' '));
  });
  if (ending.length > 0) return ending;
  const kind = kinds.find(([words]) => words.test(last(noun)))?.[1];
  if (kind === undefined) return [];
  const ofKind = all.filter(({ thing }) => kind === 'all' || kind.includes(thing.class));
  if (kind !== 'all') return ofKind;
  const main = mainOf(ofKind);
  return main === undefined ? [] : [main];
}

/** Nodes of a colour: by the colour they were given, else by the tone that their drawing has. */
function byColour(work: Work, word: string, nodes: readonly SceneNode[]): readonly SceneNode[] {
  const wanted = parseColour(word);
  if (wanted === undefined) return nodes;
  const away = nodes
    .map((node) => ({ node, away: distance(wanted, colourOf(work, node)) }))
    .sort((a, b) => a.away - b.away);
  const near = away.filter((one) => one.away < colourNear);
  if (near.length > 0) return near.map(({ node }) => node);
  // Words for colours are wide: among several things the one that comes nearest is meant.
  return away
    .filter((one) => one.away < colourFar)
    .slice(0, 1)
    .map(({ node }) => node);
}

// Distances in OKLab: two reds lie within 0.1 of each other, red and orange about 0.15 apart, red and blue 0.4.
const colourNear = 0.1;
const colourFar = 0.19;

function colourOf(work: Work, node: SceneNode): string {
  return node.look.colour ?? tonesOf(work.artworkOf(node.thing, node.look)).mean;
}

function distance(a: string, b: string): number {
  const [one, other] = [oklab(a), oklab(b)];
  // A shaded drawing is darker than its word: lightness counts half.
  return Math.hypot((one.l - other.l) * 0.5, one.a - other.a, one.b - other.b);
}

function chosenOf(work: Work, target: Target, nodes: readonly SceneNode[]): readonly SceneNode[] {
  const fromLeft = [...nodes].sort((a, b) => centreOf(a).x - centreOf(b).x);
  if (target.ordinal !== undefined) {
    const at = target.ordinal < 0 ? fromLeft.length + target.ordinal : target.ordinal - 1;
    const one = fromLeft[at];
    return one === undefined ? [] : [one];
  }
  if (target.which !== undefined) {
    const first = orderOf(work, target.which, nodes)[0];
    return first === undefined ? [] : [first];
  }
  // A pattern has no single lemon: whoever names one means the motif.
  if (target.isAll || work.scene.composition === 'pattern') return nodes;
  if (target.count !== undefined) return fromLeft.slice(0, target.count);
  // "It" after a step that touched several is all of them.
  if (target.noun === undefined && work.last.length > 0) return nodes;
  const inside = nodes.filter((node) => mayChange(work, node));
  const among = inside.length > 0 ? inside : nodes;
  // Of several alike the last touched is meant, else the most prominent.
  const last = among.find(({ id }) => work.last.includes(id));
  const prominent = [...among].sort((a, b) => areaOf(boxOfNode(b)) - areaOf(boxOfNode(a)))[0];
  const one = last ?? prominent;
  return one === undefined ? [] : [one];
}

function orderOf(
  work: Work,
  which: NonNullable<Target['which']>,
  nodes: readonly SceneNode[],
): readonly SceneNode[] {
  const middle = work.scene.widthPixels / 2;
  const rank: Readonly<Record<NonNullable<Target['which']>, (node: SceneNode) => number>> = {
    left: (node) => centreOf(node).x,
    right: (node) => -centreOf(node).x,
    middle: (node) => Math.abs(centreOf(node).x - middle),
    top: (node) => centreOf(node).y,
    bottom: (node) => -centreOf(node).y,
    nearest: (node) => node.depth,
    farthest: (node) => -node.depth,
    largest: (node) => -areaOf(boxOfNode(node)),
    smallest: (node) => areaOf(boxOfNode(node)),
  };
  return [...nodes].sort((a, b) => rank[which](a) - rank[which](b));
}
