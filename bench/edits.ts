/**
 * Edits through the front door: a scene edit against the generation of the same picture, edits by pixels, and what
 * sixteen large uploads at once cost in memory.
 */
import { randomFillSync } from 'node:crypto';
import sharp from 'sharp';
import { maskOf, photograph } from '../test/pictures.ts';
import { startTree, temporaryFolder, treeKey } from '../test/tree.ts';
import { printTable, quantile } from './kit.ts';

const env = { PICTOR_TIER: 'unlimited', PICTOR_LOG: 'silent' };
const folder = temporaryFolder();
const tree = await startTree({ dataFolder: folder.path, env });
const headers = { authorization: `Bearer ${treeKey}`, accept: 'image/png' };

async function answer(response: Response) {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200)
    throw new Error(`answered ${response.status}: ${bytes.toString().slice(0, 300)}`);
  const stages = new Map<string, number>();
  const timing = response.headers.get('server-timing') ?? '';
  for (const [, name = '', ms = ''] of timing.matchAll(/([\w.-]+);dur=([\d.]+)/g))
    stages.set(name, Number(ms));
  return { bytes, stages };
}

async function generate(prompt: string, size: string) {
  const response = await fetch(`${tree.url}/v1/images/generations`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt, size, quality: 'medium' }),
  });
  return answer(response);
}

async function edit(prompt: string, picture: Uint8Array, mask?: Uint8Array) {
  const form = new FormData();
  form.append('prompt', prompt);
  form.append('quality', 'medium');
  form.append('image', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'a.png');
  if (mask) form.append('mask', new Blob([new Uint8Array(mask)], { type: 'image/png' }), 'm.png');
  return answer(await fetch(`${tree.url}/v1/images/edits`, { method: 'POST', headers, body: form }));
}

/** Medians of the whole request and of the time inside the engine, decoding and encoding included. */
async function measure(rounds: number, ask: () => ReturnType<typeof answer>) {
  const wholes: number[] = [];
  const engines: number[] = [];
  await ask();
  for (let round = 0; round < rounds; round++) {
    const since = performance.now();
    const { stages } = await ask();
    wholes.push(performance.now() - since);
    const inside = [...stages].filter(([name]) => name.startsWith('engine.'));
    engines.push(inside.reduce((sum, [, ms]) => sum + ms, 0));
  }
  return { whole: quantile(wholes, 0.5), engine: quantile(engines, 0.5) };
}

/** A hole of a share of the picture's pixels, in its middle. */
function holeOf(width: number, height: number, share: number) {
  const side = Math.sqrt(width * height * share);
  const [x, y] = [Math.round((width - side) / 2), Math.round((height - side) / 2)];
  return maskOf(width, height, [{ x, y, width: Math.round(side), height: Math.round(side) }]);
}

try {
  const rows = [['', 'request ms', 'engine ms', 'to a generation']];
  const scene = 'a red car in front of a yellow house on a street';
  const made = await measure(9, () => generate(scene, '1024x1024'));
  rows.push(['generation 1024x1024', made.whole.toFixed(0), made.engine.toFixed(0), '1']);
  const row = async (name: string, rounds: number, ask: () => ReturnType<typeof answer>) => {
    const { whole, engine } = await measure(rounds, ask);
    rows.push([name, whole.toFixed(0), engine.toFixed(0), (engine / made.engine).toFixed(2)]);
  };
  const { bytes } = await generate(scene, '1024x1024');
  await row('scene edit: make the car blue (≤ 1.2)', 9, () => edit('make the car blue', bytes));
  await row('scene edit: at night in the rain', 5, () => edit('same scene at night in the rain', bytes));
  const photo = await photograph(1024, 1024);
  const small = await holeOf(1024, 1024, 0.02);
  const large = await holeOf(1024, 1024, 0.2);
  await row('photograph: fill 2 %', 5, () => edit('remove this', photo, small));
  await row('photograph: fill 20 %', 5, () => edit('remove this', photo, large));
  await row('photograph: a balloon into 20 %', 5, () => edit('a red balloon', photo, large));
  await row('photograph: make it night', 5, () => edit('make it night', photo));
  const wide = await photograph(3840, 2160);
  const hole = await holeOf(3840, 2160, 0.05);
  await row('photograph 3840x2160: fill 5 %', 3, () => edit('remove this', wide, hole));
  printTable('Edits, medians', rows);
} finally {
  await tree.stop();
  folder.remove();
}

// A house of its own, so that nothing but the uploads has grown it.
await measureUploads();

async function measureUploads(): Promise<void> {
  const folder = temporaryFolder();
  const tree = await startTree({ dataFolder: folder.path, env });
  try {
    // Sixteen different pictures of noise, of which each is some 20 MB of PNG.
    const side = 2620;
    const uploads: Uint8Array[] = [];
    for (let count = 0; count < 16; count++) {
      const noise = randomFillSync(Buffer.alloc(side * side * 3));
      const raw = { width: side, height: side, channels: 3 } as const;
      uploads.push(await sharp(noise, { raw }).png({ compressionLevel: 0 }).toBuffer());
    }
    let peak = 0;
    const timer = setInterval(() => {
      peak = Math.max(peak, tree.memoryBytes());
    }, 50);
    const before = tree.memoryBytes();
    const since = performance.now();
    // Refused at the very end, for the mask is none: what is measured is uploading, not painting.
    await Promise.all(
      uploads.map(async (bytes) => {
        const form = new FormData();
        form.append('prompt', 'make it night');
        form.append('mask', new Blob([new Uint8Array(4)]), 'm.png');
        form.append('image', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png');
        const response = await fetch(`${tree.url}/v1/images/edits`, { method: 'POST', headers, body: form });
        if (response.status !== 400) throw new Error(`answered ${response.status}`);
        await response.text();
      }),
    );
    clearInterval(timer);
    printTable('Sixteen uploads of 20 MB at once (PSS of the tree)', [
      ['', 'MB', 'target'],
      ['before', (before / 1e6).toFixed(0), ''],
      ['peak', (peak / 1e6).toFixed(0), '≤ 450'],
      ['seconds', ((performance.now() - since) / 1000).toFixed(1), ''],
      ['size of one upload', ((uploads[0]?.length ?? 0) / 1e6).toFixed(1), ''],
    ]);
  } finally {
    await tree.stop();
    folder.remove();
  }
}
