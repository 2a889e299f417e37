/**
 * Reads the settings: defaults, then `pictor.toml`, then the environment, then flags. All problems are found before
 * any is reported, each naming the setting, the value and what is accepted. This is the only file that looks at the
 * machine's environment; everything else is handed what it needs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'smol-toml';
import { type Config, fileName, fileVariable, type Setting, settings } from './config.ts';
import { nearest } from './near.ts';

/** Environment variables; an empty one counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the settings are read from. */
export interface ConfigSources {
  readonly environment: Environment;
  /** Flags by name without dashes; `true` for one without a value. */
  readonly flags: Readonly<Record<string, string | true>>;
  /** The working folder, absolute. */
  readonly folder: string;
}

/** Where a value came from: `default`, the file's path, a variable's name or a flag with its dashes. */
export type Origin = string;

/** The settings and, for each, where its value came from. */
export interface ConfigReading {
  readonly config: Config;
  readonly origins: Readonly<Record<keyof Config, Origin>>;
  /** The file that was read; undefined when there is none. */
  readonly file: string | undefined;
}

/** Everything that is wrong with the settings, one sentence each. */
export class ConfigProblems extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigProblems';
    this.problems = problems;
  }
}

/** The machine's environment. */
export function machineEnvironment(): Environment {
  return process.env;
}

const rows = Object.entries(settings) as readonly (readonly [
  // Object.entries widens keys to string; the table's own type says which they are.
  keyof Config,
  Setting<unknown>,
])[];

/** Reads all sources. Throws ConfigProblems, or nothing else. */
export function readConfig(sources: ConfigSources): ConfigReading {
  const problems: string[] = [];
  const file = findFile(sources, problems);
  const inFile = file === undefined ? new Map<string, unknown>() : readFile(file, problems);
  problems.push(...strangers(sources, inFile, file));

  const values: Partial<Record<keyof Config, unknown>> = {};
  const origins: Partial<Record<keyof Config, Origin>> = {};
  for (const [key, setting] of rows) {
    const { raw, origin } = pick(setting, sources, inFile, file);
    let value = raw === undefined ? setting.default : setting.accepts.read(raw);
    if (raw !== undefined && value === undefined) {
      const where = origin === file ? ` for ${setting.toml}` : '';
      problems.push(
        `${origin}: ${shown(setting, raw)} is not valid${where}. It takes ${setting.accepts.words}.`,
      );
      value = setting.default;
    }
    if (setting.isPath === true && typeof value === 'string') {
      const base = file !== undefined && origin === file ? dirname(file) : sources.folder;
      value = resolve(base, value);
    }
    values[key] = value;
    origins[key] = origin;
  }
  // Every key of the table was filled above, by a reader of that key's own type.
  const config = values as unknown as Config;
  if (!config.isAuthRequired && !isLoopback(config.host)) {
    problems.push(
      `--no-auth: the house would be open to everyone who can reach ${config.host}. It takes a loopback host: 127.0.0.1, ::1 or localhost.`,
    );
  }
  if (config.moderationMode === 'upstream' && config.moderationUpstreamUrl === undefined) {
    problems.push(
      'moderation.mode: with "upstream" it needs moderation.upstream_url, the service that judges.',
    );
  }
  if (problems.length > 0) throw new ConfigProblems(problems);
  return { config, origins: origins as Record<keyof Config, Origin>, file };
}

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** One line of `config print`. Secrets are shown as `(set)`. */
export interface Explanation {
  readonly key: keyof Config;
  readonly toml: string | undefined;
  readonly value: string;
  readonly origin: Origin;
  readonly about: string;
}

/** The settings as a person reads them, in the table's order. */
export function explainConfig(reading: ConfigReading): readonly Explanation[] {
  return rows.map(([key, setting]) => {
    const value: unknown = reading.config[key];
    const isHidden = setting.isSecret === true && value !== undefined;
    return {
      key,
      toml: setting.toml,
      value: isHidden ? '(set)' : writeValue(setting, value),
      origin: reading.origins[key],
      about: setting.about,
    };
  });
}

/** A value as the file would have it; `(absent)` for none. */
export function writeValue(setting: Setting<unknown>, value: unknown): string {
  if (value === undefined) return '(absent)';
  return setting.accepts.write?.(value) ?? JSON.stringify(value);
}

