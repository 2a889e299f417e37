/**
 * GET /v1/pictor/requests/{request_id}: the receipt of a request, for the project that sent it. The id stands in every
 * answer's `x-request-id`. For another project's request the answer is that for none.
 */
import { jsonWithDollars } from '../../../../contract/costs.ts';
import { amountToWire, metersToWire } from '../../../../contract/quotes.ts';
import { shown } from '../../../../contract/wording.ts';
import { Fault } from '../../../base/fault.ts';
import type { ChargeFacts, RequestFacts } from '../../../metering/receipts.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const retrieveRequest: Route = {
  method: 'GET',
  path: '/v1/pictor/requests/:request_id',
  operationId: 'retrieveRequest',
  summary: 'Says what a request came to.',
  statuses: [200, 401, 404],
  auth: true,
  scopes: ['api.model.images.request'],
  handle: async ({ services, caller, params }) => {
    const id = params['request_id'] ?? '';
    const facts = await services.findReceipt(caller.projectId, id);
    if (!facts) throw new Fault({ code: 'not_found', message: `No such request: ${shown(id)}` });
    const { record, charge } = facts;
    const value = {
      object: 'pictor.request',
      id,
      status: statusOf(facts),
      http_status: record?.status ?? null,
      error_code: record?.errorCode ?? null,
      created_at: seconds(facts.createdAtMs),
      duration_ms: record?.durationMs ?? null,
      project_id: caller.projectId,
      api_key_id: facts.keyId,
      source: facts.source ?? null,
      model: facts.model,
      order: record ? { model_requested: record.modelRequested, ...snakeCase(record.order) } : null,
      charge: charge ? chargeToWire(charge) : null,
    };
    return {
      kind: 'bytes',
      contentType: 'application/json',
      bytes: Buffer.from(jsonWithDollars(value)),
      headers: {},
    };
  },
};

function statusOf({ record, charge }: RequestFacts): 'in_progress' | 'completed' | 'failed' | 'lost' {
  if (record?.status === 200 || (!record && charge?.state === 'settled')) return 'completed';
  if (record?.status !== undefined && record.status !== null) return 'failed';
  if (charge?.state === 'held') return 'in_progress';
  return charge?.state === 'expired' ? 'lost' : record ? 'in_progress' : 'failed';
}

function chargeToWire(charge: ChargeFacts) {
  return {
    id: charge.id,
    state: charge.state,
    price: charge.priceId,
    held: amountToWire(charge.heldNanodollars),
    held_at: seconds(charge.heldAtMs),
    closed_at: charge.closedAtMs === undefined ? null : seconds(charge.closedAtMs),
    images: charge.images ?? null,
    meters: metersToWire(charge.meters),
    amount: amountToWire(charge.costNanodollars),
  };
}

/** The record as it was stored, its names spelled as the wire spells names. */
function snakeCase(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      deep(inner),
    ]),
  );
}

function deep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deep);
  return typeof value === 'object' && value !== null ? snakeCase(value) : value;
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
