/** GET /v1/organization/costs: what the organization's pictures cost, by day and by who and what. */
import { costGroups, costLimits, dollars, lineItemNames } from '../../../../contract/costs.ts';
import type { UsageDimension, UsageRow } from '../../../base/usage.ts';
import { costLines } from '../../../metering/usage.ts';
import type { Route } from '../../route.ts';
import { readUsage } from '../../usage-access.ts';
import type { UsageQueryRules } from '../../usage-query.ts';
import { fileReply, pageReply } from '../../usage-reply.ts';

type Group = (typeof costGroups)[number];

const rules: UsageQueryRules<Group> = {
  limits: { '1d': costLimits },
  groups: costGroups,
  filters: { project_ids: 'projectId', user_ids: undefined, api_key_ids: 'keyId' },
};

/** The dimension of each group; the others are worked out from what stands in every row. */
const dimensionOf: Readonly<Partial<Record<Group, UsageDimension>>> = {
  project_id: 'projectId',
  api_key_id: 'keyId',
};

/** The route. */
export const usageCosts: Route = {
  method: 'GET',
  path: '/v1/organization/costs',
  operationId: 'usageCosts',
  summary: 'Sums what the organization was charged.',
  statuses: [200, 400, 401],
  auth: true,
  keys: 'any',
  handle: async (context) => {
    const asked = await readUsage(context, rules);
    const items = new Set(itemsOf(context.query));
    // Lines are found by meter, model and price; they are needed for a filter as well as for a group.
    const isDetailed = items.size > 0 || asked.groups.includes('line_item');
    const by = asked.groups.flatMap((group) => dimensionOf[group] ?? []);
    const question = { ...asked.question, by: isDetailed ? ([...by, 'model', 'priceId'] as const) : by };
    const buckets = await context.services.usage.buckets(question);
    const wire = buckets.map((bucket) => ({
      ...bucket,
      results: linesOf(bucket.rows, isDetailed, items, asked.groups).map(resultOf),
    }));
    if (!asked.isFile) return pageReply(wire, asked);
    const flat = wire.map((bucket) => ({
      ...bucket,
      results: bucket.results.map((result) => ({ ...result, ...result.amount })),
    }));
    const quantity = asked.groups.includes('line_item') ? ['quantity', 'quantity_unit'] : [];
    return fileReply(flat, [...asked.groups, 'value', 'currency', ...quantity], 'costs.csv');
  },
};

interface Line {
  readonly projectId: string | null;
  readonly keyId: string | null;
  readonly apiSource: string | null;
  /** Null, and no quantity, unless lines are grouped by item. */
  readonly lineItem: string | null;
  readonly tokens: number;
  readonly costNanodollars: bigint;
}

/** The rows as lines, those that are alike in every group summed into one. */
function linesOf(
  rows: readonly UsageRow[],
  isDetailed: boolean,
  items: ReadonlySet<string>,
  groups: readonly Group[],
): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const parts = isDetailed
      ? costLines(row).map((line) => ({ ...line, item: `${row.group.model}, ${lineItemNames[line.meter]}` }))
      : [{ tokens: 0, costNanodollars: row.costNanodollars, item: null }];
    for (const { tokens, costNanodollars, item } of parts) {
      if (items.size > 0 && (item === null || !items.has(item))) continue;
      const group = {
        projectId: row.group.projectId ?? null,
        keyId: row.group.keyId ?? null,
        apiSource: groups.includes('api_source') ? 'unlabeled' : null,
        lineItem: groups.includes('line_item') ? item : null,
      };
      const name = JSON.stringify(group);
      const before = lines.get(name);
      lines.set(name, {
        ...group,
        tokens: (before?.tokens ?? 0) + tokens,
        costNanodollars: (before?.costNanodollars ?? 0n) + costNanodollars,
      });
    }
  }
  return [...lines.values()];
}

function resultOf({ projectId, keyId, apiSource, lineItem, tokens, costNanodollars }: Line) {
  return {
    object: 'organization.costs.result',
    amount: { value: dollars(costNanodollars), currency: 'usd' },
    line_item: lineItem,
    project_id: projectId,
    user_id: null,
    api_key_id: keyId,
    api_source: apiSource,
    quantity: lineItem === null ? null : tokens,
    quantity_unit: lineItem === null ? null : 'tokens',
  };
}

/** Line items have a comma in their name, so a list of them is only ever written as repeated values. */
function itemsOf(query: URLSearchParams): readonly string[] {
  return [...query].filter(([name]) => /^line_items(\[\d{0,4}\])?$/.test(name)).map(([, value]) => value);
}
