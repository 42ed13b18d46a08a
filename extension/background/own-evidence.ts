/** What the reader gives as evidence for a statement: words, or the address of a page. It joins the finding of the check, in memory only. */
import { passagesGiven, textGiven } from '../../src/evidence/index.ts';
import type { Looked, Passage } from '../../src/model.ts';
import { ProviderProblem } from '../../src/provider.ts';
import type { GivenAnswer } from '../messages.ts';
import { unforeseen } from './failures.ts';
import { isCopy, type Opened, type OpenRow } from './opened.ts';

type PageText = Awaited<ReturnType<typeof textGiven>>;

export interface OwnEvidence {
  wordsOf(check: string, statement: string): Promise<string | null>;
  giveText(check: string, statement: string, text: string, title: string): Promise<GivenAnswer>;
  giveAddress(check: string, statement: string, url: string): Promise<GivenAnswer>;
}

/** `opened`: of ordinary and of private windows. `read` fetches a page whose origin was granted. */
export function ownEvidence(
  opened: readonly Opened[],
  read: (url: string, row: OpenRow) => Promise<PageText>,
  now: () => Date,
): OwnEvidence {
  const find = async (check: string, statement: string) => {
    for (const one of opened) {
      const found = await one.find(check, statement);
      if (found) return { ...found, opened: one };
    }
    return undefined;
  };
  const give = async (
    check: string,
    id: string,
    by: Looked['by'],
    url: string,
    pageOf: (row: OpenRow) => Promise<PageText>,
  ): Promise<GivenAnswer> => {
    const found = await find(check, id);
    if (!found) return { outcome: 'gone' };
    try {
      const page = await pageOf(found.row);
      if (isCopy(found.row.statements, page.fetched.text)) return { outcome: 'copy' };
      const passages: Passage[] = passagesGiven(page, found.statement);
      const { title } = page.origin;
      const looked = { url: url || `${page.origin.source}:${page.fetched.sha256.slice(0, 16)}`, title };
      await found.opened.give(found.row, id, {
        looked: { ...looked, at: page.fetched.retrieved, by, outcome: 'found' },
        passages,
      });
      return { outcome: 'given', passages: passages.length };
    } catch (thrown) {
      const problem = thrown instanceof ProviderProblem ? thrown.problem : unforeseen(thrown);
      return { outcome: 'failed', problem };
    }
  };
  return {
    wordsOf: async (check, statement) => (await find(check, statement))?.statement.text ?? null,
    giveText: (check, id, text, title) => give(check, id, 'given', '', () => textGiven(text, title, now())),
    giveAddress: (check, id, url) => give(check, id, 'fetch', url, (row) => read(url, row)),
  };
}
