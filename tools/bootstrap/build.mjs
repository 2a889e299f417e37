/**
 * `dist/` from the sources: three wings by tsc, the console by Vite, the vocabulary pack, and the files that are read as they stand
 * (SQL, JSON, plain modules). Each step has a fingerprint of its inputs (path, size, time of change) in
 * `dist/.cache/build.json` and is left out while it still fits.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { packageBin, root, runChild, say, told } from './processes.mjs';

const cacheFolder = join(root, 'dist/.cache');
const stampFile = join(cacheFolder, 'build.json');
const lockFolder = join(cacheFolder, 'build.lock');
const wings = ['contract', 'sketch', 'server'];

const steps = [
  {
    name: 'code',
    inputs: [...wings, 'tsconfig.base.json', 'package-lock.json'],
    output: 'dist/server/cli/pictor.js',
    run: async () => {
      for (const wing of wings) copyAsTheyStand(wing);
      await compile(wings);
      for (const wing of wings) dropOrphans(wing);
    },
  },
  {
    name: 'vocabulary',
    inputs: ['tools/pack', 'package-lock.json'],
    output: 'dist/pack/words.pack',
    run: async () => {
      const code = await runChild(join(root, 'tools/pack/pack.mjs'), []);
      if (code !== 0) throw told(`the vocabulary pack could not be baked (exit code ${code}).`);
    },
  },
  {
    name: 'console',
    inputs: ['console', 'contract', 'tsconfig.base.json', 'package-lock.json'],
    output: 'dist/console/index.html',
    run: async () => {
      const config = join(root, 'console/vite.config.ts');
      const code = await runChild(packageBin('vite'), ['build', '--config', config, '--logLevel', 'warn']);
      if (code !== 0) throw told(`the console could not be built (exit code ${code}).`);
    },
  },
];

/** Builds what is stale; at most one process at a time does. Throws a told error when a step fails. */
export async function build() {
  if (staleSteps().length === 0) return;
  mkdirSync(cacheFolder, { recursive: true });
  await withLock(async () => {
    const stale = staleSteps();
    if (stale.length === 0) return;
    const started = performance.now();
    say(`building ${stale.map((step) => step.name).join(', ')} …`);
    const outcomes = await Promise.allSettled(
      stale.map(async (step) => {
        // Taken before the work: a file that changes meanwhile makes the step stale again.
        const taken = fingerprint(step.inputs);
        await step.run();
        writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [step.name]: taken }, null, 2));
      }),
    );
    // All steps have ended before the first failure is told: none may still write when the lock is given back.
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    say(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  });
}

/** Runs `tsc -b` over projects. Throws a told error when the types do not hold. */
export async function compile(projects) {
  const code = await runChild(packageBin('typescript', 'tsc'), ['-b', ...projects]);
  if (code !== 0) throw told('the types do not hold; tsc says where, above.');
}

function staleSteps() {
  const stamps = readStamps();
  return steps.filter(
    (step) => stamps[step.name] !== fingerprint(step.inputs) || !existsSync(join(root, step.output)),
  );
}

function readStamps() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}

/** A hash of the inputs' paths, sizes and times of change. Tests are left out: nothing is built from them. */
function fingerprint(inputs) {
  const hash = createHash('sha1');
  for (const input of inputs) {
    for (const file of filesUnder(input)) {
      if (file.endsWith('.test.ts')) continue;
      const { size, mtimeMs } = statSync(join(root, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Paths of all files under a path, relative to the project, sorted; the path itself when it is a file. */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
}

const isReadAsItStands = (file) => /\.(sql|json|mjs)$/.test(file) && !file.endsWith('tsconfig.json');

function copyAsTheyStand(wing) {
  for (const file of filesUnder(wing).filter(isReadAsItStands)) {
    const target = join(root, 'dist', file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, file), target);
  }
}

/** Deletes outputs whose source is gone, so that a removed module or migration is not found again. */
function dropOrphans(wing) {
  for (const output of filesUnder(`dist/${wing}`)) {
    const file = output.slice('dist/'.length);
    const source = isReadAsItStands(file) ? file : file.replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts');
    if (!existsSync(join(root, source))) rmSync(join(root, output));
  }
}

const lockWaitMsMax = 10 * 60_000;

/** Runs the work while holding a folder that names this process; waits while a living process holds it. */
async function withLock(work) {
  const owner = join(lockFolder, 'pid');
  const deadline = performance.now() + lockWaitMsMax;
  for (;;) {
    try {
      mkdirSync(lockFolder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    // The folder is made before its file is written; a holder that has not written yet counts as alive.
    const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : undefined;
    const isAbandoned =
      pid === undefined ? Date.now() - statSync(lockFolder).mtimeMs > 5000 : pid > 0 && !isAlive(pid);
    if (isAbandoned) rmSync(lockFolder, { recursive: true, force: true });
    else if (performance.now() > deadline) throw told(`another build (process ${pid}) does not end.`);
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    writeFileSync(owner, String(process.pid));
    await work();
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
