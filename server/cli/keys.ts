/** `pictor keys create|ls|revoke`: keys of the house whose data folder this is, while it runs or not. */
import { systemClock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import { systemIds } from '../base/ids.ts';
import { silentLog } from '../base/log.ts';
import { readConfig } from '../config/read.ts';
import { openKeys, type NewKeyWish } from '../tenants/keys.ts';
import type { Flags } from './arguments.ts';
import { type Command, CommandProblem, exitCodes } from './command.ts';
import { dayAndTime, table } from './table.ts';

const kinds = { project: 'project', service_account: 'service', admin: 'admin' } as const;
const secondsMax = 31_536_000;

/** The command. */
export const keys: Command = {
  usage:
    'keys create [TITLE] [--admin] | keys ls | keys revoke KEY      (KEY is key_… or what is shown of it)',
  flags: [
    { name: 'admin', about: 'create: a key that administers the organization and does nothing else.' },
    {
      name: 'project',
      value: 'PROJECT',
      about: 'create: for this project; without it, for the default one.',
    },
    {
      name: 'scope',
      value: 'SCOPE',
      about: 'create: the key may do only this, such as api.model.images.request; may be given again.',
      isRepeatable: true,
    },
    { name: 'expires', value: 'SECONDS', about: 'create: the key opens nothing after so many seconds.' },
    { name: 'data', value: 'DIR', about: 'The data folder; without it, as the settings say.' },
    { name: 'config', value: 'FILE', about: 'The settings file.' },
    { name: 'json', about: 'JSON instead of words.' },
  ],
  run: async ({ words, flags, environment, folder, terminal }) => {
    const [action = '', ...rest] = words;
    if (!['create', 'ls', 'revoke'].includes(action)) {
      throw new CommandProblem('keys takes one of create, ls, revoke.');
    }
    const { json, admin, project, scope, expires, ...settings } = flags;
    const wish = readWish({ admin, project, scope, expires });
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
        const key = await opened.create(rest.join(' ') || 'command line', wish);
        // The secret alone on stdout, so that `KEY=$(pictor keys create)` works.
        terminal.out(json === true ? JSON.stringify(key) : key.secret);
        terminal.say(`${key.id} is made. This is the only time that its secret is shown.`);
      } else if (action === 'ls') {
        const list = await opened.list();
        if (json === true) for (const key of list) terminal.out(JSON.stringify(key));
        else {
          const rows = list.map((key) => [
            key.id,
            key.redacted,
            kinds[key.kind],
            key.title,
            dayAndTime(key.createdAtMs),
            dayAndTime(key.lastUsedAtMs),
            dayAndTime(key.expiresAtMs),
            dayAndTime(key.revokedAtMs),
          ]);
          const head = ['id', 'key', 'kind', 'title', 'made', 'last used', 'expires', 'revoked'];
          terminal.out(table(head, rows));
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
    } catch (failure) {
      // A refusal of the administration, such as a project that is not there.
      throw failure instanceof Fault ? new CommandProblem(failure.message) : failure;
    } finally {
      await opened.close();
    }
  },
};

function readWish({ admin, project, scope, expires }: Partial<Flags>): NewKeyWish {
  if (admin === true && project !== undefined) {
    throw new CommandProblem('an admin key belongs to the organization: leave --project out.');
  }
  const seconds = expires === undefined ? undefined : Number(expires);
  if (seconds !== undefined && !(Number.isInteger(seconds) && seconds >= 1 && seconds <= secondsMax)) {
    throw new CommandProblem(`--expires takes a whole number of seconds from 1 to ${secondsMax}, a year.`);
  }
  return {
    isAdmin: admin === true,
    projectId: typeof project === 'string' ? project : undefined,
    scopes: typeof scope === 'string' ? scope.split(' ') : undefined,
    expiresInSeconds: seconds,
  };
}
