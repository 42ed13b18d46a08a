/** A feed of published fact checks, as a file and as a server that knows its version. Node only. */
import { serve } from './serve.mjs';

const review = (url, claimReviewed, alternateName, name, datePublished) => ({
  ...{ '@context': 'http://schema.org', '@type': 'ClaimReview', url, claimReviewed, datePublished },
  author: { '@type': 'Organization', name, url: new URL(url).origin },
  reviewRating: { '@type': 'Rating', alternateName },
});

/** What the article of the demo page says, and what it does not. */
export const FLOOD = 'https://coastchecks.example/flood-of-1926';
export const CHECKS = JSON.stringify({
  '@context': 'http://schema.org',
  '@type': 'DataFeed',
  dataFeedElement: [
    review(
      FLOOD,
      'The flood of November 1926 destroyed the old mole and put some 900 houses under water.',
      'Correct',
      'Coast Checks',
      '2025-11-04',
    ),
    review(
      'https://coastchecks.example/ferry',
      'The winter ferry of Vessby has never missed a day.',
      'False',
      'Coast Checks',
      '2026-01-20',
    ),
    review(
      'https://isleverify.example/eels',
      'Eels from the inner basin are sold as caught at sea.',
      'Misleading',
      'Isle Verify',
      '2025-06-02',
    ),
    review(
      'https://isleverify.example/gauge',
      'The tide gauge at the pier was moved to hide a rise of the sea.',
      'Not true',
      'Isle Verify',
      '2024-02-14',
    ),
  ].map((item) => ({ '@type': 'DataFeedItem', item: [item] })),
});

const ETAG = '"first"';

export const serveFactChecks = () =>
  serve({}, (_url, { headers }) =>
    headers['if-none-match'] === ETAG
      ? { status: 304, text: '' }
      : { text: CHECKS, type: 'application/json', headers: { ETag: ETAG } },
  );
