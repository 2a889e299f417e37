/**
 * The whole house as a stranger runs it: the compiled command in a process of its own, with its database and its
 * threads. For tests that kill it, and for benches that weigh it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. Compiled copies of this file live under `dist/`, so the folder is searched upwards. */
export const projectRoot = findRoot(fileURLToPath(new URL('.', import.meta.url)));

function findRoot(folder: string): string {
  if (folder.includes('/dist/')) return findRoot(folder.slice(0, folder.indexOf('/dist/') + 1));
  return join(folder, folder.endsWith('/test/') || folder.endsWith('/test') ? '..' : '.', '/');
}

/** A running house. */
export interface Tree {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the start of the process to the first good answer of `/readyz`. */
  readonly readyMs: number;
  /** Everything that was printed so far. */
  output(): string;
  /** SIGKILL to every process of the tree at once; resolves when all are gone. */
  killHard(): Promise<void>;
  /** SIGTERM, and waits for the end. Resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Proportional set size of the tree in bytes (shared pages counted once, divided among their users). */
  memoryBytes(): number;
}

/** The key that `startTree` gives the first project. */
export const treeKey = 'sk-proj-tree-0123456789abcdef0123456789abcdef';

/** A fresh folder under the system's temporary one; `remove` deletes it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'pictor-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts the compiled server on a free port and waits until it is ready, 60 s at the most. */
export async function startTree(facts: {
  readonly dataFolder: string;
  readonly env?: Readonly<Record<string, string>>;
}): Promise<Tree> {
  const since = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, 'dist/server/cli/pictor.js'), 'serve'], {
    cwd: facts.dataFolder,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: facts.dataFolder,
      CI: 'true',
      PICTOR_DATA: join(facts.dataFolder, 'data'),
      PICTOR_PORT: '0',
      PICTOR_KEY: treeKey,
      ...facts.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await readyUrl(child, () => output, since);
  const pid = child.pid ?? 0;
  return {
    url,
    pid,
    readyMs: performance.now() - since,
    output: () => output,
    killHard: async () => {
      const pids = [pid, ...descendants(pid)];
      for (const each of pids) kill(each);
      await exited;
      await until(() => pids.every((each) => !isAlive(each)), 10_000, 'the tree did not die');
    },
    stop: async () => {
      child.kill('SIGTERM');
      return exited;
    },
    memoryBytes: () => [pid, ...descendants(pid)].reduce((sum, each) => sum + proportionalBytes(each), 0),
  };
}

async function readyUrl(child: ChildProcess, output: () => string, since: number): Promise<string> {
  while (performance.now() - since < 60_000) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0];
    if (url) {
      const isReady = await fetch(`${url}/readyz`).then(
        (response) => response.ok,
        () => false,
      );
      if (isReady) return url;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.kill('SIGKILL');
  throw new Error(`the server was not ready within 60 s:\n${output()}`);
}

/** Polls until the condition holds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  timeoutMs: number,
  what: string,
): Promise<void> {
  const since = performance.now();
  while (!(await condition())) {
    if (performance.now() - since > timeoutMs) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended between the listing and the signal, which is what was wanted.
  }
}

function isAlive(pid: number): boolean {
  const stat = statOf(pid);
  return stat !== undefined && stat.state !== 'Z';
}

function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? statOf(pid) : undefined;
    if (stat) parents.set(pid, stat.parent);
  }
  const found: number[] = [];
  const walk = (pid: number) => {
    for (const [child, parent] of parents) {
      if (parent !== pid) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

function statOf(pid: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state = '', parent = ''] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined; // The process has ended.
  }
}

function proportionalBytes(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1');
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
  } catch {
    return 0; // The process has ended.
  }
}
