/** The ledger under many hands at once: random interleavings, with the seed printed so that a failure can be walked again. */
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noMeters } from '../../contract/tokens.ts';
import { handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { createLedger } from './ledger.ts';
import type { Hold, Receipt } from './meters.ts';

const priceId = 'gpt-image-2@2026-04-21';
const nanodollarsPerToken = 30_000n;

/** mulberry32: small, seeded, good enough to shuffle steps. */
function chance(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

function holdOf(index: number, tokens: number): Hold {
  return {
    chargeId: `charge-${index}`,
    requestId: `req_${index}`,
    organizationId: 'org-a',
    projectId: `proj_${index % 3}`,
    keyId: 'key_a',
    quote: {
      model: 'gpt-image-2',
      meters: { ...noMeters, imageOut: tokens },
      outputTokensPerPicture: tokens,
      outputTokensPerPartial: 100,
      costNanodollars: BigInt(tokens) * nanodollarsPerToken,
      priceId,
    },
  };
}

const seeds = [1, 2, 3, randomInt(1, 2 ** 31)];

test.each(seeds)(
  'seed %i: whatever happens in whatever order, sums are exact and nothing stays held',
  async (seed) => {
    await fresh.database.pool.query('TRUNCATE ledger, open_holds, idempotency');
    const draw = chance(seed);
    const clock = handClock();
    // Three houses on one database.
    const houses = [0, 1, 2].map(() => createLedger({ database: fresh.database, clock, holdSeconds: 60 }));
    const house = () => {
      const picked = houses[draw(houses.length)];
      if (!picked) throw new Error('impossible state: no house');
      return picked;
    };
    const receipts = new Map<string, Receipt>();
    const released = new Set<string>();

    const settle = async (hold: Hold, tokens: number) => {
      const receipt = await house().settle(hold, { ...noMeters, imageOut: tokens });
      const known = receipts.get(hold.chargeId);
      if (known) expect(receipt).toEqual(known);
      receipts.set(hold.chargeId, receipt);
    };

    const life = async (index: number) => {
      const hold = holdOf(index, 1 + draw(5_000));
      await house().hold(hold);
      if (draw(4) === 0) {
        // Another lane may have moved the clock and swept meanwhile; then holding again must be refused.
        await house()
          .hold(hold)
          .catch((cause: unknown) => expect(String(cause)).toMatch(/held after it was closed/));
      }
      for (let step = draw(4); step > 0; step -= 1) {
        if (draw(3) === 0) clock.advanceMs(draw(30_000));
        if (draw(2) === 0) await house().renew(hold);
        if (draw(3) === 0) await house().expireHolds();
      }
      const tokens = 1 + draw(5_000);
      switch (draw(5)) {
        case 0:
          released.add(hold.chargeId);
          await Promise.all([house().release(hold), house().release(hold)]);
          break;
        case 1:
          // Its process dies: nobody closes it.
          break;
        case 2:
          await Promise.all([settle(hold, tokens), settle(hold, tokens + 1), house().expireHolds()]);
          break;
        case 3:
          clock.advanceMs(60_000);
          await Promise.all([house().expireHolds(), settle(hold, tokens)]);
          break;
        default:
          await settle(hold, tokens);
          await house().release(hold);
      }
    };

    const lives = Array.from({ length: 120 }, (_, index) => index);
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let index = lives.shift(); index !== undefined; index = lives.shift()) await life(index);
      }),
    );
    clock.advanceMs(120_000);
    await house().expireHolds();

    let spent = 0n;
    for (const { costNanodollars } of receipts.values()) spent += costNanodollars;
    expect(receipts.size, `seed ${seed} settles something`).toBeGreaterThan(0);
    for (const chargeId of released) expect(receipts.has(chargeId)).toBe(false);
    expect(await house().heldNanodollars('org-a'), `seed ${seed}`).toBe(0n);
    expect(await house().spentNanodollars('org-a'), `seed ${seed}`).toBe(spent);
    const { rows } = await fresh.database.pool.query(
      `SELECT (SELECT count(*) FROM open_holds)::int AS open,
       (SELECT count(*) FROM ledger WHERE phase = 'open')::int AS opened,
       (SELECT count(*) FROM ledger WHERE phase = 'close')::int AS closed,
       (SELECT count(*) FROM (SELECT charge_id FROM ledger WHERE kind = 'settle' GROUP BY 1 HAVING count(*) > 1) AS twice)::int AS twice`,
    );
    expect(rows[0], `seed ${seed}`).toEqual({ open: 0, opened: 120, closed: 120, twice: 0 });
  },
);
