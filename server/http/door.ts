/**
 * The door: the fixed steps that every request takes, in this order, whichever route it is for. Id, target, region,
 * CORS, route, caller, handler, reply; then one log line and the counts. It is the only place that starts an answer, and it
 * never lets anything out but a reply or the one error envelope.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors } from '../../contract/errors.ts';
import { requestHeaders } from '../../contract/headers.ts';
import { authorize } from '../auth/scopes.ts';
import { Fault } from '../base/fault.ts';
import { LimitRefusal } from '../limits/limit.ts';
import { drain, SenderGone } from './body/bytes.ts';
import { corsHeaders, isPreflight, judgeOrigin, preflightHeaders } from './cors.ts';
import { toFault, type WireFault, wireFault } from './reply/fault.ts';
import { asciiHeader, standardHeaders } from './reply/headers.ts';
import { type WriteFacts, writeEmpty, writeFault, writeReply } from './reply/write.ts';
import type { Context, Reply, Route, Slip } from './route.ts';
import type { Services } from './services.ts';
import { allowedMethods, findRoute, readTarget, type Target } from './target.ts';

/** After an answer to a body that was not read to its end, the rest is thrown away for this long. */
const lingerMs = 10_000;
const loggedLengthMax = 200;
const probePaths: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** Answers one request; never rejects. */
export type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A request on its way through the door. */
interface Visit {
  readonly services: Services;
  readonly routes: readonly Route[];
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly requestId: string;
  readonly startedMs: number;
  readonly target: Target;
  readonly slip: Slip;
  /** Fires when the client has left before the answer was complete. */
  readonly signal: AbortSignal;
}

/** Makes the door for a set of routes. */
export function createDoor(services: Services, routes: readonly Route[]): Door {
  return async (request, response) => {
    const visit = startVisit(services, routes, request, response);
    let failure: WireFault | undefined;
    try {
      failure = await walk(visit);
    } catch (thrown) {
      failure = await refuse(visit, thrown);
    }
    finish(visit, failure);
  };
}

function startVisit(
  services: Services,
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Visit {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort(new SenderGone());
  });
  // Errors of the sockets end in 'close' as well, which is what the door listens for.
  request.on('error', () => gone.abort(new SenderGone()));
  response.on('error', () => gone.abort(new SenderGone()));
  return {
    services,
    routes,
    request,
    response,
    method: request.method ?? 'GET',
    requestId: services.ids.hex('req_'),
    startedMs: services.clock.elapsedMs(),
    target: readTarget(request.url ?? '/'),
    slip: {
      operation: undefined,
      caller: undefined,
      limits: undefined,
      engine: undefined,
      costNanodollars: undefined,
      warnings: [],
      isReplay: false,
      stepsMs: {},
      notes: {},
    },
    signal: gone.signal,
  };
}

/** The steps to a reply. Gives the fault that ended a stream, if one did; throws whatever else goes wrong. */
async function walk(visit: Visit): Promise<WireFault | undefined> {
  const { services, routes, request, response, method, target, slip } = visit;
  // An orchestrator asks from wherever it stands whether the house lives.
  if (!probePaths.has(target.path)) {
    services.region.pass({ peer: request.socket.remoteAddress, headers: request.headers });
  }
  if (request.httpVersion === '1.1' && request.headers.host === undefined) {
    throw new Fault({ code: 'malformed_request', message: 'An HTTP/1.1 request has a Host header.' });
  }
  const origin = judgeOrigin(request.headers, services.config);
  if (method === 'OPTIONS') {
    const allow = allowedMethods(routes, target);
    if (isPreflight(method, request.headers)) {
      await writeEmpty(response, { ...headersOf(visit), ...preflightHeaders(request.headers, origin) });
      return undefined;
    }
    if (allow.length > 0) {
      await writeEmpty(response, { ...headersOf(visit), allow: allow.join(', ') });
      return undefined;
    }
  }
  const { route, path, params } = findRoute(routes, method, target);
  slip.operation = route.operationId;
  const { requestId, signal } = visit;
  const context = { services, requestId, request, path, params, query: target.query, signal, slip };
  const reply = await (route.auth ? handleKnown(route, context, origin) : route.handle(context));
  await tellLimits(visit);
  // Nobody has read the body of a request for something that is not there.
  if (reply.kind === 'absent' && !(await clearBody(visit))) return undefined;
  return await writeReply(response, reply, writeFacts(visit));
}

async function handleKnown(
  route: Route & { readonly auth: true },
  context: Context,
  origin: ReturnType<typeof judgeOrigin>,
): Promise<Reply> {
  const { services, request, slip } = context;
  // Without keys, every page open in a browser on this machine could draw by a form post, which asks no preflight.
  if (!services.config.isAuthRequired && origin === 'foreign') {
    throw new Fault({
      code: 'forbidden_origin',
      message: `The origin '${asciiHeader(request.headers.origin ?? '').slice(0, loggedLengthMax)}' may not call this server while it runs without keys.`,
    });
  }
  slip.caller = await services.identify(request.headers);
  slip.warnings = slip.caller.warnings ?? [];
  authorize(slip.caller, route);
  return route.handle({ ...context, caller: slip.caller });
}

