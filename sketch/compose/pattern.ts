/**
 * Seamless patterns: motifs on a half-drop lattice whose columns and rows divide the sheet exactly, so that what leaves on
 * one side comes in on the other. Everything that crosses an edge is planned twice (or four times at a corner), shifted by
 * the sheet's whole width or height; painted with whole-pixel shifts, opposite edges meet without a seam.
 */
import type { Brief, Entity } from '../brief/brief.ts';
import { type Chance, chanceOf, seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { fromOklch, oklch, parseColour } from '../paint/colour.ts';
import { paletteOf } from '../paint/palette.ts';
import type { Ornament, Scene, SceneNode } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import { markTag } from '../styles/design.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import { standOut, tonesOf } from './hero.ts';
import { lookOf } from './type-group.ts';
import { themeOf } from './type-theme.ts';
import { sketchVersion } from '../version.ts';
import { planTiles } from './tiles.ts';

/** Plans a pattern that tiles in both directions. */
export function planPattern(
  brief: Brief,
  things: readonly Thing[],
  request: SketchRequest,
  artworkOf: (thing: Thing, look: Look) => Artwork,
): Scene {
  const { widthPixels: width, heightPixels: height } = request;
  const seed = seedOf(brief.prompt, request.index, width, height, sketchVersion);
  const chance = chanceOf(seed).fork('pattern');
  if (brief.entities.length === 0) return planTiles(brief, request, seed);
  const motifs = motifsOf(brief, things, artworkOf);
  const tones = motifs.map((motif) => tonesOf(artworkOf(motif.thing, motif.look)));
  const ground = groundFor(brief, tones, request.index, chance);
  const lattice = latticeOf(width, height, motifs.length);
  const nodes = motifs.length === 0 ? [] : placeMotifs(motifs, lattice, seed, width, height);
  const accents = accentsOf(
    brief,
    tones.map((one) => one.mean),
    ground,
  );
  const theme = themeOf(brief, things);
  return {
    version: 1,
    widthPixels: width,
    heightPixels: height,
    seed,
    composition: brief.composition,
    style: brief.style,
    background: {
      kind: 'plain',
      colours: [ground],
      motif: 'none',
      accents,
      ornaments: sprinkles(lattice, nodes, accents, theme.ornaments, width, height, chance),
    },
    light: { angleDegrees: 135, colour: '#ffffff', shade: '#555555', strength: 1 },
    nodes,
    texts: [],
    palette: [ground, ...accents],
    quality: request.quality,
  };
}

interface Motif {
  readonly thing: Thing;
  readonly look: Look;
  readonly ratio: number;
  /** Size against the lattice's cell. */
  readonly scale: number;
  /** How far it may be turned, in degrees to either side. */
  readonly turn: number;
  readonly entity: number | undefined;
}

interface Lattice {
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

const citrus: ReadonlyMap<string, string> = new Map([
  ['lemon', '#ffd23f'],
  ['lime', '#a8d64a'],
  ['orange', '#ff9f3a'],
  ['grapefruit', '#ff8f7a'],
  ['tangerine', '#ff9233'],
]);

/** Every thing of the brief, and for citrus a slice of it, the detail that makes such a cloth. */
function motifsOf(
  brief: Brief,
  things: readonly Thing[],
  artworkOf: (thing: Thing, look: Look) => Artwork,
): readonly Motif[] {
  const motifs: Motif[] = [];
  for (const [i, entity] of brief.entities.entries()) {
    const thing = things[i];
    if (thing === undefined) continue;
    const motif = (look: Look, scale: number, turn: number): Motif => {
      const art = artworkOf(thing, look);
      return { thing, look, ratio: art.width / Math.max(1, art.height), scale, turn, entity: i };
    };
    const isPlant = thing.class === 'plant' || thing.class === 'flower' || thing.class === 'food';
    motifs.push(motif(lookOf(entity, 0), scaleOf(entity), isPlant ? 38 : 16));
    const peel = citrus.get(entity.noun);
    if (peel !== undefined) {
      const colour = entity.colour === undefined ? peel : (parseColour(entity.colour) ?? peel);
      motifs.push(motif({ colour, attributes: [`${markTag}citrus`] }, 0.68, 180));
    }
  }
  return motifs;
}

function scaleOf(entity: Entity): number {
  if (entity.size === 'tiny') return 0.5;
  if (entity.size === 'small') return 0.68;
  return entity.size === 'large' || entity.size === 'huge' ? 1.12 : 1;
}

/** Near-square cells; an even number of columns lets the half-drop close at the right edge. */
function latticeOf(width: number, height: number, motifCount: number): Lattice {
  const wanted = Math.min(width, height) / (motifCount > 3 ? 5.4 : 5);
  const columns = Math.max(2, Math.round(width / wanted / 2) * 2);
  const rows = Math.max(2, Math.round(height / wanted));
  // The sequence of motifs must close as well: with n motifs the rows come in multiples of n where that costs little.
  const fitted = motifCount > 1 ? Math.max(motifCount, Math.round(rows / motifCount) * motifCount) : rows;
  const best = Math.abs(fitted - rows) <= 1 ? fitted : rows;
  return { columns, rows: best, cellWidth: width / columns, cellHeight: height / best };
}

function placeMotifs(
  motifs: readonly Motif[],
  lattice: Lattice,
  seed: number,
  width: number,
  height: number,
): SceneNode[] {
  const nodes: SceneNode[] = [];
  const cell = Math.min(lattice.cellWidth, lattice.cellHeight);
  for (let column = 0; column < lattice.columns; column++) {
    for (let row = 0; row < lattice.rows; row++) {
      const index = column * lattice.rows + row;
      const chance = chanceOf(seedOf(seed, 'cell', index));
      const motif = motifs[(row + column * (1 + (motifs.length > 2 ? 1 : 0))) % motifs.length];
      if (motif === undefined) continue;
      // Columns stand half a drop apart, so a motif may be wider than its cell but never taller.
      const size =
        Math.min(cell * 1.3, lattice.cellHeight * (motif.ratio < 0.85 ? 0.92 : 1.06)) *
        motif.scale *
        chance.between(0.88, 1);
      const ratio = motif.ratio;
      // Whole pixels, so that a shifted twin is painted on the same raster.
      const x = Math.round((column + 0.5 + chance.between(-0.05, 0.05)) * lattice.cellWidth);
      const y = Math.round(
        (row + (column % 2 === 0 ? 0.25 : 0.75) + chance.between(-0.05, 0.05)) * lattice.cellHeight,
      );
      const node: SceneNode = {
        id: `n${nodes.length}`,
        thing: motif.thing,
        look: motif.look,
        x,
        y,
        width: Math.round(ratio > 1 ? size : size * ratio),
        height: Math.round(ratio > 1 ? size / ratio : size),
        rotationDegrees: Math.round(chance.between(-motif.turn, motif.turn)),
        isFlipped: chance.next() < 0.5,
        depth: 0,
        isGrounded: false,
        seed: seedOf(seed, 'motif', index),
        stands: 'air',
        ...(motif.entity === undefined ? {} : { entity: motif.entity }),
      };
      const reach = Math.hypot(node.width, node.height) / 2 + 2;
      for (const [dx, dy] of twins(x, y, reach, width, height)) {
        nodes.push({ ...node, id: `n${nodes.length}`, x: x + dx, y: y + dy });
      }
    }
  }
  return nodes;
}

/** The shifts under which something of that reach shows on the sheet, the unshifted first. */
function twins(
  x: number,
  y: number,
  reach: number,
  width: number,
  height: number,
): readonly (readonly [number, number])[] {
  const across = [0, ...(x < reach ? [width] : []), ...(x > width - reach ? [-width] : [])];
  const down = [0, ...(y < reach ? [height] : []), ...(y > height - reach ? [-height] : [])];
  return across.flatMap((dx) => down.map((dy) => [dx, dy] as const));
}

/** Small shapes in the gaps of the lattice, far enough from every motif. */
function sprinkles(
  lattice: Lattice,
  nodes: readonly SceneNode[],
  accents: readonly string[],
  shapes: readonly Ornament['shape'][],
  width: number,
  height: number,
  chance: Chance,
): readonly Ornament[] {
  const cell = Math.min(lattice.cellWidth, lattice.cellHeight);
  const result: Ornament[] = [];
  const wanted = lattice.columns * lattice.rows * 2;
  const chosen: { x: number; y: number }[] = [];
  for (let tries = 0; tries < wanted * 14 && chosen.length < wanted; tries++) {
    const x = Math.round(chance.between(0, width));
    const y = Math.round(chance.between(0, height));
    const isFree =
      nodes.every(
        (node) => Math.hypot(node.x - x, node.y - y) > Math.max(node.width, node.height) * 0.5 + cell * 0.07,
      ) &&
      chosen.every(
        (one) => wrapped(one.x - x, width) ** 2 + wrapped(one.y - y, height) ** 2 > (cell * 0.22) ** 2,
      );
    if (!isFree) continue;
    chosen.push({ x, y });
    const isDot = chance.next() < 0.62;
    const size = cell * (isDot ? chance.between(0.05, 0.08) : chance.between(0.11, 0.15));
    const ornament: Ornament = {
      shape: isDot ? 'dot' : (shapes[0] ?? 'dot'),
      x,
      y,
      size,
      rotationDegrees: Math.round(chance.between(-60, 60)),
      colour: chance.pick(accents),
      alpha: isDot ? 0.85 : 0.75,
    };
    for (const [dx, dy] of twins(x, y, size, width, height))
      result.push({ ...ornament, x: x + dx, y: y + dy });
  }
  return result;
}

function wrapped(distance: number, period: number): number {
  const away = Math.abs(distance) % period;
  return Math.min(away, period - away);
}

/** A fresh ground: named, or the one of a dozen before which all motifs stand out. */
function groundFor(
  brief: Brief,
  tones: readonly ReturnType<typeof tonesOf>[],
  index: number,
  chance: Chance,
): string {
  // Tubes glow only before the dark.
  if (brief.style === 'neon') return '#1b1128';
  const named = brief.backdrop === undefined ? brief.palette : [brief.backdrop];
  const background = named.map(parseColour).find((colour) => colour !== undefined);
  if (background !== undefined) return background;
  const mood = paletteOf(brief.palette) ?? paletteOf(brief.manner);
  const light =
    mood === undefined
      ? ['#e3f1ea', '#fbf1e1', '#e4eff8', '#fbe7e3', '#f1ecf8', '#f6f3d8']
      : [mood.paper, mood.glow, ...mood.ground];
  const dark = mood === undefined ? ['#1f4b57', '#27365e', '#2f5141', '#6b2f45', '#33304f'] : mood.ground;
  const all = index % 3 === 2 ? dark : light;
  // Pictures of one request begin their search at another ground each.
  const start = index % all.length;
  const choices = [...all.slice(start), ...all.slice(0, start)];
  let best = choices[0] ?? '#fbf1e1';
  let bestScore = -1;
  for (const [i, ground] of choices.entries()) {
    const score =
      Math.min(...tones.map((one) => Math.min(0.34, standOut(one, ground)))) +
      chance.between(0, 0.03) -
      i * 0.008;
    if (score > bestScore) {
      best = ground;
      bestScore = score;
    }
  }
  return best;
}

function accentsOf(brief: Brief, means: readonly string[], ground: string): readonly string[] {
  const named = brief.palette
    .slice(1)
    .map(parseColour)
    .filter((colour) => colour !== undefined);
  const isDark = oklch(ground).l < 0.6;
  const fromMotifs = means.map((mean) => {
    const { c, h } = oklch(mean);
    return fromOklch({ l: isDark ? 0.85 : 0.74, c: Math.min(0.13, Math.max(0.06, c)), h });
  });
  return [...named, ...fromMotifs, isDark ? '#fff6e6' : '#ffffff'].slice(0, 4);
}
