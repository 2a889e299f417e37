/**
 * Another season over a picture: what grows changes its colour, all else takes the season's light. Only colours tell what
 * grows, so a green car turns with the leaves.
 */
import type { Season } from '../brief/brief.ts';
import { did, layIn, moment, rowsAtOnce, type StepRun, type Work } from './pixel-work.ts';

/** What a season does to each pixel, from bytes to bytes in `out`. */
type Turn = (r: number, g: number, b: number, out: Float32Array) => void;

const greenOf = (r: number, g: number, b: number) =>
  Math.max(0, Math.min(1, (g - Math.max(r * 0.94, b)) / 42));

const turns: Readonly<Record<Season, Turn>> = {
  spring: (r, g, b, out) => {
    const green = greenOf(r, g, b);
    out[0] = r * (1 + 0.06 * green) + 5;
    out[1] = g * (1.03 + 0.1 * green) + 4;
    out[2] = b * (1 - 0.06 * green) + 4;
  },
  summer: (r, g, b, out) => {
    const green = greenOf(r, g, b);
    out[0] = r * 1.06 + 2;
    out[1] = g * (1.03 + 0.03 * green);
    out[2] = b * 0.93;
  },
  autumn: (r, g, b, out) => {
    // Green and yellow-green leaves turn to rust and gold, the lighter the more golden.
    const green = Math.max(
      greenOf(r, g, b),
      Math.max(0, Math.min(1, (Math.min(r, g) - b - 24) / 60)) * (g > r * 0.86 ? 0.85 : 0.3),
    );
    const light = (0.3 * r + 0.59 * g + 0.11 * b) / 255;
    const toR = 70 + 215 * light;
    const toG = 16 + 168 * light;
    const toB = 8 + 46 * light;
    out[0] = r + (toR - r) * green * 0.86 + 3;
    out[1] = g + (toG - g) * green * 0.86;
    out[2] = (b + (toB - b) * green * 0.86) * 0.96;
  },
  winter: (r, g, b, out) => {
    // What was green lies under frost and snow, the lighter the whiter; all else only cools.
    const straw = g > r * 0.82 ? Math.max(0, Math.min(1, (Math.min(r, g) - b - 18) / 60)) * 0.7 : 0;
    const green = Math.max(greenOf(r, g, b), straw) * 0.84;
    const grey = 0.3 * r + 0.59 * g + 0.11 * b;
    const white = 96 + 186 * (grey / 255) ** 0.72;
    out[0] = (r + (grey - r) * 0.18) * 0.97 * (1 - green) + white * 0.965 * green;
    out[1] = (g + (grey - g) * 0.18) * (1 - green) + white * 0.995 * green;
    out[2] = (b + (grey - b) * 0.18) * 1.05 * (1 - green) + white * 1.025 * green;
  },
};

/** Brings the picture into another season. */
export function* seasoned(work: Work, season: Season): StepRun {
  const { data, widthPixels: width, heightPixels: height } = work;
  const next = new Uint8ClampedArray(data);
  const turn = turns[season];
  const out = new Float32Array(3);
  const rows = rowsAtOnce(width);
  for (let y = 0; y < height; y++) {
    for (let p = y * width * 4; p < (y + 1) * width * 4; p += 4) {
      turn(data[p]!, data[p + 1]!, data[p + 2]!, out); // inside the picture
      next[p] = out[0]!;
      next[p + 1] = out[1]!;
      next[p + 2] = out[2]!;
    }
    if (y % rows === rows - 1) yield { stage: 'season' };
  }
  yield* layIn(work, next, 'season');
  yield moment(work, 'season');
  return did(`it is ${season} now`);
}
