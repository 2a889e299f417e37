/** Usage on real PostgreSQL: the ledger's charges, to the nanodollar, whoever writes and whoever sums meanwhile. */
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noMeters } from '../../contract/tokens.ts';
import { handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { inTransaction } from '../store/pool.ts';
import type { UsageQuestion } from '../base/usage.ts';
import { createLedger } from './ledger.ts';
import type { Hold, QuoteKind } from './meters.ts';
import { bucketStart, costLines, createUsage } from './usage.ts';

const priceId = 'gpt-image-2@2026-04-21';
const dayMs = 86_400_000;
const noon = Date.UTC(2026, 10, 22, 12);
const drawn: QuoteKind = { source: 'image.generation', size: '1024x1024', quality: 'low' };

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  await fresh.database.pool.query(
    'TRUNCATE ledger, open_holds, idempotency, usage_tail, usage_minutes, usage_hours, usage_days',
  );
});

function holdOf(name: string, changes: Partial<Hold> = {}, kind: QuoteKind | undefined = drawn): Hold {
  return {
    chargeId: `charge-${name}`,
    requestId: `req_${name}`,
    organizationId: 'org-a',
    projectId: 'proj_a',
    keyId: 'key_a',
    quote: {
      model: 'gpt-image-2',
      meters: { ...noMeters, imageOut: 5_000 },
      outputTokensPerPicture: 5_000,
      outputTokensPerPartial: 100,
      costNanodollars: 150_000_000n,
      priceId,
      ...(kind && { kind }),
    },
    ...changes,
  };
}

function wholeDay(changes: Partial<UsageQuestion> = {}): UsageQuestion {
  const fromMs = bucketStart(noon, '1d');
  return {
    ...{ organizationId: 'org-a', width: '1d', fromMs, toMs: fromMs + dayMs, only: {}, by: [] },
    ...changes,
  };
}

function setUp(nowMs = noon) {
  const clock = handClock(nowMs);
  const usage = createUsage(fresh);
  const ledger = createLedger({ ...fresh, clock, holdSeconds: 60 });
  const charge = async (hold: Hold, imageOut: number, pictures = 1) => {
    await ledger.hold(hold);
    return ledger.settle(hold, { ...noMeters, textIn: 12, imageOut }, undefined, pictures);
  };
  return { clock, usage, ledger, charge };
}

const tailCount = async () => (await fresh.database.pool.query('SELECT 1 FROM usage_tail')).rowCount;

describe('what is counted', () => {
  test('a charge counts at once, and counts the same once it is summed', async () => {
    const { usage, charge } = setUp();
    await charge(holdOf('1'), 196);
    await charge(holdOf('2'), 392, 2);
    const before = await usage.buckets(wholeDay());
    expect(before).toMatchObject([
      {
        startMs: bucketStart(noon, '1d'),
        rows: [
          {
            requests: 2,
            images: 3,
            meters: { ...noMeters, textIn: 24, imageOut: 588 },
            costNanodollars: 2n * 60_000n + 588n * 30_000n,
          },
        ],
      },
    ]);
    expect(await usage.fold()).toBe(2);
    expect(await tailCount()).toBe(0);
    expect(await usage.buckets(wholeDay())).toEqual(before);
    expect(await usage.fold()).toBe(0);
  });

  test('holds, releases and expiries are no usage, and a late charge is', async () => {
    const { usage, ledger, clock } = setUp();
    await ledger.hold(holdOf('held'));
    await ledger.hold(holdOf('released'));
    await ledger.release(holdOf('released'));
    clock.advanceMs(61_000);
    await ledger.expireHolds();
    expect((await usage.buckets(wholeDay()))[0]?.rows).toEqual([]);
    await ledger.settle(holdOf('held'), { ...noMeters, imageOut: 10 }, undefined, 1);
    await ledger.settle(holdOf('held'), { ...noMeters, imageOut: 10 }, undefined, 1);
    expect((await usage.buckets(wholeDay()))[0]?.rows).toMatchObject([{ requests: 1, images: 1 }]);
  });

  test('a second attempt under an idempotency key, which costs nothing, is no usage', async () => {
    const { usage, ledger } = setUp();
    const completion = { projectId: 'proj_a', key: 'k', answer: {} };
    await fresh.database.pool.query(
      `INSERT INTO idempotency (project_id, key, body_digest, attempt, request_id, lease_expires_at_ms, expires_at_ms)
       VALUES ('proj_a', 'k', 'd', 1, 'req_1', 0, 9e15::bigint)`,
    );
    for (const name of ['1', '2']) {
      await ledger.hold(holdOf(name));
      await ledger.settle(holdOf(name), { ...noMeters, imageOut: 100 }, completion, 1);
    }
    expect((await usage.buckets(wholeDay()))[0]?.rows).toMatchObject([
      { requests: 1, images: 1, costNanodollars: 3_000_000n },
    ]);
  });

  test('another organization sees none of it', async () => {
    const { usage, charge } = setUp();
    await charge(holdOf('1'), 196);
    expect((await usage.buckets(wholeDay({ organizationId: 'org-b' })))[0]?.rows).toEqual([]);
    await usage.fold();
    expect((await usage.buckets(wholeDay({ organizationId: 'org-b' })))[0]?.rows).toEqual([]);
  });
});

