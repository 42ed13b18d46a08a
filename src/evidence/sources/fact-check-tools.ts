/** Google's Fact Check Tools, with a key of the reader's own: fact checks that others have published. */
import type { ReviewEntry, Source } from '../../provider.ts';
import { parsed } from '../answer.ts';
import { nearAmong } from '../archive/index.ts';
import { dateOf, type Fields, fieldsOf, linkOf, listOf, wordsOf } from '../fields.ts';
import { keywordsFor, questionsFor } from '../leads.ts';
import { oneByOne } from '../one-by-one.ts';

const ID = 'fact-check-tools';
const CLAIMS = 10;
const LONGEST = { claim: 2000, rating: 300, title: 500, publisher: 200, language: 20 };

export const factCheckTools: Source = {
  id: ID,
  name: 'Google Fact Check Tools',
  hosts: ['https://factchecktools.googleapis.com'],
  key: { header: 'X-Goog-Api-Key' },

  explain(status, text) {
    if (status === 400 && text.includes('API_KEY_INVALID')) return { code: 'key-refused' };
    if (status === 429 && text.includes('RESOURCE_EXHAUSTED')) return { code: 'used-up' };
    return undefined;
  },

  requests: (statements) => questionsFor(statements),

  gather: (statements, context, access) =>
    oneByOne(statements, {
      source: ID,
      atOnce: 1,
      question: (statement) => keywordsFor(statement),
      async ask(question) {
        const how = new URLSearchParams({ query: question, pageSize: String(CLAIMS) });
        const fetched = await access.fetch(`${access.base}/v1alpha1/claims:search?${how}`);
        const claims = listOf(parsed(fetched)['claims'], CLAIMS);
        return {
          fetched,
          reviews: claims.flatMap((claim) => listOf(claim['claimReview'], CLAIMS).flatMap(entryOf(claim))),
        };
      },
      items: async ({ fetched, reviews }, statement) =>
        (await nearAmong(statement, reviews, context, fetched, ID)).map((evidence) => ({ evidence })),
    }),
};

const entryOf =
  (claim: Fields) =>
  (review: Fields): ReviewEntry[] => {
    const url = linkOf(review['url']);
    const publisher = fieldsOf(review['publisher']);
    const by = wordsOf(publisher['name'], LONGEST.publisher) || wordsOf(publisher['site'], LONGEST.publisher);
    const claimReviewed = wordsOf(claim['text'], LONGEST.claim);
    const rating = wordsOf(review['textualRating'], LONGEST.rating);
    if (!url || !by || !claimReviewed || !rating) return [];
    const title = wordsOf(review['title'], LONGEST.title);
    const published = dateOf(review['reviewDate']);
    const language = wordsOf(review['languageCode'], LONGEST.language);
    return [
      {
        ...{ url, claimReviewed, rating, publisher: by },
        ...(title ? { title } : {}),
        ...(published ? { published } : {}),
        ...(language ? { language } : {}),
      },
    ];
  };
