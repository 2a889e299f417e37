/** Statements behind the gates: the steps of a verification, and the tier of an organization. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from './pool.ts';
import { organizations, verificationSteps } from './schema.ts';
import { withStoreErrors } from './store-error.ts';

/** One step of a verification. */
export type VerificationStepRow = typeof verificationSteps.$inferSelect;

/** What an organization's tier is made of. */
export interface TierRow {
  readonly organizationId: string;
  /** As stored: `free`, `1` to `5` or `unlimited`. */
  readonly tier: string;
  readonly isAutomatic: boolean;
  /** The operator's word, which counts before `tier`; null where there is none. */
  readonly override: string | null;
  readonly createdAtMs: number;
}

/** The statements. */
export function gateStatements(database: Database) {
  const { orm, pool } = database;
  const steps = orm
    .select()
    .from(verificationSteps)
    .where(eq(verificationSteps.organizationId, sql.placeholder('organizationId')))
    .orderBy(asc(verificationSteps.place))
    .prepare('gates_steps');
  const tierColumns = {
    organizationId: organizations.id,
    tier: organizations.tier,
    isAutomatic: organizations.isTierAutomatic,
    override: organizations.tierOverride,
    createdAtMs: organizations.createdAtMs,
  };

  return withStoreErrors({
    /** All steps of an organization, oldest first. */
    steps: (organizationId: string): Promise<VerificationStepRow[]> => steps.execute({ organizationId }),

    /** False when another step took the place meanwhile; then nothing is written. */
    append: async (row: VerificationStepRow): Promise<boolean> => {
      const written = await orm
        .insert(verificationSteps)
        .values(row)
        .onConflictDoNothing()
        .returning({ place: verificationSteps.place });
      return written.length > 0;
    },

    /** Tells every house on this database that an organization's verification went on. */
    tellVerification: async (organizationId: string): Promise<void> => {
      await pool.query("SELECT pg_notify('pictor_gates', $1)", [organizationId]);
    },

    /** Undefined when there is no such organization. */
    tier: async (organizationId: string): Promise<TierRow | undefined> =>
      (await orm.select(tierColumns).from(organizations).where(eq(organizations.id, organizationId)))[0],

    /** Organizations whose tier climbs by itself. */
    climbing: (): Promise<TierRow[]> =>
      orm.select(tierColumns).from(organizations).where(eq(organizations.isTierAutomatic, true)),

    /** False when the tier is not the one it was, or does not climb any more. */
    climb: async (organizationId: string, from: string, to: string): Promise<boolean> =>
      (
        await orm
          .update(organizations)
          .set({ tier: to })
          .where(
            and(
              eq(organizations.id, organizationId),
              eq(organizations.tier, from),
              organizations.isTierAutomatic,
            ),
          )
          .returning({ id: organizations.id })
      ).length > 0,

    /** Null takes the operator's word back. */
    setOverride: async (organizationId: string, tier: string | null): Promise<void> => {
      await orm.update(organizations).set({ tierOverride: tier }).where(eq(organizations.id, organizationId));
    },
  });
}

/** The statements' type. */
export type GateStatements = ReturnType<typeof gateStatements>;
