/** The ledger on real PostgreSQL, as tables in ledger words and as random interleavings. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noMeters } from '../../contract/tokens.ts';
import { handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { type Books, createLedger } from './ledger.ts';
import type { Hold } from './meters.ts';

const priceId = 'gpt-image-2@2026-04-21';
/** 30 000 nanodollars for each output token, by that entry of the price book. */
const dollars = (tokens: number) => BigInt(tokens) * 30_000n;
const meters = (imageOut: number) => ({ ...noMeters, imageOut });

let fresh: FreshDatabase;
let books: Books;
let clock = handClock();

function holdOf(name: string, tokens = 1_000, changes: Partial<Hold> = {}): Hold {
  return {
    chargeId: `charge-${name}`,
    requestId: `req_${name}`,
    organizationId: 'org-a',
    projectId: 'proj_a',
    keyId: 'key_a',
    quote: {
      model: 'gpt-image-2',
      meters: meters(tokens),
      outputTokensPerPicture: tokens,
      outputTokensPerPartial: 100,
      costNanodollars: dollars(tokens),
      priceId,
    },
    ...changes,
  };
}

async function rows(): Promise<readonly string[]> {
  const result = await fresh.database.pool.query(
    `SELECT charge_id, phase, kind, held_nanodollars, spent_nanodollars FROM ledger ORDER BY at_ms, charge_id, phase DESC`,
  );
  return result.rows.map((row) =>
    [row.charge_id, row.phase, row.kind, row.held_nanodollars, row.spent_nanodollars].join(' '),
  );
}

const openCount = async () => (await fresh.database.pool.query('SELECT 1 FROM open_holds')).rowCount;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  await fresh.database.pool.query('TRUNCATE ledger, open_holds, idempotency');
  clock = handClock();
  books = createLedger({ database: fresh.database, clock, holdSeconds: 60 });
});

describe('one charge', () => {
  test('a settled hold charges what was used and gives the rest back', async () => {
    await books.hold(holdOf('1'));
    expect(await books.heldNanodollars('org-a')).toBe(30_000_000n);
    clock.advanceMs(5);
    const receipt = await books.settle(holdOf('1'), meters(400));
    expect(receipt).toEqual({
      chargeId: 'charge-1',
      meters: meters(400),
      costNanodollars: 12_000_000n,
      priceId,
    });
    expect(await rows()).toEqual([
      'charge-1 open hold 30000000 0',
      'charge-1 close settle -30000000 12000000',
    ]);
    expect(await books.heldNanodollars('org-a')).toBe(0n);
    expect(await books.spentNanodollars('org-a')).toBe(12_000_000n);
    expect(await openCount()).toBe(0);
  });

  test('a released hold returns the whole amount', async () => {
    await books.hold(holdOf('1'));
    await books.release(holdOf('1'));
    expect(await books.heldNanodollars('org-a')).toBe(0n);
    expect(await books.spentNanodollars('org-a')).toBe(0n);
  });

  test('holding twice sets the money aside once', async () => {
    await books.hold(holdOf('1'));
    await books.hold(holdOf('1'));
    expect(await books.heldNanodollars('org-a')).toBe(30_000_000n);
  });

  test('settling twice gives the first receipt and charges once', async () => {
    await books.hold(holdOf('1'));
    const first = await books.settle(holdOf('1'), meters(400));
    expect(await books.settle(holdOf('1'), meters(900))).toEqual(first);
    expect(await books.spentNanodollars('org-a')).toBe(12_000_000n);
  });

  test('ten settlers at once charge once, and all have one receipt', async () => {
    await books.hold(holdOf('1'));
    const amounts = Array.from({ length: 10 }, (_, index) => 100 + index);
    const receipts = await Promise.all(amounts.map((amount) => books.settle(holdOf('1'), meters(amount))));
    expect(new Set(receipts.map((receipt) => receipt.costNanodollars)).size).toBe(1);
    expect(await books.spentNanodollars('org-a')).toBe(receipts[0]?.costNanodollars);
    expect((await rows()).length).toBe(2);
  });

  test('releasing after settling, or twice, changes nothing', async () => {
    await books.hold(holdOf('1'));
    await books.settle(holdOf('1'), meters(1));
    await books.release(holdOf('1'));
    await books.release(holdOf('1'));
    expect((await rows()).length).toBe(2);
  });

  test.each([
    ['a charge that was never held', async () => {}],
    [
      'a charge that was released',
      async () => {
        await books.hold(holdOf('1'));
        await books.release(holdOf('1'));
      },
    ],
  ])('%s cannot be settled', async (_name, before) => {
    await before();
    await expect(books.settle(holdOf('1'), meters(1))).rejects.toThrow(/released or never held/);
    expect(await books.spentNanodollars('org-a')).toBe(0n);
  });

  test('a closed charge cannot be held again', async () => {
    await books.hold(holdOf('1'));
    await books.release(holdOf('1'));
    await expect(books.hold(holdOf('1'))).rejects.toThrow(/held after it was closed/);
    expect(await openCount()).toBe(0);
  });

  test('a price that is not in the book charges nothing', async () => {
    const hold = holdOf('1');
    await books.hold(hold);
    const odd = { ...hold, quote: { ...hold.quote, priceId: 'gpt-image-2@1999-01-01' } };
    await expect(books.settle(odd, meters(1))).rejects.toThrow(/no entry gpt-image-2@1999-01-01/);
    expect(await openCount()).toBe(1);
  });
});

