/** GET /v1/pictor/tier: the organization's usage tier, where it comes from, and what the next one asks for. */
import type { Route } from '../../route.ts';
import { tierReply } from '../../tier-wire.ts';

/** The route. */
export const retrieveTier: Route = {
  method: 'GET',
  path: '/v1/pictor/tier',
  operationId: 'retrieveTier',
  summary: 'Says which usage tier the organization has.',
  statuses: [200, 401],
  auth: true,
  keys: 'any',
  handle: async ({ services, caller }) =>
    tierReply(caller.organizationId, await services.tiers.standing(caller.organizationId)),
};
