#!/usr/bin/env node
/**
 * The `pictor` command: finds the command that was asked for, reads its arguments, runs it and turns the outcome into
 * an exit code. Each command is loaded only when it is used, so that those which speak HTTP start without the house.
 */
import { ConfigProblems, machineEnvironment } from '../config/read.ts';
import { nearest } from '../config/near.ts';
import { readArguments } from './arguments.ts';
import { type Command, CommandProblem, type ExitCode, exitCodes } from './command.ts';
import { createTerminal } from './terminal.ts';

/** Every command: what it does in a few words, and where it lives. */
const commands: Readonly<Record<string, readonly [about: string, load: () => Promise<Command>]>> = {
  serve: ['runs the house', async () => (await import('./serve.ts')).serve],
  run: ['draws a picture: run "a red fox in the snow"', async () => (await import('./run.ts')).run],
  edit: ['changes a picture: edit in.png "make the sky pink"', async () => (await import('./edit.ts')).edit],
  keys: ['makes, lists and revokes keys', async () => (await import('./keys.ts')).keys],
  projects: [
    'makes, lists and archives projects, and sets how one reads requests',
    async () => (await import('./projects.ts')).projects,
  ],
  members: ['lists who belongs to the organization', async () => (await import('./members.ts')).members],
  audit: ['tells who changed what', async () => (await import('./audit.ts')).audit],
  usage: ['counts what was drawn, and what it cost', async () => (await import('./usage.ts')).usage],
  cost: ['says what a picture would cost', async () => (await import('./cost.ts')).cost],
  models: ['lists the models', async () => (await import('./models.ts')).models],
  status: [
    'asks a server whether it answers; prints variables for clients',
    async () => (await import('./status.ts')).status,
  ],
  doctor: [
    'looks for what would keep a house from working',
    async () => (await import('./doctor.ts')).doctor,
  ],
  config: ['prints the settings and where they come from', async () => (await import('./config.ts')).config],
  version: ['prints the version', async () => (await import('./version.ts')).version],
};

/** Runs the command line. Resolves to the exit code. */
async function runPictor(list: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const environment = machineEnvironment();
  const terminal = createTerminal(process.stdout, process.stderr, environment);
  const [first = 'help', ...rest] = list;
  const name = first === '--help' || first === '-h' ? 'help' : first === '--version' ? 'version' : first;
  if (name === 'help' && rest.length === 0) {
    terminal.out(overview());
    return exitCodes.ok;
  }
  try {
    const asked = name === 'help' ? (rest[0] ?? '') : name;
    const command = await findCommand(asked);
    if (name === 'help' || rest.includes('--help') || rest.includes('-h')) {
      terminal.out(help(command));
      return exitCodes.ok;
    }
    const { words, flags } = readArguments(rest, command.flags);
    return await command.run({ words, flags, environment, folder: process.cwd(), terminal, signal });
  } catch (error) {
    if (error instanceof ConfigProblems) {
      const count = error.problems.length;
      terminal.say(`pictor: ${count === 1 ? 'a problem' : `${count} problems`} with the settings:`);
      for (const problem of error.problems) terminal.say(`  - ${problem}`);
      return exitCodes.usage;
    }
    if (error instanceof CommandProblem) {
      terminal.say(`pictor: ${error.message}`);
      return error.exitCode;
    }
    throw error;
  }
}

function findCommand(name: string): Promise<Command> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry !== undefined) return entry[1]();
  const meant = nearest(name, Object.keys(commands));
  throw new CommandProblem(
    `there is no command ${name}.${meant === undefined ? '' : ` Did you mean ${meant}?`} \`pictor help\` lists them.`,
  );
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'Usage: pictor <command> [arguments]',
    '',
    ...Object.entries(commands).map(([name, [about]]) => `  ${name.padEnd(width)}  ${about}`),
    '',
    '`pictor help <command>` explains one.',
  ].join('\n');
}

function help({ usage, flags }: Command): string {
  const written = flags.map(({ name, short, value, about }) => {
    const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
    return [short === undefined ? `    ${long}` : `-${short}, ${long}`, about] as const;
  });
  const width = Math.max(0, ...written.map(([left]) => left.length));
  return [
    `Usage: pictor ${usage}`,
    '',
    ...written.map(([left, about]) => `  ${left.padEnd(width)}  ${about}`),
  ].join('\n');
}

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // The second time, whoever asks does not want to wait for a tidy end.
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    stop.abort(name);
  });
}
// Threads and timers that do not hold the process are still waited for, at closing for example; without something that
// does hold it, Node would leave in the middle of that.
const holdMs = 3_600_000;
const holding = setInterval(() => {}, holdMs);
process.exitCode = await runPictor(process.argv.slice(2), stop.signal).finally(() => clearInterval(holding));
