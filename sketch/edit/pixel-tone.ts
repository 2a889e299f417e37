/**
 * What can be seen of a picture's light: its tones and cast, how sharp and how grainy it is, and from which side it is
 * lit. New things are brought into this light before they are laid in, because an unlit one looks pasted on.
 */
import type { Box } from '../compose/type-fit.ts';
import type { Pixels } from '../sketch.ts';

/** OKLab planes of a picture made small by averaging; `alpha` 0 to 1. */
export interface Small {
  readonly width: number;
  readonly height: number;
  /** How many pixels of the picture one of these is across and down. */
  readonly stepX: number;
  readonly stepY: number;
  readonly l: Float32Array;
  readonly a: Float32Array;
  readonly b: Float32Array;
  readonly alpha: Float32Array;
}

/** Linear light of each byte, 0 to 1. */
const linearOf = Float32Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** The byte of linear light in 4096 steps. */
const byteOf = Uint8ClampedArray.from({ length: 4097 }, (_, step) => {
  const v = step / 4096;
  return Math.round(255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055));
});

/** OKLab of three bytes, written to `out` as l, a, b. The matrices' source is named in `paint/colour.ts`. */
export function labOf(red: number, green: number, blue: number, out: Float32Array): void {
  const r = linearOf[red]!; // bytes index the table
  const g = linearOf[green]!;
  const b = linearOf[blue]!;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  out[0] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  out[1] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  out[2] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
}

/** Writes an OKLab colour as three bytes at `data[p]`; what sRGB cannot show is clipped by channel. */
export function writeLab(l: number, a: number, b: number, data: Uint8ClampedArray, p: number): void {
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  data[p] = encoded(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z);
  data[p + 1] = encoded(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z);
  data[p + 2] = encoded(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z);
}

function encoded(light: number): number {
  return byteOf[light <= 0 ? 0 : light >= 1 ? 4096 : Math.round(light * 4096)]!; // clipped to the table
}

/** A picture made small by averaging whole cells, at most `longest` pixels on its longer side. */
export function smallOf(picture: Pixels, longest: number): Small {
  const { widthPixels, heightPixels, data } = picture;
  const scale = Math.min(1, longest / Math.max(widthPixels, heightPixels));
  const width = Math.max(1, Math.round(widthPixels * scale));
  const height = Math.max(1, Math.round(heightPixels * scale));
  const small: Small = {
    width,
    height,
    stepX: widthPixels / width,
    stepY: heightPixels / height,
    l: new Float32Array(width * height),
    a: new Float32Array(width * height),
    b: new Float32Array(width * height),
    alpha: new Float32Array(width * height),
  };
  const lab = new Float32Array(3);
  const sums = new Float64Array(width * 4);
  // Of large cells some sixteen to thirty-six pixels are read: a mean does not feel it.
  const stride = Math.max(1, Math.floor(small.stepY / 4));
  const lefts = Int32Array.from({ length: width + 1 }, (_, x) => Math.floor(x * small.stepX));
  for (let y = 0; y < height; y++) {
    const from = Math.floor(y * small.stepY);
    const to = Math.max(from + 1, Math.floor((y + 1) * small.stepY));
    sums.fill(0);
    for (let sy = from; sy < to; sy += stride) {
      for (let x = 0; x < width; x++) {
        const last = lefts[x + 1]!; // inside the picture, here and below
        let red = 0;
        let green = 0;
        let blue = 0;
        let cover = 0;
        for (let sx = lefts[x]!; sx < last; sx += stride) {
          const p = (sy * widthPixels + sx) * 4;
          const alpha = data[p + 3]!;
          red += data[p]! * alpha;
          green += data[p + 1]! * alpha;
          blue += data[p + 2]! * alpha;
          cover += alpha;
        }
        sums[x * 4] = sums[x * 4]! + red;
        sums[x * 4 + 1] = sums[x * 4 + 1]! + green;
        sums[x * 4 + 2] = sums[x * 4 + 2]! + blue;
        sums[x * 4 + 3] = sums[x * 4 + 3]! + cover;
      }
    }
    const rowsRead = Math.ceil((to - from) / stride);
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const weight = sums[x * 4 + 3]!;
      const read = Math.ceil((lefts[x + 1]! - lefts[x]!) / stride);
      small.alpha[i] = weight / (255 * rowsRead * read);
      if (weight > 0) {
        labOf(
          Math.round(sums[x * 4]! / weight),
          Math.round(sums[x * 4 + 1]! / weight),
          Math.round(sums[x * 4 + 2]! / weight),
          lab,
        );
        small.l[i] = lab[0]!;
        small.a[i] = lab[1]!;
        small.b[i] = lab[2]!;
      }
    }
  }
  return small;
}

