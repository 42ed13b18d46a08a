import { expect, it } from 'vitest';
import type { Claim, PageDocument } from '../../src/model.ts';
import { ownWordsOf } from './own-words.ts';

const text = 'Bananas glow in the dark after midnight, the leaflet says.';
const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
const statement: Claim = {
  ...{ id: 'c', kind: 'claim', nature: 'checkable', text, language: 'en', places: [place] },
  ...{ checkworthiness: 0.5, query: '', reasons: [], values: [] },
};
const url = 'https://checks.example/bananas';
const page: PageDocument = {
  ...{ url, language: 'en', title: 'Bananas', comments: [], links: [] },
  blocks: [{ id: 'b0', kind: 'paragraph', text }],
  claimReviews: [
    { url, claimReviewed: 'Bananas glow in the dark after midnight.', rating: 'Not true', publisher: 'Checks' },
  ],
};
const NOW = new Date('2026-03-12T12:00:00Z');
const kept = (publishers: string[]) => ({ about: async () => ({ entries: 9, segments: [0], publishers }) });

it('a page’s own fact checks are taken where the archive knows its host', async () => {
  const { reviews, contradicted } = await ownWordsOf(page, [statement], kept(['checks.example']), NOW);
  expect(reviews.get('c')).toMatchObject([{ rating: 'Not true', source: 'page' }]);
  expect(contradicted.get('c')).toMatchObject({ state: 'checked', asked: [] });
});

it.each([
  ['knows others', kept(['others.example'])],
  ['is not there', undefined],
  ['cannot be read', { about: () => Promise.reject(new Error('no disk')) }],
] as const)('and where the archive %s they are nothing', async (_, archive) => {
  const { reviews, contradicted } = await ownWordsOf(page, [statement], archive, NOW);
  expect([reviews.size, contradicted.size]).toEqual([0, 0]);
});
