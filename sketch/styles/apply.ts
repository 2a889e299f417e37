/**
 * The last stage: turns a finished painting into the manner that was asked for, in place, over its pixels. Each manner is
 * one file that takes and returns plain RGBA; this file only chooses. Nothing here adds, moves or removes a subject.
 */
import type { Canvas } from '@napi-rs/canvas';
import type { Scene } from '../scene/scene.ts';
import { applyNeon } from './neon.ts';

/**
 * Applies `scene.style` to the canvas, and the finish of its composition (a sticker's die-cut edge). The canvas keeps its
 * size; a transparent background stays transparent. Deterministic in canvas and scene.
 */
export function applyStyle(canvas: Canvas, scene: Scene): void {
  if (scene.style === 'neon') applyNeon(canvas);
}
