import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('a house with all its parts is ready', async () => {
  const suite = await startSuite();
  const response = await fetch(`${suite.url}/readyz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ready' });
  await suite.close();
});
