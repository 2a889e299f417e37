/**
 * The tables, as Drizzle sees them; `migrations/` is made from this file by `drizzle-kit generate`. Every moment is
 * milliseconds since 1970 from the house's own clock, never the database's, so that tests can move time. Money is
 * `bigint` nanodollars. Pictures and secrets in clear are never in a table.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { FilePurpose } from '../../contract/files.ts';
import type { KeyKind, MemberRole, ModelPermissions, Profile } from '../base/caller.ts';

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
const moment = (name: string) => bigint(name, { mode: 'number' });
const nanodollars = (name: string) => bigint(name, { mode: 'bigint' });

/** Secrets and facts of the house itself, one a row. */
export const settings = pgTable('settings', {
  name: text('name').primaryKey(),
  value: bytes('value').notNull(),
  createdAtMs: moment('created_at_ms').notNull(),
});

/** Who pays. */
export const organizations = pgTable(
  'organizations',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    /** `free`, `1` to `5` or `unlimited`. */
    tier: text('tier').notNull(),
    /** True when `tier` climbs with what was spent. */
    isTierAutomatic: boolean('is_tier_automatic').notNull().default(false),
    /** The operator's word, which counts before `tier`; null where there is none. */
    tierOverride: text('tier_override'),
    /** The one that the first start made; there is exactly one. */
    isFirst: boolean('is_first').notNull(),
    createdAtMs: moment('created_at_ms').notNull(),
  },
  (table) => [uniqueIndex('organizations_first').on(table.isFirst).where(sql`${table.isFirst}`)],
);

/** What an organization's work is divided into. */
export const projects = pgTable(
  'projects',
  {
    id: text('id').primaryKey(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    title: text('title').notNull(),
    /** Null takes the house's profile. */
    profile: text('profile').$type<Profile>(),
    /** The project that an organization starts with. */
    isDefault: boolean('is_default').notNull(),
    createdAtMs: moment('created_at_ms').notNull(),
    /** Null while it is in use; an archived project is never opened again. */
    archivedAtMs: moment('archived_at_ms'),
    /** Which models it may use; null means all. */
    modelPermissions: jsonb('model_permissions').$type<ModelPermissions>(),
    /** Hosted tools that are switched off or on, by name; null leaves every one on. */
    hostedTools: jsonb('hosted_tools').$type<Readonly<Record<string, boolean>>>(),
    /** True when its clients may ask for faults on demand. */
    isTest: boolean('is_test').notNull().default(false),
  },
  (table) => [uniqueIndex('projects_default').on(table.organizationId).where(sql`${table.isDefault}`)],
);

/** Keys, as keyed hashes. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    title: text('title').notNull(),
    /** HMAC-SHA-256 of the secret under the house's pepper, 32 bytes. */
    digest: bytes('digest').notNull(),
    /** What may be shown: prefix and last four characters. */
    redacted: text('redacted').notNull(),
    /** True when the operator gave the secret (`PICTOR_KEY`) rather than the house made it. */
    isFixed: boolean('is_fixed').notNull(),
    createdAtMs: moment('created_at_ms').notNull(),
    lastUsedAtMs: moment('last_used_at_ms'),
    revokedAtMs: moment('revoked_at_ms'),
    /** An admin key belongs to its organization; it stands with the default project, as upstream's audit log has it. */
    kind: text('kind').$type<KeyKind>().notNull().default('project'),
    /** A user's or a service account's id; null is the organization's first owner. */
    ownerId: text('owner_id'),
    /** What it may do; null means everything that its kind may. */
    scopes: jsonb('scopes').$type<readonly string[]>(),
    /** Null: it works until it is revoked. */
    expiresAtMs: moment('expires_at_ms'),
  },
  (table) => [uniqueIndex('api_keys_digest').on(table.digest), index('api_keys_project').on(table.projectId)],
);

/**
 * The ledger: rows are only ever added. `open` carries a hold; `close` its settling, release or expiry; `late` the
 * charge of a request that was settled after its hold had expired. Sums over the two deltas are the balances.
 */
