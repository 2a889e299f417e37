/**
 * Paints the gallery of `docs/gallery/` with the built illustrator: one picture for each line of `prompts.json`, and
 * `sheet.jpg` with all of them side by side, to look at before they are committed.
 *
 *   npm run gallery                       all of them
 *   npm run gallery -- fox cat            some of them, and a sheet of these
 *   npm run gallery -- --out DIR          elsewhere, to compare
 *   npm run gallery -- --prompts FILE     other prompts: [{"name", "prompt", "size"?, "background"?}]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { openPack } from '../../dist/sketch/lexicon/pack.js';
import { registerFonts } from '../../dist/sketch/paint/fonts.js';
import { drawSketch } from '../../dist/sketch/sketch.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(root, 'docs/gallery') },
    prompts: { type: 'string', default: join(root, 'tools/gallery/prompts.json') },
    quality: { type: 'string', default: 'high' },
  },
});
const folder = resolve(values.out);

/** Wide enough for a page, small enough for a repository. */
const shownPixels = 640;
const fileBytesMax = 400_000;
const tilePixels = 216;
const columns = 4;

const all = JSON.parse(readFileSync(resolve(values.prompts), 'utf8'));
const chosen = positionals.length === 0 ? all : all.filter(({ name }) => positionals.includes(name));
if (chosen.length === 0)
  throw new Error(`none of these is in the list of prompts: ${positionals.join(', ')}`);

mkdirSync(folder, { recursive: true });
const pack = openPack(readFileSync(join(root, 'dist/pack/words.pack')));
registerFonts((file) => readFileSync(join(root, 'node_modules', file)));

const tiles = [];
for (const item of chosen) {
  const started = performance.now();
  const picture = paint(item);
  const ms = Math.round(performance.now() - started);
  const image = () => sharp(picture.pixels.data, { raw: rawOf(picture.pixels) });
  const bytes = await shrink(image);
  writeFileSync(join(folder, `${item.name}.png`), bytes);
  tiles.push(
    await image().resize(tilePixels, tilePixels, { fit: 'contain', background: '#ffffff' }).png().toBuffer(),
  );
  console.log(`${item.name}: ${ms} ms, ${Math.round(bytes.length / 1000)} kB: ${picture.revisedPrompt}`);
  for (const warning of picture.warnings) console.log(`  warning: ${warning}`);
}
await writeSheet();

/** The last event of the illustrator's stages. */
function paint({ prompt, size = '1024x1024', background = 'opaque' }) {
  const [widthPixels, heightPixels] = size.split('x').map(Number);
  const request = {
    prompt,
    widthPixels,
    heightPixels,
    quality: values.quality,
    background,
    index: 0,
    partialCount: 0,
  };
  for (const event of drawSketch(request, pack)) if (event.type === 'picture') return event;
  throw new Error(`no picture came of: ${prompt}`);
}

function rawOf({ widthPixels, heightPixels }) {
  return { width: widthPixels, height: heightPixels, channels: 4 };
}

/** A PNG of at most `fileBytesMax`: paper and grain compress badly, so such a picture is shown smaller. */
async function shrink(image) {
  for (let side = shownPixels; ; side = Math.round(side * 0.85)) {
    const bytes = await image()
      .resize(side, side, { fit: 'inside' })
      .png({ compressionLevel: 9, adaptiveFiltering: true })
      .toBuffer();
    if (bytes.length <= fileBytesMax || side < 200) return bytes;
  }
}

/** All pictures in rows of four, on white, so that transparency shows as paper. */
async function writeSheet() {
  const rows = Math.ceil(tiles.length / columns);
  const width = tilePixels * Math.min(columns, tiles.length);
  await sharp({ create: { width, height: rows * tilePixels, channels: 3, background: '#ffffff' } })
    .composite(
      tiles.map((input, index) => ({
        input,
        left: (index % columns) * tilePixels,
        top: Math.floor(index / columns) * tilePixels,
      })),
    )
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toFile(join(folder, 'sheet.jpg'));
}
