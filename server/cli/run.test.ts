/** `pictor run` against a server of this test's own, over a real socket. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { type Command, type CommandContext, CommandProblem } from './command.ts';
import { run } from './run.ts';

let folder = '';
let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse, body: unknown) => void;
let bodies: unknown[] = [];
let baseUrl = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pictor-run-'));
  bodies = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      bodies.push(body);
      answer(request, response, body);
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

const png = (seed: number) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(5000, seed)]);

const usage = {
  input_tokens: 20,
  input_tokens_details: { image_tokens: 0, text_tokens: 20 },
  output_tokens: 196,
  total_tokens: 216,
};

function reply(count: number) {
  const data = Array.from({ length: count }, (_, i) => ({ b64_json: png(i).toString('base64') }));
  return {
    created: 1,
    background: 'opaque',
    data,
    output_format: 'png',
    quality: 'low',
    size: '1024x1024',
    usage,
  };
}

const sendJson = (response: ServerResponse, status: number, value: unknown, headers = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_1', ...headers });
  response.end(JSON.stringify(value));
};

/** Runs the command as the entry does. */
async function pictor(list: readonly string[], options: { command?: Command; signal?: AbortSignal } = {}) {
  const out: string[] = [];
  const said: string[] = [];
  const command = options.command ?? run;
  const context: CommandContext = {
    ...readArguments(list, command.flags),
    environment: { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: 'sk-test' },
    folder,
    signal: options.signal ?? new AbortController().signal,
    terminal: {
      out: (line) => out.push(line),
      say: (line) => said.push(line),
      progress() {},
      isWatched: false,
      hasColour: false,
    },
  };
  try {
    return { code: await command.run(context), out, said };
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error;
    return { code: error.exitCode, out, said: [...said, error.message] };
  }
}

