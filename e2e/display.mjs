/** A screen of our own, on which a browser shows its questions as it does to a reader; a headless one shows none. */
import { spawn, spawnSync } from 'node:child_process';

const NEEDED = ['Xvfb', 'xdotool'];

/** What is missing to have one. */
export function missingForDisplay() {
  return NEEDED.filter((name) => spawnSync('which', [name]).status !== 0);
}

/** @returns {Promise<{ name: string, key(...keys: string[]): void, close(): void }>} */
export async function startDisplay() {
  const missing = missingForDisplay();
  if (missing.length > 0) {
    throw new Error(
      `The browser's own question can only be answered on a screen, and ${missing.join(' and ')} is missing. ` +
        'On Debian or Ubuntu: sudo apt-get install xvfb xdotool',
    );
  }
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise((resolve, reject) => {
    server.stdout.once('data', (data) => resolve(String(data).trim()));
    server.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')));
  });
  const name = `:${number}`;
  return {
    name,
    /** Presses keys, one after another, in the window that has the focus. */
    key(...keys) {
      spawnSync('xdotool', ['key', ...keys], { env: { ...process.env, DISPLAY: name } });
    },
    close() {
      server.kill();
    },
  };
}
