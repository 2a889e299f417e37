/**
 * The one command behind `npm start`, `npm test` and the rest: it installs what is missing, builds what is stale and
 * then does what was asked. This file only refuses a Node that is too old, in syntax that such a Node can read; the
 * work is in `bootstrap/`. Nothing here may import a package, because none may be there yet.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Pictor needs Node 20.19 or newer; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'Install a newer one (https://nodejs.org, or your version manager) and run the command again.',
  );
  process.exitCode = 1;
} else {
  void import('./bootstrap/commands.mjs').then(({ runCommand }) => runCommand(process.argv.slice(2)));
}
