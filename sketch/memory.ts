/**
 * What a painted picture remembers of itself, so that it can be edited as a scene: the scene, the prompt, and a small
 * signature of its pixels that tells whether it is still the picture that was painted. It travels inside the picture's
 * own metadata, where anybody may write, so everything read back is checked as hostile input.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Thing } from './lexicon/thing.ts';
import { sceneShape } from './memory-shape.ts';
import { frozen } from './scene/frozen.ts';
import type { Scene, SceneNode } from './scene/scene.ts';
import type { Pixels } from './sketch.ts';
import { markTag } from './styles/design.ts';

/** Most bytes of a memory, packed and unpacked. */
export const memoryBytesMax = 256 * 1024;

/** A picture's memory of itself. */
export interface Memory {
  /** The prompt and the instructions that made it, oldest first. */
  readonly prompts: readonly string[];
  readonly scene: Scene;
  /** 24 × 24 RGB averages of the picture, 1728 bytes; see `signatureOf`. */
  readonly signature: Uint8Array;
}

/** Tells whether a thing can still be drawn: a memory may name drawings that this version does not have. */
export type IsDrawable = (thing: Thing) => boolean;

/** Cells along each side of a signature. */
const cells = 24;

/** So many pixels of the shorter side are looked at for a signature, at least. */
const sampledPixels = 384;

/** Bytes of a signature: 24 × 24 cells of red, green and blue. */
export const signatureBytes = cells * cells * 3;

// One letter each: a memory is read by this file alone, and a marker segment of a JPEG is small.
const shape = z.strictObject({
  v: z.literal(1),
  p: z.array(z.string().max(32_000)).max(100),
  s: sceneShape,
  g: z.string().regex(new RegExp(`^[A-Za-z0-9+/]{${(signatureBytes / 3) * 4}}$`)),
});

/**
 * A memory as bytes: JSON under raw deflate, the same for the same memory. What is too large for `readMemory` packs all the
 * same and is not read back.
 */
export function packMemory({ prompts, scene, signature }: Memory): Uint8Array {
  const g = btoa(String.fromCharCode(...signature));
  const json = JSON.stringify({ v: 1, p: prompts, s: scene, g });
  return new Uint8Array(deflateRawSync(new TextEncoder().encode(json), { level: 9 }));
}

/**
 * The memory that `packMemory` wrote, frozen; undefined for anything else: bytes that are none, too many of them, a scene
 * outside its bounds (`memory-shape.ts`) or one that names a thing which `isDrawable` does not know. Never throws.
 */
export function readMemory(bytes: Uint8Array, isDrawable: IsDrawable): Memory | undefined {
  if (bytes.length === 0 || bytes.length > memoryBytesMax) return undefined;
  const json = unpacked(bytes);
  const read = json === undefined ? undefined : shape.safeParse(json);
  if (read?.success !== true) return undefined;
  const { p: prompts, s: scene, g } = read.data;
  if (!scene.nodes.every((node) => isMark(node) || isDrawable(node.thing))) return undefined;
  const signature = Uint8Array.from(atob(g), (letter) => letter.charCodeAt(0));
  return { prompts: frozen(prompts), scene: frozen(scene), signature };
}

/** True for a mark of graphic design, which is drawn by its tag whatever its thing says; the shape knows every tag. */
function isMark({ look }: SceneNode): boolean {
  return look.attributes?.some((word) => word.startsWith(markTag)) === true;
}

/** The JSON in the bytes; undefined when there is none, or more than a memory may hold. */
function unpacked(bytes: Uint8Array): unknown {
  try {
    const text = inflateRawSync(bytes, { maxOutputLength: memoryBytesMax });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    // Foreign bytes are no fault: a picture without a memory is edited by its pixels.
    return undefined;
  }
}

/**
 * The picture in 24 × 24 cells, row by row, each the mean of its pixels as red, green, blue: 1728 bytes. Transparent pixels
 * count as lying on white. Cells are cut between pixels where they must be, so that a resized copy has the same means.
 */
export function signatureOf({ widthPixels, heightPixels, data }: Pixels): Uint8Array {
  // Of a large picture one pixel in each little square stands for all of it: its cells hold hundreds of them still.
  const step = Math.max(1, Math.floor(Math.min(widthPixels, heightPixels) / sampledPixels));
  const half = step >> 1;
  const columns = Math.floor(widthPixels / step);
  const rows = Math.floor(heightPixels / step);
  const across = sharesOf(columns);
  const down = sharesOf(rows);
  const sums = new Float64Array(signatureBytes);
  const row = new Float64Array(cells * 3);
  for (let y = 0; y < rows; y++) {
    row.fill(0);
    for (let x = 0; x < columns; x++) {
      const at = ((y * step + half) * widthPixels + x * step + half) * 4;
      // Both the pixel and its shares are inside their arrays: x and y run over the picture.
      const alpha = data[at + 3]! / 255;
      const ground = 255 * (1 - alpha);
      const to = across.cell[x]! * 3;
      const first = across.first[x]!;
      const red = data[at]! * alpha + ground;
      const green = data[at + 1]! * alpha + ground;
      const blue = data[at + 2]! * alpha + ground;
      row[to] = row[to]! + red * first;
      row[to + 1] = row[to + 1]! + green * first;
      row[to + 2] = row[to + 2]! + blue * first;
      if (first === 1 || to + 5 >= row.length) continue;
      row[to + 3] = row[to + 3]! + red * (1 - first);
      row[to + 4] = row[to + 4]! + green * (1 - first);
      row[to + 5] = row[to + 5]! + blue * (1 - first);
    }
    const start = down.cell[y]! * cells * 3;
    const share = down.first[y]!;
    for (let i = 0; i < row.length; i++) {
      sums[start + i] = sums[start + i]! + row[i]! * share;
      const next = start + row.length + i;
      if (share < 1 && next < sums.length) sums[next] = sums[next]! + row[i]! * (1 - share);
    }
  }
  const area = (columns / cells) * (rows / cells);
  return Uint8Array.from(sums, (sum) => Math.min(255, Math.round(sum / area)));
}

/** For each pixel of a side: the cell it begins in, and how much of it lies there (the rest lies in the next). */
function sharesOf(length: number): { readonly cell: Uint8Array; readonly first: Float64Array } {
  const cell = new Uint8Array(length);
  const first = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const start = (i * cells) / length;
    const end = ((i + 1) * cells) / length;
    const index = Math.min(cells - 1, Math.floor(start + 1e-9));
    cell[i] = index;
    // A picture narrower than the grid leaves cells out; its pixels then count where they begin.
    first[i] = end <= index + 1 + 1e-9 ? 1 : (index + 1 - start) / (end - start);
  }
  return { cell, first };
}

/**
 * True when two signatures are of the same picture. `tolerance` is the most that one cell may differ in one channel, of 255.
 * Measured on twelve pictures of all styles at 1024 × 1024: JPEG at quality 60 at most 4 and at 30 at most 6, resizing to
 * half at most 5, to half without smoothing at most 8; a disc of 40 pixels painted in 23 and more, a crop of 5 % 56 and more.
 */
export function isSamePicture(a: Uint8Array, b: Uint8Array, tolerance = 9): boolean {
  if (a.length !== signatureBytes || b.length !== signatureBytes) return false;
  return a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= tolerance);
}
