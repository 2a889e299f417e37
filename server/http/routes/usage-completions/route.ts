/**
 * GET /v1/organization/usage/completions: the tokens that the organization's pictures came to, by time and by who and
 * what. Upstream counts the tokens of GPT image models here.
 */
import { bucketLimits, completionGroups, tokensToWire } from '../../../../contract/usage.ts';
import { Fault } from '../../../base/fault.ts';
import type { UsageDimension, UsageRow } from '../../../base/usage.ts';
import type { Route } from '../../route.ts';
import { readUsage } from '../../usage-access.ts';
import type { UsageQueryRules } from '../../usage-query.ts';
import { fileReply, pageReply } from '../../usage-reply.ts';

type Group = (typeof completionGroups)[number];

const rules: UsageQueryRules<Group> = {
  limits: bucketLimits,
  groups: completionGroups,
  filters: { project_ids: 'projectId', user_ids: undefined, api_key_ids: 'keyId', models: 'model' },
};

/** The dimension of each group; the others have one value here, or none. */
const dimensionOf: Readonly<Partial<Record<Group, UsageDimension>>> = {
  project_id: 'projectId',
  api_key_id: 'keyId',
  model: 'model',
};

/** The route. */
export const usageCompletions: Route = {
  method: 'GET',
  path: '/v1/organization/usage/completions',
  operationId: 'usageCompletions',
  summary: 'Counts the tokens of the organization.',
  statuses: [200, 400, 401],
  auth: true,
  keys: 'any',
  handle: async (context) => {
    const asked = await readUsage(context, rules);
    const by = asked.groups.flatMap((group) => dimensionOf[group] ?? []);
    // Nothing here is drawn in batches, so only batches means nothing.
    const only = readBatch(context.query) ? { projectId: [] } : asked.question.only;
    const buckets = await context.services.usage.buckets({ ...asked.question, only, by });
    const wire = buckets.map((bucket) => ({
      ...bucket,
      results: bucket.rows.map((row) => resultOf(row, asked.groups)),
    }));
    if (!asked.isFile) return pageReply(wire, asked);
    const columns = [...asked.groups, ...fileColumns];
    return fileReply(wire, columns, 'usage-completions.csv');
  },
};

const fileColumns = [
  ...['num_model_requests', 'input_tokens', 'output_tokens', 'input_text_tokens', 'input_cached_text_tokens'],
  ...['input_image_tokens', 'input_cached_image_tokens', 'output_image_tokens'],
];

function resultOf({ meters, requests, group }: UsageRow, groups: readonly Group[]) {
  return {
    object: 'organization.usage.completions.result',
    num_model_requests: requests,
    ...tokensToWire(meters),
    project_id: group.projectId ?? null,
    user_id: null,
    api_key_id: group.keyId ?? null,
    model: group.model ?? null,
    batch: groups.includes('batch') ? false : null,
    service_tier: groups.includes('service_tier') ? 'default' : null,
    api_source: groups.includes('api_source') ? 'unlabeled' : null,
  };
}

function readBatch(query: URLSearchParams): boolean {
  const text = query.get('batch') || undefined;
  if (text === undefined || text === 'true' || text === 'false') return text === 'true';
  throw new Fault({
    code: 'invalid_type',
    message:
      "Invalid type for 'batch': expected a boolean, but got a string value that could not be converted into a boolean.",
    param: 'batch',
  });
}
