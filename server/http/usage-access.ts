/** How every question about usage begins: who may ask it of a whole organization, and what is asked. */
import { authorize } from '../auth/scopes.ts';
import type { CallerContext } from './route.ts';
import { readUsageQuery, type UsageQuery, type UsageQueryRules } from './usage-query.ts';
import { isFileWanted } from './usage-reply.ts';

/** A question that may be asked. */
export interface AskedUsage<Group extends string> extends UsageQuery<Group> {
  /** True when the answer is to be a table for a spreadsheet. */
  readonly isFile: boolean;
}

/** Reads the question, once its caller may ask it. Throws `missing_scope` (401) and what `readUsageQuery` throws (400). */
export async function readUsage<Group extends string>(
  context: CallerContext,
  rules: UsageQueryRules<Group>,
): Promise<AskedUsage<Group>> {
  await authorizeUsage(context);
  const { services, caller, query } = context;
  const isFile = isFileWanted(context);
  const facts = { organizationId: caller.organizationId, nowMs: services.clock.nowMs(), isFile };
  return { ...readUsageQuery(query, rules, facts), isFile };
}

/**
 * Lets the caller pass or throws `missing_scope` (401). Admin keys pass, and everyone of a house without keys. In the
 * lenient profile a key of the organization's default project passes as well, so that who has just one key can see what
 * it was used for; a strict house asks for an admin key, as upstream does.
 */
async function authorizeUsage({ caller, services }: CallerContext): Promise<void> {
  const kind = caller.keyKind ?? 'project';
  const isHome =
    kind !== 'admin' && caller.profile === 'lenient' && (await services.isDefaultProject(caller));
  authorize(caller, { keys: isHome ? 'any' : 'admin', scopes: ['api.usage.read'] });
}
