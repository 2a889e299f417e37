/** GET /v1/pictor/region?ip=: where an address is taken to be, and whether it is served; without `ip`, the asker's own. */
import type { z } from 'zod';
import type { wireRegion } from '../../../../contract/gates.ts';
import { shown } from '../../../../contract/wording.ts';
import { Fault } from '../../../base/fault.ts';
import type { RegionFinding } from '../../../gates/region.ts';
import type { Reply, Route } from '../../route.ts';

/** The route. */
export const retrieveRegion: Route = {
  method: 'GET',
  path: '/v1/pictor/region',
  operationId: 'retrieveRegion',
  summary: 'Says where an address is taken to be, and whether it is served.',
  statuses: [200, 400, 401],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async ({ services, request, query }) => {
    const asked = query.get('ip') ?? '';
    const finding =
      asked === ''
        ? services.region.look({ peer: request.socket.remoteAddress, headers: request.headers })
        : services.region.lookAt(asked);
    if (finding === undefined) {
      throw new Fault({
        code: 'invalid_value',
        message: `Invalid 'ip': '${shown(asked)}'. Expected an IPv4 or IPv6 address.`,
        param: 'ip',
      });
    }
    return regionReply(finding);
  },
};

function regionReply({ address, country, subdivisions, source, isServed, reason }: RegionFinding): Reply {
  const value: z.infer<typeof wireRegion> = {
    object: 'pictor.region',
    ip: address ?? null,
    country,
    subdivisions: [...subdivisions],
    source,
    result: isServed ? 'pass' : 'refuse',
    reason,
  };
  return { kind: 'json', value };
}