/** The file named by flag or variable, which must exist; else the one in the working folder, if any. */
function findFile({ flags, environment, folder }: ConfigSources, problems: string[]): string | undefined {
  const flag = flags['config'];
  const named = typeof flag === 'string' ? flag : environment[fileVariable] || undefined;
  const path = resolve(folder, named ?? fileName);
  if (existsSync(path)) return path;
  if (named !== undefined) {
    const origin = typeof flag === 'string' ? '--config' : fileVariable;
    problems.push(`${origin}: there is no file ${path}.`);
  }
  return undefined;
}

/** The file's values by `table.key`. */
function readFile(path: string, problems: string[]): Map<string, unknown> {
  const values = new Map<string, unknown>();
  try {
    for (const [table, content] of Object.entries(parse(readFileSync(path, 'utf8')))) {
      if (typeof content === 'object' && !Array.isArray(content) && !(content instanceof Date)) {
        for (const [key, value] of Object.entries(content)) values.set(`${table}.${key}`, value);
      } else values.set(table, content);
    }
  } catch (error) {
    // The parser's message has the line and a picture of it; the first line says what is wrong.
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    problems.push(`${path}: cannot be read: ${reason}.`);
  }
  return values;
}

/** The strongest source's raw value. */
function pick(
  setting: Setting<unknown>,
  { flags, environment }: ConfigSources,
  inFile: ReadonlyMap<string, unknown>,
  file: string | undefined,
): { readonly raw: unknown; readonly origin: Origin } {
  const flag = flags[setting.flag];
  if (flag !== undefined) {
    const raw = setting.flag.startsWith('no-') && flag === true ? false : flag;
    return { raw, origin: `--${setting.flag}` };
  }
  for (const name of setting.env ?? []) {
    const raw = environment[name];
    if (raw !== undefined && raw !== '' && !isServiceLink(name, raw)) return { raw, origin: name };
  }
  if (setting.toml !== undefined && inFile.has(setting.toml) && file !== undefined) {
    return { raw: inFile.get(setting.toml), origin: file };
  }
  return { raw: undefined, origin: 'default' };
}

/** One sentence for each name that no setting has: a slip of the pen must not be taken for a default. */
function strangers(
  { environment, flags }: ConfigSources,
  inFile: ReadonlyMap<string, unknown>,
  file: string | undefined,
): readonly string[] {
  const variables = new Set([fileVariable, ...rows.flatMap(([, setting]) => setting.env ?? [])]);
  const keys = new Set(rows.flatMap(([, setting]) => setting.toml ?? []));
  const flagNames = new Set(['config', ...rows.map(([, setting]) => setting.flag)]);
  const sentence = (where: string, name: string, known: ReadonlySet<string>, prefix = '') => {
    const meant = nearest(name, known);
    return `${where}: there is no such setting.${meant === undefined ? '' : ` Did you mean ${prefix}${meant}?`}`;
  };
  return [
    ...[...inFile.keys()]
      .filter((name) => !keys.has(name))
      .map((name) => sentence(`${file ?? fileName}: ${name}`, name, keys)),
    ...Object.entries(environment)
      .filter(
        ([name, value]) => name.startsWith('PICTOR_') && !variables.has(name) && !isServiceLink(name, value),
      )
      .map(([name]) => sentence(name, name, variables)),
    ...Object.keys(flags)
      .filter((name) => !flagNames.has(name))
      .map((name) => sentence(`--${name}`, name, flagNames, '--')),
  ];
}

/**
 * Kubernetes and Docker links set variables for a service that is called `pictor`, such as
 * `PICTOR_PORT=tcp://10.0.0.7:7428` and `PICTOR_SERVICE_HOST`. They are about the service, not for it.
 */
function isServiceLink(name: string, value: string | undefined): boolean {
  if (/^PICTOR_(SERVICE_(HOST|PORT)|PORT_\d+_|NAME$|ENV_)/.test(name)) return true;
  return name === 'PICTOR_PORT' && value !== undefined && /^(tcp|udp):\/\//.test(value);
}

/** The value as it was written, unless it is a secret; cut when it is long. */
function shown(setting: Setting<unknown>, raw: unknown): string {
  if (setting.isSecret === true) return 'the value';
  const written = raw === true ? 'a flag without a value' : JSON.stringify(raw);
  return written.length > 80 ? `${written.slice(0, 80)}…` : written;
}
