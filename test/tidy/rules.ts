/**
 * The rules of the house that a compiler does not know: who may import whom, who may read the clock, what must stand
 * beside what. Each rule takes the sources and gives one sentence for each breach.
 */
import { posix } from 'node:path';
import type { Source } from './sources.ts';

/** What each folder of the server may import besides itself, `contract/` and `base/`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  config: [],
  store: [],
  pixels: [],
  observe: [],
  outbound: [],
  screen: [],
  auth: ['store'],
  limits: ['store'],
  jobs: ['store'],
  audit: ['store'],
  assets: ['store'],
  engines: ['pixels'],
  tenants: ['store', 'auth'],
  gates: ['store', 'auth'],
  metering: ['store', 'engines/engine.ts'],
  images: ['pixels', 'outbound', 'screen', 'assets', 'engines', 'gates', 'limits', 'metering', 'jobs'],
  http: [
    ...[
      'config',
      'pixels',
      'observe',
      'outbound',
      'screen',
      'auth',
      'limits',
      'jobs',
      'audit',
      'assets',
      'engines',
      'tenants',
    ],
    ...['gates', 'metering', 'images'],
  ],
  cli: ['config', 'app.ts', 'tenants'],
};

const wingImports: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  sketch: [],
  server: ['contract', 'sketch'],
  console: ['contract'],
};

/** Tests and the suites they share may look anywhere. */
export function isTest(path: string): boolean {
  return /(^|\/)test\/|\.test\.tsx?$|(^|\/)suite(-[\w-]+)?\.ts$|^sketch\/suite\//.test(path);
}

/** Wings know only what they are built on. */
export function wingRule(sources: readonly Source[]): readonly string[] {
  return crossings(sources, (from, to) => {
    const [wing = ''] = from.split('/');
    const [other = ''] = to.split('/');
    const allowed = wingImports[wing];
    if (allowed === undefined || wing === other || allowed.includes(other)) return undefined;
    return `the wing ${wing} may import ${allowed.join(' and ') || 'nothing'}`;
  });
}

/** Folders of the server import downwards only, and engines never one another. */
export function levelRule(sources: readonly Source[]): readonly string[] {
  return crossings(sources, (from, to) => {
    if (!from.startsWith('server/')) return undefined;
    const [folder = ''] = from.slice('server/'.length).split('/');
    if (folder === 'app.ts') return undefined;
    if (to.startsWith('sketch/')) {
      return from.startsWith('server/engines/sketch/')
        ? undefined
        : 'only engines/sketch/ knows the sketch wing';
    }
    if (!to.startsWith('server/')) return undefined;
    const target = to.slice('server/'.length);
    const allowed = mayImport[folder];
    if (allowed === undefined) return `the folder ${folder} has no row in test/tidy/rules.ts`;
    const isAllowed = [folder, 'base', ...allowed].some(
      (name) => target === name || target.startsWith(`${name}/`),
    );
    if (!isAllowed) return `${folder} may import ${['base', ...allowed].join(', ')}`;
    const engine = /^server\/engines\/([\w-]+)\//;
    const mine = engine.exec(from)?.[1];
    const theirs = engine.exec(to)?.[1];
    const isOther = mine !== undefined && theirs !== undefined && theirs !== 'kit' && mine !== theirs;
    return isOther ? 'engines do not know one another' : undefined;
  });
}

/** Time, chance and the environment have one door each. */
export function doorRule(sources: readonly Source[]): readonly string[] {
  const doors = [
    {
      what: 'the time',
      pattern:
        /\bDate\.now\(|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.(now|timeOrigin)|\bprocess\.(hrtime|uptime)/,
      files: ['server/base/clock.ts'],
    },
    {
      what: 'chance',
      pattern: /\bMath\.random|\brandom(Bytes|UUID|Int|FillSync|Fill)\b|\bgetRandomValues\b/,
      files: ['server/base/ids.ts', 'sketch/chance.ts'],
    },
    {
      what: 'the environment',
      pattern: /\bprocess\.env\b|\benv\b.*from 'node:process'/,
      files: ['server/config/read.ts'],
    },
  ];
  const held = sources.filter(({ path }) => /^(contract|sketch|server)\//.test(path) && !isTest(path));
  return held.flatMap(({ path, code }) =>
    doors
      .filter(({ pattern, files }) => !files.includes(path) && pattern.test(code))
      .map(({ what, files }) => `${path}: reads ${what}, which only ${files.join(' and ')} may`),
  );
}

/** Only `console/paths.ts` spells addresses of the house. Samples of code for people name the SDKs' own `/v1` paths. */
export function addressRule(sources: readonly Source[]): readonly string[] {
  const held = sources.filter(
    ({ path }) => path.startsWith('console/') && !isTest(path) && path !== 'console/paths.ts',
  );
  return held
    .filter(({ code }) =>
      /['"`]\/(v1|openai|images|models|healthz|openapi|llms|playground|gallery)\b/.test(code),
    )
    .map(({ path }) => `${path}: spells an address, which only console/paths.ts may`);
}

/** Tools that take their settings only as a default export. */
const settingsFiles = [
  'vitest.config.ts',
  'console/vite.config.ts',
  'drizzle.config.ts',
  'tools/drizzle.config.ts',
];

/** Names are exported where things are made: no default exports, no files that hand on other files' exports. */
export function exportRule(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path, code }) => {
    const problems: string[] = [];
    const mayDefault = settingsFiles.includes(path) || path.startsWith('console/pages/');
    if (!mayDefault && /^\s*export\s+default\b|^\s*export\s*\{[^}]*\bas default\b/m.test(code)) {
      problems.push(`${path}: has a default export`);
    }
    if (/^\s*export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s*from\b/m.test(code)) {
      problems.push(`${path}: hands on another file's exports`);
    }
    return problems;
  });
}

