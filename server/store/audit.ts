/** Statements on the audit log. Rows are added and read; the database itself refuses anything else. */
import { and, asc, desc, eq, getTableColumns, gt, gte, inArray, lt, lte, or } from 'drizzle-orm';
import { asPage, type Orm, type Page } from './orm.ts';
import { auditLog, projects } from './schema.ts';
import { withStoreErrors } from './store-error.ts';

/** A change as it was written, with the name that its project has now. */
export type AuditRow = typeof auditLog.$inferSelect & { readonly projectTitle: string | null };

/** Which changes. Empty lists leave nothing out. */
export interface AuditQuery {
  readonly types: readonly string[];
  readonly projectIds: readonly string[];
  /** Users, service accounts or keys. */
  readonly actorIds: readonly string[];
  readonly actorEmails: readonly string[];
  readonly resourceIds: readonly string[];
  /** Bounds of the moment, in milliseconds. */
  readonly time: Readonly<Partial<Record<'gt' | 'gte' | 'lt' | 'lte', number>>>;
  /** Older than the change of this id. */
  readonly after: string | undefined;
  /** Newer than the change of this id: the page that stands before it. */
  readonly before: string | undefined;
  readonly limit: number;
}

/** The statements. */
export function auditStatements(orm: Orm) {
  const placeOf = async (organizationId: string, id: string): Promise<number | undefined> =>
    (
      await orm
        .select({ place: auditLog.place })
        .from(auditLog)
        .where(and(eq(auditLog.organizationId, organizationId), eq(auditLog.id, id)))
    )[0]?.place;

  return withStoreErrors({
    addAudit: async (rows: readonly (typeof auditLog.$inferInsert)[]): Promise<void> => {
      if (rows.length > 0) await orm.insert(auditLog).values([...rows]);
    },

    /** Newest first. `after` or `before` in the answer's place: there is no such change to go on from. */
    pageOfAudit: async (
      organizationId: string,
      query: AuditQuery,
    ): Promise<Page<AuditRow> | 'after' | 'before'> => {
      const after = query.after === undefined ? undefined : await placeOf(organizationId, query.after);
      if (query.after !== undefined && after === undefined) return 'after';
      const before = query.before === undefined ? undefined : await placeOf(organizationId, query.before);
      if (query.before !== undefined && before === undefined) return 'before';
      const { time, types, projectIds, actorIds, actorEmails, resourceIds } = query;
      // The page before a change is read from it upwards and turned round.
      const isUpwards = before !== undefined && after === undefined;
      const rows = await orm
        .select({ ...getTableColumns(auditLog), projectTitle: projects.title })
        .from(auditLog)
        .leftJoin(projects, eq(projects.id, auditLog.projectId))
        .where(
          and(
            eq(auditLog.organizationId, organizationId),
            after === undefined ? undefined : lt(auditLog.place, after),
            before === undefined ? undefined : gt(auditLog.place, before),
            time.gt === undefined ? undefined : gt(auditLog.atMs, time.gt),
            time.gte === undefined ? undefined : gte(auditLog.atMs, time.gte),
            time.lt === undefined ? undefined : lt(auditLog.atMs, time.lt),
            time.lte === undefined ? undefined : lte(auditLog.atMs, time.lte),
            types.length === 0 ? undefined : inArray(auditLog.type, [...types]),
            projectIds.length === 0 ? undefined : inArray(auditLog.projectId, [...projectIds]),
            actorEmails.length === 0 ? undefined : inArray(auditLog.actorEmail, [...actorEmails]),
            resourceIds.length === 0 ? undefined : inArray(auditLog.resourceId, [...resourceIds]),
            actorIds.length === 0
              ? undefined
              : or(inArray(auditLog.actorId, [...actorIds]), inArray(auditLog.keyId, [...actorIds])),
          ),
        )
        .orderBy(isUpwards ? asc(auditLog.place) : desc(auditLog.place))
        .limit(query.limit + 1);
      const page = asPage(rows, { after: undefined, limit: query.limit, order: 'desc' });
      return isUpwards ? { ...page, rows: page.rows.toReversed() } : page;
    },
  });
}
