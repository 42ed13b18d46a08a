/** The fact checks that a page carries in its markup: shown where its host is known to publish such, and never a second voice. */
import type { Context, PageDocument, Review, Statement } from '../model.ts';
import type { ReviewEntry } from '../provider.ts';
import { hostOf } from '../text/registrable.ts';
import { nearAmong } from './archive/among.ts';
import { publishesFactChecks } from './publishers.ts';

/** More checks than any page is about: what has more is a list of them. */
const MOST = 20;

/** By statement. `kept`: hosts that checks of the archive on this device are by. */
export async function reviewsOfPage(
  { url, title, claimReviews }: Pick<PageDocument, 'url' | 'title' | 'claimReviews'>,
  statements: readonly Statement[],
  context: Context,
  kept: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Review[]>> {
  const found = new Map<string, Review[]>();
  const host = hostOf(url);
  if (claimReviews.length === 0 || claimReviews.length > MOST || !publishesFactChecks(host, kept)) return found;
  const reviews = claimReviews.flatMap(({ published, ...review }): ReviewEntry[] =>
    // What it relays of others is not its own.
    review.rating && hostOf(review.url) === host
      ? [{ title, ...review, publisher: review.publisher || host, ...(published ? { published } : {}) }]
      : [],
  );
  for (const statement of statements) {
    const near = await nearAmong(statement, reviews, context, { retrieved: now.toISOString() }, 'page');
    if (near.length > 0) found.set(statement.id, near);
  }
  return found;
}
