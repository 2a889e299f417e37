/**
 * One GET over a socket that is open already: no agent, no proxy, no cookies, no credentials, nothing that follows or
 * unpacks. What the other side may send is bounded: headers, interim answers, silence.
 */
import { type IncomingMessage, request as requestHttp } from 'node:http';
import type { Socket } from 'node:net';

/** A question. */
export interface Ask {
  readonly socket: Socket;
  readonly url: URL;
  /** Canonical, with the port where it is not the usual one. */
  readonly hostHeader: string;
  readonly userAgent: string;
  /** Ends the waiting; its reason is thrown. */
  readonly signal: AbortSignal;
}

/** Bytes of an answer's headers; Node's own default, said here so that an option of the process cannot raise it. */
const headerBytesMax = 16_384;

/** Interim answers (1xx) before the real one. A picture needs none; some servers send one or two hints. */
const interimAnswersMax = 8;

/** The answer's head; its body is unread. Rejects with the signal's reason, or with what went wrong. */
export function ask({ socket, url, hostHeader, userAgent, signal }: Ask): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = requestHttp({
      // With a connection of our own and no agent, Node neither looks up the host nor asks for a proxy.
      createConnection: () => socket,
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      setHost: false,
      headers: {
        host: hostHeader,
        'user-agent': userAgent,
        accept: 'image/png, image/jpeg, image/webp',
        'accept-encoding': 'identity',
        connection: 'close',
      },
      maxHeaderSize: headerBytesMax,
      insecureHTTPParser: false,
    });
    let answer: IncomingMessage | undefined;
    const fail = (error: unknown) => {
      signal.removeEventListener('abort', onAbort);
      // What goes wrong after the head is the body's reader's to hear.
      answer?.destroy(error instanceof Error ? error : new Error(String(error)));
      request.destroy();
      socket.destroy();
      reject(signal.aborted ? signal.reason : error);
    };
    const onAbort = () => fail(signal.reason);
    if (signal.aborted) {
      fail(signal.reason);
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    let interimAnswers = 0;
    request.on('information', () => {
      interimAnswers++;
      if (interimAnswers > interimAnswersMax) fail(new Error('too many interim answers'));
    });
    request.once('upgrade', () => fail(new Error('it answered with another protocol')));
    request.on('error', fail);
    request.once('response', (response) => {
      signal.removeEventListener('abort', onAbort);
      answer = response;
      resolve(response);
    });
    request.end();
  });
}
