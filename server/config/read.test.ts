import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigProblems, type ConfigSources, explainConfig, readConfig } from './read.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictor-config-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (sources: Partial<ConfigSources> = {}) =>
  readConfig({ environment: {}, flags: {}, folder, ...sources });

function problemsOf(sources: Partial<ConfigSources>): readonly string[] {
  try {
    read(sources);
  } catch (error) {
    if (error instanceof ConfigProblems) return error.problems;
    throw error;
  }
  return [];
}

const toml = (content: string, name = 'pictor.toml') => writeFileSync(join(folder, name), content);

describe('where a value comes from', () => {
  it('without any source every setting has its default, and the data lie under the working folder', () => {
    const { config, origins, file } = read();
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 7428,
      tier: 5,
      profile: 'lenient',
      isAuthRequired: true,
      dataFolder: join(folder, '.pictor'),
      databaseUrl: undefined,
    });
    expect(new Set(Object.values(origins))).toEqual(new Set(['default']));
    expect(file).toBeUndefined();
  });

  it('a flag wins over the environment, the environment over the file, the file over the default', () => {
    toml('[server]\nport = 1001\nhost = "127.0.0.2"\nheartbeat_seconds = 5\n');
    const { config, origins } = read({
      environment: { PICTOR_PORT: '1002', PICTOR_HEARTBEAT_SECONDS: '6' },
      flags: { port: '1003' },
    });
    expect([config.port, config.heartbeatSeconds, config.host, config.queueMax]).toEqual([
      1003,
      6,
      '127.0.0.2',
      100,
    ]);
    expect([origins.port, origins.heartbeatSeconds, origins.host, origins.queueMax]).toEqual([
      '--port',
      'PICTOR_HEARTBEAT_SECONDS',
      join(folder, 'pictor.toml'),
      'default',
    ]);
  });

  it('a relative data folder starts at the file that names it, and at the working folder otherwise', () => {
    mkdirSync(join(folder, 'etc'));
    toml('[server]\ndata = "store"\n', 'etc/pictor.toml');
    const environment = { PICTOR_CONFIG: 'etc/pictor.toml' };
    expect(read({ environment }).config.dataFolder).toBe(join(folder, 'etc/store'));
    expect(read({ environment: { ...environment, PICTOR_DATA: 'store' } }).config.dataFolder).toBe(
      join(folder, 'store'),
    );
  });

  it('a relative path of a file starts at the file that names it, and absent it stays absent', () => {
    mkdirSync(join(folder, 'etc'));
    toml('[moderation]\nterms_file = "own.toml"\n', 'etc/pictor.toml');
    const environment = { PICTOR_CONFIG: 'etc/pictor.toml' };
    expect(read({ environment }).config.moderationTermsFile).toBe(join(folder, 'etc/own.toml'));
    expect(read().config.moderationTermsFile).toBeUndefined();
    expect(problemsOf({ flags: { 'moderation-terms-file': 'own.txt' } })).toEqual([
      expect.stringContaining('ends in .toml or .json'),
    ]);
  });

  it('DATABASE_URL is heard, and our own name for it is heard first', () => {
    const environment = { DATABASE_URL: 'postgres://a/x', PICTOR_DATABASE_URL: 'postgres://b/y' };
    expect(read({ environment }).config.databaseUrl).toBe('postgres://b/y');
    expect(read({ environment: { DATABASE_URL: 'postgres://a/x' } }).config.databaseUrl).toBe(
      'postgres://a/x',
    );
  });

  it('an empty variable counts as absent', () => {
    expect(read({ environment: { PICTOR_PORT: '', PICTOR_KEY: '' } }).config.port).toBe(7428);
  });

  it('variables that an orchestrator sets for a service called pictor are not taken for settings', () => {
    const environment = {
      PICTOR_PORT: 'tcp://10.0.0.7:7428',
      PICTOR_SERVICE_HOST: '10.0.0.7',
      PICTOR_PORT_7428_TCP_ADDR: '10.0.0.7',
    };
    expect(read({ environment }).config.port).toBe(7428);
  });

  it('lists, tiers and sizes are read from text as from the file', () => {
    toml(
      '[server]\ncors_origins = ["https://a.example", "http://b.example:8080"]\njson_body_mb = 2\n[access]\ntier = 3\n',
    );
    const fromFile = read().config;
    const fromText = read({
      environment: {
        PICTOR_CORS_ORIGINS: 'https://a.example, http://b.example:8080',
        PICTOR_JSON_BODY_MB: '2',
      },
      flags: { tier: '3' },
    }).config;
    for (const config of [fromFile, fromText]) {
      expect(config.corsOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
      expect(config.jsonBodyBytesMax).toBe(2 * 1024 * 1024);
      expect(config.tier).toBe(3);
    }
    expect(read({ environment: { PICTOR_TIER: 'unlimited' } }).config.tier).toBe('unlimited');
  });

  it('hosts to fetch from are kept in one spelling, and what is no host or network is refused', () => {
    const environment = {
      PICTOR_FETCH_HOSTS: '*.Example.com., bücher.example:8443, *',
      PICTOR_FETCH_NETWORKS: '10.20.0.0/16,fd00::/8',
    };
    const { fetchHosts, fetchNetworks } = read({ environment }).config;
    expect(fetchHosts).toEqual(['*.example.com', 'xn--bcher-kva.example:8443', '*']);
    expect(fetchNetworks).toEqual(['10.20.0.0/16', 'fd00::/8']);
    expect(
      problemsOf({
        flags: { 'fetch-hosts': 'https://example.com/' },
        environment: { PICTOR_FETCH_NETWORKS: '10.0.0.1/8' },
      }),
    ).toHaveLength(2);
  });
});

