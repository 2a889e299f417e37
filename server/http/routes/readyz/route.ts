/** GET /readyz: would a request be served now? 503 with what is missing while starting, stopping or without a database. */
import type { Route } from '../../route.ts';

/** The route. */
export const readyz: Route = {
  method: 'GET',
  path: '/readyz',
  operationId: 'readyz',
  summary: 'Can requests be served now?',
  statuses: [200, 503],
  auth: false,
  handle: async ({ services }) => {
    const missing = await services.readiness();
    const value = missing === undefined ? { status: 'ready' } : { status: 'not ready', missing };
    return { kind: 'json', value, isReady: missing === undefined };
  },
};
