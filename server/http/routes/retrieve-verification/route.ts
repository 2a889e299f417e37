/** GET /v1/pictor/verification: where the caller's organization stands, and how it came there. */
import type { Route } from '../../route.ts';
import { verificationReply } from '../../verification-wire.ts';

/** The route. */
export const retrieveVerification: Route = {
  method: 'GET',
  path: '/v1/pictor/verification',
  operationId: 'retrieveVerification',
  summary: 'Says where the verification of the organization stands.',
  statuses: [200, 401],
  auth: true,
  keys: 'any',
  handle: async ({ services, caller }) =>
    verificationReply(
      await services.verification.standing(caller.organizationId),
      services.config.verifiedModels,
    ),
};
