/** The page held against itself: for which nobody is asked, and no choice is needed. */
import { contextOf, holdAgainstItself } from '../../src/check.ts';
import { passagesOfPage } from '../../src/evidence/index.ts';
import type { Finding, PageDocument, Passage, Statement } from '../../src/model.ts';

export interface OwnWords {
  passages: Passage[];
  /** By statement, of those that something else on the page contradicts. */
  contradicted: ReadonlyMap<string, Finding>;
}

export async function ownWordsOf(page: PageDocument, statements: readonly Statement[], now: Date): Promise<OwnWords> {
  const passages = await passagesOfPage(page, now);
  const contradicted = new Map<string, Finding>();
  for await (const finding of holdAgainstItself(statements, contextOf(page), passages))
    contradicted.set(finding.statement, finding);
  return { passages, contradicted };
}
