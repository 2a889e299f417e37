import { expect, test } from 'vitest';
import { addMember, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('who leaves a project stays in the organization, and their keys of the project open nothing', async () => {
  const { ask, send, projectId, projectKey, database } = front();
  const path = `/v1/organization/projects/${projectId}/users`;

  const user_id = await addMember(front(), 'fay@x.example', 'member');
  await ask('POST', path, { user_id, role: 'member' });
  await database.pool.query("UPDATE api_keys SET owner_id = $1 WHERE title = 'fixed by PICTOR_KEY'", [
    user_id,
  ]);
  expect((await send('GET', '/v1/models', undefined, projectKey)).status).toBe(200);
  expect(await ask('DELETE', `${path}/${user_id}`)).toEqual({
    id: user_id,
    object: 'organization.project.user.deleted',
    deleted: true,
  });
  expect((await send('GET', '/v1/models', undefined, projectKey)).status).toBe(401);
  expect((await ask('GET', `/v1/organization/users/${user_id}`)).id).toBe(user_id);
});
