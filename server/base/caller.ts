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
  /** What was overlooked in the headers (lenient), as tokens for `x-pictor-warnings`; absent when nothing was. */
  readonly warnings?: readonly string[];
}

/** `lenient`: honour or ignore what real clients send, and tell. `strict`: parity, message for message. */
export type Profile = 'lenient' | 'strict';

/** Usage tiers as upstream numbers them; `unlimited` has no rate limits at all. */
export type Tier = 1 | 2 | 3 | 4 | 5 | 'unlimited';
