import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseWith, type Suite, startSuite } from '../../suite.ts';

const message = 'Your organization must be verified to use the model `gpt-image-2`.';
let suite: Suite;
beforeAll(async () => {
  suite = await startSuite({
    makeImages: refuseWith(() => ({ code: 'organization_not_verified', message })),
  });
});
afterAll(() => suite.close());

test('a gate that is shut answers with its status even where a stream was asked for, and is not tried again', async () => {
  const response = await suite.edit({ stream: 'true' });
  expect(response.status).toBe(403);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect((await response.json()).error).toMatchObject({
    message,
    type: 'invalid_request_error',
    param: null,
    code: null,
  });
  expect(suite.spooledFiles()).toEqual([]);
});