/** Holds every refusal of every route of the Admin API, and that each met those that it declares and no other. */
const adminWalk = 'test/wire/admin-refusals.test.ts';

/** A route's folder is named like its operation and has a test for every status that the route declares. */
export function routeRule(sources: readonly Source[]): readonly string[] {
  const paths = new Set(sources.map(({ path }) => path));
  const routes = 'server/http/routes/';
  const folders = new Set(
    [...paths]
      .filter((path) => path.startsWith(routes))
      .flatMap((path) => /^[^/]+(?=\/)/.exec(path.slice(routes.length)) ?? []),
  );
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return [...folders].flatMap((folder) => {
    const file = `${routes}${folder}/route.ts`;
    const code = byPath.get(file)?.code;
    if (code === undefined) return [`${routes}${folder}: has no route.ts`];
    const declared = /\bstatuses:\s*\[([\d,\s]*)\]/.exec(code)?.[1];
    const operation = /\boperationId:\s*'([\w-]+)'/.exec(code)?.[1] ?? '';
    const kebab = operation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const problems =
      kebab === folder ? [] : [`${file}: its operation is ${operation}, so its folder is ${kebab}`];
    if (declared === undefined) return [...problems, `${file}: declares no statuses`];
    const isWalked =
      /\bkeys: 'admin'/.test(code) && /\bpath: '\/v1\/organization\//.test(code) && paths.has(adminWalk);
    const held = isWalked ? ['200'] : (declared.match(/\d+/g) ?? []);
    const untested = held.filter((status) => !paths.has(`${routes}${folder}/${status}.test.ts`));
    return [...problems, ...untested.map((status) => `${file}: answers ${status} without ${status}.test.ts`)];
  });
}

/** An engine's folder has its card, its README and a test that asks the shared questions, and the registry knows it. */
export function engineRule(sources: readonly Source[], otherPaths: readonly string[]): readonly string[] {
  const engines = 'server/engines/';
  const paths = new Set([...otherPaths, ...sources.map(({ path }) => path)]);
  const folders = new Set([...paths].flatMap((path) => /^server\/engines\/([\w-]+)\//.exec(path)?.[1] ?? []));
  folders.delete('kit');
  const registry = sources.find(({ path }) => path === `${engines}registry.ts`);
  return [...folders].flatMap((name) => {
    const folder = `${engines}${name}/`;
    const asksSuite = sources.some(
      ({ path, imports }) =>
        path.startsWith(folder) &&
        path.endsWith('.test.ts') &&
        imports.some(({ target }) => target === `${engines}suite.ts`),
    );
    const isRegistered = registry?.imports.some(({ target }) => target?.startsWith(folder)) === true;
    return [
      ...(paths.has(`${folder}card.ts`) ? [] : [`${folder}: has no card.ts`]),
      ...(paths.has(`${folder}README.md`) ? [] : [`${folder}: has no README.md`]),
      ...(asksSuite ? [] : [`${folder}: no test of it asks the shared suite`]),
      ...(isRegistered ? [] : [`${folder}: does not stand in registry.ts`]),
    ];
  });
}

/** Every file is reached from an entry by imports alone; tests, tools and benches are entries themselves. */
export function usedRule(sources: readonly Source[]): readonly string[] {
  const entries = ['server/cli/pictor.ts', 'console/main.tsx', ...settingsFiles];
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const isEntry = (path: string) => entries.includes(path) || isTest(path) || /^(tools|bench)\//.test(path);
  const reached = new Set(sources.map(({ path }) => path).filter(isEntry));
  const isProduct = (path: string) => !isTest(path) && !/^(tools|bench)\//.test(path);
  for (const path of reached) {
    for (const { target } of byPath.get(path)?.imports ?? []) {
      // A product file that only a test imports is not in use.
      const isKept =
        target !== undefined && (isProduct(path) || !isProduct(target) || /^(tools|bench)\//.test(path));
      if (isKept && byPath.has(target)) reached.add(target);
    }
  }
  return sources
    .filter(({ path }) => !reached.has(path) && !path.endsWith('.d.ts'))
    .map(({ path }) => `${path}: nothing that runs imports it`);
}

/** Every relative link of a document names a file that is there. */
export function linkRule(
  documents: readonly { readonly path: string; readonly text: string }[],
  exists: (path: string) => boolean,
): readonly string[] {
  return documents.flatMap(({ path, text }) => {
    const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
    const links = [
      ...[...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map((match) => match[1] ?? ''),
      ...[...prose.matchAll(/\b(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? ''),
    ];
    return links
      .filter((link) => !/^([a-z][\w+.-]*:|#|\/\/)/i.test(link))
      .map((link) => posix.join(posix.dirname(path), decodeURIComponent(link.replace(/[?#].*$/, ''))))
      .filter((target) => !exists(target))
      .map((target) => `${path}: links to ${target}, which is not there`);
  });
}

/** Runs a check over all imports that name a file of ours; `check` says what is wrong with one, or nothing. */
function crossings(
  sources: readonly Source[],
  check: (from: string, to: string) => string | undefined,
): readonly string[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ target }) => {
        const problem = target === undefined ? undefined : check(path, target);
        return problem === undefined ? [] : [`${path}: imports ${target}, but ${problem}`];
      }),
    );
}
