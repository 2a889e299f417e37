/**
 * The key of this command line for the local house: made when it is first needed and kept in the data folder, readable
 * by its owner only. Whoever can read that folder can open the database in it and make keys, so the file gives nobody
 * a power that they lack. It is an ordinary key called `command line`: it shows in `pictor keys ls`, and when it is
 * revoked nothing makes another behind the operator's back.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { systemIds } from '../base/ids.ts';
import { silentLog } from '../base/log.ts';
import type { Config } from '../config/config.ts';
import { send } from './send.ts';

/** The kept key, or a new one when the house runs. Throws CommandProblem when nobody answers at the origin. */
export async function localKey(parts: {
  readonly config: Config;
  readonly origin: string;
  readonly signal: AbortSignal;
}): Promise<string> {
  const { config, origin, signal } = parts;
  const file = localKeyFile(config);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  // A house that does not run has no use for a key, and asking now spares starting its database for nothing.
  const health = await send({ method: 'GET', url: `${origin}/healthz`, signal });
  for await (const _ of health.body);
  const { openKeys } = await import('../tenants/keys.ts');
  const keys = await openKeys({
    dataFolder: config.dataFolder,
    databaseUrl: config.databaseUrl,
    clock: systemClock,
    ids: systemIds,
    log: silentLog,
  });
  try {
    const { secret } = await keys.create('command line');
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } finally {
    await keys.close();
  }
}

/** Where it is kept. */
export function localKeyFile({ dataFolder }: Config): string {
  return join(dataFolder, 'cli-key');
}
