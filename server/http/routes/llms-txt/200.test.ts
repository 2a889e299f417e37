import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('every path that it names is really there', async () => {
  const suite = await startSuite();
  const response = await fetch(`${suite.url}/llms.txt`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  const urls = [...text.matchAll(/http:\/\/[^\s,)]+/g)].map(([url]) => url.replace(/:$/, ''));
  expect(urls.length).toBeGreaterThan(3);
  for (const url of urls) {
    const there = await fetch(url.replace('{model}', 'gpt-image-2'), { method: 'OPTIONS' });
    if (url !== `${suite.url}/v1`) expect([url, there.status]).toEqual([url, 204]);
  }
  await suite.close();
});

test('a public address replaces the one listened on', async () => {
  const suite = await startSuite({ config: { publicUrl: 'https://pictor.example/' } });
  expect(await (await fetch(`${suite.url}/llms.txt`)).text()).toContain(
    'API base URL: https://pictor.example/v1 ',
  );
  await suite.close();
});
