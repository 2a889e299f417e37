/** GET /openapi.json: the API description, OpenAPI 3.1, made from the contract and the routes it is given. */
import { describeApi } from '../../openapi.ts';
import type { Route } from '../../route.ts';

/** The route that describes `described`. */
export function openapi(described: readonly Route[]): Route {
  return {
    method: 'GET',
    path: '/openapi.json',
    operationId: 'openapi',
    summary: 'The API description.',
    statuses: [200],
    auth: false,
    handle: async ({ services }) => ({ kind: 'json', value: describeApi(described, services.version) }),
  };
}
