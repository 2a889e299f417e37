/** Keys, projects, members and the audit log by the command line, over a database that no house serves from. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { systemIds } from '../base/ids.ts';
import { secretOf } from '../store/settings.ts';
import { tenantStatements } from '../store/tenants.ts';
import { firstRun } from '../tenants/first-run.ts';
import type { Flags } from './arguments.ts';
import { audit } from './audit.ts';
import { type Command, CommandProblem } from './command.ts';
import { keys } from './keys.ts';
import { members } from './members.ts';
import { projects } from './projects.ts';

let fresh: FreshDatabase;
let defaultProject: string;
beforeEach(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  const [clock, ids] = [handClock(), systemIds];
  const pepper = await secretOf({ database, clock, ids }, 'key-pepper');
  const statements = tenantStatements(database);
  const first = await firstRun({ statements, clock, ids, pepper, firstKey: undefined, tier: 5 });
  defaultProject = first.projectId;
});
afterEach(() => fresh.drop());

/** What the command put on stdout, line by line. */
async function run(
  command: Command,
  words: readonly string[],
  flags: Flags = {},
): Promise<readonly string[]> {
  const lines: string[] = [];
  await command.run({
    words,
    flags,
    // A URL of the settings has a host; the folder of the socket is said behind it.
    environment: { PICTOR_DATABASE_URL: fresh.url.replace('@/', '@localhost/') },
    folder: '/nowhere',
    terminal: {
      out: (line) => lines.push(...line.split('\n')),
      say: () => {},
      progress: () => {},
      isWatched: false,
      hasColour: false,
    },
    signal: new AbortController().signal,
  });
  return lines;
}

test('an admin key is made and printed alone', async () => {
  const [secret, ...rest] = await run(keys, ['create', 'CI'], { admin: true });
  expect(secret).toMatch(/^sk-admin-[0-9A-Za-z]{48}$/);
  expect(rest).toEqual([]);
  const list = (await run(keys, ['ls'])).join('\n');
  expect(list).toContain('admin    CI');
  expect(list).not.toContain(secret);
});

test('a key is made for a project, with scopes and an end', async () => {
  const [id = ''] = await run(projects, ['create', 'My', 'foxes']);
  const flags = { project: id, scope: 'api.model.read api.files.read', expires: '60', json: true } as const;
  const [made = ''] = await run(keys, ['create'], flags);
  const list = (await run(keys, ['ls'], { json: true })).map((line) => JSON.parse(line));
  expect(list.find((key) => key.id === JSON.parse(made).id)).toMatchObject({
    projectId: id,
    scopes: ['api.model.read', 'api.files.read'],
  });
});

test('a project is made, listed and archived; the default one stays', async () => {
  const [id = ''] = await run(projects, ['create', 'Foxes']);
  expect(id).toMatch(/^proj_/);
  await run(projects, ['archive', id]);
  expect((await run(projects, ['ls'])).find((line) => line.startsWith(id))).toMatch(/Foxes.*archived$/);
  await expect(run(projects, ['archive', defaultProject])).rejects.toThrow(CommandProblem);
  await expect(run(projects, ['archive', 'proj_nobody'])).rejects.toThrow('No such Project object');
  await expect(run(keys, ['create'], { project: id })).rejects.toThrow('archived');
});

test('the audit log tells of what was done at the machine, newest first', async () => {
  const [id = ''] = await run(projects, ['create', 'Foxes']);
  await run(projects, ['profile', id, 'strict']);
  await run(keys, ['create', 'bot'], { project: id });
  const lines = await run(audit, []);
  expect(lines.length).toBe(4);
  expect(lines[1]).toMatch(/this machine +api_key\.created +key_.*name: bot/);
  expect(lines[2]).toContain('profile: null → strict');
  expect(await run(audit, [], { limit: '1' })).toHaveLength(2);
  expect(await run(audit, [], { type: 'project.created', json: true })).toHaveLength(1);
});

test('a revoked key is told of, and the log holds no secret', async () => {
  const [secret = ''] = await run(keys, ['create', 'short']);
  await run(keys, ['revoke', `sk-proj-****${secret.slice(-4)}`]);
  const log = (await run(audit, [], { all: true, json: true })).join('\n');
  expect(log).toContain('api_key.deleted');
  expect(log).not.toContain(secret);
});

test('the first owner is a member', async () => {
  expect((await run(members, ['ls'])).join('\n')).toContain('owner@localhost  owner');
});

test.each([
  [keys, ['create'], { admin: true, project: 'proj_x' }],
  [keys, ['create'], { expires: 'soon' }],
  [keys, ['create'], { project: 'proj_nobody' }],
  [projects, ['create'], {}],
  [projects, ['burn', 'x'], {}],
  [members, [], {}],
  [audit, ['x'], {}],
  [audit, [], { limit: '0' }],
] as const)('a call that means nothing is refused (%#)', async (command, words, flags) => {
  await expect(run(command, words, flags)).rejects.toThrow(CommandProblem);
});
