/** Administration of keys and of the service accounts that own some: made, restricted, ended. Secrets are shown once. */
import { digestKey, mintKey, redactKey } from '../auth/key.ts';
import type { KeyKind } from '../base/caller.ts';
import type { OwnedKeyRow } from '../store/keys.ts';
import type { ServiceAccountRow } from '../store/projects.ts';
import {
  type Actor,
  type Desk,
  type DeskStatements,
  isId,
  noSuch,
  openProjectOf,
  type Page,
  type PageQuery,
  pageOrRefuse,
  projectOf,
} from './desk.ts';

/** A key that was just made, with its secret, which is shown here and never again. */
export interface MadeKey {
  readonly id: string;
  readonly title: string;
  readonly secret: string;
  readonly redacted: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number | null;
}

/** What a new key is to be. */
export interface KeyWish {
  readonly title: string;
  /** Undefined: it works until it is revoked. */
  readonly expiresInSeconds: number | undefined;
  /** Undefined: everything that its kind may. */
  readonly scopes?: readonly string[] | undefined;
}

/** What a key is changed to. */
export interface KeyChange {
  readonly scopes?: readonly string[];
  /** From now on. */
  readonly expiresInSeconds?: number;
}

/** Keys. Everything throws `no_such_object` for what is not the organization's. */
export function administerKeys(desk: Desk) {
  const { statements, clock } = desk;
  return {
    listAdmin: async (organizationId: string, query: PageQuery): Promise<Page<OwnedKeyRow>> =>
      pageOrRefuse(
        await statements.pageOfKeys({ organizationId, projectId: undefined }, query),
        'AdminApiKey',
        query,
      ),

    findAdmin: (organizationId: string, id: string): Promise<OwnedKeyRow> =>
      keyOf(statements, { organizationId, projectId: undefined, id }),

    /** Owned by whoever owns the key that makes it. */
    createAdmin: (actor: Actor, wish: KeyWish): Promise<MadeKey & { readonly row: OwnedKeyRow }> =>
      desk.change(actor, async (inside, note) => {
        const { organizationId } = actor;
        const home = await inside.findDefaultProject(organizationId);
        if (!home) throw new Error('impossible state: an organization without its default project');
        const made = await makeKey(desk, inside, {
          ...wish,
          projectId: home.id,
          kind: 'admin',
          ownerId: actor.ownerId ?? (await inside.firstOwner(organizationId))?.id,
        });
        note({
          type: 'api_key.created',
          projectId: home.id,
          resourceId: made.id,
          details: { data: { scopes: wish.scopes ?? [] } },
          after: { name: made.title, redacted: made.redacted, kind: 'admin', expiresAtMs: made.expiresAtMs },
        });
        return { ...made, row: await keyOf(inside, { organizationId, projectId: undefined, id: made.id }) };
      }),

    deleteAdmin: (actor: Actor, id: string): Promise<void> =>
      revoke(desk, actor, { projectId: undefined, id }),

    list: async (
      organizationId: string,
      projectId: string,
      { hasOwner, ...query }: PageQuery & { readonly hasOwner: boolean | undefined },
    ): Promise<Page<OwnedKeyRow>> => {
      await projectOf(statements, organizationId, projectId);
      const page = await statements.pageOfKeys({ organizationId, projectId, hasOwner }, query);
      return pageOrRefuse(page, 'ApiKey', query);
    },

    find: async (organizationId: string, projectId: string, id: string): Promise<OwnedKeyRow> => {
      await projectOf(statements, organizationId, projectId);
      return keyOf(statements, { organizationId, projectId, id });
    },

    /** A key of the organization's first owner. Upstream makes these on its pages only, so only the command line does here. */
    create: (actor: Actor, projectId: string, wish: KeyWish): Promise<MadeKey> =>
      desk.change(actor, async (inside, note) => {
        await openProjectOf(inside, actor.organizationId, projectId);
        const made = await makeKey(desk, inside, {
          ...wish,
          projectId,
          kind: 'project',
          ownerId: actor.ownerId,
        });
        note({
          type: 'api_key.created',
          projectId,
          resourceId: made.id,
          details: { data: { scopes: wish.scopes ?? [] } },
          after: { name: made.title, redacted: made.redacted, expiresAtMs: made.expiresAtMs },
        });
        return made;
      }),

    change: (actor: Actor, projectId: string, id: string, change: KeyChange): Promise<OwnedKeyRow> =>
      desk.change(actor, async (inside, note) => {
        const { organizationId } = actor;
        await openProjectOf(inside, organizationId, projectId);
        const key = await keyOf(inside, { organizationId, projectId, id });
        const changes = {
          ...(change.scopes && { scopes: change.scopes }),
          ...(change.expiresInSeconds !== undefined && {
            expiresAtMs: clock.nowMs() + change.expiresInSeconds * 1000,
          }),
        };
        if (Object.keys(changes).length === 0) return key;
        await inside.updateKey(id, changes);
        note({
          type: 'api_key.updated',
          projectId,
          resourceId: id,
          details: {
            changes_requested: {
              ...(change.scopes && { scopes: change.scopes }),
              ...(change.expiresInSeconds !== undefined && { expires_in_seconds: change.expiresInSeconds }),
            },
          },
          before: { scopes: key.scopes, expiresAtMs: key.expiresAtMs },
          after: { scopes: key.scopes, expiresAtMs: key.expiresAtMs, ...changes },
        });
        return { ...key, ...changes };
      }),

    delete: (actor: Actor, projectId: string, id: string): Promise<void> =>
      revoke(desk, actor, { projectId, id }),
  };
}

