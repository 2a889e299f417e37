import { describe, expect, it } from 'vitest';
import { readHostEntry } from '../base/host-entry.ts';
import { isRefusal, readTarget, urlCharactersMax } from './target.ts';

const rules = (hosts: readonly string[], isPlainHttpAllowed = false) => ({
  hosts: hosts.flatMap((text) => readHostEntry(text) ?? []),
  isPlainHttpAllowed,
});

/** `host:port`, or the words of the refusal. */
const read = (url: string, hosts: readonly string[], more: { http?: boolean; base?: string } = {}) => {
  const base = more.base === undefined ? undefined : new URL(more.base);
  const target = readTarget(url, rules(hosts, more.http), base);
  return isRefusal(target) ? target.words : `${target.host}:${target.port}`;
};

describe('the list of hosts', () => {
  it.each([
    ['https://example.com/a.png', ['example.com'], 'example.com:443'],
    ['https://EXAMPLE.com./a.png', ['example.com'], 'example.com:443'],
    ['https://a.b.example.com/', ['*.example.com'], 'a.b.example.com:443'],
    ['https://bücher.example/', ['xn--bcher-kva.example'], 'xn--bcher-kva.example:443'],
    ['https://images.internal:8443/', ['images.internal:8443'], 'images.internal:8443'],
    ['https://a.b.internal/', ['*.b.internal'], 'a.b.internal:443'],
    ['https://example.com:443/', ['*'], 'example.com:443'],
    ['https://printer/', ['printer'], 'printer:443'],
    ['https://localhost/', ['localhost'], 'localhost:443'],
  ])('%s is meant by %j', (url, hosts, meant) => {
    expect(read(url, hosts)).toBe(meant);
  });

  it.each<readonly [string, readonly string[]]>([
    ['https://example.com.evil.com/', ['*.example.com', 'example.com']],
    ['https://evilexample.com/', ['*.example.com', 'example.com']],
    ['https://example.com/', ['*.example.com']],
    ['https://sub.example.com/', ['example.com']],
    ['https://127.0.0.1/', ['*.0.0.1', '*.example.com']],
    ['https://example.com。evil.com/', ['example.com']],
    // Letters of another script that look the same are another name.
    ['https://ехample.com/', ['example.com']],
    ...[
      'localhost',
      'a.localhost',
      'LOCALHOST.',
      'printer',
      'db.internal',
      'metadata.google.internal',
      'nas.local',
    ].map((host) => [`https://${host}/`, ['*']] as const),
    ...['router.lan', 'x.home.arpa', 'x.corp', 'x.intranet', 'x.private', 'x.home'].map(
      (host) => [`https://${host}/`, ['*']] as const,
    ),
    // Full-width letters and other dots are folded by the parser before the list is asked.
    ['https://ｌｏｃａｌｈｏｓｔ/', ['*']],
    ['https://nas｡local/', ['*']],
  ])('%s is not meant by %j', (url, hosts) => {
    expect(read(url, hosts)).toContain('is none that this server fetches from');
  });

  it('a host inside is named to whoever sent it, but not when a redirect led there', () => {
    expect(read('https://sso.corp/', ['*'])).toContain("'sso.corp'");
    expect(read('https://sso.corp/', ['*'], { base: 'https://example.com/' })).not.toContain('sso');
  });
});

describe('ports', () => {
  it.each([
    ['https://example.com:8443/', ['*']],
    ['https://example.com:80/', ['*']],
    ['https://example.com:22/', ['example.com']],
    ['https://example.com/', ['example.com:8443']],
    ['https://example.com:8444/', ['example.com:8443']],
    ['https://sub.example.com:8443/', ['*.example.com', 'example.com:8443']],
  ])('%s is on a port that %j does not open', (url, hosts) => {
    expect(read(url, hosts, { http: true })).toContain('without a port');
  });

  it('http is taken on port 80 only where it is allowed', () => {
    expect(read('http://example.com/', ['*'])).toBe('it takes a URL that begins with https://.');
    expect(read('http://example.com/', ['*'], { http: true })).toBe('example.com:80');
    expect(read('http://example.com:443/', ['*'], { http: true })).toContain('without a port');
  });
});

