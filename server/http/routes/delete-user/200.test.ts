import { expect, test } from 'vitest';
import { addMember, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('keys of who has left open nothing, also in projects that they worked on', async () => {
  const { ask, send, database, projectId, projectKey } = front();
  const id = await addMember(front(), 'fay@x.example', 'member');
  const users = `/v1/organization/projects/${projectId}/users`;
  await ask('POST', users, { user_id: id, role: 'member' });
  await database.pool.query("UPDATE api_keys SET owner_id = $1 WHERE title = 'fixed by PICTOR_KEY'", [id]);
  expect((await send('GET', '/v1/models', undefined, projectKey)).status).toBe(200);
  expect(await ask('DELETE', `/v1/organization/users/${id}`)).toEqual({
    id,
    object: 'organization.user.deleted',
    deleted: true,
  });
  expect((await send('GET', '/v1/models', undefined, projectKey)).status).toBe(401);
  expect((await ask('GET', users)).data).toEqual([]);
});