/** Service accounts of a project. Everything throws `no_such_object` for what is not the organization's. */
export function administerServiceAccounts(desk: Desk) {
  const { statements, clock, ids } = desk;
  return {
    list: async (
      organizationId: string,
      projectId: string,
      query: PageQuery,
    ): Promise<Page<ServiceAccountRow>> => {
      await projectOf(statements, organizationId, projectId);
      return pageOrRefuse(await statements.pageOfServiceAccounts(projectId, query), 'ServiceAccount', query);
    },

    find: async (organizationId: string, projectId: string, id: string): Promise<ServiceAccountRow> => {
      await projectOf(statements, organizationId, projectId);
      return accountOf(statements, projectId, id);
    },

    /** With a key of its own, unless `isKeyless`. */
    create: (
      actor: Actor,
      projectId: string,
      { title, isKeyless, expiresInSeconds }: Omit<KeyWish, 'scopes'> & { readonly isKeyless: boolean },
    ): Promise<{ readonly account: ServiceAccountRow; readonly key: MadeKey | undefined }> =>
      desk.change(actor, async (inside, note) => {
        await openProjectOf(inside, actor.organizationId, projectId);
        const account: ServiceAccountRow = {
          id: ids.word('svc_acct_', 24),
          projectId,
          title,
          role: isKeyless ? 'none' : 'member',
          createdAtMs: clock.nowMs(),
          deletedAtMs: null,
        };
        await inside.insertServiceAccount(account);
        note({
          type: 'service_account.created',
          projectId,
          resourceId: account.id,
          details: { data: { role: account.role } },
          after: { name: title, role: account.role },
        });
        if (isKeyless) return { account, key: undefined };
        const wish = { title: 'Secret Key', expiresInSeconds, scopes: undefined };
        return { account, key: await makeAccountKey(desk, inside, { account, wish, note }) };
      }),

    change: (
      actor: Actor,
      projectId: string,
      id: string,
      changes: { readonly title?: string; readonly role?: 'owner' | 'member' },
    ): Promise<ServiceAccountRow> =>
      desk.change(actor, async (inside, note) => {
        await openProjectOf(inside, actor.organizationId, projectId);
        const account = await accountOf(inside, projectId, id);
        if (Object.keys(changes).length === 0) return account;
        await inside.updateServiceAccount(id, changes);
        const { role, title } = { ...account, ...changes };
        note({
          type: 'service_account.updated',
          projectId,
          resourceId: id,
          details: { changes_requested: { ...changes } },
          before: { name: account.title, role: account.role },
          after: { name: title, role },
        });
        return { ...account, ...changes };
      }),

    /** Its keys end with it. */
    delete: (actor: Actor, projectId: string, id: string): Promise<void> =>
      desk.change(actor, async (inside, note) => {
        await openProjectOf(inside, actor.organizationId, projectId);
        const account = await accountOf(inside, projectId, id);
        const deletedAtMs = clock.nowMs();
        await inside.updateServiceAccount(id, { deletedAtMs });
        await inside.revokeOwned(id, 'service_account', deletedAtMs);
        note({
          type: 'service_account.deleted',
          projectId,
          resourceId: id,
          before: { name: account.title, role: account.role },
        });
      }),

    /** One more key for an account that stands: how keys are rotated without a moment in which none works. */
    createKey: (actor: Actor, projectId: string, id: string, wish: KeyWish): Promise<MadeKey> =>
      desk.change(actor, async (inside, note) => {
        await openProjectOf(inside, actor.organizationId, projectId);
        const account = await accountOf(inside, projectId, id);
        return makeAccountKey(desk, inside, { account, wish, note });
      }),
  };
}

