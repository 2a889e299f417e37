/** The vocabulary pack for tests: baked once when the checkout has none yet. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** The bytes of `dist/pack/words.pack`; bakes it first when it is missing. */
export function wordsPackBytes(): Uint8Array {
  const path = fileURLToPath(new URL('dist/pack/words.pack', root));
  if (!existsSync(path)) {
    execFileSync(process.execPath, [fileURLToPath(new URL('tools/pack/pack.mjs', root))], {
      stdio: 'ignore',
    });
  }
  return readFileSync(path);
}
