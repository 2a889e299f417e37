/** `pictor status`: whether a server answers, and the two variables that point every client at it. */
import { type Command, CommandProblem, exitCodes } from './command.ts';
import { baseUrlFlag, connect } from './connection.ts';
import { problemOf, send } from './send.ts';

/** The command. */
export const status: Command = {
  usage: 'status [-o env|json]      (eval "$(pictor status -o env)" sets the variables)',
  flags: [{ name: 'output', short: 'o', value: 'FORM', about: 'env or json instead of words.' }, baseUrlFlag],
  run: async (context) => {
    const { flags, terminal, signal } = context;
    const form = flags['output'] ?? 'words';
    if (form !== 'words' && form !== 'env' && form !== 'json') {
      throw new CommandProblem(`-o takes env or json, not ${String(form)}.`);
    }
    const { baseUrl, findKey, keyAdvice } = connect(context);
    const key = await findKey();
    const reply = await send({ method: 'GET', url: `${baseUrl}/models`, key, signal });
    if (reply.status !== 200) throw await problemOf(reply, keyAdvice);
    for await (const _ of reply.body);
    if (form === 'env') {
      terminal.out(`export OPENAI_BASE_URL=${quoted(baseUrl)}\nexport OPENAI_API_KEY=${quoted(key)}`);
    } else if (form === 'json') {
      terminal.out(JSON.stringify({ base_url: baseUrl, api_key: key }));
    } else terminal.out(`${baseUrl} answers, and the key opens it.`);
    return exitCodes.ok;
  },
};

/** For a POSIX shell. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
