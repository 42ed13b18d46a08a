/** Starts real servers of the kinds that readers run, and tries our sources on them. `npm run servers -- --help` */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServers } from './servers/index.mjs';
import { installPackages, orExit, root } from './setup.mjs';

const USAGE = `npm run servers              starts MediaWiki, SearXNG and Kiwix, as far as they are installed, until Ctrl+C
npm run servers -- --try     tries our sources on them, says how that went, and ends them
  --only wikipedia,searxng,kiwix   those alone; then one that is not installed is a failure`;

const { values } = orExit(() =>
  parseArgs({ options: { try: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean' } } }),
);
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
orExit(installPackages);
const servers = await startServers(values.only?.split(','));
let { failed } = servers;
const areUp = Object.keys(servers.addresses).length > 0;
if (areUp && values.try) {
  const args = ['run', 'extension/background/real-servers.test.ts', '--reporter', 'verbose'];
  // Not in one go: the engine that SearXNG asks is in this process.
  const child = spawn(join('node_modules', '.bin', 'vitest'), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, REAL_SERVERS: JSON.stringify(servers.addresses) },
  });
  if ((await new Promise((resolve) => child.once('close', resolve).once('error', resolve))) !== 0) failed = true;
} else if (areUp) {
  console.log(`\nFor the demo, as --sources <file>: ${JSON.stringify(servers.addresses)}\nCtrl+C ends them.`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
}
await servers.close();
process.exit(failed ? 1 : 0);
