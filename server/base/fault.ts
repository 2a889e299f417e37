/**
 * The one error class of the house. A Fault is an expected refusal or failure: it names a row of the error table in
 * `contract/errors.ts`, where status and type are looked up. Anything thrown that is not a Fault is a bug and is
 * answered as the plain 500.
 */
import type { ErrorCode } from '../../contract/errors.ts';

/** What a Fault is made of. */
export interface FaultFacts {
  /** Row of the error table. */
  readonly code: ErrorCode;
  /** The public sentence: the parameter, the value given if it is safe, and what would be accepted. */
  readonly message: string;
  /** The parameter at fault, as the wire spells it; absent becomes `null` on the wire. */
  readonly param?: string;
  /** For the log only; never leaves the house. */
  readonly detail?: string;
  readonly cause?: unknown;
  /** How long to wait before trying again; becomes `retry-after` and `retry-after-ms`. */
  readonly retryAfterMs?: number;
  /** Extra members of the wire's `error` object, e.g. `moderation_details`. */
  readonly extras?: Readonly<Record<string, unknown>>;
}

/** An expected refusal or failure. */
export class Fault extends Error {
  readonly code: ErrorCode;
  readonly param: string | undefined;
  readonly detail: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly extras: Readonly<Record<string, unknown>> | undefined;

  constructor(facts: FaultFacts) {
    super(facts.message, { cause: facts.cause });
    this.name = 'Fault';
    this.code = facts.code;
    this.param = facts.param;
    this.detail = facts.detail;
    this.retryAfterMs = facts.retryAfterMs;
    this.extras = facts.extras;
  }
}

/** The one sentence for everything that should not happen. The wording is the upstream one, seen 2026-11-22. */
export const serverErrorMessage = 'The server had an error while processing your request. Sorry about that!';
