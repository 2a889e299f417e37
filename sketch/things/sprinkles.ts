/** What cakes and doughnuts share: wavy rings and coloured sprinkles. */
import type { Pen } from './kit.ts';
import { type Knot, blob } from './shape.ts';

const sprinkleColours = ['#fff3c9', '#5fc3e4', '#f7c948', '#7ac74f', '#ffffff', '#8f6fd1'] as const;

/** A closed wavy ring about (0, 0): `waves` bumps of `depth` units on a radius; reversed, it cuts a hole. */
export function ring(rx: number, ry: number, waves: number, depth: number, isHole = false): string {
  const knots: Knot[] = [];
  const count = waves * 2;
  for (let index = 0; index < count; index += 1) {
    const angle = (index * 2 * Math.PI) / count;
    const swell = index % 2 === 0 ? depth * (0.6 + 0.4 * ((index * 3) % 4)) : -depth * 0.5;
    knots.push([Math.cos(angle) * (rx + swell), Math.sin(angle) * (ry + swell)]);
  }
  return blob(isHole ? knots.reverse() : knots);
}

/** Sprinkles at the places, one stroke each, in few paths. */
export function sprinkle(
  pen: Pen,
  places: readonly (readonly [number, number])[],
  length: number,
  width: number,
): void {
  sprinkleColours.forEach((colour, which) => {
    const own = places.filter((_, index) => index % sprinkleColours.length === which);
    const lines = own.map(([x, y], index) => {
      const angle = (which * 47 + index * 71) * 0.0349;
      return `M${Math.round(x)} ${Math.round(y)}l${Math.round(Math.cos(angle) * length)} ${Math.round(Math.sin(angle) * length)}`;
    });
    if (lines.length > 0) pen.line(lines.join(''), colour, width);
  });
}
