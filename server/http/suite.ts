/**
 * The front of the house with a pretended rest, for tests of `http/` alone: real Fastify, real sockets, real picture
 * bytes, and a line whose behaviour each test sets. Routes through the whole house are tested with `test/harness.ts`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Asset } from '../assets/asset.ts';
import { createSpool } from '../assets/spool/disk-spool.ts';
import { systemIds } from '../base/ids.ts';
import type { Caller, Profile } from '../base/caller.ts';
import type { Clock } from '../base/clock.ts';
import { Fault, type FaultFacts } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { Config } from '../config/config.ts';
import type { Order, Source } from '../engines/engine.ts';
import { createRegionGate } from '../gates/region.ts';
import { gatesInMemory } from '../gates/suite.ts';
import { readEdit } from '../images/edit-order.ts';
import type { LineEvent, LineRequest, MakeImages } from '../images/line.ts';
import { readOrder } from '../images/order.ts';
import { pixelPng } from '../images/suite-edits.ts';
import type { LimitState } from '../limits/limit.ts';
import { createMetrics } from '../observe/metrics.ts';
import { openPool } from '../store/pool.ts';
import { createAdministration } from '../tenants/administration.ts';
import { createTermsScreen } from '../screen/terms/terms.ts';
import { closeServer, createServer } from './listen.ts';
import type { Services } from './services.ts';

/** The one good key of the suite. */
export const goodKey = 'sk-proj-suite';

/** The suite's one admin key, of the same organization. */
export const goodAdminKey = 'sk-admin-suite';

/** A log line as it was written. */
export interface Line {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly facts: Record<string, unknown>;
  readonly message: string;
}

/** What a test may set. */
export interface SuiteSettings {
  readonly profile?: Profile;
  readonly config?: Partial<Config>;
  readonly services?: Partial<Services>;
  /** The line's behaviour; the default paints a flat picture at the order's size, with its partials. */
  readonly makeImages?: MakeImages;
}

