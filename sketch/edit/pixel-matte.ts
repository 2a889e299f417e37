/**
 * From a rough mask on a small copy to a soft one at full size. In the band where subject and ground meet, each pixel is
 * taken as a mixture of the two colours found on either side, which gives its share of the subject and, for a cut-out, its
 * colour without the ground's. Away from the band nothing is worked out.
 */
import type { Pixels } from '../sketch.ts';
import { boxMean } from './pixel-barrier.ts';
import { labOf, readSmall, rowReader, type Small } from './pixel-tone.ts';
import { rowsAtOnce } from './pixel-work.ts';

/** Mean colours of one side of a border, spread to where the side has no pixels of its own. */
interface Side {
  readonly l: Float32Array;
  readonly a: Float32Array;
  readonly b: Float32Array;
}

/** The mask (0 or 1 per pixel of the small copy) at full size, one byte a pixel. */
export function* matted(
  picture: Pixels,
  small: Small,
  mask: Float32Array,
): Generator<void, Uint8Array, void> {
  const { widthPixels: width, heightPixels: height, data } = picture;
  const { subject, ground, soft } = sidesOf(small, mask);
  yield;
  const alpha = new Uint8Array(width * height);
  const lab = new Float32Array(3);
  const rows = rowsAtOnce(width);
  const softRow = rowReader(soft, small, width);
  // The soft mask runs over this many pixels of the picture; outside it the answer is known.
  for (let y = 0; y < height; y++) {
    const softly = softRow(y);
    for (let x = 0; x < width; x++) {
      const near = softly[x]!; // as wide as the picture
      const i = y * width + x;
      if (near <= 0.004) continue;
      if (near >= 0.996) {
        alpha[i] = data[i * 4 + 3]!; // four bytes a pixel
        continue;
      }
      const p = i * 4;
      labOf(data[p]!, data[p + 1]!, data[p + 2]!, lab);
      const fl = readSmall(subject.l, small, x, y);
      const fa = readSmall(subject.a, small, x, y);
      const fb = readSmall(subject.b, small, x, y);
      const gl = readSmall(ground.l, small, x, y);
      const ga = readSmall(ground.a, small, x, y);
      const gb = readSmall(ground.b, small, x, y);
      // Chroma tells two sides apart better than light, which a shadow or a fold changes.
      const dl = fl - gl;
      const da = (fa - ga) * 2;
      const db = (fb - gb) * 2;
      const apart = dl * dl + da * da + db * db;
      const along =
        ((lab[0]! - gl) * dl + (lab[1]! - ga) * 2 * da + (lab[2]! - gb) * 2 * db) / (apart + 1e-6);
      // Where the sides look alike only the mask knows; where they differ by 0.12 or more the colours do.
      const trust = Math.min(1, apart / 0.014);
      const byMask = (near - 0.5) * 2.2 + 0.5;
      const byColour = (along - 0.5) * 1.25 + 0.5 + (near - 0.5) * 0.36;
      const share = byMask + (byColour - byMask) * trust;
      const value = share <= 0.02 ? 0 : share >= 0.98 ? 1 : share;
      alpha[i] = Math.round(value * data[p + 3]!);
    }
    if (y % rows === rows - 1) yield;
  }
  return alpha;
}

/** The mask softened over its border, and the colours on both sides of it. */
function sidesOf(small: Small, mask: Float32Array): { subject: Side; ground: Side; soft: Float32Array } {
  const { width, height } = small;
  // Twice a box of two pixels: a band of about four pixels of the small copy to each side.
  const soft = boxMean(boxMean(mask, width, height, 1), width, height, 1);
  const inside = soft.map((value) => (value > 0.97 ? 1 : 0));
  const outside = soft.map((value) => (value < 0.03 ? 1 : 0));
  return {
    subject: sideOf(
      small,
      inside,
      soft.map((value) => Math.max(1e-4, value ** 4)),
    ),
    ground: sideOf(
      small,
      outside,
      soft.map((value) => Math.max(1e-4, (1 - value) ** 4)),
    ),
    soft,
  };
}

/** Mean colours of the sure pixels nearby; where there are none nearby, of the likely ones. */
function sideOf(small: Small, sure: Float32Array, likely: Float32Array): Side {
  const { width, height } = small;
  const reach = 4;
  const weight = sure.map((value, i) => value + (likely[i] ?? 0) * 0.002);
  const total = boxMean(weight, width, height, reach);
  const mean = (plane: Float32Array) => {
    const sum = boxMean(
      plane.map((value, i) => value * (weight[i] ?? 0)),
      width,
      height,
      reach,
    );
    return sum.map((value, i) => value / Math.max(1e-9, total[i] ?? 0));
  };
  return { l: mean(small.l), a: mean(small.a), b: mean(small.b) };
}

/**
 * The picture cut out along an alpha: same size, transparent where it is 0, and at half covered pixels without the ground's
 * colour, which would shine as a rim on any other ground.
 */
export function* cutAlong(picture: Pixels, alpha: Uint8Array): Generator<void, Pixels, void> {
  const { widthPixels: width, heightPixels: height } = picture;
  const data = new Uint8ClampedArray(picture.data);
  const rows = rowsAtOnce(width);
  // A mixed pixel takes the colour of the nearest whole pixel of the subject within a few pixels, by how mixed it is.
  const reach = Math.max(3, Math.min(10, Math.round(Math.min(width, height) / 110)));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const share = alpha[i]!; // one byte a pixel
      const p = i * 4;
      data[p + 3] = share;
      if (share === 0 || share > 246) continue;
      const from = wholeNear(alpha, width, height, x, y, reach);
      if (from < 0) continue;
      const t = 1 - share / 255;
      for (let k = 0; k < 3; k++) {
        const own = picture.data[p + k]!; // inside, as `from` is
        data[p + k] = own + (picture.data[from * 4 + k]! - own) * Math.min(1, t * 1.25);
      }
    }
    if (y % rows === rows - 1) yield;
  }
  return { widthPixels: width, heightPixels: height, data };
}

/** The nearest pixel that is wholly of the subject, looking along eight rays; -1 when none is within reach. */
function wholeNear(
  alpha: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
  reach: number,
): number {
  for (let far = 1; far <= reach; far++) {
    for (let k = 0; k < 8; k++) {
      const sx = x + (rays[k * 2] ?? 0) * far;
      const sy = y + (rays[k * 2 + 1] ?? 0) * far;
      if (sx < 0 || sy < 0 || sx >= width || sy >= height) continue;
      const i = sy * width + sx;
      if (alpha[i]! > 246) return i;
    }
  }
  return -1;
}

const rays: readonly number[] = [1, 0, -1, 0, 0, 1, 0, -1, 1, 1, -1, 1, 1, -1, -1, -1];
