/**
 * What every house has from its first start: an organization, its default project, and a key. Later starts find them
 * and apply what the operator fixed: the tier, and the key when one was given.
 */
import { digestKey, mintKey, redactKey } from '../auth/key.ts';
import type { KeyKind, Profile, Tier } from '../base/caller.ts';
import type { Clock } from '../base/clock.ts';
import type { Ids } from '../base/ids.ts';
import { tierOf } from '../auth/identify.ts';
import type { TenantStatements } from '../store/tenants.ts';

/** What the first run needs. */
export interface FirstRunParts {
  readonly statements: TenantStatements;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The `key-pepper` secret. */
  readonly pepper: Uint8Array;
  /** The first project's key, fixed by the operator; absent means one is made at the first start. */
  readonly firstKey: string | undefined;
  /** The first admin key, fixed by the operator; absent fixes none, and `pictor keys create --admin` makes one. */
  readonly firstAdminKey?: string | undefined;
  /** Applied to the first organization at each start, below an operator's word; `auto` lets it climb by itself. */
  readonly tier: Tier | 'auto';
}

/** Who lives here. */
export interface FirstRun {
  readonly organizationId: string;
  readonly projectId: string;
  /** The default project's profile; undefined takes the house's. */
  readonly profile: Profile | undefined;
  /** As it is in force. */
  readonly tier: Tier;
  /** True when faults on demand are for the default project's clients. */
  readonly isTest: boolean;
  /** The secret of a key that was just made, for showing once; undefined at later starts and for a fixed key. */
  readonly keySecret: string | undefined;
  /** What may be shown of a key that works: the fixed one, else the oldest of the default project. */
  readonly keyRedacted: string;
  /** Sentences for the operator. */
  readonly warnings: readonly string[];
}

/** Whom keys belong to that nobody has given to anyone. No mail is ever sent to it. */
const firstOwnerEmail = 'owner@localhost';

/** Makes what is missing and applies what is fixed. Safe to run by several houses on one database at once. */
export async function firstRun(parts: FirstRunParts): Promise<FirstRun> {
  const { statements, clock, ids, pepper, firstKey, firstAdminKey, tier } = parts;
  if (firstAdminKey !== undefined && firstAdminKey === firstKey)
    throw new Error('PICTOR_KEY and PICTOR_ADMIN_KEY are the same. Give each key a secret of its own.');
  const made = (await statements.findFirst()) ?? (await makeFirst(parts));
  if (await statements.setTier(made.organizationId, tier)) await statements.tellKeysChanged();
  const first = (await statements.findFirst()) ?? made;
  const { organizationId, projectId } = first;
  const home = {
    organizationId,
    projectId,
    profile: first.profile ?? undefined,
    tier: tierOf(first.tier),
    isTest: first.isTest,
  };

  await statements.insertFirstOwner({
    organizationId,
    user: {
      id: ids.word('user-', 24),
      email: firstOwnerEmail,
      title: 'First owner',
      createdAtMs: clock.nowMs(),
    },
  });
  const warnings = await fixKey(parts, projectId, {
    kind: 'admin',
    name: 'PICTOR_ADMIN_KEY',
    secret: firstAdminKey,
  });
  if (firstKey !== undefined) {
    warnings.push(
      ...(await fixKey(parts, projectId, { kind: 'project', name: 'PICTOR_KEY', secret: firstKey })),
    );
    return { ...home, keySecret: undefined, keyRedacted: redactKey(firstKey), warnings };
  }

  const keys = (await statements.listKeys(projectId)).filter(({ kind }) => kind === 'project');
  const known = keys.find((key) => key.revokedAtMs === null);
  if (known !== undefined) return { ...home, keySecret: undefined, keyRedacted: known.redacted, warnings };
  // None at all means the first start. Keys that a person revoked are not made again behind their back.
  if (keys.length > 0) {
    const advice = 'Every key of the default project is revoked. Make one with `pictor keys create`.';
    return { ...home, keySecret: undefined, keyRedacted: 'none', warnings: [...warnings, advice] };
  }
  const secret = mintKey(ids);
  await statements.insertKey({
    id: ids.hex('key_'),
    projectId,
    title: 'first key',
    digest: digestKey(secret, pepper),
    redacted: redactKey(secret),
    isFixed: false,
    createdAtMs: clock.nowMs(),
  });
  return { ...home, keySecret: secret, keyRedacted: redactKey(secret), warnings };
}

/** Sees that the key works that the operator fixed, and no older one of its kind. Gives sentences for the operator. */
async function fixKey(
  { statements, clock, ids, pepper }: FirstRunParts,
  projectId: string,
  {
    kind,
    name,
    secret,
  }: { readonly kind: KeyKind; readonly name: string; readonly secret: string | undefined },
): Promise<string[]> {
  if (secret === undefined) return [];
  const digest = digestKey(secret, pepper);
  const key = {
    id: ids.hex('key_'),
    projectId,
    kind,
    title: `fixed by ${name}`,
    digest,
    redacted: redactKey(secret),
  };
  await statements.insertKey({ ...key, isFixed: true, createdAtMs: clock.nowMs() });
  // An operator who changes the fixed key means that the old one should end.
  const ended = await statements.revokeOtherFixed(projectId, kind, digest, clock.nowMs());
  if (ended > 0) await statements.tellKeysChanged();
  const owner = await statements.findOwner(digest);
  if (owner?.kind !== kind) return [`The key set as ${name} is known as a key of another kind. Set another.`];
  return owner.revokedAtMs === null
    ? []
    : [`The key set as ${name} has been revoked and opens nothing. Set another.`];
}

async function makeFirst({ statements, clock, ids, tier }: FirstRunParts) {
  const organizationId = ids.word('org-', 24);
  const createdAtMs = clock.nowMs();
  await statements.insertFirst(
    {
      id: organizationId,
      title: 'First organization',
      tier: tier === 'auto' ? 'free' : String(tier),
      isFirst: true,
      createdAtMs,
    },
    { id: ids.word('proj_', 24), organizationId, title: 'Default project', isDefault: true, createdAtMs },
  );
  const first = await statements.findFirst();
  if (first === undefined)
    throw new Error('impossible state: the first organization was made and is not there');
  return first;
}
