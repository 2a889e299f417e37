/** Keys of the first organization's projects, for the command line: made, listed, revoked. */
import { digestKey, mintKey, redactKey } from '../auth/key.ts';
import type { Clock } from '../base/clock.ts';
import type { Ids } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import { joinDatabase } from '../store/database.ts';
import { secretOf } from '../store/settings.ts';
import { type KeyRow, type TenantStatements, tenantStatements } from '../store/tenants.ts';

/** A key that was just made. */
export interface NewKey {
  /** `key_` + hex. */
  readonly id: string;
  /** Shown once, here. */
  readonly secret: string;
  readonly redacted: string;
}

/** The keys, while the house runs or not. */
export interface Keys {
  /** Makes a key for the default project. Throws an Error when no house ever started on this database. */
  create(title: string): Promise<NewKey>;
  /** All keys, oldest first, revoked ones included. Moments are milliseconds since 1970. */
  list(): Promise<readonly KeyRow[]>;
  /** Revokes by handle (`key_…`) or by what is shown of it; it ends at once in every house. False when none fits. */
  revoke(handle: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Joins the running house's database, or starts it for as long as the command takes. */
export async function openKeys(parts: {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}): Promise<Keys> {
  const store = await joinDatabase(parts);
  try {
    const { database } = store;
    const pepper = await secretOf({ database, clock: parts.clock, ids: parts.ids }, 'key-pepper');
    return {
      ...keysOf({ ...parts, statements: tenantStatements(database), pepper }),
      close: () => store.stop(),
    };
  } catch (cause) {
    await store.stop();
    throw cause;
  }
}

/** The same over statements that are open already. */
export function keysOf(parts: {
  readonly statements: TenantStatements;
  readonly pepper: Uint8Array;
  readonly clock: Clock;
  readonly ids: Ids;
}): Omit<Keys, 'close'> {
  const { statements, pepper, clock, ids } = parts;
  return {
    create: async (title) => {
      const first = await statements.findFirst();
      if (first === undefined)
        throw new Error('There is no project yet. Start the house once with `pictor serve`.');
      const secret = mintKey(ids);
      const key = { id: ids.hex('key_'), redacted: redactKey(secret) };
      await statements.insertKey({
        ...key,
        projectId: first.projectId,
        title,
        digest: digestKey(secret, pepper),
        isFixed: false,
        createdAtMs: clock.nowMs(),
      });
      return { ...key, secret };
    },
    list: () => statements.listKeys(),
    revoke: async (handle) => {
      const fitting = (await statements.listKeys()).filter(
        (key) => key.revokedAtMs === null && (key.id === handle || key.redacted === handle),
      );
      const [key] = fitting;
      // What is shown of two keys may be the same by chance; then only the handle says which is meant.
      if (key === undefined || fitting.length > 1) return false;
      const isRevoked = await statements.revokeKey(key.id, clock.nowMs());
      if (isRevoked) await statements.tellKeysChanged();
      return isRevoked;
    },
  };
}