describe.each([false, true])('groups and filters, summed: %s', (isFolded) => {
  test('each dimension tells charges apart, and the parts sum to the whole', async () => {
    const { usage, charge } = setUp();
    const edited = { source: 'image.edit', size: '1536x1024', quality: 'high' } as const;
    await charge(holdOf('1'), 100);
    await charge(holdOf('2', { projectId: 'proj_b', keyId: 'key_b' }), 200);
    await charge(holdOf('3', {}, edited), 400);
    if (isFolded) await usage.fold();
    const grouped = async (by: UsageQuestion['by'], only: UsageQuestion['only'] = {}) =>
      ((await usage.buckets(wholeDay({ by, only })))[0]?.rows ?? []).map((row) => [
        ...Object.values(row.group),
        row.meters.imageOut,
      ]);
    expect(await grouped(['projectId', 'source'])).toEqual([
      ['proj_a', 'image.edit', 400],
      ['proj_a', 'image.generation', 100],
      ['proj_b', 'image.generation', 200],
    ]);
    expect(await grouped(['size', 'quality', 'model', 'priceId', 'keyId'])).toEqual([
      ['1024x1024', 'low', 'gpt-image-2', priceId, 'key_a', 100],
      ['1024x1024', 'low', 'gpt-image-2', priceId, 'key_b', 200],
      ['1536x1024', 'high', 'gpt-image-2', priceId, 'key_a', 400],
    ]);
    expect(await grouped([], { projectId: ['proj_a'], source: ['image.edit', 'image.variation'] })).toEqual([
      [400],
    ]);
    expect(await grouped([], { keyId: ["key_b'; DROP TABLE ledger; --"] })).toEqual([]);
    expect(await grouped([], { model: [] })).toEqual([]);
  });

  test('buckets end where the next begins, and empty ones stand between', async () => {
    const minute = bucketStart(noon, '1m');
    for (const [name, atMs] of [
      ['1', minute],
      ['2', minute + 59_999],
      ['3', minute + 180_000],
    ] as const) {
      await setUp(atMs).charge(holdOf(name), 100);
    }
    const { usage } = setUp();
    if (isFolded) await usage.fold();
    const buckets = await usage.buckets(
      wholeDay({ width: '1m', fromMs: minute - 60_000, toMs: minute + 240_000 }),
    );
    expect(buckets.map(({ rows }) => rows[0]?.requests ?? 0)).toEqual([0, 2, 0, 0, 1]);
    expect(buckets.map(({ startMs }) => (startMs - minute) / 60_000)).toEqual([-1, 0, 1, 2, 3]);
    const hours = await usage.buckets(
      wholeDay({ width: '1h', fromMs: bucketStart(noon, '1h'), toMs: bucketStart(noon, '1h') + 3_600_000 }),
    );
    expect(hours.map(({ rows }) => rows[0]?.requests)).toEqual([3]);
  });
});

test('lines by meter sum to the charge', async () => {
  const { usage, ledger } = setUp();
  const meters = { textIn: 7, cachedTextIn: 11, imageIn: 13, cachedImageIn: 17, imageOut: 19 };
  await ledger.hold(holdOf('1'));
  const { costNanodollars } = await ledger.settle(holdOf('1'), meters, undefined, 1);
  const [bucket] = await usage.buckets(wholeDay({ by: ['priceId'] }));
  const [row] = bucket?.rows ?? [];
  if (!row) throw new Error('the charge is not there');
  const lines = costLines(row);
  expect(lines.map(({ meter, tokens }) => [meter, tokens])).toEqual(Object.entries(meters));
  expect(lines.reduce((sum, line) => sum + line.costNanodollars, 0n)).toBe(costNanodollars);
});

test('a fold that dies in the middle has moved nothing', async () => {
  const { usage, charge } = setUp();
  await charge(holdOf('1'), 100);
  // A sum that does not fit fails the whole statement after the tail was emptied.
  await usage.fold();
  await charge(holdOf('2'), 100);
  await fresh.database.pool.query('UPDATE usage_hours SET spent_nanodollars = 9223372036854775807');
  await expect(usage.fold()).rejects.toThrow(/out of range/);
  expect(await tailCount()).toBe(1);
});

/** mulberry32: small, seeded. */
function chance(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, randomInt(1, 2 ** 31)];

