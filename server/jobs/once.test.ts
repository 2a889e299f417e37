/** Idempotency keys: one worker, one answer, one bill; with two houses on one database. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noMeters } from '../../contract/tokens.ts';
import { type HandClock, handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { Fault } from '../base/fault.ts';
import { silentLog } from '../base/log.ts';
import { createLedger } from '../metering/ledger.ts';
import type { Hold } from '../metering/meters.ts';
import { type Notices, openNotices } from '../store/notices.ts';
import { createOnce, type FirstTurn, type Once, type OnceRequest } from './once.ts';

let fresh: FreshDatabase;
let notices: Notices;
let clock: HandClock;
let houses: readonly [Once, Once];

beforeAll(async () => {
  fresh = await freshDatabase();
  notices = await openNotices(fresh.address, silentLog);
});
afterAll(async () => {
  await notices.close();
  await fresh.drop();
});
beforeEach(async () => {
  await fresh.database.pool.query('TRUNCATE idempotency, ledger, open_holds');
  clock = handClock();
  const open = () => createOnce({ database: fresh.database, notices, clock, log: silentLog });
  houses = [open(), open()];
});
afterEach(() => Promise.all(houses.map((house) => house.close())));

const never = new AbortController().signal;
let requestCount = 0;
function ask(changes: Partial<OnceRequest> = {}): OnceRequest {
  requestCount += 1;
  return { projectId: 'proj_a', key: 'k', bodyDigest: 'body', requestId: `req_${requestCount}`, ...changes };
}

async function first(house: Once, request = ask()): Promise<FirstTurn> {
  const turn = await house.begin(request, never);
  if (turn.kind !== 'first') throw new Error('not the first');
  return turn;
}

function holdOf(turn: FirstTurn): Hold {
  const meters = { ...noMeters, imageOut: 100 };
  return {
    chargeId: turn.chargeId,
    requestId: turn.requestId,
    organizationId: 'org-a',
    projectId: turn.projectId,
    keyId: 'key_a',
    quote: {
      model: 'gpt-image-2',
      meters,
      outputTokensPerPicture: 100,
      outputTokensPerPartial: 100,
      costNanodollars: 3_000_000n,
      priceId: 'gpt-image-2@2026-04-21',
    },
  };
}

/** Whether a promise is settled by now, after everything that is on its way has had time to arrive. */
async function isWaiting(work: Promise<unknown>): Promise<boolean> {
  const pause = new Promise((resolve) => setTimeout(() => resolve('pause'), 150));
  return (await Promise.race([work.catch(() => 'failed'), pause])) === 'pause';
}

describe('one key', () => {
  test('the first asks and works, the next is given its answer', async () => {
    const turn = await first(houses[0]);
    expect(turn.attempt).toBe(1);
    expect(turn.chargeId).toMatch(/^chg_[0-9a-f]{32}$/);
    expect(await houses[0].finish(turn, { said: 'done' })).toBe(true);
    expect(await houses[1].begin(ask(), never)).toEqual({
      kind: 'again',
      requestId: turn.requestId,
      answer: { said: 'done' },
    });
  });

  test('the answer that the ledger writes with the charge is the answer', async () => {
    const ledger = createLedger({ database: fresh.database, clock, holdSeconds: 60 });
    const turn = await first(houses[0]);
    await ledger.hold(holdOf(turn));
    const waiting = houses[1].begin(ask(), never);
    expect(await isWaiting(waiting)).toBe(true);
    const answer = { said: 'painted' };
    await ledger.settle(holdOf(turn), holdOf(turn).quote.meters, { projectId: 'proj_a', key: 'k', answer });
    expect(await waiting).toEqual({ kind: 'again', requestId: turn.requestId, answer });
    expect(await ledger.spentNanodollars('org-a')).toBe(3_000_000n);
  });

  test('of twenty at once one works, and all others have its answer', async () => {
    const all = Array.from({ length: 20 }, (_, index) => houses[index % 2 === 0 ? 0 : 1].begin(ask(), never));
    const turn = await Promise.race(all);
    if (turn.kind !== 'first') throw new Error('somebody must be first');
    await houses[0].finish(turn, { said: 'done' });
    const kinds = (await Promise.all(all)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'first').length).toBe(1);
  });

  test('keys of other projects, and other keys, are other keys', async () => {
    const turns = [await first(houses[0]), await first(houses[0], ask({ projectId: 'proj_b' }))];
    turns.push(await first(houses[0], ask({ key: 'k2' })));
    expect(new Set(turns.map(({ chargeId }) => chargeId)).size).toBe(3);
  });
});

