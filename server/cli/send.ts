/**
 * One HTTP request and its reply as a stream. `fetch` gives up after five minutes without headers, which a slow
 * engine may need; here only the caller's signal ends the wait.
 */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { CommandProblem, exitCodes } from './command.ts';
import type { Form } from './form.ts';

/** A request. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Sent as a bearer token; absent for pages that need none. */
  readonly key?: string | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent instead of a JSON body, streamed. */
  readonly form?: Form;
  readonly signal: AbortSignal;
}

/** A reply whose body has not been read yet. */
export interface Reply {
  readonly status: number;
  /** A header's value by its lower-case name; undefined when it is absent. */
  header(name: string): string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Sends it. Throws the signal's reason when called off, and a CommandProblem when nobody answers. */
export function send({ method, url, key, body, form, signal }: Question): Promise<Reply> {
  const target = new URL(url);
  const payload = form ?? (body === undefined ? undefined : jsonPayload(body));
  const request = (target.protocol === 'https:' ? requestHttps : requestHttp)(target, {
    method,
    signal,
    headers: {
      accept: 'application/json',
      'user-agent': 'pictor-cli',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(payload === undefined
        ? {}
        : { 'content-type': payload.contentType, 'content-length': payload.bytesLength }),
    },
  });
  return new Promise((resolve, reject) => {
    // What goes wrong after the answer has begun is for whoever reads it; rejecting again does nothing.
    request.on('error', (error) => {
      if (signal.aborted || error instanceof CommandProblem) reject(error);
      else reject(unreachable(target, error));
    });
    request.once('response', (response) => {
      resolve({
        status: response.statusCode ?? 0,
        header: (name) => {
          const value = response.headers[name];
          return Array.isArray(value) ? value.join(', ') : value;
        },
        body: response,
      });
    });
    if (payload === undefined) request.end();
    else {
      pipeline(payload.stream(), request).catch((error: unknown) => {
        // Destroying the request tells its listener above, which knows whether it still matters.
        request.destroy(error instanceof Error ? error : new Error(String(error)));
      });
    }
  });
}

function jsonPayload(body: unknown): Form {
  const bytes = Buffer.from(JSON.stringify(body));
  return {
    contentType: 'application/json',
    bytesLength: bytes.length,
    stream: async function* () {
      yield bytes;
    },
  };
}

/** The whole body as a JSON value; undefined when it is not JSON. For small replies only. */
export async function readJson(reply: Reply): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of reply.body) {
    chunks.push(chunk);
    length += chunk.length;
    // A refusal or a list is small; whatever sends more is no server of this kind.
    if (length > smallBytesMax) return undefined;
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    // A proxy's HTML page is a normal thing to meet here: the caller tells the status instead.
    return undefined;
  }
}

const smallBytesMax = 4 * 1_048_576;

/** A value of an unknown object by key; undefined when there is none. */
export function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** A refusal as the envelope tells it, with the exit code of its status; a refused key with what to do about it. */
export async function problemOf(reply: Reply, keyAdvice: string): Promise<CommandProblem> {
  const error = member(await readJson(reply), 'error');
  const told = member(error, 'message');
  const param = member(error, 'param');
  const requestId = reply.header('x-request-id');
  const wait = reply.header('retry-after');
  const message = [
    typeof told === 'string' ? told : `The server answered with status ${reply.status} and no explanation.`,
    ...(typeof param === 'string' && !String(told).includes(param) ? [`(parameter: ${param})`] : []),
    ...(wait === undefined ? [] : [`Try again in ${wait} s.`]),
    ...(reply.status === 401 ? [keyAdvice] : []),
    ...(requestId === undefined ? [] : [`[${reply.status}, ${requestId}]`]),
  ].join(' ');
  return new CommandProblem(message, exitCodeOf(reply.status));
}

function exitCodeOf(status: number) {
  if (status === 401 || status === 403) return exitCodes.auth;
  if (status === 429) return exitCodes.limit;
  return status >= 400 && status < 500 ? exitCodes.rejected : exitCodes.server;
}

function unreachable(target: URL, error: Error): CommandProblem {
  // Node joins the failures of a name's several addresses in one error without a message of its own.
  const code = 'code' in error ? String(error.code) : error.message;
  const advice =
    code === 'ECONNREFUSED'
      ? 'Nothing listens there. Start a house with `pictor serve`, or set OPENAI_BASE_URL.'
      : `(${code})`;
  return new CommandProblem(`${target.origin} does not answer. ${advice}`, exitCodes.server);
}
