/** `pictor members ls`: who belongs to the organization of the house whose data folder this is, and who is invited. */
import { systemClock } from '../base/clock.ts';
import { systemIds } from '../base/ids.ts';
import { silentLog } from '../base/log.ts';
import { readConfig } from '../config/read.ts';
import { openOperator } from '../tenants/operator.ts';
import { type Command, CommandProblem, exitCodes } from './command.ts';
import { dayAndTime, table } from './table.ts';

const membersMax = 1000;

/** The command. */
export const members: Command = {
  usage: 'members ls      (who belongs to the organization, and who is invited)',
  flags: [
    { name: 'data', value: 'DIR', about: 'The data folder; without it, as the settings say.' },
    { name: 'config', value: 'FILE', about: 'The settings file.' },
    { name: 'json', about: 'JSON instead of words.' },
  ],
  run: async ({ words, flags, environment, folder, terminal }) => {
    if (words[0] !== 'ls') throw new CommandProblem('members takes ls.');
    const { json, ...settings } = flags;
    const { config } = readConfig({ environment, flags: settings, folder });
    const { dataFolder, databaseUrl } = config;
    const operator = await openOperator({
      ...{ dataFolder, databaseUrl, clock: systemClock, ids: systemIds, log: silentLog },
    });
    try {
      const { organizationId } = await operator.actor();
      const { administration } = operator;
      const page = { after: undefined, limit: membersMax, order: 'asc' } as const;
      const people = (await administration.members.list(organizationId, [], page)).rows;
      const invited = (await administration.invites.list(organizationId, page)).rows;
      if (json === true) {
        for (const person of [...people, ...invited]) terminal.out(JSON.stringify(person));
        return exitCodes.ok;
      }
      const rows = [
        ...people.map(({ id, email, role, addedAtMs }) => [id, email, role, dayAndTime(addedAtMs)]),
        ...invited.map(({ id, email, role, expiresAtMs }) => [
          id,
          email,
          `${role} (invited)`,
          `until ${dayAndTime(expiresAtMs)}`,
        ]),
      ];
      terminal.out(table(['id', 'e-mail', 'role', 'since'], rows));
      return exitCodes.ok;
    } finally {
      await operator.close();
    }
  },
};
