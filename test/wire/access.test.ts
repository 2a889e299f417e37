/** The access check through the whole house: at every gate it says what a request then gets, and it consumes nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tenantStatements } from '../../server/store/tenants.ts';
import { handClock } from '../clock.ts';
import { type OpenHouse, openHouse } from '../harness.ts';

const adminKey = 'sk-admin-house-0123456789abcdef0123456789abcdef';
let house: OpenHouse;
beforeAll(async () => {
  const settings = { verifiedModels: ['gpt-image-1.5'], modelTiers: ['gpt-image-1-mini=2'] };
  // A clock that stands still: no bucket drains while this machine is busy.
  house = await openHouse({ tier: 1, firstAdminKey: adminKey, ...settings }, { clock: handClock() });
});
afterAll(() => house.close());

interface Access {
  readonly allowed: boolean;
  readonly gates: readonly {
    readonly gate: string;
    readonly result: 'pass' | 'refuse';
    readonly reason: string;
    readonly fix: string | null;
    readonly status: number | null;
    readonly error: Readonly<Record<string, unknown>> | null;
  }[];
}

async function look(model: string, key = house.key): Promise<Access> {
  const response = await fetch(`${house.url}/v1/pictor/access?model=${model}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return (await response.json()) as Access;
}

async function generate(model: string, key = house.key, n = 1) {
  const response = await fetch(`${house.url}/v1/images/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model, prompt: 'a dot', quality: 'low', size: '1024x640', n }),
  });
  const body = (await response.json()) as { readonly error?: Readonly<Record<string, unknown>> };
  return { status: response.status, error: body.error };
}

/** A wait is shorter by the moment in which it is asked again, and each answer has an id of its own. */
const plain = (error: unknown) =>
  JSON.stringify(error)
    .replace(/again in [\dhms.]+/, 'again in SOON')
    .replace(/req_[0-9a-f]{32}/, 'REQUEST');

const tell = () => tenantStatements(house.database).tellKeysChanged();

describe('what the check says first is what a request gets', () => {
  test.each([
    ['model', 'gpt-image-99', 400],
    ['tier', 'gpt-image-1-mini', 403],
    ['verification', 'gpt-image-1.5', 403],
  ])('%s', async (gate, model, status) => {
    const access = await look(model);
    const first = access.gates.find(({ result }) => result === 'refuse');
    const real = await generate(model);
    expect([access.allowed, first?.gate, first?.status, real.status]).toEqual([false, gate, status, status]);
    expect(plain(first?.error)).toBe(plain(real.error));
    expect(first?.fix).toMatch(/\S/);
  });

  test('key', async () => {
    const first = (await look('gpt-image-2', adminKey)).gates.find(({ result }) => result === 'refuse');
    const real = await generate('gpt-image-2', adminKey);
    expect([first?.gate, first?.status]).toEqual(['key', real.status]);
    expect(plain(first?.error)).toBe(plain(real.error));
  });

  test.each([
    [
      'project',
      `UPDATE projects SET model_permissions = '{"mode":"deny_list","modelIds":["gpt-image-2"]}'`,
      'UPDATE projects SET model_permissions = NULL',
    ],
    [
      'scopes',
      `UPDATE api_keys SET scopes = '["api.files.read"]' WHERE kind = 'project'`,
      'UPDATE api_keys SET scopes = NULL',
    ],
  ])('%s', async (gate, shut, open) => {
    const firstRefused = async () =>
      (await look('gpt-image-2')).gates.find(({ result }) => result === 'refuse');
    expect(await firstRefused()).toBeUndefined();
    await house.database.pool.query(shut);
    await tell();
    await expect.poll(async () => (await firstRefused())?.gate).toBe(gate);
    const first = await firstRefused();
    const real = await generate('gpt-image-2');
    expect(first?.status).toBe(real.status);
    expect(plain(first?.error)).toBe(plain(real.error));
    await house.database.pool.query(open);
    await tell();
    await expect.poll(firstRefused).toBeUndefined();
  });
});

test('asking takes nothing: the sixth picture of a minute is the first that is refused, and the check says so before', async () => {
  for (let time = 0; time < 30; time += 1) await look('gpt-image-2');
  expect((await look('gpt-image-2')).gates.find(({ gate }) => gate === 'limits')?.reason).toContain(
    '5 of 5 images',
  );
  expect((await generate('gpt-image-2', house.key, 5)).status).toBe(200);
  const first = (await look('gpt-image-2')).gates.find(({ result }) => result === 'refuse');
  const real = await generate('gpt-image-2');
  expect([first?.gate, first?.status, real.status]).toEqual(['limits', 429, 429]);
  expect(plain(first?.error)).toBe(plain(real.error));
  expect(await house.heldNanodollars()).toBe(0n);
});

test('whoever sets a tier or decides a verification stands in the audit log', async () => {
  const ask = async (path: string, key: string, body?: unknown) => {
    const response = await fetch(`${house.url}/v1/${path}`, {
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    return response.json();
  };
  await ask('pictor/tier', adminKey, { tier: 4 });
  const { review_id } = await ask('pictor/verification', house.key, { legal_name: 'Fox Ltd' });
  await ask(`pictor/verification/${review_id}`, adminKey, { decision: 'reject', reason: 'blurred' });
  const { data } = await ask('organization/audit_logs', adminKey);
  expect(data.slice(0, 3)).toMatchObject([
    {
      type: 'organization.verification.updated',
      pictor: { before: { status: 'submitted' }, after: { status: 'rejected', reason: 'blurred' } },
    },
    { type: 'organization.verification.submitted', pictor: { after: { legal_name: 'Fox Ltd' } } },
    {
      type: 'organization.tier.updated',
      pictor: { before: { tier: 1, source: 'setting' }, after: { tier: 4, source: 'operator' } },
    },
  ]);
});
