import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type Pieces, piecesLength } from '../../base/pieces.ts';
import { writePieces, writeStream } from './pieces.ts';

/** What a client reads when `write` has written. */
async function readBack(write: (response: ServerResponse) => Promise<unknown>): Promise<string> {
  const server = createServer((_request, response) => {
    void write(response).then(() => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const text = await (await fetch(`http://127.0.0.1:${port}`)).text();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return text;
}

describe('pieces on the wire', () => {
  test.each([0, 1, 2, 3, 49_151, 49_152, 49_153, 1_000_001])(
    '%i bytes of picture are their base64, and the length was known before',
    async (length) => {
      const bytes = Buffer.from(Uint8Array.from({ length }, (_none, at) => (at * 31) % 251));
      const pieces: Pieces = ['{"ü":"', bytes, '","n":', '1}'];
      const text = await readBack((response) => writePieces(response, pieces));
      expect(text).toBe(`{"ü":"${bytes.toString('base64')}","n":1}`);
      expect(piecesLength(pieces)).toBe(Buffer.byteLength(text));
    },
  );

  test('a view into a larger buffer is written without its neighbours', async () => {
    const whole = Buffer.from('secretPUBLICsecret');
    const text = await readBack((response) => writePieces(response, [whole.subarray(6, 12)]));
    expect(Buffer.from(text, 'base64').toString()).toBe('PUBLIC');
  });

  test('a client that takes nothing is cut off, so that it keeps nobody waiting', async () => {
    const ended: boolean[] = [];
    const server = createServer((_request, response) => {
      void writePieces(response, [Buffer.alloc(30_000_000)], 60).then((isWhole) => ended.push(isWhole));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A server that listens on TCP has an address of this shape.
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    for (let round = 0; round < 100 && ended.length === 0; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(ended).toEqual([false]);
    socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  test('the event loop turns while a large picture is written', async () => {
    let turns = 0;
    const bytes = Buffer.alloc(30_000_000);
    const text = await readBack(async (response) => {
      const timer = setInterval(() => {
        turns += 1;
      }, 1);
      await writePieces(response, [bytes]);
      clearInterval(timer);
    });
    expect(text.length).toBe(40_000_000);
    expect(turns).toBeGreaterThan(3);
  });
});

describe('a stream on the wire', () => {
  test('is read no further ahead than the client takes it, and not at all once the client has left', async () => {
    let given = 0;
    const endless = new Readable({
      highWaterMark: 64 * 1024,
      read() {
        given += 1;
        this.push(Buffer.alloc(64 * 1024));
      },
    });
    let isWhole: boolean | undefined;
    const server = createServer((_request, response) => {
      void writeStream(response, endless).then((outcome) => {
        isWhole = outcome;
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A server that listens on TCP has an address of this shape.
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    let before = -1;
    while (given === 0 || given !== before) {
      before = given;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    // The sockets' own buffers take a few megabytes; an endless stream would have given far more by now.
    expect(given * 64 * 1024).toBeLessThan(32_000_000);
    expect(isWhole).toBeUndefined();
    socket.destroy();
    for (let round = 0; round < 100 && isWhole === undefined; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect([isWhole, endless.destroyed]).toEqual([false, true]);
    await new Promise((resolve) => server.close(resolve));
  });

  test('tells what it failed with', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('the disk is gone'));
      },
    });
    const told: unknown[] = [];
    await readBack((response) => writeStream(response, broken).catch((cause: unknown) => told.push(cause)));
    expect(String(told[0])).toContain('the disk is gone');
  });
});
