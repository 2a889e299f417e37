/** Where the things and words of a scene stand on the sheet; styles take a finer brush there. */
import { inkOf } from '../paint/text.ts';
import type { Scene } from '../scene/scene.ts';
import { blurPlane } from './raster.ts';

/** A rectangle in pixels of the canvas; may reach over its edges. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of all nodes and, with `hasWords`, of all straight texts (turned ones by the circle they stay within). */
export function boxesOf(scene: Scene, hasWords: boolean): readonly Box[] {
  const boxes: Box[] = scene.nodes.map((node) => {
    const top = node.isGrounded ? node.y - node.height : node.y - node.height / 2;
    return { left: node.x - node.width / 2, top, right: node.x + node.width / 2, bottom: top + node.height };
  });
  if (!hasWords) return boxes;
  for (const text of scene.texts) {
    const ink = inkOf(text);
    const isTurned = text.rotationDegrees !== 0 || text.arcRadiusPixels !== undefined;
    const reach = Math.abs(text.arcRadiusPixels ?? ink.width / 2) + text.sizePixels;
    boxes.push({
      left: text.x + (isTurned ? -reach : ink.left),
      top: text.y + (isTurned ? -reach : ink.top),
      right: text.x + (isTurned ? reach : ink.right),
      bottom: text.y + (isTurned ? reach : ink.bottom),
    });
  }
  return boxes;
}

/** A plane at half the canvas' size: 1 over the things and words, falling to 0 over about `fadePixels` of the plane. */
export function nearPlane(scene: Scene, width: number, height: number, fadePixels: number): Float32Array {
  const near = new Float32Array(width * height);
  for (const box of boxesOf(scene, true)) {
    const x0 = Math.min(width, Math.max(0, Math.floor(box.left / 2)));
    const x1 = Math.max(x0, Math.min(width, Math.ceil(box.right / 2)));
    const y1 = Math.min(height, Math.ceil(box.bottom / 2));
    for (let y = Math.max(0, Math.floor(box.top / 2)); y < y1; y++)
      near.fill(1, y * width + x0, y * width + x1);
  }
  blurPlane(near, width, height, fadePixels);
  return near;
}
