/** What the API description says of the Admin API: by operationId, the schemas that each route takes and gives. */
import type { z } from 'zod';
import { auditList, auditObject, auditTypes } from '../../contract/audit.ts';
import * as members from '../../contract/members.ts';
import * as organization from '../../contract/organization.ts';
import { pageLimitDefault, pageLimitMax } from './admin.ts';

type Json = Readonly<Record<string, unknown>>;

/** One operation. Absent members: no body, nothing to ask for. */
interface Operation {
  readonly takes?: z.ZodType;
  readonly gives: z.ZodType;
  readonly query?: Readonly<Record<string, Json>>;
}

const text = { type: 'string' };
const ids = (description: string) => ({ type: 'array', items: text, description });
const after = { ...text, description: 'The id after which the page begins.' };
const page = {
  after,
  limit: { type: 'integer', minimum: 1, maximum: pageLimitMax, default: pageLimitDefault },
  order: { ...text, enum: ['asc', 'desc'], default: 'asc', description: 'By age.' },
};
const seconds = (description: string) => ({ type: 'integer', description });

/** By operationId. */
export const organizationOperations: Readonly<Record<string, Operation>> = {
  'admin-api-keys-list': { gives: organization.adminApiKeyList, query: page },
  'admin-api-keys-create': { takes: organization.adminApiKeyParams, gives: organization.adminApiKeyMade },
  'admin-api-keys-get': { gives: organization.adminApiKeyObject },
  'admin-api-keys-delete': { gives: organization.adminApiKeyDeleted },
  'list-projects': {
    gives: organization.projectList,
    query: { ...page, include_archived: { type: 'boolean', default: false } },
  },
  'create-project': { takes: organization.projectParams, gives: organization.projectObject },
  'retrieve-project': { gives: organization.projectObject },
  'modify-project': {
    takes: organization.projectParams.partial().meta({ id: 'ProjectChanges' }),
    gives: organization.projectObject,
  },
  'archive-project': { gives: organization.projectObject },
  'list-project-api-keys': {
    gives: organization.projectApiKeyList,
    query: {
      ...page,
      owner_project_access: { ...text, enum: ['active', 'inactive', 'any'], default: 'active' },
    },
  },
  'retrieve-project-api-key': { gives: organization.projectApiKeyObject },
  'modify-project-api-key': {
    takes: organization.projectApiKeyParams,
    gives: organization.projectApiKeyObject,
  },
  'delete-project-api-key': { gives: organization.projectApiKeyDeleted },
  'list-project-service-accounts': { gives: organization.serviceAccountList, query: page },
  'create-project-service-account': {
    takes: organization.serviceAccountParams,
    gives: organization.serviceAccountMade,
  },
  'retrieve-project-service-account': { gives: organization.serviceAccountObject },
  'modify-project-service-account': {
    takes: organization.serviceAccountChanges,
    gives: organization.serviceAccountObject,
  },
  'delete-project-service-account': { gives: organization.serviceAccountDeleted },
  'create-project-service-account-api-key': {
    takes: organization.serviceAccountKeyParams,
    gives: organization.serviceAccountKey,
  },
  'list-project-users': { gives: members.projectUserList, query: page },
  'create-project-user': { takes: members.projectUserParams, gives: members.projectUserObject },
  'retrieve-project-user': { gives: members.projectUserObject },
  'modify-project-user': { takes: members.projectUserChanges, gives: members.projectUserObject },
  'delete-project-user': { gives: members.projectUserDeleted },
  'list-users': {
    gives: members.userList,
    query: { ...page, 'emails[]': ids('Only who has one of these e-mail addresses.') },
  },
  'retrieve-user': { gives: members.userObject },
  'modify-user': { takes: members.userChanges, gives: members.userObject },
  'delete-user': { gives: members.userDeleted },
  'list-invites': { gives: members.inviteList, query: page },
  inviteUser: { takes: members.inviteParams, gives: members.inviteObject },
  'retrieve-invite': { gives: members.inviteObject },
  'delete-invite': { gives: members.inviteDeleted },
  'list-project-rate-limits': {
    gives: members.rateLimitList,
    query: {
      after,
      before: { ...text, description: 'The id before which the page ends.' },
      limit: { ...page.limit, default: pageLimitMax },
    },
  },
  'update-project-rate-limits': { takes: members.rateLimitChanges, gives: members.rateLimitObject },
  'retrieve-project-model-permissions': { gives: members.modelPermissionsObject },
  'modify-project-model-permissions': {
    takes: members.modelPermissionsParams,
    gives: members.modelPermissionsObject,
  },
  'delete-project-model-permissions': { gives: members.modelPermissionsDeleted },
  'retrieve-project-hosted-tool-permissions': { gives: members.hostedToolsObject },
  'modify-project-hosted-tool-permissions': {
    takes: members.hostedToolsChanges,
    gives: members.hostedToolsObject,
  },
  'list-audit-logs': {
    gives: auditList,
    query: {
      after,
      before: { ...text, description: 'The id before which the page ends: what is newer.' },
      limit: page.limit,
      'event_types[]': ids(`Only these events. This house writes ${auditTypes.join(', ')}.`),
      'project_ids[]': ids('Only what belongs to these projects.'),
      'actor_ids[]': ids('Only what these users, service accounts or keys did.'),
      'actor_emails[]': ids('Only what users with these e-mail addresses did.'),
      'resource_ids[]': ids('Only what was done to these.'),
      'effective_at[gt]': seconds('Only later, Unix seconds.'),
      'effective_at[gte]': seconds('Only then or later, Unix seconds.'),
      'effective_at[lt]': seconds('Only earlier, Unix seconds.'),
      'effective_at[lte]': seconds('Only then or earlier, Unix seconds.'),
    },
  },
};

const operations = Object.values(organizationOperations);

/** Schemas of bodies. */
export const organizationTaken: readonly z.ZodType[] = operations.flatMap(({ takes }) => takes ?? []);

/** Schemas of answers, each once. */
export const organizationGiven: readonly z.ZodType[] = [
  ...new Set([...operations.map(({ gives }) => gives), auditObject]),
];
