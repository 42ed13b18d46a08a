/** Every request that left this browser: written before it is sent, completed when it has ended. */
import type { LedgerEntry } from '../../src/model.ts';
import type { Store } from './store.ts';

export interface LedgerRow {
  entry: LedgerEntry;
  tab: number;
  check: string;
}

export interface Ledger {
  write(entry: LedgerEntry, owner: { tab: number; check: string }): Promise<void>;
  /** Newest first. */
  all(): Promise<LedgerEntry[]>;
  /** Oldest first. A tab sees only its own. */
  of(tab: number, check: string): Promise<LedgerEntry[]>;
  clear(): Promise<void>;
}

const MOST_DAYS = 30;

export function ledgerIn(store: Store<LedgerRow>): Ledger {
  const rows = async () => (await store.all()).sort((a, b) => a.entry.at.localeCompare(b.entry.at));
  return {
    write: (entry, owner) => store.put(entry.id, { entry, ...owner }),
    all: async () => (await rows()).map((row) => row.entry).reverse(),
    of: async (tab, check) =>
      (await rows()).filter((row) => row.tab === tab && row.check === check).map((row) => row.entry),
    clear: () => store.clear(),
  };
}

export function isOldEntry(now: Date): (row: LedgerRow) => boolean {
  return ({ entry }) => now.getTime() - Date.parse(entry.at) > MOST_DAYS * 86_400_000;
}