/** Answers with the envelope; when the client is gone or the answer has begun there is nothing left to say. */
async function refuse(visit: Visit, thrown: unknown): Promise<WireFault> {
  const { response, target, routes } = visit;
  const wire = nameFault(visit, thrown);
  // What is answered with a refusal was never charged; the quote that was noted when it was admitted is none of its cost.
  if (visit.slip.costNanodollars !== undefined) visit.slip.costNanodollars = 0n;
  if (visit.signal.aborted || thrown instanceof SenderGone) return wire;
  if (response.headersSent) {
    response.destroy();
    return wire;
  }
  if (thrown instanceof LimitRefusal) visit.slip.limits ??= thrown.states;
  await tellLimits(visit);
  if (!(await clearBody(visit))) return wire;
  await writeFault(response, wire, { ...writeFacts(visit), allow: () => allowedMethods(routes, target) });
  return wire;
}

/** Reads away what is left of the body before the answer goes; false when the client has left meanwhile. */
async function clearBody({ request, response, signal }: Visit): Promise<boolean> {
  const isDrained = await drain(request);
  if (signal.aborted) return false;
  if (!isDrained) linger(request, response);
  return true;
}

/** Node throws the rest of a body away after the answer; this bounds how long. */
function linger(request: IncomingMessage, response: ServerResponse): void {
  response.on('finish', () => {
    const timer = setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, lingerMs);
    timer.unref();
  });
}

/** Limits for the headers of answers that took none: refusals and lists. Their absence is no reason to fail. */
async function tellLimits(visit: Visit): Promise<void> {
  const { services, slip, requestId } = visit;
  if (slip.caller === undefined || slip.limits !== undefined) return;
  try {
    slip.limits = await services.peekLimits(slip.caller);
  } catch (error) {
    services.log.warn({ requestId, err: error }, 'the limits could not be read for the headers');
  }
}

function nameFault(visit: Visit, thrown: unknown): WireFault {
  const profile = visit.slip.caller?.profile ?? visit.services.config.profile;
  return wireFault(toFault(thrown), { requestId: visit.requestId, profile });
}

function writeFacts(visit: Visit): WriteFacts {
  return {
    headers: () => headersOf(visit),
    isHead: visit.method === 'HEAD',
    requestId: visit.requestId,
    heartbeatSeconds: visit.services.config.heartbeatSeconds,
    log: visit.services.log,
    signal: visit.signal,
    fault: (thrown) => nameFault(visit, thrown),
  };
}

function headersOf(visit: Visit): Record<string, string> {
  const { services, request, slip, requestId, startedMs } = visit;
  const processingMs = services.clock.elapsedMs() - startedMs;
  const origin = judgeOrigin(request.headers, services.config);
  return { ...standardHeaders(slip, { requestId, processingMs }), ...corsHeaders(request.headers, origin) };
}

/** One line and two counts for every request. */
function finish(visit: Visit, failure: WireFault | undefined): void {
  const { services, request, response, slip, requestId, startedMs } = visit;
  const elapsedMs = services.clock.elapsedMs() - startedMs;
  const status = visit.signal.aborted ? errors.client_closed.status : response.statusCode;
  const operation = slip.operation ?? 'none';
  services.metrics.requests.inc({ operation, status: String(status) });
  services.metrics.requestSeconds.observe({ operation }, elapsedMs / 1000);
  const facts = {
    requestId,
    method: visit.method,
    // The query is left out: links carry their signature in it.
    path: visit.target.path.slice(0, loggedLengthMax),
    operation,
    status,
    ms: Math.round(elapsedMs * 10) / 10,
    ...(slip.caller && { projectId: slip.caller.projectId, keyId: slip.caller.keyId }),
    ...clientFacts(request),
    ...slip.notes,
    ...(slip.warnings.length > 0 && { warnings: slip.warnings }),
    ...(failure && !visit.signal.aborted && faultFacts(failure.fault)),
  };
  const isBug = failure?.fault.code === 'server_error' && !visit.signal.aborted;
  services.log[isBug ? 'error' : status >= 500 ? 'warn' : 'info'](facts, 'request');
}

function clientFacts(request: IncomingMessage): Record<string, string> {
  const facts: Record<string, string> = {};
  const agent = request.headers['user-agent'];
  if (agent !== undefined) facts['agent'] = asciiHeader(agent).slice(0, loggedLengthMax);
  const retryCount = request.headers[requestHeaders.retryCount];
  if (typeof retryCount === 'string') facts['retryCount'] = asciiHeader(retryCount).slice(0, 8);
  const clientRequestId = request.headers[requestHeaders.clientRequestId];
  if (typeof clientRequestId === 'string') {
    facts['clientRequestId'] = asciiHeader(clientRequestId).slice(0, loggedLengthMax);
  }
  return facts;
}

function faultFacts(fault: Fault): Record<string, unknown> {
  return {
    code: fault.code,
    ...(fault.param !== undefined && { param: fault.param }),
    ...(fault.detail !== undefined && { detail: fault.detail }),
    ...(fault.cause !== undefined && { err: fault.cause }),
  };
}
