/** Answers of sources by what was asked, so that asking again soon costs nobody a request. */
import { sha256Of } from '../../src/evidence/index.ts';
import type { Fetched } from '../../src/provider.ts';
import type { Store } from './store.ts';

export interface CacheRow {
  fetched: Fetched;
  until: number;
}

export interface Cache {
  find(key: string, now: Date): Promise<Fetched | undefined>;
  /** For so many seconds, and a day at most. */
  keep(key: string, fetched: Fetched, now: Date, seconds?: number): Promise<void>;
}

const KEPT_FOR = 24 * 3_600_000;
/** Larger answers are asked for again rather than kept. */
const MOST = 512 * 1024;

/** The address, and what a POST sends to it. */
export async function cacheKeyOf(url: string, body: string | undefined): Promise<string> {
  return body === undefined ? url : `${url} ${await sha256Of(body)}`;
}

export function cacheIn(store: Store<CacheRow>): Cache {
  return {
    async find(key, now) {
      const row = await store.get(key);
      return row && row.until > now.getTime() ? row.fetched : undefined;
    },
    async keep(key, fetched, now, seconds = Number.POSITIVE_INFINITY) {
      const kept = Math.min(seconds * 1000, KEPT_FOR);
      if (kept > 0 && fetched.text.length <= MOST) await store.put(key, { fetched, until: now.getTime() + kept });
    },
  };
}

export function isStale(now: Date): (row: CacheRow) => boolean {
  return ({ until }) => until <= now.getTime();
}
