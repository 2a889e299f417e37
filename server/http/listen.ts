/**
 * Listening. Fastify carries the sockets: timeouts, keep-alive, closing. What comes over them goes to the door before
 * Fastify routes or parses anything, so that every answer, the one to broken HTTP included, is in the house's envelope.
 */
import type { Socket } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import { type ErrorCode, errors } from '../../contract/errors.ts';
import { responseHeaders } from '../../contract/headers.ts';
import { Fault } from '../base/fault.ts';
import { createDoor } from './door.ts';
import { wireFault } from './reply/fault.ts';
import { routes } from './routes/index.ts';
import type { Services } from './services.ts';

/** A whole request, body included, may take ten minutes to arrive: the official SDKs' own patience. */
const requestTimeoutMs = 600_000;
/** Headers alone must be there within a minute. */
const headersTimeoutMs = 60_000;
/** Above the 60 s of common load balancers, so that they close first. */
const keepAliveTimeoutMs = 75_000;
/** How often connections that have become idle are closed while the server shuts down. */
const closeIdleMs = 100;
/** What was cut at the deadline closes its holds in moments; work without a connection to cut is not waited for longer. */
const afterDeadlineMs = 2_000;

/** Makes the server, not yet listening; `listen` of the instance starts it. */
export function createServer(services: Services): FastifyInstance {
  const door = createDoor(services, routes);
  const app = fastify({
    logger: false,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    connectionTimeout: 0,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    // A missing Host is refused by the door, in the envelope.
    http: { headersTimeout: headersTimeoutMs, requireHostHeader: false },
    // The door reads the real target; Fastify's router must never see one that it would refuse in its own words.
    rewriteUrl: () => '/',
    clientErrorHandler: (error, socket) => answerBroken(services, error, socket),
  });
  const visits = new Set<Promise<void>>();
  app.addHook('onRequest', (request, reply) => {
    reply.hijack();
    request.raw.url = request.originalUrl;
    // The door never rejects, and a hijacked request is nobody else's; there is no `done` to call.
    const visit = door(request.raw, reply.raw).finally(() => visits.delete(visit));
    visits.add(visit);
  });
  // A request under an idempotency key goes on without its client, so the last connection is not yet the end.
  app.addHook('onClose', async () => {
    await Promise.all(visits);
  });
  // An expectation that nobody knows may be overlooked (RFC 9110, 10.1.1); Node would answer 417 in words of its own.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  app.all('/', () => {
    throw new Error('impossible state: a request has passed the door');
  });
  return app;
}

/**
 * Stops listening and lets running requests end; after `deadlineMs` their connections are cut, which stops their work
 * and closes their holds.
 */
export async function closeServer(app: FastifyInstance, deadlineMs: number): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), closeIdleMs);
  const deadline = setTimeout(() => app.server.closeAllConnections(), deadlineMs);
  let end: NodeJS.Timeout | undefined;
  const isLate = new Promise<void>((resolve) => {
    end = setTimeout(resolve, deadlineMs + afterDeadlineMs);
  });
  try {
    await Promise.race([app.close(), isLate]);
  } finally {
    clearInterval(idle);
    clearTimeout(deadline);
    clearTimeout(end);
  }
}

/** What is not HTTP still gets an answer that says so, in the envelope, and then the connection ends. */
function answerBroken(services: Services, error: NodeJS.ErrnoException, socket: Socket): void {
  // The client is gone (in the middle of a request, as the parser sees it), or an answer is on its way already, which
  // more bytes would only corrupt.
  const isGone = error.code === 'ECONNRESET' || error.code === 'HPE_INVALID_EOF_STATE';
  if (isGone || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const requestId = services.ids.hex('req_');
  const code = brokenCodes[error.code ?? ''] ?? 'malformed_request';
  const fault = new Fault({ code, message: errors[code].meaning });
  const wire = wireFault(fault, { requestId, profile: services.config.profile });
  const body = JSON.stringify(wire.body);
  services.log.info({ requestId, status: wire.row.status, code, detail: error.code }, 'request');
  services.metrics.requests.inc({ operation: 'none', status: String(wire.row.status) });
  socket.end(
    [
      `HTTP/1.1 ${wire.row.status} ${wire.statusMessage}`,
      'connection: close',
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      `${responseHeaders.requestId}: ${requestId}`,
      '',
      body,
    ].join('\r\n'),
  );
}

const brokenCodes: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};
