/** GET /v1/models/{model}: one model of the list. */
import { findModel } from '../../../../contract/models.ts';
import { Fault } from '../../../base/fault.ts';
import type { Route } from '../../route.ts';
import { describeModel } from '../list-models/route.ts';

/** The route. */
export const retrieveModel: Route = {
  method: 'GET',
  path: '/v1/models/:model',
  operationId: 'retrieveModel',
  summary: 'Describes one model.',
  statuses: [200, 401, 404],
  auth: true,
  scopes: ['api.model.read'],
  handle: async ({ caller, params }) => {
    const id = params['model'] ?? '';
    const card = findModel(id);
    const value = card && describeModel(card, caller.profile);
    if (value === undefined) {
      throw new Fault({
        code: 'model_not_found',
        message: `The model '${id.slice(0, 200)}' does not exist`,
        param: 'model',
      });
    }
    return { kind: 'json', value };
  },
};