describe('a picture', () => {
  it('is saved under a name made from the prompt, and only its path is on stdout', async () => {
    answer = (request, response) => {
      expect(request.headers.authorization).toBe('Bearer sk-test');
      expect(request.url).toBe('/v1/images/generations');
      sendJson(response, 200, reply(1));
    };
    const { code, out, said } = await pictor(['A red fox, reading!', '--quality', 'low']);
    expect(code).toBe(0);
    expect(bodies).toEqual([{ model: 'gpt-image-2', prompt: 'A red fox, reading!', quality: 'low' }]);
    expect(out).toEqual([join(folder, 'a-red-fox-reading.png')]);
    expect(readFileSync(join(folder, 'a-red-fox-reading.png'))).toEqual(png(0));
    expect(readdirSync(folder)).toHaveLength(1);
    // 20 text tokens at $5 and 196 picture tokens at $30 per million.
    expect(said.at(-1)).toContain('$0.00598');
    expect(said.at(-1)).toContain('req_1');
  });

  it('never takes the place of one that is there, unless that is asked for', async () => {
    answer = (_request, response) => sendJson(response, 200, reply(1));
    writeFileSync(join(folder, 'fox.png'), 'mine');
    const refused = await pictor(['fox', '-o', 'fox.png']);
    expect(refused).toMatchObject({ code: 2, out: [] });
    expect(bodies).toEqual([]);
    expect((await pictor(['fox'])).out).toEqual([join(folder, 'fox-2.png')]);
    expect(readFileSync(join(folder, 'fox.png'), 'utf8')).toBe('mine');
    expect((await pictor(['fox', '-o', 'fox.png', '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, 'fox.png'))).toEqual(png(0));
  });

  it('that appears under the name meanwhile is left alone, and ours goes beside it', async () => {
    answer = (_request, response) => {
      writeFileSync(join(folder, 'fox.png'), 'mine');
      sendJson(response, 200, reply(1));
    };
    expect((await pictor(['fox', '-o', 'fox.png'])).out).toEqual([join(folder, 'fox-2.png')]);
    expect(readFileSync(join(folder, 'fox.png'), 'utf8')).toBe('mine');
  });

  it('several get numbers, in a folder that is made', async () => {
    answer = (_request, response) => sendJson(response, 200, reply(3));
    const { out } = await pictor(['a fox', '-n', '3', '-o', 'out/{slug}-{i}.{ext}']);
    expect(out).toEqual([1, 2, 3].map((i) => join(folder, `out/a-fox-${i}.png`)));
    expect(out.map((path) => readFileSync(path))).toEqual([png(0), png(1), png(2)]);
  });

  it('the ending of the path decides the format', async () => {
    answer = (_request, response) => sendJson(response, 200, reply(1));
    await pictor(['a fox', '-o', 'a.jpg']);
    expect(bodies).toEqual([{ model: 'gpt-image-2', prompt: 'a fox', output_format: 'jpeg' }]);
  });

  it('--json describes each picture in one line', async () => {
    answer = (_request, response) => sendJson(response, 200, reply(1));
    const { out } = await pictor(['a fox', '--json']);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        path: join(folder, 'a-fox.png'),
        index: 0,
        bytes: 5004,
        model: 'gpt-image-2',
        size: '1024x1024',
        quality: 'low',
        background: 'opaque',
        output_format: 'png',
        request_id: 'req_1',
        usage,
      },
    ]);
  });

  it('streamed, its previews are saved beside it', async () => {
    answer = (_request, response, body) => {
      expect(body).toMatchObject({ stream: true, partial_images: 1 });
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const frame = (name: string, more: object, seed: number) =>
        `event: image_generation.${name}\ndata: ${JSON.stringify({ type: `image_generation.${name}`, b64_json: png(seed).toString('base64'), ...more })}\n\n`;
      response.write(': ping\n\n');
      response.write(frame('partial_image', { partial_image_index: 0 }, 7));
      response.end(frame('completed', { usage, size: '1024x1024' }, 8));
    };
    const { code, out } = await pictor(['fox', '--partials', '1']);
    expect({ code, out }).toEqual({ code: 0, out: [join(folder, 'fox.png')] });
    expect(readFileSync(join(folder, 'fox.preview-1.png'))).toEqual(png(7));
    expect(readFileSync(join(folder, 'fox.png'))).toEqual(png(8));
  });
});

describe('without a picture', () => {
  it.each([
    [400, 4],
    [401, 3],
    [403, 3],
    [404, 4],
    [429, 5],
    [500, 6],
    [503, 6],
  ])('status %i ends with exit code %i and says what the server says', async (status, code) => {
    answer = (_request, response) =>
      sendJson(
        response,
        status,
        { error: { message: 'It said no.', param: 'size' } },
        { 'retry-after': '7' },
      );
    const outcome = await pictor(['fox']);
    expect(outcome).toMatchObject({ code, out: [] });
    const advice = status === 401 ? ` OPENAI_API_KEY must be a key of ${baseUrl}.` : '';
    expect(outcome.said.at(-1)).toBe(
      `It said no. (parameter: size) Try again in 7 s.${advice} [${status}, req_1]`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a failure in mid-stream ends with the server’s sentence', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(
        'event: error\ndata: {"type":"error","error":{"message":"The engine broke.","type":"server_error"}}\n\n',
      );
    };
    expect(await pictor(['fox', '--stream'])).toMatchObject({
      code: 6,
      said: expect.arrayContaining(['The engine broke.']) as string[],
    });
  });

  it('--dry-run sends nothing and shows request, price and path', async () => {
    const { code, out } = await pictor([
      'fox',
      '--dry-run',
      '--json',
      '--size',
      '1024x1024',
      '--quality',
      'low',
    ]);
    expect(code).toBe(0);
    expect(bodies).toEqual([]);
    expect(JSON.parse(out.join(''))).toEqual({
      url: `${baseUrl}/images/generations`,
      body: { model: 'gpt-image-2', prompt: 'fox', size: '1024x1024', quality: 'low' },
      price_dollars: '0.005955',
      paths: [join(folder, 'fox.png')],
    });
  });

  it('Ctrl-C hangs up, says so and ends with 130', async () => {
    const controller = new AbortController();
    const left = new Promise((resolve) => {
      answer = (_request, response) => {
        response.on('close', resolve);
        controller.abort();
      };
    });
    const { code, said } = await pictor(['fox'], { signal: controller.signal });
    expect(code).toBe(130);
    expect(said.at(-1)).toContain('interrupted');
    await left;
  });

  it('a server that is not there is named, with what to do', async () => {
    const nobody = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
      });
    });
    const outcome = await pictor(['fox', '--base-url', `http://127.0.0.1:${nobody}/v1`]);
    expect(outcome.code).toBe(6);
    expect(outcome.said.at(-1)).toContain('pictor serve');
  });

  it('a slip in a flag is refused before anything is sent, with the nearest flag', async () => {
    await expect(pictor(['fox', '--qualty', 'low'])).rejects.toThrow('Did you mean --quality?');
    expect(await pictor(['fox', '-n', '11'])).toMatchObject({ code: 2 });
    expect(await pictor([])).toMatchObject({ code: 2 });
    expect(bodies).toEqual([]);
  });
});
