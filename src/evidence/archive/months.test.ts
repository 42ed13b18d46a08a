import { describe, expect, it } from 'vitest';
import { archiveInMemory, importReviews, type ReviewEntry, searchArchive } from './index.ts';
import { followingMonths, publishedTerms } from './months.ts';

/** Storms of one harbour: more than are read, and all share the same words with a statement of one. */
const STORMS = Array.from({ length: 60 }, (_, year): ReviewEntry => {
  const claimReviewed = `A photograph shows the storm of the harbour of Ellery, number ${year}.`;
  const published = `${1960 + year}-03-04`;
  return { url: `https://checks.example/${year}`, claimReviewed, published, rating: 'False', publisher: 'Checks' };
});

async function firstFor(text: string, published?: string) {
  const archive = archiveInMemory();
  await importReviews(STORMS, archive, { id: 'a', name: 'A', imported: '2026-11-24T00:00:00.000Z' });
  const hits = await searchArchive(archive, text, published ? { published } : {});
  return hits[0]?.review.published;
}

describe('the month of a check', () => {
  it('finds, among more that share the words than are read, the one of those days', async () => {
    expect(await firstFor('The storm in the harbour of Ellery was terrible', '2011-03-01')).toBe('2011-03-04');
    expect(await firstFor('The storm in the harbour of Ellery was terrible', '2011-02-25')).toBe('2011-03-04');
  });

  it('finds nothing that shares no word', async () => {
    expect(await firstFor('Bananas glow after midnight', '2011-03-01')).toBeUndefined();
  });

  it('is followed by the next one, the surer the later it is', () => {
    const [december] = publishedTerms('2019-12-31');
    const [january] = publishedTerms('2020-01-01');
    expect(followingMonths('2019-12-24')).toEqual([
      [december?.stem, 1],
      [january?.stem, 1],
    ]);
    expect(followingMonths('2019-12-02').map(([, worth]) => worth)).toEqual([1, 0.5]);
    expect([publishedTerms(undefined), publishedTerms('soon'), followingMonths('soon')]).toEqual([[], [], []]);
  });
});
