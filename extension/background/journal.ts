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
  write(statement: Statement, finding: Finding): Promise<void>;
  /** What is known of these statements already, by their ids. */
  known(statements: readonly Statement[]): Promise<Map<string, Finding>>;
  end(): Promise<void>;
}

const KEPT_FOR = 24 * 3_600_000;

/** The journal of one check of one tab. */
export function journalIn(store: Store<JournalRow>, tab: number, check: string): Journal {
  const prefix = `${tab}/${check}/`;
  return {
    async write(statement, finding) {
      if (finding.state === 'checking') return;
      const hash = await sha256Of(statement.text);
      await store.put(prefix + statement.id, { at: Date.now(), statement: statement.id, hash, finding });
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
