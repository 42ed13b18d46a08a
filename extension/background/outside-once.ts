/** The way out of what is asked beside a check: nothing that was kept answers it, and nothing of it is kept. */
import type { LedgerEntry } from '../../src/model.ts';
import { cacheIn } from './cache.ts';
import type { Outside } from './http.ts';
import type { Ledger } from './ledger.ts';
import { inMemory } from './store.ts';

/** `of`: under what it stands in the ledger. It may take so many milliseconds in all. */
export function outsideOnce(
  { queue, unnamed }: Pick<Outside, 'queue' | 'unnamed'>,
  ledger: Ledger,
  of: { tab: number; check: string },
  milliseconds: number,
): Outside {
  return {
    fetch: globalThis.fetch.bind(globalThis),
    now: () => new Date(),
    queue,
    cache: cacheIn(inMemory()),
    log: (entry: LedgerEntry) => ledger.write({ ...entry }, of),
    unnamed,
    signal: AbortSignal.timeout(milliseconds),
  };
}
