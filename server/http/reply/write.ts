/** From a reply's value to bytes on the socket, with a known length wherever there is one. */
import type { ServerResponse } from 'node:http';
import type { Log } from '../../base/log.ts';
import { piecesLength } from '../../base/pieces.ts';
import type { Reply } from '../route.ts';
import type { WireFault } from './fault.ts';
import { writeBytes, writePieces, writeStream } from './pieces.ts';
import { sseHeaders, writeFrames } from './sse.ts';

const json = 'application/json';

/** What writing needs from the door. */
export interface WriteFacts {
  /** Headers for every answer, made as late as possible: they tell how long it took. */
  headers(): Record<string, string>;
  readonly isHead: boolean;
  readonly requestId: string;
  readonly heartbeatSeconds: number;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Names what went wrong on a stream. */
  fault(thrown: unknown): WireFault;
}

/**
 * Writes the reply whole. Resolves when the last byte was handed over or the client has left; gives the fault that
 * ended a stream, if one did.
 */
export async function writeReply(
  response: ServerResponse,
  reply: Reply,
  facts: WriteFacts,
): Promise<WireFault | undefined> {
  let failure: WireFault | undefined;
  if (reply.kind === 'json') {
    const body = JSON.stringify(reply.value);
    const length = String(Buffer.byteLength(body));
    const headers = { ...facts.headers(), 'content-type': json, 'content-length': length };
    response.writeHead(reply.isReady === false ? 503 : 200, headers);
    await endResponse(response, facts.isHead ? undefined : body);
    return undefined;
  } else if (reply.kind === 'pieces') {
    const length = String(piecesLength(reply.pieces));
    response.writeHead(200, { ...facts.headers(), 'content-type': json, 'content-length': length });
    if (!facts.isHead) await writePieces(response, reply.pieces);
  } else if (reply.kind === 'bytes') {
    const length = String(reply.bytes.length);
    const own = { ...reply.headers, 'content-type': reply.contentType, 'content-length': length };
    response.writeHead(200, { ...facts.headers(), ...own });
    if (!facts.isHead) await writeBytes(response, reply.bytes);
  } else if (reply.kind === 'file') {
    const { file } = reply;
    try {
      const own = { 'content-type': 'application/octet-stream', ...reply.headers };
      response.writeHead(200, { ...facts.headers(), ...own, 'content-length': String(file.bytesLength) });
      if (!facts.isHead) await writeStream(response, file.stream());
    } finally {
      await file.close();
    }
  } else if (reply.kind === 'absent') {
    response.writeHead(404, { ...facts.headers(), 'content-length': '0' });
  } else {
    try {
      response.writeHead(200, { ...facts.headers(), ...sseHeaders });
      failure = await writeFrames(response, reply.source, facts);
    } finally {
      // Work that was begun is stopped even when not one header could be written.
      await reply.source.close();
    }
  }
  await endResponse(response);
  return failure;
}

/** Writes the one envelope. */
export async function writeFault(
  response: ServerResponse,
  wire: WireFault,
  facts: Pick<WriteFacts, 'headers' | 'isHead'> & { allow(): readonly string[] },
): Promise<void> {
  const body = JSON.stringify(wire.body);
  response.writeHead(wire.row.status, wire.statusMessage, {
    ...facts.headers(),
    ...wire.headers,
    ...(wire.fault.code === 'method_not_allowed' ? { allow: facts.allow().join(', ') } : {}),
    'content-type': json,
    'content-length': String(Buffer.byteLength(body)),
  });
  await endResponse(response, facts.isHead ? undefined : body);
}

/** An answer without a body, to OPTIONS. */
export async function writeEmpty(response: ServerResponse, headers: Record<string, string>): Promise<void> {
  response.writeHead(204, headers);
  await endResponse(response);
}

/**
 * Ends the response, with a last text where there is one, and waits until its bytes are out or the client is gone. A
 * text that is given here goes out in one packet with the headers.
 */
function endResponse(response: ServerResponse, text?: string): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) {
      resolve();
      return;
    }
    response.on('close', resolve);
    response.on('finish', resolve);
    if (text === undefined) response.end();
    else response.end(text);
  });
}
