/** Who may not read usage: asked alike of every endpoint that tells it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, keyNextDoor } from './files.ts';
import { type OpenHouse, openHouse } from './harness.ts';

/** Declares the tests; `path` is the endpoint's, without a query. */
export function refusesStrangers(path: string): void {
  let house: OpenHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const asked = `${path}?start_time=1790000000`;

  test('a stranger learns nothing', async () => {
    const response = await ask(house, asked, 'GET', 'sk-wrong');
    expect(response.status).toBe(401);
    expect((await response.json()).error.code).toBe('invalid_api_key');
  });

  test.each(['lenient', 'strict'] as const)(
    'a key of another project, %s, lacks the scope',
    async (profile) => {
      const response = await ask(house, asked, 'GET', await keyNextDoor(house, profile));
      expect(response.status).toBe(401);
      const { error } = await response.json();
      expect(error).toMatchObject({ type: 'invalid_request_error', code: null });
      expect(error.message).toContain('Missing scopes: api.usage.read.');
    },
  );

  test('a strict house lets no project key read usage, and no question is looked at before', async () => {
    const strict = await openHouse({ profile: 'strict' });
    const response = await ask(strict, path);
    await strict.close();
    expect(response.status).toBe(401);
    expect((await response.json()).error.message).toContain('Missing scopes: api.usage.read.');
  });
}
