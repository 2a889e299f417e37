/**
 * An operator's hand on the first organization, for the command line: joins the database of the house whose data folder
 * it is, while it runs or not, and administers over the same desk as the endpoints do, so that the audit log tells of it.
 */
import type { Clock } from '../base/clock.ts';
import type { Ids } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import { joinDatabase } from '../store/database.ts';
import type { Database } from '../store/pool.ts';
import { secretOf } from '../store/settings.ts';
import { type TenantStatements, tenantStatements } from '../store/tenants.ts';
import { type Administration, createAdministration } from './administration.ts';
import type { Actor } from './desk.ts';

/** What is needed to join. */
export interface OperatorParts {
  readonly dataFolder: string;
  /** Undefined is the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** The operator. */
export interface Operator {
  readonly statements: TenantStatements;
  readonly administration: Administration;
  /** The first organization, as whoever sits at the machine. Throws an Error when no house ever started on this database. */
  actor(): Promise<Actor>;
}

/** Joins the running house's database, or starts it for as long as the command takes. Whoever opens it closes it. */
export async function openOperator(parts: OperatorParts): Promise<Operator & { close(): Promise<void> }> {
  const store = await joinDatabase(parts);
  try {
    const { database } = store;
    const pepper = await secretOf({ database, clock: parts.clock, ids: parts.ids }, 'key-pepper');
    return { ...operatorOver({ ...parts, database, pepper }), close: () => store.stop() };
  } catch (cause) {
    await store.stop();
    throw cause;
  }
}

/** The same over a database that is open already. */
export function operatorOver(parts: {
  readonly database: Database;
  readonly pepper: Uint8Array;
  readonly clock: Clock;
  readonly ids: Ids;
}): Operator {
  const statements = tenantStatements(parts.database);
  return {
    statements,
    // This process remembers no keys; the houses that do are told.
    administration: createAdministration({ ...parts, forgetKeys: () => {} }),
    actor: async () => {
      const first = await statements.findFirst();
      if (first === undefined)
        throw new Error('There is no project yet. Start the house once with `pictor serve`.');
      const { organizationId } = first;
      return { organizationId, keyId: undefined, ownerId: undefined, address: undefined };
    },
  };
}
