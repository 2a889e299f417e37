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
import type { Profile } from '../base/caller.ts';

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
    /** `1` to `5` or `unlimited`. */
    tier: text('tier').notNull(),
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
  },
  (table) => [
    primaryKey({ columns: [table.chargeId, table.phase] }),
    index('ledger_payer').on(table.organizationId, table.projectId),
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
  },
  (table) => [index('open_holds_expiry').on(table.expiresAtMs)],
);

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
