/** Names in headers: whatever was sent, a client can save under it and nothing else. */
import { expect, test } from 'vitest';
import { attachmentHeader } from './headers.ts';

test.each([
  ['fox.png', 'fox.png', 'fox.png'],
  ['größe 1.png', 'gr_e 1.png', 'gr%C3%B6%C3%9Fe%201.png'],
  ['狐.png', '_.png', '%E7%8B%90.png'],
  ["it's (new)*.png", "it's (new)_.png", 'it%27s%20%28new%29_.png'],
  ['50%.txt', '50_.txt', '50%25.txt'],
  ['../../etc/passwd', '__.._etc_passwd', '__.._etc_passwd'],
  ['C:\\a"b', 'C__a_b', 'C__a_b'],
  ['a\r\nset-cookie: x', 'a__set-cookie_ x', 'a__set-cookie_%20x'],
  ['.htaccess', '_htaccess', '_htaccess'],
  ['exe\u202egnp.exe', 'exe_gnp.exe', 'exe_gnp.exe'],
  ['half \ud83d', 'half _', 'half%20_'],
  ['trail. . ', 'trail_', 'trail_'],
  ['', 'file', 'file'],
  ['   ', '_', '_'],
])('%j is saved as a plain name', (name, plain, encoded) => {
  expect(attachmentHeader(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
});

test('a name as long as a book makes a header that clients still read', () => {
  const header = attachmentHeader('🦊'.repeat(10_000));
  expect(header.length).toBeLessThan(1_000);
  expect(decodeURIComponent(header)).toContain('🦊');
});
