/** The query of GET /v1/organization/audit_logs: which changes, from when, by whom, of what. */
import { typeFault, Unconverted } from '../images/fields.ts';
import type { AuditFilter } from '../tenants/administration.ts';
import { readListQuery, readPageQuery } from './admin.ts';

const bounds = ['gt', 'gte', 'lt', 'lte'] as const;

/** Throws Faults (400). Event types that this house never writes may be asked for; there are none of them. */
export function readAuditFilter(query: URLSearchParams): AuditFilter {
  const { after, limit } = readPageQuery(query);
  const time: Partial<Record<(typeof bounds)[number], number>> = {};
  for (const bound of bounds) {
    const name = `effective_at[${bound}]`;
    const text = query.get(name) ?? '';
    if (text === '') continue;
    if (!/^\d{1,12}$/.test(text)) throw typeFault(name, 'an integer', new Unconverted('an integer'));
    time[bound] = boundMs(bound, Number(text));
  }
  return {
    types: readListQuery(query, 'event_types'),
    projectIds: readListQuery(query, 'project_ids'),
    actorIds: readListQuery(query, 'actor_ids'),
    actorEmails: readListQuery(query, 'actor_emails').map((email) => email.toLowerCase()),
    resourceIds: readListQuery(query, 'resource_ids'),
    time,
    after: storable(after),
    before: storable(query.get('before') || undefined),
    limit,
  };
}

/** Changes are told in whole seconds, so a bound means the whole of its second. */
function boundMs(bound: (typeof bounds)[number], seconds: number): number {
  return bound === 'gt' || bound === 'lte' ? seconds * 1000 + 999 : seconds * 1000;
}

/** An id with U+0000 in it names nothing, and the database would refuse the question. */
function storable(id: string | undefined): string | undefined {
  return id?.replaceAll('\0', '\ufffd');
}
