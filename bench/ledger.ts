/** Admissions of the ledger (hold, then settle) a second, on a ledger of ten thousand rows and of a million. */
import { systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { silentLog } from '../server/base/log.ts';
import { createLedger } from '../server/metering/ledger.ts';
import type { Hold } from '../server/metering/meters.ts';
import { startDatabase } from '../server/store/database.ts';
import { temporaryFolder } from '../test/tree.ts';
import { printTable, quantile } from './kit.ts';

const lanes = 8;
const perRound = 2000;
const rounds = 3;

const folder = temporaryFolder();
const store = await startDatabase({ dataFolder: folder.path, databaseUrl: undefined, log: silentLog });
const ledger = createLedger({ database: store.database, clock: systemClock, holdSeconds: 120 });

function newHold(): Hold {
  const requestId = systemIds.hex('req_');
  const meters = { textIn: 20, cachedTextIn: 0, imageIn: 0, cachedImageIn: 0, imageOut: 196 };
  return {
    chargeId: requestId,
    requestId,
    organizationId: 'org-bench',
    projectId: 'proj_bench',
    keyId: 'key_bench',
    quote: {
      model: 'gpt-image-2',
      meters,
      outputTokensPerPicture: 196,
      outputTokensPerPartial: 100,
      costNanodollars: 5_980_000n,
      priceId: 'gpt-image-2@2026-04-21',
    },
  };
}

async function admit(): Promise<void> {
  const hold = newHold();
  await ledger.hold(hold);
  await ledger.settle(hold, hold.quote.meters);
}

/** Fills the ledger up to `rows` rows with closed charges, in the database itself. */
async function fillTo(rows: number): Promise<void> {
  const { pool } = store.database;
  const { rows: found } = await pool.query<{ count: string }>('SELECT count(*) AS count FROM ledger');
  const missing = Math.ceil((rows - Number(found[0]?.count ?? 0)) / 2);
  const columns = `charge_id, phase, kind, request_id, organization_id, project_id, key_id, model, price_id,
    held_nanodollars, spent_nanodollars, text_in, cached_text_in, image_in, cached_image_in, image_out, at_ms`;
  const common = `'req_' || md5(i::text), 'org-bench', 'proj_bench', 'key_bench', 'gpt-image-2', 'gpt-image-2@2026-04-21'`;
  for (let from = 0; from < missing; from += 50_000) {
    const range = `generate_series(${rows + from}, ${rows + Math.min(from + 50_000, missing) - 1}) AS i`;
    await pool.query(`INSERT INTO ledger (${columns})
      SELECT 'req_' || md5(i::text), 'open', 'hold', ${common}, 5980000, 0, 0, 0, 0, 0, 0, i FROM ${range}`);
    await pool.query(`INSERT INTO ledger (${columns})
      SELECT 'req_' || md5(i::text), 'close', 'settle', ${common}, -5980000, 5980000, 20, 0, 0, 0, 196, i FROM ${range}`);
  }
  // The bulk load's own debts (unwritten blocks, stale statistics) are paid before anything is measured.
  await pool.query('VACUUM ANALYZE ledger');
  await pool.query('CHECKPOINT');
}

async function perSecond(): Promise<number> {
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let left = perRound;
    const since = performance.now();
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        while (left-- > 0) await admit();
      }),
    );
    figures.push(perRound / ((performance.now() - since) / 1000));
  }
  return quantile(figures, 0.5);
}

async function oneByOneMs(): Promise<number> {
  const figures: number[] = [];
  for (let i = 0; i < 300; i++) {
    const since = performance.now();
    await admit();
    figures.push(performance.now() - since);
  }
  return quantile(figures, 0.5);
}

try {
  await fillTo(10_000);
  await perSecond();
  const small = [await perSecond(), await oneByOneMs()] as const;
  await fillTo(1_000_000);
  await perSecond();
  const large = [await perSecond(), await oneByOneMs()] as const;
  printTable(`Ledger: hold and settle, ${lanes} lanes, median of ${rounds} rounds; and one by one`, [
    ['rows', 'admissions/s', 'ratio', 'p50 ms alone'],
    ['10 000', small[0].toFixed(0), '1.00', small[1].toFixed(2)],
    ['1 000 000', large[0].toFixed(0), (large[0] / small[0]).toFixed(2), large[1].toFixed(2)],
  ]);
} finally {
  await store.stop();
  folder.remove();
}
