/**
 * Manners that must redraw the lines of a drawing before it becomes pixels: neon bends tubes along its contours, a logo's
 * mark is one colour. Called by the sprite step with the artwork it is about to render.
 */
import type { Scene } from '../scene/scene.ts';
import type { Artwork } from '../things/artwork.ts';

/** The inner SVG markup to render for `artwork` in the style of `scene`, in the same viewBox; most styles change nothing. */
export function styledMarkup(artwork: Artwork, _scene: Scene): string {
  return artwork.markup;
}
