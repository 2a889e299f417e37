/** `pictor projects ls|profile|test`: the projects of the house whose data folder this is, while it runs or not. */
import { silentLog } from '../base/log.ts';
import { readConfig } from '../config/read.ts';
import { openProjects } from '../tenants/projects.ts';
import { type Command, CommandProblem, exitCodes } from './command.ts';
import { table } from './table.ts';

const profiles = ['lenient', 'strict', 'house'] as const;

/** The command. */
export const projects: Command = {
  usage:
    'projects ls | projects profile PROJECT lenient|strict|house | projects test PROJECT on|off      (house: as the setting `profile` says; test: its clients may ask for faults)',
  flags: [
    { name: 'data', value: 'DIR', about: 'The data folder; without it, as the settings say.' },
    { name: 'config', value: 'FILE', about: 'The settings file.' },
    { name: 'json', about: 'JSON instead of words.' },
  ],
  run: async ({ words, flags, environment, folder, terminal }) => {
    const [action = '', id = '', word = ''] = words;
    const profile = profiles.find((known) => known === word);
    if (action !== 'ls' && action !== 'profile' && action !== 'test') {
      throw new CommandProblem('projects takes ls, profile or test.');
    }
    if (action === 'test' && (id === '' || (word !== 'on' && word !== 'off'))) {
      throw new CommandProblem('projects test takes a project and on or off.');
    }
    if (action === 'profile' && (id === '' || profile === undefined)) {
      throw new CommandProblem(`projects profile takes a project and one of ${profiles.join(', ')}.`);
    }
    const { json, ...settings } = flags;
    const { config } = readConfig({ environment, flags: settings, folder });
    const { dataFolder, databaseUrl } = config;
    const opened = await openProjects({ dataFolder, databaseUrl, log: silentLog });
    try {
      if (action === 'profile') {
        if (!(await opened.setProfile(id, profile === 'house' ? undefined : profile))) {
          throw new CommandProblem(`there is no project ${id}. \`pictor projects ls\` lists them.`);
        }
        terminal.say(
          `${id} reads requests as ${profile === 'house' ? 'the house does' : profile} from now on.`,
        );
        return exitCodes.ok;
      }
      if (action === 'test') {
        if (!(await opened.setTest(id, word === 'on'))) {
          throw new CommandProblem(`there is no project ${id}. \`pictor projects ls\` lists them.`);
        }
        terminal.say(`${id} ${word === 'on' ? 'takes' : 'ignores'} requests for faults from now on.`);
        return exitCodes.ok;
      }
      const list = await opened.list();
      if (json === true) for (const project of list) terminal.out(JSON.stringify(project));
      else {
        const rows = list.map((project) => [
          project.id,
          project.title,
          project.profile ?? `house (${config.profile})`,
          project.isTest ? 'test' : '',
        ]);
        terminal.out(table(['id', 'title', 'profile', ''], rows));
      }
      return exitCodes.ok;
    } finally {
      await opened.close();
    }
  },
};
