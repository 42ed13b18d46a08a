/** Builds the extension for both browsers (or one: `chrome`, `firefox`) into dist/, and holds it to its size. */
import { pathToFileURL } from 'node:url';
import { installPackages, orExit, run } from './setup.mjs';
import { budgetsHold, printSizes } from './sizes.mjs';

/** @param {string[]} modes */
export function build(modes = ['chrome', 'firefox']) {
  for (const mode of modes) {
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'], {
      quiet: true,
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2).filter((one) => one === 'chrome' || one === 'firefox');
  const modes = asked.length ? asked : ['chrome', 'firefox'];
  orExit(() => {
    installPackages();
    build(modes);
  });
  printSizes(modes);
  if (!budgetsHold(modes)) process.exit(1);
}
