import { afterAll, beforeAll, expect, test } from 'vitest';
import { Fault } from '../../../base/fault.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

const large = () => new Blob([new Uint8Array(600_000)], { type: 'image/png' });

test('a parameter that is refused leaves no file in the spool and never reaches the line', async () => {
  const response = await suite.edit({ image: large(), n: '0' });
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({ param: 'n', code: 'integer_below_min_value' });
  expect(suite.lineRequests).toHaveLength(0);
  expect(suite.spooledFiles()).toEqual([]);
});

test('a picture that is refused leaves none either', async () => {
  const refusing = await startSuite({
    services: {
      gatherPictures: () =>
        Promise.reject(new Fault({ code: 'invalid_image_file', message: 'Invalid image file.' })),
    },
  });
  const response = await refusing.edit({ image: large() });
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({
    type: 'image_generation_user_error',
    code: 'invalid_image_file',
  });
  expect(refusing.spooledFiles()).toEqual([]);
  await refusing.close();
});

test('a form that is cut off is refused as a form', async () => {
  const response = await fetch(`${suite.url}/v1/images/edits`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-proj-suite', 'content-type': 'multipart/form-data; boundary=b' },
    body: '--b\r\nContent-Disposition: form-data; name="prompt"\r\n\r\nmake it',
  });
  expect(response.status).toBe(400);
  expect((await response.json()).error.code).toBe('malformed_form');
});
