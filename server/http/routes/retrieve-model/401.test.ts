import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('a stranger learns nothing of which models exist', async () => {
  const suite = await startSuite();
  const bodies = [];
  for (const id of ['gpt-image-2', 'no-such-model']) {
    const response = await suite.get(`/v1/models/${id}`, { authorization: 'Bearer sk-wrong' });
    expect(response.status).toBe(401);
    const { error } = await response.json();
    bodies.push({ ...error, pictor: undefined });
  }
  expect(bodies[0]).toEqual(bodies[1]);
  await suite.close();
});
