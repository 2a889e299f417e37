/**
 * Word between houses on one database, by LISTEN and NOTIFY: a key was revoked, a waiting answer is there. A notice
 * is a hint and never the truth: whoever gets one looks in the tables, and nobody may rely on getting it.
 */
import type { Client } from 'pg';
import type { Log } from '../base/log.ts';
import { waitMs } from '../base/signal.ts';
import { type DatabaseOptions, openClient } from './pool.ts';

/** What is told: `pictor_keys` carries nothing, `pictor_once` `<project> <key>`, `pictor_gates` an organization. */
export type Channel = 'pictor_keys' | 'pictor_once' | 'pictor_gates';

/** Hears a notice; `undefined` means that notices may have been missed, so anything may have happened. */
export type Hearer = (payload: string | undefined) => void;

/** The ear. */
export interface Notices {
  /** False while the connection is lost: then whoever caches must ask the tables. */
  readonly isConnected: boolean;
  /** Hears until the returned function is called. */
  listen(channel: Channel, hearer: Hearer): () => void;
  close(): Promise<void>;
}

const reconnectMs = 500;

/** Opens the one connection that listens, and keeps it open. */
export async function openNotices(options: DatabaseOptions, log: Log): Promise<Notices> {
  const hearers: Record<Channel, Set<Hearer>> = {
    pictor_keys: new Set(),
    pictor_once: new Set(),
    pictor_gates: new Set(),
  };
  const closing = new AbortController();
  let client: Client | undefined;

  const connect = async () => {
    const fresh = await openClient(options);
    fresh.on('notification', ({ channel, payload }) => {
      // Only the channels below are listened to.
      for (const hear of hearers[channel as Channel]) hear(payload);
    });
    fresh.on('error', (cause) => log.warn({ cause: cause.message }, 'the listening connection failed'));
    fresh.on('end', () => {
      // One that never came to listen is the failure of whoever tried; a second loop would leave two connections.
      if (client !== fresh) return;
      client = undefined;
      if (!closing.signal.aborted) void reconnect();
    });
    try {
      await fresh.query('LISTEN pictor_keys; LISTEN pictor_once; LISTEN pictor_gates');
    } catch (cause) {
      await fresh.end();
      throw cause;
    }
    client = fresh;
  };

  const reconnect = async () => {
    while (!closing.signal.aborted) {
      try {
        await waitMs(reconnectMs, closing.signal);
        await connect();
        for (const set of Object.values(hearers)) for (const hear of set) hear(undefined);
        return;
      } catch (cause) {
        if (!closing.signal.aborted) log.warn({ cause: String(cause) }, 'listening again failed');
      }
    }
  };

  await connect();
  return {
    get isConnected() {
      return client !== undefined;
    },
    listen: (channel, hearer) => {
      hearers[channel].add(hearer);
      return () => hearers[channel].delete(hearer);
    },
    close: async () => {
      closing.abort(new Error('the house closes'));
      await client?.end();
    },
  };
}
