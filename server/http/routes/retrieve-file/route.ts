/** GET /v1/files/{file_id}: what is known of one file. */
import { fileToWire } from '../../../../contract/files.ts';
import { noSuchFile } from '../../no-such-file.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const retrieveFile: Route = {
  method: 'GET',
  path: '/v1/files/:file_id',
  operationId: 'retrieveFile',
  summary: 'Describes one file.',
  statuses: [200, 401, 404],
  auth: true,
  scopes: ['api.files.read'],
  handle: async ({ services, caller, params }) => {
    const id = params['file_id'] ?? '';
    const file = await services.files.find(caller.projectId, id);
    if (!file) throw noSuchFile(id);
    return { kind: 'json', value: fileToWire(file) };
  },
};
