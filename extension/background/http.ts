/** The only way out: no credentials, no referrer, no redirects, a size cap, a deadline, and a line in the ledger. */
import { sha256Of } from '../../src/evidence/index.ts';
import type { LedgerEntry, Problem, ProblemCode } from '../../src/model.ts';
import { type Asking, type Fetched, type Limits, type Provider, ProviderProblem } from '../../src/provider.ts';
import { decode, isReadable, readAtMost } from './answers.ts';
import { type Cache, cacheKeyOf } from './cache.ts';
import { problemOf, problemOfStatus, secondsOf } from './failures.ts';
import type { Queue } from './queue.ts';
import { heeding, waited } from './waiting.ts';

const MOST_BYTES = 2 * 1024 * 1024;
const DEADLINE = 15_000;
/** No provider may ask for more than this. */
const MOST = { bytes: 8 * 1024 * 1024, deadline: 120_000 };
/** Asked to wait longer than this, we say so instead of waiting. */
const MOST_WAIT = 8;
const MOST_DEPTH = 64;
/** Of an answer that refuses, read to tell why. */
const MOST_OF_AN_ERROR = 16 * 1024;
/** Of what a POST sends, kept in the ledger. */
const MOST_OF_A_BODY = 4000;
const TOLD_HEADERS = /^(content-type|content-language|etag|last-modified|retry-after|x-ratelimit-[a-z-]+)$/;

export interface Outside {
  fetch: typeof fetch;
  now(): Date;
  queue: Queue;
  cache: Cache;
  /** Called before a request leaves, and again when it has ended, with the same id. */
  log(entry: LedgerEntry): Promise<void>;
  /** Takes what has been begun and nobody need wait for; without it, it is waited for. */
  aside?(work: Promise<unknown>): void;
  /** Makes sure that no POST tells which installation of the browser sends it; false where that cannot be. */
  unnamed(url: string): Promise<boolean>;
  signal: AbortSignal;
  /** Called before every request that leaves; what it throws keeps it here. */
  leaving?: () => void;
  /** Asked when a request's turn has come: why it need not be sent any more. */
  givenUp?(): Problem | undefined;
  /** Called when a request has come to its end, with its retry. */
  ended?(problem: Problem | undefined): void;
}

export interface Target {
  source: string;
  /** Whether an address is one that it may ask; or why it may not. */
  allows(url: string): boolean | ProblemCode | Promise<boolean | ProblemCode>;
  /** The header that holds the key. It stands in no address, in no ledger, in no problem. */
  key?: { header: string; value: string };
  posts?: boolean;
  /** The ledger holds how much it sent, not what. */
  sendsMuch?: boolean;
  limits?: Limits;
  explain?: Provider['explain'];
}

/** @throws {ProviderProblem} */
export async function send(target: Target, url: string, asking: Asking, outside: Outside): Promise<Fetched> {
  const at = target.source;
  const refused = async (): Promise<Problem | undefined> => {
    const allowed = await target.allows(url);
    if (typeof allowed === 'string') return { code: allowed, at };
    if (!allowed) return { code: 'refused', at, detail: 'another address' };
    if (asking.json === undefined) return undefined;
    if (!target.posts) return { code: 'refused', at, detail: 'no POST' };
    return (await outside.unnamed(url)) ? undefined : { code: 'no-permission', at };
  };
  const why = await refused();
  if (why) throw new ProviderProblem(why);
  const body = asking.json === undefined ? undefined : JSON.stringify(asking.json);
  const key = await cacheKeyOf(url, body);
  const kept = await outside.cache.find(key, outside.now()).catch(() => undefined); // then it is asked for
  if (kept) return kept;
  asking.queueing?.();
  // The clock starts when the request leaves: waiting for its turn is not the source's fault.
  let deadline: AbortSignal | undefined;
  let retried = false;
  let before: Problem | undefined;
  const attempt = async () => {
    const why = outside.givenUp?.();
    if (why) throw new ProviderProblem(why);
    deadline ??= AbortSignal.timeout(Math.min(target.limits?.deadline ?? DEADLINE, MOST.deadline));
    const answer = await attemptOnce(target, url, asking, body, outside, deadline);
    const problem = 'problem' in answer ? answer.problem : undefined;
    const wait = retried ? undefined : problem?.retryAfter;
    const again = wait !== undefined && wait <= MOST_WAIT ? wait : undefined;
    // Told before the next in the queue has its turn: it need not fail in the same way.
    if (again === undefined) outside.ended?.(problem);
    return { answer, again };
  };
  const lane = { host: new URL(url).host, every: target.limits?.every };
  for (; ; retried = true) {
    const { answer, again } = await outside.queue.run(lane, outside.signal, attempt).catch((error: unknown) => {
      // No budget is left: for a second try, the first one's failure is what there is to tell.
      if (before && error instanceof ProviderProblem && error.problem.code === 'too-many') {
        outside.ended?.(before);
        throw new ProviderProblem(before);
      }
      if (error instanceof ProviderProblem) throw error;
      throw new ProviderProblem(problemOf(error, at, outside.signal, deadline));
    });
    if (!('problem' in answer)) {
      if (asking.keepIf?.(answer.text) ?? true)
        await aside(outside, outside.cache.keep(key, answer, outside.now(), asking.keep));
      return answer;
    }
    if (again === undefined) throw new ProviderProblem(answer.problem);
    before = answer.problem;
    // The place in the queue is free meanwhile: one slow host holds up nobody else.
    const signal = AbortSignal.any(deadline ? [outside.signal, deadline] : [outside.signal]);
    if (!(await waited(again * 1000, signal)))
      throw new ProviderProblem(outside.signal.aborted ? { code: 'interrupted', at } : answer.problem);
  }
}

