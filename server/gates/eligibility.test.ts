/** Tiers over a real database, and lists of models as arithmetic. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findModel } from '../../contract/models.ts';
import { type HandClock, handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { assert } from '../base/assert.ts';
import type { Caller } from '../base/caller.ts';
import { gateStatements } from '../store/gates.ts';
import { tenantStatements } from '../store/tenants.ts';
import { createTiers, isPermitted, namesOf, readModelTier, tierNeeded } from './eligibility.ts';
import { createGates } from './gates.ts';
import { standingOf } from './verification.ts';

const namesFor = (id: string, requested = id) => {
  const card = findModel(id);
  assert(card !== undefined, id);
  return namesOf(card, requested);
};

describe('a list of models', () => {
  test.each([
    ['allow_list', ['gpt-image-2'], 'gpt-image-2', true],
    ['allow_list', ['gpt-image-2'], 'gpt-image-2-2026-04-21', true],
    ['allow_list', ['gpt-image-2-2026-04-21'], 'gpt-image-2', true],
    ['allow_list', ['gpt-image-2'], 'gpt-image-1.5', false],
    ['allow_list', [], 'gpt-image-2', false],
    ['allow_list', ['*'], 'gpt-image-1.5', true],
    ['deny_list', ['gpt-image-2'], 'gpt-image-2', false],
    ['deny_list', ['gpt-image-2'], 'gpt-image-2-2026-04-21', false],
    ['deny_list', ['gpt-image-2-2026-04-21'], 'gpt-image-2', false],
    ['deny_list', ['gpt-image-1.5'], 'gpt-image-2', true],
    ['deny_list', [], 'gpt-image-2', true],
  ] as const)('%s of %j and %s: %s', (mode, modelIds, id, isOpen) => {
    expect(isPermitted({ mode, modelIds }, namesFor(id))).toBe(isOpen);
  });

  test('knows a model by the name that was asked for and by the one that draws', () => {
    const names = namesFor('gpt-image-2', 'dall-e-3');
    expect(isPermitted({ mode: 'deny_list', modelIds: ['dall-e-3'] }, names)).toBe(false);
    expect(isPermitted({ mode: 'deny_list', modelIds: ['gpt-image-2'] }, names)).toBe(false);
  });

  test('that is none leaves every model', () => {
    expect(isPermitted(undefined, namesFor('gpt-image-2'))).toBe(true);
  });
});

test('of several rules for a model the one that asks for most counts', () => {
  const rules = ['*=1', 'gpt-image-2=3', 'gpt-image-1.5=free'].map(readModelTier);
  expect(tierNeeded(rules, namesFor('gpt-image-2-2026-04-21'))).toBe(3);
  expect(tierNeeded(rules, namesFor('gpt-image-1.5'))).toBe(1);
  expect(tierNeeded([], namesFor('gpt-image-2'))).toBeUndefined();
});

describe('the gates', () => {
  const caller: Caller = {
    organizationId: 'org-1',
    projectId: 'proj_1',
    keyId: 'key_1',
    profile: 'strict',
    tier: 'free',
  };
  const model = findModel('gpt-image-2');
  assert(model !== undefined, 'gpt-image-2');
  const request = { caller, model, requested: 'gpt-image-2' };
  const gates = (modelTiers: readonly string[], verifiedModels: readonly string[] = []) =>
    createGates({
      verification: { recall: async (id) => standingOf(id, [], 0) },
      verifiedModels,
      modelTiers: modelTiers.map(readModelTier),
      settingsUrl: 'https://house/settings',
    });
  const sentence = 'Project `proj_1` does not have access to model `gpt-image-2`.';

  test('refuse a tier that is too low in upstream’s words', async () => {
    await expect(gates(['gpt-image-2=1']).pass(request)).rejects.toMatchObject({
      code: 'model_not_permitted',
      message: sentence,
    });
    await gates(['gpt-image-2=1']).pass({ ...request, caller: { ...caller, tier: 1 } });
    await gates(['gpt-image-2=5']).pass({ ...request, caller: { ...caller, tier: 'unlimited' } });
    await gates([]).pass(request);
  });

  test('refuse a model that the project may not use with the same sentence', async () => {
    const barred = { ...caller, modelPermissions: { mode: 'deny_list', modelIds: ['gpt-image-2'] } } as const;
    await expect(gates([]).pass({ ...request, caller: barred })).rejects.toMatchObject({ message: sentence });
  });

  test('look at what they pass: the first refusal is what a request gets', async () => {
    const closed = gates(['*=1'], ['*']);
    const found = await closed.look(request);
    expect(found.map(({ gate, refusal }) => [gate, refusal?.fault.code])).toEqual([
      ['project', undefined],
      ['tier', 'model_not_permitted'],
      ['verification', 'organization_not_verified'],
    ]);
    await expect(closed.pass(request)).rejects.toMatchObject({ code: 'model_not_permitted' });
    for (const { refusal } of found) if (refusal) expect(refusal.fix).not.toBe('');
  });
});

describe('an organization', () => {
  let fresh: FreshDatabase;
  let clock: HandClock;
  let spent: bigint;
  let told: number;
  const organizationId = 'org-climber';

  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  beforeEach(async () => {
    clock = handClock();
    spent = 0n;
    told = 0;
    await fresh.database.pool.query('DELETE FROM organizations');
    await fresh.database.pool.query(
      "INSERT INTO organizations (id, title, tier, is_first, is_tier_automatic, created_at_ms) VALUES ($1, 'x', 'free', false, true, $2)",
      [organizationId, clock.nowMs()],
    );
  });
  afterAll(() => fresh.drop());

  const open = () =>
    createTiers({
      statements: gateStatements(fresh.database),
      clock,
      spent: async () => spent,
      tellKeysChanged: async () => {
        told += 1;
      },
    });
  const tier = async () => (await open().standing(organizationId))?.tier;

  test('climbs with what it spends and how old it is, and every house hears of it', async () => {
    expect(await open().promote()).toBe(0);
    spent = 60_000_000_000n;
    expect(await open().promote()).toBe(1);
    expect([await tier(), told]).toEqual([1, 1]);
    clock.advanceMs(7 * 86_400_000);
    await open().promote();
    expect(await tier()).toBe(2);
    expect(await open().promote()).toBe(0);
  });

  test('never falls, even when the clock steps back', async () => {
    spent = 1_000_000_000_000n;
    clock.advanceMs(30 * 86_400_000);
    await open().promote();
    expect(await tier()).toBe(5);
    clock.advanceMs(-60 * 86_400_000);
    spent = 0n;
    await open().promote();
    expect(await tier()).toBe(5);
  });

  test('has the operator’s word before what it earned, until that is taken back', async () => {
    spent = 60_000_000_000n;
    await open().promote();
    await open().override(organizationId, 'unlimited');
    expect(await open().standing(organizationId)).toMatchObject({
      tier: 'unlimited',
      source: 'operator',
      earned: 1,
    });
    await open().override(organizationId, undefined);
    expect(await open().standing(organizationId)).toMatchObject({ tier: 1, source: 'automatic' });
    expect(told).toBe(3);
  });

  test('keeps the operator’s word over a start of the house with another setting', async () => {
    await open().override(organizationId, 4);
    await tenantStatements(fresh.database).setTier(organizationId, 2);
    expect(await open().standing(organizationId)).toMatchObject({ tier: 4, source: 'operator' });
  });

  test('that is set to climb begins at the bottom once, not at every start', async () => {
    const { setTier } = tenantStatements(fresh.database);
    expect(await setTier(organizationId, 3)).toBe(true);
    expect(await setTier(organizationId, 'auto')).toBe(true);
    expect(await tier()).toBe('free');
    spent = 5_000_000_000n;
    await open().promote();
    expect(await setTier(organizationId, 'auto')).toBe(false);
    expect(await tier()).toBe(1);
  });
});
