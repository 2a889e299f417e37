import { expect, test } from 'vitest';
import type { Artwork } from '../things/artwork.ts';
import { spotsOf } from './spots.ts';

const drawing = (markup: string): Artwork => ({
  markup: `<circle cx="100" cy="100" r="90" fill="#ff9933"/>${markup}`,
  width: 200,
  height: 200,
  anchors: {},
  isColoured: true,
  unmet: [],
});
const eye = (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="9" fill="#221111"/>`;

test('two eyes are found where they are', () => {
  const [left, right, ...more] = spotsOf(drawing(eye(70, 80) + eye(130, 80)));
  expect(more).toEqual([]);
  expect([left?.x, left?.y, right?.x].map((value) => Math.round((value ?? 0) / 5) * 5)).toEqual([
    70, 80, 130,
  ]);
});

test('a spot at the rim is no eye, and a long dark stroke is none', () => {
  expect(spotsOf(drawing(eye(12, 100)))).toEqual([]);
  expect(spotsOf(drawing('<rect x="50" y="98" width="100" height="4" fill="#221111"/>'))).toEqual([]);
});

test('a texture of spots is no face', () => {
  const many = [60, 90, 120, 150].flatMap((x) => [60, 90, 120].map((y) => eye(x, y))).join('');
  expect(spotsOf(drawing(many))).toEqual([]);
});
