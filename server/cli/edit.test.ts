/** `pictor edit` against a server of this test's own, which reads the form with the parser of the platform. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { type CommandContext, CommandProblem } from './command.ts';
import { edit } from './edit.ts';

interface Received {
  readonly url: string | undefined;
  readonly length: string | undefined;
  readonly form: FormData;
  readonly bytesLength: number;
}

let folder = '';
let server: Server;
let baseUrl = '';
let received: Received[] = [];
let answer: (response: ServerResponse) => void;

const usage = {
  input_tokens: 1044,
  input_tokens_details: { image_tokens: 1024, text_tokens: 20 },
  output_tokens: 196,
  total_tokens: 1240,
};
const done = Buffer.from('the edited picture');
const sendPicture = (response: ServerResponse) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    'x-pictor-warnings': 'undone=make_him_smile',
  });
  response.end(
    JSON.stringify({
      created: 1,
      data: [{ b64_json: done.toString('base64') }],
      output_format: 'png',
      usage,
    }),
  );
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pictor-edit-'));
  received = [];
  answer = sendPicture;
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      void new Response(body, { headers }).formData().then((form) => {
        const { url } = request;
        received.push({ url, length: request.headers['content-length'], form, bytesLength: body.length });
        answer(response);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

async function pictor(list: readonly string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const context: CommandContext = {
    ...readArguments(list, edit.flags),
    environment: { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: 'sk-test' },
    folder,
    signal: new AbortController().signal,
    terminal: {
      out: (line) => out.push(line),
      say: (line) => said.push(line),
      progress() {},
      isWatched: false,
      hasColour: false,
    },
  };
  try {
    return { code: await edit.run(context), out, said };
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error;
    return { code: error.exitCode, out, said: [...said, error.message] };
  }
}

type Paint = (x: number, y: number) => readonly [number, number, number, number];

/** Writes a picture of RGBA pixels under the name; its ending says the format. */
async function picture(name: string, width = 40, height = 30, paint: Paint = () => [200, 30, 30, 255]) {
  const data = Buffer.alloc(width * height * 4);
  for (let i = 0; i < width * height; i++) data.set(paint(i % width, Math.floor(i / width)), i * 4);
  await sharp(data, { raw: { width, height, channels: 4 } }).toFile(join(folder, name));
  return readFileSync(join(folder, name));
}

/** The alpha of the mask that was sent: true where it may change. */
async function sentMask() {
  const mask = received[0]?.form.get('mask');
  if (!(mask instanceof File)) throw new Error('no mask was sent');
  expect(mask.type).toBe('image/png');
  const { data, info } = await sharp(await mask.arrayBuffer())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const mayChange = (x: number, y: number) => data[(y * info.width + x) * 4 + 3] === 0;
  let count = 0;
  for (let y = 0; y < info.height; y++) for (let x = 0; x < info.width; x++) if (mayChange(x, y)) count++;
  return { size: `${info.width}x${info.height}`, mayChange, count };
}

