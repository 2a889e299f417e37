/** A small authenticated POST that is refused at validation, beside a bare Fastify that parses and answers 400. */
import Fastify from 'fastify';
import { startTree, temporaryFolder, treeKey } from '../test/tree.ts';
import { type LoadPlan, printTable, quantile, runLoad } from './kit.ts';

const rounds = 3;
const body = JSON.stringify({ model: 'gpt-image-2', prompt: 'a lemon', size: '9x9' });
const planOf = (url: string): LoadPlan => ({
  url: `${url}/v1/images/generations`,
  method: 'POST',
  headers: { authorization: `Bearer ${treeKey}`, 'content-type': 'application/json' },
  body,
  lanes: 16,
  milliseconds: 3000,
});

const bare = Fastify();
bare.post('/v1/images/generations', (incoming, reply) => {
  const { size } = incoming.body as { size: string }; // The bench itself sends the body.
  return reply.code(400).send({
    error: {
      message: `Invalid size '${size}'.`,
      type: 'image_generation_user_error',
      param: 'size',
      code: 'invalid_value',
    },
  });
});
const bareUrl = await bare.listen({ host: '127.0.0.1', port: 0 });
const folder = temporaryFolder();
const tree = await startTree({
  dataFolder: folder.path,
  env: { PICTOR_LOG: 'silent', PICTOR_TIER: 'unlimited' },
});
const ours: number[] = [];
const theirs: number[] = [];
try {
  await runLoad({ ...planOf(tree.url), milliseconds: 1000 });
  await runLoad({ ...planOf(bareUrl), milliseconds: 1000 });
  for (let round = 0; round < rounds; round++) {
    const house = await runLoad(planOf(tree.url));
    if (Object.keys(house.statuses).join() !== '400')
      throw new Error(`answers were ${JSON.stringify(house.statuses)}`);
    ours.push(house.perSecond);
    theirs.push((await runLoad(planOf(bareUrl))).perSecond);
  }
} finally {
  await tree.stop();
  await bare.close();
  folder.remove();
}
const ratio = quantile(ours, 0.5) / quantile(theirs, 0.5);
printTable('Refusal at validation, 16 lanes, median of 3 alternating rounds', [
  ['', 'requests/s', 'ratio'],
  ['bare Fastify', quantile(theirs, 0.5).toFixed(0), '1.00'],
  ['Pictor', quantile(ours, 0.5).toFixed(0), ratio.toFixed(2)],
]);
