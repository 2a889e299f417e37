/**
 * From the request line to a route. Every API route stands under `/v1` and at the root, doubled slashes count as one
 * and a trailing slash is accepted, because real clients join base URLs in all these ways (Open WebUI, n8n, a base URL
 * without `/v1`); so are the prefixes of Azure's SDKs and of ComfyUI's proxy. Unknown query keys such as `api-version` are never looked at.
 */
import { Fault } from '../base/fault.ts';
import type { Route } from './route.ts';

/** A request's target, normalised. */
export interface Target {
  /** Begins with one slash, has no doubled or trailing slash, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** A route and what its path's parameters stand for. */
export interface Match {
  readonly route: Route;
  /** The route's path with the parameters as they were sent. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** First segments that belong to the API: they answer JSON only, never a console page. */
const apiSegments = new Set([
  'v1',
  'openai',
  'proxy',
  'images',
  'models',
  'responses',
  'conversations',
  'files',
  'uploads',
  'batches',
  'moderations',
  'organization',
  'chat',
  'completions',
  'embeddings',
  'audio',
  'engines',
  'deployments',
  'healthz',
  'readyz',
  'metrics',
  'openapi.json',
  'llms.txt',
]);

/** Reads the request line's target, in origin or absolute form. Never throws. */
export function readTarget(url: string): Target {
  const fromPath = /^https?:\/\/[^/?#]*/i.test(url) ? url.replace(/^https?:\/\/[^/?#]*/i, '') : url;
  const queryAt = fromPath.indexOf('?');
  const rawPath = queryAt === -1 ? fromPath : fromPath.slice(0, queryAt);
  const path = `/${rawPath.split('/').filter(Boolean).join('/')}`;
  return { path, query: new URLSearchParams(queryAt === -1 ? '' : fromPath.slice(queryAt + 1)) };
}

/**
 * The route for a method and path. HEAD is served by GET routes. Throws `not_found` (404) for a path that no route
 * has, and `method_not_allowed` (405) for one that other methods have.
 */
export function findRoute(routes: readonly Route[], method: string, target: Target): Match {
  const wanted = method === 'HEAD' ? 'GET' : method;
  const isApi = apiSegments.has(target.path.split('/')[1] ?? '');
  for (const { path, ...outer } of isApi ? spellings(target.path) : [{ path: target.path }]) {
    for (const route of routes) {
      if (route.method !== wanted || (isApi && route.path.endsWith('*'))) continue;
      const params = matchPath(route.path, path);
      if (params !== undefined) return { route, path, params: { ...outer, ...params } };
    }
  }
  const shown = `${method} ${target.path}`.slice(0, 200);
  const allowed = allowedMethods(routes, target);
  if (allowed.length > 0) {
    throw new Fault({
      code: 'method_not_allowed',
      message: `Invalid method for URL (${shown}): it takes ${allowed.join(', ')}.`,
    });
  }
  throw new Fault({ code: 'not_found', message: `Invalid URL (${shown})` });
}

/** The methods that a path takes, for `Allow`; empty when no route has the path. */
export function allowedMethods(routes: readonly Route[], target: Target): readonly string[] {
  const isApi = apiSegments.has(target.path.split('/')[1] ?? '');
  const methods = new Set<string>();
  for (const { path } of isApi ? spellings(target.path) : [target]) {
    for (const route of routes) {
      if ((isApi && route.path.endsWith('*')) || matchPath(route.path, path) === undefined) continue;
      methods.add(route.method);
      if (route.method === 'GET') methods.add('HEAD');
      methods.add('OPTIONS');
    }
  }
  return [...methods];
}

/**
 * The ways in which clients write one API path: with `/v1` and without, and under the prefixes of Azure's two shapes and
 * of ComfyUI's proxy. An Azure deployment's name becomes the parameter `deployment`.
 */
function spellings(path: string): readonly { readonly path: string; readonly deployment?: string }[] {
  const plain = [{ path }, { path: `/v1${path}` }];
  const [, rest] = /^\/(?:proxy\/)?openai(?:\/v1)?(\/.+)$/.exec(path) ?? [];
  if (rest === undefined) return plain;
  const [, name, inner] = /^\/deployments\/([^/]+)(\/.+)$/.exec(rest) ?? [];
  const deployment = name === undefined ? undefined : decodeSegment(name);
  if (deployment !== undefined) return [...plain, { path: `/v1${inner}`, deployment }];
  return [...plain, { path: `/v1${rest}` }];
}

function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  if (pattern === path) return {};
  const patternSegments = pattern.split('/');
  const pathSegments = path.split('/');
  const isOpen = patternSegments.at(-1) === '*';
  if (!isOpen && patternSegments.length !== pathSegments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, segment] of patternSegments.entries()) {
    if (segment === '*') {
      params['*'] = pathSegments.slice(at).join('/');
      return params;
    }
    const value = pathSegments[at];
    if (segment.startsWith(':') && value !== undefined && value !== '') {
      const decoded = decodeSegment(value);
      if (decoded === undefined) return undefined;
      params[segment.slice(1)] = decoded;
    } else if (segment !== value) {
      return undefined;
    }
  }
  return params;
}

// A segment that is not percent-encoded UTF-8 names nothing that exists, so its path is simply not found.
function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
