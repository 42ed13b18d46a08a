import { describe, expect, it } from 'vitest';
import type { Claim, ClaimReview, Context } from '../model.ts';
import { reviewsOfPage } from './own-reviews.ts';

const NOW = new Date('2026-03-12T12:00:00Z');
const TEXT = 'Bananas glow in the dark after midnight, the leaflet says.';
const review = (more: Partial<ClaimReview> = {}): ClaimReview => ({
  ...{ url: 'https://www.fullfact.org/bananas', claimReviewed: 'Bananas glow in the dark after midnight.' },
  ...{ rating: 'Not true', publisher: 'Full Fact', published: '2026-03-10', ...more },
});

function claim(text: string): Claim {
  const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
  return {
    ...{ id: text, kind: 'claim', nature: 'checkable', text, language: 'en', places: [place] },
    ...{ checkworthiness: 0.5, query: '', reasons: [], values: [] },
  };
}

const contextAt = (host: string): Context => ({
  language: 'en',
  title: 'Do bananas glow?',
  host,
  published: '2026-03-10',
});

function reviewsAt(host: string, claimReviews: ClaimReview[] = [review()], kept: string[] = [], text = TEXT) {
  const page = { url: `https://${host}/bananas`, title: 'Do bananas glow?', claimReviews };
  return reviewsOfPage(page, [claim(text)], contextAt(host), kept, NOW);
}

describe('the markup of a page', () => {
  it('is taken for a published fact check where its host is known for such', async () => {
    const [own] = (await reviewsAt('www.fullfact.org')).get(TEXT) ?? [];
    expect(own).toMatchObject({
      ...{ kind: 'review', source: 'page', match: 'same', rating: 'Not true', ratingLabel: 'false' },
      ...{ publisher: 'Full Fact', title: 'Do bananas glow?', retrieved: NOW.toISOString() },
    });
  });

  it.each(['fullfact.org.evil.example', 'notfullfact.org', 'news.example', 'evil.example'])(
    'is nothing on %s',
    async (host) => {
      expect([...(await reviewsAt(host, [review({ url: `https://${host}/bananas` })]))]).toEqual([]);
    },
  );

  it('is taken where checks of that host are kept on this device', async () => {
    const own = [review({ url: 'https://checks.example/bananas', publisher: '' })];
    expect((await reviewsAt('checks.example', own, ['www.checks.example'])).get(TEXT)?.[0]?.publisher).toBe(
      'checks.example',
    );
    expect((await reviewsAt('checks.example', own, ['others.example'])).size).toBe(0);
  });

  it.each([
    ['of others is not its own', [review({ url: 'https://checks.example/bananas' })], TEXT],
    ['without a rating is none', [review({ rating: '' })], TEXT],
    ['of another claim is not shown', [review({ claimReviewed: 'Pears hum in the rain at noon.' })], TEXT],
    ['that is a list of them is left alone', Array.from({ length: 21 }, () => review()), TEXT],
  ])('%s', async (_, claimReviews, text) => {
    expect((await reviewsAt('www.fullfact.org', claimReviews, [], text)).size).toBe(0);
  });
});
