/**
 * What a route is. A route is a value: where it stands, what it is called upstream, and one function from a request's
 * context to a reply, which is a value too. The door (`door.ts`) finds the route, calls it and writes the reply, so
 * that headers, faults, logs and counts are the same for every route. A route never touches the response.
 */
import type { IncomingMessage } from 'node:http';
import type { OpenBytes } from '../assets/shelf.ts';
import type { KeyRequirement } from '../auth/scopes.ts';
import type { Caller } from '../base/caller.ts';
import type { Nanodollars } from '../base/money.ts';
import type { Pieces } from '../base/pieces.ts';
import type { LimitState } from '../limits/limit.ts';
import type { Services } from './services.ts';

/** One event of a stream as the wire has it; `data` is one line of JSON. */
export interface Frame {
  readonly event: string;
  readonly data: Pieces;
}

/** Where the frames of a streamed reply come from. The writer always calls `close`, whatever the ending. */
export interface FrameSource {
  /** The next frame, or undefined at the end. Rejects with a Fault when the work fails. */
  next(): Promise<Frame | undefined>;
  /** Stops the work and waits until it has stopped; does nothing after the end. */
  close(): Promise<void>;
}

/** What a route answers. */
export type Reply =
  /** A small JSON value; `isReady: false` is the 503 of `/readyz`. */
  | { readonly kind: 'json'; readonly value: unknown; readonly isReady?: boolean }
  /** A JSON text with pictures in it, written in chunks. */
  | { readonly kind: 'pieces'; readonly pieces: Pieces }
  /** Bytes as they are: a picture, a page, a text. */
  | {
      readonly kind: 'bytes';
      readonly contentType: string;
      readonly bytes: Uint8Array;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** A file, straight from where it is kept. The writer always closes it, whatever the ending. */
  | {
      readonly kind: 'file';
      readonly file: OpenBytes;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** What upstream answers where it has nothing: 404 without a body. */
  | { readonly kind: 'absent' }
  /** Server-sent events. */
  | { readonly kind: 'frames'; readonly source: FrameSource };

/**
 * What has become known about a request so far. Steps write on it as they learn; the door makes headers and the log
 * line from it however the request ends, so it is the one thing here that changes.
 */
export interface Slip {
  /** The found route's operationId. */
  operation: string | undefined;
  /** Absent until identified, and on routes without authentication. */
  caller: Caller | undefined;
  /** Rate limits after admission; undefined until then, when they are peeked at for the headers. */
  limits: readonly LimitState[] | undefined;
  /** `x-pictor-engine`. */
  engine: string | undefined;
  /** `x-pictor-cost`: the receipt's, or the quote's on a stream, whose headers go before the receipt. */
  costNanodollars: Nanodollars | undefined;
  /** `x-pictor-warnings`. */
  warnings: readonly string[];
  /** True when an earlier answer is given again. */
  isReplay: boolean;
  /** Milliseconds by step, once the receipt has come. */
  stepsMs: Readonly<Record<string, number>>;
  /** Facts for the log line: model, size, count. Never a prompt, a body or a key. */
  readonly notes: Record<string, unknown>;
}

/** What a route is given. */
export interface Context {
  readonly services: Services;
  readonly requestId: string;
  readonly request: IncomingMessage;
  /** The route's own path with its parameters filled in, e.g. `/v1/models/gpt-image-2`. */
  readonly path: string;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Fires when the client has left. */
  readonly signal: AbortSignal;
  readonly slip: Slip;
}

/** A route's context once the caller is known. */
export interface CallerContext extends Context {
  readonly caller: Caller;
}

interface RouteFacts {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Segments that begin with `:` are parameters; a last segment `*` takes the rest. */
  readonly path: string;
  /** Upstream's name where upstream has the endpoint. Also the folder, in kebab case, and the metrics' label. */
  readonly operationId: string;
  /** One line for the API description. */
  readonly summary: string;
  /** The statuses it answers with by itself, each kept by a `<status>.test.ts` in its folder. */
  readonly statuses: readonly number[];
}

/** A route. */
export type Route =
  | (RouteFacts & KeyRequirement & { readonly auth: true; handle(context: CallerContext): Promise<Reply> })
  | (RouteFacts & { readonly auth: false; handle(context: Context): Promise<Reply> });
