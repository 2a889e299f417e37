import { expect, test } from 'vitest';
import { Fault, serverErrorMessage } from '../../../base/fault.ts';
import { admit, startSuite } from '../../suite.ts';

test('a bug is the plain 500 to the caller and all of itself to the log', async () => {
  const suite = await startSuite({
    makeImages: async function* ({ order }) {
      yield admit(order);
      throw new TypeError('secret internals');
    },
  });
  const response = await suite.generate({ prompt: 'x' });
  expect(response.status).toBe(500);
  const { error } = await response.json();
  expect(error).toMatchObject({
    message: serverErrorMessage,
    type: 'server_error',
    param: null,
    code: 'server_error',
  });
  expect(JSON.stringify(error)).not.toContain('secret');
  const line = suite.logged[0];
  expect(line?.level).toBe('error');
  expect(line?.facts['requestId']).toBe(response.headers.get('x-request-id'));
  expect(line?.facts['err']).toMatchObject({ message: 'secret internals' });
  await suite.close();
});

test('a failed engine keeps what was known by then: the engine, the limits', async () => {
  const suite = await startSuite({
    makeImages: async function* ({ order }) {
      yield admit(order);
      throw new Fault({
        code: 'engine_failed',
        message: 'The picture could not be finished.',
        detail: 'thread died',
      });
    },
  });
  const response = await suite.generate({ prompt: 'x' });
  expect(response.status).toBe(500);
  expect(response.headers.get('x-pictor-engine')).toBe('flat-1');
  expect(response.headers.get('x-pictor-cost')).toBe('0.00');
  expect(response.headers.get('x-ratelimit-remaining-images')).toBe('248');
  expect(suite.logged[0]?.facts).toMatchObject({ code: 'engine_failed', detail: 'thread died' });
  await suite.close();
});

test('limits that cannot be read cost the answer its headers, not the answer', async () => {
  const suite = await startSuite({
    services: { peekLimits: () => Promise.reject(new Error('the store is away')) },
  });
  const response = await suite.generate({ prompt: '' });
  expect(response.status).toBe(400);
  expect(response.headers.has('x-ratelimit-limit-images')).toBe(false);
  expect(suite.logged.map((line) => line.level)).toEqual(['warn', 'info']);
  await suite.close();
});
