/** An operator's hand on projects: what there is, and how strictly each reads requests. */
import type { Profile } from '../base/caller.ts';
import type { Log } from '../base/log.ts';
import { joinDatabase } from '../store/database.ts';
import { type ProjectRow, tenantStatements } from '../store/tenants.ts';

/** The projects, while the house runs or not. */
export interface Projects {
  /** Oldest first. */
  list(): Promise<readonly ProjectRow[]>;
  /** Undefined takes the house's own profile. It holds at once in every house. False when there is no such project. */
  setProfile(id: string, profile: Profile | undefined): Promise<boolean>;
  /** Marks a project as one for tests, or not any more. It holds at once in every house. False when there is no such project. */
  setTest(id: string, isTest: boolean): Promise<boolean>;
  close(): Promise<void>;
}

/** Joins the running house's database, or starts it for as long as the command takes. */
export async function openProjects(parts: {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly log: Log;
}): Promise<Projects> {
  const store = await joinDatabase(parts);
  const statements = tenantStatements(store.database);
  return {
    list: () => statements.listProjects(),
    setProfile: async (id, profile) => {
      const isSet = await statements.setProfile(id, profile ?? null);
      // A project's profile is remembered with its keys.
      if (isSet) await statements.tellKeysChanged();
      return isSet;
    },
    setTest: async (id, isTest) => {
      const isSet = await statements.setTest(id, isTest);
      if (isSet) await statements.tellKeysChanged();
      return isSet;
    },
    close: () => store.stop(),
  };
}
