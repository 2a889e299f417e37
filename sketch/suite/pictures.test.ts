/**
 * Small golden pictures, one for each composition and style: a person looked at each before it was committed. They hold
 * what no assertion says, so they are compared with tolerance: other builds of the same libraries round otherwise. To
 * change one, delete its file, run this test, look at what it wrote, and commit it with the reason.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { asked, openStudio, pictureOf } from './studio.ts';

/** Edge of a golden. Pictures are drawn four times as large and averaged down, so that lines and noise count little. */
const edge = 90;
const bytesMax = 20 * 1024;
/** Mean difference of a channel, of 255. */
const meanMax = 3;
/** Share of channel values that may differ by more than a sixth of the scale. */
const farShareMax = 0.02;
const far = 42;

const goldens: Readonly<Record<string, string>> = {
  fox: 'a red fox reading a book under a big tree at night, watercolor',
  cars: 'three blue cars to the left of a yellow house',
  jazz: 'a poster that says "SUMMER JAZZ" with a saxophone, sunset colors',
  astronaut: 'pixel art astronaut riding a horse on the moon',
  logo: 'logo for a coffee shop called "Bean There", minimal',
  cat: 'a cat wearing a hat holding a balloon on a beach',
  lemons: 'seamless pattern of lemons and leaves',
  penguins: 'four penguins in the snow',
  neon: 'neon sign of a cactus and a guitar',
  sailboats: 'two sailboats at sunset, oil painting',
  teapot: 'a teapot without a lid next to two green cups on a wooden table',
  avocado: 'a sticker of a happy avocado',
  lettering: 'lettering of the word "HELLO"',
  flat: 'a lighthouse by the sea, flat design',
  pencil: 'an owl on a branch, pencil drawing',
  ink: 'a sailing ship in a storm, ink drawing',
  'line-art': 'a bicycle, line art',
};

const { pack } = openStudio();

async function paint(prompt: string): Promise<Buffer> {
  const { pixels } = pictureOf(asked(prompt), pack);
  const raw = { width: pixels.widthPixels, height: pixels.heightPixels, channels: 4 } as const;
  return sharp(pixels.data, { raw })
    .flatten({ background: '#ffffff' })
    .resize(edge, edge, { kernel: 'mks2013' })
    .removeAlpha()
    .png({ compressionLevel: 9, adaptiveFiltering: true })
    .toBuffer();
}

test.each(Object.entries(goldens))('%s looks as it did when it was looked at: %s', async (name, prompt) => {
  const file = fileURLToPath(new URL(`pictures/${name}.png`, import.meta.url));
  const painted = await paint(prompt);
  if (!existsSync(file)) {
    writeFileSync(file, painted);
    throw new Error(`${file} is new: look at it, and commit it if it is good`);
  }
  expect(statSync(file).size).toBeLessThanOrEqual(bytesMax);
  const [wanted, got] = await Promise.all([
    sharp(readFileSync(file)).raw().toBuffer(),
    sharp(painted).raw().toBuffer(),
  ]);
  expect(got.length).toBe(wanted.length);
  let sum = 0;
  let farCount = 0;
  for (const [at, value] of got.entries()) {
    const difference = Math.abs(value - (wanted[at] ?? 0));
    sum += difference;
    if (difference > far) farCount += 1;
  }
  expect(sum / got.length).toBeLessThan(meanMax);
  expect(farCount / got.length).toBeLessThan(farShareMax);
});
