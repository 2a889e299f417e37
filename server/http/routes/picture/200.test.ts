import { expect, test } from 'vitest';
import { assetOf, flatPicture, orderOf, startSuite } from '../../suite.ts';

test('a signed link gives the picture without a key, to pages of any origin, and to nobody’s cache but the reader’s', async () => {
  const order = orderOf({ prompt: 'x', output_format: 'webp' });
  const bytes = await flatPicture(order);
  const asset = assetOf(order, 'req_1', 0, bytes);
  const suite = await startSuite({
    services: {
      assets: { find: async (id) => (id === asset.id ? asset : undefined), read: async () => bytes },
    },
  });
  const url = `${suite.url}/v1/pictor/pictures/${asset.id}?expires=1&signature=good`;
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(bytes));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-length': String(bytes.length),
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=3600, immutable',
    etag: `"${asset.digest}"`,
  });
  const head = await fetch(url, { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe(String(bytes.length));
  expect(await head.text()).toBe('');
  expect(JSON.stringify(suite.logged)).not.toContain('signature');
  await suite.close();
});
