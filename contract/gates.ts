/**
 * What stands between a caller and a model, as data and as wire shapes: usage tiers and what each asks for, the steps of
 * an organization's verification, the access check and the region test. These endpoints are the house's own; tiers and
 * their qualifications are upstream's.
 */
import { z } from 'zod';

/** A tier that an organization climbs to by itself. */
export type EarnedTier = 'free' | 1 | 2 | 3 | 4 | 5;

/** What a tier asks for. */
export interface TierQualification {
  readonly tier: EarnedTier;
  /** Whole dollars paid in all. */
  readonly paidDollars: number;
  /** Days since the organization began. Upstream counts from the first payment, which a house without payments has not. */
  readonly ageDays: number;
}

/**
 * Lowest first. Source: the model page of gpt-image-2 as two independent copies give it, seen 2026-05-05 and
 * 2026-11-22.
 */
export const tierQualifications: readonly TierQualification[] = [
  { tier: 'free', paidDollars: 0, ageDays: 0 },
  { tier: 1, paidDollars: 5, ageDays: 0 },
  { tier: 2, paidDollars: 50, ageDays: 7 },
  { tier: 3, paidDollars: 100, ageDays: 7 },
  { tier: 4, paidDollars: 250, ageDays: 14 },
  { tier: 5, paidDollars: 1000, ageDays: 30 },
];

/** The highest tier that so much paid and so many days reach. Takes nanodollars and milliseconds. */
export function earnedTier(paidNanodollars: bigint, ageMs: number): EarnedTier {
  let earned: EarnedTier = 'free';
  for (const { tier, paidDollars, ageDays } of tierQualifications) {
    const isPaid = paidNanodollars >= BigInt(paidDollars) * 1_000_000_000n;
    if (isPaid && ageMs >= ageDays * 86_400_000) earned = tier;
  }
  return earned;
}

/** Tiers from low to high, for comparing; `unlimited` stands above all. */
export const tierOrder = ['free', 1, 2, 3, 4, 5, 'unlimited'] as const;

/** The steps of a verification as they are stored and told. */
export const verificationSteps = ['submitted', 'in_review', 'verified', 'rejected'] as const;

/** Where an organization stands. `pending`: approved, and not yet in force. */
export const verificationStates = ['unverified', ...verificationSteps, 'pending', 'expired'] as const;

/** The body of POST /v1/pictor/verification. */
export const submitVerificationParams = z
  .strictObject({
    legal_name: z.string().min(1).max(200).describe('Who the organization is.'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional()
      .describe('ISO 3166-1 code in capitals.'),
    contact: z.string().min(1).max(320).optional().describe('How to reach it.'),
    evidence_file_id: z.string().min(1).max(100).optional().describe('A file of the same project.'),
  })
  .meta({ id: 'SubmitVerificationRequest' });

/** The body of POST /v1/pictor/verification/{review}. */
export const decideVerificationParams = z
  .strictObject({
    decision: z.enum(['take_up', 'approve', 'reject']),
    reason: z.string().min(1).max(1000).optional().describe('Needed to reject; told to the organization.'),
  })
  .meta({ id: 'DecideVerificationRequest' });

const seconds = z.int().describe('Unix seconds.');

/** The answer of every verification endpoint. */
export const wireVerification = z
  .object({
    object: z.literal('pictor.verification'),
    organization_id: z.string(),
    status: z.enum(verificationStates),
    review_id: z.string().nullable().describe('The newest review; null before the first.'),
    legal_name: z.string().nullable(),
    country: z.string().nullable(),
    contact: z.string().nullable(),
    evidence_file_id: z.string().nullable(),
    reason: z.string().nullable().describe('Why it was decided so.'),
    effective_at: seconds.nullable().describe('From when an approval is in force.'),
    expires_at: seconds.nullable().describe('When a verification ends; null for never.'),
    required_for: z.array(z.string()).describe('Models that ask for it; `*` for all.'),
    history: z.array(
      z.object({
        review_id: z.string(),
        step: z.enum(verificationSteps),
        actor: z.string().describe('The id of the key that took the step.'),
        reason: z.string().nullable(),
        created_at: seconds,
      }),
    ),
  })
  .meta({ id: 'Verification' });

/** The body of POST /v1/pictor/tier. */
export const modifyTierParams = z
  .strictObject({
    tier: z
      .enum(['free', '1', '2', '3', '4', '5', 'unlimited'])
      .nullable()
      .describe('Null takes the operator’s word back.'),
  })
  .meta({ id: 'ModifyTierRequest' });

/** The answer of both tier endpoints. */
export const wireTier = z
  .object({
    object: z.literal('pictor.tier'),
    organization_id: z.string(),
    tier: z.string().describe('`free`, `1` to `5` or `unlimited`: the one in force.'),
    source: z
      .enum(['operator', 'automatic', 'setting'])
      .describe('Who set it: an operator by this endpoint, the ledger, or the house’s settings.'),
    earned: z.string().describe('The tier that spending and age would earn.'),
    paid_dollars: z.string().describe('Spent in all, in dollars.'),
    age_days: z.int(),
    next: z
      .object({ tier: z.string(), paid_dollars: z.number(), age_days: z.int() })
      .nullable()
      .describe('What the next tier asks for; null at the highest.'),
  })
  .meta({ id: 'Tier' });

/** The gates of the access check, in the order in which a request meets them. */
export const accessGates = [
  'region',
  'key',
  'scopes',
  'organization',
  'model',
  'project',
  'tier',
  'verification',
  'limits',
  'budget',
  'engine',
] as const;

/** The answer of GET /v1/pictor/access. */
export const wireAccess = z
  .object({
    object: z.literal('pictor.access'),
    model: z.string(),
    allowed: z.boolean(),
    gates: z.array(
      z.object({
        gate: z.enum(accessGates),
        result: z.enum(['pass', 'refuse']),
        reason: z.string(),
        fix: z.string().nullable().describe('What to do; null where the gate is open.'),
        status: z
          .int()
          .nullable()
          .describe('The status that a request would get; null where the gate is open.'),
        error: z
          .record(z.string(), z.unknown())
          .nullable()
          .describe('The `error` object that a request would get; null where the gate is open.'),
      }),
    ),
  })
  .meta({ id: 'Access' });

/** The answer of GET /v1/pictor/region. */
export const wireRegion = z
  .object({
    object: z.literal('pictor.region'),
    ip: z.string().nullable().describe('The address that was judged; null when it could not be known.'),
    country: z.string().describe('ISO 3166-1 code; `XX` when unknown.'),
    subdivisions: z.array(z.string()).describe('ISO 3166-2 codes, e.g. `UA-43`.'),
    source: z.enum(['header', 'database', 'none']).describe('Where the country was read.'),
    result: z.enum(['pass', 'refuse']),
    reason: z.string(),
  })
  .meta({ id: 'Region' });
