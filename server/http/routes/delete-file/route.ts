/** DELETE /v1/files/{file_id}: the file is gone at once, and its bytes with the last file that has them. */
import { noSuchFile } from '../../no-such-file.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const deleteFile: Route = {
  method: 'DELETE',
  path: '/v1/files/:file_id',
  operationId: 'deleteFile',
  summary: 'Deletes one file.',
  statuses: [200, 401, 404],
  auth: true,
  scopes: ['api.files.write'],
  handle: async ({ services, caller, params }) => {
    const id = params['file_id'] ?? '';
    if (!(await services.files.delete(caller.projectId, id))) throw noSuchFile(id);
    return { kind: 'json', value: { id, object: 'file', deleted: true } };
  },
};
