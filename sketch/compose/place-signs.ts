/** Words on things in a scene: a sign, a shop front, a boat's name, fitted to the face of what bears them. */
import type { Brief } from '../brief/brief.ts';
import type { SceneNode, SceneText } from '../scene/scene.ts';
import { inkOf } from '../paint/text.ts';
import type { ArtworkOf } from './place-figures.ts';

/** Sets the brief's words: on the thing that bears them, or across the lower third when nothing does. */
export function signTexts(
  brief: Brief,
  nodes: readonly SceneNode[],
  artworkOf: ArtworkOf,
  widthPixels: number,
  heightPixels: number,
): readonly SceneText[] {
  return brief.texts.map(({ text, entity }, i) => {
    const bearer = entity === undefined ? undefined : nodes.find((node) => node.entity === entity);
    const probe = { text, font: 'Inter', weight: 700, sizePixels: 100, letterSpacingPixels: 0 };
    const ink = inkOf(probe);
    if (bearer === undefined) {
      const size = Math.min((widthPixels * 0.86 * 100) / Math.max(1, ink.width), heightPixels * 0.12);
      return {
        ...probe,
        id: `t${i}`,
        sizePixels: round(size),
        x: widthPixels / 2,
        y: round(heightPixels * 0.9),
        rotationDegrees: 0,
        colour: '#ffffff',
        shadow: '#1d2433',
        effect: 'soft' as const,
      };
    }
    const artwork = artworkOf(bearer.thing, bearer.look);
    const face = artwork.anchors.face ?? { x: artwork.width / 2, y: artwork.height * 0.3 };
    const top = bearer.isGrounded ? bearer.y - bearer.height : bearer.y - bearer.height / 2;
    const fitted = Math.min((bearer.width * 0.74 * 100) / Math.max(1, ink.width), bearer.height * 0.2);
    const shareX = face.x / artwork.width - 0.5;
    return {
      ...probe,
      id: `t${i}`,
      sizePixels: round(fitted),
      x: round(bearer.x + (bearer.isFlipped ? -shareX : shareX) * bearer.width),
      y: round(top + (face.y / artwork.height) * bearer.height),
      rotationDegrees: bearer.rotationDegrees,
      colour: '#2a1c14',
    };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
