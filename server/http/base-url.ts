/** The address under which a caller sees this house, for links that leave it. */
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/config.ts';

/**
 * The base of absolute links, without a trailing slash: the `publicUrl` setting, or else the host that the caller itself
 * used, which is right for a container that calls by another name than this machine's, or else the address listened on.
 */
export function publicBase(request: IncomingMessage, config: Config): string {
  if (config.publicUrl !== undefined) return config.publicUrl.replace(/\/+$/, '');
  const host = request.headers.host;
  const isPlain =
    host !== undefined && /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host);
  return `http://${isPlain ? host : `${config.host}:${config.port}`}`;
}
