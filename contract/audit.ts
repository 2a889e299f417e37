/**
 * The wire of the audit log: who changed what, from where. The envelope and the members under an event's own name are
 * those of the official SDK 7.57 (`AuditLogListResponse`), seen 2026-11-22; `pictor` is ours and carries what the change
 * made of what.
 */
import { z } from 'zod';
import { seconds } from './organization.ts';

/** Events that this house writes; those of tiers and verification are its own. Upstream has others, which may be asked for and never come. */
export const auditTypes = [
  'api_key.created',
  'api_key.updated',
  'api_key.deleted',
  'organization.tier.updated',
  'organization.verification.submitted',
  'organization.verification.updated',
  'invite.sent',
  'invite.deleted',
  'project.created',
  'project.updated',
  'project.archived',
  'rate_limit.updated',
  'service_account.created',
  'service_account.updated',
  'service_account.deleted',
  'user.added',
  'user.updated',
  'user.deleted',
] as const;

/** One change. Its details stand under a member of the event's name, e.g. `project.created`. */
export const auditObject = z
  .looseObject({
    id: z.string().describe('`audit_log-` and 24 letters or digits.'),
    object: z.literal('organization.audit_log'),
    type: z.string(),
    effective_at: z.int().describe('Unix seconds.'),
    project: z
      .object({ id: z.string(), name: z.string() })
      .optional()
      .describe('Absent for what belongs to no project.'),
    actor: z.object({
      type: z.enum(['api_key', 'session']).describe('`session` for what was done at the machine itself.'),
      api_key: z
        .object({
          id: z.string(),
          type: z.literal('user'),
          user: z.object({ id: z.string(), email: z.string() }).optional(),
        })
        .optional(),
      session: z
        .object({
          ip_address: z.string().optional(),
          user: z.object({ id: z.string(), email: z.string() }).optional(),
        })
        .optional(),
    }),
    pictor: z.object({
      ip_address: z.string().nullable().describe('Where the request came from.'),
      before: z.looseObject({}).nullable(),
      after: z.looseObject({}).nullable(),
    }),
  })
  .meta({ id: 'AuditLog' });

/** The answer of GET /v1/organization/audit_logs. */
export const auditList = z
  .object({
    object: z.literal('list'),
    data: z.array(auditObject),
    first_id: z.string().nullable(),
    last_id: z.string().nullable(),
    has_more: z.boolean(),
  })
  .meta({ id: 'AuditLogList' });

/** What the wire says of a change. */
export interface AuditFacts {
  readonly id: string;
  readonly type: string;
  readonly projectId: string | null;
  readonly projectTitle: string | null;
  readonly keyId: string | null;
  readonly actorId: string | null;
  readonly actorEmail: string | null;
  readonly address: string | null;
  readonly resourceId: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly atMs: number;
}

/** A change as the wire has it. */
export function auditToWire(entry: AuditFacts): z.infer<typeof auditObject> {
  const user = entry.actorId === null ? undefined : { id: entry.actorId, email: entry.actorEmail ?? '' };
  return {
    id: entry.id,
    object: 'organization.audit_log',
    type: entry.type,
    effective_at: seconds(entry.atMs),
    ...(entry.projectId !== null && { project: { id: entry.projectId, name: entry.projectTitle ?? '' } }),
    actor:
      entry.keyId === null
        ? { type: 'session', session: { ...(user && { user }) } }
        : { type: 'api_key', api_key: { id: entry.keyId, type: 'user', ...(user && { user }) } },
    [entry.type]: { id: entry.resourceId, ...entry.details },
    pictor: { ip_address: entry.address, before: entry.before, after: entry.after },
  };
}