describe('the form of a URL', () => {
  it.each([
    ...['file:///etc/passwd', 'gopher://example.com/', 'ftp://example.com/', 'data:image/png;base64,AAAA'],
    ...[
      'javascript:alert(1)',
      'blob:https://example.com/1',
      'jar:https://example.com!/',
      'unix:/run/docker.sock',
    ],
    ...['ws://example.com/', 'dict://example.com:11211/', 'ldap://example.com/', 'https+unix://example.com/'],
  ])('%s has a scheme that is not fetched', (url) => {
    expect(read(url, ['*'], { http: true })).toBe('it takes a URL that begins with https:// or http://.');
  });

  it.each([
    ...[
      '',
      ' ',
      'example.com',
      '//example.com/',
      '/a.png',
      'https://',
      'https:///',
      'https://?',
      'https://exa mple.com/',
    ],
    ...[
      'https://example.com/a\r\nHost: evil',
      'https://example.com/\ta',
      '\nhttps://example.com/',
      'https://e\0.com/',
    ],
    ...[
      'https://example.com\\@evil.com/',
      'https:\\\\example.com\\',
      'https://[::1/',
      'https://[fe80::1%25eth0]/',
    ],
    ...[
      'https://[fe80::1%eth0]/',
      'https://example.com:99999/',
      'https://1.2.3.256/',
      'https://exam%00ple.com/',
    ],
    ...['https://0x100000000/', 'https://[::ffff:1.2.3.4.5]/', 'https://a.b.999/'],
  ])('%j is no URL', (url) => {
    expect(read(url, ['*'])).toBe('it takes an absolute URL, without spaces, line ends or backslashes.');
  });

  it.each([
    'https://user@example.com/',
    'https://user:pass@example.com/',
    'https://:pass@example.com/',
    'https://example.com%2f@evil.com/',
  ])('%s carries credentials', (url) =>
    expect(read(url, ['*'])).toBe('it takes a URL without a user name or password.'),
  );

  it.each([
    `https://${'a'.repeat(64)}.com/`,
    'https://a..com/',
    'https://a!b.com/',
    `https://${'a.'.repeat(127)}com/`,
  ])('%s has a host that is no name', (url) =>
    expect(read(url, ['*'])).toBe('it takes a URL whose host is a name or an address.'),
  );

  it('the longest URL is taken and one character more is not', () => {
    const longest = `https://example.com/${'a'.repeat(urlCharactersMax - 20)}`;
    expect(read(longest, ['*'])).toBe('example.com:443');
    expect(read(`${longest}a`, ['*'])).toContain('at most 2048 characters');
  });

  it.each([
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '0x7f.1',
    '１２７.0.0.1',
    '127。0。0。1',
    '127.0.0.1.',
  ])('https://%s/ is 127.0.0.1 before anything looks at it', (host) =>
    expect(read(`https://${host}/`, ['*'])).toBe('127.0.0.1:443'),
  );

  it('each spelling of an IPv6 address is one', () => {
    for (const host of ['[::1]', '[0:0:0:0:0:0:0:1]', '[::0001]', '[::0.0.0.1]']) {
      expect(read(`https://${host}/`, ['*'])).toBe('[::1]:443');
    }
  });
});

describe('redirects', () => {
  const base = 'https://example.com/a/b.png';
  it('may be relative, and keep to the list', () => {
    expect(read('../c.png', ['example.com'], { base })).toBe('example.com:443');
    expect(read('//cdn.example.com/c.png', ['*.example.com'], { base })).toBe('cdn.example.com:443');
    expect(read('//evil.com/c.png', ['*.example.com'], { base })).toContain('is none');
  });
  it('never leave https', () => {
    expect(read('http://example.com/', ['*'], { base, http: true })).toContain('may not redirect');
    expect(read('file:///etc/passwd', ['*'], { base, http: true })).toContain('begins with');
  });
});
