/** What the benches share: medians, tables, and a load generator that lives in a process of its own. */
import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

/** The value below which the given share (0 to 1) of the values lies. The list must not be empty. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Prints rows in columns, the first row as a heading. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ')}`,
    );
  }
}

/** One request, over and over. */
export interface LoadPlan {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Requests under way at once, on kept-alive connections. */
  readonly lanes: number;
  readonly milliseconds: number;
}

/** What came of it. */
export interface LoadResult {
  readonly count: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly statuses: Readonly<Record<string, number>>;
}

/** Runs the plan in a process of its own, so that its work is not counted as the server's. */
export function runLoad(plan: LoadPlan): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(plan)], {
      env: { ...process.env, PICTOR_BENCH_LOAD: '1' },
    });
    child.once('message', (message) => resolve(message as LoadResult)); // The child is this very file, below.
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the load generator ended with ${code}`));
    });
  });
}

async function generateLoad(plan: LoadPlan): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: plan.lanes });
  const latencies: number[] = [];
  const statuses: Record<string, number> = {};
  const since = performance.now();
  const once = () =>
    new Promise<void>((resolve, reject) => {
      const started = performance.now();
      const outgoing = request(
        plan.url,
        { method: plan.method, headers: plan.headers, agent },
        (incoming) => {
          incoming.resume();
          incoming.once('end', () => {
            latencies.push(performance.now() - started);
            statuses[String(incoming.statusCode)] = (statuses[String(incoming.statusCode)] ?? 0) + 1;
            resolve();
          });
          incoming.once('error', reject);
        },
      );
      outgoing.once('error', reject);
      outgoing.end(plan.body);
    });
  const lane = async () => {
    while (performance.now() - since < plan.milliseconds) await once();
  };
  await Promise.all(Array.from({ length: plan.lanes }, lane));
  const seconds = (performance.now() - since) / 1000;
  agent.destroy();
  return {
    count: latencies.length,
    perSecond: latencies.length / seconds,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    statuses,
  };
}

if (process.env['PICTOR_BENCH_LOAD'] === '1' && process.send) {
  const plan: LoadPlan = JSON.parse(process.argv[2] ?? '');
  process.send(await generateLoad(plan), () => process.disconnect());
}
