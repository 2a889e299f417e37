/**
 * Paints the strips of `docs/gallery/edits/` with the built illustrator: each line of `edits.json` is a picture, where
 * there is one a mask, and what became of it. A picture that is `flat` has lost its scene, as one that comes from
 * elsewhere, and is edited by its pixels.
 *
 *   npm run gallery -- edits                        all of them
 *   npm run gallery -- edits NAME …                 some of them
 *   npm run gallery -- edits --out DIR --full       elsewhere, with each picture at full size as well
 *   npm run gallery -- edits --list FILE            another list; `from` may be `{"file": …}` beside it
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { editSketch } from '../../dist/sketch/edit/edit.js';
import { openPack } from '../../dist/sketch/lexicon/pack.js';
import { registerFonts } from '../../dist/sketch/paint/fonts.js';
import { drawSketch } from '../../dist/sketch/sketch.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(root, 'docs/gallery/edits') },
    list: { type: 'string', default: join(root, 'tools/gallery/edits.json') },
    full: { type: 'boolean', default: false },
  },
});
const folder = resolve(values.out);
/** Height of a strip, and the gap between its pictures, in pixels. */
const stripPixels = 360;
const gapPixels = 8;

mkdirSync(folder, { recursive: true });
const pack = openPack(readFileSync(join(root, 'dist/pack/words.pack')));
registerFonts((file) => readFileSync(join(root, 'node_modules', file)));

const all = JSON.parse(readFileSync(resolve(values.list), 'utf8'));
const chosen = positionals.length === 0 ? all : all.filter(({ name }) => positionals.includes(name));
if (chosen.length === 0) throw new Error(`none of these is in the list: ${positionals.join(', ')}`);
for (const item of chosen) await paintStrip(item);

async function paintStrip(item) {
  const [widthPixels, heightPixels] = (item.size ?? '1024x768').split('x').map(Number);
  const before = await paint(item.from, widthPixels, heightPixels);
  const others = await Promise.all((item.others ?? []).map((prompt) => paint(prompt, 768, 768)));
  const mask = item.mask && regionOf(item.mask, widthPixels, heightPixels);
  const [outWidth, outHeight] = (item.to ?? item.size ?? '1024x768').split('x').map(Number);
  const started = performance.now();
  const after = last(
    editSketch(
      {
        ...requestOf(item.instruction, outWidth, outHeight),
        background: item.background ?? 'opaque',
        pictures: [before.pixels, ...others.map(({ pixels }) => pixels)],
        mask,
        memory: item.flat ? undefined : before.memory,
      },
      pack,
    ),
  );
  const ms = Math.round(performance.now() - started);
  const pictures = [before.pixels, ...others.map(({ pixels }) => pixels)];
  const shown = [...pictures, ...(mask ? [overlaid(before.pixels, mask)] : []), after.pixels];
  if (values.full) {
    const names = ['before', 'after'];
    for (const [at, pixels] of [before.pixels, after.pixels].entries())
      await imageOf(pixels)
        .png()
        .toFile(join(folder, `${item.name}-${names[at]}.png`));
  }
  const tiles = [];
  let left = 0;
  for (const pixels of shown) {
    const { data, info } = await imageOf(pixels)
      .flatten({ background: '#ffffff' })
      .resize({ height: stripPixels })
      .png()
      .toBuffer({ resolveWithObject: true });
    tiles.push({ input: data, left, top: 0 });
    left += info.width + gapPixels;
  }
  const strip = { width: left - gapPixels, height: stripPixels, channels: 3, background: '#ffffff' };
  const image = sharp({ create: strip }).composite(tiles);
  writeFileSync(
    join(folder, `${item.name}.jpg`),
    await image.jpeg({ quality: 86, chromaSubsampling: '4:4:4' }).toBuffer(),
  );
  console.log(`${item.name}: ${ms} ms: ${after.revisedPrompt}`);
}

function requestOf(prompt, widthPixels, heightPixels) {
  return {
    ...{ prompt, widthPixels, heightPixels },
    ...{ quality: 'medium', background: 'opaque', index: 0, partialCount: 0 },
  };
}

/** A painting of the words, or a photograph-like file beside the list. */
async function paint(from, widthPixels, heightPixels) {
  if (typeof from !== 'string') return readFile(from.file, widthPixels, heightPixels);
  return last(drawSketch(requestOf(from, widthPixels, heightPixels), pack));
}

async function readFile(file, widthPixels, heightPixels) {
  const path = resolve(dirname(resolve(values.list)), file);
  const data = await sharp(path).resize(widthPixels, heightPixels).ensureAlpha().raw().toBuffer();
  return {
    pixels: { widthPixels, heightPixels, data: new Uint8ClampedArray(data) },
    memory: undefined,
  };
}

function last(events) {
  for (const event of events) if (event.type === 'picture') return event;
  throw new Error('no picture came of it');
}

/** Boxes and ovals (`oval: true`), in shares of the picture: `[x, y, width, height]`. */
function regionOf(shapes, widthPixels, heightPixels) {
  const data = new Uint8Array(widthPixels * heightPixels);
  for (const { box, oval } of shapes) {
    const [x, y, width, height] = box;
    for (let row = 0; row < heightPixels; row++) {
      for (let column = 0; column < widthPixels; column++) {
        const [u, v] = [(column / widthPixels - x) / width, (row / heightPixels - y) / height];
        if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
        if (oval && (u - 0.5) ** 2 + (v - 0.5) ** 2 > 0.25) continue;
        data[row * widthPixels + column] = 255;
      }
    }
  }
  return { widthPixels, heightPixels, data };
}

/** The picture with what may change under a hatch. */
function overlaid({ widthPixels, heightPixels, data: from }, mask) {
  const data = new Uint8ClampedArray(from);
  for (let at = 0; at < mask.data.length; at++) {
    if (!mask.data[at]) continue;
    const isLine = ((at % widthPixels) + Math.floor(at / widthPixels)) % 24 < 8;
    for (const [channel, tone] of [235, 64, 120].entries())
      data[at * 4 + channel] = data[at * 4 + channel] * 0.35 + (isLine ? tone : 255) * 0.65;
    data[at * 4 + 3] = 255;
  }
  return { widthPixels, heightPixels, data };
}

function imageOf({ widthPixels, heightPixels, data }) {
  return sharp(data, { raw: { width: widthPixels, height: heightPixels, channels: 4 } });
}
