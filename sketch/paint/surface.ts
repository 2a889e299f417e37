/**
 * Canvases and the few strokes that every painter shares: gradients, glows, soft ovals and layers that are painted
 * small and laid on large. Nothing here knows what a scene is.
 */
import { type Canvas, createCanvas, ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import { withAlpha } from './colour.ts';

/** The 2-D context that all painters draw on. */
export type Context = SKRSContext2D;

/** A place of a gradient: where (0 to 1) and which CSS colour. */
export type Stop = readonly [at: number, colour: string];

/** An empty, transparent canvas of at least one pixel. */
export function surface(widthPixels: number, heightPixels: number): Canvas {
  return createCanvas(Math.max(1, Math.round(widthPixels)), Math.max(1, Math.round(heightPixels)));
}

/** A canvas filled from RGBA bytes, not premultiplied. */
export function surfaceOf(data: Uint8ClampedArray, widthPixels: number, heightPixels: number): Canvas {
  const canvas = surface(widthPixels, heightPixels);
  canvas.getContext('2d').putImageData(new ImageData(data, widthPixels, heightPixels), 0, 0);
  return canvas;
}

/** Gives a canvas's pixels back at once; waiting for the collector would keep gigabytes alive for large pictures. */
export function release(canvas: Canvas): void {
  canvas.width = 1;
  canvas.height = 1;
}

/** Fills a rectangle with a gradient that runs from its top to its bottom. */
export function fillDown(
  context: Context,
  x: number,
  y: number,
  width: number,
  height: number,
  stops: readonly Stop[],
): void {
  context.fillStyle = downward(context, y, y + height, stops);
  context.fillRect(x, y, width, height);
}

/** A gradient from one height to another. */
export function downward(context: Context, top: number, bottom: number, stops: readonly Stop[]) {
  const gradient = context.createLinearGradient(0, top, 0, bottom);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  return gradient;
}

/** A gradient from the centre of a circle to its rim. */
export function outward(context: Context, x: number, y: number, radius: number, stops: readonly Stop[]) {
  const gradient = context.createRadialGradient(x, y, 0, x, y, Math.max(0.5, radius));
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  return gradient;
}

/** A glow that fades to nothing at `radius`; eased, so that no rim is seen. */
export function glow(
  context: Context,
  x: number,
  y: number,
  radius: number,
  colour: string,
  alpha: number,
): void {
  context.fillStyle = outward(context, x, y, radius, [
    [0, withAlpha(colour, alpha)],
    [0.25, withAlpha(colour, alpha * 0.6)],
    [0.55, withAlpha(colour, alpha * 0.2)],
    [0.8, withAlpha(colour, alpha * 0.04)],
    [1, withAlpha(colour, 0)],
  ]);
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}

/** A soft oval, strongest in its centre. */
export function softOval(
  context: Context,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: string,
  alpha: number,
): void {
  if (radiusX < 0.5 || radiusY < 0.2) return;
  context.save();
  context.translate(x, y);
  context.scale(1, radiusY / radiusX);
  context.fillStyle = outward(context, 0, 0, radiusX, [
    [0, withAlpha(colour, alpha)],
    [0.4, withAlpha(colour, alpha * 0.75)],
    [0.75, withAlpha(colour, alpha * 0.22)],
    [1, withAlpha(colour, 0)],
  ]);
  context.fillRect(-radiusX, -radiusX, radiusX * 2, radiusX * 2);
  context.restore();
}

/** Runs `draw` under a blend mode and an alpha, and puts both back. */
export function blended(
  context: Context,
  mode: Context['globalCompositeOperation'],
  alpha: number,
  draw: () => void,
): void {
  context.save();
  context.globalCompositeOperation = mode;
  context.globalAlpha = alpha;
  draw();
  context.restore();
}

/** A smooth closed shape below a line of points: from the first point to the last and down to `bottomY`. */
export function below(
  context: Context,
  points: readonly (readonly [number, number])[],
  bottomY: number,
): void {
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) return;
  context.beginPath();
  context.moveTo(first[0], bottomY);
  context.lineTo(first[0], first[1]);
  through(context, points);
  context.lineTo(last[0], bottomY);
  context.closePath();
}

/** Draws on from the current point, smoothly through the points (quadratics between the middles). */
export function through(context: Context, points: readonly (readonly [number, number])[]): void {
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1];
    const to = points[i];
    if (from === undefined || to === undefined) continue;
    context.quadraticCurveTo(from[0], from[1], (from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
    if (i === points.length - 1) context.lineTo(to[0], to[1]);
  }
}
