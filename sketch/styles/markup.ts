/**
 * Manners that must redraw the lines of a drawing before it becomes pixels: neon bends tubes along its contours. Called by
 * the sprite step with the artwork it is about to render. The glow itself is light on the wall and belongs to `neon.ts`.
 */
import { darken, lighten, oklch } from '../paint/colour.ts';
import type { Scene } from '../scene/scene.ts';
import type { Artwork } from '../things/artwork.ts';
import { contoursOf, pathOf } from './contour.ts';
import { spotsOf } from './spots.ts';
import { tubeColours } from './tube.ts';

/** The inner SVG markup to render for `artwork` in the style of `scene`, in the same viewBox; most styles change nothing. */
export function styledMarkup(artwork: Artwork, scene: Scene): string {
  if (scene.style !== 'neon' || artwork.markup === '') return artwork.markup;
  let tubes = bent.get(artwork);
  if (tubes === undefined) {
    tubes = tubesOf(artwork);
    bent.set(artwork, tubes);
  }
  return tubes;
}

/** Tubes of drawings that are alive: a pattern shows the same drawing forty times, and tracing is the dear part. */
const bent = new WeakMap<Artwork, string>();

/** Share of the drawing's size that a tube is thick. */
const tubeShare = 0.021;
/** Lines shorter than this share of the drawing's size are not bent: glass would break. */
const shortest = 0.17;

/** The drawing as bent glass: for each line its shadow on the wall, the coloured tube and the white gas in it. */
function tubesOf(artwork: Artwork): string {
  const size = Math.max(artwork.width, artwork.height);
  const tube = size * tubeShare;
  const lines = contoursOf(artwork).filter(
    (contour) => contour.length > size * shortest * (contour.isOutline ? 0.4 : 1),
  );
  let shadows = '';
  let glass = '';
  let gas = '';
  for (const line of lines) {
    const path = pathOf(line);
    const colour = gasOf(line.colour);
    shadows += `<path d="${path}" stroke="#05030a" stroke-opacity=".5"/>`;
    glass += `<path d="${path}" stroke="${colour}"/>`;
    gas += `<path d="${path}" stroke="${lighten(colour, 0.8)}"/>`;
  }
  let eyes = '';
  // What has no face has no eyes: the dark hole of a guitar is none.
  for (const { x, y, radiusX, radiusY } of artwork.anchors.face ? spotsOf(artwork) : []) {
    const radii = `rx="${Math.max(tube * 0.55, radiusX * 0.8).toFixed(2)}" ry="${Math.max(tube * 0.55, radiusY * 0.8).toFixed(2)}"`;
    eyes += `<ellipse cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" ${radii} fill="${lighten(gasOf('#ffffff'), 0.5)}"/>`;
  }
  // Drawn a little smaller than the viewBox, because a stroke reaches past its line.
  const inset = `translate(${(artwork.width / 2).toFixed(2)} ${(artwork.height / 2).toFixed(2)}) scale(.94) translate(${(-artwork.width / 2).toFixed(2)} ${(-artwork.height / 2).toFixed(2)})`;
  const group = (body: string, width: number, more = '') =>
    `<g stroke-width="${width.toFixed(2)}" ${more}>${body}</g>`;
  return (
    `<g fill="none" stroke-linecap="round" stroke-linejoin="round" transform="${inset}">` +
    group(
      shadows,
      tube * 0.9,
      `transform="translate(${(tube * 0.7).toFixed(2)} ${(tube * 1.1).toFixed(2)})"`,
    ) +
    group(glass, tube) +
    group(gas, tube * 0.36) +
    eyes +
    '</g>'
  );
}

/** The gas nearest in hue; greys and whites glow in cool white. */
function gasOf(colour: string): string {
  const { l, c, h } = oklch(colour);
  if (c < 0.035) return l > 0.6 ? '#e6f4ff' : '#8fd3ff';
  let best = tubeColours[0] ?? '#ff3d8b';
  let bestTurn = 360;
  for (const tube of tubeColours) {
    const turn = Math.abs(((oklch(tube).h - h + 540) % 360) - 180);
    if (turn < bestTurn) {
      best = tube;
      bestTurn = turn;
    }
  }
  // Browns are dark oranges; on a sign they are simply warm.
  return l < 0.45 && best === '#ff6a3d' ? darken(best, 0.04) : best;
}
