/**
 * One size of the picture while a hole is filled: its colours, and which pixels are what. Levels are halved from the
 * one before, so that large structures are found where they are small.
 */
import type { Region } from '../edit/region.ts';
import type { Pixels } from '../sketch.ts';

/** A pixel whose colour is given and may be copied from. */
export const known = 0;
/** A pixel to be filled. */
export const hole = 1;
/** A pixel that is neither: a transparent one. It is never copied from and never changed. */
export const nothing = 2;

/** A rectangle of whole pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** Colours and kinds, row by row, width × height long. */
export interface Level {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Red in the lowest byte, then green, then blue; the highest byte is 0. */
  readonly colour: Int32Array;
  /** `known`, `hole` or `nothing`. */
  readonly kind: Uint8Array;
}

/** The part of the picture inside `area`, at full size. Marked pixels are hole, transparent ones nothing. */
export function levelOf(picture: Pixels, region: Region, area: Area): Level {
  const { widthPixels: width, heightPixels: height } = area;
  const colour = new Int32Array(width * height);
  const kind = new Uint8Array(width * height);
  const { data, widthPixels: stride } = picture;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (area.y + y) * stride + area.x + x; // inside the picture, as the area is
      const to = y * width + x;
      colour[to] = data[from * 4]! | (data[from * 4 + 1]! << 8) | (data[from * 4 + 2]! << 16);
      kind[to] = region.data[from] !== 0 ? hole : data[from * 4 + 3] === 0 ? nothing : known;
    }
  }
  return { widthPixels: width, heightPixels: height, colour, kind };
}

/**
 * Half the size, rounded up. A pixel over any part of a hole is hole, so that what is known is never mixed with what
 * is to go; the others are the mean of what is known below them.
 */
export function halved(level: Level): Level {
  const { widthPixels: w, heightPixels: h, colour: fine, kind: fineKind } = level;
  const width = (w + 1) >> 1;
  const height = (h + 1) >> 1;
  const colour = new Int32Array(width * height);
  const kind = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const top = 2 * y * w;
    const bottom = 2 * y + 1 < h ? top + w : top;
    for (let x = 0; x < width; x++) {
      const left = 2 * x;
      const right = left + 1 < w ? left + 1 : left;
      const a = top + left; // the four lie inside: right and bottom were clipped
      const b = top + right;
      const c = bottom + left;
      const d = bottom + right;
      const kinds = fineKind[a]! | fineKind[b]! | fineKind[c]! | fineKind[d]!;
      const to = y * width + x;
      if (kinds !== known) kind[to] = kinds & hole ? hole : nothing;
      else {
        const p = fine[a]!;
        const q = fine[b]!;
        const r = fine[c]!;
        const s = fine[d]!;
        // Red and blue are summed in one number, as their sums of four fit in ten bits each.
        const redBlue = (p & 0xff00ff) + (q & 0xff00ff) + (r & 0xff00ff) + (s & 0xff00ff) + 0x20002;
        const green = (p & 0xff00) + (q & 0xff00) + (r & 0xff00) + (s & 0xff00) + 0x200;
        colour[to] = ((redBlue >> 2) & 0xff00ff) | ((green >> 2) & 0xff00);
      }
    }
  }
  return { widthPixels: width, heightPixels: height, colour, kind };
}

/** 1 for each pixel with one of the kinds in `bits` no further than `reach` away in x and in y; 0 for the others. */
export function spread(
  kind: Uint8Array,
  width: number,
  height: number,
  reach: number,
  bits: number,
): Uint8Array {
  const rows = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    let last = -reach - 1; // where the last marked pixel was seen
    for (let x = 0; x < width; x++) {
      if (kind[start + x]! & bits) {
        for (let back = Math.max(last + 1, x - reach, 0); back < x; back++) rows[start + back] = 1;
        last = x;
      }
      if (x - last <= reach) rows[start + x] = 1;
    }
  }
  // Down the columns the same way, all columns side by side.
  const seen = new Int32Array(width).fill(-reach - 1);
  const all = new Uint8Array(width * height);
  for (let y = 0; y < height + reach; y++) {
    const to = y - reach; // this row is decided once the row `reach` below it has been read
    for (let x = 0; x < width; x++) {
      if (y < height && rows[y * width + x] === 1) seen[x] = y;
      if (to >= 0 && y - seen[x]! <= 2 * reach) all[to * width + x] = 1; // a column of the level
    }
  }
  return all;
}

/** How deep each pixel lies in the hole: 0 outside, 1 at its rim, counted in steps along rows and columns, at most 255. */
export function depths({ widthPixels: width, heightPixels: height, kind }: Level): Uint8Array {
  const depth = new Uint8Array(width * height);
  // The picture's border is no rim: beyond it nothing is known.
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (kind[i] === known) continue;
      const left = x > 0 ? depth[i - 1]! : 254;
      const up = y > 0 ? depth[i - width]! : 254;
      depth[i] = Math.min(254, left, up) + 1;
    }
  }
  for (let y = height - 1, i = width * height - 1; y >= 0; y--) {
    for (let x = width - 1; x >= 0; x--, i--) {
      if (kind[i] === known) continue;
      const right = x < width - 1 ? depth[i + 1]! : 254;
      const down = y < height - 1 ? depth[i + width]! : 254;
      const near = Math.min(right, down) + 1;
      if (near < depth[i]!) depth[i] = near;
    }
  }
  return depth;
}
