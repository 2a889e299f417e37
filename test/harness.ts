/**
 * A whole house for tests, in the test's own process: real sockets, real PostgreSQL, real painting threads. Only what
 * a test hands in (settings, a clock) is different from what a stranger runs.
 */
import type { Log } from '../server/base/log.ts';
import { silentLog } from '../server/base/log.ts';
import { startHouse, type Surroundings } from '../server/app.ts';
import type { Config } from '../server/config/config.ts';
import { readConfig } from '../server/config/read.ts';
import { type Database, openPool } from '../server/store/pool.ts';
import { temporaryFolder } from './tree.ts';

/** A running house and what tests ask of it. */
export interface OpenHouse {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** A key of the default project. */
  readonly key: string;
  /** An admin key of the organization. */
  readonly adminKey: string;
  readonly organizationId: string;
  readonly projectId: string;
  /** Absolute data folder, pictures included. */
  readonly dataFolder: string;
  readonly database: Database;
  /** Sums over the whole ledger. */
  spentNanodollars(): Promise<bigint>;
  heldNanodollars(): Promise<bigint>;
  close(): Promise<void>;
}

/** The key that every test house gives its first project. */
export const houseKey = 'sk-proj-house-0123456789abcdef0123456789abcdef';

/** The admin key that every test house is given. */
export const houseAdminKey = 'sk-admin-house-0123456789abcdef0123456789abcde';

/** Opens a house on a free port in a temporary folder. `changes` are settings; a test closes what it opens. */
export async function openHouse(
  changes: Partial<Config> = {},
  surroundings: Surroundings & { readonly log?: Log } = {},
): Promise<OpenHouse> {
  const folder = temporaryFolder();
  const defaults = readConfig({ environment: {}, flags: {}, folder: folder.path }).config;
  const config: Config = {
    ...defaults,
    port: 0,
    dataFolder: folder.path,
    firstKey: houseKey,
    firstAdminKey: houseAdminKey,
    logLevel: 'silent',
    ...changes,
  };
  const house = await startHouse(config, { log: silentLog, ...surroundings });
  const database = openPool(house.databaseOptions, silentLog);
  const sum = async (column: 'spent_nanodollars' | 'held_nanodollars') => {
    const { rows } = await database.pool.query<{ sum: string }>(
      `SELECT coalesce(sum(${column}), 0) AS sum FROM ledger`,
    );
    return BigInt(rows[0]?.sum ?? '0');
  };
  return {
    url: house.url,
    key: houseKey,
    adminKey: houseAdminKey,
    organizationId: house.firstRun.organizationId,
    projectId: house.firstRun.projectId,
    dataFolder: folder.path,
    database,
    spentNanodollars: () => sum('spent_nanodollars'),
    heldNanodollars: () => sum('held_nanodollars'),
    close: async () => {
      await database.close();
      await house.close();
      folder.remove();
    },
  };
}
