/** `pictor models ls`: the models of the server, whichever it is. */
import { type Command, CommandProblem, exitCodes } from './command.ts';
import { baseUrlFlag, connect } from './connection.ts';
import { member, problemOf, readJson, send } from './send.ts';
import { table } from './table.ts';

/** The command. */
export const models: Command = {
  usage: 'models ls',
  flags: [{ name: 'json', about: 'One JSON object a model.' }, baseUrlFlag],
  run: async (context) => {
    const { words, flags, terminal, signal } = context;
    if (words[0] !== 'ls') throw new CommandProblem('models takes ls.');
    const { baseUrl, findKey, keyAdvice } = connect(context);
    const reply = await send({ method: 'GET', url: `${baseUrl}/models`, key: await findKey(), signal });
    if (reply.status !== 200) throw await problemOf(reply, keyAdvice);
    const data = member(await readJson(reply), 'data');
    const list: readonly unknown[] = Array.isArray(data) ? data : [];
    if (flags['json'] === true) for (const model of list) terminal.out(JSON.stringify(model));
    else {
      const rows = list.map((model) => [
        text(member(model, 'id')),
        day(member(model, 'created')),
        text(member(model, 'shutdown_date')),
      ]);
      terminal.out(table(['id', 'from', 'ends or ended'], rows));
    }
    return exitCodes.ok;
  },
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function day(unixSeconds: unknown): string {
  return typeof unixSeconds === 'number' ? new Date(unixSeconds * 1000).toISOString().slice(0, 10) : '';
}
