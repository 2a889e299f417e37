/**
 * The wire of people and of what a project may use: members, invitations, rate limits, permissions. Shapes are those of
 * the official SDK 7.57 (`resources/admin/organization`), seen 2026-11-22.
 */
import { z } from 'zod';
import {
  type hostedTools,
  inviteRoles,
  listEntriesMax,
  organizationRoles,
  projectRoles,
  seconds,
  secondsOrNull,
} from './organization.ts';

type Role = 'owner' | 'member' | 'viewer';

const listOf = <Schema extends z.ZodType>(entry: Schema, id: string) =>
  z
    .object({
      object: z.literal('list'),
      data: z.array(entry),
      first_id: z.string().nullable(),
      last_id: z.string().nullable(),
      has_more: z.boolean(),
    })
    .meta({ id });

/** A member of the organization. */
export const userObject = z
  .object({
    id: z.string().describe('`user-` and 24 letters or digits.'),
    object: z.literal('organization.user'),
    name: z.string(),
    email: z.string(),
    role: z.enum(organizationRoles),
    added_at: z.int().describe('Unix seconds.'),
    api_key_last_used_at: z.int().nullable().describe('Unix seconds; null: never.'),
  })
  .meta({ id: 'OrganizationUser' });
/** See `userObject`. */
export const userList = listOf(userObject, 'OrganizationUserList');
/** The answer of DELETE /v1/organization/users/{user_id}. */
export const userDeleted = z
  .object({ id: z.string(), object: z.literal('organization.user.deleted'), deleted: z.literal(true) })
  .meta({ id: 'OrganizationUserDeleted' });
/** The body of POST /v1/organization/users/{user_id}. */
export const userChanges = z
  .strictObject({ role: z.enum(organizationRoles).nullable().optional() })
  .meta({ id: 'OrganizationUserChanges' });

/** A member of a project. */
export const projectUserObject = z
  .object({
    id: z.string(),
    object: z.literal('organization.project.user'),
    name: z.string(),
    email: z.string(),
    role: z.enum(projectRoles),
    added_at: z.int().describe('Unix seconds.'),
  })
  .meta({ id: 'ProjectUser' });
/** See `projectUserObject`. */
export const projectUserList = listOf(projectUserObject, 'ProjectUserList');
/** The answer of DELETE /v1/organization/projects/{project_id}/users/{user_id}. */
export const projectUserDeleted = z
  .object({
    id: z.string(),
    object: z.literal('organization.project.user.deleted'),
    deleted: z.literal(true),
  })
  .meta({ id: 'ProjectUserDeleted' });
/** The body of POST /v1/organization/projects/{project_id}/users; one of `user_id` and `email` is needed. */
export const projectUserParams = z
  .strictObject({
    role: z.enum(projectRoles),
    user_id: z.string().nullable().optional(),
    email: z.string().nullable().optional(),
  })
  .meta({ id: 'ProjectUserParams' });
/** The body of POST /v1/organization/projects/{project_id}/users/{user_id}. */
export const projectUserChanges = z
  .strictObject({ role: z.enum(projectRoles).nullable().optional() })
  .meta({ id: 'ProjectUserChanges' });

/** An invitation. */
export const inviteObject = z
  .object({
    id: z.string().describe('`invite-` and 24 letters or digits.'),
    object: z.literal('organization.invite'),
    email: z.string(),
    role: z.enum(organizationRoles),
    status: z.enum(['accepted', 'expired', 'pending']),
    projects: z.array(z.object({ id: z.string(), role: z.enum(projectRoles) })),
    created_at: z.int().describe('Unix seconds.'),
    expires_at: z.int().describe('Unix seconds.'),
    accepted_at: z.int().nullable().describe('Unix seconds; null while it is open.'),
  })
  .meta({ id: 'Invite' });
/** See `inviteObject`. */
export const inviteList = listOf(inviteObject, 'InviteList');
/** The answer of DELETE /v1/organization/invites/{invite_id}. */
export const inviteDeleted = z
  .object({ id: z.string(), object: z.literal('organization.invite.deleted'), deleted: z.literal(true) })
  .meta({ id: 'InviteDeleted' });
/** The body of POST /v1/organization/invites. */
export const inviteParams = z
  .strictObject({
    email: z.string(),
    role: z.enum(inviteRoles),
    projects: z
      .array(z.strictObject({ id: z.string(), role: z.enum(['member', 'owner']) }))
      .max(listEntriesMax)
      .optional(),
  })
  .meta({ id: 'InviteParams' });

/** A project's limits for a model, per minute. */
export const rateLimitObject = z
  .object({
    id: z.string().describe('`rl-` and the model.'),
    object: z.literal('project.rate_limit'),
    model: z.string(),
    max_requests_per_1_minute: z.int(),
    max_tokens_per_1_minute: z.int(),
    max_images_per_1_minute: z.int(),
  })
  .meta({ id: 'ProjectRateLimit' });
/** See `rateLimitObject`. */
export const rateLimitList = listOf(rateLimitObject, 'ProjectRateLimitList');
/** The body of POST /v1/organization/projects/{project_id}/rate_limits/{rate_limit_id}. */
export const rateLimitChanges = z
  .strictObject({
    max_requests_per_1_minute: z.int().min(1).optional(),
    max_tokens_per_1_minute: z.int().min(1).optional(),
    max_images_per_1_minute: z.int().min(1).optional(),
  })
  .meta({ id: 'ProjectRateLimitChanges' });

