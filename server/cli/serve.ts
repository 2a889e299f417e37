/**
 * `pictor serve`: reads the settings, opens the house, shows where it is and how to try it, and closes it in order
 * when it is told to stop.
 */
import { type House, startHouse } from '../app.ts';
import type { Config } from '../config/config.ts';
import { readConfig } from '../config/read.ts';
import { box } from './box.ts';
import { type Command, CommandProblem, exitCodes } from './command.ts';
import { serveFlags } from './serve-flags.ts';

/** The command. Its flags are the settings' own. */
export const serve: Command = {
  usage: 'serve [flags]',
  flags: serveFlags,
  run: async ({ environment, flags, folder, terminal, signal }) => {
    const { config } = readConfig({ environment, flags, folder });
    const house = await open(config);
    const { keySecret, keyRedacted } = house.firstRun;
    terminal.out(
      box([
        ['API', `${house.url}/v1`],
        ...(house.consoleUrl === undefined ? [] : [['Console', house.consoleUrl] as const]),
        ['Key', keyLine(config, keySecret, keyRedacted)],
        ['Engine', house.engine],
        ['Data', config.dataFolder],
      ]),
    );
    terminal.out(`\nTry:\n\n${curlLine(config, house.url, keySecret)}\n`);
    if (!signal.aborted)
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    terminal.say('pictor: closing; requests that run are brought to their end.');
    await house.close();
    return exitCodes.ok;
  },
};

/** What keeps a house from opening is told in a sentence; the parts that throw say what to do about it. */
async function open(config: Config): Promise<House> {
  try {
    return await startHouse(config);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const isTaken = 'code' in cause && cause.code === 'EADDRINUSE';
    const message = isTaken
      ? `${config.host}:${config.port} is taken by another process. Choose another with --port or PICTOR_PORT.`
      : config.logLevel === 'debug'
        ? (cause.stack ?? cause.message)
        : cause.message;
    throw new CommandProblem(`the house cannot open: ${message}`, exitCodes.server);
  }
}

function keyLine(config: Config, secret: string | undefined, redacted: string): string {
  if (!config.isAuthRequired) return 'none needed (--no-auth)';
  if (config.firstKey !== undefined) return `${redacted}  (the one that was set)`;
  return secret === undefined
    ? `${redacted}  (shown at the first start; \`pictor keys create\` makes another)`
    : `${secret}  (shown this once)`;
}

/** A line for a shell that leaves a PNG beside the reader. */
function curlLine(config: Config, url: string, secret: string | undefined): string {
  const key = secret ?? (config.isAuthRequired ? '$OPENAI_API_KEY' : 'none');
  const start = `curl -s ${url}/v1/images/generations -H "Authorization: Bearer ${key}" -H 'Content-Type: application/json'`;
  // Upstream knows no picture as an answer, so parity means taking it out of the JSON.
  return config.profile === 'strict'
    ? `${start} -d '{"model":"gpt-image-2","prompt":"a red fox in the snow"}' | node -pe 'JSON.parse(fs.readFileSync(0)).data[0].b64_json' | base64 -d > fox.png`
    : `${start} -H 'Accept: image/png' -d '{"prompt":"a red fox in the snow"}' -o fox.png`;
}
