/**
 * The last stage: turns a finished painting into the manner that was asked for, in place, over its pixels. Each manner is
 * one file that takes and returns plain RGBA; this file only chooses. Nothing here adds, moves or removes a subject.
 */
import type { Canvas } from '@napi-rs/canvas';
import type { StyleName } from '../brief/brief.ts';
import type { Scene } from '../scene/scene.ts';
import { applyFlat } from './flat.ts';
import { applyInk, applyLineArt, applyPencil } from './lines.ts';
import { applyMonochrome, monochrome } from './monochrome.ts';
import { applyNeon } from './neon.ts';
import { applyOil } from './oil.ts';
import { applyPixelArt } from './pixel-art.ts';
import type { Raster } from './raster.ts';
import { overTile } from './seamless.ts';
import { finishSticker } from './sticker.ts';
import { applyWatercolour } from './watercolour.ts';

/** The manners that work over pixels; `plain` leaves the painting as it is, `neon` works with light on the canvas. */
const manners: Readonly<Partial<Record<StyleName, (raster: Raster, scene: Scene) => void>>> = {
  flat: applyFlat,
  watercolour: applyWatercolour,
  oil: applyOil,
  'pixel-art': applyPixelArt,
  pencil: applyPencil,
  ink: applyInk,
  'line-art': applyLineArt,
};

/**
 * Applies `scene.style` to the canvas, and the finish of its composition (a sticker's die-cut edge). The canvas keeps its
 * size; a transparent background stays transparent. Deterministic in canvas and scene.
 */
export function applyStyle(canvas: Canvas, scene: Scene): void {
  const manner = manners[scene.style];
  // Graphic design is flat already; only scenes have shading to take away.
  if (manner !== undefined && (scene.style !== 'flat' || scene.composition === 'scene')) {
    // Cells of pixel art know nothing of each other, so they need no neighbours.
    const isTile = scene.composition === 'pattern' && scene.style !== 'pixel-art';
    overPixels(canvas, (raster) => (isTile ? overTile(raster, scene, manner) : manner(raster, scene)));
  }
  const isGrey = scene.composition === 'scene' && scene.palette.join() === monochrome.join();
  if (isGrey) overPixels(canvas, applyMonochrome);
  if (scene.style === 'neon') applyNeon(canvas);
  // Pixel art has hard edges of its own; a round rim would break its one pixel size.
  if (scene.composition === 'sticker' && scene.style !== 'neon' && scene.style !== 'pixel-art')
    finishSticker(canvas, scene);
}

function overPixels(canvas: Canvas, change: (raster: Raster) => void): void {
  const context = canvas.getContext('2d');
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  change({ width: canvas.width, height: canvas.height, data: image.data });
  context.putImageData(image, 0, 0);
}
