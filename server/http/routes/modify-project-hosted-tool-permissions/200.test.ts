import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('one tool is switched and the others stay as they are', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/hosted_tool_permissions`;

  await ask('POST', path, { mcp: { enabled: false } });
  await ask('POST', path, { image_generation: { enabled: false }, web_search: null });
  expect(await ask('GET', path)).toMatchObject({
    image_generation: { enabled: false },
    mcp: { enabled: false },
    web_search: { enabled: true },
  });
});
