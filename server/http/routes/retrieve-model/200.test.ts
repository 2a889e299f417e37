import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('a model describes itself as the list does', async () => {
  const suite = await startSuite();
  const { data } = await (await suite.get('/v1/models')).json();
  for (const listed of data) {
    const response = await suite.get(`/v1/models/${listed.id}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(listed);
  }
  await suite.close();
});

test('an id may be percent-encoded', async () => {
  const suite = await startSuite();
  expect((await (await suite.get('/models/gpt%2Dimage%2D2')).json()).id).toBe('gpt-image-2');
  await suite.close();
});
