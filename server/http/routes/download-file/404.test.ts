import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, comparable, keyNextDoor, uploaded } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const path = (id: string) => `/v1/files/${id}/content`;

test.each(['file-000000000000000000000000', 'file-', 'nothing', '%00', '__proto__', 'x'.repeat(5000)])(
  '%s is no file',
  async (id) => {
    const response = await ask(house, path(id), 'GET');
    expect(response.status).toBe(404);
    const { pictor: _ours, message, ...error } = (await response.json()).error;
    expect(error).toEqual({ type: 'invalid_request_error', param: 'id', code: null });
    expect(message.startsWith('No such File object: ')).toBe(true);
  },
);

test('a file of another project, an expired one and one that never was answer the same, to the byte', async () => {
  const other = await keyNextDoor(house);
  const theirs = await uploaded(house, Buffer.from('theirs'), {}, other);
  const expired = await uploaded(house, Buffer.from('expired'));
  await house.database.pool.query('UPDATE files SET expires_at_ms = 1 WHERE id = $1', [expired]);
  const never = theirs.replace(/.{4}$/, 'zzzz');
  const answers = await Promise.all(
    [theirs, expired, never].map(async (id) =>
      (await comparable(await ask(house, path(id), 'GET'))).replaceAll(id, 'ID'),
    ),
  );
  expect(new Set(answers).size).toBe(1);
  expect((await ask(house, `/v1/files/${theirs}`, 'GET', other)).status).toBe(200);
});
