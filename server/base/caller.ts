/** Who is asking: the outcome of `auth/identify.ts`, passed along the line. */
export interface Caller {
  readonly organizationId: string;
  readonly projectId: string;
  /** The key's handle (`key_…`), never the secret. */
  readonly keyId: string;
  /** How the project wants requests to be read. */
  readonly profile: Profile;
  /** The organization's usage tier, which sets its limits. */
  readonly tier: Tier;
  /** Which models the project may use; absent means all. */
  readonly modelPermissions?: ModelPermissions;
  /** True for a project whose clients may ask for faults on demand; absent means not. */
  readonly isTest?: boolean;
  /** What kind of key asks; absent means a project's. `everyone`: the house runs without keys. */
  readonly keyKind?: KeyKind | 'everyone';
  /** Whose key it is, a user's or a service account's id; absent when that is the organization's first owner. */
  readonly ownerId?: string;
  /** What the key may do; absent means all that its kind may. */
  readonly scopes?: readonly string[];
  /** Limits of the project's own by model, below the organization's; absent means none. */
  readonly projectLimits?: ProjectLimits;
  /** Hosted tools that the project switched off (`false`) by name; absent means every one is on. */
  readonly hostedTools?: Readonly<Record<string, boolean>>;
  /** What was overlooked in the headers (lenient), as tokens for `x-pictor-warnings`; absent when nothing was. */
  readonly warnings?: readonly string[];
}

/** `lenient`: honour or ignore what real clients send, and tell. `strict`: parity, message for message. */
export type Profile = 'lenient' | 'strict';

/** Usage tiers as upstream has them; `unlimited` has no rate limits at all. */
export type Tier = 'free' | 1 | 2 | 3 | 4 | 5 | 'unlimited';

/** A project's list of models. Source: `ProjectModelPermissions` in the official SDK 7.57, seen 2026-11-22. */
export interface ModelPermissions {
  /** `allow_list`: these and no others. `deny_list`: all but these. */
  readonly mode: 'allow_list' | 'deny_list';
  /** Ids of models; an alias stands for its snapshot and the snapshot for it. */
  readonly modelIds: readonly string[];
}

/** `project` and `service_account` keys work; `admin` keys administer and do nothing else. */
export type KeyKind = 'project' | 'service_account' | 'admin';

/** What a member may do: everything, work, or look. Upstream's `reader` is this house's `viewer` of an organization. */
export type MemberRole = 'owner' | 'member' | 'viewer';

/** Units per minute by model id; a unit that is absent has only the organization's limit. */
export type ProjectLimits = Readonly<
  Record<string, Readonly<Partial<Record<'requests' | 'tokens' | 'images', number>>>>
>;
