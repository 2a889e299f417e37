import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a restricted key does what its scopes say and nothing else, from that moment on', async () => {
  const { ask, send, projectId, projectKey } = front();
  const path = `/v1/organization/projects/${projectId}/api_keys`;
  const { id } = (await ask('GET', path)).data[0];
  const status = async (address: string) => (await send('GET', address, undefined, projectKey)).status;
  expect([await status('/v1/models'), await status('/v1/files')]).toEqual([200, 200]);
  await ask('POST', `${path}/${id}`, { scopes: ['api.model.read'] });
  expect([await status('/v1/models'), await status('/v1/files')]).toEqual([200, 401]);
  const refused = await send('POST', '/v1/images/generations', { prompt: 'a fox' }, projectKey);
  expect([refused.status, (await refused.json()).error]).toMatchObject([
    401,
    {
      message:
        "You have insufficient permissions for this operation. Missing scopes: api.model.images.request. Check that you have the correct role in your organization (Reader, Writer, Owner) and project (Member, Owner), and if you're using a restricted API key, that it has the necessary scopes.",
      type: 'invalid_request_error',
      param: null,
      code: null,
    },
  ]);
});

test('a key is given an end', async () => {
  const { ask, send, projectId, projectKey, clock } = front();
  const path = `/v1/organization/projects/${projectId}/api_keys`;
  const { id } = (await ask('GET', path)).data[0];
  expect((await ask('POST', `${path}/${id}`, { expires_in_seconds: 10 })).expires_at).toBe(
    Math.floor(front().clock.nowMs() / 1000) + 10,
  );
  clock.advanceMs(10_000);
  expect((await send('GET', '/v1/models', undefined, projectKey)).status).toBe(401);
});
