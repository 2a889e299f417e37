/** `pictor projects create|ls|archive|profile|test`: projects of the house whose data folder this is, while it runs or not. */
import { systemClock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import { systemIds } from '../base/ids.ts';
import { silentLog } from '../base/log.ts';
import type { Config } from '../config/config.ts';
import { readConfig } from '../config/read.ts';
import { openProjects, type Projects } from '../tenants/projects.ts';
import { type Command, CommandProblem, exitCodes, type Terminal } from './command.ts';
import { table } from './table.ts';

const profiles = ['lenient', 'strict', 'house'] as const;

/** A call, read and checked before any database is opened. */
type Call =
  | { readonly action: 'ls' }
  | { readonly action: 'create'; readonly title: string }
  | { readonly action: 'archive'; readonly id: string }
  | { readonly action: 'profile'; readonly id: string; readonly profile: (typeof profiles)[number] }
  | { readonly action: 'test'; readonly id: string; readonly isTest: boolean };

/** The command. */
export const projects: Command = {
  usage:
    'projects ls | projects create TITLE | projects archive PROJECT | projects profile PROJECT lenient|strict|house | projects test PROJECT on|off      (house: as the setting `profile` says; test: its clients may ask for faults)',
  flags: [
    { name: 'data', value: 'DIR', about: 'The data folder; without it, as the settings say.' },
    { name: 'config', value: 'FILE', about: 'The settings file.' },
    { name: 'json', about: 'JSON instead of words.' },
  ],
  run: async ({ words, flags, environment, folder, terminal }) => {
    const call = readCall(words);
    const { json, ...settings } = flags;
    const { config } = readConfig({ environment, flags: settings, folder });
    const { dataFolder, databaseUrl } = config;
    const parts = { dataFolder, databaseUrl, clock: systemClock, ids: systemIds, log: silentLog };
    const opened = await openProjects(parts);
    try {
      await answer(call, { opened, config, terminal, isJson: json === true });
      return exitCodes.ok;
    } catch (failure) {
      // A refusal of the administration, such as that the default project stays.
      throw failure instanceof Fault ? new CommandProblem(failure.message) : failure;
    } finally {
      await opened.close();
    }
  },
};

function readCall([action = '', id = '', word = '', ...rest]: readonly string[]): Call {
  switch (action) {
    case 'ls':
      return { action };
    case 'create': {
      const title = [id, word, ...rest].join(' ').trim();
      if (title === '') throw new CommandProblem('projects create takes a title.');
      return { action, title };
    }
    case 'archive':
      if (id === '') throw new CommandProblem('projects archive takes a project.');
      return { action, id };
    case 'profile': {
      const profile = profiles.find((known) => known === word);
      if (id === '' || profile === undefined) {
        throw new CommandProblem(`projects profile takes a project and one of ${profiles.join(', ')}.`);
      }
      return { action, id, profile };
    }
    case 'test':
      if (id === '' || (word !== 'on' && word !== 'off')) {
        throw new CommandProblem('projects test takes a project and on or off.');
      }
      return { action, id, isTest: word === 'on' };
    default:
      throw new CommandProblem('projects takes create, ls, archive, profile or test.');
  }
}

interface Means {
  readonly opened: Projects;
  readonly config: Config;
  readonly terminal: Terminal;
  readonly isJson: boolean;
}

async function answer(call: Call, { opened, config, terminal, isJson }: Means): Promise<void> {
  switch (call.action) {
    case 'ls': {
      const list = await opened.list();
      if (isJson) for (const project of list) terminal.out(JSON.stringify(project));
      else {
        const rows = list.map((project) => [
          project.id,
          project.title,
          project.profile ?? `house (${config.profile})`,
          [...(project.isTest ? ['test'] : []), ...(project.archivedAtMs === null ? [] : ['archived'])].join(
            ' ',
          ),
        ]);
        terminal.out(table(['id', 'title', 'profile', ''], rows));
      }
      return;
    }
    case 'create': {
      const project = await opened.create(call.title);
      // The id alone on stdout, so that `PROJECT=$(pictor projects create fox)` works.
      terminal.out(isJson ? JSON.stringify(project) : project.id);
      terminal.say(`Its first key: pictor keys create --project ${project.id}`);
      return;
    }
    case 'archive': {
      const project = await opened.archive(call.id);
      if (isJson) terminal.out(JSON.stringify(project));
      terminal.say(`${call.id} is archived; its keys open nothing any more.`);
      return;
    }
    case 'profile': {
      const { id, profile } = call;
      const isSet = await opened.setProfile(id, profile === 'house' ? undefined : profile);
      if (!isSet) throw noSuchProject(id);
      terminal.say(
        `${id} reads requests as ${profile === 'house' ? 'the house does' : profile} from now on.`,
      );
      return;
    }
    case 'test':
      if (!(await opened.setTest(call.id, call.isTest))) throw noSuchProject(call.id);
      terminal.say(`${call.id} ${call.isTest ? 'takes' : 'ignores'} requests for faults from now on.`);
  }
}

function noSuchProject(id: string): CommandProblem {
  return new CommandProblem(`there is no project ${id}. \`pictor projects ls\` lists them.`);
}