export const ledger = pgTable(
  'ledger',
  {
    chargeId: text('charge_id').notNull(),
    phase: text('phase').notNull(),
    kind: text('kind').notNull(),
    requestId: text('request_id').notNull(),
    organizationId: text('organization_id').notNull(),
    projectId: text('project_id').notNull(),
    keyId: text('key_id').notNull(),
    model: text('model').notNull(),
    /** `<model>@<date>`: the price book entry, so that the row can be recomputed for ever. */
    priceId: text('price_id').notNull(),
    heldNanodollars: nanodollars('held_nanodollars').notNull(),
    spentNanodollars: nanodollars('spent_nanodollars').notNull(),
    /** The five meters; zero where nothing was charged. */
    textIn: integer('text_in').notNull(),
    cachedTextIn: integer('cached_text_in').notNull(),
    imageIn: integer('image_in').notNull(),
    cachedImageIn: integer('cached_image_in').notNull(),
    imageOut: integer('image_out').notNull(),
    atMs: moment('at_ms').notNull(),
    /** `image.generation` or `image.edit`; null, like the three after it, in rows from before they were written. */
    source: text('source'),
    /** Painted and metered, `1024x1536`. */
    size: text('size'),
    /** As metered. */
    quality: text('quality'),
    /** Finished pictures; null where nothing was charged. */
    images: integer('images'),
  },
  (table) => [
    primaryKey({ columns: [table.chargeId, table.phase] }),
    index('ledger_payer').on(table.organizationId, table.projectId),
    // Most charges bear the name of their request; the few that do not (idempotency keys) are found by this one.
    index('ledger_keyed').on(table.requestId).where(sql`${table.chargeId} <> ${table.requestId}`),
    check(
      'ledger_words',
      sql`(${table.phase}, ${table.kind}) IN
    (('open', 'hold'), ('close', 'settle'), ('close', 'release'), ('close', 'expire'), ('late', 'settle'), ('late', 'release'))`,
    ),
  ],
);

/** Holds that are open now: a side table, so that closing is one DELETE that only one closer can win. */
export const openHolds = pgTable(
  'open_holds',
  {
    chargeId: text('charge_id').primaryKey(),
    requestId: text('request_id').notNull(),
    organizationId: text('organization_id').notNull(),
    projectId: text('project_id').notNull(),
    keyId: text('key_id').notNull(),
    model: text('model').notNull(),
    priceId: text('price_id').notNull(),
    heldNanodollars: nanodollars('held_nanodollars').notNull(),
    expiresAtMs: moment('expires_at_ms').notNull(),
    source: text('source'),
    size: text('size'),
    quality: text('quality'),
  },
  (table) => [index('open_holds_expiry').on(table.expiresAtMs)],
);

/** What usage is kept by; an empty text is what a ledger row did not say. */
const usageDimensions = () => ({
  organizationId: text('organization_id').notNull(),
  projectId: text('project_id').notNull(),
  keyId: text('key_id').notNull(),
  model: text('model').notNull(),
  priceId: text('price_id').notNull(),
  source: text('source').notNull(),
  size: text('size').notNull(),
  quality: text('quality').notNull(),
});

/**
 * Charges that are not in the sums yet. Each is added by the very statement that writes the ledger's row, and moved
 * by one that takes it away here and adds it there; so the two tables together are the ledger at every moment, and a
 * settling never waits for a row that another settling writes. No key and no index: it is emptied every other second.
 */
export const usageTail = pgTable('usage_tail', {
  ...usageDimensions(),
  images: integer('images').notNull(),
  spentNanodollars: nanodollars('spent_nanodollars').notNull(),
  textIn: integer('text_in').notNull(),
  cachedTextIn: integer('cached_text_in').notNull(),
  imageIn: integer('image_in').notNull(),
  cachedImageIn: integer('cached_image_in').notNull(),
  imageOut: integer('image_out').notNull(),
  atMs: moment('at_ms').notNull(),
});

/**
 * Charges summed over one width of time (UTC). Each width is a table of its own, so that the few rows of ninety days lie
 * side by side and not each on a page of minutes.
 */
const usageSums = <Name extends string>(name: Name) =>
  pgTable(
    name,
    {
      startMs: moment('start_ms').notNull(),
      ...usageDimensions(),
      requests: bigint('requests', { mode: 'number' }).notNull(),
      images: bigint('images', { mode: 'number' }).notNull(),
      spentNanodollars: nanodollars('spent_nanodollars').notNull(),
      textIn: bigint('text_in', { mode: 'number' }).notNull(),
      cachedTextIn: bigint('cached_text_in', { mode: 'number' }).notNull(),
      imageIn: bigint('image_in', { mode: 'number' }).notNull(),
      cachedImageIn: bigint('cached_image_in', { mode: 'number' }).notNull(),
      imageOut: bigint('image_out', { mode: 'number' }).notNull(),
    },
    (table) => [
      primaryKey({
        name: `${name}_pkey`,
        columns: [
          table.organizationId,
          table.startMs,
          table.projectId,
          table.keyId,
          table.model,
          table.priceId,
          table.source,
          table.size,
          table.quality,
        ],
      }),
    ],
  );

