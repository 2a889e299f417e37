/** `pictor doctor --access [MODEL]`: asks the server why the key may or may not use a model, gate by gate. */
import { type CommandContext, exitCodes, type ExitCode } from './command.ts';
import { connect } from './connection.ts';
import { member, problemOf, readJson, send } from './send.ts';

/** Prints one line for each gate. Throws CommandProblem when the server refuses the question itself. */
export async function printAccess(context: CommandContext, model: string | undefined): Promise<ExitCode> {
  const { terminal, signal } = context;
  const { baseUrl, findKey, keyAdvice } = connect(context);
  const query = model === undefined ? '' : `?model=${encodeURIComponent(model)}`;
  const reply = await send({
    method: 'GET',
    url: `${baseUrl}/pictor/access${query}`,
    key: await findKey(),
    signal,
  });
  if (reply.status !== 200) throw await problemOf(reply, keyAdvice);
  const answer = await readJson(reply);
  const gates = member(answer, 'gates');
  for (const gate of Array.isArray(gates) ? gates : []) {
    const isOpen = member(gate, 'result') === 'pass';
    terminal.out(`${isOpen ? 'ok      ' : 'REFUSED '} ${text(gate, 'gate')}: ${text(gate, 'reason')}`);
    if (isOpen) continue;
    terminal.out(`         ${text(gate, 'status')}: ${text(member(gate, 'error'), 'message')}`);
    terminal.out(`         To mend it: ${text(gate, 'fix')}`);
  }
  const isAllowed = member(answer, 'allowed') === true;
  const asked = text(answer, 'model');
  terminal.say(isAllowed ? `A request for ${asked} would pass.` : `A request for ${asked} would be refused.`);
  return isAllowed ? exitCodes.ok : exitCodes.auth;
}

function text(value: unknown, name: string): string {
  const found = member(value, name);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
