/** `web-ext lint` on both builds: whatever is not expected here by name fails. It is Firefox's linter, for Chrome's build too. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';

const EXPECTED = {
  both: {
    // Preact's own assignment, for an attribute that we never use (biome forbids it).
    UNSAFE_VAR_ASSIGNMENT: 'Preact holds the word innerHTML',
  },
  chrome: {
    BACKGROUND_SERVICE_WORKER_NOFALLBACK: 'Chrome has no background scripts',
    ADDON_ID_REQUIRED: 'an id is for Firefox',
    MISSING_DATA_COLLECTION_PERMISSIONS: 'these are for Firefox',
  },
  firefox: {},
};

/** @param {'chrome' | 'firefox'} mode */
export function lintExtension(mode) {
  const args = ['lint', '--source-dir', join('dist', mode), '--self-hosted', '--output', 'json'];
  const program = join(root, 'node_modules', '.bin', 'web-ext');
  const { stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!stdout.includes('"summary"')) throw new Error(`web-ext lint gave no answer: ${stderr}`);
  const { errors, warnings, notices } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  const expected = { ...EXPECTED.both, ...EXPECTED[mode] };
  const all = [...errors, ...warnings, ...notices];
  const unexpected = all.filter(({ code }) => !(code in expected));
  const known = new Set(all.flatMap(({ code }) => expected[code] ?? []));
  console.log(
    `dist/${mode}: ${unexpected.length} unexpected; ${all.length - unexpected.length} expected (${[...known].join('; ')})`,
  );
  for (const { code, file, line, message } of unexpected)
    console.error(`  ${code} ${file ?? ''}:${line ?? ''} ${message}`);
  if (unexpected.length) throw new Error(`dist/${mode} has ${unexpected.length} unexpected remarks`);
}
