/** GET /v1/organization/usage/images: how many pictures the organization had drawn, by time and by who and what. */
import { bucketLimits, imageGroups, imageSources } from '../../../../contract/usage.ts';
import type { UsageDimension, UsageRow } from '../../../base/usage.ts';
import type { Route } from '../../route.ts';
import { readUsage } from '../../usage-access.ts';
import type { UsageQueryRules } from '../../usage-query.ts';
import { fileReply, pageReply } from '../../usage-reply.ts';

type Group = (typeof imageGroups)[number];

const rules: UsageQueryRules<Group> = {
  limits: bucketLimits,
  groups: imageGroups,
  filters: {
    project_ids: 'projectId',
    user_ids: undefined,
    api_key_ids: 'keyId',
    models: 'model',
    sources: 'source',
    sizes: 'size',
  },
  choices: { sources: imageSources },
};

/** The dimension of each group; users are none. */
const dimensionOf: Readonly<Partial<Record<Group, UsageDimension>>> = {
  project_id: 'projectId',
  api_key_id: 'keyId',
  model: 'model',
  size: 'size',
  source: 'source',
};

/** The route. */
export const usageImages: Route = {
  method: 'GET',
  path: '/v1/organization/usage/images',
  operationId: 'usageImages',
  summary: 'Counts the pictures of the organization.',
  statuses: [200, 400, 401],
  auth: true,
  keys: 'any',
  handle: async (context) => {
    const asked = await readUsage(context, rules);
    const by = asked.groups.flatMap((group) => dimensionOf[group] ?? []);
    const buckets = await context.services.usage.buckets({ ...asked.question, by });
    const wire = buckets.map((bucket) => ({ ...bucket, results: bucket.rows.map(resultOf) }));
    if (!asked.isFile) return pageReply(wire, asked);
    return fileReply(wire, [...asked.groups, 'images', 'num_model_requests'], 'usage-images.csv');
  },
};

function resultOf({ images, requests, group }: UsageRow) {
  return {
    object: 'organization.usage.images.result',
    images,
    num_model_requests: requests,
    source: group.source || null,
    size: group.size || null,
    project_id: group.projectId ?? null,
    user_id: null,
    api_key_id: group.keyId ?? null,
    model: group.model ?? null,
  };
}
