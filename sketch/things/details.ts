/** Small touches that many objects share: leaves, a sheen on a shiny skin, speckles, sparkles. */
import type { Pen } from './kit.ts';
import { tone } from './tone.ts';

/** The green of a leaf that no look has coloured. */
export const leafGreen = '#5c9a3a';

/** A pointed leaf with its midrib, from its stalk at (x, y); `turn` 0 points right. */
export function leaf(pen: Pen, x: number, y: number, length: number, turn: number, base = leafGreen): void {
  pen.at({ x, y, turn, scale: length / 100 }, () => {
    pen.path(
      'M0 0C18 -34 62 -40 100 -4C66 26 22 28 0 0Z',
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.5, base],
          [1, tone(base, -0.12)],
        ],
        70,
      ),
    );
    pen.path('M0 0C30 -4 66 -10 100 -4C66 26 22 28 0 0Z', tone(base, -0.1), { opacity: 0.45 });
    pen.line(
      'M0 0C30 -6 66 -10 94 -4M26 -5L40 -20M46 -7L62 -22M30 -4L46 10M54 -7L68 5',
      tone(base, 0.15),
      2.6,
      0.75,
    );
  });
}

/** A soft window of light on a shiny skin. */
export function sheen(
  pen: Pen,
  x: number,
  y: number,
  rx: number,
  ry: number,
  turn: number,
  opacity = 0.75,
): void {
  pen.ellipse(x, y, rx, ry, pen.glow('#ffffff', opacity), { turn });
  pen.ellipse(x - rx * 0.1, y - ry * 0.15, rx * 0.42, ry * 0.5, '#ffffff', { turn, opacity: opacity * 0.7 });
}

/** Round speckles in one path: give it to `pen.line` with their diameter as its width. */
export function dots(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y]) => `M${Math.round(x)} ${Math.round(y)}h0.1`).join('');
}

/** Places spread evenly over an ellipse, as seeds on a sunflower's head. */
export function spread(
  count: number,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = index * 2.39996;
    const reach = Math.sqrt((index + 0.5) / count);
    return [cx + Math.cos(angle) * reach * rx, cy + Math.sin(angle) * reach * ry] as const;
  });
}