describe('what is refused', () => {
  it('all problems of all sources are reported together, each with what is accepted', () => {
    toml('[server]\nport = "many"\nhots = "x"\n[engine]\nqueue_max = 1.5\n');
    const problems = problemsOf({
      environment: { PICTOR_PROFILE: 'loose', PICTOR_HEARTBEAT_SECOND: '3' },
      flags: { tier: '6' },
    });
    const file = join(folder, 'pictor.toml');
    expect([...problems].sort()).toEqual(
      [
        `${file}: server.hots: there is no such setting. Did you mean server.host?`,
        'PICTOR_HEARTBEAT_SECOND: there is no such setting. Did you mean PICTOR_HEARTBEAT_SECONDS?',
        `${file}: "many" is not valid for server.port. It takes a whole number from 0 to 65535.`,
        '--tier: "6" is not valid. It takes one of free, 1, 2, 3, 4, 5, unlimited, auto.',
        'PICTOR_PROFILE: "loose" is not valid. It takes one of lenient, strict.',
        `${file}: 1.5 is not valid for engine.queue_max. It takes a whole number from 0 to 10000.`,
      ].sort(),
    );
  });

  it('a secret is not repeated in the complaint about it', () => {
    const problems = problemsOf({
      environment: { PICTOR_KEY: 'short', PICTOR_DATABASE_URL: 'mysql://me:pw@x/y' },
    });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toMatch(/short|pw/);
  });

  it.each(['0.0.0.0', '::', '192.168.1.9', 'pictor.example'])('--no-auth on %s is refused', (host) => {
    expect(problemsOf({ flags: { 'no-auth': true, host } })).toEqual([
      expect.stringContaining(`everyone who can reach ${host}`),
    ]);
  });

  it.each(['127.0.0.1', '127.0.0.9', '::1', 'localhost'])('--no-auth on %s is taken', (host) => {
    expect(read({ flags: { 'no-auth': true, host } }).config.isAuthRequired).toBe(false);
  });

  it('a moderation service needs its address, and its key is not shown', () => {
    const environment = { PICTOR_MODERATION_MODE: 'upstream', PICTOR_MODERATION_UPSTREAM_KEY: 'sk-hidden' };
    expect(problemsOf({ environment })).toEqual([expect.stringContaining('moderation.upstream_url')]);
    const flags = { 'moderation-upstream-url': 'https://judge.example/v1/' };
    const reading = read({ environment, flags });
    expect(reading.config.moderationUpstreamUrl).toBe('https://judge.example/v1');
    expect(JSON.stringify(explainConfig(reading))).not.toContain('sk-hidden');
  });

  it('--no-auth cannot be had from a file or the environment', () => {
    toml('[access]\nno_auth = true\n');
    expect(problemsOf({ environment: { PICTOR_NO_AUTH: '1' } })).toHaveLength(2);
  });

  it('a file that was named must exist, and one with broken TOML is named', () => {
    expect(problemsOf({ flags: { config: 'none.toml' } })).toEqual([
      `--config: there is no file ${join(folder, 'none.toml')}.`,
    ]);
    toml('[server\nport = 1');
    expect(problemsOf({})).toEqual([
      expect.stringContaining(`${join(folder, 'pictor.toml')}: cannot be read:`),
    ]);
  });
});

describe('the explanation', () => {
  it('names the source of each value and hides secrets', () => {
    const reading = read({ environment: { PICTOR_KEY: 'sk-very-secret' }, flags: { port: '9' } });
    const rows = explainConfig(reading);
    expect(rows.find(({ key }) => key === 'port')).toMatchObject({ value: '9', origin: '--port' });
    expect(rows.find(({ key }) => key === 'firstKey')).toMatchObject({
      value: '(set)',
      origin: 'PICTOR_KEY',
    });
    expect(JSON.stringify(rows)).not.toContain('sk-very-secret');
  });
});
