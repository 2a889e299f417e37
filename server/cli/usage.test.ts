/** `pictor usage` and `pictor cost` against a real house. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../../test/harness.ts';
import { charge } from '../../test/usage.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { cost } from './cost.ts';
import { usage } from './usage.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
  const atMs = Date.now();
  await charge(house, { atMs, pictures: 2 });
  await charge(house, { atMs, keyId: 'key_b', model: 'gpt-image-1.5' });
});
afterAll(() => house.close());

async function run(command: Command, list: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const terminal = {
    ...{ out: (line: string) => lines.push(line), say: () => {}, progress: () => {} },
    ...{ isWatched: false, hasColour: false },
  };
  const environment = { OPENAI_BASE_URL: `${house.url}/v1`, OPENAI_API_KEY: house.key };
  const { words, flags } = readArguments(list, command.flags);
  await command.run({
    ...{ words, flags, environment, terminal },
    ...{ folder: '/nowhere', signal: new AbortController().signal },
  });
  return lines.join('\n');
}

const today = () => new Date().toISOString().slice(0, 10);

test('usage is a table of days and groups', async () => {
  expect(await run(usage, ['--by', 'model,key'])).toBe(
    [
      'from        model          key    pictures  requests',
      `${today()}  gpt-image-1.5  key_b  1         1`,
      `${today()}  gpt-image-2    key_a  2         1`,
    ].join('\n'),
  );
});

test('a span longer than a page is walked to its end', async () => {
  await charge(house, { atMs: Date.now() - 59 * 86_400_000 });
  expect((await run(usage, ['--since', '60d'])).split('\n').length).toBe(3);
  expect(await run(usage, ['--since', '48h', '--by', 'size'])).toContain('1024x1024');
});

test('costs are dollars, and a file is the one that the server makes', async () => {
  expect(await run(usage, ['--cost', '--by', 'line'])).toMatch(/gpt-image-2, output_image_tokens +0\.00588/);
  const file = await run(usage, ['--csv', '--by', 'model']);
  expect(file.split('\r\n')[0]).toBe('start_time,end_time,model,images,num_model_requests');
});

test.each([
  [['--since', 'monday'], /--since takes a span/],
  [['--cost', '--since', '48h'], /--since takes a span/],
  [['--by', 'colour'], /--by takes project, key, model, size, source/],
  [['--cost', '--by', 'size'], /--by takes project, key, line/],
])('%j is refused', async (list, words) => {
  await expect(run(usage, list)).rejects.toThrow(words);
});

test('cost tells the price before anything is drawn, with its range', async () => {
  expect(await run(cost, ['a red circle', '--size', '1024x1024', '--quality', 'low'])).toMatch(
    /^\$0\.005\d+ for 1 x gpt-image-2 1024x1024 low$/,
  );
  expect(await run(cost, [])).toMatch(/1024x1024 medium, from \$0\.00\d+ to \$0\.\d+ by what auto chooses$/);
  expect(JSON.parse(await run(cost, ['--json', '-n', '3'])).n).toBe(3);
  await expect(run(cost, ['-n', 'many'])).rejects.toThrow(/--count takes/);
});