describe('what is sent', () => {
  it('is the picture as it lies on disk and the words as a form of known length; the reply is saved', async () => {
    const bytes = await picture('in.png');
    const { code, out, said } = await pictor([
      'in.png',
      'make the sky pink',
      '-o',
      'out.png',
      '--quality',
      'low',
    ]);
    expect(code).toBe(0);
    expect(out).toEqual([join(folder, 'out.png')]);
    expect(readFileSync(join(folder, 'out.png'))).toEqual(done);
    const [only] = received;
    expect(only?.url).toBe('/v1/images/edits');
    expect(only?.length).toBe(String(only?.bytesLength));
    const fields = [...(only?.form.entries() ?? [])].map(([name, value]) =>
      value instanceof File ? [name, value.name, value.type] : [name, value],
    );
    expect(fields).toEqual([
      ['model', 'gpt-image-2'],
      ['prompt', 'make the sky pink'],
      ['quality', 'low'],
      ['output_format', 'png'],
      ['image', 'in.png', 'image/png'],
    ]);
    const image = only?.form.get('image');
    expect(image instanceof File && Buffer.from(await image.arrayBuffer())).toEqual(bytes);
    expect(said).toContain('note: undone=make_him_smile');
    // 20 text tokens at $5, 1024 of pictures at $8 and 196 out at $30 per million.
    expect(said.at(-1)).toContain('$0.014172');
  });

  it('several pictures keep their order, wherever the instruction stands', async () => {
    for (const name of ['a.png', 'b.jpg', 'c.webp']) await picture(name);
    await pictor([
      'a.png',
      'put the cup on the table',
      'b.jpg',
      'c.webp',
      '--input-fidelity',
      'high',
      '-n',
      '2',
    ]);
    const images = received[0]?.form.getAll('image[]') ?? [];
    expect(images.map((image) => image instanceof File && [image.name, image.type])).toEqual([
      ['a.png', 'image/png'],
      ['b.jpg', 'image/jpeg'],
      ['c.webp', 'image/webp'],
    ]);
    expect(received[0]?.form.get('prompt')).toBe('put the cup on the table');
    expect(received[0]?.form.get('input_fidelity')).toBe('high');
    expect(received[0]?.form.get('n')).toBe('2');
  });

  it('a name with quotes and letters of any script arrives as it is', async () => {
    await picture('a.png');
    const name = 'ein "Füchslein" 狐.png';
    writeFileSync(join(folder, name), readFileSync(join(folder, 'a.png')));
    await pictor([name, 'x y']);
    const image = received[0]?.form.get('image');
    expect(image instanceof File && image.name.replaceAll('%22', '"')).toBe(name);
  });

  it('an instruction may lie in a file', async () => {
    await picture('in.png');
    writeFileSync(join(folder, 'words.txt'), 'make it\nnight\n');
    await pictor(['in.png', '@words.txt']);
    expect(received[0]?.form.get('prompt')).toBe('make it\nnight');
  });

  it('a stream of previews is saved like any', async () => {
    await picture('in.png');
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const frame = (name: string, text: string, more: object) =>
        `event: image_edit.${name}\ndata: ${JSON.stringify({ type: `image_edit.${name}`, b64_json: Buffer.from(text).toString('base64'), ...more })}\n\n`;
      response.write(frame('partial_image', 'half', { partial_image_index: 0 }));
      response.end(frame('completed', 'whole', { usage }));
    };
    const { out } = await pictor(['in.png', 'make it night', '--partials', '1', '-o', 'night.png']);
    expect(received[0]?.form.get('stream')).toBe('true');
    expect(out).toEqual([join(folder, 'night.png')]);
    expect(readFileSync(join(folder, 'night.preview-1.png'), 'utf8')).toBe('half');
    expect(readFileSync(join(folder, 'night.png'), 'utf8')).toBe('whole');
  });
});

