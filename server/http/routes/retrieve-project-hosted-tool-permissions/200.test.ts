import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('what was never switched is on', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/hosted_tool_permissions`;

  const on = { enabled: true };
  expect(await ask('GET', path)).toEqual({
    code_interpreter: on,
    file_search: on,
    image_generation: on,
    mcp: on,
    web_search: on,
  });
});
