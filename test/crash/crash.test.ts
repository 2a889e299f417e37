/**
 * Ten times, the whole process tree is killed (SIGKILL, server and database together) under load. Afterwards every
 * acknowledged answer must be in the ledger exactly once, and nothing may be held.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLog } from '../../server/base/log.ts';
import { joinDatabase, type Store } from '../../server/store/database.ts';
import { startTree, temporaryFolder, type Tree, treeKey, until } from '../tree.ts';

const rounds = 10;
const holdSeconds = 5;
const env = { PICTOR_HOLD_SECONDS: String(holdSeconds), PICTOR_TIER: 'unlimited', PICTOR_LOG: 'warn' };

/** An answer that a client has seen whole. */
interface Acknowledged {
  readonly requestId: string;
  /** The idempotency key, when one was sent. */
  readonly key: string | undefined;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

let folder: ReturnType<typeof temporaryFolder>;
let tree: Tree | undefined;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(async () => {
  await tree?.stop();
  folder.remove();
});

/** Keeps asking until the connection dies; counts an answer only when its last byte was read and parsed. */
async function load(
  url: string,
  round: number,
  lane: number,
  seen: Acknowledged[],
  stop: AbortSignal,
): Promise<void> {
  for (let turn = 0; !stop.aborted; turn++) {
    const key = turn % 2 === 0 ? `round-${round}-lane-${lane}-turn-${turn}` : undefined;
    const isStreamed = turn % 3 === 2;
    try {
      const response = await fetch(`${url}/v1/images/generations`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${treeKey}`,
          'content-type': 'application/json',
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        body: JSON.stringify(bodyOf(round, lane, turn, isStreamed)),
        signal: AbortSignal.any([stop, AbortSignal.timeout(20_000)]),
      });
      const requestId = response.headers.get('x-request-id') ?? '';
      const text = await response.text();
      if (response.status !== 200) continue;
      const usage = isStreamed ? usageOfStream(text) : usageOfBody(text);
      if (usage) seen.push({ requestId, key, ...usage });
    } catch {
      // The server was killed, as it should be; this request was not acknowledged.
      if (!stop.aborted) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function bodyOf(round: number, lane: number, turn: number, isStreamed: boolean) {
  const prompt = `a lemon, round ${round}, lane ${lane}, turn ${turn}`;
  return {
    model: 'gpt-image-2',
    prompt,
    size: '1024x640',
    quality: 'low',
    ...(isStreamed ? { stream: true, partial_images: 1 } : {}),
  };
}

function usageOfBody(text: string) {
  const { usage } = JSON.parse(text) as { usage: { input_tokens: number; output_tokens: number } };
  return { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens };
}

function usageOfStream(text: string) {
  const completed = text
    .split('\n')
    .find((line) => line.startsWith('data:') && line.includes('image_generation.completed'));
  return completed === undefined ? undefined : usageOfBody(completed.slice(5));
}

it('after ten kills under load every acknowledged answer is charged exactly once and nothing is held', async () => {
  const seen: Acknowledged[] = [];
  const seed = randomBytes(4).readUInt32BE();
  console.log(`crash test: seed ${seed}`);
  let chance = seed;
  for (let round = 0; round < rounds; round++) {
    tree = await startTree({ dataFolder: folder.path, env });
    const stop = new AbortController();
    const lanes = [0, 1, 2, 3].map((lane) => load(tree?.url ?? '', round, lane, seen, stop.signal));
    chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0;
    await new Promise((resolve) => setTimeout(resolve, 400 + (chance % 1200)));
    await tree.killHard();
    stop.abort();
    await Promise.all(lanes);
  }
  expect(seen.length).toBeGreaterThan(rounds);

  tree = await startTree({ dataFolder: folder.path, env });
  const store = await joinDatabase({
    dataFolder: join(folder.path, 'data'),
    databaseUrl: undefined,
    log: silentLog,
  });
  try {
    await until(
      async () => (await heldOf(store)) === 0n,
      (holdSeconds + 20) * 1000,
      'a hold outlived its time',
    );
    await expectLedger(store, seen);
    // The same key after the crash: the first answer again where there was one, and never a second charge for it.
    for (const answer of seen.filter(({ key }) => key !== undefined).slice(-6)) {
      const before = await spentOf(store);
      const [, round, , lane, , turn] = (answer.key ?? '').split('-').map(Number);
      const isStreamed = (turn ?? 0) % 3 === 2;
      const response = await fetch(`${tree.url}/v1/images/generations`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${treeKey}`,
          'content-type': 'application/json',
          'idempotency-key': answer.key ?? '',
        },
        body: JSON.stringify(bodyOf(round ?? 0, lane ?? 0, turn ?? 0, isStreamed)),
      });
      expect(response.status).toBe(200);
      await response.arrayBuffer();
      expect(await spentOf(store)).toBe(before);
    }
  } finally {
    await store.stop();
  }
  console.log(`crash test: ${rounds} kills, ${seen.length} acknowledged answers, each charged once, 0 held`);
}, 240_000);

async function heldOf(store: Store): Promise<bigint> {
  const { rows } = await store.database.pool.query<{ held: string }>(
    'SELECT coalesce(sum(held_nanodollars), 0) AS held FROM ledger',
  );
  return BigInt(rows[0]?.held ?? '0');
}

async function spentOf(store: Store): Promise<bigint> {
  const { rows } = await store.database.pool.query<{ spent: string }>(
    'SELECT coalesce(sum(spent_nanodollars), 0) AS spent FROM ledger',
  );
  return BigInt(rows[0]?.spent ?? '0');
}

/** One settling row for each acknowledged answer, of exactly its usage at list price. */
async function expectLedger(store: Store, seen: readonly Acknowledged[]): Promise<void> {
  const { rows } = await store.database.pool.query<{ request_id: string; spent: string; count: string }>(
    "SELECT request_id, sum(spent_nanodollars) AS spent, count(*) AS count FROM ledger WHERE kind = 'settle' GROUP BY request_id",
  );
  const settled = new Map(rows.map((row) => [row.request_id, row]));
  for (const answer of seen) {
    const row = settled.get(answer.requestId);
    expect(row, `no charge for ${answer.requestId}`).toBeDefined();
    expect(row?.count).toBe('1');
    expect(BigInt(row?.spent ?? '0')).toBe(
      BigInt(answer.inputTokens) * 5_000n + BigInt(answer.outputTokens) * 30_000n,
    );
  }
  const twice = await store.database.pool.query(
    "SELECT charge_id FROM ledger WHERE kind = 'settle' GROUP BY charge_id HAVING count(*) > 1",
  );
  expect(twice.rows).toEqual([]);
}
