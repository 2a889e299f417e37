/**
 * Which server a command speaks to, and with which key. `OPENAI_BASE_URL` and `OPENAI_API_KEY` are honoured, so the
 * same commands work against OpenAI; without them it is the house that this folder's settings describe.
 */
import { readConfig } from '../config/read.ts';
import { type CommandContext, CommandProblem, exitCodes } from './command.ts';
import type { Flag } from './arguments.ts';
import { localKey, localKeyFile } from './local-key.ts';

/** A server and how to enter it. */
export interface Connection {
  /** With `/v1`, without a slash at the end. */
  readonly baseUrl: string;
  /** The key to send. Looks for it only when called, because finding it may mean making one. */
  findKey(): Promise<string>;
  /** What to do when the server does not take the key. */
  readonly keyAdvice: string;
}

/** The flag of every command that speaks HTTP. */
export const baseUrlFlag: Flag = {
  name: 'base-url',
  value: 'URL',
  about: 'The server, such as http://127.0.0.1:7428/v1; without it OPENAI_BASE_URL, then the local house.',
};

/** Finds the server. Throws CommandProblem for a base URL that is none, ConfigProblems for broken settings. */
export function connect({ environment, flags, folder, signal }: CommandContext): Connection {
  const flag = flags['base-url'];
  const given = typeof flag === 'string' ? flag : environment['OPENAI_BASE_URL'] || undefined;
  const givenKey = environment['OPENAI_API_KEY'] || undefined;
  if (given !== undefined) {
    if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
      throw new CommandProblem(`${given} is no base URL. It looks like http://127.0.0.1:7428/v1.`);
    }
    const baseUrl = given.replace(/\/+$/, '');
    const advice = `Set OPENAI_API_KEY to a key of ${baseUrl}.`;
    return {
      baseUrl,
      keyAdvice: `OPENAI_API_KEY must be a key of ${baseUrl}.`,
      findKey: () =>
        givenKey === undefined
          ? Promise.reject(new CommandProblem(advice, exitCodes.auth))
          : Promise.resolve(givenKey),
    };
  }
  const { config } = readConfig({ environment, flags: {}, folder });
  // An address that means 'every address' is reached by the loopback one.
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${config.port}`;
  return {
    baseUrl: `${origin}/v1`,
    keyAdvice:
      givenKey !== undefined
        ? 'OPENAI_API_KEY was sent to the local house. Unset it, or set OPENAI_BASE_URL to the server that it is for.'
        : config.firstKey !== undefined
          ? 'It is the one set as PICTOR_KEY. Is the house that runs the one of these settings?'
          : `It is the one in ${localKeyFile(config)}. Delete that file, and another is made.`,
    findKey: async () => givenKey ?? config.firstKey ?? (await localKey({ config, origin, signal })),
  };
}
