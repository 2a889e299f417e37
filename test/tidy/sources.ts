/** The project's own files as the tidy rules see them: path, text without comments, and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** A file of the project. */
export interface Source {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  /** The text, comments replaced by spaces; strings stand. */
  readonly code: string;
  /** What it imports, in any form, type-only imports too. */
  readonly imports: readonly Import[];
}

/** One import. */
export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** The file it names, from the project's folder; undefined for packages and `node:` modules. */
  readonly target: string | undefined;
}

const foldersLeftOut = new Set(['node_modules', 'dist', '.git', '.pictor', 'migrations']);

/** Paths under a folder whose names end in one of the endings, sorted. */
export function listFiles(root: string, endings: readonly string[], folder = ''): readonly string[] {
  return readdirSync(posix.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return foldersLeftOut.has(entry.name) ? [] : listFiles(root, endings, path);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
    });
}

/** Reads a file of the project. */
export function readSource(root: string, path: string): Source {
  return makeSource(path, readFileSync(posix.join(root, path), 'utf8'));
}

/** A source from its text. */
export function makeSource(path: string, text: string): Source {
  const code = withoutComments(text);
  const specifiers = [
    // `import … from 'x'`, `export … from 'x'`, `import 'x'`
    ...code.matchAll(/^\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
    // `import('x')`, as a value or a type
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
    // A file that is started rather than imported: `threadFile(here, 'x.js')`, `new URL('x.mjs', here)`
    ...code.matchAll(/\bthreadFile\([^,)]+,\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/\bnew URL\(\s*['"]([^'"]+\.m?[jt]s)['"]/g),
  ].map((match) => match[1] ?? '');
  const imports = [...new Set(specifiers)].map((specifier) => ({
    specifier,
    target: targetOf(path, specifier),
  }));
  return { path, code, imports };
}

function targetOf(path: string, specifier: string): string | undefined {
  const isFileName = specifier.startsWith('.') || /^[\w-]+\.m?[jt]s$/.test(specifier);
  if (!isFileName) return undefined;
  // What is started is named as it is called once compiled.
  return posix.join(posix.dirname(path), specifier).replace(/(?<!\.d)\.js$/, '.ts');
}

/** Strings are matched first, so that `//` inside one is not taken for a comment. */
function withoutComments(text: string): string {
  const parts =
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g;
  return text.replace(parts, (match, string: string | undefined) => string ?? match.replace(/[^\n]/g, ' '));
}
