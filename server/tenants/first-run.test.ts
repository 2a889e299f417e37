/** What a house has from its first start, and what later starts change. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { digestKey } from '../auth/key.ts';
import type { Tier } from '../base/caller.ts';
import { systemIds } from '../base/ids.ts';
import { secretOf } from '../store/settings.ts';
import { tenantStatements } from '../store/tenants.ts';
import { firstRun } from './first-run.ts';
import { keysOf } from './keys.ts';
import { operatorOver } from './operator.ts';

const pepper = Buffer.from('pepper for tests');
const clock = handClock();
let fresh: FreshDatabase;
const parts = () => ({ statements: tenantStatements(fresh.database), clock, ids: systemIds, pepper });
const operator = () => operatorOver({ database: fresh.database, clock, ids: systemIds, pepper });
const start = (firstKey?: string, tier: Tier = 5) => firstRun({ ...parts(), firstKey, tier });
const isOpen = async (secret: string) =>
  (await parts().statements.findOwner(digestKey(secret, pepper)))?.revokedAtMs === null;

beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.drop());

test('the first start makes an organization, a project and a key; the second finds them', async () => {
  const first = await start();
  expect(first.organizationId).toMatch(/^org-[0-9A-Za-z]{24}$/);
  expect(first.projectId).toMatch(/^proj_[0-9A-Za-z]{24}$/);
  expect(first.keySecret).toMatch(/^sk-proj-[0-9A-Za-z]{48}$/);
  expect(first.keyRedacted).toBe(`sk-proj-****${first.keySecret?.slice(-4)}`);
  expect(await isOpen(first.keySecret ?? '')).toBe(true);
  const second = await start();
  expect(second).toEqual({ ...first, keySecret: undefined });
});

test('no secret stands in the database', async () => {
  const { keySecret } = await start();
  const { rows } = await fresh.database.pool.query('SELECT api_keys::text AS row FROM api_keys');
  expect(rows.length).toBe(1);
  expect(rows[0].row).not.toContain(keySecret?.slice(8));
});

test('a fixed key is taken as given and never shown', async () => {
  const first = await start('my-own-key');
  expect(first.keySecret).toBeUndefined();
  expect(first.keyRedacted).toBe('****');
  expect(await isOpen('my-own-key')).toBe(true);
  expect((await parts().statements.listKeys()).length).toBe(1);
  await start('my-own-key');
  expect((await parts().statements.listKeys()).length).toBe(1);
});

test('another fixed key ends the one before, and no other', async () => {
  const made = (await start()).keySecret ?? '';
  await start('first-fixed-key');
  await start('second-fixed-key');
  expect([await isOpen(made), await isOpen('first-fixed-key'), await isOpen('second-fixed-key')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('a fixed key that was revoked stays so, and the operator is told', async () => {
  await start('my-own-key-0123456789');
  expect(await keysOf(operator()).revoke('****6789')).toBe(true);
  const again = await start('my-own-key-0123456789');
  expect(again.warnings).toEqual([expect.stringContaining('revoked')]);
  expect(await isOpen('my-own-key-0123456789')).toBe(false);
});

test('keys that a person revoked are not made again', async () => {
  await start();
  const [key] = await parts().statements.listKeys();
  await keysOf(operator()).revoke(key?.id ?? '');
  const again = await start();
  expect(again.keySecret).toBeUndefined();
  expect(again.warnings).toEqual([expect.stringContaining('pictor keys create')]);
});

test('the tier is applied at every start', async () => {
  const tiers: Tier[] = [5, 1, 'unlimited'];
  for (const tier of tiers) {
    await start('a-fixed-key', tier);
    const owner = await parts().statements.findOwner(digestKey('a-fixed-key', pepper));
    expect(owner?.tier).toBe(String(tier));
  }
});

test('four houses that start together on one database make one organization', async () => {
  const all = await Promise.all([start('same-key'), start('same-key'), start('same-key'), start('same-key')]);
  expect(new Set(all.map((first) => `${first.organizationId} ${first.projectId}`)).size).toBe(1);
});

test('a secret of the house is made once and is the same for all houses', async () => {
  const secretParts = { database: fresh.database, clock, ids: systemIds };
  const all = await Promise.all([1, 2, 3, 4].map(() => secretOf(secretParts, 'key-pepper')));
  expect(new Set(all.map(String)).size).toBe(1);
  expect(String(all[0])).toMatch(/^[0-9A-Za-z]{43}$/);
  expect(String(await secretOf(secretParts, 'link-secret'))).not.toBe(String(all[0]));
});

test('keys cannot be made before the house ever started', async () => {
  await expect(keysOf(operator()).create('early')).rejects.toThrow(/pictor serve/);
});

test('what is shown of two keys may be the same, and then only the handle revokes', async () => {
  await start('fixed-key-one-0123456789-same');
  const keys = keysOf(operator());
  const made = await keys.create('other');
  await fresh.database.pool.query("UPDATE api_keys SET redacted = 'sk-proj-****same'");
  expect(await keys.revoke('sk-proj-****same')).toBe(false);
  expect(await keys.revoke(made.id)).toBe(true);
  expect(await keys.revoke('sk-proj-****same')).toBe(true);
  expect(await keys.revoke('key_nobody')).toBe(false);
});

test('a fixed admin key administers, and changing it ends the one before and no project’s key', async () => {
  const admin = (firstAdminKey: string) =>
    firstRun({ ...parts(), firstKey: 'my-own-key', firstAdminKey, tier: 5 });
  await admin('first-admin-key');
  await admin('second-admin-key');
  const owner = await parts().statements.findOwner(digestKey('second-admin-key', pepper));
  expect(owner).toMatchObject({ kind: 'admin', revokedAtMs: null });
  expect([await isOpen('my-own-key'), await isOpen('first-admin-key')]).toEqual([true, false]);
});

test('one secret is not both kinds of key', async () => {
  const both = { ...parts(), firstKey: 'the-same-key', tier: 5 as const };
  await expect(firstRun({ ...both, firstAdminKey: 'the-same-key' })).rejects.toThrow('PICTOR_ADMIN_KEY');
  await start('the-same-key');
  const { warnings } = await firstRun({
    ...parts(),
    firstKey: undefined,
    firstAdminKey: 'the-same-key',
    tier: 5,
  });
  expect(warnings).toEqual([expect.stringContaining('another kind')]);
});

test('houses that start together give the organization one owner', async () => {
  await start();
  await Promise.all([start(), start(), start()]);
  const { rows } = await fresh.database.pool.query('SELECT role FROM members');
  expect(rows).toEqual([{ role: 'owner' }]);
});