describe('expiry', () => {
  test('a hold that nobody renews ends by itself and returns the whole amount', async () => {
    await books.hold(holdOf('1'));
    clock.advanceMs(59_999);
    expect(await books.expireHolds()).toBe(0);
    clock.advanceMs(1);
    expect(await books.expireHolds()).toBe(1);
    expect(await rows()).toEqual(['charge-1 open hold 30000000 0', 'charge-1 close expire -30000000 0']);
  });

  test('a renewed hold lives on from the moment of renewal', async () => {
    await books.hold(holdOf('1'));
    clock.advanceMs(59_000);
    await books.renew(holdOf('1'));
    clock.advanceMs(59_000);
    expect(await books.expireHolds()).toBe(0);
    clock.advanceMs(1_000);
    expect(await books.expireHolds()).toBe(1);
  });

  test('renewing an ended hold does not bring it back', async () => {
    await books.hold(holdOf('1'));
    await books.release(holdOf('1'));
    await books.renew(holdOf('1'));
    expect(await openCount()).toBe(0);
  });

  test('settling after expiry charges all the same, once', async () => {
    await books.hold(holdOf('1'));
    clock.advanceMs(60_000);
    await books.expireHolds();
    clock.advanceMs(1);
    const receipts = await Promise.all([1, 2, 3].map(() => books.settle(holdOf('1'), meters(400))));
    expect(receipts.map((receipt) => receipt.costNanodollars)).toEqual(Array(3).fill(12_000_000n));
    expect(await rows()).toEqual([
      'charge-1 open hold 30000000 0',
      'charge-1 close expire -30000000 0',
      'charge-1 late settle 0 12000000',
    ]);
    expect(await openCount()).toBe(0);
  });

  test('more holds than one sweep takes are ended by the next', async () => {
    for (let batch = 0; batch < 11; batch += 1) {
      await Promise.all(Array.from({ length: 50 }, (_, index) => books.hold(holdOf(`${batch}-${index}`, 1))));
    }
    clock.advanceMs(60_000);
    expect(await books.expireHolds()).toBe(500);
    expect(await books.expireHolds()).toBe(50);
    expect(await books.heldNanodollars('org-a')).toBe(0n);
  });
});

describe('sums', () => {
  test('organizations and projects are counted apart', async () => {
    const elsewhere = { projectId: 'proj_b' };
    const other = { organizationId: 'org-b', projectId: 'proj_c' };
    for (const hold of [holdOf('1'), holdOf('2', 1_000, elsewhere), holdOf('3', 1_000, other)]) {
      await books.hold(hold);
      await books.settle(hold, meters(100));
    }
    expect(await books.spentNanodollars('org-a')).toBe(6_000_000n);
    expect(await books.spentNanodollars('org-a', 'proj_b')).toBe(3_000_000n);
    expect(await books.spentNanodollars('org-b')).toBe(3_000_000n);
    expect(await books.spentNanodollars('org-nobody')).toBe(0n);
  });

  test('sums beyond what a double can carry are exact', async () => {
    // 2^62 nanodollars are 4.6 thousand million dollars; three of them do not fit in 64 bits, nor in a double.
    const huge = 2n ** 62n + 1n;
    for (const name of ['1', '2', '3']) {
      const hold = holdOf(name);
      await books.hold({ ...hold, quote: { ...hold.quote, costNanodollars: huge } });
    }
    expect(await books.heldNanodollars('org-a')).toBe(huge * 3n);
  });
});

