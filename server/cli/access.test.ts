/** `pictor doctor --access` against a server of this test's own. */
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { CommandProblem, type Terminal } from './command.ts';
import { doctor } from './doctor.ts';

let server: Server;
let baseUrl = '';
let asked: string[] = [];
let answer: { readonly status: number; readonly body: unknown };
let out: string[] = [];

beforeEach(async () => {
  asked = [];
  out = [];
  server = createServer((request, response) => {
    asked.push(`${request.headers.authorization} ${request.url}`);
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function runDoctor(...list: string[]) {
  const terminal: Terminal = {
    out: (line) => out.push(line),
    say: (line) => out.push(line),
    progress: () => {},
    isWatched: false,
    hasColour: false,
  };
  return doctor.run({
    ...readArguments(['--access', ...list], doctor.flags),
    environment: { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: 'sk-mine' },
    folder: '/nowhere',
    terminal,
    signal: new AbortController().signal,
  });
}

const open = { gate: 'key', result: 'pass', reason: 'It is a key.', fix: null, status: null, error: null };
const shut = {
  gate: 'tier',
  result: 'refuse',
  reason: 'It asks for tier 2.',
  fix: 'Climb.',
  status: 403,
  error: { message: 'No access.' },
};

test('each gate is one line, a shut one with its error and what to do', async () => {
  answer = { status: 200, body: { model: 'gpt-image-2', allowed: false, gates: [open, shut] } };
  expect(await runDoctor('gpt-image-2')).toBe(3);
  expect(asked).toEqual(['Bearer sk-mine /v1/pictor/access?model=gpt-image-2']);
  expect(out).toEqual([
    'ok       key: It is a key.',
    'REFUSED  tier: It asks for tier 2.',
    '         403: No access.',
    '         To mend it: Climb.',
    'A request for gpt-image-2 would be refused.',
  ]);
});

test('open gates end well, for the default model without a name', async () => {
  answer = { status: 200, body: { model: 'gpt-image-2', allowed: true, gates: [open] } };
  expect(await runDoctor()).toBe(0);
  expect(asked).toEqual(['Bearer sk-mine /v1/pictor/access']);
  expect(out.at(-1)).toBe('A request for gpt-image-2 would pass.');
});

test('a key that is refused at the door is told as every command tells it', async () => {
  answer = { status: 401, body: { error: { message: 'Incorrect API key provided.' } } };
  await expect(runDoctor()).rejects.toThrow(CommandProblem);
  await expect(runDoctor()).rejects.toThrow(/Incorrect API key provided/);
});
