import { expect, test } from 'vitest';
import { keyNextDoor } from '../../../../test/files.ts';
import { openHouse } from '../../../../test/harness.ts';

test('the lenient profile says that it has ended, and what to use instead', async () => {
  const house = await openHouse();
  const strict = await openHouse({ profile: 'strict' });
  const cases = [
    { url: house.url, key: house.key },
    { url: strict.url, key: await keyNextDoor(strict, 'lenient') },
  ];
  for (const { url, key } of cases) {
    const response = await fetch(`${url}/v1/images/variations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: new FormData(),
    });
    expect(response.status).toBe(410);
    const { error } = await response.json();
    expect(error).toMatchObject({ type: 'invalid_request_error', code: 'endpoint_retired', param: null });
    expect(error.message).toContain('POST /v1/images/edits');
  }
  await house.close();
  await strict.close();
});
