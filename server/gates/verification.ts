/**
 * Verification of organizations: somebody submits who they are, an operator approves or rejects, and models that ask for
 * it open or stay closed. It exists because upstream has it, and because a house for strangers needs to know them. What
 * happened is kept as steps that are only ever added; where an organization stands is a fold over them and the clock.
 */
import type { verificationStates } from '../../contract/gates.ts';
import type { Clock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import type { Ids } from '../base/ids.ts';
import type { GateStatements, VerificationStepRow } from '../store/gates.ts';
import type { Notices } from '../store/notices.ts';

/** Where an organization stands. */
export interface VerificationStanding {
  readonly organizationId: string;
  readonly state: (typeof verificationStates)[number];
  /** The newest review; undefined before the first. */
  readonly reviewId: string | undefined;
  /** What was submitted for that review. */
  readonly submission: VerificationStepRow | undefined;
  /** The newest step. */
  readonly last: VerificationStepRow | undefined;
  /** Oldest first. */
  readonly steps: readonly VerificationStepRow[];
}

/** What an organization says of itself. */
export interface Submission {
  readonly legalName: string;
  readonly country: string | undefined;
  readonly contact: string | undefined;
  /** A file of the submitter's project. */
  readonly evidenceFileId: string | undefined;
}

/** What an operator does with a review. */
export interface Decision {
  readonly decision: 'take_up' | 'approve' | 'reject';
  readonly reason: string | undefined;
}

/** Who does it. */
export interface Actor {
  readonly organizationId: string;
  readonly keyId: string;
}

/** What verification needs. */
export interface VerificationParts {
  readonly statements: Pick<GateStatements, 'steps' | 'append' | 'tellVerification'>;
  readonly notices: Pick<Notices, 'isConnected' | 'listen'>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Seconds from an approval until it is in force. */
  readonly delaySeconds: number;
  /** Days that an approval holds; 0 for ever. */
  readonly days: number;
}

/** The desk. */
export interface Verification {
  /** Read from the table. */
  standing(organizationId: string): Promise<VerificationStanding>;
  /** The same from memory, at most a minute old, and at once where a step was taken in any house on this database. */
  recall(organizationId: string): Promise<VerificationStanding>;
  /** Throws `verification_conflict` while a review waits or the organization is verified. */
  submit(actor: Actor, submission: Submission): Promise<VerificationStanding>;
  /** Throws `not_found` for a review of another organization, and `verification_conflict` for one that has ended. */
  decide(actor: Actor, reviewId: string, decision: Decision): Promise<VerificationStanding>;
  close(): void;
}

/** Organizations remembered at once. */
const rememberedMax = 10_000;
/** A notice could be lost with its connection; nothing is believed longer than that without a look. */
const rememberedMs = 60_000;

/** Which states a decision may be taken in. Rejecting what was approved takes the approval back. */
const decidable: Readonly<Record<Decision['decision'], readonly VerificationStanding['state'][]>> = {
  take_up: ['submitted'],
  approve: ['submitted', 'in_review'],
  reject: ['submitted', 'in_review', 'pending', 'verified'],
};
const submittable: readonly VerificationStanding['state'][] = ['unverified', 'rejected', 'expired'];

/** The exact refusal, with this house's address in place of upstream's. Source: seen in many reports, 2026-11-22. */
export function notVerified(model: string, settingsUrl: string): Fault {
  return new Fault({
    code: 'organization_not_verified',
    message:
      `Your organization must be verified to use the model \`${model}\`. Please go to: ${settingsUrl} and click on ` +
      'Verify Organization. If you just verified, it can take up to 15 minutes for access to propagate.',
  });
}

/** Where an organization stands after these steps, oldest first. */
export function standingOf(
  organizationId: string,
  steps: readonly VerificationStepRow[],
  nowMs: number,
): VerificationStanding {
  const last = steps.at(-1);
  const submission = steps.findLast(({ step }) => step === 'submitted');
  return { organizationId, state: stateOf(last, nowMs), reviewId: last?.reviewId, submission, last, steps };
}

function stateOf(last: VerificationStepRow | undefined, nowMs: number): VerificationStanding['state'] {
  if (last === undefined) return 'unverified';
  if (last.step !== 'verified') return last.step;
  if (last.expiresAtMs !== null && nowMs >= last.expiresAtMs) return 'expired';
  return nowMs < (last.effectiveAtMs ?? 0) ? 'pending' : 'verified';
}

/** Opens the desk. */
export function createVerification(parts: VerificationParts): Verification {
  const { statements, notices, clock, ids } = parts;
  const remembered = new Map<
    string,
    { readonly steps: readonly VerificationStepRow[]; readonly sinceMs: number }
  >();
  /** Counts what was heard, so that an answer on its way when a step was taken is not remembered. */
  let changes = 0;
  const forget = (organizationId: string | undefined) => {
    changes += 1;
    if (organizationId === undefined) remembered.clear();
    else remembered.delete(organizationId);
  };
  const stopListening = notices.listen('pictor_gates', forget);

  const standing = async (organizationId: string) =>
    standingOf(organizationId, await statements.steps(organizationId), clock.nowMs());

  const append = async (
    { organizationId, steps }: VerificationStanding,
    actor: Actor,
    facts: Pick<VerificationStepRow, 'reviewId' | 'step'> & Partial<VerificationStepRow>,
  ) => {
    const row = {
      ...emptyStep,
      ...facts,
      organizationId,
      place: steps.length + 1,
      keyId: actor.keyId,
      atMs: clock.nowMs(),
    };
    if (!(await statements.append(row))) throw conflict('Somebody else was quicker. Look at it again.');
    forget(organizationId);
    await statements.tellVerification(organizationId);
    return standing(organizationId);
  };

  return {
    standing,
    recall: async (organizationId) => {
      const memory = remembered.get(organizationId);
      const elapsedMs = clock.elapsedMs();
      if (memory && notices.isConnected && elapsedMs - memory.sinceMs < rememberedMs) {
        return standingOf(organizationId, memory.steps, clock.nowMs());
      }
      const changesBefore = changes;
      const fresh = await standing(organizationId);
      remembered.delete(organizationId);
      if (changes === changesBefore) {
        const oldest = remembered.size >= rememberedMax ? remembered.keys().next().value : undefined;
        if (oldest !== undefined) remembered.delete(oldest);
        remembered.set(organizationId, { steps: fresh.steps, sinceMs: elapsedMs });
      }
      return fresh;
    },
    submit: async (actor, submission) => {
      const before = await standing(actor.organizationId);
      if (!submittable.includes(before.state)) {
        throw conflict(`The organization's verification is '${before.state}'; there is nothing to submit.`);
      }
      const { legalName, country = null, contact = null, evidenceFileId = null } = submission;
      const reviewId = ids.hex('review_');
      return append(before, actor, {
        reviewId,
        step: 'submitted',
        legalName,
        country,
        contact,
        evidenceFileId,
      });
    },
    decide: async (actor, reviewId, { decision, reason = null }) => {
      const before = await standing(actor.organizationId);
      if (!before.steps.some((step) => step.reviewId === reviewId)) {
        throw new Fault({ code: 'not_found', message: `No such review: ${reviewId.slice(0, 100)}` });
      }
      if (before.reviewId !== reviewId || !decidable[decision].includes(before.state)) {
        const state = before.reviewId === reviewId ? before.state : 'superseded by a newer one';
        throw conflict(`The review is '${state}', where '${decision}' is not possible.`);
      }
      if (decision === 'take_up') return append(before, actor, { reviewId, step: 'in_review', reason });
      if (decision === 'reject') return append(before, actor, { reviewId, step: 'rejected', reason });
      const effectiveAtMs = clock.nowMs() + parts.delaySeconds * 1000;
      const expiresAtMs = parts.days === 0 ? null : effectiveAtMs + parts.days * 86_400_000;
      return append(before, actor, { reviewId, step: 'verified', reason, effectiveAtMs, expiresAtMs });
    },
    close: stopListening,
  };
}

const emptyStep = {
  legalName: null,
  country: null,
  contact: null,
  evidenceFileId: null,
  reason: null,
  effectiveAtMs: null,
  expiresAtMs: null,
};

function conflict(message: string): Fault {
  return new Fault({ code: 'verification_conflict', message });
}
