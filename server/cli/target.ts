/** Where pictures are put: names made from the prompt, never over a file that is there unless that was asked for. */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { CommandProblem } from './command.ts';

/** Where the pictures of one run go. */
export interface Target {
  /** Absolute paths by index; or `-` alone for stdout. */
  readonly paths: readonly string[];
  readonly isForced: boolean;
}

const extensions: Readonly<Record<string, string>> = { png: 'png', jpeg: 'jpg', webp: 'webp' };

/** The format that a path's ending means; undefined when it means none. */
export function formatOf(path: string): 'png' | 'jpeg' | 'webp' | undefined {
  const ending = extname(path).toLowerCase();
  if (ending === '.jpg' || ending === '.jpeg') return 'jpeg';
  return ending === '.png' ? 'png' : ending === '.webp' ? 'webp' : undefined;
}

/**
 * Plans the paths. A pattern may hold `{slug}`, `{i}` (from 1) and `{ext}`; a folder gets the default name. Without a
 * pattern a free name is found; with one, a file in the way is refused (CommandProblem) unless `isForced`.
 */
export function planTarget(parts: {
  readonly pattern: string | undefined;
  readonly prompt: string;
  readonly format: string;
  readonly count: number;
  readonly folder: string;
  readonly isForced: boolean;
}): Target {
  const { pattern, prompt, format, count, folder, isForced } = parts;
  if (pattern === '-') return { paths: ['-'], isForced };
  const isFolder = pattern !== undefined && (/[\\/]$/.test(pattern) || isDirectory(resolve(folder, pattern)));
  const named = pattern === undefined ? '{slug}.{ext}' : isFolder ? join(pattern, '{slug}.{ext}') : pattern;
  const numbered = count > 1 && !named.includes('{i}') ? withNumber(named) : named;
  const slug = slugOf(prompt);
  const path = (index: number, suffix: string) =>
    resolve(
      folder,
      numbered
        .replaceAll('{slug}', slug + suffix)
        .replaceAll('{i}', String(index + 1))
        .replaceAll('{ext}', extensions[format] ?? format),
    );
  const all = (suffix: string) => Array.from({ length: count }, (_, index) => path(index, suffix));
  if (isForced) return { paths: all(''), isForced };
  if (pattern !== undefined && !isFolder) {
    const taken = all('').find((file) => existsSync(file));
    if (taken !== undefined) throw new CommandProblem(`${taken} exists. Add --force to write over it.`);
    return { paths: all(''), isForced };
  }
  for (let attempt = 1; attempt <= freeNamesMax; attempt++) {
    const paths = all(attempt === 1 ? '' : `-${attempt}`);
    if (!paths.some((file) => existsSync(file))) return { paths, isForced };
  }
  throw new CommandProblem(`there are ${freeNamesMax} pictures of that name. Give another with -o.`);
}

/** Beyond this, a loop writes pictures and nobody looks at them. */
const freeNamesMax = 10_000;

/**
 * Puts a picture in its place whole or not at all. When another process has taken the name meanwhile, the picture goes
 * beside it: it is paid for. Returns the path.
 */
export function writePicture(target: Target, path: string, pieces: readonly Uint8Array[]): string {
  mkdirSync(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(draft, Buffer.concat(pieces));
    if (target.isForced) {
      renameSync(draft, path);
      return path;
    }
    return linkFree(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Names the draft, trying `name-2`, `name-3` … while the name is taken; a link never replaces a file. */
function linkFree(draft: string, path: string): string {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let attempt = 1; ; attempt++) {
    const free = attempt === 1 ? path : `${stem}-${attempt}${ending}`;
    try {
      linkSync(draft, free);
      return free;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') {
        // The disk knows no links (memory cards, some network shares): copying refuses taken names as well.
        copyFileSync(draft, free, constants.COPYFILE_EXCL);
        return free;
      }
      if (code !== 'EEXIST' || attempt >= freeNamesMax) throw error;
    }
  }
}

/** The path of a picture's preview, from 0: `fox.png` → `fox.preview-1.png`. */
export function previewPath(path: string, partialIndex: number): string {
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}.preview-${partialIndex + 1}${ending}`;
}

/**
 * A name for a file from a prompt: letters and digits of any script in lower case, dashes between, at most 60
 * characters; `picture` when nothing is left. Names that Windows keeps for devices get a dash.
 */
export function slugOf(prompt: string): string {
  const words =
    prompt
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word : `${slug}-${word}`;
    if ([...next].length > slugCharactersMax) break;
    slug = next;
  }
  if (slug === '') slug = [...(words[0] ?? 'picture')].slice(0, slugCharactersMax).join('');
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(slug) ? `${slug}-` : slug;
}

/** In some scripts a character is four bytes, and a name with its ending may have 255. */
const slugCharactersMax = 55;

function withNumber(pattern: string): string {
  const ending = extname(pattern);
  return `${pattern.slice(0, pattern.length - ending.length)}-{i}${ending}`;
}

function isDirectory(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
