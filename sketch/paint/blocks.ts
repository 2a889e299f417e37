/** The blocking-in: each thing as a soft patch of its own colours, as a painter lays masses before details. */
import { createCanvas } from '@napi-rs/canvas';
import type { Scene } from '../scene/scene.ts';
import { ambienceOf } from './ambience.ts';
import { type ArtworkOf, paintNode } from './nodes.ts';
import { spriteOf } from './sprite.ts';
import { type Context, surface } from './surface.ts';

const patchPixels = 14;

/** Lays every thing of the scene as a soft patch of its own colours. */
export function paintBlocks(context: Context, scene: Scene, artworkOf: ArtworkOf): void {
  ambienceOf(scene);
  const blur = Math.max(2, Math.min(scene.widthPixels, scene.heightPixels) * 0.012);
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
    const sprite = spriteOf(artwork, artwork.markup, small, undefined);
    const padded = createCanvas(sprite.width, sprite.height);
    padded.getContext('2d').drawImage(sprite, 0, 0);
    paintNode(inner, node, padded);
  }
  context.save();
  context.filter = `blur(${blur.toFixed(1)}px)`;
  context.drawImage(layer, 0, 0);
  context.restore();
}
