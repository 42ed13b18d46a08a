/** What a running check has found, so that it can be taken up again after the worker was stopped. Holds no page text. */
import { sha256Of } from '../../src/evidence/index.ts';
import type { Finding, Statement } from '../../src/model.ts';
import type { Store } from './store.ts';

export interface JournalRow {
  at: number;
  statement: string;
  /** Of the statement's words: a finding for other words is none. */
  hash: string;
  finding: Finding;
}

export interface Journal {
  write(found: readonly (readonly [Statement, Finding])[]): Promise<void>;
  /** What is known of these statements already, by their ids. */
  known(statements: readonly Statement[]): Promise<Map<string, Finding>>;
  end(): Promise<void>;
}

const KEPT_FOR = 24 * 3_600_000;

/** The journal of one check of one tab. */
export function journalIn(store: Store<JournalRow>, tab: number, check: string): Journal {
  const prefix = `${tab}/${check}/`;
  return {
    async write(found) {
      const rows = found
        .filter(([, { state }]) => state !== 'checking')
        .map(async ([{ id, text }, finding]) => {
          const row = { at: Date.now(), statement: id, hash: await sha256Of(text), finding };
          return [prefix + id, row] as const;
        });
      if (rows.length > 0) await store.putAll(await Promise.all(rows));
    },
    async known(statements) {
      const rows = new Map((await store.all(prefix)).map((row) => [row.statement, row]));
      const known = new Map<string, Finding>();
      if (rows.size === 0) return known;
      for (const { id, text } of statements) {
        const row = rows.get(id);
        if (row && row.hash === (await sha256Of(text))) known.set(id, row.finding);
      }
      return known;
    },
    end: () => store.clear(prefix),
  };
}

/** Of checks that never came to their end: the browser was closed in the middle. */
export function isOrphaned(now: Date): (row: JournalRow) => boolean {
  return ({ at }) => now.getTime() - at > KEPT_FOR;
}
