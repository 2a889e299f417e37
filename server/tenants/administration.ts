/**
 * Administration of an organization: its projects, keys, service accounts, members and invitations, and the log of every
 * change. It is what the endpoints under `/v1/organization` and the command line both stand on. It decides who is whose;
 * it must never show a secret twice, and never change anything past the desk.
 */
import type { AuditQuery, AuditRow } from '../store/audit.ts';
import { Fault } from '../base/fault.ts';
import { shown } from '../../contract/wording.ts';
import { administerKeys, administerServiceAccounts } from './administer-keys.ts';
import { administerInvites, administerMembers } from './administer-members.ts';
import { administerProjects } from './administer-projects.ts';
import { type Actor, type Change, type DeskParts, openDesk, type Page } from './desk.ts';

/** Which changes of the audit log. */
export type AuditFilter = AuditQuery;

/** A change as it was written. */
export type AuditEntry = AuditRow;

/** Opens the administration. */
export function createAdministration(parts: DeskParts) {
  const desk = openDesk(parts);
  return {
    projects: administerProjects(desk),
    keys: administerKeys(desk),
    serviceAccounts: administerServiceAccounts(desk),
    members: administerMembers(desk),
    invites: administerInvites(desk),
    /** Writes down a change that was made elsewhere: at a gate, which keeps its own tables. */
    note: (actor: Actor, change: Change): Promise<void> =>
      desk.change(actor, async (_, note) => {
        note(change);
      }),
    /** The newest change first. Throws `invalid_value` for an `after` or `before` that is not there. */
    audit: async (organizationId: string, query: AuditFilter): Promise<Page<AuditEntry>> => {
      const page = await desk.statements.pageOfAudit(organizationId, query);
      if (page !== 'after' && page !== 'before') return page;
      throw new Fault({
        code: 'invalid_value',
        message: `Invalid '${page}': no such AuditLog object: ${shown(query[page] ?? '')}`,
        param: page,
      });
    },
  };
}

/** The administration. */
export type Administration = ReturnType<typeof createAdministration>;
