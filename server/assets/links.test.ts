import { expect, it } from 'vitest';
import { createLinks } from './links.ts';

let nowMs = 1_000_000;
const links = createLinks(new Uint8Array(32).fill(7), { nowMs: () => nowMs, elapsedMs: () => 0 });

function partsOf(link: string) {
  const url = new URL(link, 'http://127.0.0.1');
  return [url.searchParams.get('expires') ?? '', url.searchParams.get('signature') ?? ''] as const;
}

it('a link works until its second and not after', () => {
  const [expires, signature] = partsOf(links.sign('img_1', 1_060_000));
  expect(links.isGood('img_1', expires, signature)).toBe(true);
  nowMs = 1_060_000;
  expect(links.isGood('img_1', expires, signature)).toBe(false);
  nowMs = 1_000_000;
});

it('a link opens no other picture, and its time cannot be stretched', () => {
  const [expires, signature] = partsOf(links.sign('img_1', 1_060_000));
  expect(links.isGood('img_2', expires, signature)).toBe(false);
  expect(links.isGood('img_1', String(Number(expires) + 1), signature)).toBe(false);
  expect(links.isGood('img_1', expires, `${signature}x`)).toBe(false);
  expect(links.isGood('img_1', '1e9', signature)).toBe(false);
});