async function attemptOnce(
  target: Target,
  url: string,
  asking: Asking,
  body: string | undefined,
  outside: Outside,
  deadline: AbortSignal,
): Promise<Fetched | { problem: Problem }> {
  const at = target.source;
  const started = performance.now();
  const entry: LedgerEntry = {
    id: crypto.randomUUID(),
    at: outside.now().toISOString(),
    source: at,
    method: body === undefined ? 'GET' : 'POST',
    url,
    ...(body === undefined ? {} : sentIn(body, target)),
    status: null,
    bytes: 0,
    milliseconds: 0,
    problem: { code: 'interrupted', at },
  };
  outside.leaving?.();
  await outside.log(entry);
  delete entry.problem;
  let answer: Fetched | { problem: Problem };
  // What does not begin in time ends as what does not end in time.
  const late = new AbortController();
  const begin = target.limits?.begin;
  const timer = begin === undefined ? undefined : setTimeout(() => late.abort(), begin);
  const over = AbortSignal.any([deadline, late.signal]);
  const signal = AbortSignal.any([outside.signal, over]);
  try {
    const asked = outside.fetch(url, {
      method: entry.method,
      headers: headersOf(target, asking, body),
      ...(body === undefined ? {} : { body }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Not followed either way, and unlike 'error' it can be told from a host that is down.
      redirect: 'manual',
      cache: 'no-store',
      signal,
    });
    const read = asked.then((response) => {
      clearTimeout(timer);
      return taken(response, target, asking, entry, outside.now());
    });
    // A body that is being unpacked may go on after it was called off.
    answer = await heeding(read, signal);
  } catch (error) {
    answer = { problem: problemOf(error, at, outside.signal, over) };
  } finally {
    clearTimeout(timer);
  }
  entry.milliseconds = Math.round(performance.now() - started);
  if ('problem' in answer) entry.problem = answer.problem;
  // Its line stands since before it left; how it ended may be added while its answer is read.
  await aside(outside, outside.log({ ...entry }));
  return answer;
}

/** A full disk costs a request more, or a line its end, and no answer. */
async function aside(outside: Outside, work: Promise<unknown>): Promise<void> {
  if (outside.aside) outside.aside(work);
  else await work.catch(() => undefined);
}

async function taken(
  response: Response,
  target: Target,
  asking: Asking,
  entry: LedgerEntry,
  now: Date,
): Promise<Fetched | { problem: Problem }> {
  const at = target.source;
  entry.status = response.status || null;
  const type = response.headers.get('content-type') ?? '';
  const anyKind = asking.as === 'text';
  const problem = await problemOfStatus(response, secondsOf(response.headers.get('retry-after'), now), {
    ...{ at, anyKind, withKey: target.key !== undefined },
    explain: target.explain && ((status) => explained(target, status, response)),
  });
  if (problem) {
    response.body?.cancel().catch(() => undefined); // already gone, or not to be waited for
    return { problem };
  }
  const most = Math.min(target.limits?.bytes ?? MOST_BYTES, MOST.bytes);
  const bytes = await readAtMost(response, most, (count) => {
    entry.bytes = count;
  });
  if (!bytes) return { problem: { code: 'too-large', at } };
  const text = decode(bytes, type, anyKind);
  if (text === null || !(anyKind || isReadable(type, text, MOST_DEPTH))) return { problem: { code: 'unreadable', at } };
  const headers = Object.fromEntries([...response.headers].filter(([name]) => TOLD_HEADERS.test(name)));
  const { url } = entry;
  return { url, status: response.status, text, sha256: await sha256Of(text), retrieved: entry.at, headers };
}

function sentIn(body: string, { sendsMuch }: Target): Pick<LedgerEntry, 'body' | 'sent'> {
  const sent = new TextEncoder().encode(body).length;
  if (sendsMuch) return { sent };
  return { sent, body: body.length > MOST_OF_A_BODY ? `${body.slice(0, MOST_OF_A_BODY)}…` : body };
}

function headersOf({ key }: Target, { headers = {} }: Asking, body: string | undefined): { [name: string]: string } {
  const all = body === undefined ? { ...headers } : { ...headers, 'Content-Type': 'application/json' };
  return key ? { ...all, [key.header]: key.value } : all;
}

async function explained({ explain }: Target, status: number, response: Response) {
  const bytes = await readAtMost(response, MOST_OF_AN_ERROR).catch(() => null);
  return explain?.(status, bytes ? (decode(bytes, '', false) ?? '') : '');
}
