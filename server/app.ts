/**
 * The only place where the house's parts are joined: settings in, a house that serves out. Parts are opened in the
 * order in which they need each other and closed in the opposite one. Nothing is decided here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFiles } from './assets/files.ts';
import { createAssets } from './assets/keep.ts';
import { createLinks } from './assets/links.ts';
import { createSpool } from './assets/spool/disk-spool.ts';
import { createIdentify } from './auth/identify.ts';
import type { Caller } from './base/caller.ts';
import { type Clock, systemClock } from './base/clock.ts';
import { collectGarbage } from './base/collect.ts';
import { type Ids, systemIds } from './base/ids.ts';
import type { Log } from './base/log.ts';
import type { Config } from './config/config.ts';
import { engineMakers } from './engines/registry.ts';
import { createGates } from './gates/gates.ts';
import { createTiers, readModelTier } from './gates/eligibility.ts';
import { createVerification } from './gates/verification.ts';
import { openCountryFile } from './gates/country-file.ts';
import { createRegionGate } from './gates/region.ts';
import { closeServer, createServer } from './http/listen.ts';
import type { Services } from './http/services.ts';
import { readEdit } from './images/edit-order.ts';
import { createAccess } from './images/access.ts';
import { createMakeOnDemand } from './images/make-on-demand.ts';
import { createMake } from './images/make.ts';
import { readOrder } from './images/order.ts';
import { createScreenOrder } from './images/screen.ts';
import { simulatedRoute, violenceScreen } from './images/simulate.ts';
import { createGather, pictureBytesMax } from './images/sources.ts';
import { createOnce } from './jobs/once.ts';
import { createSlots } from './jobs/slots.ts';
import { createLimiter } from './limits/admit.ts';
import { limitedAs } from './limits/policy.ts';
import { createLedger } from './metering/ledger.ts';
import { createReceipts } from './metering/receipts.ts';
import { createTextCounter } from './metering/text-tokens.ts';
import { createUsage } from './metering/usage.ts';
import { createLog } from './observe/log.ts';
import { createMetrics } from './observe/metrics.ts';
import { createFetcher } from './outbound/fetcher.ts';
import { createInspector } from './pixels/inspect.ts';
import { createScreen } from './screen/create.ts';
import { startDatabase } from './store/database.ts';
import { gateStatements } from './store/gates.ts';
import { openNotices } from './store/notices.ts';
import type { DatabaseOptions } from './store/pool.ts';
import { secretOf } from './store/settings.ts';
import { tenantStatements } from './store/tenants.ts';
import { createAdministration } from './tenants/administration.ts';
import { firstRun } from './tenants/first-run.ts';

/** A house that serves. */
export interface House {
  /** `http://127.0.0.1:7428`: where it really listens. */
  readonly url: string;
  /** Where a person goes; undefined when the console was not built. */
  readonly consoleUrl: string | undefined;
  /** One line about the engine. */
  readonly engine: string;
  readonly firstRun: {
    readonly organizationId: string;
    readonly projectId: string;
    /** Set only when a key was just made; shown once. */
    readonly keySecret: string | undefined;
    readonly keyRedacted: string;
  };
  /** How to reach the database, for tools and tests. */
  readonly databaseOptions: DatabaseOptions;
  /** Lets running requests end, closes everything. */
  close(): Promise<void>;
}

/** What tests hand in instead of the real thing. */
export interface Surroundings {
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly log?: Log;
}

/** Running requests may take so long to end when the house closes. */
const closeDeadlineMs = 30_000;
/** How often expired holds are looked for; they are few, and the look costs one index probe. */
const expireEveryMs = 2_000;
/** How often charges are moved into the sums; until then they are read one by one. */
const foldEveryMs = 2_000;
/** How often organizations whose tier climbs by itself are looked at. */
const promoteEveryMs = 600_000;
/** How often old pictures, files, records and idempotency keys are thrown away. */
const sweepEveryMs = 3_600_000;

