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
  handle: async ({ services, requestId }) => {
    const missing = await services.readiness().catch((error: unknown) => {
      services.log.warn({ requestId, err: error }, 'a part does not answer when asked whether it is ready');
      return 'a part of the house does not answer; the log says which';
    });
    const value = missing === undefined ? { status: 'ready' } : { status: 'not ready', missing };
    return { kind: 'json', value, isReady: missing === undefined };
  },
};