/** Reads a plane of a `Small` at a pixel of the picture, smoothly. */
export function readSmall(plane: Float32Array, small: Small, x: number, y: number): number {
  let sx = (x + 0.5) / small.stepX - 0.5;
  let sy = (y + 0.5) / small.stepY - 0.5;
  sx = sx < 0 ? 0 : sx > small.width - 1 ? small.width - 1 : sx;
  sy = sy < 0 ? 0 : sy > small.height - 1 ? small.height - 1 : sy;
  const cx = Math.min(sx | 0, Math.max(0, small.width - 2));
  const cy = Math.min(sy | 0, Math.max(0, small.height - 2));
  const right = small.width > 1 ? 1 : 0;
  const below = small.height > 1 ? small.width : 0;
  const i = cy * small.width + cx;
  const fx = sx - cx;
  const fy = sy - cy;
  // Clipped to one less than the last row and column, where there is more than one.
  const upper = plane[i]! + (plane[i + right]! - plane[i]!) * fx;
  const lower = plane[i + below]! + (plane[i + below + right]! - plane[i + below]!) * fx;
  return upper + (lower - upper) * fy;
}

/** Reads a plane of a small copy row by row at the picture's width; the array is used again for each row. */
export function rowReader(
  plane: Float32Array,
  small: Small,
  widthPixels: number,
): (y: number) => Float32Array {
  const row = new Float32Array(widthPixels);
  const mixed = new Float32Array(small.width + 1);
  const cells = new Int32Array(widthPixels);
  const shares = new Float32Array(widthPixels);
  for (let x = 0; x < widthPixels; x++) {
    const at = Math.max(0, Math.min(small.width - 1, (x + 0.5) / small.stepX - 0.5));
    cells[x] = Math.floor(at);
    shares[x] = at - Math.floor(at);
  }
  return (y) => {
    const at = Math.max(0, Math.min(small.height - 1, (y + 0.5) / small.stepY - 0.5));
    const upper = Math.floor(at) * small.width;
    const lower = Math.min(small.height - 1, Math.floor(at) + 1) * small.width;
    const share = at - Math.floor(at);
    // Rows and columns are clipped to the plane.
    for (let x = 0; x < small.width; x++)
      mixed[x] = plane[upper + x]! + (plane[lower + x]! - plane[upper + x]!) * share;
    mixed[small.width] = mixed[small.width - 1]!;
    for (let x = 0; x < widthPixels; x++) {
      const cell = cells[x]!;
      row[x] = mixed[cell]! + (mixed[cell + 1]! - mixed[cell]!) * shares[x]!;
    }
    return row;
  };
}

/** The light of a picture, or of a part of it. */
export interface Tone {
  /** Mean OKLab. */
  readonly l: number;
  readonly a: number;
  readonly b: number;
  /** Lightness below which a fiftieth lies, and above which a fiftieth lies. */
  readonly dark: number;
  readonly bright: number;
  /** Mean chroma; under 0.008 the picture is black and white. */
  readonly chroma: number;
  /** Towards the light on the canvas, y down; unit length. Upper left when nothing tells. */
  readonly towardsX: number;
  readonly towardsY: number;
}

