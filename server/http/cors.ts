/**
 * Which browser pages may call the API. By default the house's own pages and anything on this machine; more by the
 * `corsOrigins` setting. Allowed headers are listed by reflecting what was asked, because a wildcard does not cover
 * `Authorization` (Fetch standard, seen 2026-11-22).
 */
import type { IncomingHttpHeaders } from 'node:http';
import { exposedHeaders } from '../../contract/headers.ts';
import type { Config } from '../config/config.ts';
import { revisedPromptHeader } from './reply/headers.ts';

/** Answer headers that a page's script may read. */
const exposed = [...exposedHeaders, revisedPromptHeader].join(', ');

/** What is allowed when a preflight names no headers. */
const usualRequestHeaders =
  'authorization, api-key, x-api-key, content-type, openai-organization, openai-project, idempotency-key';

const preflightSeconds = '7200';

/** Where a request says it comes from, and what the house thinks of it. */
export type Origin = 'none' | 'allowed' | 'foreign';

/**
 * Judges the `Origin` header: same origin, this machine on any port, or one of the list. While there are no keys the
 * request's own `Host` proves nothing: a foreign page may have its name point to this machine (DNS rebinding), and then
 * both headers agree. Then only the address that the operator gave counts.
 */
export function judgeOrigin(
  headers: IncomingHttpHeaders,
  { corsOrigins, isAuthRequired, publicUrl }: Pick<Config, 'corsOrigins' | 'isAuthRequired' | 'publicUrl'>,
): Origin {
  const origin = headers.origin;
  if (origin === undefined) return 'none';
  if (corsOrigins.includes(origin) || corsOrigins.includes('*')) return 'allowed';
  if (!URL.canParse(origin)) return 'foreign';
  const { host, hostname, protocol } = new URL(origin);
  if (protocol !== 'http:' && protocol !== 'https:') return 'foreign';
  const isHere =
    hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
  const ownHost = isAuthRequired ? headers.host : publicUrl && new URL(publicUrl).host;
  return isHere || host === ownHost ? 'allowed' : 'foreign';
}

/** Headers for every answer to a page; empty when the request did not come from an allowed one. */
export function corsHeaders(headers: IncomingHttpHeaders, verdict: Origin): Record<string, string> {
  if (verdict === 'none' || headers.origin === undefined) return {};
  if (verdict === 'foreign') return { vary: 'origin' };
  return {
    'access-control-allow-origin': headers.origin,
    'access-control-expose-headers': exposed,
    vary: 'origin',
  };
}

/** True for the question a browser asks before the real request. */
export function isPreflight(method: string, headers: IncomingHttpHeaders): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && preflightMethod(headers) !== undefined;
}

/** Headers of the preflight's answer; empty for a page that is not allowed. */
export function preflightHeaders(headers: IncomingHttpHeaders, verdict: Origin): Record<string, string> {
  if (verdict !== 'allowed') return {};
  const asked = headers['access-control-request-headers'];
  // Only header names and commas are reflected; anything else in there falls back to the usual list.
  const isPlain = typeof asked === 'string' && /^[\w!#$%&'*+.^`|~, -]{1,4000}$/.test(asked);
  return {
    'access-control-allow-methods': 'GET, HEAD, POST, DELETE, OPTIONS',
    'access-control-allow-headers': isPlain ? asked : usualRequestHeaders,
    'access-control-max-age': preflightSeconds,
  };
}

function preflightMethod(headers: IncomingHttpHeaders): string | undefined {
  return headers['access-control-request-method'];
}
