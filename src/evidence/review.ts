/** Published fact checks as evidence: their claim and rating stand in the entry as it was fetched. There is no other way to make one. */
import type { Review } from '../model.ts';
import type { ReviewEntry } from '../provider.ts';
import type { FetchedText } from './passage.ts';
import { labelOf } from './ratings/index.ts';

export type ReviewFound = Pick<Review, 'source' | 'match' | 'covers' | 'likeness' | 'differs' | 'licence'>;

/**
 * `fetched` is the entry's own text: JSON in which its words stand.
 * @throws {RangeError} where they do not.
 */
export function reviewFrom(fetched: FetchedText, entry: ReviewEntry, found: ReviewFound): Review {
  const { url, claimReviewed, title, rating, publisher, published, language } = entry;
  for (const words of [claimReviewed, rating]) {
    if (words === '' || !fetched.text.includes(JSON.stringify(words).slice(1, -1)))
      throw new RangeError('no such entry');
  }
  const labelled = labelOf(rating, entry.place);
  return {
    kind: 'review',
    id: `${found.source}:${fetched.sha256.slice(0, 16)}`,
    ...{ url, title: title || claimReviewed, publisher, claimReviewed, rating },
    ...(labelled ? { ratingLabel: labelled.label } : {}),
    ...(labelled?.by === 'number' ? { byNumberAlone: true as const } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
    retrieved: fetched.retrieved,
    fetched: { sha256: fetched.sha256, length: fetched.text.length },
    ...found,
  };
}
