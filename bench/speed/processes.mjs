/** What the processes of a browser take, by what the system counts: their time, and their memory beside what they had. */
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const EVERY = 200;

/** Our process' descendants, whoever started them. @param {number} root */
export function processesOf(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = fieldsOf(name);
    if (fields) parents.set(Number(name), Number(fields[1]));
  }
  const found = new Set([root]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [child, parent] of parents) if (found.has(parent)) found.add(child);
  }
  found.delete(root);
  return [...found];
}

/** Behind the name, which may hold anything: state, parent … */
function fieldsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return undefined; // gone meanwhile
  }
}

function secondsOf(pids) {
  const ticks = pids
    .map((pid) => fieldsOf(pid))
    .map((fields) => (fields ? Number(fields[11]) + Number(fields[12]) : 0));
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND;
}

/** Shared pages counted in parts. */
function megabytesOf(pids) {
  let kB = 0;
  for (const pid of pids) {
    try {
      kB += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // gone meanwhile
    }
  }
  return kB / 1024;
}

/** Only their time: to look at their memory stops them for a moment. @template T @param {number[]} pids @param {() => Promise<T>} work */
export async function timed(pids, work) {
  const seconds = secondsOf(pids);
  const value = await work();
  return { value, cpuSeconds: secondsOf(pids) - seconds };
}

/** @template T @param {number[]} pids @param {() => Promise<T>} work */
export async function watched(pids, work) {
  const seconds = secondsOf(pids);
  const before = megabytesOf(pids);
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, megabytesOf(pids));
  }, EVERY);
  try {
    const value = await work();
    return { value, cpuSeconds: secondsOf(pids) - seconds, moreMB: Math.round(most - before) };
  } finally {
    clearInterval(timer);
  }
}
