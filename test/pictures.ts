/** Pictures for tests: a generated one of the house is asked of the house; these are the others. */
import sharp from 'sharp';

/**
 * Something like a photograph, the same at every run: a sky that pales to the horizon, hills, grainy ground, a vignette
 * and sensor noise. RGB, 3 × width × height bytes.
 */
export function photographPixels(width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height * 3);
  let state = 12_345;
  const noise = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) / 0x7fffff - 0.5;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const horizon = height * (0.55 + 0.05 * Math.sin(x / 90) + 0.03 * Math.sin(x / 31));
      const away = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 90;
      const isSky = y < horizon;
      const [red, green, blue] = isSky
        ? [120 + (90 * y) / horizon, 160 + (60 * y) / horizon, 215]
        : [96 + 30 * Math.sin(x / 7 + y / 5), 120 + 24 * Math.sin(x / 11 - y / 3), 60];
      const grain = noise() * (isSky ? 8 : 40);
      const at = (y * width + x) * 3;
      data[at] = clamp(red + grain - away);
      data[at + 1] = clamp(green + grain - away);
      data[at + 2] = clamp(blue + grain - away);
    }
  }
  return data;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}

/** The same as a PNG file. */
export async function photograph(width: number, height: number): Promise<Buffer> {
  return sharp(photographPixels(width, height), { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** A rectangle, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mask: alpha 0 inside the boxes, 255 elsewhere. */
export async function maskOf(width: number, height: number, boxes: readonly Box[]): Promise<Buffer> {
  const data = new Uint8Array(width * height * 4).fill(255);
  for (const box of boxes) {
    for (let y = box.y; y < box.y + box.height; y += 1) {
      for (let x = box.x; x < box.x + box.width; x += 1) data[(y * width + x) * 4 + 3] = 0;
    }
  }
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

/** RGBA pixels of a file, row by row. */
export async function pixelsOf(file: Uint8Array) {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** How many pixels differ inside and outside the boxes. */
export async function differenceOf(before: Uint8Array, after: Uint8Array, boxes: readonly Box[]) {
  const [a, b] = await Promise.all([pixelsOf(before), pixelsOf(after)]);
  if (a.width !== b.width || a.height !== b.height) throw new Error('pictures of two sizes');
  let inside = 0;
  let outside = 0;
  for (let y = 0; y < a.height; y += 1) {
    for (let x = 0; x < a.width; x += 1) {
      const at = (y * a.width + x) * 4;
      if (a.data.readUInt32LE(at) === b.data.readUInt32LE(at)) continue;
      const isInside = boxes.some(
        (box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
      );
      if (isInside) inside += 1;
      else outside += 1;
    }
  }
  return { inside, outside };
}
