/** POST /v1/pictor/tier: the operator's word on the organization's tier, which counts before what it has earned. */
import { tierOrder } from '../../../../contract/gates.ts';
import { quotedList } from '../../../../contract/wording.ts';
import { missingFault, typeFault, valueFault } from '../../../images/fields.ts';
import { actorOf, readAdminBody } from '../../admin.ts';
import type { Route } from '../../route.ts';
import { tierReply } from '../../tier-wire.ts';

const words = tierOrder.map(String);

/** The route. */
export const modifyTier: Route = {
  method: 'POST',
  path: '/v1/pictor/tier',
  operationId: 'modifyTier',
  summary: 'Sets the usage tier of the organization.',
  statuses: [200, 400, 401],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const { services, caller } = context;
    const fields = await readAdminBody(context, ['tier']);
    if (!('tier' in fields)) throw missingFault('tier');
    const { organizationId } = caller;
    const before = await services.tiers.standing(organizationId);
    await services.tiers.override(organizationId, readTier(fields['tier']));
    const after = await services.tiers.standing(organizationId);
    await services.administration.note(actorOf(context), {
      type: 'organization.tier.updated',
      resourceId: organizationId,
      before: { tier: before?.tier, source: before?.source },
      after: { tier: after?.tier, source: after?.source },
    });
    return tierReply(organizationId, after);
  },
};

/** Null takes the operator's word back. Numbers may be written as text, as the settings have them. */
function readTier(value: unknown) {
  if (value === null) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw typeFault('tier', `one of ${quotedList(words, 'or')}, or null`, value);
  }
  const tier = tierOrder.find((one) => String(one) === String(value));
  if (tier === undefined) throw valueFault('tier', String(value), words);
  return tier;
}
