import { expect, test } from 'vitest';
import { assetOf, orderOf, startSuite } from '../../suite.ts';

test('a wrong signature, an unknown picture and a lost file cannot be told apart', async () => {
  const asset = assetOf(orderOf({ prompt: 'x' }), 'req_1', 0, new Uint8Array(1));
  const suite = await startSuite({
    services: {
      assets: { find: async (id) => (id === asset.id ? asset : undefined), read: async () => undefined },
    },
  });
  const answers = [];
  for (const path of [
    `${asset.id}?expires=1&signature=bad`,
    asset.id,
    `${asset.id}?expires=1&signature=good`,
    'img_unknown?expires=1&signature=good',
  ]) {
    const response = await fetch(`${suite.url}/v1/pictor/pictures/${path}`);
    expect(response.status).toBe(404);
    const { error } = await response.json();
    answers.push({ ...error, pictor: undefined });
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  await suite.close();
});
