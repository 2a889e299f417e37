import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('limits are set one by one, and told to whoever carries a key of the project', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/rate_limits`;

  const change = { max_images_per_1_minute: 2 };
  expect(await ask('POST', `${path}/rl-gpt-image-2`, change)).toMatchObject({
    id: 'rl-gpt-image-2',
    max_images_per_1_minute: 2,
    max_requests_per_1_minute: 500,
  });
  await ask('POST', `${path}/rl-gpt-image-2`, { max_requests_per_1_minute: 7 });
  expect((await ask('GET', path)).data[0]).toMatchObject({
    max_images_per_1_minute: 2,
    max_requests_per_1_minute: 7,
    max_tokens_per_1_minute: 800_000,
  });
});