type Note = Parameters<Parameters<Desk['change']>[1]>[1];

async function makeAccountKey(
  desk: Desk,
  inside: DeskStatements,
  {
    account,
    wish,
    note,
  }: { readonly account: ServiceAccountRow; readonly wish: KeyWish; readonly note: Note },
): Promise<MadeKey> {
  const { projectId, id: ownerId } = account;
  const made = await makeKey(desk, inside, { ...wish, projectId, ownerId, kind: 'service_account' });
  note({
    type: 'api_key.created',
    projectId,
    resourceId: made.id,
    details: { data: { scopes: wish.scopes ?? [] } },
    after: { name: made.title, redacted: made.redacted, owner: ownerId, expiresAtMs: made.expiresAtMs },
  });
  return made;
}

/** Draws a key and keeps its digest. */
async function makeKey(
  { ids, clock, pepper }: Desk,
  inside: DeskStatements,
  wish: KeyWish & {
    readonly kind: KeyKind;
    readonly projectId: string;
    readonly ownerId: string | undefined;
  },
): Promise<MadeKey> {
  const { title, kind, projectId, ownerId, scopes, expiresInSeconds } = wish;
  const secret = mintKey(ids, kind);
  const createdAtMs = clock.nowMs();
  const made = {
    id: ids.hex('key_'),
    title,
    redacted: redactKey(secret),
    createdAtMs,
    expiresAtMs: expiresInSeconds === undefined ? null : createdAtMs + expiresInSeconds * 1000,
  };
  await inside.addKey({
    ...made,
    projectId,
    kind,
    digest: digestKey(secret, pepper),
    isFixed: false,
    ...(ownerId !== undefined && { ownerId }),
    ...(scopes && { scopes }),
  });
  return { ...made, secret };
}

async function revoke(
  desk: Desk,
  actor: Actor,
  { projectId, id }: { readonly projectId: string | undefined; readonly id: string },
): Promise<void> {
  await desk.change(actor, async (inside, note) => {
    const { organizationId } = actor;
    // A key of an archived project may be revoked as well: it opens nothing, and must not begin to.
    if (projectId !== undefined) await projectOf(inside, organizationId, projectId);
    const key = await keyOf(inside, { organizationId, projectId, id });
    await inside.updateKey(id, { revokedAtMs: desk.clock.nowMs() });
    note({
      type: 'api_key.deleted',
      projectId: key.projectId,
      resourceId: id,
      before: { name: key.title, redacted: key.redacted, kind: key.kind },
    });
  });
}

async function keyOf(
  statements: Pick<DeskStatements, 'findKey'>,
  {
    id,
    ...filter
  }: { readonly organizationId: string; readonly projectId: string | undefined; readonly id: string },
): Promise<OwnedKeyRow> {
  const key = isId(id) ? await statements.findKey(filter, id) : undefined;
  if (!key) throw noSuch(filter.projectId === undefined ? 'AdminApiKey' : 'ApiKey', id);
  return key;
}

async function accountOf(
  statements: Pick<DeskStatements, 'findServiceAccount'>,
  projectId: string,
  id: string,
): Promise<ServiceAccountRow> {
  const account = isId(id) ? await statements.findServiceAccount(projectId, id) : undefined;
  if (!account) throw noSuch('ServiceAccount', id);
  return account;
}
