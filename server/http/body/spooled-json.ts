/**
 * A JSON body that may carry pictures as base64, read while it arrives: pictures go through `json-sieve.ts` into the spool,
 * and what is left is parsed as `json.ts` parses everything. A body without pictures is read as any other. However reading
 * ends, no spooled byte is left behind by a body that is not handed over.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Spool } from '../../assets/spool.ts';
import type { Profile } from '../../base/caller.ts';
import type { Ids } from '../../base/ids.ts';
import { consume, readBytes, tooLarge } from './bytes.ts';
import type { SpooledJson } from './form.ts';
import { checkContentType, parseJson } from './json.ts';
import { JsonSieve } from './json-sieve.ts';

/**
 * Where bodies carry pictures: edits, and the lists and items of Responses. Strings under other keys, prompts above all, are
 * never replaced.
 */
const pictureKeys: ReadonlySet<string> = new Set([
  ...['image', 'images', 'image_url', 'url', 'mask', 'markup', 'b64_json', 'file_data', 'result'],
]);

/** Most bytes of a body that comes packed, before and after: it is unpacked in memory. Hardly any client packs pictures. */
const packedBytesMax = 64 * 1024 * 1024;
/** How much of an unpacked body is sieved before others have their turn, in bytes. */
const turnBytes = 256 * 1024;

/** What reading needs to know. */
export interface SpooledJsonFacts {
  readonly spool: Spool;
  readonly ids: Pick<Ids, 'word'>;
  /** The route's path; part of the digest. */
  readonly path: string;
  readonly profile: Profile;
  /** Most bytes of the body, pictures included. */
  readonly bytesMax: number;
  /** Most bytes without the pictures. */
  readonly jsonBytesMax: number;
}

/**
 * Reads the request's body as JSON. Strings of more than 256 KiB under a picture's key are spooled, decoded from base64;
 * shorter ones stay as they are. Throws `unsupported_media_type` (415), `payload_too_large` (413), `malformed_json` (400),
 * `storage_failed` (500), and `SenderGone`.
 */
export async function readSpooledJson(
  request: IncomingMessage,
  facts: SpooledJsonFacts,
): Promise<SpooledJson> {
  const { spool, ids, path, profile, bytesMax, jsonBytesMax } = facts;
  checkContentType(request.headers['content-type'], profile);
  const hash = createHash('sha256').update(`${request.method} ${path}\n`);
  const sieve = new JsonSieve({ spool, ids, pictureKeys, keptBytesMax: jsonBytesMax });
  const take = (chunk: Buffer) => {
    hash.update(chunk);
    return sieve.push(chunk);
  };
  try {
    if (isPlain(request)) await takePlain(request, bytesMax, take);
    else await takePacked(await readBytes(request, Math.min(bytesMax, packedBytesMax)), take);
    const value = parseJson(sieve.kept, profile);
    return { value, digest: hash.digest('hex'), spooled: sieve.spooled, discard: () => sieve.discard() };
  } catch (error) {
    await sieve.discard();
    throw error;
  }
}

type Take = (chunk: Buffer) => Promise<void> | undefined;

function isPlain(request: IncomingMessage): boolean {
  return (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase() === 'identity';
}

async function takePlain(request: IncomingMessage, bytesMax: number, take: Take): Promise<void> {
  const declared = Number(request.headers['content-length']);
  if (declared > bytesMax) throw tooLarge(bytesMax, declared);
  let length = 0;
  await consume(request, (chunk) => {
    length += chunk.length;
    if (length > bytesMax) throw tooLarge(bytesMax, length);
    return take(chunk);
  });
}

async function takePacked(bytes: Buffer, take: Take): Promise<void> {
  for (let at = 0; at < bytes.length; at += turnBytes) {
    if (at > 0) await setImmediate();
    await take(bytes.subarray(at, at + turnBytes));
  }
}
