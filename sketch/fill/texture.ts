/**
 * How rough the picture is from place to place. The patch that differs least from a grainy one is a smooth one, so a
 * search by difference alone lets grass and gravel die away into haze; a source is therefore asked to be as rough as what
 * lies around the hole.
 */
import { guess } from './guess.ts';
import { hole, known, type Level } from './level.ts';

/** The standard deviation of the green channel over each patch whose middle `isSource` marks, 0 to 127; elsewhere guessed from around it. */
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
  guess({ widthPixels, heightPixels, colour: rough, kind });
  return Uint8Array.from(rough, (value) => value & 255);
}
