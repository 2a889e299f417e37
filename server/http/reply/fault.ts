/**
 * From whatever was thrown to the one envelope of the wire. Status, type and code come from the error table and from
 * nowhere else. Anything that is not a Fault is a bug: the caller gets the plain 500, the log gets all of it.
 */
import { type ErrorRow, errors } from '../../../contract/errors.ts';
import type { Profile } from '../../base/caller.ts';
import { Fault, serverErrorMessage } from '../../base/fault.ts';

/** Longest wait that is told: the official SDKs ignore a `retry-after` above a minute and come back within a second. */
const retryAfterMsMax = 60_000;
const statusMessageLengthMax = 120;

/** A fault as the wire has it. */
export interface WireFault {
  readonly fault: Fault;
  readonly row: ErrorRow;
  /** The JSON body. */
  readonly body: { readonly error: Readonly<Record<string, unknown>> };
  /** `retry-after`, `retry-after-ms`, `x-should-retry` where they apply. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most 120 printable ASCII characters: the cause and the request id. Some clients show nothing else. */
  readonly statusMessage: string;
}

/** Turns a Fault into itself and anything else into `server_error`, with what was thrown as its cause. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  return new Fault({ code: 'server_error', message: serverErrorMessage, cause: thrown });
}

/** The envelope, headers and reason phrase of a fault. */
export function wireFault(
  fault: Fault,
  facts: { readonly requestId: string; readonly profile: Profile },
): WireFault {
  const row: ErrorRow = errors[fault.code];
  return {
    fault,
    row,
    body: {
      error: {
        message: fault.message,
        type: row.type,
        param: fault.param ?? null,
        code: row.wireCode,
        ...fault.extras,
        // Extra members inside `error` are harmless to the official SDKs; the id is there for people who see only this.
        ...(facts.profile === 'lenient' ? { pictor: { request_id: facts.requestId, retry: row.retry } } : {}),
      },
    },
    headers: retryHeaders(fault, row),
    statusMessage: statusMessage(fault.message, facts.requestId),
  };
}

function retryHeaders(fault: Fault, row: ErrorRow): Record<string, string> {
  // SDKs try every 409, 429 and 5xx again unless told that the same request would fail the same way.
  // A refused prompt is told so too: loops that send it again and again look only here.
  const isRetriedBySdks =
    fault.code === 'moderation_blocked' || row.status === 409 || row.status === 429 || row.status >= 500;
  const canPass = fault.retryAfterMs === undefined ? row.status !== 429 : Number.isFinite(fault.retryAfterMs);
  if (row.retry === 'no' || (row.retry === 'after' && !canPass)) {
    return isRetriedBySdks ? { 'x-should-retry': 'false' } : {};
  }
  if (row.retry !== 'after' || fault.retryAfterMs === undefined) return {};
  const waitMs = Math.min(retryAfterMsMax, Math.max(1, Math.ceil(fault.retryAfterMs)));
  return { 'retry-after': String(Math.ceil(waitMs / 1000)), 'retry-after-ms': String(waitMs) };
}

function statusMessage(message: string, requestId: string): string {
  const room = statusMessageLengthMax - requestId.length - 3;
  const plain = message.replace(/[^\x20-\x7e]+/g, '?');
  return `${plain.length > room ? `${plain.slice(0, room - 3)}...` : plain} (${requestId})`;
}
