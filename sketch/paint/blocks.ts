/** The blocking-in: each thing as a soft patch of its own colours, as a painter lays masses before details. */
import type { Scene } from '../scene/scene.ts';
import { ambienceOf } from './ambience.ts';
import { type ArtworkOf, paintNode } from './nodes.ts';
import { lightingOf, spriteOf } from './sprite.ts';
import { type Context, release, surface } from './surface.ts';

const patchPixels = 14;

// What is blurred needs no more: the patches are laid on a small canvas and drawn out.
const layerPixels = 384;

/** Lays every thing of the scene as a soft patch of its own lit colours. */
export function paintBlocks(context: Context, scene: Scene, artworkOf: ArtworkOf): void {
  const ambience = ambienceOf(scene);
  const isLit = scene.background.kind === 'world';
  const { widthPixels: width, heightPixels: height } = scene;
  const share = Math.min(1, layerPixels / Math.max(width, height));
  const layer = surface(width * share, height * share);
  const inner = layer.getContext('2d');
  inner.scale(layer.width / width, layer.height / height);
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
    const patch = spriteOf(artwork, artwork.markup, small, lighting);
    paintNode(inner, node, patch);
    release(patch);
  }
  const soft = surface(layer.width, layer.height);
  const blurred = soft.getContext('2d');
  blurred.filter = `blur(${Math.max(1, Math.min(layer.width, layer.height) * 0.012).toFixed(1)}px)`;
  blurred.drawImage(layer, 0, 0);
  context.save();
  context.imageSmoothingQuality = 'high';
  context.drawImage(soft, 0, 0, width, height);
  context.restore();
  release(layer);
  release(soft);
}
