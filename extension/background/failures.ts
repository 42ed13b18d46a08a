/** What an answer that is none, or no answer at all, is called. */
import type { Problem } from '../../src/model.ts';
import type { Provider } from '../../src/provider.ts';

/** `Retry-After` is seconds or a date. */
export function secondsOf(header: string | null, now: Date): number | undefined {
  if (!header) return undefined;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 300) : undefined;
}

export interface Failing {
  at: string;
  /** A key went along. */
  withKey: boolean;
  /** HTML is an answer like any other. */
  anyKind: boolean;
  /** Reads a little of the answer, for what the source says of it. */
  explain?: ((status: number) => Promise<ReturnType<NonNullable<Provider['explain']>>>) | undefined;
}

export async function problemOfStatus(
  response: Response,
  wait: number | undefined,
  { at, withKey, anyKind, explain }: Failing,
): Promise<Problem | undefined> {
  const { status } = response;
  const retry = wait === undefined ? {} : { retryAfter: wait };
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return { code: 'redirected', at };
  if (status >= 400) {
    const own = await explain?.(status);
    if (own) return { ...own, at, ...(own.code === 'rate-limited' ? retry : {}) };
  }
  if (status === 429) return { code: 'rate-limited', at, ...retry };
  // MediaWiki says "too busy" with a 200 and Retry-After.
  if (status >= 500 || (status === 200 && wait !== undefined)) {
    return wait === undefined
      ? { code: 'server-error', at, detail: String(status) }
      : { code: 'rate-limited', at, ...retry };
  }
  if (status === 404 || status === 410) return { code: 'unreadable', at, detail: String(status) };
  if (status === 402) return { code: 'used-up', at };
  if (withKey && (status === 401 || status === 403)) return { code: 'key-refused', at };
  if (status >= 400) return { code: 'refused', at, detail: String(status) };
  if (!anyKind && /text\/html/i.test(response.headers.get('content-type') ?? ''))
    return { code: 'unreadable', at, detail: 'HTML' };
  return undefined;
}

export function problemOf(error: unknown, at: string, stopped: AbortSignal, deadline?: AbortSignal): Problem {
  if (stopped.aborted) return { code: 'interrupted', at };
  if (deadline?.aborted) return { code: 'timeout', at };
  // fetch tells no reason: no network, no name, no CORS and a redirect are all a TypeError.
  if (error instanceof TypeError) return { code: 'offline', at };
  // Never its words: they may hold what was sent.
  return { code: 'unexpected', at, detail: error instanceof Error ? error.name : 'unknown' };
}

/** What went wrong with a check that nobody expected to. */
export function unforeseen(error: unknown): Problem {
  if (error instanceof RangeError) return { code: 'too-many' };
  return { code: 'unexpected', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
