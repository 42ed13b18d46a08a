/** Installs what is missing: packages, and the two browsers. `node scripts/setup.mjs` or by demo and test. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChromium } from '../e2e/chromium.mjs';
import { missingForDisplay } from '../e2e/display.mjs';
import { findFirefox } from '../e2e/firefox.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command where the reader sees it; throws with its name where it fails. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return stdout ?? '';
  if (quiet) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  throw new Error(`${[command, ...args].join(' ')} failed${error ? `: ${error.message}` : ` with ${status}`}`);
}

/** The lock of what is installed is compared with the lock of the repository: the same names and versions. */
export function packagesAreCurrent() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || have[path]?.version === version,
  );
}

export function installPackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing packages (npm ci) …');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { quiet: true });
}

const SYSTEM_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  display: ['xvfb', 'xdotool'],
  fonts: ['fonts-liberation', 'fonts-dejavu-core'],
};

/** @param {('chromium' | 'firefox')[]} wanted */
export function installBrowsers(wanted = ['chromium', 'firefox']) {
  const missing = () => wanted.filter((name) => !(name === 'chromium' ? findChromium() : findFirefox()));
  const before = missing();
  const screen = process.platform === 'linux' && missingForDisplay().length > 0;
  if (before.length === 0 && !screen) return;
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get');
  if (canInstall) {
    const packages = [
      ...before.flatMap((name) => SYSTEM_PACKAGES[name]),
      ...SYSTEM_PACKAGES.display,
      ...SYSTEM_PACKAGES.fonts,
    ];
    console.log(`Installing ${packages.join(', ')} (apt-get) …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], { quiet: true, env });
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { quiet: true, env });
  }
  const after = missing();
  if (after.length === 0) return;
  const names = after.map((name) => (name === 'chromium' ? 'Chromium or Chrome (≥ 140)' : 'Firefox (≥ 142)'));
  const variables = after.map((name) => name.toUpperCase());
  throw new Error(
    `Please install ${names.join(' and ')}, or set ${variables.join(' and ')} to the path of the program. ` +
      'On Debian or Ubuntu: sudo apt-get install chromium firefox-esr',
  );
}

function has(command) {
  return spawnSync('which', [command]).status === 0;
}

/** Ends the process with one sentence instead of a stack: what failed is the reader's machine, not this code. */
export function orExit(task) {
  try {
    return task();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  orExit(() => {
    installPackages();
    installBrowsers();
  });
  console.log(`Packages, ${findChromium()} and ${findFirefox()} are there.`);
}
