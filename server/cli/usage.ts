/** `pictor usage`: what the organization had drawn, or was charged, day by day; from this house or from OpenAI. */
import { systemClock } from '../base/clock.ts';
import { type Command, type CommandContext, CommandProblem, exitCodes } from './command.ts';
import { baseUrlFlag, connect } from './connection.ts';
import { member, problemOf, type Reply, readJson, send } from './send.ts';
import { table } from './table.ts';

/** What `--by` calls a group, and what the wire calls it. */
const groupOf: Readonly<Record<string, string>> = {
  project: 'project_id',
  key: 'api_key_id',
  model: 'model',
  size: 'size',
  source: 'source',
  line: 'line_item',
};
const pictureGroups = ['project', 'key', 'model', 'size', 'source'];
const costGroups = ['project', 'key', 'line'];

/** Pages that are asked for at most: a year by hour. */
const pagesMax = 60;
const spanPattern = /^([1-9]\d{0,3})([dh])$/;

/** The command. */
export const usage: Command = {
  usage: 'usage [--by model,key] [--since 7d] [--cost] [--csv]',
  flags: [
    {
      name: 'by',
      value: 'GROUPS',
      about: `Of ${pictureGroups.join(', ')}; with --cost of ${costGroups.join(', ')}.`,
    },
    { name: 'since', value: 'SPAN', about: 'Such as 30d, or 48h for hours instead of days; 7d without it.' },
    { name: 'cost', about: 'What it cost, by day.' },
    { name: 'csv', about: 'The file that the server makes of it.' },
    baseUrlFlag,
  ],
  run: async (context) => {
    const { flags, terminal } = context;
    const isCost = flags['cost'] === true;
    const groups = readGroups(flags['by'], isCost ? costGroups : pictureGroups);
    const query = queryOf(flags['since'], groups, isCost);
    const path = isCost ? 'organization/costs' : 'organization/usage/images';
    if (flags['csv'] === true) {
      query.set('format', 'csv');
      const reply = await ask(context, `${path}?${query.toString()}`);
      terminal.out((await textOf(reply)).trimEnd());
      return exitCodes.ok;
    }
    const rows: string[][] = [];
    for (let page = 0; page < pagesMax; page += 1) {
      const answer = await readJson(await ask(context, `${path}?${query.toString()}`));
      for (const bucket of listOf(answer, 'data')) rows.push(...rowsOf(bucket, groups, isCost));
      const next = member(answer, 'next_page');
      if (typeof next !== 'string') break;
      query.set('page', next);
    }
    const head = ['from', ...groups, ...(isCost ? ['dollars'] : ['pictures', 'requests'])];
    terminal.out(rows.length === 0 ? 'Nothing was drawn in that time.' : table(head, rows));
    return exitCodes.ok;
  },
};

function readGroups(flag: string | true | undefined, known: readonly string[]): readonly string[] {
  const groups = typeof flag === 'string' ? flag.split(',').map((name) => name.trim()) : [];
  const unknown = groups.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new CommandProblem(`--by takes ${known.join(', ')}, not ${unknown}.`);
  return groups;
}

function queryOf(
  flag: string | true | undefined,
  groups: readonly string[],
  isCost: boolean,
): URLSearchParams {
  const since = typeof flag === 'string' ? flag : '7d';
  const [, count, unit] = spanPattern.exec(since) ?? [];
  if (count === undefined || (isCost && unit === 'h')) {
    throw new CommandProblem(`--since takes a span such as 30d${isCost ? '' : ' or 48h'}, not ${since}.`);
  }
  const [width, seconds] = unit === 'h' ? ['1h', 3_600] : ['1d', 86_400];
  // The running hour or day is one of those that are asked for.
  const start = Math.floor(systemClock.nowMs() / 1000) - (Number(count) - 1) * seconds;
  const query = new URLSearchParams({ start_time: String(start), bucket_width: width });
  for (const group of groups) query.append('group_by[]', groupOf[group] ?? group);
  return query;
}

async function ask(context: CommandContext, path: string): Promise<Reply> {
  const { baseUrl, findKey, keyAdvice } = connect(context);
  const question = { method: 'GET', url: `${baseUrl}/${path}`, key: await findKey() } as const;
  const reply = await send({ ...question, signal: context.signal });
  if (reply.status !== 200) throw await problemOf(reply, keyAdvice);
  return reply;
}

function rowsOf(bucket: unknown, groups: readonly string[], isCost: boolean): readonly string[][] {
  const start = member(bucket, 'start_time');
  const from =
    typeof start === 'number' ? new Date(start * 1000).toISOString().slice(0, 16).replace('T', ' ') : '';
  return listOf(bucket, 'results').map((result) => [
    from.replace(/ 00:00$/, ''),
    ...groups.map((group) => shownOf(member(result, groupOf[group] ?? group))),
    ...(isCost
      ? [shownOf(member(member(result, 'amount'), 'value'))]
      : ['images', 'num_model_requests'].map((name) => shownOf(member(result, name)))),
  ]);
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = member(value, name);
  return Array.isArray(list) ? list : [];
}

/** Small amounts are not written with exponents; nine decimals hold every one of them. */
function shownOf(value: unknown): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(9).replace(/0+$/, '');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

async function textOf(reply: Reply): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of reply.body) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
