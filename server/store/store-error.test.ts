/** What a failed statement may tell. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { handClock } from '../../test/clock.ts';
import { systemIds } from '../base/ids.ts';
import { assetStatements } from './assets.ts';
import { ledgerStatements } from './ledger.ts';
import { secretOf } from './settings.ts';
import { StoreError } from './store-error.ts';
import { tenantStatements } from './tenants.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const secret = 'a prompt that nobody else may read';

test('a failed statement tells its name and its cause, and none of its values', async () => {
  const outcomes = await Promise.allSettled([
    assetStatements(fresh.database).insertRequest({
      ...{
        id: 'req_1',
        organizationId: secret,
        projectId: secret,
        keyId: secret,
        operation: secret,
        model: secret,
      },
      ...{ order: { prompt: secret }, createdAtMs: 2 ** 70 },
    }),
    tenantStatements(fresh.database).insertKey({
      ...{ id: 'key_1', projectId: secret, title: secret, digest: Buffer.from(secret), redacted: secret },
      ...{ isFixed: false, createdAtMs: 1 },
    }),
    ledgerStatements(fresh.database).renew(secret, Number.NaN),
  ]);
  for (const outcome of outcomes) {
    const cause: unknown = outcome.status === 'rejected' ? outcome.reason : undefined;
    if (!(cause instanceof StoreError)) throw new Error(`no store error: ${String(cause)}`);
    expect(cause.message).toMatch(/^the statement \w+ failed: .+ \([0-9A-Z]{5}\)$/);
    const everything = JSON.stringify({
      ...cause,
      message: cause.message,
      stack: cause.stack,
      cause: cause.cause,
    });
    expect(everything).not.toContain('prompt');
  }
});

test('a database that is closed is told as such', async () => {
  const gone = await freshDatabase();
  await gone.drop();
  const parts = { database: gone.database, clock: handClock(), ids: systemIds };
  await expect(secretOf(parts, 'key-pepper')).rejects.toThrow(/^the statement read failed: /);
});
