/**
 * CPU of handing a 3 MB picture to a client as JSON: written in base64 chunks as the house does, and as one string by
 * `JSON.stringify`. The client lives in a process of its own and is not counted.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Pieces, piecesLength } from '../server/base/pieces.ts';
import { writePieces } from '../server/http/reply/pieces.ts';
import { printTable, quantile, runLoad } from './kit.ts';

// 2.25 MB of picture are 3 MB of base64. Noise, as a picture's bytes are.
const picture = randomBytes(2_250_000);
const rounds = 5;

async function chunked(response: ServerResponse): Promise<void> {
  const pieces: Pieces = ['{"created":1,"data":[{"b64_json":"', picture, '"}]}'];
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': piecesLength(pieces) });
  await writePieces(response, pieces);
  response.end();
}

function stringified(response: ServerResponse): void {
  const body = JSON.stringify({ created: 1, data: [{ b64_json: picture.toString('base64') }] });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

const server = createServer((request, response) => {
  if (request.url === '/chunked') void chunked(response);
  else stringified(response);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
// A listening TCP server has an address with a port.
const { port } = server.address() as AddressInfo;

async function cpuMs(path: string): Promise<number> {
  const before = process.cpuUsage();
  const { count } = await runLoad({
    url: `http://127.0.0.1:${port}${path}`,
    method: 'GET',
    headers: {},
    body: '',
    lanes: 4,
    milliseconds: 2000,
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

const chunks: number[] = [];
const strings: number[] = [];
await cpuMs('/chunked');
await cpuMs('/stringified');
for (let round = 0; round < rounds; round++) {
  chunks.push(await cpuMs('/chunked'));
  strings.push(await cpuMs('/stringified'));
}
server.close();
const ours = quantile(chunks, 0.5);
const theirs = quantile(strings, 0.5);
printTable(`A 3 MB reply, median of ${rounds} alternating rounds, 4 lanes`, [
  ['', 'CPU ms a reply', 'ratio', 'target'],
  ['JSON.stringify', theirs.toFixed(2), '1.00', ''],
  ['Pictor, in chunks', ours.toFixed(2), (ours / theirs).toFixed(2), '≤ 0.25'],
]);
