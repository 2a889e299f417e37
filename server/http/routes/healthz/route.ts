/** GET /healthz: the process is alive and its event loop turns. It asks nothing else, so that it never lies about that. */
import type { Route } from '../../route.ts';

/** The route. */
export const healthz: Route = {
  method: 'GET',
  path: '/healthz',
  operationId: 'healthz',
  summary: 'Is the process alive?',
  statuses: [200],
  auth: false,
  handle: async ({ services }) => ({ kind: 'json', value: { status: 'ok', version: services.version } }),
};
