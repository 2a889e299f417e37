/** `pictor config print`: the settings that `pictor serve` would use here, and where each comes from. */
import { explainConfig, readConfig } from '../config/read.ts';
import { type Command, CommandProblem, exitCodes } from './command.ts';
import { serveFlags } from './serve-flags.ts';
import { table } from './table.ts';

/** The command. It takes the flags of `serve`, to try them. */
export const config: Command = {
  usage: 'config print [--explain] [flags of serve]',
  flags: [
    { name: 'explain', about: 'Adds where each value comes from and what it is for.' },
    { name: 'json', about: 'JSON instead of columns.' },
    ...serveFlags,
  ],
  run: ({ words, flags, environment, folder, terminal }) => {
    if (words[0] !== 'print') throw new CommandProblem('config takes print.');
    const { explain, json, ...settings } = flags;
    const rows = explainConfig(readConfig({ environment, flags: settings, folder }));
    if (json === true) terminal.out(JSON.stringify(rows));
    else if (explain === true) {
      const cells = rows.map(({ toml, key, value, origin, about }) => [toml ?? key, value, origin, about]);
      terminal.out(table(['setting', 'value', 'from', 'what it is for'], cells));
    } else {
      const cells = rows.map(({ toml, key, value }) => [toml ?? key, value]);
      terminal.out(table(['setting', 'value'], cells));
    }
    return Promise.resolve(exitCodes.ok);
  },
};
