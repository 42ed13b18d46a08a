/** The only way out: no credentials, no referrer, no redirects, a size cap, a deadline, and a line in the ledger. */
import type { LedgerEntry, Problem } from '../../src/model.ts';
import { type Fetched, ProviderProblem } from '../../src/provider.ts';
import type { Cache } from './cache.ts';
import { hashOf } from './journal.ts';
import type { Queue } from './queue.ts';

const MOST_BYTES = 2 * 1024 * 1024;
const DEADLINE = 15_000;
/** Asked to wait longer than this, we say so instead of waiting. */
const MOST_WAIT = 8;
const MOST_DEPTH = 64;

export interface Outside {
  fetch: typeof fetch;
  now(): Date;
  queue: Queue;
  cache: Cache;
  /** Called before a request leaves, and again when it has ended, with the same id. */
  log(entry: LedgerEntry): Promise<void>;
  signal: AbortSignal;
  /** Called before every request that leaves; what it throws keeps it here. */
  leaving?: () => void;
  /** Asked when a request's turn has come: why it need not be sent any more. */
  givenUp?(): Problem | undefined;
  /** Called when a request has come to its end, with its retry. */
  ended?(problem: Problem | undefined): void;
  /** The deadline of a request with its retry, in milliseconds. */
  deadline?: number;
}

export interface Target {
  source: string;
  /** What the address must begin with; `{lang}` stands for any language code. */
  base: string;
}

/** @throws {ProviderProblem} */
export async function get(
  target: Target,
  url: string,
  headers: { [name: string]: string },
  outside: Outside,
): Promise<Fetched> {
  if (!isUnder(target.base, url))
    throw new ProviderProblem({ code: 'refused', at: target.source, detail: 'another address' });
  const kept = await outside.cache.find(url, outside.now()).catch(() => undefined); // then it is asked for
  if (kept) return kept;
  const host = new URL(url).host;
  // The clock starts when the request leaves: waiting for its turn is not the source's fault.
  let deadline: AbortSignal | undefined;
  let retried = false;
  let before: Problem | undefined;
  const send = async () => {
    const why = outside.givenUp?.();
    if (why) throw new ProviderProblem(why);
    deadline ??= AbortSignal.timeout(outside.deadline ?? DEADLINE);
    const attempt = await attemptOnce(target, url, headers, outside, deadline);
    const problem = 'problem' in attempt ? attempt.problem : undefined;
    const wait = retried ? undefined : problem?.retryAfter;
    const again = wait !== undefined && wait <= MOST_WAIT ? wait : undefined;
    // Told before the next in the queue has its turn: it need not fail in the same way.
    if (again === undefined) outside.ended?.(problem);
    return { attempt, again };
  };
  for (; ; retried = true) {
    const { attempt, again } = await outside.queue.run(host, outside.signal, send).catch((error: unknown) => {
      // No budget is left: for a second try, the first one's failure is what there is to tell.
      if (before && error instanceof ProviderProblem && error.problem.code === 'too-many') {
        outside.ended?.(before);
        throw new ProviderProblem(before);
      }
      throw error instanceof ProviderProblem ? error : new ProviderProblem(problemOf(error, target, outside, deadline));
    });
    if (!('problem' in attempt)) {
      await outside.cache.keep(attempt, outside.now()).catch(() => undefined); // a full disk costs a request, not an answer
      return attempt;
    }
    if (again === undefined) throw new ProviderProblem(attempt.problem);
    before = attempt.problem;
    // The place in the queue is free meanwhile: one slow host holds up nobody else.
    const signal = AbortSignal.any(deadline ? [outside.signal, deadline] : [outside.signal]);
    if (!(await waited(again * 1000, signal)))
      throw new ProviderProblem(outside.signal.aborted ? interrupted(target) : attempt.problem);
  }
}

