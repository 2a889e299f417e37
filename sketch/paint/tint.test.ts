import { expect, test } from 'vitest';
import { oklch, hexOf } from './colour.ts';
import { surface } from './surface.ts';
import { tinted } from './tint.ts';

function striped() {
  const canvas = surface(20, 20);
  const context = canvas.getContext('2d');
  context.fillStyle = '#336699';
  context.fillRect(0, 0, 20, 10);
  return context;
}

/** Colour of a pixel as `#rrggbb`. */
function at(context: ReturnType<typeof striped>, x: number, y: number): string {
  const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
  return hexOf(red, green, blue);
}

test('a tint colours what the stroke painted and nothing else', () => {
  const context = striped();
  tinted(context, '#cc3366', () => {
    context.fillStyle = '#44aa44';
    context.fillRect(0, 12, 20, 4);
  });
  expect(at(context, 5, 5)).toBe('#336699');
  const { h } = oklch(at(context, 5, 14));
  expect(Math.abs(h - oklch('#cc3366').h)).toBeLessThan(20);
});

test('light and dark strokes stay light and dark under one tint', () => {
  const context = striped();
  const mean = tinted(context, '#8844cc', () => {
    context.fillStyle = '#808080';
    context.fillRect(0, 10, 20, 2);
  });
  const strokes = ['#202020', '#808080', '#f4f4f4'].map((grey, i) => {
    tinted(
      context,
      '#8844cc',
      () => {
        context.fillStyle = grey;
        context.fillRect(0, 13 + i * 2, 20, 2);
      },
      mean,
    );
    return oklch(at(context, 3, 13 + i * 2)).l;
  });
  expect(strokes[0]).toBeLessThan(strokes[1] ?? 0);
  expect(strokes[1]).toBeLessThan(strokes[2] ?? 0);
});
