/**
 * Every setting of the house. `read.ts` fills it from defaults, `pictor.toml`, the environment and flags, in that
 * order, and reports all problems at once. `docs/operating.md` is checked against the table below.
 */
import type { Profile, Tier } from '../base/caller.ts';

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
  /** The first organization's tier. */
  readonly tier: Tier;
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
  /** Worker threads that draw. */
  readonly sketchThreads: number;
  /** Requests that may wait for a thread; one more gets 503. */
  readonly queueMax: number;
  /** Largest JSON body, in bytes. */
  readonly jsonBodyBytesMax: number;
  /** Seconds between heartbeat comments on a quiet stream. */
  readonly heartbeatSeconds: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}
