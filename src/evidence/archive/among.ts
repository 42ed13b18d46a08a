/**
 * Which of a handful of fact checks, that a search elsewhere or the page itself has given, are about the claim of a
 * statement. There is no archive around them to tell which words are rare: most of each must be in the other.
 */
import type { Context, Review, Statement } from '../../model.ts';
import type { ReviewEntry } from '../../provider.ts';
import type { FetchedText } from '../passage.ts';
import { type Difference, differencesOf } from './differences.ts';
import { type Surroundings, surroundingsOf } from './search.ts';
import { type Near, shownOf } from './shown.ts';
import { termsOf } from './terms.ts';

/** Of the claim's words, and of the statement's, that the other must have. */
const SAME = { claim: 0.75, statement: 0.4 };
const RELATED = 0.5;
/** Fewer words are shared by chance. */
const FEWEST = { same: 4, related: 3 };
/** What turns a rating round. */
const TURNING = new Set<Difference>(['number', 'sense', 'name', 'time']);

/** Those that are near, as evidence. */
export function nearAmong(
  statement: Statement,
  reviews: readonly ReviewEntry[],
  context: Context,
  { retrieved }: Pick<FetchedText, 'retrieved'>,
  source: string,
): Promise<Review[]> {
  const near = matchesAmong(statement.text, reviews, surroundingsOf(statement, context));
  return shownOf(
    statement,
    near.map((one) => ({ ...one, retrieved })),
    source,
  );
}

/** The nearest first. */
export function matchesAmong(
  text: string,
  reviews: readonly ReviewEntry[],
  surroundings: Surroundings,
): Omit<Near, 'retrieved'>[] {
  const own = stemsOf(text);
  const known = new Set([...own, ...stemsOf(`${surroundings.speaker ?? ''} ${surroundings.title ?? ''}`)]);
  const found = reviews.flatMap((review): Omit<Near, 'retrieved'>[] => {
    const theirs = [...stemsOf(review.claimReviewed)];
    const shared = theirs.filter((stem) => own.has(stem)).length;
    const claim = theirs.filter((stem) => known.has(stem)).length / Math.max(1, theirs.length);
    if (claim < RELATED || shared < FEWEST.related) return [];
    const differs = differencesOf(text, review, surroundings);
    const isMost = claim >= SAME.claim && shared >= SAME.statement * own.size && shared >= FEWEST.same;
    const isSame = !differs.includes('words') || (isMost && !differs.some((one) => TURNING.has(one)));
    return [{ review, match: isSame ? 'same' : 'related', differs, likeness: claim }];
  });
  const rank = ({ match, likeness }: Pick<Near, 'match' | 'likeness'>) => likeness + (match === 'same' ? 1 : 0);
  return found.sort((a, b) => rank(b) - rank(a));
}

function stemsOf(text: string): Set<string> {
  return new Set(termsOf(text).map(({ stem }) => stem));
}
