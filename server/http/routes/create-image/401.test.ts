import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('a wrong key is refused before the body is looked at, and learns nothing of limits', async () => {
  const suite = await startSuite();
  const response = await suite.generate('no json at all', { authorization: 'Bearer sk-wrong' });
  expect(response.status).toBe(401);
  expect((await response.json()).error.code).toBe('invalid_api_key');
  expect([...response.headers.keys()].filter((name) => /ratelimit|organization|project/.test(name))).toEqual(
    [],
  );
  await suite.close();
});

test('a large body behind a wrong key is read away, so that the refusal arrives', async () => {
  const suite = await startSuite();
  const response = await suite.generate(Buffer.alloc(20_000_000, 0x20), { authorization: 'Bearer sk-wrong' });
  expect(response.status).toBe(401);
  await suite.close();
});
