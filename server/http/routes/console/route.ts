/**
 * The console's built files, and its one page for every address that is no file: the console routes by itself. Only GET
 * and HEAD reach this route, and never a path of the API; an SDK with a wrong base URL must not take a page for a reply.
 */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Fault } from '../../../base/fault.ts';
import type { Reply, Route } from '../../route.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Own scripts and styles only; pictures also from memory, because drawn ones arrive as data. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The route. */
export const consolePages: Route = {
  method: 'GET',
  path: '/*',
  operationId: 'console',
  summary: 'The console.',
  statuses: [200, 404],
  auth: false,
  handle: async ({ services, params, path, request }) => {
    const folder = services.consoleFolder;
    const name = decodePath(params['*'] ?? '');
    const found = folder === undefined || name === undefined ? undefined : await readInside(folder, name);
    if (found) return pageReply(name ?? '', found);
    // Addresses without a file ending are the console's own, for browsers; scripts asking for JSON get the envelope.
    const isForPeople = request.headers.accept?.includes('text/html') === true;
    const index =
      folder !== undefined && name !== undefined && extname(name) === '' && (isForPeople || name === '')
        ? await readInside(folder, 'index.html')
        : undefined;
    if (index) return pageReply('index.html', index);
    throw new Fault({
      code: 'not_found',
      message: `Invalid URL (GET ${path.slice(0, 200)}). The API is under /v1, its description at /openapi.json.`,
    });
  },
};

function pageReply(name: string, bytes: Uint8Array): Reply {
  const headers = {
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    // The bundler puts a digest into the names under assets/, so those never change.
    'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  const contentType = contentTypes[extname(name)] ?? 'application/octet-stream';
  return { kind: 'bytes', contentType, bytes, headers };
}

/** A file's bytes; undefined where there is none, or where the name leads out of the folder, by links as well. */
async function readInside(folder: string, name: string): Promise<Uint8Array | undefined> {
  if (name === '' || name.includes('\0') || name.split(/[/\\]/).includes('..')) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, name));
    return file.startsWith(root + sep) ? await readFile(file) : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (
    code === 'ENOENT' ||
    code === 'ENOTDIR' ||
    code === 'EISDIR' ||
    code === 'ENAMETOOLONG' ||
    code === 'ELOOP'
  );
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
