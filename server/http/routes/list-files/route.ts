/** GET /v1/files: the project's files, from new to old unless asked otherwise, page by page. */
import { filePurposes, fileToWire, listLimitMax } from '../../../../contract/files.ts';
import { shown } from '../../../../contract/wording.ts';
import type { FileQuery } from '../../../assets/files.ts';
import { Fault } from '../../../base/fault.ts';
import { readChoice, readInteger, Unconverted } from '../../../images/fields.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const listFiles: Route = {
  method: 'GET',
  path: '/v1/files',
  operationId: 'listFiles',
  summary: 'Lists the files of the project.',
  statuses: [200, 400, 401],
  auth: true,
  scopes: ['api.files.read'],
  handle: async ({ services, caller, query }) => {
    const { purpose: asked, ...wanted } = readQuery(query);
    const purpose = filePurposes.find((one) => one === asked);
    // Purposes that nothing is uploaded for are asked for too, such as that of what a batch has put out.
    const isNone = asked !== undefined && purpose === undefined;
    const page = isNone
      ? { files: [], hasMore: false }
      : await services.files.list(caller.projectId, { ...wanted, purpose });
    if (!page)
      throw new Fault({
        code: 'invalid_value',
        message: `Invalid 'after': no such File object: ${shown(wanted.after ?? '')}`,
        param: 'after',
      });
    const data = page.files.map(fileToWire);
    return {
      kind: 'json',
      value: {
        object: 'list',
        data,
        first_id: data[0]?.id ?? null,
        last_id: data.at(-1)?.id ?? null,
        has_more: page.hasMore,
      },
    };
  },
};

/** Empty values count as absent: SDKs and forms write them for what was not set. Throws Faults (400). */
function readQuery(
  query: URLSearchParams,
): Omit<FileQuery, 'purpose'> & { readonly purpose: string | undefined } {
  const fields = {
    order: query.get('order') || undefined,
    limit: numberOf(query.get('limit') || undefined),
  };
  return {
    after: query.get('after') || undefined,
    limit: readInteger(fields, 'limit', 1, listLimitMax) ?? listLimitMax,
    order: readChoice(fields, 'order', ['asc', 'desc']) ?? 'desc',
    purpose: query.get('purpose') || undefined,
  };
}

function numberOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  return /^-?\d{1,15}$/.test(text) ? Number(text) : new Unconverted('an integer');
}