test.each(seeds)(
  'seed %i: fifty writers, some failing, and the usage is the ledger at every moment',
  async (seed) => {
    const draw = chance(seed);
    const { pool } = fresh.database;
    const { ledger } = setUp();
    // Two houses that both sum.
    const houses = [createUsage(fresh), createUsage(fresh)];
    let isWriting = true;

    const writer = async (index: number) => {
      for (let step = 0; step < 4; step += 1) {
        const hold = holdOf(`${seed}-${index}-${step}`, {
          projectId: `proj_${draw(3)}`,
          keyId: `key_${draw(4)}`,
        });
        await ledger.hold(hold);
        const tokens = 1 + draw(5_000);
        const fate = draw(6);
        if (fate === 0) await ledger.release(hold);
        else if (fate === 1) await lateAndLost(hold.chargeId, tokens);
        else await ledger.settle(hold, { ...noMeters, textIn: draw(50), imageOut: tokens }, undefined, 1);
      }
    };
    /** A charge written outside of the ledger's own statements, whose transaction stays open a while and then is undone. */
    const lateAndLost = (chargeId: string, tokens: number) =>
      inTransaction(pool, async (client) => {
        await client.query(
          `WITH written AS (
           INSERT INTO ledger SELECT charge_id, 'close', 'settle', request_id, organization_id, project_id, key_id, model,
             price_id, -held_nanodollars, $2, 0, 0, 0, 0, 0, at_ms FROM ledger WHERE charge_id = $1 RETURNING *)
         INSERT INTO usage_tail SELECT organization_id, project_id, key_id, model, price_id, '', '', '', 1,
           spent_nanodollars, 0, 0, 0, 0, 0, at_ms FROM written`,
          [chargeId, tokens],
        );
        await client.query('SELECT pg_sleep($1)', [draw(10) / 1000]);
        throw new Error('lost');
      }).catch((cause: unknown) => expect(String(cause)).toMatch(/lost/));
    const folder = async (house: (typeof houses)[number]) => {
      while (isWriting) await house.fold();
    };
    let compared = 0;
    const auditor = async () => {
      while (isWriting) {
        // One statement, one snapshot: both sides at the very same moment.
        const { rows } = await pool.query(
          `SELECT (SELECT coalesce(sum(spent_nanodollars), 0) FROM ledger) AS ledger,
          (SELECT coalesce(sum(spent_nanodollars), 0) FROM usage_tail) AS tail,
          (SELECT coalesce(sum(spent_nanodollars), 0) FROM usage_days) AS days,
          (SELECT coalesce(sum(spent_nanodollars), 0) FROM usage_hours) AS hours,
          (SELECT coalesce(sum(spent_nanodollars), 0) FROM usage_minutes) AS minutes`,
        );
        const { ledger: spent, tail, days, hours, minutes } = rows[0];
        for (const summed of [days, hours, minutes]) {
          expect(BigInt(summed) + BigInt(tail), `seed ${seed}`).toBe(BigInt(spent));
        }
        compared += 1;
      }
    };

    const others = [...houses.map(folder), auditor()];
    await Promise.all(Array.from({ length: 50 }, (_, index) => writer(index))).finally(() => {
      isWriting = false;
    });
    await Promise.all(others);
    expect(compared, `seed ${seed}`).toBeGreaterThan(5);

    const [bucket] = await createUsage(fresh).buckets(wholeDay());
    const spent = await ledger.spentNanodollars('org-a');
    expect(bucket?.rows[0]?.costNanodollars, `seed ${seed}`).toBe(spent);
    expect(spent).toBeGreaterThan(0n);
    const { rows } = await pool.query("SELECT count(*)::int AS count FROM ledger WHERE kind = 'settle'");
    expect(bucket?.rows[0]?.requests, `seed ${seed}`).toBe(rows[0].count);
  },
);

test('fifty charges of one project at once wait for nothing but their connections', async () => {
  const { ledger } = setUp();
  const holds = Array.from({ length: 50 }, (_, index) => holdOf(String(index)));
  await Promise.all(holds.map((hold) => ledger.hold(hold)));
  // A fold that has taken its rows and does not end: a hot row would make every settling wait for it.
  await inTransaction(fresh.database.pool, async (client) => {
    await ledger.settle(holds[0] ?? holdOf('0'), { ...noMeters, imageOut: 1 }, undefined, 1);
    await client.query('DELETE FROM usage_tail');
    await client.query(
      `INSERT INTO usage_days VALUES (${bucketStart(noon, '1d')}, 'org-a', 'proj_a', 'key_a', 'gpt-image-2',
        '${priceId}', 'image.generation', '1024x1024', 'low', 1, 1, 30000, 0, 0, 0, 0, 1)`,
    );
    await Promise.all(
      holds.slice(1).map((hold) => ledger.settle(hold, { ...noMeters, imageOut: 1 }, undefined, 1)),
    );
  });
  expect(await ledger.spentNanodollars('org-a')).toBe(50n * 30_000n);
});
