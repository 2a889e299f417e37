/** Signed links to kept pictures: whoever has the link may see that one picture until it expires, and nothing else. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../base/clock.ts';

/** Makes and checks links. `secret` is the house's own, at least 32 bytes. */
export function createLinks(secret: Uint8Array, clock: Clock) {
  const signatureOf = (assetId: string, expires: string) =>
    createHmac('sha256', secret).update(`${assetId}\n${expires}`).digest('base64url');
  return {
    /** Path and query of a link that works until `expiresAtMs`, rounded down to a second. */
    sign: (assetId: string, expiresAtMs: number): string => {
      const expires = String(Math.floor(expiresAtMs / 1000));
      return `/v1/pictor/pictures/${assetId}?expires=${expires}&signature=${signatureOf(assetId, expires)}`;
    },
    /** True when the signature fits and the link has not expired. */
    isGood: (assetId: string, expires: string, signature: string): boolean => {
      if (!/^\d{1,12}$/.test(expires) || Number(expires) * 1000 <= clock.nowMs()) return false;
      const wanted = Buffer.from(signatureOf(assetId, expires));
      const given = Buffer.from(signature);
      return wanted.length === given.length && timingSafeEqual(wanted, given);
    },
  };
}
