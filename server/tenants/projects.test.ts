import { afterEach, beforeEach, expect, test } from 'vitest';
import { handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { digestKey } from '../auth/key.ts';
import { systemIds } from '../base/ids.ts';
import { silentLog } from '../base/log.ts';
import { tenantStatements } from '../store/tenants.ts';
import { firstRun } from './first-run.ts';
import { openProjects, type Projects } from './projects.ts';

const pepper = Buffer.from('pepper for tests');
let fresh: FreshDatabase;
let projects: Projects;
beforeEach(async () => {
  fresh = await freshDatabase();
  projects = await openProjects({
    dataFolder: '/nowhere',
    databaseUrl: fresh.url,
    clock: handClock(),
    ids: systemIds,
    log: silentLog,
  });
});
afterEach(async () => {
  await projects.close();
  await fresh.drop();
});

test('a project reads requests as it was told, and as the house does once that is taken back', async () => {
  const statements = tenantStatements(fresh.database);
  const home = await firstRun({
    statements,
    clock: handClock(),
    ids: systemIds,
    pepper,
    firstKey: 'a-key-for-tests',
    tier: 5,
  });
  const profileOf = async () => (await statements.findOwner(digestKey('a-key-for-tests', pepper)))?.profile;
  expect(await profileOf()).toBeNull();
  expect(await projects.setProfile(home.projectId, 'strict')).toBe(true);
  expect(await profileOf()).toBe('strict');
  expect((await projects.list()).map(({ id, profile }) => [id, profile])).toEqual([
    [home.projectId, 'strict'],
  ]);
  expect(await projects.setProfile(home.projectId, undefined)).toBe(true);
  expect(await profileOf()).toBeNull();
});

test('a project that is not there is not set', async () => {
  expect(await projects.setProfile('proj_nobody', 'strict')).toBe(false);
});
