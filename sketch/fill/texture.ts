/**
 * How rough the picture is from place to place. The patch that differs least from a grainy one is a smooth one, so a
 * search by difference alone lets grass and gravel die away into haze; a source is therefore asked to be as rough as what
 * lies around the hole.
 */
import { guess } from './guess.ts';
import { hole, known, type Level } from './level.ts';

/**
 * The standard deviation of the green channel over each patch whose middle `isSource` marks, 0 to 127; elsewhere what is
 * asked of a source at least.
 */
export function textureOf(level: Level, radius: number, isSource: Uint8Array): Uint8Array {
  const { widthPixels, heightPixels, colour } = level;
  const rough = new Int32Array(colour.length);
  const kind = new Uint8Array(colour.length);
  const count = (2 * radius + 1) ** 2;
  for (let i = 0; i < colour.length; i++) {
    kind[i] = isSource[i] === 1 ? known : hole;
    if (isSource[i] !== 1) continue;
    let sum = 0;
    let squares = 0;
    for (let row = i - radius * widthPixels; row <= i + radius * widthPixels; row += widthPixels) {
      for (let p = row - radius; p <= row + radius; p++) {
        const green = (colour[p]! >> 8) & 255; // a source's patch is whole
        sum += green;
        squares += green * green;
      }
    }
    rough[i] = Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
  }
  // What is asked of the hole is the least within reach: an edge is rough in a narrow band only, and is no texture.
  const asked = lowest(lowest(rough, kind, 1, widthPixels), kind, widthPixels, widthPixels);
  guess({ widthPixels, heightPixels, colour: asked, kind });
  return Uint8Array.from(asked, (value, i) => (isSource[i] === 1 ? rough[i]! : value & 255)); // planes of one level
}

// An edge roughens a band as wide as a patch, 7 pixels; a band of 9 has a smooth place within.
const reach = 4;

/** The least known value within reach, along rows (`step` 1) or columns (`step` the width). */
function lowest(values: Int32Array, kind: Uint8Array, step: number, width: number): Int32Array {
  const out = values.slice();
  for (let i = 0; i < out.length; i++) {
    if (kind[i] !== known) continue;
    const x = i % width;
    const before = step === 1 ? Math.min(reach, x) : reach;
    const after = step === 1 ? Math.min(reach, width - 1 - x) : reach;
    for (let hop = -before; hop <= after; hop++) {
      const p = i + hop * step;
      if (kind[p] === known && values[p]! < out[i]!) out[i] = values[p]!; // known, so inside
    }
  }
  return out;
}
