/** Fact checks that were found for a statement, as evidence: what was read of an entry is its text. */
import type { Review, Statement } from '../../model.ts';
import type { ReviewEntry } from '../../provider.ts';
import { textWithin } from '../passage.ts';
import { reviewFrom } from '../review.ts';
import { coversOf } from './covers.ts';
import type { Match } from './same-claim.ts';

/** As many as are shown. */
const SHOWN = { same: 4, related: 2 };

export interface Near extends Match {
  review: ReviewEntry;
  /** ISO 8601. */
  retrieved: string;
  /** Of what the reviewed claim says, how much the statement says: 0–1. */
  likeness: number;
}

/** The nearest first. */
export function shownOf(statement: Statement, near: readonly Near[], source: string): Promise<Review[]> {
  const left = { ...SHOWN };
  const shown = near.filter(({ match }) => left[match]-- > 0);
  return Promise.all(
    shown.map(async ({ review, retrieved, ...found }) => {
      const fetched = await textWithin({ retrieved }, JSON.stringify(review), review.url);
      return reviewFrom(fetched, review, { source, covers: coversOf(statement.text, review.claimReviewed), ...found });
    }),
  );
}