/** A front that listens. */
export interface Suite {
  /** Base URL without a trailing slash. */
  readonly url: string;
  readonly port: number;
  readonly services: Services;
  readonly logged: readonly Line[];
  /** Requests that reached the line. */
  readonly lineRequests: readonly LineRequest[];
  /** A POST to the generations endpoint with the good key; `body` is sent as JSON unless it is a string or bytes. */
  generate(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** A POST of a form to the edits endpoint with the good key; `fields` replace or add to a good one's. */
  edit(fields: Readonly<Record<string, string | Blob>>, headers?: Record<string, string>): Promise<Response>;
  /** Files that stand in the spool. */
  spooledFiles(): readonly string[];
  /** A GET with the good key. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

const states: readonly LimitState[] = [
  { unit: 'requests', limit: 500, remaining: 499, resetMs: 120 },
  { unit: 'tokens', limit: 8_000_000, remaining: 7_999_000, resetMs: 58_891 },
  { unit: 'images', limit: 250, remaining: 249, resetMs: 360_000 },
];

const config: Config = {
  host: '127.0.0.1',
  port: 0,
  dataFolder: '/nowhere',
  databaseUrl: undefined,
  firstKey: undefined,
  firstAdminKey: undefined,
  tier: 5,
  profile: 'lenient',
  isAuthRequired: true,
  publicUrl: undefined,
  corsOrigins: [],
  defaultModel: 'gpt-image-2',
  retentionDays: 30,
  linkMinutes: 60,
  holdSeconds: 60,
  sketchThreads: 1,
  isSceneCarried: true,
  fetchHosts: [],
  fetchNetworks: [],
  fetchTimeoutSeconds: 20,
  isPlainHttpFetched: false,
  modelTiers: [],
  verifiedModels: [],
  verificationDelaySeconds: 0,
  verificationDays: 0,
  regionProxies: [],
  regionHeader: 'cf-ipcountry',
  regionDatabase: undefined,
  regionAllowed: [],
  regionDenied: [],
  regionDeniedNetworks: [],
  moderationMode: 'terms',
  moderationTermsFile: undefined,
  moderationUpstreamUrl: undefined,
  moderationUpstreamKey: undefined,
  moderationUpstreamModel: 'omni-moderation-latest',
  moderationTimeoutSeconds: 10,
  moderationOnFailure: 'refuse',
  isRefusedPromptLogged: false,
  queueMax: 4,
  jsonBodyBytesMax: 1024 * 1024,
  heartbeatSeconds: 12,
  logLevel: 'silent',
};

/** A wall clock that stands still at 2026-11-22T12:00:00Z; durations are real. */
export const suiteClock: Clock = {
  nowMs: () => 1_795_348_800_000,
  elapsedMs: () => performance.now(),
};

/** Starts a front on a free port of the loopback. */
export async function startSuite(settings: SuiteSettings = {}): Promise<Suite> {
  const profile = settings.profile ?? 'lenient';
  const logged: Line[] = [];
  const lineRequests: LineRequest[] = [];
  const makeImages = settings.makeImages ?? paintFlat;
  const folder = mkdtempSync(join(tmpdir(), 'pictor-front-'));
  let names = 0;
  const services: Services = {
    config: { ...config, profile, ...settings.config },
    clock: suiteClock,
    ids: {
      hex: (prefix) => {
        names += 1;
        return prefix + names.toString(16).padStart(32, '0');
      },
      word: (prefix) => prefix,
    },
    log: memoryLog(logged),
    metrics: createMetrics(),
    region: createRegionGate(
      { trustedProxies: [], countryHeader: 'cf-ipcountry', allowed: [], denied: [], deniedNetworks: [] },
      undefined,
    ),
    identify: async (headers) => {
      if (headers.authorization === `Bearer ${goodAdminKey}`) {
        return { ...caller, profile, keyId: 'key_admin', keyKind: 'admin' };
      }
      if (headers.authorization !== `Bearer ${goodKey}`) {
        throw new Fault({ code: 'invalid_api_key', message: 'Incorrect API key provided.' });
      }
      return { ...caller, profile };
    },
    readOrder: (body, { profile }) => readOrder(body, { profile, defaultModel: config.defaultModel }),
    readEdit: (body, { profile }) => readEdit(body, { profile, defaultModel: config.defaultModel }),
    gatherPictures: async () => ({
      sources: [source],
      mask: undefined,
      warnings: [],
      discard: async () => {},
    }),
    spool: createSpool({ folder: join(folder, 'spool'), ids: systemIds, clock: suiteClock }),
    lookAtAccess: async () => [],
    ...gatesInMemory(suiteClock, systemIds),
    screen: createTermsScreen(),
    makeImages: (request, signal) => {
      lineRequests.push(request);
      return makeImages(request, signal);
    },
    peekLimits: async () => states,
    usage: { buckets: async () => [] },
    countText: async () => 10,
    findReceipt: async () => undefined,
    isDefaultProject: async () => true,
    assets: { find: async () => undefined, read: async () => undefined },
    files: noFiles,
    links: {
      sign: (id, expiresAtMs) => `/v1/pictor/pictures/${id}?expires=${expiresAtMs}&signature=good`,
      isGood: (_id, _expires, signature) => signature === 'good',
    },
    readiness: async () => undefined,
    administration: { ...nobodysAdministration, note: async () => {} },
    version: '0.0.0-suite',
    consoleFolder: undefined,
    ...settings.services,
  };
  const app = createServer(services);
  await app.listen({ host: '127.0.0.1', port: 0 });
  // A server that listens on TCP has an address of this shape.
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const authorization = `Bearer ${goodKey}`;
  return {
    url,
    port,
    services,
    logged,
    lineRequests,
    generate: (body, headers = {}) =>
      fetch(`${url}/v1/images/generations`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', ...headers },
        body:
          typeof body === 'string'
            ? body
            : body instanceof Uint8Array
              ? new Uint8Array(body)
              : JSON.stringify(body),
      }),
    edit: (fields, headers = {}) => {
      const form = new FormData();
      const image = new Blob([new Uint8Array(Buffer.from(pixelPng, 'base64'))], { type: 'image/png' });
      for (const [name, value] of Object.entries({ prompt: 'make it blue', image, ...fields })) {
        form.append(name, value);
      }
      return fetch(`${url}/v1/images/edits`, {
        method: 'POST',
        headers: { authorization, ...headers },
        body: form,
      });
    },
    spooledFiles: () => {
      const spool = join(folder, 'spool');
      return existsSync(spool) ? readdirSync(spool, { recursive: true }).map(String) : [];
    },
    get: (path, headers = {}) => fetch(url + path, { headers: { authorization, ...headers } }),
    close: async () => {
      await closeServer(app, 500);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Administration over a database that is not there; tests that administer hand in their own (`test/admin.ts`). */
const nobodysAdministration = createAdministration({
  database: openPool({ host: '/nowhere' }, { debug() {}, info() {}, warn() {}, error() {} }),
  clock: suiteClock,
  ids: systemIds,
  pepper: Buffer.from('nobody'),
  forgetKeys: () => {},
});

/** A house to which nobody has sent a file. */
const noFiles: Services['files'] = {
  create: () => Promise.reject(new Error('the suite keeps no files')),
  find: async () => undefined,
  list: async () => ({ files: [], hasMore: false }),
  delete: async () => false,
  open: async () => undefined,
  openForEdit: async () => undefined,
  sweep: async () => 0,
};

/** What every edit of the suite is given as its picture. */
const source: Source = {
  name: 'image[0]',
  digest: 'd'.repeat(64),
  bytesLength: 69,
  format: 'png',
  extent: { widthPixels: 1024, heightPixels: 768 },
  hasAlpha: false,
  clearShare: 0,
  translucentShare: 0,
  content: { kind: 'memory', bytes: new Uint8Array(0) },
  memory: undefined,
};

/** The suite's caller; its profile is the suite's. */
export const caller: Caller = {
  organizationId: 'org-suite',
  projectId: 'proj_suite',
  keyId: 'key_suite',
  profile: 'lenient',
  tier: 5,
};

/** A line that paints one flat colour: the order's count of pictures, each after its partials. */
export async function* paintFlat(
  { order, requestId }: LineRequest,
  _signal: AbortSignal,
): AsyncGenerator<LineEvent, void, void> {
  yield admit(order);
  const bytes = await flatPicture(order);
  const usage = { inputTextTokens: 10, inputImageTokens: 0, outputImageTokens: 196 };
  for (let index = 0; index < order.count; index += 1) {
    for (let partialIndex = 0; partialIndex < order.partialCount; partialIndex += 1) {
      yield { type: 'partial', index, partialIndex, bytes };
    }
    yield { type: 'picture', index, bytes, asset: assetOf(order, requestId, index, bytes), usage };
  }
  yield {
    type: 'receipt',
    receipt: {
      chargeId: requestId,
      meters: { textIn: 10, cachedTextIn: 0, imageIn: 0, cachedImageIn: 0, imageOut: 196 },
      costNanodollars: 5_930_000n,
      priceId: 'gpt-image-2@2026-04-21',
    },
    usage,
    warnings: order.warnings,
    revisedPrompts: [undefined],
    stepsMs: { paint: 12 },
  };
}

/** A line that refuses before its first event, with what `facts` says by then; it admits when that is nothing. */
export function refuseWith(facts: () => FaultFacts | undefined): MakeImages {
  return async function* ({ order }) {
    const refusal = facts();
    if (refusal) throw new Fault(refusal);
    yield admit(order);
  };
}

/** The first event of a pretended line. */
export function admit(order: Order): LineEvent {
  return {
    type: 'admitted',
    order,
    quote: {
      model: order.model.id,
      meters: { textIn: 10, cachedTextIn: 0, imageIn: 0, cachedImageIn: 0, imageOut: 196 },
      outputTokensPerPicture: 196,
      outputTokensPerPartial: 100,
      costNanodollars: 5_930_000n,
      priceId: 'gpt-image-2@2026-04-21',
    },
    limits: states.map((state) => ({ ...state, remaining: state.remaining - 1 })),
    createdAt: 1_795_348_800,
    engine: 'flat-1',
    isReplay: false,
  };
}

/** A picture of one colour in the order's format, at the delivered size. */
export async function flatPicture(order: Order): Promise<Uint8Array> {
  const { widthPixels, heightPixels } = order.delivered;
  const image = sharp({
    create: { width: widthPixels, height: heightPixels, channels: 3, background: '#d2691e' },
  });
  return image.toFormat(order.format).toBuffer();
}

/** A kept picture as the shelf would name it. */
export function assetOf(order: Order, requestId: string, index: number, bytes: Uint8Array): Asset {
  return {
    id: `img_${index}`,
    requestId,
    projectId: caller.projectId,
    index,
    digest: createHash('sha256').update(bytes).digest('hex'),
    format: order.format,
    bytesLength: bytes.length,
    ...order.delivered,
    revisedPrompt: undefined,
    createdAtMs: suiteClock.nowMs(),
    expiresAtMs: suiteClock.nowMs() + 30 * 86_400_000,
  };
}

function memoryLog(logged: Line[]): Log {
  const keep = (level: Line['level']) => (facts: object, message: string) => {
    logged.push({ level, facts: { ...facts }, message });
  };
  return { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** An order as the front would read it from this body. */
export function orderOf(body: object): Order {
  return readOrder(body, { profile: 'lenient', defaultModel: config.defaultModel });
}

/** Sends bytes as they are and gives everything that came back until the server closed the connection. */
export function talk(port: number, ...parts: readonly (string | Uint8Array)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
    for (const part of parts) socket.write(part);
  });
}
