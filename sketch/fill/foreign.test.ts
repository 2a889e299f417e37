/** What may be copied into a hole: what is like its surroundings, unless that is too little. */
import { expect, test } from 'vitest';
import { dismissForeign } from './foreign.ts';
import { hole, known, type Level } from './level.ts';
import { fieldOf } from './match.ts';

const width = 96;
const height = 64;
const at = (x: number, y: number) => y * width + x;
const isHole = (x: number, y: number) => x >= 30 && x < 50 && y >= 20 && y < 44;

function levelOf(colourOf: (x: number, y: number) => number): Level {
  const colour = new Int32Array(width * height);
  const kind = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      colour[at(x, y)] = colourOf(x, y);
      kind[at(x, y)] = isHole(x, y) ? hole : known;
    }
  }
  return { widthPixels: width, heightPixels: height, colour, kind };
}

const sourcesOf = (level: Level) => {
  const field = fieldOf(level, 3, 1, false, false, 0);
  const before = field.isSource.slice();
  dismissForeign(field);
  return { before, after: field.isSource };
};

const blue = 0xd2_8c_5a;
const red = 0x1e_1e_c8;

test('a thing beside the hole is not copied from, nor its edge, and the ground is', () => {
  const isThing = (x: number, y: number) => (x - 72) ** 2 + (y - 32) ** 2 < 12 ** 2;
  const { before, after } = sourcesOf(levelOf((x, y) => (isThing(x, y) ? red : blue)));
  for (const [x, y] of [
    [72, 32],
    [60, 32],
  ] as const) {
    expect(before[at(x, y)]).toBe(1);
    expect(after[at(x, y)]).toBe(0);
  }
  expect(after[at(10, 10)]).toBe(1);
  expect(after[at(54, 10)]).toBe(1);
});

test('a thing that touches the hole belongs to its surroundings', () => {
  const { before, after } = sourcesOf(levelOf((x) => (x >= 48 && x < 70 ? red : blue)));
  expect(before[at(62, 32)]).toBe(1);
  expect(after[at(62, 32)]).toBe(1);
});

test('where too little would be left, everything stays', () => {
  const isNear = (x: number, y: number) => x >= 22 && x < 58 && y >= 12 && y < 52;
  const { before, after } = sourcesOf(levelOf((x, y) => (isNear(x, y) ? blue : red)));
  expect(after).toEqual(before);
});
