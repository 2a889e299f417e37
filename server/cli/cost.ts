/** `pictor cost`: what a picture would cost, told by the house that would draw it. Nothing is drawn. */
import { type Command, CommandProblem, exitCodes } from './command.ts';
import { baseUrlFlag, connect } from './connection.ts';
import { member, problemOf, readJson, send } from './send.ts';

/** The command. */
export const cost: Command = {
  usage: 'cost ["a red fox"] [--size 1536x1024] [--quality high] [-n 4]',
  flags: [
    { name: 'model', short: 'm', value: 'MODEL', about: 'The model; gpt-image-2 without it.' },
    { name: 'size', value: 'WIDTHxHEIGHT', about: 'Such as 1536x1024, or auto.' },
    { name: 'quality', value: 'QUALITY', about: 'low, medium, high or auto.' },
    { name: 'count', short: 'n', value: 'N', about: 'How many pictures, 1 to 10.' },
    { name: 'json', about: 'The whole quote.' },
    baseUrlFlag,
  ],
  run: async (context) => {
    const { words, flags, terminal, signal } = context;
    const { baseUrl, findKey, keyAdvice } = connect(context);
    const count = flags['count'];
    if (typeof count === 'string' && !/^\d{1,2}$/.test(count)) {
      throw new CommandProblem(`--count takes a whole number from 1 to 10, not ${count}.`);
    }
    const body = {
      // A prompt is asked for; one that is not known yet costs as much as a word.
      prompt: words.join(' ') || 'picture',
      model: flags['model'] ?? 'gpt-image-2',
      ...(flags['size'] !== undefined && { size: flags['size'] }),
      ...(flags['quality'] !== undefined && { quality: flags['quality'] }),
      ...(count !== undefined && { n: Number(count) }),
    };
    const url = `${baseUrl}/pictor/quote`;
    const reply = await send({ method: 'POST', url, key: await findKey(), body, signal });
    if (reply.status !== 200) throw await problemOf(reply, keyAdvice);
    const quote = await readJson(reply);
    if (flags['json'] === true) terminal.out(JSON.stringify(quote));
    else {
      const [size, quality, model, n] = ['size', 'quality', 'model', 'n'].map((name) =>
        String(member(quote, name)),
      );
      const [low, high] = ['lowest', 'highest'].map((end) => member(member(quote, 'range'), end));
      const range =
        low === undefined ? '' : `, from ${dollarsOf(low)} to ${dollarsOf(high)} by what auto chooses`;
      terminal.out(`${dollarsOf(quote)} for ${n} x ${model} ${size} ${quality}${range}`);
    }
    return exitCodes.ok;
  },
};

function dollarsOf(priced: unknown): string {
  const value = member(member(priced, 'amount'), 'value');
  return typeof value === 'number' ? `$${value.toFixed(9).replace(/0+$/, '').replace(/\.$/, '')}` : '$?';
}
