/** What houses are put together from: windows, tiled roofs, bushes. */
import type { Pen } from './kit.ts';
import { billow, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A sash window with frame, cross and sill; `side` slants it onto the side wall. */
export function pane(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  isLit: boolean,
  frame = '#fbf8f1',
  slant = 0,
): void {
  const quad = (inset: number): string =>
    polygon([
      [x + inset, y + inset + (slant * inset) / w],
      [x + w - inset, y + inset + slant],
      [x + w - inset, y + h - inset + slant],
      [x + inset, y + h - inset],
    ]);
  pen.path(quad(-4), pen.plane(tone(frame, -0.05)));
  pen.path(quad(0), frame);
  const inner = quad(5);
  pen.path(
    inner,
    isLit
      ? pen.linear(
          [
            [0, '#fff3bf'],
            [0.6, '#ffd56b'],
            [1, '#f2a93f'],
          ],
          80,
        )
      : pen.linear(
          [
            [0, '#cfe8f7'],
            [0.55, '#86b6d6'],
            [1, '#5d8db3'],
          ],
          70,
        ),
  );
  if (!isLit)
    pen.inside(inner, () =>
      pen.path(
        polygon([
          [x + w * 0.2, y + h],
          [x + w * 0.62, y],
          [x + w * 0.86, y],
          [x + w * 0.44, y + h],
        ]),
        '#ffffff',
        { opacity: 0.35 },
      ),
    );
  pen.line(
    `M${x + w / 2} ${y + 4 + slant / 2}V${y + h - 4 + slant / 2}M${x + 4} ${y + h / 2}L${x + w - 4} ${y + h / 2 + slant}`,
    frame,
    4.5,
  );
  pen.box(x - 8, y + h + 3, w + 16, 8, 3, pen.plane(tone(frame, -0.04)));
}

/** Rows of roof tiles inside an outline. */
export function tiles(
  pen: Pen,
  outline: string,
  left: number,
  top: number,
  right: number,
  bottom: number,
  colour: string,
): void {
  pen.path(
    outline,
    pen.linear(
      [
        [0, tone(colour, 0.08)],
        [0.5, colour],
        [1, tone(colour, -0.13)],
      ],
      60,
    ),
  );
  pen.inside(outline, () => {
    let row = 0;
    for (let y = top + 16; y < bottom; y += 19) {
      let line = `M${left + (row % 2) * 11} ${y}`;
      const count = Math.ceil((right - left) / 22);
      for (let index = 0; index < count; index += 1) line += 'q11 9 22 0';
      pen.line(line, tone(colour, -0.14), 2.6, 0.6);
      row += 1;
    }
  });
}

/** A bush of leaves at the foot of a wall. */
export function bush(pen: Pen, x: number, y: number, rx: number, ry: number, leaf = '#5f9a43'): void {
  pen.path(billow(x, y, rx, ry, 9, 10), pen.ball(leaf, 1.2));
  pen.path(billow(x - rx * 0.2, y - ry * 0.25, rx * 0.55, ry * 0.5, 7, 0), pen.ball(tone(leaf, 0.05)));
}
