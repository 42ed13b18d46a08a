/**
 * Which of a handful of fact checks, that a search elsewhere or the page itself has given, are about the claim of a
 * statement. There is no archive around them to tell which words are rare: most of each must be in the other.
 */
import type { Context, Review, Statement } from '../../model.ts';
import type { ReviewEntry } from '../../provider.ts';
import { type FetchedText, textWithin } from '../passage.ts';
import { reviewFrom } from '../review.ts';
import { coversOf } from './covers.ts';
import { type Difference, differencesOf } from './differences.ts';
import type { Match } from './same-claim.ts';
import { type Surroundings, surroundingsOf } from './search.ts';
import { termsOf } from './terms.ts';

interface Near extends Match {
  review: ReviewEntry;
  /** Of what the reviewed claim says, how much the statement says: 0–1. */
  likeness: number;
}

/** Of the claim's words, and of the statement's, that the other must have. */
const SAME = { claim: 0.75, statement: 0.4 };
const RELATED = 0.5;
/** Fewer words are shared by chance. */
const FEWEST = { same: 4, related: 3 };
/** What turns a rating round. */
const TURNING = new Set<Difference>(['number', 'sense', 'name', 'time']);

/** As many as are shown. */
const SHOWN = { same: 4, related: 2 };

/** Those that are near, as evidence: what was read of an entry is its text. */
export async function nearAmong(
  statement: Statement,
  reviews: readonly ReviewEntry[],
  context: Context,
  { retrieved }: Pick<FetchedText, 'retrieved'>,
  source: string,
): Promise<Review[]> {
  const left = { ...SHOWN };
  const near = matchesAmong(statement.text, reviews, surroundingsOf(statement, context)).filter(
    ({ match }) => left[match]-- > 0,
  );
  return Promise.all(
    near.map(async ({ review, ...found }) => {
      const fetched = await textWithin({ retrieved }, JSON.stringify(review), review.url);
      return reviewFrom(fetched, review, { source, covers: coversOf(statement.text, review.claimReviewed), ...found });
    }),
  );
}

/** The nearest first. */
export function matchesAmong(text: string, reviews: readonly ReviewEntry[], surroundings: Surroundings): Near[] {
  const own = stemsOf(text);
  const known = new Set([...own, ...stemsOf(`${surroundings.speaker ?? ''} ${surroundings.title ?? ''}`)]);
  const found = reviews.flatMap((review): Near[] => {
    const theirs = [...stemsOf(review.claimReviewed)];
    const shared = theirs.filter((stem) => own.has(stem)).length;
    const claim = theirs.filter((stem) => known.has(stem)).length / Math.max(1, theirs.length);
    if (claim < RELATED || shared < FEWEST.related) return [];
    const differs = differencesOf(text, review, surroundings);
    const isMost = claim >= SAME.claim && shared >= SAME.statement * own.size && shared >= FEWEST.same;
    const isSame = !differs.includes('words') || (isMost && !differs.some((one) => TURNING.has(one)));
    return [{ review, match: isSame ? 'same' : 'related', differs, likeness: claim }];
  });
  const rank = ({ match, likeness }: Near) => likeness + (match === 'same' ? 1 : 0);
  return found.sort((a, b) => rank(b) - rank(a));
}

function stemsOf(text: string): Set<string> {
  return new Set(termsOf(text).map(({ stem }) => stem));
}
