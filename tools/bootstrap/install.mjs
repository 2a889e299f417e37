/**
 * Packages: `npm ci` when, and only when, what is installed is not what `package-lock.json` says. The answer is
 * remembered under the lockfile's hash, so the usual start compares one hash.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, say, told } from './processes.mjs';

const lockfile = join(root, 'package-lock.json');
const installed = join(root, 'node_modules/.package-lock.json');
const stamp = join(root, 'node_modules/.cache/pictor-install');

const flags = [
  '--include=dev',
  '--include=optional',
  // The one package with a needed script (PostgreSQL's symlinks) is put right when the database starts, so that npm
  // 10, which runs scripts, and npm 11, which asks first, do the same.
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
  '--loglevel=error',
];

/** Installs what is missing. Throws a told error when npm fails. */
export async function install() {
  const lock = readFileSync(lockfile);
  const wanted = createHash('sha256')
    .update(lock)
    .update(process.platform)
    .update(process.arch)
    .digest('hex');
  if (existsSync(installed) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled(JSON.parse(lock))) {
    const started = performance.now();
    say('installing packages (npm ci) …');
    let code = await npm(['ci', ...flags]);
    if (code !== 0) {
      // `ci` refuses a lockfile that lacks an optional package of some platform; `install` fetches what it can and
      // keeps to the same versions.
      say(`npm ci failed with exit code ${code}; trying npm install …`);
      code = await npm(['install', '--no-save', ...flags]);
    }
    if (code !== 0)
      throw told(`npm could not install the packages (exit code ${code}); its own words are above.`);
    say(`installed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * True when every package of the lockfile that this machine needs is there in its version. Optional ones are left
 * out: which of them belong here is for npm to say.
 */
function isInstalled(lock) {
  if (!existsSync(installed)) return false;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || present[path]?.version === version,
  );
}

/** Runs the npm that started us, or the one on PATH. Resolves to its exit code. */
function npm(args) {
  const script = process.env.npm_execpath;
  const isNpm = script !== undefined && /npm-cli\.[cm]?js$/.test(script);
  const child = isNpm
    ? spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
      });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(told(`npm could not be started: ${error.message}`)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
