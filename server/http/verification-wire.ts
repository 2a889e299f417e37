/** A verification as the wire has it, for the three endpoints that answer with one. */
import type { z } from 'zod';
import type { wireVerification } from '../../contract/gates.ts';
import type { VerificationStanding } from '../gates/verification.ts';
import type { Reply } from './route.ts';

/** The reply of every verification endpoint. `requiredFor` are the models that ask for it. */
export function verificationReply(standing: VerificationStanding, requiredFor: readonly string[]): Reply {
  const { organizationId, state, reviewId, submission, last, steps } = standing;
  const value: z.infer<typeof wireVerification> = {
    object: 'pictor.verification',
    organization_id: organizationId,
    status: state,
    review_id: reviewId ?? null,
    legal_name: submission?.legalName ?? null,
    country: submission?.country ?? null,
    contact: submission?.contact ?? null,
    evidence_file_id: submission?.evidenceFileId ?? null,
    reason: last?.reason ?? null,
    effective_at: seconds(last?.effectiveAtMs),
    expires_at: seconds(last?.expiresAtMs),
    required_for: [...requiredFor],
    history: steps.map((step) => ({
      review_id: step.reviewId,
      step: step.step,
      actor: step.keyId,
      reason: step.reason,
      created_at: Math.floor(step.atMs / 1000),
    })),
  };
  return { kind: 'json', value };
}

function seconds(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : Math.floor(ms / 1000);
}
