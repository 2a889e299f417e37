import { expect, test } from 'vitest';
import { openHouse } from '../../../../test/harness.ts';

test('a lenient house asks for a key before it tells anything', async () => {
  const house = await openHouse();
  for (const headers of [{}, { authorization: 'Bearer sk-wrong' }]) {
    const response = await fetch(`${house.url}/v1/images/variations`, { method: 'POST', headers });
    expect(response.status).toBe(401);
  }
  await house.close();
});
