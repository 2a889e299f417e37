/** Where the compiled file of a worker thread is. */

/**
 * URL of a thread's compiled module. `here` is the caller's `import.meta.url`, `name` a `.js` file beside it. When the
 * caller itself runs from its TypeScript source (tests do), the build's copy under `dist/` is meant, because a plain
 * Node thread cannot read TypeScript.
 */
export function threadFile(here: string, name: string): URL {
  const url = new URL(name, here);
  if (here.endsWith('.ts'))
    url.pathname = url.pathname.replace(/\/server\/(?!.*\/server\/)/, '/dist/server/');
  return url;
}
