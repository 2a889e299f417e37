/**
 * The log, by pino: one JSON object a line, or one readable line where a person watches a terminal. It must never carry
 * a body, a prompt or a key; nobody hands those in, and what could slip through is blotted out here all the same.
 */
import { pino, stdSerializers } from 'pino';
import { type Clock, systemClock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';

/** Where lines go. */
export interface LogOutput {
  readonly isTTY?: boolean;
  write(line: string): unknown;
}

/** Names of facts whose values are never written. */
const secretNames = [
  'authorization',
  'apiKey',
  'key',
  'secret',
  'password',
  'cookie',
  'prompt',
  'body',
  'bytes',
];

/** Names under which errors are told. An error under another name would lose its message, which JSON leaves out. */
const errorNames = ['err', 'error', 'cause'];

/** Makes the log that the settings ask for. Lines go to standard output unless another output is handed in. */
export function createLog(
  config: { readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent' },
  surroundings: { readonly output?: LogOutput; readonly clock?: Clock } = {},
): Log {
  const output: LogOutput = surroundings.output ?? process.stdout;
  const clock = surroundings.clock ?? systemClock;
  const logger = pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: () => `,"time":"${new Date(clock.nowMs()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: Object.fromEntries(errorNames.map((name) => [name, describeError])),
      redact: { paths: secretNames, censor: '[blotted]' },
    },
    { write: (line: string) => output.write(output.isTTY ? readable(line) : line) },
  );
  return {
    debug: (facts, message) => logger.debug(facts, message),
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
  };
}

/** An error with its causes; without the values that a database driver appends to the statement that failed. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  const code = 'code' in error ? error.code : undefined;
  return {
    type,
    message: withoutValues(message),
    stack: withoutValues(stack),
    ...(typeof code === 'string' && { code }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

function withoutValues(text: string): string {
  return text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '\nparams: [blotted]');
}

/** `12:00:01 info  POST /v1/images/generations 200 152.3ms req_… model=gpt-image-2`, for people. */
function readable(line: string): string {
  const facts: Record<string, unknown> = JSON.parse(line);
  const { time, level, msg, method, path, status, ms, requestId, err, ...rest } = facts;
  const isRequest = msg === 'request' && path !== undefined;
  const words = [
    shown(time).slice(11, 19),
    shown(level).padEnd(5),
    isRequest ? `${shown(method)} ${shown(path)} ${shown(status)} ${shown(ms)}ms` : shown(msg),
    ...(requestId === undefined ? [] : [shown(requestId)]),
    ...Object.entries(rest).map(([name, value]) => `${name}=${shown(value)}`),
  ];
  const text = words.join(' ') + (err === undefined ? '' : `\n${troubleOf(err)}`);
  // A path or a client's name must not be able to move the cursor or colour the terminal.
  return `${text.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '?')}\n`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function troubleOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return shown(error);
  const stack = 'stack' in error && typeof error.stack === 'string' ? error.stack : JSON.stringify(error);
  return 'cause' in error ? `${stack}\n  because of: ${troubleOf(error.cause)}` : stack;
}
