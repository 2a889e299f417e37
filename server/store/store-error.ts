/**
 * Database errors without what was in the statement. Drizzle puts every value into its message, and PostgreSQL some
 * into its details; a log must hold neither prompts nor digests, so errors leave the store with their cause only.
 */
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { DatabaseError } from 'pg';

/** A statement that failed. */
export class StoreError extends Error {
  /** PostgreSQL's five characters, or the system's word (`ECONNREFUSED`); undefined when there was none. */
  readonly code: string | undefined;
  /** The constraint that was violated. */
  readonly constraint: string | undefined;

  constructor(statement: string, cause: Error) {
    const isDatabase = cause instanceof DatabaseError;
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
    super(`the statement ${statement} failed: ${cause.message}${code === undefined ? '' : ` (${code})`}`);
    this.name = 'StoreError';
    this.code = code;
    this.constraint = isDatabase ? cause.constraint : undefined;
  }
}

type Statement = (...values: never[]) => Promise<unknown>;

/** The same statements, whose failures are `StoreError`s. Members that are no functions stay as they are. */
export function withStoreErrors<Statements extends Readonly<Record<string, Statement | number>>>(
  statements: Statements,
): Statements {
  const guarded = Object.entries(statements).map(([name, statement]) => [
    name,
    typeof statement === 'number' ? statement : guard(name, statement),
  ]);
  // Every member keeps its name and its type.
  return Object.fromEntries(guarded) as Statements;
}

function guard(name: string, statement: Statement): Statement {
  return async (...values) => {
    try {
      return await statement(...values);
    } catch (failure) {
      const cause = failure instanceof DrizzleQueryError ? failure.cause : failure;
      throw cause instanceof Error ? new StoreError(name, cause) : cause;
    }
  };
}
