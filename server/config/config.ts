/**
 * Every setting of the house: its type, and one table with its names, its default, what it accepts and what it is
 * for. `read.ts` fills it from defaults, `pictor.toml`, the environment and flags, in that order, and reports all
 * problems at once. `docs/operating.md` is checked against the table.
 */
import type { Profile, Tier } from '../base/caller.ts';
import {
  type Accepted,
  file,
  folder,
  hostEntry,
  listOf,
  network,
  oneOf,
  origin,
  text,
  url,
  wholeNumber,
} from './accepted.ts';

/** The settings, read and checked. */
export interface Config {
  /** Address to listen on. */
  readonly host: string;
  /** Port to listen on; 0 asks the system for a free one. */
  readonly port: number;
  /** Absolute folder for the database, pictures and secrets. */
  readonly dataFolder: string;
  /** PostgreSQL to use instead of the embedded one; absent means embedded. */
  readonly databaseUrl: string | undefined;
  /** The first project's key, fixed; absent means one is made and shown once. */
  readonly firstKey: string | undefined;
  /** The first admin key, fixed; absent fixes none. */
  readonly firstAdminKey: string | undefined;
  /** The first organization's tier; `auto` lets it climb with what it spends. */
  readonly tier: Tier | 'auto';
  /** The profile of projects that set none of their own. */
  readonly profile: Profile;
  /** False only with `--no-auth`, which needs a loopback host: then every request is the default project's. */
  readonly isAuthRequired: boolean;
  /** Base of links that leave the house, e.g. `https://pictor.example`; absent means `http://host:port`. */
  readonly publicUrl: string | undefined;
  /** Browser origins that may call the API besides same-origin and localhost. */
  readonly corsOrigins: readonly string[];
  /** The model when a lenient caller names none. */
  readonly defaultModel: string;
  /** Days that pictures and request records are kept. */
  readonly retentionDays: number;
  /** Minutes that a signed picture link works. */
  readonly linkMinutes: number;
  /** Seconds after which a hold ends that nobody renews. */
  readonly holdSeconds: number;
  /** Hosts that pictures may be fetched from by URL, as `base/host-entry.ts` reads them; none means no fetching. */
  readonly fetchHosts: readonly string[];
  /** CIDR networks that may be reached although they are not public. */
  readonly fetchNetworks: readonly string[];
  /** Longest time of one fetch, in seconds. */
  readonly fetchTimeoutSeconds: number;
  /** True when pictures may be fetched by `http://` as well. */
  readonly isPlainHttpFetched: boolean;
  /** The lowest tier by model, `gpt-image-2=1`; `*` for all models, none by default. */
  readonly modelTiers: readonly string[];
  /** Models that only verified organizations may use; `*` for all, none by default. */
  readonly verifiedModels: readonly string[];
  /** Seconds from an approval until it is in force. */
  readonly verificationDelaySeconds: number;
  /** Days that a verification holds; 0 for ever. */
  readonly verificationDays: number;
  /** Networks of proxies whose word on a request's origin is believed. */
  readonly regionProxies: readonly string[];
  /** The header in which such a proxy names the country, in lower case. */
  readonly regionHeader: string;
  /** Absolute path of an MMDB file with countries by address; absent means none. */
  readonly regionDatabase: string | undefined;
  /** Country and subdivision codes that are served; empty means all. */
  readonly regionAllowed: readonly string[];
  /** Country and subdivision codes that are not served. */
  readonly regionDenied: readonly string[];
  /** Networks that are not served. */
  readonly regionDeniedNetworks: readonly string[];
  /** Who judges prompts. */
  readonly moderationMode: 'off' | 'terms' | 'upstream';
  /** Absolute path of the operator's own terms; absent means none. */
  readonly moderationTermsFile: string | undefined;
  /** Base URL of the service that judges; absent unless the mode is `upstream`. */
  readonly moderationUpstreamUrl: string | undefined;
  /** Its bearer token; absent for services that want none. */
  readonly moderationUpstreamKey: string | undefined;
  /** The model that is named to it. */
  readonly moderationUpstreamModel: string;
  /** Longest time that it may take, in seconds. */
  readonly moderationTimeoutSeconds: number;
  /** What becomes of a prompt that it did not judge. */
  readonly moderationOnFailure: 'refuse' | 'pass';
  /** True when the log is to have refused prompts. */
  readonly isRefusedPromptLogged: boolean;
  /** Worker threads that draw. */
  readonly sketchThreads: number;
  /** Whether painted pictures carry their scene in their metadata. */
  readonly isSceneCarried: boolean;
  /** Requests that may wait for a thread; one more gets 503. */
  readonly queueMax: number;
  /** Largest JSON body, in bytes. */
  readonly jsonBodyBytesMax: number;
  /** Seconds between heartbeat comments on a quiet stream. */
  readonly heartbeatSeconds: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** One row of the table. */
export interface Setting<T> {
  /** Where it stands in `pictor.toml`, `table.key`; absent for what a file must not decide. */
  readonly toml?: string;
  /** Environment variables, the first of which is the one we name; later ones are other people's names for it. */
  readonly env?: readonly string[];
  /** The flag of `pictor serve`. A flag that starts with `no-` takes no value and means false. */
  readonly flag: string;
  readonly accepts: Accepted<T>;
  /** Undefined means absent. */
  readonly default: T;
  /** One sentence for people who operate a house. */
  readonly about: string;
  /** True for what must not be printed. */
  readonly isSecret?: boolean;
  /** True for a path, which becomes absolute when it is read. */
  readonly isPath?: boolean;
}

/** The table: one row for every key of `Config`, in the order of the documentation. */
export const settings: { readonly [Key in keyof Config]: Setting<Config[Key]> } = {
  host: {
    toml: 'server.host',
    env: ['PICTOR_HOST'],
    flag: 'host',
    accepts: text('an address of this machine, such as 127.0.0.1 or 0.0.0.0', /^[\w.:%-]+$/),
    default: '127.0.0.1',
    about: 'Address to listen on. Only this machine can reach the default.',
  },
  port: {
    toml: 'server.port',
    env: ['PICTOR_PORT'],
    flag: 'port',
    accepts: wholeNumber(0, 65_535),
    default: 7428,
    about: 'Port to listen on; 0 asks the system for a free one.',
  },
  dataFolder: {
    toml: 'server.data',
    env: ['PICTOR_DATA'],
    flag: 'data',
    accepts: folder(),
    default: '.pictor',
    about:
      'Folder for the database, the pictures and the secrets. A relative path in the file starts at the file, elsewhere at the working folder.',
    isPath: true,
  },
  publicUrl: {
    toml: 'server.public_url',
    env: ['PICTOR_PUBLIC_URL'],
    flag: 'public-url',
    accepts: url(['http:', 'https:']),
    default: undefined,
    about:
      'Base of links that leave the house, such as signed picture links. Absent, it is http://host:port.',
  },
  corsOrigins: {
    toml: 'server.cors_origins',
    env: ['PICTOR_CORS_ORIGINS'],
    flag: 'cors-origins',
    accepts: listOf(origin()),
    default: [],
    about: 'Browser origins that may call the API besides the house itself and localhost.',
  },
  jsonBodyBytesMax: {
    toml: 'server.json_body_mb',
    env: ['PICTOR_JSON_BODY_MB'],
    flag: 'json-body-mb',
    accepts: wholeNumber(1, 64, 1_048_576),
    default: 8 * 1_048_576,
    about: 'Largest JSON body, in MiB. A larger one is answered with 413.',
  },
  heartbeatSeconds: {
    toml: 'server.heartbeat_seconds',
    env: ['PICTOR_HEARTBEAT_SECONDS'],
    flag: 'heartbeat-seconds',
    accepts: wholeNumber(1, 300),
    default: 15,
    about: 'Seconds between comment lines on a stream that is quiet, which keep proxies from closing it.',
  },
  logLevel: {
    toml: 'server.log',
    env: ['PICTOR_LOG'],
    flag: 'log',
    accepts: oneOf(['debug', 'info', 'warn', 'error', 'silent']),
    default: 'info',
    about: 'How much is logged. At `info` it is one line a request.',
  },
  databaseUrl: {
    toml: 'store.database_url',
    env: ['PICTOR_DATABASE_URL', 'DATABASE_URL'],
    flag: 'database-url',
    accepts: url(['postgres:', 'postgresql:']),
    default: undefined,
    about: 'A PostgreSQL of your own. Absent, the house runs its own under the data folder.',
    isSecret: true,
  },
  isAuthRequired: {
    flag: 'no-auth',
    accepts: oneOf([true, false]),
    default: true,
    about: 'Takes every request as the default project’s, without a key. Only with a loopback host.',
  },
  firstKey: {
    toml: 'access.key',
    env: ['PICTOR_KEY'],
    flag: 'key',
    accepts: text('8 to 200 printable characters without spaces', /^[\x21-\x7e]{8,200}$/),
    default: undefined,
    about:
      'The first project’s key, fixed, for containers and CI. Absent, one is made at the first start and shown once.',
    isSecret: true,
  },
  firstAdminKey: {
    toml: 'access.admin_key',
    env: ['PICTOR_ADMIN_KEY'],
    flag: 'admin-key',
    accepts: text('8 to 200 printable characters without spaces', /^[\x21-\x7e]{8,200}$/),
    default: undefined,
    about:
      'The first admin key, fixed, for containers and CI. Absent, `pictor keys create --admin` makes one and shows it once.',
    isSecret: true,
  },
  tier: {
    toml: 'access.tier',
    env: ['PICTOR_TIER'],
    flag: 'tier',
    accepts: oneOf(['free', 1, 2, 3, 4, 5, 'unlimited', 'auto']),
    default: 5,
    about:
      'Usage tier of the first organization, as upstream numbers them: its rate limits, and its models where `models.tiers` is set. `auto` begins at `free` and climbs with what is spent.',
  },
  profile: {
    toml: 'access.profile',
    env: ['PICTOR_PROFILE'],
    flag: 'profile',
    accepts: oneOf(['lenient', 'strict']),
    default: 'lenient',
    about:
      '`lenient` honours or ignores what clients send, and tells them; `strict` is parity with upstream, message for message.',
  },
  defaultModel: {
    toml: 'models.default',
    env: ['PICTOR_DEFAULT_MODEL'],
    flag: 'default-model',
    accepts: text('a model id, such as gpt-image-2', /^[a-z0-9][\w.:-]{0,99}$/i),
    default: 'gpt-image-2',
    about: 'The model when a lenient caller names none.',
  },
  fetchHosts: {
    toml: 'fetch.hosts',
    env: ['PICTOR_FETCH_HOSTS'],
    flag: 'fetch-hosts',
    accepts: listOf(hostEntry()),
    default: [],
    about:
      'Hosts that pictures are fetched from when a request names them by URL. Empty, none is. A host without a port means port 443.',
  },
  fetchNetworks: {
    toml: 'fetch.networks',
    env: ['PICTOR_FETCH_NETWORKS'],
    flag: 'fetch-networks',
    accepts: listOf(network()),
    default: [],
    about:
      'Networks that may be reached for it although they are not public, and only for hosts that are listed by name.',
  },
  fetchTimeoutSeconds: {
    toml: 'fetch.timeout_seconds',
    env: ['PICTOR_FETCH_TIMEOUT_SECONDS'],
    flag: 'fetch-timeout-seconds',
    accepts: wholeNumber(1, 300),
    default: 20,
    about: 'Longest time of one fetch, in seconds, redirects included.',
  },
  isPlainHttpFetched: {
    toml: 'fetch.insecure_http',
    env: ['PICTOR_FETCH_INSECURE_HTTP'],
    flag: 'fetch-insecure-http',
    accepts: oneOf([true, false]),
    default: false,
    about: 'Fetches by http:// too, on port 80. What comes that way can be read and changed on the way.',
  },
  modelTiers: {
    toml: 'models.tiers',
    env: ['PICTOR_MODEL_TIERS'],
    flag: 'model-tiers',
    accepts: listOf(
      text(
        'a model with the lowest tier that may use it, such as gpt-image-2=1 or *=2',
        /^(\*|[a-z0-9][\w.:-]{0,99})=(free|[1-5])$/i,
      ),
    ),
    default: [],
    about: 'Models that ask for a tier. Upstream asks for tier 1. Empty, every tier may use every model.',
  },
  verifiedModels: {
    toml: 'verification.models',
    env: ['PICTOR_VERIFICATION_MODELS'],
    flag: 'verification-models',
    accepts: listOf(text('a model id, or * for all', /^(\*|[a-z0-9][\w.:-]{0,99})$/i)),
    default: [],
    about: 'Models that only verified organizations may use. Empty, nobody is asked to verify.',
  },
  verificationDelaySeconds: {
    toml: 'verification.propagation_seconds',
    env: ['PICTOR_VERIFICATION_PROPAGATION_SECONDS'],
    flag: 'verification-propagation-seconds',
    accepts: wholeNumber(0, 86_400),
    default: 0,
    about: 'Seconds from an approval until it is in force. Upstream says that it can take 15 minutes.',
  },
  verificationDays: {
    toml: 'verification.valid_days',
    env: ['PICTOR_VERIFICATION_VALID_DAYS'],
    flag: 'verification-valid-days',
    accepts: wholeNumber(0, 3650),
    default: 0,
    about: 'Days after which an approval made from now on ends; 0 for never.',
  },
  regionProxies: {
    toml: 'region.trusted_proxies',
    env: ['PICTOR_REGION_TRUSTED_PROXIES'],
    flag: 'region-trusted-proxies',
    accepts: listOf(network()),
    default: [],
    about:
      'Networks of your own proxies. Only their `x-forwarded-for` and country header are believed; from anyone else both are ignored.',
  },
  regionHeader: {
    toml: 'region.country_header',
    env: ['PICTOR_REGION_COUNTRY_HEADER'],
    flag: 'region-country-header',
    accepts: text('the name of a header in lower case', /^[a-z0-9][a-z0-9-]{0,63}$/),
    default: 'cf-ipcountry',
    about: 'The header in which a trusted proxy names the country of a request.',
  },
  regionDatabase: {
    toml: 'region.database',
    env: ['PICTOR_REGION_DATABASE'],
    flag: 'region-database',
    accepts: text('a path of an MMDB file', /^[^\0]+$/),
    default: undefined,
    about: 'An MMDB file with countries by address, for requests whose country no trusted proxy has named.',
    isPath: true,
  },
  regionAllowed: {
    toml: 'region.allowed_countries',
    env: ['PICTOR_REGION_ALLOWED_COUNTRIES'],
    flag: 'region-allowed-countries',
    accepts: listOf(text('a code such as DE, UA-43, or XX for unknown', /^[A-Z][A-Z0-9](-[A-Z0-9]{1,3})?$/)),
    default: [],
    about: 'Countries and subdivisions that are served, and no others. Empty, all are.',
  },
  regionDenied: {
    toml: 'region.denied_countries',
    env: ['PICTOR_REGION_DENIED_COUNTRIES'],
    flag: 'region-denied-countries',
    accepts: listOf(text('a code such as DE, UA-43, or XX for unknown', /^[A-Z][A-Z0-9](-[A-Z0-9]{1,3})?$/)),
    default: [],
    about: 'Countries and subdivisions that are not served.',
  },
  regionDeniedNetworks: {
    toml: 'region.denied_networks',
    env: ['PICTOR_REGION_DENIED_NETWORKS'],
    flag: 'region-denied-networks',
    accepts: listOf(network()),
    default: [],
    about: 'Networks that are not served, whatever their country.',
  },
  moderationMode: {
    toml: 'moderation.mode',
    env: ['PICTOR_MODERATION_MODE'],
    flag: 'moderation-mode',
    accepts: oneOf(['off', 'terms', 'upstream']),
    default: 'terms',
    about:
      'Who judges prompts and the texts of /v1/moderations: nobody, the house’s lists of terms, or a moderation service.',
  },
  moderationTermsFile: {
    toml: 'moderation.terms_file',
    env: ['PICTOR_MODERATION_TERMS_FILE'],
    flag: 'moderation-terms-file',
    accepts: file(['.toml', '.json']),
    default: undefined,
    about:
      'Terms of your own beside the house’s, with `terms`. A relative path in the file starts at the file, elsewhere at the working folder.',
    isPath: true,
  },
  moderationUpstreamUrl: {
    toml: 'moderation.upstream_url',
    env: ['PICTOR_MODERATION_UPSTREAM_URL'],
    flag: 'moderation-upstream-url',
    accepts: url(['http:', 'https:']),
    default: undefined,
    about:
      'Base URL of the service, with `upstream`, such as https://api.openai.com/v1; /moderations is added.',
  },
  moderationUpstreamKey: {
    toml: 'moderation.upstream_key',
    env: ['PICTOR_MODERATION_UPSTREAM_KEY'],
    flag: 'moderation-upstream-key',
    accepts: text('1 to 500 printable characters without spaces', /^[\x21-\x7e]{1,500}$/),
    default: undefined,
    about: 'Its API key. Absent, none is sent.',
    isSecret: true,
  },
  moderationUpstreamModel: {
    toml: 'moderation.upstream_model',
    env: ['PICTOR_MODERATION_UPSTREAM_MODEL'],
    flag: 'moderation-upstream-model',
    accepts: text('a model id, such as omni-moderation-latest', /^[\w./:-]{1,200}$/),
    default: 'omni-moderation-latest',
    about: 'The model that it is asked for.',
  },
  moderationTimeoutSeconds: {
    toml: 'moderation.timeout_seconds',
    env: ['PICTOR_MODERATION_TIMEOUT_SECONDS'],
    flag: 'moderation-timeout-seconds',
    accepts: wholeNumber(1, 60),
    default: 10,
    about: 'Longest time that it may take for one text, in seconds.',
  },
  moderationOnFailure: {
    toml: 'moderation.on_failure',
    env: ['PICTOR_MODERATION_ON_FAILURE'],
    flag: 'moderation-on-failure',
    accepts: oneOf(['refuse', 'pass']),
    default: 'refuse',
    about: 'What becomes of a text that it did not judge: `refuse` answers 503, `pass` goes on and tells.',
  },
  isRefusedPromptLogged: {
    toml: 'moderation.log_prompts',
    env: ['PICTOR_MODERATION_LOG_PROMPTS'],
    flag: 'moderation-log-prompts',
    accepts: oneOf([true, false]),
    default: false,
    about: 'Whether the log has prompts that were refused. Without it, it has their categories only.',
  },
  sketchThreads: {
    toml: 'engine.sketch_threads',
    env: ['PICTOR_SKETCH_THREADS'],
    flag: 'sketch-threads',
    accepts: wholeNumber(1, 64),
    default: 2,
    about:
      'Threads that draw, the second and later ones started when they are needed. More than the machine has cores is of no use.',
  },
  isSceneCarried: {
    toml: 'engine.carry_scene',
    env: ['PICTOR_CARRY_SCENE'],
    flag: 'carry-scene',
    accepts: oneOf([true, false]),
    default: true,
    about:
      'Whether painted pictures carry their scene and their prompt in their metadata, so that they can be edited as scenes wherever they come back from. Without it only the house that painted them knows them again, by their digest.',
  },
  queueMax: {
    toml: 'engine.queue_max',
    env: ['PICTOR_QUEUE_MAX'],
    flag: 'queue-max',
    accepts: wholeNumber(0, 10_000),
    default: 100,
    about: 'Requests that may wait for a thread. One more is answered with 503.',
  },
  holdSeconds: {
    toml: 'ledger.hold_seconds',
    env: ['PICTOR_HOLD_SECONDS'],
    flag: 'hold-seconds',
    accepts: wholeNumber(5, 3600),
    default: 120,
    about: 'Seconds after which money set aside is given back when the process that held it is gone.',
  },
  retentionDays: {
    toml: 'retention.days',
    env: ['PICTOR_RETENTION_DAYS'],
    flag: 'retention-days',
    accepts: wholeNumber(1, 3650),
    default: 30,
    about: 'Days that pictures and the records of requests are kept.',
  },
  linkMinutes: {
    toml: 'retention.link_minutes',
    env: ['PICTOR_LINK_MINUTES'],
    flag: 'link-minutes',
    accepts: wholeNumber(1, 1440),
    default: 60,
    about: 'Minutes that a signed picture link works.',
  },
};

/** Environment variables that begin with `PICTOR_` and are read before the settings. */
export const fileVariable = 'PICTOR_CONFIG';

/** The name that a setting's file goes by. */
export const fileName = 'pictor.toml';
