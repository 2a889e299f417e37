/**
 * POST /v1/images/variations, which upstream has retired. In August 2026 it answered like a path that does not exist,
 * before anything else, and the description of September has 410 in the envelope. Strict does what was seen, lenient what
 * was described, with what to use instead. The body is never looked at.
 */
import type { Caller } from '../../../base/caller.ts';
import { Fault } from '../../../base/fault.ts';
import type { Context, Route } from '../../route.ts';

/** The route. */
export const createImageVariation: Route = {
  method: 'POST',
  path: '/v1/images/variations',
  operationId: 'createImageVariation',
  summary: 'Retired upstream; POST /v1/images/edits takes its place.',
  statuses: [401, 404, 410],
  auth: false,
  handle: async (context) => {
    const caller = await identifyMaybe(context);
    if (caller === undefined || caller.profile === 'strict') return { kind: 'absent' };
    const { slip } = context;
    slip.caller = caller;
    slip.warnings = caller.warnings ?? [];
    throw new Fault({
      code: 'endpoint_retired',
      message:
        'The endpoint for image variations has been retired. Use POST /v1/images/edits with the image and a prompt that says what should change.',
    });
  },
};

/** Where the house is strict nobody is asked for a key here: who has none, or a wrong one, is undefined. */
async function identifyMaybe({ services, request }: Context): Promise<Caller | undefined> {
  try {
    return await services.identify(request.headers);
  } catch (error) {
    if (error instanceof Fault && services.config.profile === 'strict') return undefined;
    throw error;
  }
}