describe('another body under the same key', () => {
  const conflict = async (work: Promise<unknown>) => {
    const outcome = await work.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    return outcome instanceof Fault ? outcome.code : outcome;
  };

  test('is a conflict while the first runs, and after it is answered', async () => {
    const turn = await first(houses[0]);
    expect(await conflict(houses[1].begin(ask({ bodyDigest: 'other' }), never))).toBe('idempotency_conflict');
    await houses[0].finish(turn, {});
    expect(await conflict(houses[1].begin(ask({ bodyDigest: 'other' }), never))).toBe('idempotency_conflict');
  });

  test('is a conflict after the first has died, because it may have been paid for', async () => {
    await first(houses[0]);
    clock.advanceMs(3_600_000);
    expect(await conflict(houses[1].begin(ask({ bodyDigest: 'other' }), never))).toBe('idempotency_conflict');
  });

  test('may have the key once the first has given it up', async () => {
    await houses[0].abandon(await first(houses[0]));
    expect((await first(houses[1], ask({ bodyDigest: 'other' }))).attempt).toBe(2);
  });
});

describe('failure and death', () => {
  test('who waits takes over as soon as the first gives up, under a charge of its own', async () => {
    const turn = await first(houses[0]);
    const waiting = first(houses[1]);
    expect(await isWaiting(waiting)).toBe(true);
    await houses[0].abandon(turn);
    const second = await waiting;
    expect(second.attempt).toBe(2);
    expect(second.chargeId).not.toBe(turn.chargeId);
  });

  test('a worker that died before it held money is replaced when its lease has run out', async () => {
    await first(houses[0]);
    const waiting = first(houses[1]);
    expect(await isWaiting(waiting)).toBe(true);
    clock.advanceMs(30_000);
    expect((await waiting).attempt).toBe(2);
  });

  test('a worker whose hold is renewed is alive, however long it takes', async () => {
    const ledger = createLedger({ database: fresh.database, clock, holdSeconds: 60 });
    const turn = await first(houses[0]);
    await ledger.hold(holdOf(turn));
    const waiting = first(houses[1]);
    for (let minute = 0; minute < 3; minute += 1) {
      clock.advanceMs(59_000);
      await ledger.renew(holdOf(turn));
    }
    expect(await isWaiting(waiting)).toBe(true);
    clock.advanceMs(60_000);
    expect((await waiting).attempt).toBe(2);
  });

  test('one that was replaced can neither give the key up nor answer it', async () => {
    const turn = await first(houses[0]);
    clock.advanceMs(30_000);
    const second = await first(houses[1]);
    await houses[0].abandon(turn);
    expect(await houses[0].finish(turn, { of: 1 })).toBe(false);
    const third = houses[0].begin(ask(), never);
    expect(await isWaiting(third)).toBe(true);
    await houses[1].finish(second, { of: 2 });
    expect(await third).toMatchObject({ kind: 'again', answer: { of: 2 } });
  });

  test('giving up after answering changes nothing', async () => {
    const turn = await first(houses[0]);
    await houses[0].finish(turn, { said: 'done' });
    await houses[0].abandon(turn);
    expect(await houses[1].begin(ask(), never)).toMatchObject({ kind: 'again' });
  });
});

describe('waiting', () => {
  test('ends when the one who waits leaves', async () => {
    await first(houses[0]);
    const leaving = new AbortController();
    const waiting = houses[1].begin(ask(), leaving.signal);
    expect(await isWaiting(waiting)).toBe(true);
    leaving.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
  });

  test('ends without a notice as well', async () => {
    const deaf = createOnce({
      database: fresh.database,
      notices: { listen: () => () => {} },
      clock,
      log: silentLog,
    });
    const turn = await first(houses[0]);
    const waiting = deaf.begin(ask(), never);
    await houses[0].finish(turn, { said: 'done' });
    expect(await waiting).toMatchObject({ kind: 'again' });
  });

  test('ends after ten minutes', async () => {
    const ledger = createLedger({ database: fresh.database, clock, holdSeconds: 3_600 });
    await ledger.hold(holdOf(await first(houses[0])));
    const waiting = houses[1].begin(ask(), never);
    expect(await isWaiting(waiting)).toBe(true);
    clock.advanceMs(600_001);
    await expect(waiting).rejects.toMatchObject({ code: 'server_is_overloaded' });
  });
});

describe('after a day', () => {
  test('the key is forgotten, and its next charge is another one', async () => {
    const turn = await first(houses[0]);
    await houses[0].finish(turn, { said: 'done' });
    clock.advanceMs(86_400_000 - 1);
    expect(await houses[1].begin(ask(), never)).toMatchObject({ kind: 'again' });
    clock.advanceMs(1);
    const next = await first(houses[1], ask({ bodyDigest: 'other' }));
    expect(next.chargeId).not.toBe(turn.chargeId);
  });

  test('a swept key begins anew and does not meet its old charge', async () => {
    const turn = await first(houses[0]);
    await houses[0].finish(turn, {});
    expect(await houses[0].sweep()).toBe(0);
    clock.advanceMs(86_400_000);
    expect(await houses[0].sweep()).toBe(1);
    const next = await first(houses[1]);
    expect([next.attempt, next.chargeId === turn.chargeId]).toEqual([1, false]);
  });
});
