/**
 * Brings fact checks onto this device, from a feed by its address or from a file, on one of our pages or in the
 * background. Nothing that is searched for goes along: a feed is asked for as a whole.
 */
import { type Collection, countBytes, type FeedCount, importReviews, readFeed, utf8Of } from '../src/evidence/index.ts';
import type { LedgerEntry, Problem } from '../src/model.ts';
import { ProviderProblem } from '../src/provider.ts';
import type { ArchiveOnDisk } from './archive.ts';
import { fromDisk } from './feed-on-disk.ts';

/** The open feed of ClaimReview markup, as Data Commons puts it together. */
export const OPEN_FEED = 'https://storage.googleapis.com/datacommons-feeds/claimreview/latest/data.json';
export const SOURCE = 'archive';

/** Milliseconds in which something must come. */
const SILENCE = 30_000;
const DAY = 24 * 3_600_000;

export interface Bringing {
  fetch: typeof fetch;
  now(): Date;
  /** The ledger: before a request leaves, and again when it has ended. */
  log(entry: LedgerEntry): Promise<unknown>;
  archive: ArchiveOnDisk;
  signal: AbortSignal;
  progress?(brought: Brought): void;
  /** Whether the network waits for who reads; where it is not said, what is known of the browser counts. */
  waits?: boolean;
}

export interface Brought {
  entries: number;
  bytes: number;
  /** Of all bytes, where that is known. */
  of?: number;
}

/** `busy`: another page of ours is at it. */
export type Outcome = { collection: Collection } | 'unchanged' | 'busy';

/** https, or plain http on the reader's own machine; without a name, a password or a part behind #. */
export function feedAddress(given: string): string | undefined {
  if (!URL.canParse(given.trim())) return undefined;
  const url = new URL(given.trim());
  url.hash = '';
  const isOwn = url.protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(url.hostname);
  const isSafe = (url.protocol === 'https:' || isOwn) && url.username === '' && url.password === '';
  return isSafe && url.href.length <= 2000 ? url.href : undefined;
}

export function idOf(address: string): string {
  return `feed:${address}`;
}

/** Whether it may be asked again: a feed is asked once a day at most. */
export function isDue({ asked, imported }: Pick<Collection, 'asked' | 'imported'>, now: Date): boolean {
  return now.getTime() - Date.parse(asked ?? imported) >= DAY;
}

/** How many bytes a feed has, by its own account. @throws {ProviderProblem} */
export async function sizeOf(address: string, bringing: Bringing): Promise<number | undefined> {
  return asked('HEAD', address, {}, bringing, async ({ headers }) => {
    const said = headers.get('content-length') ?? headers.get('x-goog-stored-content-length');
    return said && Number(said) > 0 ? Number(said) : undefined;
  });
}

/** Downloads it, or with `known` only where there is a newer one. @throws {ProviderProblem | RangeError | SyntaxError | DOMException} */
export async function bringFeed(address: string, bringing: Bringing, known?: Collection): Promise<Outcome> {
  const { archive, now } = bringing;
  const work = async (): Promise<Outcome> => {
    if (known) await archive.note(known.id, { asked: now().toISOString() });
    const headers: { [name: string]: string } = known?.etag ? { 'If-None-Match': known.etag } : {};
    return asked('GET', address, headers, bringing, async (response, arrived) => {
      if (response.status === 304 || !response.body) return 'unchanged';
      const etag = response.headers.get('etag');
      const about = { id: idOf(address), name: new URL(address).hostname, address, ...(etag ? { etag } : {}) };
      // What is packed on the way is longer here than was said.
      const length = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length'));
      return { collection: await bringAnswer(response, about, length, bringing, arrived) };
    });
  };
  return (await archive.alone(work)) ?? 'busy';
}

/** @throws {RangeError | SyntaxError | DOMException} */
export async function bringFile(file: File, bringing: Bringing): Promise<Outcome> {
  const about = { id: `file:${file.name}`, name: file.name };
  const work = async (): Promise<Outcome> => ({ collection: await bring(file.stream(), about, file.size, bringing) });
  return (await bringing.archive.alone(work)) ?? 'busy';
}

type About = Pick<Collection, 'id' | 'name'> & Partial<Pick<Collection, 'address' | 'etag'>>;

/**
 * Firefox takes an answer from the network as fast as it comes, and holds in memory what nobody has read yet: of a large
 * feed most of it. As a Blob it goes to disk. A second reader counts what comes.
 */
