/**
 * The wire of administration: projects, keys, service accounts, people, invitations, limits and permissions, as the
 * endpoints under `/v1/organization` describe them. Shapes and object names are those of the official SDK 7.57
 * (`resources/admin/organization`), seen 2026-11-22. The audit log's stand in `audit.ts`.
 */
import { z } from 'zod';

const moment = (about: string) => z.int().describe(`Unix seconds. ${about}`);
const momentOrNull = (about: string) => z.int().nullable().describe(`Unix seconds. ${about}`);

/** Longest name of anything that is administered, in characters. The figure is the house's own; upstream names none. */
export const titleCharactersMax = 200;
/** Bounds of `expires_in_seconds`: a second to a year. Source: the API reference, admin-api-keys-create; seen 2026-11-22. */
export const keySecondsMax = 31_536_000;
/** Most scopes of one key, and most models of a list; the figures are the house's own. */
export const listEntriesMax = 100;

/** Roles in an organization, as the wire has them. Source: `Invite` in the official SDK; `member` is ours. */
export const organizationRoles = ['owner', 'member', 'reader'] as const;
/** Roles in a project. Source: `ProjectUser` as the API reference describes it, seen 2026-11-22. */
export const projectRoles = ['owner', 'member', 'viewer'] as const;
/** What an invitation may make of someone. Source: `InviteCreateParams` in the official SDK. */
export const inviteRoles = ['reader', 'owner'] as const;
/** Hosted tools. Source: `ProjectHostedToolPermissions` in the official SDK. */
export const hostedTools = [
  'code_interpreter',
  'file_search',
  'image_generation',
  'mcp',
  'web_search',
] as const;

/** A list's envelope. */
const listOf = <Schema extends z.ZodType>(entry: Schema, id: string) =>
  z
    .object({
      object: z.literal('list'),
      data: z.array(entry),
      first_id: z.string().nullable().describe('Null when the page is empty.'),
      last_id: z.string().nullable().describe('To go on with as `after`; null when the page is empty.'),
      has_more: z.boolean(),
    })
    .meta({ id });

/** What the wire says when something is gone. */
const deletedAs = <Name extends string>(object: Name, id: string) =>
  z.object({ id: z.string(), object: z.literal(object), deleted: z.literal(true) }).meta({ id });

// Projects.

/** A project. */
export const projectObject = z
  .object({
    id: z.string().describe('`proj_` and 24 letters or digits.'),
    object: z.literal('organization.project'),
    name: z.string(),
    created_at: moment('When it was made.'),
    archived_at: momentOrNull('Null while it is active.'),
    status: z.enum(['active', 'archived']),
  })
  .meta({ id: 'Project' });
/** See `projectObject`. */
export const projectList = listOf(projectObject, 'ProjectList');
/** The body of POST /v1/organization/projects and of POST /v1/organization/projects/{project_id}. */
export const projectParams = z
  .strictObject({ name: z.string().min(1).max(titleCharactersMax) })
  .meta({ id: 'ProjectParams' });

/** What the wire says of a project. */
export interface ProjectFacts {
  readonly id: string;
  readonly title: string;
  readonly createdAtMs: number;
  readonly archivedAtMs: number | null;
}

/** A project as the wire has it; moments are rounded down to a second. */
export function projectToWire(project: ProjectFacts): z.infer<typeof projectObject> {
  return {
    id: project.id,
    object: 'organization.project',
    name: project.title,
    created_at: seconds(project.createdAtMs),
    archived_at: secondsOrNull(project.archivedAtMs),
    status: project.archivedAtMs === null ? 'active' : 'archived',
  };
}

// Keys.

const keyOwner = z.object({
  id: z.string(),
  name: z.string(),
  created_at: moment('When the owner was made.'),
  role: z.string(),
});

/** An admin key. */
export const adminApiKeyObject = z
  .object({
    id: z.string().describe('`key_` and 32 hex digits.'),
    object: z.literal('organization.admin_api_key'),
    name: z.string(),
    redacted_value: z.string(),
    created_at: moment('When it was made.'),
    expires_at: momentOrNull('Null: it works until it is deleted.'),
    last_used_at: momentOrNull('Null: never.'),
    owner: keyOwner.extend({ type: z.literal('user'), object: z.literal('organization.user') }),
  })
  .meta({ id: 'AdminApiKey' });