describe('the mask', () => {
  const half: Paint = (x) => [0, 0, 0, x < 20 ? 0 : 255];
  const blackAndWhite: Paint = (x) => (x < 20 ? [255, 255, 255, 255] : [0, 0, 0, 255]);

  it('a PNG with alpha goes as it lies on disk', async () => {
    await picture('in.png');
    const bytes = await picture('m.png', 40, 30, half);
    await pictor(['in.png', 'a lake', '--mask', 'm.png']);
    const mask = received[0]?.form.get('mask');
    expect(mask instanceof File && Buffer.from(await mask.arrayBuffer())).toEqual(bytes);
  });

  it('turned round, exactly what could not change may', async () => {
    await picture('in.png');
    await picture('m.png', 40, 30, (x) => [0, 0, 0, x < 20 ? 0 : x < 30 ? 1 : 255]);
    await pictor(['in.png', 'a lake', '--mask', 'm.png', '--invert-mask']);
    const { size, mayChange, count } = await sentMask();
    expect({ size, count }).toEqual({ size: '40x30', count: 600 });
    expect([mayChange(19, 5), mayChange(20, 5), mayChange(39, 29)]).toEqual([false, true, true]);
  });

  it('boxes are transparent to the pixel, on a canvas as large as the first picture', async () => {
    await picture('in.png');
    const boxes = ['--mask-box', '5,6,10,8', '--mask-box=30,20,10,10'];
    await pictor(['in.png', 'a lake', ...boxes]);
    const { size, mayChange, count } = await sentMask();
    expect({ size, count }).toEqual({ size: '40x30', count: 180 });
    expect([mayChange(5, 6), mayChange(14, 13), mayChange(39, 29)]).toEqual([true, true, true]);
    expect([mayChange(4, 6), mayChange(15, 13), mayChange(29, 29)]).toEqual([false, false, false]);
  });

  it('boxes that overlap are turned round as one', async () => {
    await picture('in.png');
    await pictor(['in.png', 'a lake', '--mask-box', '0,0,10,10 5,5,10,10', '--invert-mask']);
    const { mayChange, count } = await sentMask();
    expect(count).toBe(40 * 30 - 175);
    expect([mayChange(7, 7), mayChange(14, 14), mayChange(15, 15), mayChange(12, 2)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('boxes lie on a photograph as it is looked at, not as its camera held it', async () => {
    await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .withMetadata({ orientation: 6 })
      .toFile(join(folder, 'upright.jpg'));
    await pictor(['upright.jpg', 'a lake', '--mask-box', '0,30,30,10']);
    const { size, count } = await sentMask();
    expect({ size, count }).toEqual({ size: '30x40', count: 300 });
  });

  it('black and white is refused with what would help, and with that is read', async () => {
    await picture('in.png');
    await picture('bw.png', 40, 30, blackAndWhite);
    const refused = await pictor(['in.png', 'a lake', '--mask', 'bw.png']);
    expect(refused.code).toBe(2);
    expect(refused.said.at(-1)).toContain('--mask-from-luma');
    expect(received).toEqual([]);
    await pictor(['in.png', 'a lake', '--mask', 'bw.png', '--mask-from-luma']);
    const { mayChange, count } = await sentMask();
    expect([count, mayChange(19, 0), mayChange(20, 0)]).toEqual([600, true, false]);
  });

  it('black and white turned round lets black change', async () => {
    await picture('in.png');
    await picture('bw.jpg', 40, 30, blackAndWhite);
    await pictor(['in.png', 'a lake', '--mask', 'bw.jpg', '--mask-from-luma', '--invert-mask']);
    const { mayChange } = await sentMask();
    expect([mayChange(2, 2), mayChange(37, 2)]).toEqual([false, true]);
  });

  it('in another format it is sent as PNG', async () => {
    await picture('in.png');
    await sharp(await picture('m.png', 40, 30, half))
      .webp({ lossless: true })
      .toFile(join(folder, 'm.webp'));
    await pictor(['in.png', 'a lake', '--mask', 'm.webp']);
    expect((await sentMask()).count).toBe(600);
  });

  it.each([
    [['--mask', 'm.png', '--mask-box', '0,0,1,1'], 'not both'],
    [['--mask-box', '0,0,1'], '--mask-box takes'],
    [['--mask-box', '0,0,0,5'], '--mask-box takes'],
    [['--mask-box', '-1,0,5,5'], '--mask-box takes'],
    [['--mask-box', '30,0,11,5'], 'reaches out of in.png, which is 40x30'],
    [['--invert-mask'], 'needs a mask'],
    [['--mask-from-luma'], 'no --mask'],
    [['--mask', 'none.png'], 'there is no file none.png'],
  ])('%j is refused before anything is sent', async (flags, words) => {
    await picture('in.png');
    await picture('m.png', 40, 30, half);
    const { code, said } = await pictor(['in.png', 'a lake', ...flags]);
    expect(code).toBe(2);
    expect(said.at(-1)).toContain(words);
    expect(received).toEqual([]);
  });
});

describe('what cannot be told apart', () => {
  it.each([
    [[], 'there is nothing to edit'],
    [['in.png'], 'there is no instruction: every argument is a file'],
    [['make it night'], 'there is no picture to edit'],
    [
      ['inn.png', 'make it night'],
      'there is no file inn.png. (The instruction is the last argument that is no file',
    ],
    [['in.png', 'make', 'it', 'night'], 'put quotes around one of several words'],
    [['words.txt', 'make it night'], 'If it holds the instruction, write @words.txt'],
    [['in.png', 'inn.png'], 'there is no file inn.png, and no other instruction'],
    [['in.png', 'make it night', 'inn.png'], 'there is no file inn.png.'],
    [['in.png', '@none.txt'], 'the prompt cannot be read'],
    [['a.gif', 'make it night'], 'a picture in gif; the API takes png, jpeg and webp'],
  ])('%j is refused with what to do', async (words, sentence) => {
    await picture('in.png');
    await picture('a.gif');
    writeFileSync(join(folder, 'words.txt'), 'make it night');
    const { code, said } = await pictor(words);
    expect(code).toBe(2);
    expect(said.at(-1)).toContain(sentence);
    expect(received).toEqual([]);
  });
});

it('--dry-run sends nothing and shows the form, the tokens of the pictures and the price', async () => {
  await picture('in.png', 1000, 750);
  await picture('b.png', 512, 512);
  const { out } = await pictor([
    'in.png',
    'b.png',
    'make it night',
    '--dry-run',
    '--json',
    '--quality',
    'low',
  ]);
  expect(received).toEqual([]);
  const plan = JSON.parse(out.join('')) as Record<string, unknown>;
  expect(plan).toMatchObject({
    url: `${baseUrl}/images/edits`,
    body: {
      model: 'gpt-image-2',
      prompt: 'make it night',
      quality: 'low',
      'image[]': [
        { from: 'in.png', size: '1000x750' },
        { from: 'b.png', size: '512x512' },
      ],
    },
    // 32 × 24 patches and 32 × 32.
    input_image_tokens: 768 + 1024,
    paths: [join(folder, 'make-it-night.png')],
  });
  expect(Number(plan['price_dollars'])).toBeGreaterThan((1792 * 8) / 1_000_000);
});

it('a server that refuses in the middle of an upload is heard', async () => {
  await new Promise((resolve) => server.close(resolve));
  server = createServer((request, response) => {
    request.once('data', () => {
      response.writeHead(413, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'Too much of it.' } }));
      request.resume();
    });
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(baseUrl).port), '127.0.0.1', resolve));
  let seed = 7;
  const noise: Paint = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return [seed % 251, (seed >> 8) % 251, (seed >> 16) % 251, 255];
  };
  const bytes = await picture('large.png', 1500, 1000, noise);
  expect(bytes.length).toBeGreaterThan(3_000_000);
  const { code, said } = await pictor(['large.png', 'make it night']);
  expect(code).toBe(4);
  expect(said.at(-1)).toContain('Too much of it.');
});

it('a file that changes while it is sent is no half picture at the server', async () => {
  const bytes = await picture('in.png');
  const { makeForm } = await import('./form.ts');
  const { systemIds } = await import('../base/ids.ts');
  const path = join(folder, 'in.png');
  const part = { name: 'image', filename: 'in.png', contentType: 'image/png', bytesLength: bytes.length + 1 };
  const form = makeForm([{ ...part, content: { kind: 'file', path } }], systemIds);
  const read = async () => {
    for await (const _ of form.stream());
  };
  await expect(read()).rejects.toThrow('changed while it was being sent');
  rmSync(path);
  await expect(read()).rejects.toThrow('cannot be read');
});
