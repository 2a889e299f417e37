/**
 * Places the subjects of a brief as one group in a box: the first is the hero, the others stand smaller beside it or, when
 * all are equals, in a row. Sizes follow the drawings' own proportions; nothing leaves the box.
 */
import type { Brief, Entity, RelationKind } from '../brief/brief.ts';
import { isAlive } from '../brief/compounds.ts';
import { seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { parseColour } from '../paint/colour.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import { planScene } from './scene.ts';
import type { Box } from './type-fit.ts';

/** One subject in its place; `x`, `y` is its middle. */
export interface Placed {
  readonly thing: Thing;
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotationDegrees: number;
  readonly isFlipped: boolean;
  readonly seed: number;
  readonly entity: number;
  /** True in a group that carries, wears or rides something: it throws one shadow as a whole. */
  readonly isJoined?: true;
}

/**
 * Placed things as the scene's nodes, hanging free, in the order given: `n0`, `n1`, … The first is the nearest, or the
 * farthest; `tiltDegrees` turns each of them further.
 */
export function nodesOf(
  placed: readonly Placed[],
  facts: { readonly isFirstNearest: boolean; readonly tiltDegrees: number },
): readonly SceneNode[] {
  return placed.map((one, i) => ({
    id: `n${i}`,
    thing: one.thing,
    look: one.look,
    x: one.x,
    y: one.y,
    width: one.width,
    height: one.height,
    rotationDegrees: one.rotationDegrees + facts.tiltDegrees,
    isFlipped: one.isFlipped,
    depth: facts.isFirstNearest ? i : placed.length - i,
    isGrounded: false,
    seed: one.seed,
    stands: 'air',
    entity: one.entity,
  }));
}

/** More than this in a piece of graphic design is a crowd; the rest of a count is left to scenes and patterns. */
const subjectsMax = 12;

/** What the brief says of an entity, as a drawing understands it. */
export function lookOf(entity: Entity, variant: number): Look {
  const colour = entity.colour === undefined ? undefined : parseColour(entity.colour);
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(entity.material === undefined ? {} : { material: entity.material }),
    ...(entity.mood === undefined ? {} : { mood: entity.mood }),
    ...(entity.pose === undefined ? {} : { pose: entity.pose }),
    ...(entity.attributes.length === 0 ? {} : { attributes: entity.attributes }),
    ...(entity.without.length === 0 ? {} : { without: entity.without }),
    variant,
  };
}

/**
 * The subjects of the brief, arranged in the box, the hero first in the list. `things` stand beside the entities;
 * undefined leaves that entity out.
 */
export function arrange(
  brief: Brief,
  things: readonly (Thing | undefined)[],
  box: Box,
  seed: number,
  artworkOf: (thing: Thing, look: Look) => Artwork,
): readonly Placed[] {
  const whole = things.filter((thing) => thing !== undefined);
  if (whole.length === things.length && isJoined(brief)) return joined(brief, whole, box, seed, artworkOf);
  const subjects: { thing: Thing; look: Look; ratio: number; entity: number; weight: number }[] = [];
  for (const [entity, one] of brief.entities.entries()) {
    const thing = things[entity];
    if (thing === undefined) continue;
    for (let variant = 0; variant < one.count && subjects.length < subjectsMax; variant++) {
      const look = lookOf(one, variant);
      const art = artworkOf(thing, look);
      const size = one.size === 'tiny' ? 0.45 : one.size === 'small' ? 0.65 : one.size === 'huge' ? 1.25 : 1;
      subjects.push({ thing, look, ratio: art.width / Math.max(1, art.height), entity, weight: size });
    }
  }
  const first = subjects[0];
  if (first === undefined) return [];
  const rows = rowsFor(
    subjects.map((one) => one.ratio),
    box,
  );
  const perRow = Math.ceil(subjects.length / rows);
  const result: Placed[] = [];
  for (let row = 0; row < rows; row++) {
    const members = subjects.slice(row * perRow, (row + 1) * perRow);
    if (members.length === 0) continue;
    const rowHeight = (box.height / rows) * (rows === 1 ? 1 : 0.95);
    const gap = members.length > 1 ? box.width * 0.03 : 0;
    const areaWidths = members.map((one) => Math.sqrt(one.ratio) * one.weight);
    const areaHeights = members.map((one) => one.weight / Math.sqrt(one.ratio));
    const scale = Math.min(
      (box.width - gap * (members.length - 1)) / areaWidths.reduce((sum, value) => sum + value, 0),
      rowHeight / Math.max(...areaHeights),
    );
    const total = areaWidths.reduce((sum, value) => sum + value * scale, 0) + gap * (members.length - 1);
    let x = box.x + (box.width - total) / 2;
    for (const [i, member] of members.entries()) {
      const width = (areaWidths[i] ?? 1) * scale;
      const height = (areaHeights[i] ?? 1) * scale;
      const index = row * perRow + i;
      result.push({
        thing: member.thing,
        look: member.look,
        x: x + width / 2,
        y: box.y + (box.height * (row + 0.5)) / rows,
        width,
        height,
        rotationDegrees: 0,
        isFlipped: index > 0 && index % 2 === 1 && subjects.length > 1 && brief.entities.length === 1,
        seed: seedOf(seed, 'subject', index),
        entity: member.entity,
      });
      x += width + gap;
    }
  }
  return result;
}