/** Sums by minute; each charge is in one row here, and in one of the hours and of the days. */
export const usageMinutes = usageSums('usage_minutes');
/** Sums by hour. */
export const usageHours = usageSums('usage_hours');
/** Sums by day. */
export const usageDays = usageSums('usage_days');

/** `Idempotency-Key`s: who works on one, and the answer once there is one. */
export const idempotency = pgTable(
  'idempotency',
  {
    projectId: text('project_id').notNull(),
    key: text('key').notNull(),
    bodyDigest: text('body_digest').notNull(),
    /** How often the work was begun; part of the charge's id. */
    attempt: integer('attempt').notNull(),
    requestId: text('request_id').notNull(),
    /** Until when the worker is believed alive; 0 once it has given up. */
    leaseExpiresAtMs: moment('lease_expires_at_ms').notNull(),
    completedAtMs: moment('completed_at_ms'),
    /** The charge that completed it. */
    chargeId: text('charge_id'),
    answer: jsonb('answer'),
    /** When the key is forgotten. */
    expiresAtMs: moment('expires_at_ms').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.key] }),
    index('idempotency_expiry').on(table.expiresAtMs),
  ],
);

/** What was asked, prompt included; pictures and bodies never. */
export const requests = pgTable(
  'requests',
  {
    id: text('id').primaryKey(),
    organizationId: text('organization_id').notNull(),
    projectId: text('project_id').notNull(),
    keyId: text('key_id').notNull(),
    operation: text('operation').notNull(),
    /** As the caller wrote it; null when it was left out. */
    modelRequested: text('model_requested'),
    model: text('model').notNull(),
    order: jsonb('order').notNull(),
    createdAtMs: moment('created_at_ms').notNull(),
    /** HTTP status; null while it runs (or its process died). */
    status: integer('status'),
    errorCode: text('error_code'),
    durationMs: integer('duration_ms'),
  },
  (table) => [
    index('requests_project').on(table.projectId, table.createdAtMs),
    index('requests_age').on(table.createdAtMs),
  ],
);

/** Pictures at rest; the bytes are files named by their digest. */
export const assets = pgTable(
  'assets',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id').notNull(),
    projectId: text('project_id').notNull(),
    index: integer('index').notNull(),
    digest: text('digest').notNull(),
    format: text('format').$type<'png' | 'jpeg' | 'webp'>().notNull(),
    bytesLength: integer('bytes_length').notNull(),
    widthPixels: integer('width_pixels').notNull(),
    heightPixels: integer('height_pixels').notNull(),
    revisedPrompt: text('revised_prompt'),
    createdAtMs: moment('created_at_ms').notNull(),
    expiresAtMs: moment('expires_at_ms').notNull(),
    /** What the engine wants to have again when the picture is edited, at most 256 KiB; no picture. */
    memory: bytes('memory'),
  },
  (table) => [
    index('assets_request').on(table.requestId, table.index),
    index('assets_digest').on(table.digest),
    index('assets_expiry').on(table.expiresAtMs),
  ],
);

/** Files that callers have uploaded; the bytes are files named by their digest. */
export const files = pgTable(
  'files',
  {
    id: text('id').primaryKey(),
    organizationId: text('organization_id').notNull(),
    projectId: text('project_id').notNull(),
    purpose: text('purpose').$type<FilePurpose>().notNull(),
    filename: text('filename').notNull(),
    bytesLength: bigint('bytes_length', { mode: 'number' }).notNull(),
    digest: text('digest').notNull(),
    createdAtMs: moment('created_at_ms').notNull(),
    /** Null: until it is deleted. */
    expiresAtMs: moment('expires_at_ms'),
  },
  (table) => [
    index('files_project').on(table.projectId, table.createdAtMs, table.id),
    index('files_digest').on(table.digest),
    index('files_expiry').on(table.expiresAtMs),
  ],
);