/** An admin key as it is answered once, where it is made. */
export const adminApiKeyMade = adminApiKeyObject
  .extend({ value: z.string().describe('The key itself, shown here and never again.') })
  .meta({ id: 'AdminApiKeyCreated' });
/** See `adminApiKeyObject`. */
export const adminApiKeyList = listOf(adminApiKeyObject, 'AdminApiKeyList');
/** The answer of DELETE /v1/organization/admin_api_keys/{key_id}. */
export const adminApiKeyDeleted = deletedAs('organization.admin_api_key.deleted', 'AdminApiKeyDeleted');
/** The body of POST /v1/organization/admin_api_keys. */
export const adminApiKeyParams = z
  .strictObject({
    name: z.string().min(1).max(titleCharactersMax),
    expires_in_seconds: z.int().min(1).max(keySecondsMax).nullable().optional(),
  })
  .meta({ id: 'AdminApiKeyParams' });

/** A key of a project. */
export const projectApiKeyObject = z
  .object({
    id: z.string().describe('`key_` and 32 hex digits.'),
    object: z.literal('organization.project.api_key'),
    name: z.string(),
    redacted_value: z.string(),
    created_at: moment('When it was made.'),
    last_used_at: momentOrNull('Null: never.'),
    expires_at: momentOrNull('Null: it works until it is deleted.'),
    owner: z.union([
      z.object({ type: z.literal('user'), user: keyOwner.extend({ email: z.string() }) }),
      z.object({ type: z.literal('service_account'), service_account: keyOwner }),
    ]),
    owner_project_access: z.enum(['active', 'inactive']),
  })
  .meta({ id: 'ProjectApiKey' });
/** See `projectApiKeyObject`. */
export const projectApiKeyList = listOf(projectApiKeyObject, 'ProjectApiKeyList');
/** The answer of DELETE /v1/organization/projects/{project_id}/api_keys/{api_key_id}. */
export const projectApiKeyDeleted = deletedAs('organization.project.api_key.deleted', 'ProjectApiKeyDeleted');
/** The body of POST /v1/organization/projects/{project_id}/api_keys/{api_key_id}. */
export const projectApiKeyParams = z
  .strictObject({
    scopes: z.array(z.string()).max(listEntriesMax).optional(),
    expires_in_seconds: z.int().min(1).max(keySecondsMax).optional(),
  })
  .meta({ id: 'ProjectApiKeyParams' });

/** What the wire says of a key. */
export interface KeyFacts {
  readonly id: string;
  readonly title: string;
  readonly redacted: string;
  readonly kind: 'project' | 'service_account' | 'admin';
  readonly createdAtMs: number;
  readonly lastUsedAtMs: number | null;
  readonly expiresAtMs: number | null;
  readonly owner: {
    readonly id: string;
    readonly title: string;
    readonly email: string | null;
    readonly role: string | null;
    readonly createdAtMs: number;
  } | null;
  readonly hasOwner: boolean;
}

const nobody = { id: '', title: '', email: null, role: null, createdAtMs: 0 };

/** An admin key as the wire has it. */
export function adminApiKeyToWire(key: KeyFacts): z.infer<typeof adminApiKeyObject> {
  return {
    id: key.id,
    object: 'organization.admin_api_key',
    name: key.title,
    redacted_value: key.redacted,
    created_at: seconds(key.createdAtMs),
    expires_at: secondsOrNull(key.expiresAtMs),
    last_used_at: secondsOrNull(key.lastUsedAtMs),
    owner: { type: 'user', object: 'organization.user', ...ownerToWire(key.owner ?? nobody) },
  };
}

/** A project's key as the wire has it. */
export function projectApiKeyToWire(key: KeyFacts): z.infer<typeof projectApiKeyObject> {
  const owner = key.owner ?? nobody;
  return {
    id: key.id,
    object: 'organization.project.api_key',
    name: key.title,
    redacted_value: key.redacted,
    created_at: seconds(key.createdAtMs),
    last_used_at: secondsOrNull(key.lastUsedAtMs),
    expires_at: secondsOrNull(key.expiresAtMs),
    owner:
      key.kind === 'service_account'
        ? { type: 'service_account', service_account: ownerToWire(owner) }
        : { type: 'user', user: { ...ownerToWire(owner), email: owner.email ?? '' } },
    owner_project_access: key.hasOwner ? 'active' : 'inactive',
  };
}

