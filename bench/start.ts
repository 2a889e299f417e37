/** From the start of the process to ready, first and later starts; and what the idle tree weighs. */
import { startTree, temporaryFolder } from '../test/tree.ts';
import { printTable, quantile } from './kit.ts';

const folder = temporaryFolder();
const later: number[] = [];
let first = 0;
let idleBytes = 0;
try {
  for (let round = 0; round < 6; round++) {
    const tree = await startTree({ dataFolder: folder.path, env: { PICTOR_LOG: 'silent' } });
    if (round === 0) first = tree.readyMs;
    else later.push(tree.readyMs);
    if (round === 5) {
      await new Promise((resolve) => setTimeout(resolve, 10_000));
      idleBytes = tree.memoryBytes();
    }
    await tree.stop();
  }
} finally {
  folder.remove();
}
printTable('Start to ready', [
  ['', 'ms', 'target'],
  ['first start (makes the database)', first.toFixed(0), ''],
  ['second start, median of 5', quantile(later, 0.5).toFixed(0), '≤ 2500'],
]);
printTable('Idle memory of the process tree after 10 s (PSS)', [
  ['', 'MB', 'target'],
  ['server, threads, database', (idleBytes / 1e6).toFixed(0), '≤ 250'],
]);