async function bringAnswer(
  response: Response,
  about: About,
  length: number,
  bringing: Bringing,
  arrived: (bytes: number) => void,
): Promise<Collection> {
  const { progress = () => {}, waits = !/\bFirefox\//.test(globalThis.navigator?.userAgent ?? '') } = bringing;
  const counted = waits ? null : response.clone().body;
  const count = (bytes: number): void => {
    arrived(bytes);
    progress({ entries: 0, bytes, ...(length > 0 ? { of: length } : {}) });
  };
  if (!counted) return fromDisk(response.body!, length, count, (body) => bring(body, about, length, bringing, arrived));
  const counting = countBytes(counted, count);
  const [blob] = await Promise.all([response.blob(), counting]);
  return bring(blob.stream(), about, length, bringing, arrived);
}

async function bring(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  about: About,
  length: number,
  { archive, now, signal, progress = () => {} }: Bringing,
  arrived: (bytes: number) => void = () => {},
): Promise<Collection> {
  const brought: Brought = { entries: 0, bytes: 0, ...(length > 0 ? { of: length } : {}) };
  const count: FeedCount = { skipped: 0 };
  const bytes = utf8Of(body, (read) => {
    brought.bytes = read;
    arrived(read);
  });
  const imported = now().toISOString();
  return importReviews(
    readFeed(bytes, count),
    archive,
    { ...about, imported, asked: imported },
    {
      signal,
      skipped: () => count.skipped,
      progress: (entries) => {
        brought.entries = entries;
        progress({ ...brought });
      },
    },
  );
}

/** One request: without cookies, referrer or redirects, in the ledger from before it leaves until it has ended. */
async function asked<Value>(
  method: 'GET' | 'HEAD',
  url: string,
  headers: { [name: string]: string },
  { fetch, now, log, signal }: Bringing,
  read: (response: Response, arrived: (bytes: number) => void) => Promise<Value>,
): Promise<Value> {
  const at = new URL(url).hostname;
  const began = now();
  const entry: LedgerEntry = {
    ...{ id: crypto.randomUUID(), at: began.toISOString(), source: SOURCE, method, url },
    ...{ status: null, bytes: 0, milliseconds: 0 },
  };
  const silent = new AbortController();
  const ended = new AbortController();
  let clock = setTimeout(() => silent.abort(), SILENCE);
  const arrived = (bytes: number): void => {
    clearTimeout(clock);
    clock = setTimeout(() => silent.abort(), SILENCE);
    // Counted once more where it is read from a file: less has not come.
    entry.bytes = Math.max(entry.bytes, bytes);
  };
  await log(entry);
  try {
    const response = await fetch(url, {
      ...{ method, headers, credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store' },
      signal: AbortSignal.any([signal, silent.signal, ended.signal]),
    });
    entry.status = response.status || null;
    const problem = problemOfStatus(response, at);
    if (problem) throw new ProviderProblem(problem);
    return await read(response, arrived);
  } catch (thrown) {
    const problem = problemOf(thrown, at, silent.signal.aborted, entry.status !== null);
    if (problem) entry.problem = problem;
    throw problem ? new ProviderProblem(problem) : thrown;
  } finally {
    clearTimeout(clock);
    // What still comes is read by nobody.
    ended.abort();
    entry.milliseconds = now().getTime() - began.getTime();
    await log(entry);
  }
}

function problemOfStatus({ type, status }: Response, at: string): Problem | undefined {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) return { code: 'redirected', at };
  if (status === 429) return { code: 'rate-limited', at };
  if (status >= 500) return { code: 'server-error', at, detail: String(status) };
  return status >= 400 ? { code: 'refused', at, detail: String(status) } : undefined;
}

/** What the request failed by; undefined where it is what was read that failed. */
function problemOf(thrown: unknown, at: string, silent: boolean, answered: boolean): Problem | undefined {
  if (thrown instanceof ProviderProblem) return thrown.problem;
  if (silent) return { code: 'timeout', at };
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return { code: 'interrupted', at };
  if (thrown instanceof SyntaxError || thrown instanceof RangeError) return { code: 'unreadable', at };
  // fetch tells no reason; nor does a stream that breaks off, or is packed wrongly.
  return thrown instanceof TypeError ? { code: answered ? 'unreadable' : 'offline', at } : undefined;
}
