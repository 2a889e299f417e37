/** Drizzle as statements take it that run in a transaction or without one. */
import { and, type SQL, sql } from 'drizzle-orm';
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgColumn, PgDatabase } from 'drizzle-orm/pg-core';

/** The pool or a transaction. */
export type Orm = PgDatabase<NodePgQueryResultHKT>;

/** Where a page begins: after the row with this moment and id. */
export interface Place {
  readonly atMs: number;
  readonly id: string;
}

/** Which page of a list. */
export interface PageQuery {
  /** The id after which the page begins; undefined begins at the first. */
  readonly after: string | undefined;
  /** Rows at most. */
  readonly limit: number;
  /** By age; `asc` begins with the oldest. */
  readonly order: 'asc' | 'desc';
}

/** A page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
}

/** The columns that a list is ordered by: a moment, and the id where moments are the same. */
export interface Sorting {
  readonly at: PgColumn;
  readonly id: PgColumn;
}

/** Where-clause, order and row count of one page; one row more than asked tells whether there is another page. */
export function pageOf(sorting: Sorting, query: PageQuery, place: Place | undefined) {
  const { at, id } = sorting;
  const isUp = query.order === 'asc';
  const beyond: SQL | undefined =
    place &&
    (isUp
      ? sql`(${at}, ${id}) > (${place.atMs}, ${place.id})`
      : sql`(${at}, ${id}) < (${place.atMs}, ${place.id})`);
  return {
    where: (scope: SQL | undefined) => and(scope, beyond),
    order: isUp ? [sql`${at} ASC`, sql`${id} ASC`] : [sql`${at} DESC`, sql`${id} DESC`],
    limit: query.limit + 1,
  };
}

/** Rows of which one may be too many, as a page. */
export function asPage<Row>(rows: readonly Row[], { limit }: PageQuery): Page<Row> {
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}
