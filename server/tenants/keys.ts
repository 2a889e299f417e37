/** Keys of the first organization, for the command line: made, listed, revoked. */
import type { KeyRow } from '../store/tenants.ts';
import { openOperator, type Operator, type OperatorParts } from './operator.ts';

/** A key that was just made. */
export interface NewKey {
  /** `key_` + hex. */
  readonly id: string;
  /** Shown once, here. */
  readonly secret: string;
  readonly redacted: string;
}

/** What a new key is to be. */
export interface NewKeyWish {
  /** True for a key that administers the organization and does nothing else. */
  readonly isAdmin?: boolean;
  /** Undefined is the default project. */
  readonly projectId?: string | undefined;
  /** Undefined: everything that its kind may. */
  readonly scopes?: readonly string[] | undefined;
  /** Undefined: it works until it is revoked. */
  readonly expiresInSeconds?: number | undefined;
}

/** The keys, while the house runs or not. */
export interface Keys {
  /**
   * Makes a key. Throws an Error when no house ever started on this database, and a Fault for a project that is not there
   * or is archived.
   */
  create(title: string, wish?: NewKeyWish): Promise<NewKey>;
  /** All keys, oldest first, revoked ones included. Moments are milliseconds since 1970. */
  list(): Promise<readonly KeyRow[]>;
  /** Revokes by handle (`key_…`) or by what is shown of it; it ends at once in every house. False when none fits. */
  revoke(handle: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Joins the running house's database, or starts it for as long as the command takes. */
export async function openKeys(parts: OperatorParts): Promise<Keys> {
  const operator = await openOperator(parts);
  return { ...keysOf(operator), close: () => operator.close() };
}

/** The same over a database that is open already. */
export function keysOf({ statements, administration, actor }: Operator): Omit<Keys, 'close'> {
  return {
    create: async (title, { isAdmin = false, projectId, scopes, expiresInSeconds } = {}) => {
      const who = await actor();
      const wish = { title, scopes, expiresInSeconds };
      const home = (await statements.findFirst())?.projectId ?? '';
      const { id, secret, redacted } = isAdmin
        ? await administration.keys.createAdmin(who, wish)
        : await administration.keys.create(who, projectId ?? home, wish);
      return { id, secret, redacted };
    },
    list: () => statements.listKeys(),
    revoke: async (handle) => {
      const fitting = (await statements.listKeys()).filter(
        (key) => key.revokedAtMs === null && (key.id === handle || key.redacted === handle),
      );
      const [key] = fitting;
      // What is shown of two keys may be the same by chance; then only the handle says which is meant.
      if (key === undefined || fitting.length > 1) return false;
      const project = (await statements.listProjects()).find(({ id }) => id === key.projectId);
      const who = { ...(await actor()), ...(project && { organizationId: project.organizationId }) };
      await (key.kind === 'admin'
        ? administration.keys.deleteAdmin(who, key.id)
        : administration.keys.delete(who, key.projectId, key.id));
      return true;
    },
  };
}
