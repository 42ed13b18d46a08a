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
  const entries = async (prefix?: string) =>
    (await store.all(prefix)).map((row) => row.entry).sort((a, b) => a.at.localeCompare(b.at));
  // A month's lines are not read to find those of one check.
  const prefixOf = (tab: number, check: string) => `${tab}/${check}/`;
  return {
    write: (entry, owner) => store.put(prefixOf(owner.tab, owner.check) + entry.id, { entry, ...owner }),
    all: async () => (await entries()).reverse(),
    of: (tab, check) => entries(prefixOf(tab, check)),
    clear: () => store.clear(),
  };
}

export function isOldEntry(now: Date): (row: LedgerRow) => boolean {
  return ({ entry }) => now.getTime() - Date.parse(entry.at) > MOST_DAYS * 86_400_000;
}
