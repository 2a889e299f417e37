/**
 * Geometric patterns: square tiles of quarter circles, halves, leaves and stripes that fill the sheet edge to edge, laid
 * as encaustic floors are. Every row and column repeats with the sheet, so it tiles in both directions by itself.
 */
import type { Brief } from '../brief/brief.ts';
import { type Chance, chanceOf, seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { contrast, parseColour } from '../paint/colour.ts';
import { paletteOf } from '../paint/palette.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import { markTag } from '../styles/design.ts';

/** The shapes a tile may bear, by their mark's name; a prompt may ask for one family alone. */
const families: readonly (readonly [words: RegExp, shapes: readonly string[]])[] = [
  [/\b(stripe[sd]?|striped|pinstripe)\b/i, ['tile-stripe']],
  [/\b(check(ed|ered|s)?|checkerboard|gingham|chequered|chess)\b/i, ['tile-full', 'tile-none']],
  [/\b(polka|dots?|dotted|circles?)\b/i, ['tile-dot']],
  [/\b(triang\w+|zig-?zag|chevron|herringbone)\b/i, ['tile-triangle']],
  [/\b(deco|scallop|fan|gatsby|wave|waves)\b/i, ['tile-fan']],
  [/\b(diamonds?|argyle|rhombus|harlequin)\b/i, ['tile-diamond']],
];
const mixed = ['tile-quarter', 'tile-half', 'tile-leaf', 'tile-triangle', 'tile-dot', 'tile-rings'];

/** The colours of a prompt that names none, ground first. */
const usual: readonly (readonly string[])[] = [
  ['#f3e9dc', '#d9573f', '#23504f', '#e9b44c', '#2b2d42'],
  ['#eef1ea', '#2f6b66', '#f2a65a', '#1f3044', '#d96c5f'],
  ['#f6e7e1', '#c8553d', '#588b8b', '#28364d', '#f2c14e'],
];

/** Plans a sheet of tiles in the colours that the prompt names, the first of them the ground. */
export function planTiles(brief: Brief, request: SketchRequest, seed: number): Scene {
  const { widthPixels: width, heightPixels: height } = request;
  const chance = chanceOf(seed).fork('tiles');
  const colours = coloursOf(brief, chance, request.index);
  const [ground = '#f3e9dc', ...inks] = colours;
  const named = families.filter(([words]) => words.test(brief.prompt)).flatMap(([, found]) => found);
  const shapes = named.length > 0 ? named : mixed;
  const wanted = Math.min(width, height) / 6;
  const even = (length: number) => Math.max(2, Math.round(length / wanted / 2) * 2);
  const [columns, rows] = [even(width), even(height)];
  const nodes: SceneNode[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      const isRegular = shapes.length < 3;
      const shape = isRegular ? shapes[(row + column) % shapes.length] : chance.pick(shapes);
      if (shape === undefined || shape === 'tile-none') continue;
      // Whole pixels: two tiles share an edge and leave no hairline between them.
      const [left, right] = [edge(column, columns, width), edge(column + 1, columns, width)];
      const [top, bottom] = [edge(row, rows, height), edge(row + 1, rows, height)];
      const colour = isRegular
        ? (inks[shape === 'tile-full' ? 0 : (row + column) % inks.length] ?? '#26323b')
        : chance.pick(inks);
      nodes.push({
        id: `n${nodes.length}`,
        thing: tile,
        look: { colour, attributes: [`${markTag}${shape}`] },
        x: (left + right) / 2,
        y: (top + bottom) / 2,
        width: right - left,
        height: bottom - top,
        rotationDegrees: isRegular ? 0 : chance.whole(0, 3) * 90,
        isFlipped: false,
        depth: 0,
        isGrounded: false,
        seed: seedOf(seed, 'tile', index),
        stands: 'air',
      });
    }
  }
  return {
    version: 1,
    widthPixels: width,
    heightPixels: height,
    seed,
    composition: brief.composition,
    style: brief.style,
    background: { kind: 'plain', colours: [ground], motif: 'none' },
    light: { angleDegrees: 135, colour: '#ffffff', shade: '#555555', strength: 1 },
    nodes,
    texts: [],
    palette: colours,
    quality: request.quality,
  };
}

const tile: Thing = {
  kind: 'icon',
  ref: 'mark-tile',
  noun: 'tile',
  via: 'curated',
  class: 'symbol',
  heightMetres: 1,
  confidence: 1,
};

function edge(index: number, count: number, length: number): number {
  return Math.round((index * length) / count);
}

/** Ground and inks: named colours, a palette word, or one of the usual sets. */
function coloursOf(brief: Brief, chance: Chance, index: number): readonly string[] {
  const backdrop = brief.backdrop === undefined ? undefined : parseColour(brief.backdrop);
  const named = brief.palette.map(parseColour).filter((colour) => colour !== undefined);
  if (backdrop !== undefined) return [backdrop, ...(named.length > 0 ? named : ['#ffffff', '#26323b'])];
  if (named.length === 1) {
    const only = named[0] ?? '#26323b';
    return [contrast(only, '#ffffff') > 2 ? '#f7f2ea' : '#26323b', only];
  }
  if (named.length > 1) return named;
  const mood = paletteOf(brief.palette) ?? paletteOf(brief.manner);
  if (mood !== undefined) return [mood.paper, ...mood.ground, ...mood.accents];
  return usual[index % usual.length] ?? chance.pick(usual);
}
