/** `pictor doctor`: looks at what a house needs on this machine, and says how to mend what is missing. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.ts';
import { ConfigProblems, readConfig } from '../config/read.ts';
import { printAccess } from './access.ts';
import { baseUrlFlag } from './connection.ts';
import { type Command, exitCodes } from './command.ts';
import { member, readJson, send } from './send.ts';

/** One finding: undefined when all is well, else what is wrong and how to mend it. */
type Check = readonly [what: string, problem: string | undefined];

/** The command. */
export const doctor: Command = {
  usage: 'doctor | doctor --access [MODEL]      (--access: why the key may or may not use a model)',
  flags: [
    { name: 'access', about: 'Asks the server, gate by gate, instead of looking at this machine.' },
    baseUrlFlag,
  ],
  run: async (context) => {
    const { environment, folder, terminal, signal, words, flags } = context;
    if (flags['access'] === true) return printAccess(context, words[0]);
    const checks: Check[] = [
      ['Node', checkNode()],
      ['picture libraries', await checkLibraries()],
      ['vocabulary', checkPack()],
    ];
    try {
      const { config } = readConfig({ environment, flags: {}, folder });
      checks.push(['settings', undefined], [`data folder ${config.dataFolder}`, checkFolder(config)]);
      checks.push(...(await checkAddress(config, signal)));
    } catch (error) {
      if (!(error instanceof ConfigProblems)) throw error;
      checks.push(['settings', error.problems.join(' ')]);
    }
    for (const [what, problem] of checks) {
      terminal.out(problem === undefined ? `ok       ${what}` : `PROBLEM  ${what}: ${problem}`);
    }
    return checks.some(([, problem]) => problem !== undefined) ? exitCodes.server : exitCodes.ok;
  },
};

function checkNode(): string | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > 20 || (major === 20 && minor >= 19);
  return isNewEnough ? undefined : `this is ${process.versions.node}; install 20.19 or newer.`;
}

async function checkLibraries(): Promise<string | undefined> {
  try {
    await Promise.all([import('sharp'), import('@napi-rs/canvas'), import('@resvg/resvg-js')]);
    return undefined;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} Run \`npm ci --include=optional\` on this machine.`;
  }
}

function checkPack(): string | undefined {
  // Beside this file's folder once compiled; the sources have no pack.
  const pack = fileURLToPath(new URL('../../pack/words.pack', import.meta.url));
  return existsSync(pack) ? undefined : `${pack} is missing. Run \`npm run build\`.`;
}

/** Pictures of a busy day at 4K, with room for the database's log. */
const freeBytesWanted = 1_073_741_824;

function checkFolder({ dataFolder }: Config): string | undefined {
  const existing = nearestFolder(dataFolder);
  try {
    accessSync(existing, constants.W_OK);
  } catch (error) {
    return `it cannot be written: ${error instanceof Error ? error.message : String(error)}. Change its owner, or set PICTOR_DATA.`;
  }
  const { bavail, bsize } = statfsSync(existing);
  const free = bavail * bsize;
  if (free >= freeBytesWanted) return undefined;
  return `only ${Math.floor(free / 1_048_576)} MiB are free on its disk. Make room, or set PICTOR_DATA to another disk.`;
}

function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** What stands at the address: a house, in which case it is asked how it is; nothing; or a stranger. */
async function checkAddress({ host, port }: Config, signal: AbortSignal): Promise<readonly Check[]> {
  if (port === 0 || (await isFree(host, port))) return [[`address ${host}:${port} is free`, undefined]];
  const wanted = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const origin = `http://${wanted.includes(':') ? `[${wanted}]` : wanted}:${port}`;
  try {
    const api = await send({ method: 'GET', url: `${origin}/openapi.json`, signal });
    const isHouse = String(member(member(await readJson(api), 'info'), 'title')).startsWith('Pictor');
    if (!isHouse) throw new Error('another program answers there');
    const ready = await send({ method: 'GET', url: `${origin}/readyz`, signal });
    const answer = JSON.stringify(await readJson(ready));
    return [
      [`a house runs at ${origin}`, undefined],
      ['it is ready', ready.status === 200 ? undefined : `/readyz says ${answer}. Its log says more.`],
    ];
  } catch (error) {
    if (signal.aborted) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return [[`address ${host}:${port}`, `it is taken (${reason}). Set PICTOR_PORT to another port.`]];
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
