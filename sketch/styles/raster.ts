/**
 * Pixels as the styles handle them: typed arrays, one value per pixel and channel, no objects in loops. Blurs are three
 * box blurs in running sums, so their cost does not grow with the radius.
 */

/** RGBA bytes, row by row, not premultiplied. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Lightness of each pixel, 0 to 1, by the luma weights of BT.709 on encoded values: cheap, and as the eye ranks them. */
export function lumaOf(raster: Raster): Float32Array {
  const { data } = raster;
  const out = new Float32Array(raster.width * raster.height);
  for (let i = 0, p = 0; i < out.length; i++, p += 4) {
    // Indices run inside both arrays.
    out[i] = (0.2126 * data[p]! + 0.7152 * data[p + 1]! + 0.0722 * data[p + 2]!) / 255;
  }
  return out;
}

/** Blurs a plane in place, nearly as a Gaussian of that radius (its standard deviation) does; edges repeat. */
export function blurPlane(plane: Float32Array, width: number, height: number, radius: number): void {
  const box = Math.max(0, Math.round((Math.sqrt(4 * radius * radius + 1) - 1) / 2));
  if (box === 0) return;
  const other = new Float32Array(plane.length);
  const column = new Float32Array(width);
  for (let pass = 0; pass < 3; pass++) {
    blurRows(plane, other, width, height, box);
    blurColumns(other, plane, width, height, box, column);
  }
}

function blurRows(from: Float32Array, to: Float32Array, width: number, height: number, box: number): void {
  const share = 1 / (box * 2 + 1);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const first = from[row]!; // inside the plane
    const last = from[row + width - 1]!;
    let sum = first * box;
    for (let x = 0; x < box; x++) sum += from[row + Math.min(x, width - 1)]!;
    for (let x = 0; x < width; x++) {
      sum += x + box < width ? from[row + x + box]! : last;
      to[row + x] = sum * share;
      sum -= x - box >= 0 ? from[row + x - box]! : first;
    }
  }
}

/** Row by row with one running sum per column, which reads memory in order. */
function blurColumns(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  box: number,
  sums: Float32Array,
): void {
  const share = 1 / (box * 2 + 1);
  const bottom = (height - 1) * width;
  for (let x = 0; x < width; x++) {
    let sum = from[x]! * box;
    for (let y = 0; y < box; y++) sum += from[Math.min(y, height - 1) * width + x]!;
    sums[x] = sum;
  }
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const enter = y + box < height ? (y + box) * width : bottom;
    const leave = y - box >= 0 ? (y - box) * width : 0;
    for (let x = 0; x < width; x++) {
      const sum = sums[x]! + from[enter + x]!;
      to[row + x] = sum * share;
      sums[x] = sum - from[leave + x]!;
    }
  }
}

/** A number in 0 to 1 that depends on a place and a seed only; the same everywhere and for ever. */
export function hashAt(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ seed;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** Smooth noise handed out row by row, so that a large picture needs no planes of it. */
export interface NoiseRows {
  /** The row last asked for: one value per pixel, about −1 to 1. */
  readonly row: Float32Array;
  /** Fills `row` with the noise of that line of the picture. */
  at(y: number): void;
}

/**
 * Noise of one lattice size in pixels over a picture. Each row is mixed from two rows of a small lattice.
 */
export function noiseRows(width: number, height: number, cellPixels: number, seed: number): NoiseRows {
  const columns = Math.max(1, Math.round(width / cellPixels));
  const rows = Math.max(1, Math.round(height / cellPixels));
  const stepX = columns / width;
  const stepY = rows / height;
  const latticeWidth = columns + 2;
  const cells = new Int32Array(width);
  const shares = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const at = x * stepX;
    const cell = Math.floor(at);
    const t = at - cell;
    cells[x] = cell;
    shares[x] = t * t * (3 - 2 * t);
  }
  const row = new Float32Array(width);
  const upper = new Float32Array(latticeWidth);
  const lower = new Float32Array(latticeWidth);
  const mixed = new Float32Array(latticeWidth);
  let loaded = -1;
  const load = (cell: number) => {
    if (cell === loaded) return;
    for (let x = 0; x < latticeWidth; x++) {
      upper[x] = hashAt(x, cell, seed) * 2 - 1;
      lower[x] = hashAt(x, cell + 1, seed) * 2 - 1;
    }
    loaded = cell;
  };
  return {
    row,
    at(y) {
      const place = y * stepY;
      const cell = Math.floor(place);
      load(cell);
      const t = place - cell;
      const share = t * t * (3 - 2 * t);
      for (let x = 0; x < latticeWidth; x++) mixed[x] = upper[x]! + (lower[x]! - upper[x]!) * share; // equal lengths
      for (let x = 0; x < width; x++) {
        const c = cells[x]!; // filled above for every x
        const from = mixed[c]!;
        row[x] = from + (mixed[c + 1]! - from) * shares[x]!;
      }
    },
  };
}
