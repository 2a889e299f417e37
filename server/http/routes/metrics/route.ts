/** GET /metrics: counters for Prometheus. They name no tenant, so the endpoint takes no key; keep it off public networks. */
import type { Route } from '../../route.ts';

/** The route. */
export const metrics: Route = {
  method: 'GET',
  path: '/metrics',
  operationId: 'metrics',
  summary: 'Counters in the Prometheus text format.',
  statuses: [200],
  auth: false,
  handle: async ({ services }) => {
    const { registry } = services.metrics;
    return {
      kind: 'bytes',
      contentType: registry.contentType,
      bytes: Buffer.from(await registry.metrics()),
      headers: { 'cache-control': 'no-store' },
    };
  },
};
