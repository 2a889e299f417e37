/** From a sent picture to "it can be taken": a look to its end in the inspecting thread, beside sharp decoding the same bytes. */
import sharp from 'sharp';
import { createInspector } from '../server/pixels/inspect.ts';
import { printTable, quantile } from './kit.ts';

const rounds = 15;
/** Noise, blurred a little, so that it weighs what photographs weigh. */
const photograph = (width: number, height: number) =>
  sharp({
    create: {
      ...{ width, height, channels: 3, background: '#888' },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  }).blur(2);

/** A mask as people paint them: a clear ellipse in what is opaque. */
function mask(width: number, height: number) {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const x = (pixel % width) / width - 0.5;
    const y = Math.floor(pixel / width) / height - 0.5;
    if ((x * x) / 0.09 + (y * y) / 0.06 < 1) data[pixel * 4 + 3] = 0;
  }
  return sharp(data, { raw: { width, height, channels: 4 } }).png();
}

const pictures = [
  ['PNG 1024×1024', await photograph(1024, 1024).png().toBuffer()],
  ['JPEG 4000×3000', await photograph(4000, 3000).jpeg({ quality: 90 }).toBuffer()],
  ['mask, PNG 3840×2160', await mask(3840, 2160).toBuffer()],
] as const;

const inspector = createInspector();
const never = new AbortController().signal;
const timed = async (work: () => Promise<unknown>) => {
  const since = performance.now();
  await work();
  return performance.now() - since;
};
const rows: string[][] = [['', 'MB', 'sharp decodes, ms', 'Pictor inspects, ms', 'ratio', 'target']];
for (const [name, bytes] of pictures) {
  const decode = () => sharp(bytes, { sequentialRead: true }).raw().toBuffer();
  const inspect = () => inspector.inspect({ kind: 'memory', bytes }, never);
  await decode();
  await inspect();
  const decodes: number[] = [];
  const inspections: number[] = [];
  for (let round = 0; round < rounds; round++) {
    decodes.push(await timed(decode));
    inspections.push(await timed(inspect));
  }
  const [theirs, ours] = [quantile(decodes, 0.5), quantile(inspections, 0.5)];
  const megabytes = (bytes.length / 1e6).toFixed(1);
  rows.push([name, megabytes, theirs.toFixed(1), ours.toFixed(1), (ours / theirs).toFixed(2), '≤ 2']);
}
await inspector.close();
printTable(`One picture, median of ${rounds} alternating rounds`, rows);
