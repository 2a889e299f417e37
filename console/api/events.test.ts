import { expect, it } from 'vitest';
import { dataOf } from './events.ts';

const text =
  ': ping\n\nevent: a\ndata: {"n":1}\n\n: ping\n\nevent: b\r\ndata: {"ü":2,\r\ndata: "x":3}\r\n\r\ndata: lost';

async function read(chunkBytes: number): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += chunkBytes)
        controller.enqueue(bytes.slice(at, at + chunkBytes));
      controller.close();
    },
  });
  const events: string[] = [];
  for await (const data of dataOf(body)) events.push(data);
  return events;
}

it.each([1, 2, 3, 7, 1000])(
  'events are whole however the bytes are cut (%i at a time)',
  async (chunkBytes) => {
    expect(await read(chunkBytes)).toEqual(['{"n":1}', '{"ü":2,\n"x":3}']);
  },
);
