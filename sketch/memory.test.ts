import { deflateRawSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { chanceOf } from './chance.ts';
import { isSamePicture, type Memory, memoryBytesMax, packMemory, readMemory, signatureOf } from './memory.ts';
import { drawScene } from './paint/draw.ts';
import { resized } from './scene/resized.ts';
import { type Pixels, studioOf } from './sketch.ts';
import { asked, openStudio, pictureOf } from './suite/studio.ts';

const { pack, artworkOf, sceneOf } = openStudio();
const { knows: isDrawable } = studioOf(pack);

const prompts = [
  'a red fox reading a book under a big tree at night, watercolor',
  'a poster that says "SUMMER JAZZ" with a saxophone, sunset colors',
  'a shop with a sign that says "OPEN"',
  'seamless pattern of lemons and leaves',
  'logo for a coffee shop called "Bean There", minimal',
  'a knight riding a horse in front of a castle',
] as const;

function memoryOf(prompt: string): Memory {
  const scene = sceneOf(asked(prompt));
  return { prompts: [prompt], scene, signature: new Uint8Array(1728).fill(128) };
}

/** What the forgeries write into; any value may stand anywhere. */
interface ForgedScene {
  nodes: [ForgedNode, ...unknown[]];
  texts: unknown[];
  background: { horizonY: unknown };
  style: unknown;
  widthPixels: unknown;
  extra?: unknown;
}

interface ForgedNode {
  id: unknown;
  parentId: unknown;
  x: unknown;
  width: unknown;
  height: unknown;
  look: { colour: unknown; attributes: unknown; material: unknown };
  thing: { ref: unknown };
}

/** A memory whose JSON was changed by hand. */
function forged(change: (json: Record<string, never>) => void, prompt: string = prompts[0]): Uint8Array {
  const { prompts: p, scene, signature } = memoryOf(prompt);
  const g = btoa(String.fromCharCode(...signature));
  // Plain data that the test owns: every field may be written.
  const json = JSON.parse(JSON.stringify({ v: 1, p, s: scene, g })) as Record<string, never>;
  change(json);
  return deflateRawSync(new TextEncoder().encode(JSON.stringify(json)));
}

describe('a memory', () => {
  test.each(prompts)('of “%s” is read back as it was packed', (prompt) => {
    const memory = memoryOf(prompt);
    const packed = packMemory(memory);
    // Compared as JSON, which knows no negative zero.
    expect(readMemory(packed, isDrawable)).toEqual({
      ...memory,
      scene: JSON.parse(JSON.stringify(memory.scene)),
    });
    expect(packMemory(memory)).toEqual(packed);
    expect(packed.length).toBeLessThan(40_000);
  });

  test('of a whole that was read cannot be changed', () => {
    const read = readMemory(packMemory(memoryOf(prompts[0])), isDrawable);
    expect(Object.isFrozen(read?.scene.nodes[0]?.look)).toBe(true);
  });

  test.each([
    ['no bytes', new Uint8Array()],
    ['bytes that are no deflate stream', new Uint8Array([1, 2, 3, 250, 9])],
    ['JSON that is no memory', new Uint8Array(deflateRawSync('[1,2]'))],
    ['text that is no JSON', new Uint8Array(deflateRawSync('{"v":1'))],
    ['a bomb of zeros', new Uint8Array(deflateRawSync(new Uint8Array(memoryBytesMax + 1)))],
    ['more bytes than the limit', new Uint8Array(memoryBytesMax + 1)],
  ])('is not read from %s', (_, bytes) => {
    expect(readMemory(bytes, isDrawable)).toBeUndefined();
  });

  // Each change alone makes an honest memory a hostile one; without any it is read, as the first line shows.
  const hostile: readonly (readonly [string, boolean, (scene: ForgedScene) => void])[] = [
    ['nothing changed', true, () => {}],
    ['markup for a colour', false, (s) => (s.nodes[0].look.colour = '"/><image href="file:///etc/passwd"/>')],
    ['a named colour', false, (s) => (s.nodes[0].look.colour = 'url(#x)')],
    ['markup for an attribute', false, (s) => (s.nodes[0].look.attributes = ['<script>'])],
    ['an unknown tag', false, (s) => (s.nodes[0].look.attributes = ['#mark:nothing'])],
    ['a word that objects answer to', false, (s) => (s.nodes[0].look.material = 'constructor')],
    ['a drawing that does not exist', false, (s) => (s.nodes[0].thing.ref = 'no-such-thing')],
    ['an endless number', false, (s) => (s.nodes[0].x = 1e300)],
    ['a sprite of a thousand canvases', false, (s) => (s.nodes[0].width = s.nodes[0].height = 20_000)],
    ['two nodes of one id', false, (s) => s.nodes.push(s.nodes[0])],
    ['a parent that does not exist', false, (s) => (s.nodes[0].parentId = 'n77')],
    ['a thing that carries itself', false, (s) => (s.nodes[0].parentId = s.nodes[0].id)],
    ['a field that no scene has', false, (s) => (s.extra = 1)],
    ['a style of another house', false, (s) => (s.style = 'photo')],
    ['a face that is not shipped', false, (s) => s.texts.push({ ...text, font: 'Arial' })],
    ['words in a face that is', true, (s) => s.texts.push(text)],
    ['a text of 501 letters', false, (s) => s.texts.push({ ...text, text: 'a'.repeat(501) })],
    ['501 nodes', false, (s) => (s.nodes = many(s.nodes[0], 501))],
    ['a horizon far below the picture', false, (s) => (s.background.horizonY = 9999)],
    ['an infinite canvas', false, (s) => (s.widthPixels = 1e9)],
  ];

  test.each(hostile)('with %s is read: %s', (_, isRead, change) => {
    // The forged scene is plain data of the shape that was packed.
    const bytes = forged((json) => change(json['s'] as unknown as ForgedScene));
    expect(readMemory(bytes, isDrawable) !== undefined).toBe(isRead);
  });

  test('with two things that carry each other is not read', () => {
    const bytes = forged((json) => {
      // The forged scene is plain data of the shape that was packed.
      const { nodes } = json['s'] as unknown as { nodes: { id: string; parentId?: string }[] };
      const [one, two] = nodes;
      if (one === undefined || two === undefined) throw new Error('the prompt gives two nodes');
      one.parentId = two.id;
      two.parentId = one.id;
    });
    expect(readMemory(bytes, isDrawable)).toBeUndefined();
  });

  test('mutated five thousand times is nothing, or a scene that can be painted', () => {
    const chance = chanceOf(20261122);
    const sources = prompts.map((prompt) => {
      const { prompts: p, scene, signature } = memoryOf(prompt);
      return JSON.stringify({ v: 1, p, s: scene, g: btoa(String.fromCharCode(...signature)) });
    });
    let read = 0;
    let painted = 0;
    for (let round = 0; round < 5000; round++) {
      const json = mutated(chance.pick(sources), chance);
      const memory = readMemory(deflateRawSync(json), isDrawable);
      if (memory === undefined) continue;
      read++;
      // One in thirty of those that are read is painted, small: the rest would take minutes.
      if (read % 30 !== 1) continue;
      const share = 256 / Math.max(memory.scene.widthPixels, memory.scene.heightPixels);
      const width = Math.max(16, Math.round(memory.scene.widthPixels * share));
      const height = Math.max(16, Math.round(memory.scene.heightPixels * share));
      const steps = [...drawScene(resized(memory.scene, width, height), artworkOf, 0)];
      expect(steps.at(-1)?.type).toBe('picture');
      painted++;
    }
    expect(read).toBeGreaterThan(500);
    expect(painted).toBeGreaterThan(20);
  }, 240_000);
});

const text = {
  id: 't9',
  text: 'HELLO',
  font: 'Inter',
  weight: 700,
  sizePixels: 40,
  letterSpacingPixels: 0,
  x: 200,
  y: 200,
  rotationDegrees: 0,
  colour: '#ffffff',
};

function many<T extends object>(node: T, count: number): [T, ...unknown[]] {
  const one = (i: number) => ({ ...node, id: `n${i}`, width: 4, height: 4 });
  return [one(0), ...Array.from({ length: count - 1 }, (_, i) => one(i + 1))];
}

/** A JSON text with one to three values changed: numbers, words and literals for others of any kind. */
function mutated(json: string, chance: ReturnType<typeof chanceOf>): string {
  let text = json;
  for (let i = chance.whole(1, 3); i > 0; i--) {
    const values = [...text.matchAll(/(?<=[:[,])(-?\d+(\.\d+)?|"[^"]*"|true|false)(?=[,\]}])/g)];
    const { 0: value, index } = chance.pick(values);
    const number = Number(value);
    const kinds = ['-1', '0', '1e9', '"x"', 'null', '[]', '{}', '"<b>"', 'true', '"__proto__"', '""'];
    const next =
      Number.isFinite(number) && chance.next() < 0.75
        ? `${chance.pick([number * chance.between(0, 2), number + chance.whole(-50, 50), number / 7])}`
        : chance.next() < 0.3
          ? chance.pick(values)[0]
          : chance.pick(kinds);
    text = text.slice(0, index) + next + text.slice(index + value.length);
  }
  return text;
}

describe('a signature', () => {
  const sources = [
    'a red car in front of a yellow house on a street',
    'a penguin in the snow',
    'logo for a coffee shop called "Bean There", minimal',
    'a sailboat at sunset, oil painting',
  ];
  const pictures = new Map(sources.map((prompt) => [prompt, pictureOf(asked(prompt), pack).pixels]));
  const painted = (prompt: string): Pixels => {
    const pixels = pictures.get(prompt);
    if (pixels === undefined) throw new Error(`${prompt} was not painted`);
    return pixels;
  };

  const rawOf = ({ widthPixels: width, heightPixels: height, data }: Pixels) =>
    sharp(data, { raw: { width, height, channels: 4 } });
  const pixelsOf = async (image: Sharp): Promise<Pixels> => {
    const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return { widthPixels: info.width, heightPixels: info.height, data: new Uint8ClampedArray(data) };
  };

  test('has 1728 bytes whatever the size', () => {
    const data = new Uint8ClampedArray(7 * 5 * 4).fill(255);
    expect(signatureOf({ widthPixels: 7, heightPixels: 5, data })).toHaveLength(1728);
  });

  test('of one colour is that colour in every cell', () => {
    const data = new Uint8ClampedArray(100 * 60 * 4);
    for (let p = 0; p < data.length; p += 4) data.set([10, 130, 250, 255], p);
    const signature = signatureOf({ widthPixels: 100, heightPixels: 60, data });
    expect([...signature.subarray(0, 3), ...signature.subarray(-3)]).toEqual([10, 130, 250, 10, 130, 250]);
  });

  test.each(sources)('stands JPEG at quality 60 and resizing: %s', async (prompt) => {
    const pixels = painted(prompt);
    const own = signatureOf(pixels);
    const jpeg = await rawOf(pixels).flatten({ background: '#fff' }).jpeg({ quality: 60 }).toBuffer();
    const smaller = await rawOf(pixels).resize(301, 301).png().toBuffer();
    const larger = await rawOf(pixels).resize(640, 640).flatten().webp({ quality: 70 }).toBuffer();
    for (const bytes of [jpeg, smaller, larger]) {
      expect(isSamePicture(own, signatureOf(await pixelsOf(sharp(bytes))))).toBe(true);
    }
  });

  test.each(sources)('falls to a crop of 5 %% and to a disc painted in: %s', async (prompt) => {
    const pixels = painted(prompt);
    const own = signatureOf(pixels);
    const cut = Math.round(pixels.widthPixels * 0.05);
    const size = pixels.widthPixels - cut;
    const cropped = await pixelsOf(rawOf(pixels).extract({ left: cut, top: 0, width: size, height: size }));
    expect(isSamePicture(own, signatureOf(cropped))).toBe(false);
    const disc = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><circle cx="12" cy="12" r="12" fill="#c2185b"/></svg>',
    );
    const defaced = await pixelsOf(rawOf(pixels).composite([{ input: disc, left: 60, top: 300 }]));
    expect(isSamePicture(own, signatureOf(defaced))).toBe(false);
  });
});
