/** The same scene on a canvas of another size: for rough states and small previews, which must not be planned anew. */
import type { Scene } from './scene.ts';

/** A copy whose nodes and texts lie where they lay, on `widthPixels` × `heightPixels`; the proportions should be the same. */
export function resized(scene: Scene, widthPixels: number, heightPixels: number): Scene {
  const across = widthPixels / scene.widthPixels;
  const down = heightPixels / scene.heightPixels;
  const { background } = scene;
  return {
    ...scene,
    widthPixels,
    heightPixels,
    background:
      background.kind === 'world' ? { ...background, horizonY: background.horizonY * down } : background,
    nodes: scene.nodes.map((node) => ({
      ...node,
      x: node.x * across,
      y: node.y * down,
      width: node.width * across,
      height: node.height * down,
    })),
    texts: scene.texts.map(({ arcRadiusPixels, ...text }) => ({
      ...text,
      x: text.x * across,
      y: text.y * down,
      sizePixels: text.sizePixels * across,
      letterSpacingPixels: text.letterSpacingPixels * across,
      ...(arcRadiusPixels === undefined ? {} : { arcRadiusPixels: arcRadiusPixels * across }),
    })),
  };
}
