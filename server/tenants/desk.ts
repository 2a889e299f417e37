/**
 * The desk at which an organization is administered. Every change goes over it: in one transaction, one after another for
 * each organization, with a row of the audit log beside what was changed, and word to every house that keys are to be
 * looked up anew. Nothing that administers may write past it.
 */
import type { Clock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import type { Ids } from '../base/ids.ts';
import { shown } from '../../contract/wording.ts';
import { auditStatements } from '../store/audit.ts';
import { keyStatements } from '../store/keys.ts';
import { memberStatements } from '../store/members.ts';
import type { Orm, Page as StorePage, PageQuery as StorePageQuery } from '../store/orm.ts';
import type { Database } from '../store/pool.ts';
import { projectStatements } from '../store/projects.ts';
import type { ProjectRow } from '../store/tenants.ts';

/** A page of a list. */
export type Page<Row> = StorePage<Row>;

/** Which page of a list. */
export type PageQuery = StorePageQuery;

/** Who changes something. */
export interface Actor {
  readonly organizationId: string;
  /** The admin key's handle; undefined for whoever sits at the machine itself. */
  readonly keyId: string | undefined;
  /** Whose key it is; undefined is the organization's first owner. */
  readonly ownerId: string | undefined;
  /** Where the request came from; undefined at the machine itself. */
  readonly address: string | undefined;
}

/** A change, for the audit log. No secrets in any member. */
export interface Change {
  /** As upstream names it, e.g. `project.archived`. */
  readonly type: string;
  readonly projectId?: string;
  readonly resourceId: string;
  /** As upstream words it, without the id. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The changed members as they were; absent for what is new. */
  readonly before?: Readonly<Record<string, unknown>>;
  /** The changed members as they are; absent for what is gone. */
  readonly after?: Readonly<Record<string, unknown>>;
}

/** What is needed to administer. */
export interface DeskParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The `key-pepper` secret. */
  readonly pepper: Uint8Array;
  /** Called when a change is done: this house forgets the keys that it remembers, without waiting for word. */
  readonly forgetKeys: () => void;
}

/** Every statement of administration, over the pool or in a transaction. */
export type DeskStatements = ReturnType<typeof statementsOver>;

/** The desk. */
export interface Desk extends Pick<DeskParts, 'clock' | 'ids' | 'pepper'> {
  /** For reading. */
  readonly statements: DeskStatements;
  /** Runs the work in a transaction and writes what it noted into the audit log; nothing of it stays when it throws. */
  change<T>(
    actor: Actor,
    work: (statements: DeskStatements, note: (change: Change) => void) => Promise<T>,
  ): Promise<T>;
}

function statementsOver(orm: Orm) {
  return {
    ...projectStatements(orm),
    ...keyStatements(orm),
    ...memberStatements(orm),
    ...auditStatements(orm),
  };
}

/** Opens the desk. */
export function openDesk({ database, clock, ids, pepper, forgetKeys }: DeskParts): Desk {
  return {
    statements: statementsOver(database.orm),
    clock,
    ids,
    pepper,
    change: async (actor, work) => {
      const result = await database.orm.transaction(async (transaction) => {
        const statements = statementsOver(transaction);
        await statements.lockOrganization(actor.organizationId);
        const changes: Change[] = [];
        const done = await work(statements, (change) => changes.push(change));
        const who = await whoIs(statements, actor);
        await statements.addAudit(
          changes.map((change) => ({
            id: ids.word('audit_log-', 24),
            organizationId: actor.organizationId,
            projectId: change.projectId ?? null,
            type: change.type,
            keyId: actor.keyId ?? null,
            ...who,
            address: actor.address ?? null,
            resourceId: change.resourceId,
            details: change.details ?? {},
            before: change.before ?? null,
            after: change.after ?? null,
            atMs: clock.nowMs(),
          })),
        );
        if (changes.length > 0) await statements.tellKeys();
        return done;
      });
      forgetKeys();
      return result;
    },
  };
}

async function whoIs(statements: DeskStatements, { organizationId, ownerId, keyId }: Actor) {
  if (keyId === undefined) return { actorId: null, actorEmail: null };
  const member =
    ownerId === undefined
      ? await statements.firstOwner(organizationId)
      : await statements.findMember(organizationId, ownerId);
  return { actorId: member?.id ?? ownerId ?? null, actorEmail: member?.email ?? null };
}

/** The one refusal for what is absent or another organization's: nobody can tell which. */
export function noSuch(what: string, id: string): Fault {
  return new Fault({ code: 'no_such_object', message: `No such ${what} object: ${shown(id)}`, param: 'id' });
}

/** The page, or the refusal of an `after` that is not there. */
export function pageOrRefuse<Row>(
  page: Page<Row> | undefined,
  what: string,
  { after }: PageQuery,
): Page<Row> {
  if (page) return page;
  throw new Fault({
    code: 'invalid_value',
    message: `Invalid 'after': no such ${what} object: ${shown(after ?? '')}`,
    param: 'after',
  });
}

/** A refusal because of what is there already or has ended already. */
export function conflict(message: string, param?: string): Fault {
  return new Fault({ code: 'conflicting_state', message, ...(param !== undefined && { param }) });
}

/** What an id may look like; anything else names nothing, and is not taken to the database. */
export function isId(id: string): boolean {
  return /^[\w-]{1,100}$/.test(id);
}

/** The project, archived or not. Throws `no_such_object` (404). */
export async function projectOf(
  statements: Pick<DeskStatements, 'findProject'>,
  organizationId: string,
  id: string,
): Promise<ProjectRow> {
  const project = isId(id) ? await statements.findProject(organizationId, id) : undefined;
  if (!project) throw noSuch('Project', id);
  return project;
}

/** The project, for a change in it. Throws `no_such_object` (404) and `conflicting_state` (400) when it is archived. */
export async function openProjectOf(
  statements: Pick<DeskStatements, 'findProject'>,
  organizationId: string,
  id: string,
): Promise<ProjectRow> {
  const project = await projectOf(statements, organizationId, id);
  if (project.archivedAtMs !== null) throw conflict(`Project ${id} is archived and takes no changes.`);
  return project;
}