async function attemptOnce(
  target: Target,
  url: string,
  headers: { [name: string]: string },
  outside: Outside,
  deadline: AbortSignal,
): Promise<Fetched | { problem: Problem }> {
  const started = performance.now();
  const entry: LedgerEntry = {
    id: crypto.randomUUID(),
    at: outside.now().toISOString(),
    source: target.source,
    method: 'GET',
    url,
    status: null,
    bytes: 0,
    milliseconds: 0,
    problem: { code: 'interrupted', at: target.source },
  };
  outside.leaving?.();
  await outside.log(entry);
  delete entry.problem;
  let problem: Problem | undefined;
  try {
    const response = await outside.fetch(url, {
      method: 'GET',
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Not followed either way, and unlike 'error' it can be told from a host that is down.
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([outside.signal, deadline]),
    });
    entry.status = response.status || null;
    const wait = secondsOf(response.headers.get('retry-after'), outside.now());
    problem = problemOfStatus(response, wait, target);
    if (problem) {
      await response.body?.cancel().catch(() => undefined); // already gone
      return { problem };
    }
    const bytes = await readAtMost(response, MOST_BYTES, (count) => {
      entry.bytes = count;
    });
    if (!bytes) problem = { code: 'too-large', at: target.source };
    const text = bytes && decode(bytes);
    if (bytes && (text === null || !isReadable(response, text as string)))
      problem = { code: 'unreadable', at: target.source };
    if (problem) return { problem };
    return {
      url,
      status: response.status,
      text: text as string,
      sha256: await hashOf(text as string),
      retrieved: entry.at,
    };
  } catch (error) {
    problem = problemOf(error, target, outside, deadline);
    return { problem };
  } finally {
    entry.milliseconds = Math.round(performance.now() - started);
    if (problem) entry.problem = problem;
    await outside.log(entry);
  }
}

/** Whether an address is one of the source's own. Compared as the browser would read it. */
export function isUnder(base: string, url: string): boolean {
  try {
    const { origin, username, password } = new URL(url);
    if (username || password) return false;
    const [before = '', after] = new URL(base.replace('{lang}', 'lang--placeholder')).origin.split('lang--placeholder');
    if (after === undefined) return origin === before;
    const language = origin.slice(before.length, origin.length - after.length);
    return origin === before + language + after && /^[a-z]{2,12}(-[a-z0-9]{1,8})*$/.test(language);
  } catch {
    return false; // no address at all
  }
}

/** `Retry-After` is seconds or a date. */
export function secondsOf(header: string | null, now: Date): number | undefined {
  if (!header) return undefined;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 300) : undefined;
}

function problemOfStatus(response: Response, wait: number | undefined, { source: at }: Target): Problem | undefined {
  const { status } = response;
  const retry = wait === undefined ? {} : { retryAfter: wait };
  if (status === 429) return { code: 'rate-limited', at, ...retry };
  // MediaWiki says "too busy" with a 200 and Retry-After.
  if (status >= 500 || (status === 200 && wait !== undefined)) {
    return wait === undefined
      ? { code: 'server-error', at, detail: String(status) }
      : { code: 'rate-limited', at, ...retry };
  }
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return { code: 'redirected', at };
  if (status === 404 || status === 410) return { code: 'unreadable', at, detail: String(status) };
  if (status >= 400) return { code: 'refused', at, detail: String(status) };
  if (/text\/html/i.test(response.headers.get('content-type') ?? '')) return { code: 'unreadable', at, detail: 'HTML' };
  return undefined;
}

function problemOf(error: unknown, target: Target, outside: Outside, deadline: AbortSignal | undefined): Problem {
  if (outside.signal.aborted) return interrupted(target);
  if (deadline?.aborted) return { code: 'timeout', at: target.source };
  // fetch tells no reason: no network, no name, no CORS and a redirect are all a TypeError.
  if (error instanceof TypeError) return { code: 'offline', at: target.source };
  return { code: 'unexpected', at: target.source, detail: error instanceof Error ? error.name : 'unknown' };
}

function interrupted(target: Target): Problem {
  return { code: 'interrupted', at: target.source };
}

/** Null where there is more. Counts what was decompressed: a small body can unpack to gigabytes. */
async function readAtMost(
  response: Response,
  most: number,
  counted: (bytes: number) => void,
): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    counted(length);
    if (length > most) {
      await reader.cancel().catch(() => undefined); // already gone
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null; // not UTF-8
  }
}

/** What says that it is JSON must be, whole and of a sane depth. */
function isReadable(response: Response, text: string): boolean {
  if (!/json/i.test(response.headers.get('content-type') ?? '')) return true;
  try {
    return isShallow(JSON.parse(text), MOST_DEPTH);
  } catch {
    return false; // cut off, or something else
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

/** False where it was called off while waiting. */
function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve(true);
    }, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve(false);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
