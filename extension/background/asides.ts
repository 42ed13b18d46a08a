/** What a check has begun and does not wait for before it is done: lines of the ledger, answers that are kept. */
export interface Asides {
  add(work: Promise<unknown>): void;
  /** Resolves when nothing is under way any more. */
  all(): Promise<void>;
}

export function createAsides(): Asides {
  const under = new Set<Promise<unknown>>();
  return {
    add(work) {
      const one = work.catch(() => undefined).finally(() => under.delete(one));
      under.add(one);
    },
    async all() {
      while (under.size > 0) await Promise.all(under);
    },
  };
}
