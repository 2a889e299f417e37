/**
 * GET /v1/pictor/access?model=: why this key may or may not use a model, gate by gate, with the error that a request would
 * get and what to do about it. Nothing is consumed. Whoever does not get this far (a place that is not served, a wrong key,
 * an archived project) gets that very error as the answer.
 */
import type { z } from 'zod';
import type { wireAccess } from '../../../../contract/gates.ts';
import { authorize, type KeyRequirement } from '../../../auth/scopes.ts';
import { Fault } from '../../../base/fault.ts';
import type { Order } from '../../../engines/engine.ts';
import type { AccessFinding } from '../../../images/access.ts';
import { wireFault } from '../../reply/fault.ts';
import { unknownCountry } from '../../../gates/region.ts';
import type { CallerContext, Route } from '../../route.ts';

/** The smallest thing that could be asked of a model. */
const smallest = { prompt: 'a dot', n: 1 };
/** What the pictures endpoints ask of a key. */
const scopes = ['api.model.images.request'] as const;

/** The route. */
export const retrieveAccess: Route = {
  method: 'GET',
  path: '/v1/pictor/access',
  operationId: 'retrieveAccess',
  summary: 'Says why the key may or may not use a model.',
  statuses: [200, 401],
  auth: true,
  keys: 'any',
  handle: async (context) => {
    const { services, caller, query } = context;
    const asked = query.get('model') || undefined;
    const findings = [
      lookAtRegion(context),
      lookAtKey(context),
      lookAtScopes(context),
      lookAtOrganization(context),
    ];
    const order = readModel(asked, context);
    findings.push(lookAtModel(order, asked ?? services.config.defaultModel));
    // The gates after it are about a model; without one there is nothing to ask them.
    if (!(order instanceof Fault)) findings.push(...(await services.lookAtAccess(caller, order)));
    const value: z.infer<typeof wireAccess> = {
      object: 'pictor.access',
      model: asked ?? services.config.defaultModel,
      allowed: findings.every(({ refusal }) => refusal === undefined),
      gates: findings.map((finding) => gateToWire(finding, context)),
    };
    return { kind: 'json', value };
  },
};

function lookAtRegion({ services, request }: CallerContext): AccessFinding {
  const { country, reason } = services.region.look({
    peer: request.socket.remoteAddress,
    headers: request.headers,
  });
  // Whoever is refused there does not get here.
  return { gate: 'region', reason: `${placeOf(country)} ${reason}` };
}

function lookAtKey({ caller }: CallerContext): AccessFinding {
  const fault = faultOf(caller, {});
  const reason = `The key ${caller.keyId} is a key of kind '${caller.keyKind ?? 'project'}'.`;
  if (fault === undefined) return { gate: 'key', reason };
  const fix = 'Use the key of a project or of a service account.';
  return { gate: 'key', reason, refusal: { fault, fix } };
}

function lookAtScopes({ caller }: CallerContext): AccessFinding {
  const held = caller.scopes;
  const reason =
    held === undefined
      ? 'The key is not restricted.'
      : `The key has the scopes ${held.join(', ') || 'none'}.`;
  // A key of the wrong kind is told once.
  const fault = faultOf(caller, {}) === undefined ? faultOf(caller, { scopes }) : undefined;
  if (fault === undefined) return { gate: 'scopes', reason };
  const fix = `Give the key the scope ${scopes.join(', ')}, or use another one.`;
  return { gate: 'scopes', reason, refusal: { fault, fix } };
}

function lookAtOrganization({ caller }: CallerContext): AccessFinding {
  const { organizationId, projectId } = caller;
  return { gate: 'organization', reason: `The key works in ${projectId} of ${organizationId}.` };
}

function lookAtModel(order: Order | Fault, model: string): AccessFinding {
  if (!(order instanceof Fault))
    return { gate: 'model', reason: `${model} is drawn here, as ${order.model.id}.` };
  const fix = 'GET /v1/models lists the models.';
  return {
    gate: 'model',
    reason: `${model.slice(0, 200)} is not drawn here.`,
    refusal: { fault: order, fix },
  };
}

function readModel(asked: string | undefined, { services, caller }: CallerContext): Order | Fault {
  try {
    const model = asked ?? services.config.defaultModel;
    return services.readOrder({ model, ...smallest, quality: 'low' }, caller);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

function faultOf(caller: CallerContext['caller'], requirement: KeyRequirement): Fault | undefined {
  try {
    authorize(caller, requirement);
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

function gateToWire({ gate, reason, refusal }: AccessFinding, { requestId, caller }: CallerContext) {
  if (refusal === undefined) {
    return { gate, result: 'pass' as const, reason, fix: null, status: null, error: null };
  }
  const { row, body } = wireFault(refusal.fault, { requestId, profile: caller.profile });
  return {
    gate,
    result: 'refuse' as const,
    reason,
    fix: refusal.fix,
    status: row.status,
    error: { ...body.error },
  };
}

function placeOf(country: string): string {
  return country === unknownCountry
    ? 'Where this request comes from is not known.'
    : `This request comes from ${country}.`;
}
