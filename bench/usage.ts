/**
 * Usage over ninety days on ledgers of ten thousand rows and of a million, and what charging costs while sums are made
 * beside it. Ten million take some minutes to write, so they are only there when asked for:
 * `node dist/bench/usage.js 10000000`.
 */
import { systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { silentLog } from '../server/base/log.ts';
import { type UsageQuestion, widthsMs } from '../server/base/usage.ts';
import { createLedger } from '../server/metering/ledger.ts';
import type { Hold } from '../server/metering/meters.ts';
import { bucketStart, createUsage } from '../server/metering/usage.ts';
import { startDatabase } from '../server/store/database.ts';
import { openClient } from '../server/store/pool.ts';
import { temporaryFolder } from '../test/tree.ts';
import { printTable, quantile } from './kit.ts';

const lanes = 8;
const perRound = 2000;
const rounds = 3;
const reads = 20;
const days = 90;
/** What the house does (`server/app.ts`). */
const foldEveryMs = 2_000;

const folder = temporaryFolder();
const store = await startDatabase({ dataFolder: folder.path, databaseUrl: undefined, log: silentLog });
const { pool } = store.database;
const ledger = createLedger({ database: store.database, clock: systemClock, holdSeconds: 120 });
const usage = createUsage(store);
const tomorrowMs = bucketStart(systemClock.nowMs(), '1d') + widthsMs['1d'];
const fromMs = tomorrowMs - days * widthsMs['1d'];

/** Eight projects with five keys each; a key draws one model in four kinds. Charges are spread evenly over the days. */
async function fillTo(rows: number): Promise<void> {
  await pool.query('TRUNCATE ledger, open_holds, usage_tail, usage_minutes, usage_hours, usage_days');
  const charges = rows / 2;
  const columns = `charge_id, phase, kind, request_id, organization_id, project_id, key_id, model, price_id,
    held_nanodollars, spent_nanodollars, text_in, cached_text_in, image_in, cached_image_in, image_out, at_ms,
    source, size, quality, images`;
  const who = `'req_' || md5(i::text), 'org-bench', 'proj_' || i % 8, 'key_' || i % 40, 'gpt-image-2', 'gpt-image-2@2026-04-21'`;
  const when = `${fromMs} + i * ${days * widthsMs['1d']} / ${charges}`;
  const kind = `CASE i / 40 % 2 WHEN 0 THEN 'image.generation' ELSE 'image.edit' END,
    CASE i / 80 % 2 WHEN 0 THEN '1024x1024' ELSE '1536x1024' END, 'low'`;
  for (let from = 0; from < charges; from += 50_000) {
    const range = `generate_series(${from}::bigint, ${Math.min(from + 50_000, charges) - 1}) AS i`;
    await pool.query(`INSERT INTO ledger (${columns})
      SELECT 'req_' || md5(i::text), 'open', 'hold', ${who}, 5980000, 0, 0, 0, 0, 0, 0, ${when}, ${kind}, NULL FROM ${range}`);
    await pool.query(`INSERT INTO ledger (${columns})
      SELECT 'req_' || md5(i::text), 'close', 'settle', ${who}, -5980000, 5980000, 20, 0, 0, 0, 196, ${when}, ${kind}, 1
      FROM ${range}`);
    // Charges reach the sums by the tail, as they do in a house.
    await pool.query(`INSERT INTO usage_tail SELECT organization_id, project_id, key_id, model, price_id, source, size,
        quality, images, spent_nanodollars, text_in, cached_text_in, image_in, cached_image_in, image_out, at_ms
      FROM (SELECT 'org-bench' AS organization_id, 'proj_' || i % 8 AS project_id, 'key_' || i % 40 AS key_id,
        'gpt-image-2' AS model, 'gpt-image-2@2026-04-21' AS price_id, 1 AS images, 5980000 AS spent_nanodollars,
        20 AS text_in, 0 AS cached_text_in, 0 AS image_in, 0 AS cached_image_in, 196 AS image_out, ${when} AS at_ms,
        CASE i / 40 % 2 WHEN 0 THEN 'image.generation' ELSE 'image.edit' END AS source,
        CASE i / 80 % 2 WHEN 0 THEN '1024x1024' ELSE '1536x1024' END AS size, 'low' AS quality FROM ${range}) AS made`);
    await usage.fold();
  }
  // The bulk load's own debts (unwritten blocks, stale statistics) are paid before anything is measured. That takes
  // longer than the pool lets a statement take.
  const client = await openClient(store.database.options);
  for (const table of ['ledger', 'usage_tail', 'usage_minutes', 'usage_hours', 'usage_days']) {
    await client.query(`VACUUM ANALYZE ${table}`);
  }
  await client.query('CHECKPOINT');
  await client.end();
}

const question = (
  width: UsageQuestion['width'],
  buckets: number,
  by: UsageQuestion['by'],
): UsageQuestion => ({
  ...{ organizationId: 'org-bench', width, by, only: {} },
  ...{ fromMs: tomorrowMs - buckets * widthsMs[width], toMs: tomorrowMs },
});

async function readMs(asked: UsageQuestion): Promise<string> {
  const figures: number[] = [];
  for (let read = 0; read < reads; read += 1) {
    const since = performance.now();
    await usage.buckets(asked);
    figures.push(performance.now() - since);
  }
  return quantile(figures, 0.5).toFixed(1);
}

async function chargesPerSecond(): Promise<string> {
  const figures: number[] = [];
  const timer = setInterval(() => void usage.fold(), foldEveryMs);
  for (let round = 0; round <= rounds; round += 1) {
    let left = perRound;
    const since = performance.now();
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        while (left-- > 0) await charge();
      }),
    );
    // The first round warms connections and plans up.
    if (round > 0) figures.push(perRound / ((performance.now() - since) / 1000));
  }
  clearInterval(timer);
  await usage.fold();
  return quantile(figures, 0.5).toFixed(0);
}

