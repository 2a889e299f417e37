/**
 * A skin stretched over a hole: values known at scattered places, averaged coarser and coarser until they cover
 * everything, then handed back down to where nothing is known (pull-push: Gortler and others, 1996). Smooth, and one
 * pass over the pixels, where a true membrane would need many.
 */

/** Three values and their weight per place; the weight is 0 where nothing is known. */
export interface Skin {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Four numbers a place: three values times the weight, then the weight. */
  readonly data: Float32Array;
}

/** Fills every place; afterwards each weight is 1 where anything at all was known. Changes the skin's data. */
export function stretch(skin: Skin): void {
  const { widthPixels: w, heightPixels: h, data } = skin;
  if (w === 1 && h === 1) {
    settle(data, 0);
    return;
  }
  const width = (w + 1) >> 1;
  const height = (h + 1) >> 1;
  const coarse: Skin = {
    widthPixels: width,
    heightPixels: height,
    data: new Float32Array(width * height * 4),
  };
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const from = (y * w + x) * 4; // both indices lie inside their skins
      const weight = data[from + 3]!;
      if (weight === 0) continue;
      const to = ((y >> 1) * width + (x >> 1)) * 4;
      for (let c = 0; c < 4; c++) coarse.data[to + c]! += data[from + c]!;
    }
  }
  // Weights above 1 count as 1: a place well known is not better known than its neighbour.
  for (let i = 0; i < coarse.data.length; i += 4) if (coarse.data[i + 3]! > 1) settle(coarse.data, i);
  stretch(coarse);
  const below = coarse.data;
  for (let y = 0; y < h; y++) {
    const y0 = Math.max(0, (y - 1) >> 1);
    const y1 = Math.min(height - 1, (y + 1) >> 1);
    // A fine place lies a quarter of a step from the nearer coarse one.
    const near = y & 1 ? 0.75 : 0.25;
    for (let x = 0; x < w; x++) {
      const to = (y * w + x) * 4;
      const weight = data[to + 3]!;
      if (weight >= 1) continue;
      const x0 = Math.max(0, (x - 1) >> 1);
      const x1 = Math.min(width - 1, (x + 1) >> 1);
      const beside = x & 1 ? 0.75 : 0.25;
      const a = (y0 * width + x0) * 4;
      const b = (y0 * width + x1) * 4;
      const c = (y1 * width + x0) * 4;
      const d = (y1 * width + x1) * 4;
      for (let k = 0; k < 3; k++) {
        const top = below[a + k]! * beside + below[b + k]! * (1 - beside);
        const bottom = below[c + k]! * beside + below[d + k]! * (1 - beside);
        data[to + k] = data[to + k]! + (1 - weight) * (top * near + bottom * (1 - near));
      }
      data[to + 3] = 1;
    }
  }
}

function settle(data: Float32Array, i: number): void {
  const weight = data[i + 3]!; // a place of the skin
  if (weight === 0) return;
  for (let c = 0; c < 3; c++) data[i + c]! /= weight;
  data[i + 3] = 1;
}
