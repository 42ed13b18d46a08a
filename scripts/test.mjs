/** Everything that must hold, in the order in which it fails fastest. Stops at the first step that fails. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { lintExtension } from './lint-extension.mjs';
import { installBrowsers, installPackages, root, run } from './setup.mjs';
import { budgetsHold, printSizes } from './sizes.mjs';

const bin = (name) => join('node_modules', '.bin', name);
const started = Date.now();
process.env.NO_COLOR = '1';
// With both set, Node warns in every process.
delete process.env.FORCE_COLOR;

const steps = {
  setup() {
    installPackages();
    installBrowsers();
  },
  types: () => run(bin('tsc'), ['-b']),
  lint: () => run(bin('biome'), ['check', '--error-on-warnings', '.']),
  // Before the unit tests: the house tests look into what was built, and a build of yesterday would answer for today.
  build() {
    build();
    printSizes(['chrome', 'firefox']);
    if (!budgetsHold(['chrome', 'firefox'])) throw new Error('A part of the build is over its budget.');
  },
  unit: () => run(bin('vitest'), ['run']),
  'web-ext lint'() {
    for (const mode of /** @type {const} */ (['chrome', 'firefox'])) lintExtension(mode);
  },
  'in browsers'() {
    if (existsSync(join(root, 'playwright.config.ts'))) run(bin('playwright'), ['test']);
  },
};

const only = process.argv.slice(2);
for (const [name, step] of Object.entries(steps)) {
  if (only.length && !only.includes(name)) continue;
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  try {
    step();
  } catch (error) {
    console.error(`\n${name}: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
console.log(
  `\nAll ${only.length || Object.keys(steps).length} steps passed in ${Math.round((Date.now() - started) / 1000)} s.`,
);
