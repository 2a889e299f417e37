/** The flags of `pictor serve`: one for every setting, with the table's own words. */
import { settings } from '../config/config.ts';
import type { Flag } from './arguments.ts';

/** In the order of the settings' table; what ends up in `flags` is read by `readConfig`. */
export const serveFlags: readonly Flag[] = [
  {
    name: 'config',
    value: 'FILE',
    about: 'The settings file; without it, pictor.toml in the working folder.',
  },
  ...Object.values(settings).map(({ flag, accepts, about }) =>
    flag.startsWith('no-')
      ? { name: flag, about }
      : {
          name: flag,
          value: flag.replaceAll('-', '_').toUpperCase(),
          about: `${about} Takes ${accepts.words}.`,
        },
  ),
];