describe('with an idempotency key', () => {
  const completion = (answer: object) => ({ projectId: 'proj_a', key: 'k', answer });
  const beginKey = () =>
    fresh.database.pool.query(
      `INSERT INTO idempotency (project_id, key, body_digest, attempt, request_id, lease_expires_at_ms, expires_at_ms)
       VALUES ('proj_a', 'k', 'd', 1, 'req_1', 0, 9999999999999)`,
    );
  const entry = async () =>
    (await fresh.database.pool.query('SELECT answer, charge_id, request_id FROM idempotency')).rows[0];

  test('the answer stands together with the charge', async () => {
    await beginKey();
    await books.hold(holdOf('1'));
    await books.settle(holdOf('1'), meters(400), completion({ told: 'half \ud800 nul \0' }));
    expect(await entry()).toEqual({
      answer: { told: 'half \ufffd nul \ufffd' },
      charge_id: 'charge-1',
      request_id: 'req_1',
    });
  });

  test('of two attempts under one key only the first is charged, and both have its receipt', async () => {
    await beginKey();
    await books.hold(holdOf('1'));
    await books.hold(holdOf('2'));
    const [one, two] = await Promise.all([
      books.settle(holdOf('1'), meters(400), completion({ of: 1 })),
      books.settle(holdOf('2'), meters(500), completion({ of: 2 })),
    ]);
    expect(one).toEqual(two);
    expect(await books.spentNanodollars('org-a')).toBe(one.costNanodollars);
    expect(await books.heldNanodollars('org-a')).toBe(0n);
    expect((await entry()).charge_id).toBe(one.chargeId);
    expect(await books.settle(holdOf('2'), meters(500), completion({ of: 2 }))).toEqual(one);
  });

  test('an attempt that wakes after its hold has expired yields to the one that took its place', async () => {
    await beginKey();
    await books.hold(holdOf('1'));
    clock.advanceMs(60_000);
    await books.expireHolds();
    await books.hold(holdOf('2'));
    const second = await books.settle(holdOf('2'), meters(500), completion({ of: 2 }));
    expect(await books.settle(holdOf('1'), meters(400), completion({ of: 1 }))).toEqual(second);
    expect(await books.settle(holdOf('1'), meters(400), completion({ of: 1 }))).toEqual(second);
    expect(await books.spentNanodollars('org-a')).toBe(15_000_000n);
  });

  test('a late attempt whose key is still unanswered charges and answers', async () => {
    await beginKey();
    await books.hold(holdOf('1'));
    clock.advanceMs(60_000);
    await books.expireHolds();
    const receipt = await books.settle(holdOf('1'), meters(400), completion({ of: 1 }));
    expect(receipt.costNanodollars).toBe(12_000_000n);
    expect((await entry()).answer).toEqual({ of: 1 });
  });

  test('a key that was forgotten meanwhile does not make the work free', async () => {
    await books.hold(holdOf('1'));
    const receipt = await books.settle(holdOf('1'), meters(400), completion({ of: 1 }));
    expect(receipt.costNanodollars).toBe(12_000_000n);
    expect(await entry()).toBeUndefined();
  });
});

test('rows are only ever the kinds that the ledger knows', async () => {
  await books.hold(holdOf('1'));
  const insert = `INSERT INTO ledger SELECT charge_id, 'close', 'gift', request_id, organization_id, project_id, key_id,
    model, price_id, 0, 0, 0, 0, 0, 0, 0, 0 FROM ledger`;
  await expect(fresh.database.pool.query(insert)).rejects.toThrow(/ledger_words/);
});