/** People. One person may be a member of several organizations. */
export const users = pgTable(
  'users',
  {
    id: text('id').primaryKey(),
    /** In lower case. */
    email: text('email').notNull(),
    title: text('title').notNull(),
    createdAtMs: moment('created_at_ms').notNull(),
  },
  (table) => [uniqueIndex('users_email').on(table.email)],
);

/** Who belongs to an organization. */
export const members = pgTable(
  'members',
  {
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role').$type<MemberRole>().notNull(),
    addedAtMs: moment('added_at_ms').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.userId] })],
);

/** Who works on a project. */
export const projectMembers = pgTable(
  'project_members',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role').$type<MemberRole>().notNull(),
    addedAtMs: moment('added_at_ms').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.userId] }),
    index('project_members_user').on(table.userId),
  ],
);

/** Programs that have keys of their own in a project. */
export const serviceAccounts = pgTable(
  'service_accounts',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    title: text('title').notNull(),
    role: text('role').$type<'owner' | 'member' | 'none'>().notNull(),
    createdAtMs: moment('created_at_ms').notNull(),
    deletedAtMs: moment('deleted_at_ms'),
  },
  (table) => [index('service_accounts_project').on(table.projectId)],
);

/** Invitations to an organization. */
export const invites = pgTable(
  'invites',
  {
    id: text('id').primaryKey(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    /** In lower case. */
    email: text('email').notNull(),
    role: text('role').$type<MemberRole>().notNull(),
    projects: jsonb('projects')
      .$type<readonly { readonly id: string; readonly role: MemberRole }[]>()
      .notNull(),
    createdAtMs: moment('created_at_ms').notNull(),
    expiresAtMs: moment('expires_at_ms').notNull(),
    acceptedAtMs: moment('accepted_at_ms'),
  },
  (table) => [index('invites_organization').on(table.organizationId)],
);

/** A project's own limits for a model, per minute; null leaves the organization's. */
export const projectLimits = pgTable(
  'project_limits',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    model: text('model').notNull(),
    requests: integer('requests'),
    tokens: integer('tokens'),
    images: integer('images'),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.model] })],
);

/** Every change of what stands in the tables above, and by whom. Rows are only ever added; a trigger refuses the rest. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: text('id').primaryKey(),
    /** The order in which changes were written; it may have gaps. */
    place: bigint('place', { mode: 'number' }).generatedAlwaysAsIdentity(),
    organizationId: text('organization_id').notNull(),
    /** Null for what belongs to no project. */
    projectId: text('project_id'),
    type: text('type').notNull(),
    /** A key's handle, or null when it was done at the machine itself. */
    keyId: text('key_id'),
    /** Whose key it was: a user's or a service account's id. */
    actorId: text('actor_id'),
    actorEmail: text('actor_email'),
    /** Where the request came from; null for what was done at the machine itself. */
    address: text('address'),
    /** What was changed. */
    resourceId: text('resource_id').notNull(),
    /** As upstream words the change. No secrets. */
    details: jsonb('details').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** The changed members as they were, and as they are; null where there was or is nothing. No secrets. */
    before: jsonb('before').$type<Readonly<Record<string, unknown>>>(),
    after: jsonb('after').$type<Readonly<Record<string, unknown>>>(),
    atMs: moment('at_ms').notNull(),
  },
  (table) => [
    index('audit_log_place').on(table.organizationId, table.place),
    index('audit_log_time').on(table.organizationId, table.atMs),
  ],
);

/**
 * What happened to an organization's verification. Rows are only ever added; a trigger refuses the rest. Where it stands
 * is a fold over them. The place in the key keeps two who decide at once from both being right.
 */
export const verificationSteps = pgTable(
  'verification_steps',
  {
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    /** From 1, without gaps. */
    place: integer('place').notNull(),
    /** Steps from one submission to its decision share it. */
    reviewId: text('review_id').notNull(),
    step: text('step').$type<'submitted' | 'in_review' | 'verified' | 'rejected'>().notNull(),
    /** The key that took the step. */
    keyId: text('key_id').notNull(),
    /** What was submitted; null in the other steps. */
    legalName: text('legal_name'),
    country: text('country'),
    contact: text('contact'),
    evidenceFileId: text('evidence_file_id'),
    reason: text('reason'),
    /** From when an approval is in force, and until when; null in the other steps, and for an end that never comes. */
    effectiveAtMs: moment('effective_at_ms'),
    expiresAtMs: moment('expires_at_ms'),
    atMs: moment('at_ms').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.place] }),
    index('verification_steps_review').on(table.reviewId),
  ],
);
