/** A tier as the wire has it, for the two endpoints that answer with one. */
import type { z } from 'zod';
import { tierQualifications, type wireTier } from '../../contract/gates.ts';
import { assert } from '../base/assert.ts';
import { formatDollars } from '../base/money.ts';
import type { TierStanding } from '../gates/eligibility.ts';
import type { Reply } from './route.ts';

const dayMs = 86_400_000;

/** The reply of both endpoints. A caller's organization always stands. */
export function tierReply(organizationId: string, standing: TierStanding | undefined): Reply {
  assert(standing !== undefined, `the organization ${organizationId} of a caller is gone`);
  const { tier, source, paidNanodollars, ageMs, earned } = standing;
  const next = tierQualifications[tierQualifications.findIndex((row) => row.tier === earned) + 1];
  const value: z.infer<typeof wireTier> = {
    object: 'pictor.tier',
    organization_id: organizationId,
    tier: String(tier),
    source,
    earned: String(earned),
    paid_dollars: formatDollars(paidNanodollars).replace('$', ''),
    age_days: Math.floor(ageMs / dayMs),
    next: next ? { tier: String(next.tier), paid_dollars: next.paidDollars, age_days: next.ageDays } : null,
  };
  return { kind: 'json', value };
}
