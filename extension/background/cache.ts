/** Answers of sources by their address, so that asking again within a day costs nobody a request. */
import type { Fetched } from '../../src/provider.ts';
import type { Store } from './store.ts';

export interface CacheRow {
  fetched: Fetched;
  until: number;
}

export interface Cache {
  find(url: string, now: Date): Promise<Fetched | undefined>;
  keep(fetched: Fetched, now: Date): Promise<void>;
}

const KEPT_FOR = 24 * 3_600_000;
/** Larger answers are asked for again rather than kept. */
const MOST = 512 * 1024;

export function cacheIn(store: Store<CacheRow>): Cache {
  return {
    async find(url, now) {
      const row = await store.get(url);
      return row && row.until > now.getTime() ? row.fetched : undefined;
    },
    async keep(fetched, now) {
      if (fetched.text.length <= MOST) await store.put(fetched.url, { fetched, until: now.getTime() + KEPT_FOR });
    },
  };
}

export function isStale(now: Date): (row: CacheRow) => boolean {
  return ({ until }) => until <= now.getTime();
}
