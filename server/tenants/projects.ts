/** An operator's hand on projects: what there is, how strictly each reads requests, and which have ended. */
import type { Profile } from '../base/caller.ts';
import { Fault } from '../base/fault.ts';
import type { ProjectRow } from '../store/tenants.ts';
import { openOperator, type OperatorParts } from './operator.ts';

/** The projects, while the house runs or not. */
export interface Projects {
  /** Oldest first, archived ones included. */
  list(): Promise<readonly ProjectRow[]>;
  /** In the first organization. Throws an Error when no house ever started on this database. */
  create(title: string): Promise<ProjectRow>;
  /** For good; its keys open nothing from then on. Throws a Fault when it is not there or is the default one. */
  archive(id: string): Promise<ProjectRow>;
  /** Undefined takes the house's own profile. It holds at once in every house. False when there is no such project. */
  setProfile(id: string, profile: Profile | undefined): Promise<boolean>;
  /** Marks a project as one for tests, or not any more. It holds at once in every house. False when there is no such project. */
  setTest(id: string, isTest: boolean): Promise<boolean>;
  close(): Promise<void>;
}

/** Joins the running house's database, or starts it for as long as the command takes. */
export async function openProjects(parts: OperatorParts): Promise<Projects> {
  const operator = await openOperator(parts);
  const { statements, administration, actor } = operator;
  const adjust = async (id: string, changes: { profile?: Profile | null; isTest?: boolean }) => {
    if ((await statements.findFirst()) === undefined) return false;
    try {
      await administration.projects.adjust(await actor(), id, changes);
      return true;
    } catch (failure) {
      if (failure instanceof Fault && failure.code === 'no_such_object') return false;
      throw failure;
    }
  };
  return {
    list: () => statements.listProjects(),
    create: async (title) => administration.projects.create(await actor(), title),
    archive: async (id) => administration.projects.archive(await actor(), id),
    setProfile: (id, profile) => adjust(id, { profile: profile ?? null }),
    setTest: (id, isTest) => adjust(id, { isTest }),
    close: () => operator.close(),
  };
}