/** Which models a project may use. */
export const modelPermissionsObject = z
  .object({
    object: z.literal('project.model_permissions'),
    mode: z.enum(['allow_list', 'deny_list']),
    model_ids: z.array(z.string()),
  })
  .meta({ id: 'ProjectModelPermissions' });
/** The body of POST /v1/organization/projects/{project_id}/model_permissions. */
export const modelPermissionsParams = z
  .strictObject({
    mode: z.enum(['allow_list', 'deny_list']),
    model_ids: z.array(z.string()).max(listEntriesMax),
  })
  .meta({ id: 'ProjectModelPermissionsParams' });
/** The answer of DELETE /v1/organization/projects/{project_id}/model_permissions. */
export const modelPermissionsDeleted = z
  .object({ object: z.literal('project.model_permissions.deleted'), deleted: z.literal(true) })
  .meta({ id: 'ProjectModelPermissionsDeleted' });

const toolSwitch = z.object({ enabled: z.boolean() });

/** Which hosted tools a project may use. */
export const hostedToolsObject = z
  .object({
    code_interpreter: toolSwitch,
    file_search: toolSwitch,
    image_generation: toolSwitch,
    mcp: toolSwitch,
    web_search: toolSwitch,
  })
  .meta({ id: 'ProjectHostedToolPermissions' });
/** The body of POST /v1/organization/projects/{project_id}/hosted_tool_permissions. */
export const hostedToolsChanges = z
  .strictObject({
    code_interpreter: z.strictObject({ enabled: z.boolean() }).nullable().optional(),
    file_search: z.strictObject({ enabled: z.boolean() }).nullable().optional(),
    image_generation: z.strictObject({ enabled: z.boolean() }).nullable().optional(),
    mcp: z.strictObject({ enabled: z.boolean() }).nullable().optional(),
    web_search: z.strictObject({ enabled: z.boolean() }).nullable().optional(),
  })
  .meta({ id: 'ProjectHostedToolChanges' });

/** What the wire says of a member. */
export interface MemberFacts {
  readonly id: string;
  readonly title: string;
  readonly email: string;
  readonly role: Role;
  readonly addedAtMs: number;
  readonly keyUsedAtMs: number | null;
}

/** The house's viewer of an organization is upstream's reader. */
export function organizationRoleToWire(role: Role): (typeof organizationRoles)[number] {
  return role === 'viewer' ? 'reader' : role;
}

/** Upstream's reader is the house's viewer. */
export function organizationRoleFromWire(role: (typeof organizationRoles)[number]): Role {
  return role === 'reader' ? 'viewer' : role;
}

/** A member of the organization as the wire has them. */
export function userToWire(member: MemberFacts): z.infer<typeof userObject> {
  return {
    id: member.id,
    object: 'organization.user',
    name: member.title,
    email: member.email,
    role: organizationRoleToWire(member.role),
    added_at: seconds(member.addedAtMs),
    api_key_last_used_at: secondsOrNull(member.keyUsedAtMs),
  };
}

/** A member of a project as the wire has them. */
export function projectUserToWire(member: MemberFacts): z.infer<typeof projectUserObject> {
  const { id, title, email, role, addedAtMs } = member;
  return {
    id,
    object: 'organization.project.user',
    name: title,
    email,
    role,
    added_at: seconds(addedAtMs),
  };
}

/** An invitation as the wire has it at a moment. */
export function inviteToWire(
  invite: {
    readonly id: string;
    readonly email: string;
    readonly role: Role;
    readonly projects: readonly { readonly id: string; readonly role: Role }[];
    readonly createdAtMs: number;
    readonly expiresAtMs: number;
    readonly acceptedAtMs: number | null;
  },
  nowMs: number,
): z.infer<typeof inviteObject> {
  const isOpen = invite.expiresAtMs > nowMs;
  return {
    id: invite.id,
    object: 'organization.invite',
    email: invite.email,
    role: organizationRoleToWire(invite.role),
    status: invite.acceptedAtMs !== null ? 'accepted' : isOpen ? 'pending' : 'expired',
    projects: invite.projects.map(({ id, role }) => ({ id, role })),
    created_at: seconds(invite.createdAtMs),
    expires_at: seconds(invite.expiresAtMs),
    accepted_at: secondsOrNull(invite.acceptedAtMs),
  };
}

/** A model's limits as the wire has them. */
export function rateLimitToWire(
  model: string,
  limits: Readonly<Record<'requests' | 'tokens' | 'images', number>>,
): z.infer<typeof rateLimitObject> {
  return {
    id: `rl-${model}`,
    object: 'project.rate_limit',
    model,
    max_requests_per_1_minute: limits.requests,
    max_tokens_per_1_minute: limits.tokens,
    max_images_per_1_minute: limits.images,
  };
}

/** A project's list of models as the wire has it; a project without one denies none. */
export function modelPermissionsToWire(
  permissions: { readonly mode: 'allow_list' | 'deny_list'; readonly modelIds: readonly string[] } | null,
): z.infer<typeof modelPermissionsObject> {
  return {
    object: 'project.model_permissions',
    mode: permissions?.mode ?? 'deny_list',
    model_ids: [...(permissions?.modelIds ?? [])],
  };
}

/** Hosted tools as the wire has them; what was never switched is on. */
export function hostedToolsToWire(
  switches: Readonly<Record<string, boolean>>,
): z.infer<typeof hostedToolsObject> {
  const isOn = (name: (typeof hostedTools)[number]) => ({ enabled: switches[name] ?? true });
  return {
    code_interpreter: isOn('code_interpreter'),
    file_search: isOn('file_search'),
    image_generation: isOn('image_generation'),
    mcp: isOn('mcp'),
    web_search: isOn('web_search'),
  };
}
