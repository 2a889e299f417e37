import { describe, expect, it } from 'vitest';
import { createReplyScanner } from './reply-scanner.ts';

/** Feeds a text in chunks of a size and takes after every chunk. */
function scan(text: string, chunkBytes: number) {
  const scanner = createReplyScanner();
  const bytes = Buffer.from(text);
  const pictures: Buffer[] = [];
  let rest = '';
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    scanner.feed(bytes.subarray(start, start + chunkBytes));
    const taken = scanner.take();
    rest += taken.text;
    pictures.push(...taken.pictures.map((pieces) => Buffer.concat(pieces)));
  }
  return { rest, pictures };
}

const first = Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * 7) % 256));
const second = Buffer.from('…ü and a byte more');
const reply = {
  created: 1,
  data: [
    { b64_json: first.toString('base64'), revised_prompt: 'a "b64_json": "AAAA" on a sign, 日本' },
    { b64_json: second.toString('base64') },
  ],
  size: '1024x1024',
};

describe('the reply scanner', () => {
  it.each([1, 2, 3, 7, 64, 65, 1000, 100_000])(
    'pictures come out whole from chunks of %i bytes',
    (chunkBytes) => {
      const { rest, pictures } = scan(JSON.stringify(reply), chunkBytes);
      expect(pictures).toEqual([first, second]);
      const expected = structuredClone(reply) as { data: { b64_json: string }[] };
      expected.data.forEach((item, i) => {
        item.b64_json = String(i);
      });
      expect(JSON.parse(rest)).toEqual(expected);
    },
  );

  it('spaces around the colon, escaped slashes and missing padding do no harm', () => {
    const slashes = Buffer.from([255, 255, 255, 254, 63, 255, 255]);
    const base64 = slashes.toString('base64').replaceAll('/', '\\/').replaceAll('=', '');
    const { rest, pictures } = scan(`{"b64_json" :\n  "${base64}", "n": null}`, 5);
    expect(pictures).toEqual([slashes]);
    expect(JSON.parse(rest)).toEqual({ b64_json: '0', n: null });
  });

  it('a value that is no text is left alone', () => {
    const text = '{"data":[{"b64_json":null,"url":"https://x.example"}],"note":"ends in a backslash \\\\"}';
    expect(scan(text, 4)).toEqual({ rest: text, pictures: [] });
  });

  it('server-sent events are read alike, and pictures are counted over the whole stream', () => {
    const frame = (bytes: Buffer) =>
      `event: x\ndata: {"type":"x","b64_json":"${bytes.toString('base64')}"}\n\n`;
    const { rest, pictures } = scan(frame(first) + frame(second), 50);
    expect(pictures).toEqual([first, second]);
    expect(rest).toBe(
      'event: x\ndata: {"type":"x","b64_json":"0"}\n\nevent: x\ndata: {"type":"x","b64_json":"1"}\n\n',
    );
  });
});
