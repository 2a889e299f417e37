/**
 * The last stage: turns a finished painting into the manner that was asked for, in place, over its pixels. Each manner is
 * one file that takes and returns plain RGBA; this file only chooses. Nothing here adds, moves or removes a subject.
 */
import type { Canvas } from '@napi-rs/canvas';
import type { Scene } from '../scene/scene.ts';
import { applyNeon } from './neon.ts';
import { applyOil } from './oil.ts';
import { applyPixelArt } from './pixel-art.ts';
import type { Raster } from './raster.ts';
import { applyWatercolour } from './watercolour.ts';

/**
 * Applies `scene.style` to the canvas, and the finish of its composition (a sticker's die-cut edge). The canvas keeps its
 * size; a transparent background stays transparent. Deterministic in canvas and scene.
 */
export function applyStyle(canvas: Canvas, scene: Scene): void {
  switch (scene.style) {
    case 'watercolour':
      return overPixels(canvas, (raster) => applyWatercolour(raster, scene));
    case 'oil':
      return overPixels(canvas, (raster) => applyOil(raster, scene));
    case 'pixel-art':
      return overPixels(canvas, (raster) => applyPixelArt(raster, scene));
    case 'neon':
      return applyNeon(canvas);
    default:
      return;
  }
}

function overPixels(canvas: Canvas, change: (raster: Raster) => void): void {
  const context = canvas.getContext('2d');
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  change({ width: canvas.width, height: canvas.height, data: image.data });
  context.putImageData(image, 0, 0);
}
