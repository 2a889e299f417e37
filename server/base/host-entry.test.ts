import { expect, it } from 'vitest';
import { canonicalHost, readHostEntry, writeHostEntry } from './host-entry.ts';

it.each([
  ['*', 'public', '*', undefined],
  ['images.example.com', 'exact', 'images.example.com', undefined],
  ['IMAGES.Example.com.', 'exact', 'images.example.com', undefined],
  ['*.example.com', 'below', 'example.com', undefined],
  ['*.example.com:8443', 'below', 'example.com', 8443],
  ['images.internal:8443', 'exact', 'images.internal', 8443],
  ['bücher.example', 'exact', 'xn--bcher-kva.example', undefined],
  ['127.0.0.1:9000', 'exact', '127.0.0.1', 9000],
  ['0x7f.1', 'exact', '127.0.0.1', undefined],
  ['[FD00::7]:8443', 'exact', '[fd00::7]', 8443],
  ['localhost', 'exact', 'localhost', undefined],
  ['a_b.example', 'exact', 'a_b.example', undefined],
])('%s is read as %s %s, port %s, and written so that it is read again', (text, scope, name, port) => {
  const entry = readHostEntry(text);
  expect(entry).toEqual({ scope, name, port });
  expect(entry && readHostEntry(writeHostEntry(entry))).toEqual(entry);
});

it.each([
  ...['', ' ', '**', '*.', '*.*', '*.*.com', 'a*.example.com', 'https://example.com', 'example.com/', 'a b'],
  ...[
    'user@example.com',
    'example.com:0',
    'example.com:65536',
    'example.com:',
    'example..com',
    '.example.com',
  ],
  ...[
    '::1',
    '[::1',
    '[fe80::1%eth0]',
    '*.127.0.0.1',
    '*.[::1]',
    '1.2.3.256',
    'ex%61mple.com',
    `${'a'.repeat(64)}.com`,
  ],
])('%j is no entry', (text) => {
  expect(readHostEntry(text)).toBeUndefined();
});

it('a name of more than 253 characters is no host', () => {
  const name = (length: number) => `${'a.'.repeat((length - 1) / 2)}a`;
  expect(canonicalHost(name(253))).toBeDefined();
  expect(canonicalHost(name(255))).toBeUndefined();
});
