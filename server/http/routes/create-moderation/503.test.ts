import { expect, test } from 'vitest';
import { silentLog } from '../../../base/log.ts';
import { createScreen } from '../../../screen/create.ts';
import { goodKey, startSuite } from '../../suite.ts';

test('when the operator’s service does not answer, nothing is judged', async () => {
  const screen = createScreen(
    {
      mode: 'upstream',
      termsFile: undefined,
      // A port where nobody listens.
      upstreamUrl: 'http://127.0.0.1:9/v1',
      upstreamKey: undefined,
      upstreamModel: 'omni-moderation-latest',
      timeoutMs: 1_000,
      onFailure: 'refuse',
    },
    silentLog,
  );
  const suite = await startSuite({ services: { screen } });
  const response = await fetch(`${suite.url}/v1/moderations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${goodKey}`, 'content-type': 'application/json' },
    body: '{"input": "x"}',
  });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect((await response.json()).error).toMatchObject({
    type: 'server_error',
    code: 'moderation_unavailable',
    param: null,
  });
  await suite.close();
});
