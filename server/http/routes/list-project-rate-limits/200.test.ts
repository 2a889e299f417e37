import { expect, test } from 'vitest';
import { type Answer, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a project without limits of its own has those of its organization, for each model once', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/rate_limits`;

  const { data, has_more } = await ask('GET', path);
  expect(data[0]).toEqual({
    id: 'rl-gpt-image-2',
    object: 'project.rate_limit',
    model: 'gpt-image-2',
    max_requests_per_1_minute: 500,
    max_tokens_per_1_minute: 800_000,
    max_images_per_1_minute: 50,
  });
  expect(data.map((limit: Answer) => limit.id)).not.toContain('rl-gpt-image-2-2026-04-21');
  expect(has_more).toBe(false);
  expect((await ask('GET', `${path}?after=rl-gpt-image-2`)).data).toEqual(data.slice(1));
});
