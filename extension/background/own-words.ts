/** The page held against itself, and what it has rated: for which nobody is asked, and no choice is needed. */
import { contextOf, holdAgainstItself } from '../../src/check.ts';
import { passagesOfPage, reviewsOfPage } from '../../src/evidence/index.ts';
import type { Finding, PageDocument, Passage, Review, Statement } from '../../src/model.ts';
import type { ArchiveReader } from '../../src/provider.ts';

export interface OwnWords {
  passages: Passage[];
  /** By statement: fact checks of its own, where its host is known to publish such. */
  reviews: ReadonlyMap<string, Review[]>;
  /** By statement, of those that something else on the page contradicts, or rates. */
  contradicted: ReadonlyMap<string, Finding>;
}

/** Who publishes fact checks is known from those that are kept on this device, too. */
export async function ownWordsOf(
  page: PageDocument,
  statements: readonly Statement[],
  archive: Pick<ArchiveReader, 'about'> | undefined,
  now: Date,
): Promise<OwnWords> {
  const passages = await passagesOfPage(page, now);
  const context = contextOf(page);
  // An archive that cannot be read knows nobody.
  const kept = page.claimReviews.length > 0 ? await archive?.about().catch(() => undefined) : undefined;
  const reviews = await reviewsOfPage(page, statements, context, kept?.publishers ?? [], now);
  const contradicted = new Map<string, Finding>();
  for await (const finding of holdAgainstItself(statements, context, passages, reviews))
    contradicted.set(finding.statement, finding);
  return { passages, reviews, contradicted };
}
