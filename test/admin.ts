/**
 * The front of a house over a real database, for tests of the endpoints that administer: real keys, real statements, the
 * door as it is; only pictures are pretended. Much lighter than a whole house, and there are many of these tests.
 */
import { afterAll, beforeAll } from 'vitest';
import { digestKey, mintKey, redactKey } from '../server/auth/key.ts';
import { createIdentify } from '../server/auth/identify.ts';
import type { MemberRole } from '../server/base/caller.ts';
import { systemIds } from '../server/base/ids.ts';
import { silentLog } from '../server/base/log.ts';
import { startSuite } from '../server/http/suite.ts';
import { openNotices } from '../server/store/notices.ts';
import type { Database } from '../server/store/pool.ts';
import { apiKeys, members, organizations, projects, users } from '../server/store/schema.ts';
import { tenantStatements } from '../server/store/tenants.ts';
import { type Administration, createAdministration } from '../server/tenants/administration.ts';
import type { Actor } from '../server/tenants/desk.ts';
import { firstRun } from '../server/tenants/first-run.ts';
import { type HandClock, handClock } from './clock.ts';
import { freshDatabase } from './database.ts';

const pepper = Buffer.from('pepper for tests');

/** An organization with keys of both kinds. */
export interface Tenant {
  readonly organizationId: string;
  /** The default project. */
  readonly projectId: string;
  readonly adminKey: string;
  readonly projectKey: string;
}

/** A front that listens. */
export interface AdminFront extends Tenant {
  readonly url: string;
  readonly clock: HandClock;
  readonly database: Database;
  readonly administration: Administration;
  /** Another organization in the same house. */
  readonly neighbour: Tenant;
  /** Sends a request; `body` as JSON unless it is undefined. The key is the organization's admin key unless told. */
  send(method: string, path: string, body?: unknown, key?: string, contentType?: string): Promise<Response>;
  /** The same, and the JSON of an answer that must be 200. */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  close(): Promise<void>;
}

/** JSON that a test looks into; each looks only where the answer's own test holds its shape. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers are compared with what they must be, member by member
export type Answer = any;

/** Whoever administers an organization from a test. */
export function actorFor(organizationId: string): Actor {
  return { organizationId, keyId: undefined, ownerId: undefined, address: undefined };
}

/** A front for every test of a file. */
export function useAdminFront(): () => AdminFront {
  let front: AdminFront | undefined;
  beforeAll(async () => {
    front = await openAdminFront();
  });
  afterAll(() => front?.close());
  return () => {
    if (!front) throw new Error('the front is used before it is open');
    return front;
  };
}

/** Opens the front; whoever opens it closes it. */
export async function openAdminFront(): Promise<AdminFront> {
  const fresh = await freshDatabase();
  const { database } = fresh;
  const clock = handClock();
  const statements = tenantStatements(database);
  const notices = await openNotices(fresh.address, silentLog);
  const keys = { adminKey: mintKey(systemIds, 'admin'), projectKey: mintKey(systemIds) };
  const parts = { statements, clock, ids: systemIds, pepper, tier: 3 as const };
  const first = await firstRun({ ...parts, firstKey: keys.projectKey, firstAdminKey: keys.adminKey });
  const doorkeeper = createIdentify({
    ...{ statements, notices, clock, log: silentLog, pepper, profile: 'lenient', everyone: undefined },
    keysUrl: 'http://house/',
  });
  const forgetKeys = () => doorkeeper.forget();
  const administration = createAdministration({ database, clock, ids: systemIds, pepper, forgetKeys });
  const suite = await startSuite({
    services: { clock, ids: systemIds, identify: (headers) => doorkeeper.identify(headers), administration },
  });
  const send: AdminFront['send'] = (
    method,
    path,
    body,
    key = keys.adminKey,
    contentType = 'application/json',
  ) => {
    // Lists are ordered by age, so nothing here is made in the same second as anything else.
    if (method !== 'GET') clock.advanceMs(1000);
    return fetch(suite.url + path, {
      method,
      headers: {
        ...(key !== '' && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': contentType }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
  return {
    ...keys,
    url: suite.url,
    organizationId: first.organizationId,
    projectId: first.projectId,
    clock,
    database,
    administration,
    neighbour: await moveIn(database, clock.nowMs()),
    send,
    ask: async (method, path, body) => {
      const response = await send(method, path, body);
      const answer: Answer = await response.json();
      if (response.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
      return answer;
    },
    close: async () => {
      await suite.close();
      await doorkeeper.close();
      await notices.close();
      await fresh.drop();
    },
  };
}

/** A second organization, with an owner, a default project and both kinds of keys. */
async function moveIn({ orm }: Database, createdAtMs: number): Promise<Tenant> {
  const organizationId = systemIds.word('org-', 24);
  const projectId = systemIds.word('proj_', 24);
  const userId = systemIds.word('user-', 24);
  const [adminKey, projectKey] = [mintKey(systemIds, 'admin'), mintKey(systemIds)];
  await orm
    .insert(organizations)
    .values({ id: organizationId, title: 'next door', tier: '3', isFirst: false, createdAtMs });
  await orm
    .insert(projects)
    .values({ id: projectId, organizationId, title: 'next door', isDefault: true, createdAtMs });
  await orm.insert(users).values({ id: userId, email: 'next@door.example', title: 'Next', createdAtMs });
  await orm.insert(members).values({ organizationId, userId, role: 'owner', addedAtMs: createdAtMs });
  for (const [kind, secret] of [['admin', adminKey] as const, ['project', projectKey] as const]) {
    await orm.insert(apiKeys).values({
      ...{ id: systemIds.hex('key_'), projectId, kind, title: kind, isFixed: false, createdAtMs },
      ...{ digest: digestKey(secret, pepper), redacted: redactKey(secret) },
    });
  }
  return { organizationId, projectId, adminKey, projectKey };
}

/** Puts a person into the organization; gives their id. Nobody else joins without having accepted an invitation. */
export async function addMember(
  { database, organizationId, clock }: AdminFront,
  email: string,
  role: MemberRole,
): Promise<string> {
  clock.advanceMs(1000);
  const id = systemIds.word('user-', 24);
  await database.orm.insert(users).values({ id, email, title: email, createdAtMs: clock.nowMs() });
  await database.orm.insert(members).values({ organizationId, userId: id, role, addedAtMs: clock.nowMs() });
  return id;
}
