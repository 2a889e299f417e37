/**
 * From a thing to its drawing: a recipe draws itself, an icon of the pack is wrapped as an artwork. Icons know no
 * anchors and leave air around themselves, so their silhouette is rendered small once, the air is cut off and the
 * anchors are estimated from the outline. Results are pure functions of their arguments and kept in a bounded cache.
 */
import { Resvg } from '@resvg/resvg-js';
import type { Pack } from '../lexicon/pack.ts';
import type { Thing } from '../lexicon/thing.ts';
import { designed } from '../styles/design.ts';
import type { AnchorName, Artwork, Look, Point, Recipe } from '../things/artwork.ts';
import { recoloured, svgOf } from './recolour.ts';
import { withoutStrays } from './strays.ts';

const cacheMax = 256;
const probePixels = 96;

/** An artwork source with a cache of its own; make one per pack. */
export function createArtworks(
  pack: Pack,
  recipes: readonly Recipe[],
): (thing: Thing, look: Look) => Artwork {
  const byName = new Map(recipes.map((recipe) => [recipe.name, recipe]));
  const cache = new Map<string, Artwork>();
  return (thing, look) => {
    const key = `${thing.kind}:${thing.ref}:${JSON.stringify(look)}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const drawn =
      designed(
        look,
        (plain) => drawnBy(thing, plain, pack, byName),
        () => pack.glyph(thing.ref) ?? pack.glyph(thing.noun.replaceAll(' ', '-')),
      ) ?? drawnBy(thing, look, pack, byName);
    if (cache.size >= cacheMax) {
      const oldest = cache.keys().next().value;
      if (oldest !== undefined) cache.delete(oldest);
    }
    cache.set(key, drawn);
    return drawn;
  };
}

function drawnBy(thing: Thing, look: Look, pack: Pack, recipes: ReadonlyMap<string, Recipe>): Artwork {
  if (thing.kind === 'recipe') {
    const recipe = recipes.get(thing.ref);
    if (recipe !== undefined) {
      const drawn = recipe.draw(look);
      return withColour({ ...drawn, markup: withoutStrays(drawn.markup, drawn.width, drawn.height) }, look);
    }
  }
  if (thing.kind === 'icon') {
    const markup = pack.icon(thing.ref);
    if (markup !== undefined) return withColour(iconArtwork(markup, look), look);
  }
  return letteringArtwork(thing.kind === 'lettering' ? thing.ref : thing.noun);
}

function withColour(artwork: Artwork, look: Look): Artwork {
  if (artwork.isColoured || look.colour === undefined) return artwork;
  const markup = recoloured(artwork.markup, artwork.width, artwork.height, look.colour);
  return { ...artwork, markup, isColoured: true };
}

/** A word that stands in the picture: the sprite step sets it in type, so there is no markup. */
function letteringArtwork(word: string): Artwork {
  const width = Math.max(120, word.length * 46 + 24);
  return {
    markup: '',
    width,
    height: 120,
    anchors: {
      feet: { x: width / 2, y: 120 },
      headTop: { x: width / 2, y: 0 },
      face: { x: width / 2, y: 60 },
    },
    isColoured: true,
    unmet: [],
  };
}

function iconArtwork(drawn: string, look: Look): Artwork {
  const markup = withoutStrays(drawn, 128, 128);
  const outline = outlineOf(markup);
  const { left, top, right, bottom } = outline;
  const scale = 128 / probePixels;
  const width = Math.max(4, (right - left + 1) * scale);
  const height = Math.max(4, (bottom - top + 1) * scale);
  const unmet: string[] = [];
  if (look.mood !== undefined) unmet.push(look.mood);
  if (look.pose !== undefined && look.pose !== 'standing') unmet.push(look.pose);
  for (const part of look.without ?? []) unmet.push(`without ${part}`);
  return {
    markup: withoutStrays(
      `<g transform="translate(${round(-left * scale)} ${round(-top * scale)})">${markup}</g>`,
      round(width),
      round(height),
    ),
    width: round(width),
    height: round(height),
    anchors: anchorsOf(outline, scale),
    isColoured: false,
    unmet,
  };
}

interface Outline {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** For each row and column of the probe: first and last covered pixel, -1 when none. */
  readonly rows: readonly (readonly [number, number])[];
  readonly columns: readonly (readonly [number, number])[];
}

function outlineOf(markup: string): Outline {
  const { pixels } = new Resvg(svgOf(markup, 128, 128), {
    fitTo: { mode: 'width', value: probePixels },
    font: { loadSystemFonts: false },
  }).render();
  const rows: [number, number][] = [];
  const columns: [number, number][] = [];
  for (let i = 0; i < probePixels; i++) {
    rows.push([-1, -1]);
    columns.push([-1, -1]);
  }
  for (let y = 0; y < probePixels; y++) {
    for (let x = 0; x < probePixels; x++) {
      if ((pixels[(y * probePixels + x) * 4 + 3] ?? 0) < 40) continue;
      // Both lists hold `probePixels` entries, so the entries are there.
      const row = rows[y]!;
      const column = columns[x]!;
      if (row[0] < 0) row[0] = x;
      row[1] = x;
      if (column[0] < 0) column[0] = y;
      column[1] = y;
    }
  }
  const top = rows.findIndex(([first]) => first >= 0);
  const bottom = rows.findLastIndex(([first]) => first >= 0);
  const left = columns.findIndex(([first]) => first >= 0);
  const right = columns.findLastIndex(([first]) => first >= 0);
  if (top < 0) return { left: 0, top: 0, right: probePixels - 1, bottom: probePixels - 1, rows, columns };
  return { left, top, right, bottom, rows, columns };
}

/** Estimates: good enough to hang a hat or seat a rider; drawings by hand bring exact ones. */
function anchorsOf(outline: Outline, scale: number): Partial<Record<AnchorName, Point>> {
  const { left, top, right, bottom, rows, columns } = outline;
  const height = bottom - top;
  const middleOfRows = (from: number, to: number): number => {
    let sum = 0;
    let count = 0;
    for (let y = Math.round(from); y <= Math.round(to); y++) {
      const [first, last] = rows[y] ?? [-1, -1];
      if (first < 0) continue;
      sum += (first + last) / 2;
      count++;
    }
    return count === 0 ? (left + right) / 2 : sum / count;
  };
  const at = (x: number, y: number): Point => ({ x: round((x - left) * scale), y: round((y - top) * scale) });
  const headX = middleOfRows(top, top + height * 0.14);
  const feetX = middleOfRows(bottom - height * 0.1, bottom);
  const backX = Math.round((left + right) / 2 + (right - left) * 0.06);
  const backTop = columns[backX]?.[0] ?? top;
  const handRow = rows[Math.round(top + height * 0.56)] ?? [left, right];
  return {
    headTop: at(headX, top + height * 0.03),
    face: at(headX, top + height * 0.26),
    hand: at(handRow[1] < 0 ? right : handRow[1] - (right - left) * 0.05, top + height * 0.56),
    lap: at((left + right) / 2, top + height * 0.66),
    seat: at(backX, (backTop < 0 ? top : backTop) + height * 0.05),
    surface: at((left + right) / 2, top + height * 0.06),
    back: at((left + right) / 2, top + height * 0.45),
    feet: at(feetX, bottom),
    grip: at(feetX, bottom - height * 0.04),
    brim: at((left + right) / 2, bottom - height * 0.12),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