function ownerToWire({ id, title, createdAtMs, role }: NonNullable<KeyFacts['owner']>) {
  return { id, name: title, created_at: seconds(createdAtMs), role: role ?? 'none' };
}

// Service accounts.

/** A service account. */
export const serviceAccountObject = z
  .object({
    id: z.string().describe('`svc_acct_` and 24 letters or digits.'),
    object: z.literal('organization.project.service_account'),
    name: z.string(),
    role: z.enum(['owner', 'member', 'none']),
    created_at: moment('When it was made.'),
  })
  .meta({ id: 'ServiceAccount' });
/** A key of a service account as it is answered once, where it is made. */
export const serviceAccountKey = z
  .object({
    object: z.literal('organization.project.service_account.api_key'),
    id: z.string(),
    name: z.string(),
    value: z.string().describe('The key itself, shown here and never again.'),
    created_at: moment('When it was made.'),
    expires_at: momentOrNull('Null: it works until it is deleted.'),
  })
  .meta({ id: 'ServiceAccountKey' });
/** A service account as it is answered where it is made. */
export const serviceAccountMade = serviceAccountObject
  .extend({ api_key: serviceAccountKey.nullable().describe('Null when none was to be made.') })
  .meta({ id: 'ServiceAccountCreated' });
/** See `serviceAccountObject`. */
export const serviceAccountList = listOf(serviceAccountObject, 'ServiceAccountList');
/** The answer of DELETE /v1/organization/projects/{project_id}/service_accounts/{service_account_id}. */
export const serviceAccountDeleted = deletedAs(
  'organization.project.service_account.deleted',
  'ServiceAccountDeleted',
);
/** The body of POST /v1/organization/projects/{project_id}/service_accounts. */
export const serviceAccountParams = z
  .strictObject({
    name: z.string().min(1).max(titleCharactersMax),
    create_service_account_only: z.boolean().nullable().optional(),
    expires_in_seconds: z.int().min(1).max(keySecondsMax).nullable().optional(),
  })
  .meta({ id: 'ServiceAccountParams' });
/** The body of POST /v1/organization/projects/{project_id}/service_accounts/{service_account_id}. */
export const serviceAccountChanges = z
  .strictObject({
    name: z.string().min(1).max(titleCharactersMax).optional(),
    role: z.enum(['member', 'owner']).optional(),
  })
  .meta({ id: 'ServiceAccountChanges' });
/** The body of POST /v1/organization/projects/{project_id}/service_accounts/{service_account_id}/api_keys. */
export const serviceAccountKeyParams = z
  .strictObject({
    name: z.string().min(1).max(titleCharactersMax).optional(),
    scopes: z.array(z.string()).max(listEntriesMax).optional(),
    expires_in_seconds: z.int().min(1).max(keySecondsMax).nullable().optional(),
  })
  .meta({ id: 'ServiceAccountKeyParams' });

/** A service account as the wire has it. */
export function serviceAccountToWire(account: {
  readonly id: string;
  readonly title: string;
  readonly role: 'owner' | 'member' | 'none';
  readonly createdAtMs: number;
}): z.infer<typeof serviceAccountObject> {
  return {
    id: account.id,
    object: 'organization.project.service_account',
    name: account.title,
    role: account.role,
    created_at: seconds(account.createdAtMs),
  };
}

/** A service account's new key as the wire has it, secret included. */
export function serviceAccountKeyToWire(key: {
  readonly id: string;
  readonly title: string;
  readonly secret: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number | null;
}): z.infer<typeof serviceAccountKey> {
  return {
    object: 'organization.project.service_account.api_key',
    id: key.id,
    name: key.title,
    value: key.secret,
    created_at: seconds(key.createdAtMs),
    expires_at: secondsOrNull(key.expiresAtMs),
  };
}

/** Unix seconds, rounded down. Takes milliseconds. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** The same; null stays null. */
export function secondsOrNull(ms: number | null): number | null {
  return ms === null ? null : seconds(ms);
}