/** The light of a small picture; `weight` (one value a pixel, absent: all the same) says where to look. */
export function toneOf(small: Small, weight?: Float32Array): Tone {
  const bins = new Float64Array(64);
  let total = 0;
  let l = 0;
  let a = 0;
  let b = 0;
  let chroma = 0;
  let sided = 0;
  let across = 0;
  for (let y = 0, i = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++, i++) {
      const share = (weight === undefined ? 1 : weight[i]!) * small.alpha[i]!; // equal lengths
      if (share <= 0) continue;
      total += share;
      l += small.l[i]! * share;
      a += small.a[i]! * share;
      b += small.b[i]! * share;
      chroma += Math.sqrt(small.a[i]! ** 2 + small.b[i]! ** 2) * share;
      const bin = Math.max(0, Math.min(63, Math.floor(small.l[i]! * 64)));
      bins[bin] = bins[bin]! + share;
      const u = (x + 0.5) / small.width - 0.5;
      sided += u * small.l[i]! * share;
      across += u * u * share;
    }
  }
  if (total === 0)
    return { l: 0.6, a: 0, b: 0, dark: 0.1, bright: 0.95, chroma: 0.05, towardsX: -0.6, towardsY: -0.8 };
  const at = (share: number) => {
    let sum = 0;
    for (let bin = 0; bin < 64; bin++) {
      sum += bins[bin]!;
      if (sum >= total * share) return (bin + 0.5) / 64;
    }
    return 1;
  };
  // How much lighter the right is than the left; a slope of a tenth is one that the eye reads as a side light.
  const slope = across === 0 ? 0 : sided / across;
  const towardsX = slope > 0.08 ? 0.6 : -0.6;
  return {
    l: l / total,
    a: a / total,
    b: b / total,
    dark: at(0.02),
    bright: at(0.98),
    chroma: chroma / total,
    towardsX,
    towardsY: -0.8,
  };
}

/** How soft the sharpest edges of a picture are, as the standard deviation of a blur, and its grain, both read at full size. */
export interface Grit {
  /** Pixels; 0.3 is as sharp as pixels can be. */
  readonly blurPixels: number;
  /** Standard deviation of the grain in bytes. */
  readonly grainBytes: number;
}

/**
 * Reads sharpness and grain from about a quarter of a million places around a box. An edge of height h blurred by σ has a
 * slope of h/(σ√2π) and a curvature of h/(σ²√2πe), so that their ratio tells σ. Grain is the median curvature, because
 * most places of a picture are flat (Immerkær, "Fast noise variance estimation", 1996, with a median for the mean).
 */
export function gritOf(picture: Pixels, box: Box): Grit {
  const { widthPixels: width, heightPixels: height, data } = picture;
  const left = Math.max(1, Math.floor(box.x - box.width * 0.5));
  const right = Math.min(width - 2, Math.ceil(box.x + box.width * 1.5));
  const top = Math.max(1, Math.floor(box.y - box.height * 0.5));
  const bottom = Math.min(height - 2, Math.ceil(box.y + box.height * 1.5));
  const stride = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / 250_000)));
  const slopes = new Uint32Array(256);
  const noise = new Uint32Array(256);
  let count = 0;
  let bestSlope = 0;
  let bestCurve = 0;
  const luma = (i: number) => 0.3 * data[i]! + 0.59 * data[i + 1]! + 0.11 * data[i + 2]!; // inside, see the bounds
  for (let y = top; y <= bottom; y += stride) {
    for (let x = left; x <= right; x += stride) {
      const p = (y * width + x) * 4;
      const w = width * 4;
      const here = luma(p);
      const east = luma(p + 4);
      const west = luma(p - 4);
      const slope = Math.abs(east - west) / 2;
      const curve = Math.abs(east + west - 2 * here);
      const mixed =
        luma(p - w - 4) +
        luma(p - w + 4) +
        luma(p + w - 4) +
        luma(p + w + 4) -
        2 * (east + west + luma(p - w) + luma(p + w)) +
        4 * here;
      slopes[Math.min(255, Math.round(slope * 2))]!++;
      noise[Math.min(255, Math.round(Math.abs(mixed) * 4))]!++;
      if (slope * slope > bestSlope) bestSlope = slope * slope;
      if (curve > bestCurve) bestCurve = curve;
      count++;
    }
  }
  if (count === 0 || bestSlope < 16) return { blurPixels: 0.4, grainBytes: 0 };
  let sum = 0;
  let median = 0;
  for (; median < 255; median++) {
    sum += noise[median]!;
    if (sum >= count / 2) break;
  }
  const ratio = bestCurve / Math.sqrt(bestSlope);
  return {
    blurPixels: Math.max(0.3, Math.min(3, 0.6 / Math.max(0.2, ratio))),
    // The kernel multiplies white noise by 6; a median of |x| is 0.6745 σ.
    grainBytes: Math.min(8, median / 4 / 6 / 0.6745),
  };
}
