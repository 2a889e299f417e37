/**
 * What each `npm run` word means. Every command first makes sure that the packages are installed and `dist/` is
 * fresh; when both already are, that costs a few milliseconds. `start` then runs in this very process, so that a
 * serving house is one Node process and no wrapper.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, compile } from './build.mjs';
import { install } from './install.mjs';
import { packageBin, root, runAll, runChild, say } from './processes.mjs';

const commands = {
  start: async (args) => {
    await build();
    await becomePictor(['serve', ...args]);
  },
  test: async (args) => {
    await build();
    process.exitCode = await runChild(packageBin('vitest'), ['run', ...args]);
  },
  check: async () => {
    process.exitCode = await check();
  },
  bench: async (args) => {
    await build();
    await compile(['test']);
    process.exitCode = await bench(args);
  },
  dev: async (args) => {
    await build();
    process.exitCode = await runAll([
      [
        packageBin('typescript', 'tsc'),
        ['-b', 'contract', 'sketch', 'server', '--watch', '--preserveWatchOutput'],
      ],
      ['--watch', ['--watch-preserve-output', join(root, 'dist/server/cli/pictor.js'), 'serve', ...args]],
    ]);
  },
  build: () => build(),
  gallery: async (args) => {
    await build();
    // `npm run gallery -- edits …` paints the strips of edits, anything else the pictures of prompts.
    const [first, ...rest] = args;
    const isEdits = first === 'edits';
    const tool = join(root, `tools/gallery/${isEdits ? 'edits' : 'gallery'}.mjs`);
    process.exitCode = await runChild(tool, isEdits ? rest : args);
  },
};

/** Runs `node tools/bootstrap.mjs <args>`; sets the exit code. */
export async function runCommand([name = '', ...args]) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    say(`no such command: ${name || '(none)'}. There are: ${Object.keys(commands).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  try {
    await install();
    await command(args);
  } catch (error) {
    if (!error.isTold) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** Goes on as the `pictor` command, in this process: its signals, exit code and output are ours. */
async function becomePictor(args) {
  const entry = join(root, 'dist/server/cli/pictor.js');
  process.argv = [process.argv[0], entry, ...args];
  endWithParent();
  await import(pathToFileURL(entry).href);
}

const parentLookMs = 500;

/**
 * npm runs scripts in a shell, and a SIGTERM for npm ends the shell but does not reach us. Being handed to another
 * parent is how we learn of it; then we close in order, as if the signal had come here.
 */
function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, parentLookMs);
  timer.unref();
}

/** Types, lint, format, tidiness and unused code. All of them run, so that one round shows all that is wrong. */
async function check() {
  const projects = ['contract', 'sketch', 'server', 'console', 'test'].filter(hasSources);
  const checks = [
    ['types', packageBin('typescript', 'tsc'), ['-b', ...projects]],
    ['lint', packageBin('oxlint'), ['--type-aware', '--deny-warnings', '--quiet']],
    ['format', packageBin('@biomejs/biome', 'biome'), ['format', '--reporter=summary']],
    ['tidy', packageBin('vitest'), ['run', 'test/tidy.test.ts']],
    ['unused', packageBin('knip'), ['--no-progress']],
  ];
  const failed = [];
  for (const [name, bin, args] of checks) {
    const startedMs = performance.now();
    const code = await runChild(bin, args);
    say(`check ${String(name)}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds(startedMs)})`);
    if (code !== 0) failed.push(name);
  }
  say(failed.length === 0 ? 'check: all passed' : `check: failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

/**
 * Every file of `bench/` but `kit.ts`, which they share, or those whose names are given; one after the other,
 * because each wants the machine to itself.
 */
async function bench(names) {
  const folder = join(root, 'dist/bench');
  const found = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.js') && file !== 'kit.js')
        .map((file) => file.slice(0, -'.js'.length))
        .sort()
    : [];
  const unknown = names.filter((name) => !found.includes(name));
  if (unknown.length > 0) {
    say(`no such bench: ${unknown.join(', ')}. There are: ${found.join(', ') || 'none'}.`);
    return 2;
  }
  let worst = 0;
  for (const name of names.length > 0 ? names : found) {
    worst = Math.max(worst, await runChild(join(folder, `${name}.js`), [], ['--expose-gc']));
  }
  return worst;
}

/** A wing without a source file has nothing to check, and tsc takes that for an error. */
function hasSources(project) {
  const isSource = (entry) => /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts');
  const folder = join(root, project);
  return existsSync(folder) && readdirSync(folder, { withFileTypes: true, recursive: true }).some(isSource);
}

function seconds(startedMs) {
  return `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
}
