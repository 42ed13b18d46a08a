/** Programs of this machine that a server is made of: whether they are there, run once, or kept running until it ends. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';

/** @param {string[]} names */
export const missing = (names) => names.filter((name) => spawnSync('which', [name]).status !== 0);

/** @param {{ cwd?: string, env?: Record<string, string> }} [options] */
export function once(command, args, { cwd, env } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status === 0) return;
  const said = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-3).join(' ');
  throw new Error(`${command} ${args[0]} failed: ${error?.message ?? said}`);
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

const LONGEST = 30_000;

/** In a group of its own, so that what it starts ends with it. What it says goes to `log`. */
export async function running(command, args, { answersAt, log, env = {} }) {
  const out = openSync(log, 'w');
  const child = spawn(command, args, { detached: true, stdio: ['ignore', out, out], env: { ...process.env, ...env } });
  closeSync(out);
  let ended = false;
  const gone = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  void gone.then(() => {
    ended = true;
  });
  const close = async () => {
    if (!ended && child.pid) process.kill(-child.pid);
    await gone;
  };
  const until = Date.now() + LONGEST;
  while (!ended && Date.now() < until) {
    const answer = await fetch(answersAt).catch(() => undefined);
    if (answer?.ok) return { close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await close();
  throw new Error(`${command} does not answer at ${answersAt}; what it said is in ${log}`);
}
