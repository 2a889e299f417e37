/** Child processes and words for the bootstrap: where the project is, how a package's command is run, how to speak. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** One line on stderr; stdout belongs to the command itself. */
export function say(line) {
  process.stderr.write(`pictor: ${line}\n`);
}

/** An error whose message is all that a person needs; no stack is shown. */
export function told(message) {
  return Object.assign(new Error(message), { isTold: true });
}

/** The file behind a package's command; run by this Node, so that it works without a shell on every system. */
export function packageBin(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a script with this Node in the project's folder, its output ours. Resolves to its exit code, or 128 + the
 * signal's number. Ctrl-C reaches the child by itself (it is in our process group), so here we only wait for its end.
 */
export async function runChild(script, args, nodeFlags = []) {
  return (await start(process.execPath, [...nodeFlags, script, ...args])).ended;
}

/** Runs several scripts side by side until the first ends, then ends the others. Resolves to the first's exit code. */
export async function runAll(scripts) {
  const children = await Promise.all(
    scripts.map(([script, args]) => start(process.execPath, [script, ...args])),
  );
  const code = await Promise.race(children.map((child) => child.ended));
  for (const { child } of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => child.ended));
  return code;
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

async function start(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  const forwarders = Object.keys(signalNumbers).map((signal) => {
    // A signal sent to us alone (by a supervisor) must reach the child; a second copy of Ctrl-C does no harm.
    const forward = () => signal !== 'SIGINT' && child.kill(signal);
    process.on(signal, forward);
    return [signal, forward];
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const [name, forward] of forwarders) process.off(name, forward);
      resolve(code ?? 128 + (signalNumbers[signal] ?? 9));
    });
  });
  return { child, ended };
}
