/**
 * Smooth seeded noise in one and two dimensions, cheap enough for small layers. Plain lattice noise with a quintic
 * ease: the pictures need clouds and hills, not a proof of isotropy.
 */
import { chanceOf } from '../chance.ts';

/** Noise of one seed. All functions answer in 0 to 1. */
export interface Noise {
  /** Value at a point of the plane; one lattice cell is 1 × 1. */
  at(x: number, y: number): number;
  /** Several octaves of `at`, each half as strong and twice as fine. */
  layered(x: number, y: number, octaves: number): number;
}

const lattice = 64;

/** The noise of a seed; it repeats every 64 cells, which no picture is wide enough to show. */
export function noiseOf(seed: number): Noise {
  const chance = chanceOf(seed);
  const values = new Float32Array(lattice * lattice);
  for (let i = 0; i < values.length; i++) values[i] = chance.next();
  const at = (x: number, y: number): number => {
    const cellX = Math.floor(x);
    const cellY = Math.floor(y);
    const fractionX = ease(x - cellX);
    const fractionY = ease(y - cellY);
    const left = cellX & (lattice - 1);
    const right = (cellX + 1) & (lattice - 1);
    const top = (cellY & (lattice - 1)) * lattice;
    const bottom = ((cellY + 1) & (lattice - 1)) * lattice;
    // The four indices are masked into the table, so none of them is absent.
    const a = values[top + left]!;
    const b = values[top + right]!;
    const c = values[bottom + left]!;
    const d = values[bottom + right]!;
    const upper = a + (b - a) * fractionX;
    const lower = c + (d - c) * fractionX;
    return upper + (lower - upper) * fractionY;
  };
  const layered = (x: number, y: number, octaves: number): number => {
    let sum = 0;
    let weight = 0.5;
    let total = 0;
    let scale = 1;
    for (let i = 0; i < octaves; i++) {
      sum += at(x * scale + i * 17.3, y * scale + i * 9.1) * weight;
      total += weight;
      weight *= 0.5;
      scale *= 2;
    }
    return sum / total;
  };
  return { at, layered };
}

function ease(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}
