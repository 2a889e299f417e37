import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('more than 512 MB are refused before they are sent', async () => {
  // Half a gigabyte is announced and never sent: the refusal must not wait for it.
  const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const request = httpRequest(`${house.url}/v1/files`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${house.key}`,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 600_000_000,
      },
    });
    request.on('response', (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode, text });
        request.destroy();
      });
    });
    request.on('error', reject);
    request.write('--x\r\n');
  });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.text).error).toMatchObject({
    type: 'invalid_request_error',
    code: 'payload_too_large',
  });
}, 20_000);
