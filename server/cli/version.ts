/** `pictor version`: the version of the house, from `package.json`. */
import { existsSync, readFileSync } from 'node:fs';
import { type Command, exitCodes } from './command.ts';

/** The version in the nearest `package.json` above this file, which stands deeper in `dist/` than in the sources. */
export function readVersion(): string {
  let file = new URL('../package.json', import.meta.url);
  // The root of the disk is its own parent, so a package that lost its file ends in readFileSync's own error.
  while (!existsSync(file) && file.pathname !== '/package.json') file = new URL('../package.json', file);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as {
    // npm refuses a package without one.
    readonly version: string;
  };
  return version;
}

/** The command. */
export const version: Command = {
  usage: 'version',
  flags: [],
  run: ({ terminal }) => {
    terminal.out(readVersion());
    return Promise.resolve(exitCodes.ok);
  },
};
