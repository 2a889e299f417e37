/**
 * Drawings changed for graphic design before they are rendered: a one-colour glyph or mark for a logo, a silhouette that
 * serves as a printed shadow. A planner asks for one through `Look.attributes`; the artwork source answers through
 * `designed`. The tags are not words of the prompt language and never reach a revised prompt.
 */
import { markOf } from './marks.ts';
import type { Artwork, Look } from '../things/artwork.ts';

/** Attribute that asks for the one-colour glyph of the same name, in `look.colour`. */
export const glyphTag = '#glyph';
/** Attribute that asks for the drawing's silhouette in `look.colour`. */
export const silhouetteTag = '#silhouette';
/** Attribute prefix that asks for a mark of `marks.ts` in `look.colour`: `#mark:cup`. */
export const markTag = '#mark:';

/**
 * The drawing that `look` asks for by a tag; undefined when it has none, and the thing's own drawing is meant. `plain` gives
 * that drawing with the look it is handed; `glyph` gives the inner 32 × 32 markup of the one-colour drawing, if there is one.
 */
export function designed(
  look: Look,
  plain: (look: Look) => Artwork,
  glyph: () => string | undefined,
): Artwork | undefined {
  const tag = look.attributes?.find((word) => word.startsWith('#'));
  if (tag === undefined) return undefined;
  const colour = look.colour ?? '#26262b';
  const { colour: _colour, ...rest } = look;
  const untagged: Look = {
    ...rest,
    attributes: (look.attributes ?? []).filter((word) => !word.startsWith('#')),
  };
  const mark = tag.startsWith(markTag) ? markOf(tag.slice(markTag.length)) : undefined;
  if (mark !== undefined) return oneColour(mark(colour), 128);
  const outline = tag === silhouetteTag ? undefined : glyph();
  if (outline !== undefined) {
    return oneColour(`<g fill="${colour}">${outline.replaceAll('currentColor', colour)}</g>`, 32);
  }
  return silhouette(plain(untagged), colour);
}

function oneColour(markup: string, size: number): Artwork {
  return { markup, width: size, height: size, anchors: {}, isColoured: true, unmet: [] };
}

/** The drawing's shape in one colour, a little transparent, as ink printed over a ground is. */
function silhouette(artwork: Artwork, colour: string): Artwork {
  const id = `silhouette-${colour.slice(1)}`;
  const region = `x="0" y="0" width="${artwork.width}" height="${artwork.height}" filterUnits="userSpaceOnUse"`;
  const markup =
    `<defs><filter id="${id}" ${region}><feFlood flood-color="${colour}" flood-opacity="0.62"/>` +
    `<feComposite in2="SourceAlpha" operator="in"/></filter></defs><g filter="url(#${id})">${artwork.markup}</g>`;
  return { ...artwork, markup, isColoured: true, unmet: [] };
}
