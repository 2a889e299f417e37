/**
 * GET /v1/files/{file_id}/content: the file as it was uploaded, straight from the disk. It is always bytes to be saved
 * and never a page to be shown: a file may hold anything, and must not run as a page of this house.
 */
import { noSuchFile } from '../../no-such-file.ts';
import { attachmentHeader } from '../../reply/headers.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const downloadFile: Route = {
  method: 'GET',
  path: '/v1/files/:file_id/content',
  operationId: 'downloadFile',
  summary: 'Gives the bytes of one file.',
  statuses: [200, 401, 404],
  auth: true,
  scopes: ['api.files.read'],
  handle: async ({ services, caller, params }) => {
    const id = params['file_id'] ?? '';
    const opened = await services.files.open(caller.projectId, id);
    if (!opened) throw noSuchFile(id);
    return {
      kind: 'file',
      file: opened.bytes,
      headers: {
        'content-disposition': attachmentHeader(opened.file.filename),
        'content-security-policy': "default-src 'none'; sandbox",
      },
    };
  },
};
