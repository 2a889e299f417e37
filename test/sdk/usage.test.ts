/** The official SDK's admin client reads usage and costs, and finds what the project's client had drawn. */
import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../harness.ts';

const adminKey = 'sk-admin-usage-0123456789abcdef0123456789abcdef';

let house: OpenHouse;
let client: OpenAI;
let admin: OpenAI;
beforeAll(async () => {
  house = await openHouse({ firstAdminKey: adminKey, profile: 'strict' });
  const baseURL = `${house.url}/v1`;
  client = new OpenAI({ baseURL, apiKey: house.key, maxRetries: 0 });
  admin = new OpenAI({ baseURL, apiKey: null, adminAPIKey: adminKey, maxRetries: 0 });
  await client.images.generate({
    ...{ model: 'gpt-image-2', prompt: 'a red circle', n: 2, size: '1024x1024', quality: 'low' },
  });
});
afterAll(() => house.close());

const start = () => Math.floor(Date.now() / 1000);

test('pictures are counted by project, model and source', async () => {
  const page = await admin.admin.organization.usage.images({
    start_time: start(),
    group_by: ['project_id', 'model', 'source', 'size'],
    project_ids: [house.projectId],
    sources: ['image.generation'],
  });
  expect(page.data[0]?.results).toMatchObject([
    {
      ...{ images: 2, num_model_requests: 1, model: 'gpt-image-2', source: 'image.generation' },
      ...{ size: '1024x1024', project_id: house.projectId },
    },
  ]);
});

test('tokens and dollars agree with the ledger', async () => {
  const tokens = await admin.admin.organization.usage.completions({
    start_time: start(),
    bucket_width: '1h',
  });
  expect(tokens.data[0]?.results).toMatchObject([{ output_image_tokens: 392, num_model_requests: 1 }]);
  const costs = await admin.admin.organization.usage.costs({ start_time: start(), group_by: ['line_item'] });
  const dollars = costs.data[0]?.results.map((result) =>
    'amount' in result ? (result.amount?.value ?? 0) : 0,
  );
  const sum = dollars?.reduce((whole, part) => whole + part, 0) ?? 0;
  expect(BigInt(Math.round(sum * 1e9))).toBe(await house.spentNanodollars());
});

test('the project’s own key lacks the scope', async () => {
  const usurper = new OpenAI({
    baseURL: `${house.url}/v1`,
    adminAPIKey: house.key,
    apiKey: null,
    maxRetries: 0,
  });
  await expect(usurper.admin.organization.usage.images({ start_time: start() })).rejects.toMatchObject({
    status: 401,
    message: expect.stringContaining('Missing scopes: api.usage.read'),
  });
});