/** Opens the house. Throws plain Errors that say what to do, before anything listens. */
export async function startHouse(config: Config, surroundings: Surroundings = {}): Promise<House> {
  const clock = surroundings.clock ?? systemClock;
  const ids = surroundings.ids ?? systemIds;
  const log = surroundings.log ?? createLog(config);
  const root = projectRoot();
  const closers: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const metrics = createMetrics();
    const screen = createScreen(
      {
        mode: config.moderationMode,
        termsFile: config.moderationTermsFile,
        upstreamUrl: config.moderationUpstreamUrl,
        upstreamKey: config.moderationUpstreamKey,
        upstreamModel: config.moderationUpstreamModel,
        timeoutMs: config.moderationTimeoutSeconds * 1000,
        onFailure: config.moderationOnFailure,
      },
      log,
    );
    // The engine's threads and the tokenizer load while the database starts.
    const makeEngine = engineMakers['sketch'];
    if (!makeEngine) throw new Error('impossible state: the embedded engine is not registered');
    const engine = makeEngine({
      sketchThreads: config.sketchThreads,
      isSceneCarried: config.isSceneCarried,
      packFile: join(root, 'dist/pack/words.pack'),
      fontFolder: join(root, 'node_modules'),
    });
    closers.push(() => engine.close());
    const slots = createSlots({
      runningMax: engine.card.concurrency,
      waitingMax: config.queueMax,
      onWaiting: (count) => metrics.queued.set(count),
    });
    const counter = createTextCounter();
    closers.push(() => counter.close());

    const store = await startDatabase({
      dataFolder: config.dataFolder,
      databaseUrl: config.databaseUrl,
      log,
    });
    closers.push(() => store.stop());
    const { database } = store;
    const secrets = { database, clock, ids };
    const [pepper, linkSecret, notices] = await Promise.all([
      secretOf(secrets, 'key-pepper'),
      secretOf(secrets, 'link-secret'),
      openNotices(database.options, log),
    ]);
    closers.push(() => notices.close());

    const statements = tenantStatements(database);
    const first = await firstRun({
      statements,
      clock,
      ids,
      pepper,
      firstKey: config.firstKey,
      firstAdminKey: config.firstAdminKey,
      tier: config.tier,
    });
    for (const warning of first.warnings) log.warn({}, warning);
    const keysUrl = `${publicUrlOf(config)}/`;
    const everyone: Caller | undefined = config.isAuthRequired
      ? undefined
      : {
          organizationId: first.organizationId,
          projectId: first.projectId,
          keyId: 'key_none',
          profile: first.profile ?? config.profile,
          tier: first.tier,
          ...(first.isTest && { isTest: true }),
          keyKind: 'everyone',
        };
    const doorkeeper = createIdentify({
      statements,
      notices,
      clock,
      log,
      pepper,
      profile: config.profile,
      keysUrl,
      everyone,
    });
    closers.push(() => doorkeeper.close());

    const helpUrl = `${publicUrlOf(config)}/llms.txt`;
    const limiter = createLimiter({ clock, helpUrl });
    const ledger = createLedger({ database, clock, holdSeconds: config.holdSeconds });
    const usage = createUsage({ database });
    const tiers = createTiers({
      statements: gateStatements(database),
      clock,
      spent: (organizationId) => ledger.spentNanodollars(organizationId),
      tellKeysChanged: () => statements.tellKeysChanged(),
    });
    await tiers.promote();
    const verification = createVerification({
      statements: gateStatements(database),
      notices,
      clock,
      ids,
      delaySeconds: config.verificationDelaySeconds,
      days: config.verificationDays,
    });
    closers.push(() => verification.close());
    const settingsUrl = `${publicUrlOf(config)}/settings/organization/general`;
    const gates = createGates({
      verification,
      verifiedModels: config.verifiedModels,
      modelTiers: config.modelTiers.map(readModelTier),
      settingsUrl,
    });
    const once = createOnce({ database, notices, clock, log });
    closers.push(() => once.close());
    const assets = createAssets({
      database,
      clock,
      ids,
      log,
      folder: join(config.dataFolder, 'pictures'),
      retentionDays: config.retentionDays,
    });
    const spool = createSpool({ folder: join(config.dataFolder, 'spool'), ids, clock });
    await spool.tidy();
    const files = createFiles({ database, clock, ids, log, folder: join(config.dataFolder, 'files') });
    closers.push(
      every(expireEveryMs, log, 'expired holds', () => ledger.expireHolds()),
      every(foldEveryMs, log, 'the charges that are to be summed', () => usage.fold()),
      every(promoteEveryMs, log, 'tiers that were earned', () => tiers.promote()),
      every(sweepEveryMs, log, 'what has outlived its time', async () => {
        await assets.sweep();
        await files.sweep();
        await spool.tidy();
        await once.sweep();
      }),
    );

    const make = createMake({
      clock,
      log,
      screen: createScreenOrder({
        screen,
        log,
        isPromptLogged: config.isRefusedPromptLogged,
        count: (category) => metrics.moderationBlocked.inc({ category }),
      }),
      route: (_, simulation) => simulatedRoute({ engine, slots }, simulation),
      gates,
      countText: (text) => counter.count(text),
      limiter,
      ledger,
      assets,
      once,
      holdSeconds: config.holdSeconds,
    });
    const makeOnDemand = createMakeOnDemand({
      make,
      clock,
      limiter,
      // What is played is told in the log, and counted nowhere.
      screen: createScreenOrder({ screen: violenceScreen, log, isPromptLogged: false, count: () => {} }),
      countText: (text) => counter.count(text),
      settingsUrl,
      helpUrl,
    });
    const inspector = createInspector();
    closers.push(() => inspector.close());
    const fetcher = createFetcher({
      hosts: config.fetchHosts,
      networks: config.fetchNetworks,
      timeoutMs: config.fetchTimeoutSeconds * 1000,
      isPlainHttpAllowed: config.isPlainHttpFetched,
      version: versionOf(root),
    });
    const gatherPictures = createGather({
      openSpool: () => spool.open(),
      lendFile: (projectId, fileId) => files.openForEdit(projectId, fileId),
      fetch: async (address, param, signal) => {
        const writer = spool.open();
        try {
          await fetcher.fetch(address, writer, { param, bytesMax: pictureBytesMax, signal });
        } catch (error) {
          await writer.abort();
          throw error;
        }
        return await writer.end();
      },
      memoryOf: (projectId, digest) => assets.memoryOf(projectId, digest),
      inspector,
    });
    const consoleFolder = join(root, 'dist/console');
    const services: Services = {
      config,
      clock,
      ids,
      log,
      metrics,
      region: createRegionGate(
        {
          trustedProxies: config.regionProxies,
          countryHeader: config.regionHeader,
          allowed: config.regionAllowed,
          denied: config.regionDenied,
          deniedNetworks: config.regionDeniedNetworks,
        },
        config.regionDatabase === undefined ? undefined : openCountryFile(config.regionDatabase),
      ),
      identify: (headers) => doorkeeper.identify(headers),
      readOrder: (body, caller) =>
        readOrder(body, { profile: caller.profile, defaultModel: config.defaultModel }),
      readEdit: (body, caller) =>
        readEdit(body, { profile: caller.profile, defaultModel: config.defaultModel }),
      gatherPictures,
      lookAtAccess: createAccess({
        gates,
        limiter,
        slots,
        clock,
        countText: (text) => counter.count(text),
      }),
      tiers,
      verification,
      makeImages: makeOnDemand,
      screen,
      peekLimits: async ({ organizationId, projectId, tier, keyKind, projectLimits }) => {
        // Nothing that administers is counted.
        if (keyKind === 'admin') return [];
        const { defaultModel: model } = config;
        const own = projectLimits?.[limitedAs(model)];
        const family = 'gpt-image';
        return limiter.peek({ organizationId, projectId, tier, family, model, ...(own && { own }) });
      },
      assets,
      files,
      spool,
      links: createLinks(linkSecret, clock),
      usage,
      countText: (text) => counter.count(text),
      findReceipt: createReceipts({ database }).find,
      isDefaultProject: ({ projectId }) => statements.isDefaultProject(projectId),
      readiness: async () =>
        (await engine.check()) ?? (await database.pool.query('SELECT 1').then(() => undefined)),
      administration: createAdministration({
        database,
        clock,
        ids,
        pepper,
        forgetKeys: () => doorkeeper.forget(),
      }),
      version: versionOf(root),
      consoleFolder: existsSync(join(consoleFolder, 'index.html')) ? consoleFolder : undefined,
    };
    const problem = await engine.check();
    if (problem !== undefined) throw new Error(problem);
    counter.warm();

    const server = createServer(services);
    closers.push(() => closeServer(server, closeDeadlineMs));
    const url = localUrl(await server.listen({ host: config.host, port: config.port }));
    // Starting leaves tens of megabytes of dead objects, which an idle house would keep.
    await collectGarbage();
    log.info({ url, data: config.dataFolder }, 'serving');
    return {
      url,
      consoleUrl: services.consoleFolder === undefined ? undefined : `${url}/`,
      engine: `${engine.card.version}, built in, ${config.sketchThreads} threads`,
      firstRun: first,
      databaseOptions: database.options,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs a chore again and again, never two at once; gives the function that ends it. */
function every(ms: number, log: Log, what: string, chore: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = chore()
      .catch((cause: unknown) => log.warn({ cause }, `could not see to ${what}; it is tried again`))
      .finally(() => {
        isBusy = false;
      });
  }, ms);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

function publicUrlOf(config: Config): string {
  return config.publicUrl?.replace(/\/+$/, '') ?? localUrl(`http://${config.host}:${config.port}`);
}

/** Wildcard addresses are no address to go to; this machine's own is. */
function localUrl(address: string): string {
  return address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//127.0.0.1:');
}

/** The folder with package.json: this file is in `server/`, or in `dist/server/` once compiled. */
function projectRoot(): string {
  const above = fileURLToPath(new URL('../', import.meta.url));
  return existsSync(join(above, 'package.json')) ? above : fileURLToPath(new URL('../../', import.meta.url));
}

function versionOf(root: string): string {
  // The package's own file; its `version` is always there.
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
