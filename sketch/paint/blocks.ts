/** The blocking-in: each thing as a soft patch of its own colours, as a painter lays masses before details. */
import type { Scene } from '../scene/scene.ts';
import { ambienceOf } from './ambience.ts';
import { type ArtworkOf, paintNode } from './nodes.ts';
import { lightingOf, spriteOf } from './sprite.ts';
import { type Context, release, surface } from './surface.ts';

const patchPixels = 14;

/** Lays every thing of the scene as a soft patch of its own lit colours. */
export function paintBlocks(context: Context, scene: Scene, artworkOf: ArtworkOf): void {
  const ambience = ambienceOf(scene);
  const isLit = scene.background.kind === 'world';
  const layer = surface(scene.widthPixels, scene.heightPixels);
  const inner = layer.getContext('2d');
  for (const node of scene.nodes) {
    const artwork = artworkOf(node.thing, node.look);
    if (artwork.markup === '') continue;
    const scale = patchPixels / Math.max(node.width, node.height);
    const small = {
      ...node,
      width: Math.max(3, node.width * scale),
      height: Math.max(3, node.height * scale),
    };
    const lighting = isLit ? { ...lightingOf(scene, ambience, small, 0), rimStrength: 0 } : undefined;
    paintNode(inner, node, spriteOf(artwork, artwork.markup, small, lighting));
  }
  const blur = Math.max(2, Math.min(scene.widthPixels, scene.heightPixels) * 0.012);
  context.save();
  context.filter = `blur(${blur.toFixed(1)}px)`;
  context.drawImage(layer, 0, 0);
  context.restore();
  release(layer);
}
