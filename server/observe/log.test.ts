import { describe, expect, test } from 'vitest';
import type { Clock } from '../base/clock.ts';
import { createLog } from './log.ts';

const clock: Clock = { nowMs: () => 1_795_348_800_000, elapsedMs: () => 0 };

function watched(isTTY: boolean, logLevel: 'info' | 'silent' = 'info') {
  const lines: string[] = [];
  const log = createLog({ logLevel }, { output: { isTTY, write: (line) => lines.push(line) }, clock });
  return { lines, log };
}

describe('for machines', () => {
  test('a line is one JSON object with its time, level and facts', () => {
    const { lines, log } = watched(false);
    log.info({ requestId: 'req_1', status: 200 }, 'request');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'info', time: '2026-11-22T12:00:00.000Z', requestId: 'req_1', status: 200, msg: 'request' },
    ]);
    expect(lines[0]).toMatch(/^[^\n]*\n$/);
  });

  test('keys, prompts and bodies are blotted out', () => {
    const { lines, log } = watched(false);
    log.info({ prompt: 'secret fox', authorization: 'Bearer sk-proj-1', body: 'secret fox' }, 'x');
    expect(lines.join('')).not.toMatch(/secret fox|sk-proj/);
  });

  test('an error keeps its stack and its causes, and loses the values of a failed statement', () => {
    const { lines, log } = watched(false);
    const cause = new Error('Failed query: insert into t values ($1)\nparams: a private prompt,3');
    log.error({ err: new Error('outer', { cause }) }, 'request');
    const { err } = JSON.parse(lines[0] ?? '');
    expect(err.stack).toContain('log.test.ts');
    expect(err.cause.message).toBe('Failed query: insert into t values ($1)\nparams: [blotted]');
    expect(lines.join('')).not.toContain('private prompt');
  });

  test.each(['err', 'error', 'cause'])('an error is told in full under the name %s', (name) => {
    const { lines, log } = watched(false);
    const detail = 'Key (prompt)=(a private prompt) exists';
    log.warn({ [name]: Object.assign(new Error('the disk is full'), { code: 'ENOSPC', detail }) }, 'x');
    expect(JSON.parse(lines[0] ?? '')[name]).toMatchObject({ message: 'the disk is full', code: 'ENOSPC' });
    expect(lines.join('')).not.toContain('private prompt');
  });

  test('a level below the setting is not written', () => {
    const { lines, log } = watched(false, 'silent');
    log.error({}, 'x');
    expect(lines).toEqual([]);
  });
});

test('for people, a request is one readable line that cannot steer the terminal', () => {
  const { lines, log } = watched(true);
  log.info(
    { requestId: 'req_1', method: 'GET', path: '/\u001b[2J', status: 404, ms: 1.5, agent: 'curl' },
    'request',
  );
  expect(lines).toEqual(['12:00:00 info  GET /?[2J 404 1.5ms req_1 agent=curl\n']);
});
