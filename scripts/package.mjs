/** Leaves in out/ what the stores take: one archive per browser. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { installPackages, orExit, root, run } from './setup.mjs';
import { budgetsHold, printSizes } from './sizes.mjs';

const modes = ['chrome', 'firefox'];
orExit(() => {
  installPackages();
  build(modes);
  printSizes(modes);
  if (!budgetsHold(modes)) throw new Error('A part of the build is over its budget.');
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const mode of modes) {
    const name = `fact-checker-${version}-${mode}.zip`;
    const args = ['build', '--source-dir', join('dist', mode), '--artifacts-dir', 'out', '--filename', name];
    run(join('node_modules', '.bin', 'web-ext'), [...args, '--overwrite-dest'], { quiet: true });
    console.log(join('out', name));
  }
});
