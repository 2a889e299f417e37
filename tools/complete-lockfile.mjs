/**
 * Completes `package-lock.json`. npm writes a platform's optional package into the lockfile only when the registry at
 * hand has it; where one is missing, `npm ci` refuses the whole file. Their versions are fixed by the packages that
 * want them and their platforms stand in their names, so the entries can be written without asking anybody. Run it
 * after `npm install`; running it again changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;
let added = 0;

for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isFound(path, name)) continue;
    if (!/^\d+\.\d+\.\d+[-\w.]*$/.test(version)) {
      throw new Error(`${path} wants ${name}@${version}, which is no single version; npm must resolve it.`);
    }
    packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added++;
  }
}

const [rootEntry, ...others] = Object.entries(packages);
others.sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries([rootEntry, ...others]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms were added to package-lock.json`);

/** Looks for a package as Node would from a package's folder, outwards. */
function isFound(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '' || !folder.includes('/node_modules/')) break;
  }
  return packages[`node_modules/${name}`] !== undefined;
}

/** `…-linux-arm64-musl` → os, cpu and libc, as npm writes them. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = words.find((word) =>
    ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].includes(word),
  );
  const cpu = words.find((word) =>
    ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'].includes(word),
  );
  if (os === undefined || cpu === undefined) throw new Error(`the platform of ${name} is not in its name`);
  const last = words.at(-1);
  const libc =
    os !== 'linux'
      ? undefined
      : last.startsWith('musl')
        ? 'musl'
        : last.startsWith('gnu')
          ? 'glibc'
          : undefined;
  return { cpu: [cpu], ...(libc === undefined ? {} : { libc: [libc] }), os: [os] };
}
