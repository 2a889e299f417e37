/** `pictor keys create|ls|revoke`: keys of the house whose data folder this is, while it runs or not. */
import { systemClock } from '../base/clock.ts';
import { systemIds } from '../base/ids.ts';
import { silentLog } from '../base/log.ts';
import { readConfig } from '../config/read.ts';
import { openKeys } from '../tenants/keys.ts';
import { type Command, CommandProblem, exitCodes } from './command.ts';
import { table } from './table.ts';

/** The command. */
export const keys: Command = {
  usage: 'keys create [TITLE] | keys ls | keys revoke KEY      (KEY is key_… or what is shown of it)',
  flags: [
    { name: 'data', value: 'DIR', about: 'The data folder; without it, as the settings say.' },
    { name: 'config', value: 'FILE', about: 'The settings file.' },
    { name: 'json', about: 'JSON instead of words.' },
  ],
  run: async ({ words, flags, environment, folder, terminal }) => {
    const [action = '', ...rest] = words;
    if (!['create', 'ls', 'revoke'].includes(action)) {
      throw new CommandProblem('keys takes one of create, ls, revoke.');
    }
    const { json, ...settings } = flags;
    const { config } = readConfig({ environment, flags: settings, folder });
    const opened = await openKeys({
      dataFolder: config.dataFolder,
      databaseUrl: config.databaseUrl,
      clock: systemClock,
      ids: systemIds,
      log: silentLog,
    });
    try {
      if (action === 'create') {
        const key = await opened.create(rest.join(' ') || 'command line');
        // The secret alone on stdout, so that `KEY=$(pictor keys create)` works.
        terminal.out(json === true ? JSON.stringify(key) : key.secret);
        terminal.say(`${key.id} is made. This is the only time that its secret is shown.`);
      } else if (action === 'ls') {
        const list = await opened.list();
        if (json === true) for (const key of list) terminal.out(JSON.stringify(key));
        else {
          const rows = list.map(({ id, title, redacted, createdAtMs, lastUsedAtMs, revokedAtMs }) => [
            id,
            redacted,
            title,
            moment(createdAtMs),
            moment(lastUsedAtMs),
            revokedAtMs === null ? '' : moment(revokedAtMs),
          ]);
          terminal.out(table(['id', 'key', 'title', 'made', 'last used', 'revoked'], rows));
        }
      } else {
        const [handle] = rest;
        if (handle === undefined) throw new CommandProblem('which key? keys revoke key_…');
        if (!(await opened.revoke(handle))) {
          throw new CommandProblem(
            `there is no single working key ${handle}. \`pictor keys ls\` lists them.`,
          );
        }
        terminal.say(`${handle} is revoked; it opens nothing any more.`);
      }
      return exitCodes.ok;
    } finally {
      await opened.close();
    }
  },
};

function moment(ms: number | null): string {
  return ms === null ? '' : new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}
