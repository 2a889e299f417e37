/** Verification over a real database: where an organization stands, who may do what when, and two desks at once. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HandClock, handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { systemIds } from '../base/ids.ts';
import { silentLog } from '../base/log.ts';
import { gateStatements } from '../store/gates.ts';
import { type Notices, openNotices } from '../store/notices.ts';
import {
  createVerification,
  notVerified,
  type Verification,
  type VerificationParts,
} from './verification.ts';

let fresh: FreshDatabase;
let notices: Notices;
let clock: HandClock;
let organizations = 0;
let actor: { organizationId: string; keyId: string };
const opened: Verification[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  notices = await openNotices(fresh.address, silentLog);
});
beforeEach(async () => {
  clock = handClock();
  organizations += 1;
  actor = { organizationId: `org-${organizations}`, keyId: 'key_1' };
  await fresh.database.pool.query(
    "INSERT INTO organizations (id, title, tier, is_first, created_at_ms) VALUES ($1, 'x', '1', false, 0)",
    [actor.organizationId],
  );
});
afterEach(() => {
  for (const desk of opened.splice(0)) desk.close();
});
afterAll(async () => {
  await notices.close();
  await fresh.drop();
});

function open(changes: Partial<VerificationParts> = {}): Verification {
  const statements = gateStatements(fresh.database);
  const desk = createVerification({
    ...{ statements, notices, clock, ids: systemIds, delaySeconds: 0, days: 0 },
    ...changes,
  });
  opened.push(desk);
  return desk;
}

const submission = {
  legalName: 'Fox Ltd',
  country: 'NL',
  contact: 'fox@example.com',
  evidenceFileId: 'file-1',
};
const approve = { decision: 'approve', reason: undefined } as const;
const reject = { decision: 'reject', reason: 'blurred' } as const;
const takeUp = { decision: 'take_up', reason: undefined } as const;
const state = async (desk: Verification) => (await desk.standing(actor.organizationId)).state;

async function submitted(desk: Verification): Promise<string> {
  return (await desk.submit(actor, submission)).reviewId ?? '';
}

test('an organization goes from unverified over submitted and in review to verified', async () => {
  const desk = open();
  expect(await state(desk)).toBe('unverified');
  const review = await submitted(desk);
  expect(await state(desk)).toBe('submitted');
  expect((await desk.decide(actor, review, takeUp)).state).toBe('in_review');
  const done = await desk.decide({ ...actor, keyId: 'key_admin' }, review, approve);
  expect(done).toMatchObject({
    state: 'verified',
    reviewId: review,
    submission: { legalName: 'Fox Ltd', country: 'NL' },
  });
  expect(done.steps.map(({ step, keyId }) => [step, keyId])).toEqual([
    ['submitted', 'key_1'],
    ['in_review', 'key_1'],
    ['verified', 'key_admin'],
  ]);
});

test('a rejected organization is told why, and may submit again', async () => {
  const desk = open();
  const first = await submitted(desk);
  expect(await desk.decide(actor, first, reject)).toMatchObject({
    state: 'rejected',
    last: { reason: 'blurred' },
  });
  const second = await submitted(desk);
  expect(second).not.toBe(first);
  await expect(desk.decide(actor, first, approve)).rejects.toMatchObject({ code: 'verification_conflict' });
  expect((await desk.decide(actor, second, approve)).state).toBe('verified');
});

test('an approval can be taken back', async () => {
  const desk = open();
  const review = await submitted(desk);
  await desk.decide(actor, review, approve);
  expect((await desk.decide(actor, review, reject)).state).toBe('rejected');
});

describe('what does not fit the state is refused and changes nothing', () => {
  test('submitting while a review waits, or when verified', async () => {
    const desk = open();
    const review = await submitted(desk);
    await expect(desk.submit(actor, submission)).rejects.toMatchObject({ code: 'verification_conflict' });
    await desk.decide(actor, review, approve);
    await expect(desk.submit(actor, submission)).rejects.toMatchObject({ code: 'verification_conflict' });
    expect((await desk.standing(actor.organizationId)).steps).toHaveLength(2);
  });

  test('deciding twice, or taking up what is decided', async () => {
    const desk = open();
    const review = await submitted(desk);
    await desk.decide(actor, review, approve);
    await expect(desk.decide(actor, review, approve)).rejects.toMatchObject({
      code: 'verification_conflict',
    });
    await expect(desk.decide(actor, review, takeUp)).rejects.toMatchObject({ code: 'verification_conflict' });
  });

  test('another organization’s review is absent like one that never was', async () => {
    const desk = open();
    const review = await submitted(desk);
    const stranger = { organizationId: 'org-stranger', keyId: 'key_2' };
    const refusals = [];
    for (const [who, id] of [
      [stranger, review],
      [actor, 'review_0'],
    ] as const) {
      const error = await desk.decide(who, id, approve).catch((thrown: Error) => thrown);
      refusals.push(error instanceof Error ? error.message.replace(id, 'X') : error);
    }
    expect(refusals[0]).toBe(refusals[1]);
    expect(await state(desk)).toBe('submitted');
  });
});

test('an approval comes into force after the delay and ends after its days', async () => {
  const desk = open({ delaySeconds: 900, days: 30 });
  const review = await submitted(desk);
  expect((await desk.decide(actor, review, approve)).state).toBe('pending');
  clock.advanceMs(899_999);
  expect(await state(desk)).toBe('pending');
  clock.advanceMs(1);
  expect(await state(desk)).toBe('verified');
  clock.advanceMs(30 * 86_400_000 - 1);
  expect(await state(desk)).toBe('verified');
  clock.advanceMs(1);
  expect(await state(desk)).toBe('expired');
  expect((await desk.submit(actor, submission)).state).toBe('submitted');
});

test('of many who decide at once one is right', async () => {
  const [one, other] = [open(), open()];
  const review = await submitted(open());
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, (_, at) => {
      const desk = at % 2 === 0 ? one : other;
      return desk.decide({ ...actor, keyId: `key_${at}` }, review, at % 3 === 0 ? reject : takeUp);
    }),
  );
  const { steps } = await open().standing(actor.organizationId);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(steps.length - 1);
  // A review is taken up once and rejected once at most, in this order.
  expect(['in_review,rejected', 'rejected']).toContain(
    steps
      .slice(1)
      .map(({ step }) => step)
      .join(),
  );
});

test('what one house decides another knows at once, though it remembers', async () => {
  const [mine, theirs] = [open(), open()];
  expect((await theirs.recall(actor.organizationId)).state).toBe('unverified');
  const review = await submitted(mine);
  await mine.decide(actor, review, approve);
  await expect.poll(async () => (await theirs.recall(actor.organizationId)).state).toBe('verified');
});

test('what is remembered is asked for once', async () => {
  const statements = gateStatements(fresh.database);
  let asked = 0;
  const counted = { ...statements, steps: (id: string) => ((asked += 1), statements.steps(id)) };
  const desk = open({ statements: counted });
  for (let time = 0; time < 5; time += 1) await desk.recall(actor.organizationId);
  expect(asked).toBe(1);
  clock.advanceMs(60_001);
  await desk.recall(actor.organizationId);
  expect(asked).toBe(2);
});

test('steps can be neither changed nor deleted', async () => {
  await submitted(open());
  for (const text of ["UPDATE verification_steps SET step = 'verified'", 'DELETE FROM verification_steps']) {
    await expect(fresh.database.pool.query(text)).rejects.toThrow(/only ever added/);
  }
});

test('the refusal is upstream’s sentence with this house’s address', () => {
  expect(notVerified('gpt-image-2', 'https://house/settings/organization/general').message).toBe(
    'Your organization must be verified to use the model `gpt-image-2`. Please go to: ' +
      'https://house/settings/organization/general and click on Verify Organization. If you just verified, it can take up to 15 minutes for access to propagate.',
  );
});
