/** POST /v1/pictor/verification/{review}: an operator takes a review up, approves or rejects it. */
import { missingFault, readChoice } from '../../../images/fields.ts';
import { actorOf, readAdminBody, readTitle } from '../../admin.ts';
import type { Route } from '../../route.ts';
import { verificationReply } from '../../verification-wire.ts';

/** The route. */
export const decideVerification: Route = {
  method: 'POST',
  path: '/v1/pictor/verification/:review',
  operationId: 'decideVerification',
  summary: 'Decides a verification.',
  statuses: [200, 400, 401, 404, 409],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const { services, caller, params } = context;
    const fields = await readAdminBody(context, ['decision', 'reason']);
    const decision = readChoice(fields, 'decision', ['take_up', 'approve', 'reject']);
    if (decision === undefined) throw missingFault('decision');
    const reason = readTitle(fields, 'reason', 1000);
    // Whoever is refused is owed a reason.
    if (decision === 'reject' && reason === undefined) throw missingFault('reason');
    const review = params['review'] ?? '';
    const before = await services.verification.standing(caller.organizationId);
    const standing = await services.verification.decide(caller, review, { decision, reason });
    await services.administration.note(actorOf(context), {
      type: 'organization.verification.updated',
      resourceId: review,
      before: { status: before.state },
      after: { status: standing.state, ...(reason !== undefined && { reason }) },
    });
    return verificationReply(standing, services.config.verifiedModels);
  },
};