async function charge(): Promise<void> {
  const requestId = systemIds.hex('req_');
  const meters = { textIn: 20, cachedTextIn: 0, imageIn: 0, cachedImageIn: 0, imageOut: 196 };
  const hold: Hold = {
    ...{ chargeId: requestId, requestId, organizationId: 'org-bench', projectId: 'proj_0', keyId: 'key_0' },
    quote: {
      ...{ model: 'gpt-image-2', meters, outputTokensPerPicture: 196, outputTokensPerPartial: 100 },
      ...{ costNanodollars: 5_980_000n, priceId: 'gpt-image-2@2026-04-21' },
      kind: { source: 'image.generation', size: '1024x1024', quality: 'low' },
    },
  };
  await ledger.hold(hold);
  await ledger.settle(hold, meters, undefined, 1);
}

/** True when the sums of the days are the ledger's, to the nanodollar. */
async function isExact(): Promise<boolean> {
  const spent = await ledger.spentNanodollars('org-bench');
  const buckets = await usage.buckets(question('1d', days, []));
  return buckets.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.costNanodollars, 0n) === spent;
}

try {
  const asked = Number(process.argv[2] ?? 0);
  const table: string[][] = [];
  for (const rows of [10_000, 1_000_000, ...(asked > 0 ? [asked] : [])]) {
    await fillTo(rows);
    table.push([
      rows.toLocaleString('en').replaceAll(',', ' '),
      await readMs(question('1d', days, [])),
      await readMs(question('1d', days, ['projectId', 'keyId', 'model', 'priceId'])),
      await readMs(question('1h', 168, ['model', 'size', 'source'])),
      await readMs(question('1m', 1440, ['model'])),
      await chargesPerSecond(),
      (await isExact()) ? 'exact' : 'WRONG',
    ]);
  }
  printTable(
    `Usage, p50 ms of ${reads} reads; hold and settle a second with the sums made beside, ${lanes} lanes`,
    [
      ['ledger rows', '90 days', '90 days by line', '168 hours', '1440 minutes', 'charges/s', 'sums'],
      ...table,
    ],
  );
} finally {
  await store.stop();
  folder.remove();
}
