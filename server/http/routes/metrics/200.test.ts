import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('what was answered, painted and metered is counted, and no tenant is named', async () => {
  const suite = await startSuite();
  await (await suite.generate({ prompt: 'x', n: 2, quality: 'low' })).text();
  await suite.generate({ prompt: '' });
  await suite.get('/v1/models/whatever');
  await suite.get('/v1/nowhere');
  const response = await fetch(`${suite.url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'pictor_requests_total{operation="createImage",status="200"} 1',
      'pictor_requests_total{operation="createImage",status="400"} 1',
      'pictor_requests_total{operation="retrieveModel",status="404"} 1',
      'pictor_requests_total{operation="none",status="404"} 1',
      'pictor_pictures_total{model="gpt-image-2",quality="low",engine="flat-1"} 2',
      'pictor_tokens_total{meter="imageOut"} 196',
      'pictor_stage_seconds_count{stage="paint"} 1',
    ]),
  );
  expect(lines.join()).not.toMatch(/org-suite|proj_suite|whatever|nowhere/);
  await suite.close();
});
