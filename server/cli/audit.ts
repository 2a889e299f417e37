/** `pictor audit`: every change of the organization of the house whose data folder this is, newest first. */
import { auditToWire } from '../../contract/audit.ts';
import { systemClock } from '../base/clock.ts';
import { systemIds } from '../base/ids.ts';
import { silentLog } from '../base/log.ts';
import { readConfig } from '../config/read.ts';
import { openOperator } from '../tenants/operator.ts';
import { type Command, CommandProblem, exitCodes } from './command.ts';
import { dayAndTime, table } from './table.ts';

const changesDefault = 20;
/** Changes read at once while all of them are told. */
const pageChanges = 500;
const changedLengthMax = 80;

/** The command. */
export const audit: Command = {
  usage: 'audit [--limit N | --all] [--json]      (who changed what, newest first)',
  flags: [
    { name: 'limit', value: 'N', about: `Changes at most; without it, ${changesDefault}.` },
    { name: 'all', about: 'Every change there is.' },
    { name: 'type', value: 'TYPE', about: 'Only changes of this type, such as project.archived.' },
    { name: 'data', value: 'DIR', about: 'The data folder; without it, as the settings say.' },
    { name: 'config', value: 'FILE', about: 'The settings file.' },
    { name: 'json', about: 'One change a line, as GET /v1/organization/audit_logs answers it.' },
  ],
  run: async ({ words, flags, environment, folder, terminal, signal }) => {
    if (words.length > 0) throw new CommandProblem('audit takes no words.');
    const { json, limit, all, type, ...settings } = flags;
    const wanted = all === true ? Number.POSITIVE_INFINITY : Number(limit ?? changesDefault);
    if (wanted !== Number.POSITIVE_INFINITY && !(Number.isInteger(wanted) && wanted > 0)) {
      throw new CommandProblem('--limit takes a whole number above 0.');
    }
    const { config } = readConfig({ environment, flags: settings, folder });
    const { dataFolder, databaseUrl } = config;
    const operator = await openOperator({
      ...{ dataFolder, databaseUrl, clock: systemClock, ids: systemIds, log: silentLog },
    });
    try {
      const { organizationId } = await operator.actor();
      const types = typeof type === 'string' ? [type] : [];
      const rows: string[][] = [];
      let after: string | undefined;
      for (let told = 0; told < wanted && !signal.aborted; ) {
        const page = await operator.administration.audit(organizationId, {
          ...{ types, projectIds: [], actorIds: [], actorEmails: [], resourceIds: [], time: {} },
          ...{ after, before: undefined, limit: Math.min(pageChanges, wanted - told) },
        });
        for (const entry of page.rows) {
          if (json === true) terminal.out(JSON.stringify(auditToWire(entry)));
          else {
            const who = entry.keyId === null ? 'this machine' : (entry.actorEmail ?? entry.keyId);
            rows.push([
              dayAndTime(entry.atMs),
              who,
              entry.address ?? '',
              entry.type,
              entry.resourceId,
              changed(entry.before, entry.after),
            ]);
          }
        }
        told += page.rows.length;
        after = page.rows.at(-1)?.id;
        if (!page.hasMore) break;
      }
      if (json !== true) terminal.out(table(['when', 'who', 'from', 'what', 'of what', 'change'], rows));
      return exitCodes.ok;
    } finally {
      await operator.close();
    }
  },
};

/** `name: Foxes → Hares`, member by member, for those that differ; cut where a line would become too long. */
function changed(before: object | null, after: object | null): string {
  const [was, is] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {}))];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const differing = names.filter((name) => JSON.stringify(was.get(name)) !== JSON.stringify(is.get(name)));
  const shown = differing.map((name) =>
    was.has(name) && is.has(name)
      ? `${name}: ${spell(was.get(name))} → ${spell(is.get(name))}`
      : `${name}: ${spell(is.has(name) ? is.get(name) : was.get(name))}`,
  );
  const line = shown.join(', ');
  return line.length > changedLengthMax ? `${line.slice(0, changedLengthMax - 1)}…` : line;
}

function spell(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
