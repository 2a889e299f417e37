/**
 * What a key may do. Each route names the scopes that it asks for and the kind of key that it is for; a restricted key
 * carries the scopes that it has. The refusals are upstream's sentences where they are known.
 */
import type { Caller } from '../base/caller.ts';
import { Fault } from '../base/fault.ts';

/**
 * Every scope that a route of the house asks for. Names are upstream's as refusals and pages of key settings have shown
 * them (seen 2024-05 to 2026-11-22). What a key may be given is not bounded by this list: a scope that no route asks for
 * opens nothing.
 */
export type Scope =
  | 'api.model.read'
  | 'api.model.images.request'
  | 'api.model.moderations.request'
  | 'api.files.read'
  | 'api.files.write'
  | 'api.responses.read'
  | 'api.responses.write'
  | 'api.usage.read'
  | 'api.management.read'
  | 'api.management.write';

/** What a route asks of the key. */
export interface KeyRequirement {
  /** `admin` for endpoints that administer; absent for those that work, which admin keys do not open. */
  readonly keys?: 'admin' | 'any';
  /** All of them are needed; absent asks for none. */
  readonly scopes?: readonly Scope[];
}

/**
 * Lets the caller pass or throws `not_authorized_key_kind` or `missing_scope` (401). A project's key on an endpoint that
 * administers is told of the scopes that it lacks, as upstream tells it.
 */
export function authorize(caller: Caller, { keys, scopes = [] }: KeyRequirement): void {
  const kind = caller.keyKind ?? 'project';
  if (kind === 'everyone') return;
  if (keys === 'admin' && kind !== 'admin') throw missingScopes(scopes);
  if (keys === undefined && kind === 'admin') throw adminKeyAtWork();
  const own = caller.scopes;
  if (own === undefined) return;
  const missing = scopes.filter((scope) => !own.includes(scope));
  if (missing.length > 0) throw missingScopes(missing);
}

/** Source: many issue threads, seen 2024-05 to 2026-11-22; `code` is null there. */
function missingScopes(scopes: readonly Scope[]): Fault {
  return new Fault({
    code: 'missing_scope',
    message:
      `You have insufficient permissions for this operation. Missing scopes: ${scopes.join(', ')}. Check that you ` +
      'have the correct role in your organization (Reader, Writer, Owner) and project (Member, Owner), and if ' +
      "you're using a restricted API key, that it has the necessary scopes.",
  });
}

/** The code is upstream's, seen 2026-11-22; its sentence is not known, so this one is the house's. */
function adminKeyAtWork(): Fault {
  return new Fault({
    code: 'not_authorized_key_kind',
    message:
      'Admin API keys only work on the endpoints that administer an organization. Use the API key of a project or of a service account here.',
  });
}
