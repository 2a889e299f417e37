/** GET /v1/organization/audit_logs: every change by whom, from where, before and after. */
import { auditToWire } from '../../../../contract/audit.ts';
import { readAuditFilter } from '../../audit-query.ts';
import { listReply } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const listAuditLogs: Route = {
  method: 'GET',
  path: '/v1/organization/audit_logs',
  operationId: 'list-audit-logs',
  summary: 'Lists the changes of the organization, newest first.',
  statuses: [200, 400, 401],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const filter = readAuditFilter(context.query);
    const page = await context.services.administration.audit(context.caller.organizationId, filter);
    return listReply(page, auditToWire);
  },
};
