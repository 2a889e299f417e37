/** Who may read the usage of a whole organization. */
import { authorize } from '../auth/scopes.ts';
import type { CallerContext } from './route.ts';

/**
 * Lets the caller pass or throws `missing_scope` (401). Admin keys pass, and everyone of a house without keys. In the
 * lenient profile a key of the organization's default project passes as well, so that who has just one key can see what
 * it was used for; a strict house asks for an admin key, as upstream does.
 */
export async function authorizeUsage({ caller, services }: CallerContext): Promise<void> {
  const kind = caller.keyKind ?? 'project';
  const isHome =
    kind !== 'admin' && caller.profile === 'lenient' && (await services.isDefaultProject(caller));
  authorize(caller, { keys: isHome ? 'any' : 'admin', scopes: ['api.usage.read'] });
}
