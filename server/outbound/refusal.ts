/** What a fetch can be refused or fail with, in words for whoever sent the URL; what the log may know stands apart. */
import type { ErrorCode } from '../../contract/errors.ts';
import { Fault } from '../base/fault.ts';

/** Why not. */
export interface Refusal {
  /** Row of the error table. */
  readonly code: ErrorCode;
  /** The end of a sentence that begins with the parameter. Says what would be accepted, never what lies inside. */
  readonly words: string;
  /** For the log. */
  readonly detail?: string;
}

/** Makes the Fault of a refusal; the parameter is known to the maker. */
export type Say = (refusal: Refusal, cause?: unknown) => Fault;

/** Sentences' ends; each follows the parameter's name. */
export const refusals = {
  off: {
    code: 'invalid_image_url',
    words:
      'this server fetches no pictures by URL. Send the picture itself: upload it, or send a data URL. (Its operator can allow hosts with `fetch.hosts`.)',
  },
  forbiddenAddress: (address: string) => ({
    code: 'invalid_image_url',
    words: 'it takes a URL whose host is public.',
    detail: `${address} is a forbidden address`,
  }),
  /**
   * For a name that does not exist and for one that leads inside, to the byte, so that nobody can ask which names
   * exist inside.
   */
  noAddress: (detail: string) => ({
    code: 'failed_to_download_image',
    words: 'its host has no public address. It takes a URL that anybody can open.',
    detail,
  }),
  unreachable: (detail: string) => ({
    code: 'failed_to_download_image',
    words: 'the connection to its host failed, or broke off. It takes a URL that answers with a picture.',
    detail,
  }),
  tooSlow: (seconds: number) => ({
    code: 'failed_to_download_image',
    words: `it took longer than ${seconds} s. It takes a URL that answers within that time.`,
  }),
  tooManyRedirects: (redirectsMax: number) => ({
    code: 'failed_to_download_image',
    words: `it redirects more than ${redirectsMax} times. It takes a URL that leads to the picture sooner.`,
  }),
  badStatus: (status: number, host: string) => ({
    code: 'failed_to_download_image',
    words: `it answered with status ${status}. It takes a URL that answers with status 200 and a picture.`,
    detail: host,
  }),
  encoded: (encodings: string) => ({
    code: 'failed_to_download_image',
    words: 'it answered with a compressed body. It takes a URL that answers with the picture as it is.',
    detail: `content-encoding, transfer-encoding: ${encodings.slice(0, 100)}`,
  }),
  tooLarge: (bytesMax: number) => ({
    code: 'image_too_large',
    words: `the picture is too large. It takes a picture of at most ${bytesMax} bytes.`,
  }),
} as const satisfies Record<string, Refusal | ((...facts: never[]) => Refusal)>;

/** The Fault of a refusal; `param` is the parameter that held the URL. */
export function faultOf({ code, words, detail }: Refusal, param: string, cause: unknown): Fault {
  const opening =
    code === 'failed_to_download_image' ? `Failed to download '${param}'` : `Invalid '${param}'`;
  return new Fault({
    code,
    message: `${opening}: ${words}`,
    param,
    ...(detail === undefined ? {} : { detail }),
    cause,
  });
}

/** What went wrong, for the log. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? `${String(error.code)} ${error.message}` : error.message;
}