const joins: ReadonlySet<RelationKind> = new Set([
  'holding',
  'wearing',
  'riding',
  'reading',
  'playing',
  'eating',
  'on',
  'in',
]);

/** True when something is worn, held or ridden: such a group is one figure and no row. */
function isJoined(brief: Brief): boolean {
  return brief.relations.some(
    ({ kind, subject }) =>
      joins.has(kind) || (kind === 'with' && isAlive(brief.entities[subject]?.noun ?? '')),
  );
}

/** The group as the planner of scenes builds it, before no world, fitted into the box. */
function joined(
  brief: Brief,
  things: readonly Thing[],
  box: Box,
  seed: number,
  artworkOf: (thing: Thing, look: Look) => Artwork,
): readonly Placed[] {
  const { prompt } = brief;
  const request = {
    prompt,
    widthPixels: Math.round(box.width),
    heightPixels: Math.round(box.height),
    quality: 'high',
    background: 'transparent',
    index: 0,
    partialCount: 0,
  } as const;
  const { nodes } = planScene({ ...brief, texts: [], wantsTransparency: true }, things, request, artworkOf);
  const middleOf = (node: SceneNode) => node.y - (node.isGrounded ? node.height / 2 : 0);
  const left = Math.min(...nodes.map((node) => node.x - node.width / 2));
  const right = Math.max(...nodes.map((node) => node.x + node.width / 2));
  const top = Math.min(...nodes.map((node) => middleOf(node) - node.height / 2));
  const bottom = Math.max(...nodes.map((node) => middleOf(node) + node.height / 2));
  const scale = Math.min(box.width / Math.max(1, right - left), box.height / Math.max(1, bottom - top));
  const far = [...nodes].sort((a, b) => b.depth - a.depth);
  return far.map((node, i) => ({
    thing: node.thing,
    look: node.look,
    x: box.x + box.width / 2 + (node.x - (left + right) / 2) * scale,
    y: box.y + box.height / 2 + (middleOf(node) - (top + bottom) / 2) * scale,
    width: node.width * scale,
    height: node.height * scale,
    rotationDegrees: node.rotationDegrees,
    isFlipped: node.isFlipped,
    seed: seedOf(seed, 'subject', i),
    entity: node.entity ?? 0,
    isJoined: true as const,
  }));
}

/** How many rows let the subjects be largest in the box. */
function rowsFor(ratios: readonly number[], box: Box): number {
  let best = 1;
  let bestSize = 0;
  for (let rows = 1; rows <= Math.min(4, ratios.length); rows++) {
    const perRow = Math.ceil(ratios.length / rows);
    const widest = ratios.slice(0, perRow).reduce((sum, ratio) => sum + Math.sqrt(ratio), 0);
    const tallest = Math.max(...ratios.map((ratio) => 1 / Math.sqrt(ratio)));
    const size = Math.min(box.width / widest, box.height / rows / tallest);
    if (size > bestSize * 1.06) {
      best = rows;
      bestSize = size;
    }
  }
  return best;
}
