/** What the desk promises: changes come one after another, whole, and each with its line in the audit log. */
import { expect, test } from 'vitest';
import { actorFor, addMember, useAdminFront } from '../../test/admin.ts';

const front = useAdminFront();

test('fifty changes at once are all made, and each is logged once', async () => {
  const { administration, organizationId, projectId, database } = front();
  const actor = actorFor(organizationId);
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  await Promise.all(
    numbers.map((images) => {
      const change = { limits: { images }, wireChanges: { max_images_per_1_minute: images } };
      return administration.projects.setLimit(actor, projectId, 'gpt-image-2', change);
    }),
  );
  const { rows } = await database.pool.query(
    "SELECT before->>'images' AS was, after->>'images' AS set FROM audit_log WHERE type = 'rate_limit.updated' ORDER BY place",
  );
  expect(rows.map(({ set }) => Number(set)).sort((one, other) => one - other)).toEqual(numbers);
  // Each found what the one before it had left, and the last one's is what stands.
  for (const [index, { was }] of rows.entries()) expect(was ?? null).toBe(rows[index - 1]?.set ?? null);
  const [limit] = await administration.projects.limits(organizationId, projectId);
  expect(String(limit?.images)).toBe(rows.at(-1)?.set);
});

test('of two owners who are removed at once, one stays', async () => {
  const { administration, organizationId } = front();
  const actor = actorFor(organizationId);
  const second = await addMember(front(), 'second@x.example', 'owner');
  const page = { after: undefined, limit: 10, order: 'asc' } as const;
  const { rows } = await administration.members.list(organizationId, [], page);
  const outcomes = await Promise.allSettled(rows.map(({ id }) => administration.members.remove(actor, id)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const left = await administration.members.list(organizationId, [], page);
  expect(left.rows.map(({ role }) => role)).toEqual(['owner']);
  expect(rows.map(({ id }) => id)).toContain(second);
});

test('a change that fails leaves neither itself nor a line of the log', async () => {
  const { administration, organizationId, database } = front();
  const count = async () =>
    (
      await database.pool.query(
        'SELECT (SELECT count(*) FROM audit_log) AS log, (SELECT count(*) FROM invites) AS made',
      )
    ).rows[0];
  const before = await count();
  const projects = [{ id: 'proj_nobody', role: 'member' as const }];
  const wish = { email: 'who@x.example', role: 'viewer' as const, projects };
  await expect(administration.invites.create(actorFor(organizationId), wish)).rejects.toThrow(
    'No such Project',
  );
  expect(await count()).toEqual(before);
});
