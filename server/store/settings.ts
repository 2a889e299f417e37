/**
 * Secrets of the house itself, one row each, made on first use. They live in the database, not in files, because
 * houses that share a database must agree on them; a backup of the database therefore holds them too.
 */
import { eq } from 'drizzle-orm';
import type { Clock } from '../base/clock.ts';
import type { Ids } from '../base/ids.ts';
import type { Database } from './pool.ts';
import { settings } from './schema.ts';
import { withStoreErrors } from './store-error.ts';

/** `key-pepper` keys the hashes of API keys; `link-secret` signs links to pictures. */
export type SecretName = 'key-pepper' | 'link-secret';

/** The secret of that name, 43 characters of [0-9A-Za-z] (256 bits) as bytes. All houses on one database get the same. */
export async function secretOf(
  parts: { readonly database: Database; readonly clock: Clock; readonly ids: Ids },
  name: SecretName,
): Promise<Buffer> {
  const { orm } = parts.database;
  const { read, insert } = withStoreErrors({
    read: async () => (await orm.select().from(settings).where(eq(settings.name, name)))[0]?.value,
    insert: async (value: Buffer, createdAtMs: number) => {
      await orm.insert(settings).values({ name, value, createdAtMs }).onConflictDoNothing();
    },
  });
  const known = await read();
  if (known !== undefined) return known;
  const value = Buffer.from(parts.ids.word('', 43));
  await insert(value, parts.clock.nowMs());
  // Another house may have been quicker; whichever row stands is the secret of both.
  return (await read()) ?? value;
}
