import { expect, it } from 'vitest';
import { reviewsOfPage } from '../evidence/index.ts';
import type { Claim, Context, Finding } from '../model.ts';
import { holdAgainstItself } from './finding.ts';

const url = 'https://www.fullfact.org/bananas';
const text = 'Bananas glow in the dark after midnight, the leaflet says.';
const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
const statement: Claim = {
  ...{ id: 'c', kind: 'claim', nature: 'checkable', text, language: 'en', places: [place] },
  ...{ checkworthiness: 0.5, query: '', reasons: [], values: [] },
};
const rated = {
  url,
  claimReviewed: 'Bananas glow in the dark after midnight.',
  rating: 'Not true',
  publisher: 'Full Fact',
};

async function findingsAt(host: string): Promise<Finding[]> {
  const context: Context = { language: 'en', title: 'Bananas', host, published: '2026-03-10' };
  const page = { url: `https://${host}/bananas`, title: 'Bananas', claimReviews: [rated] };
  const reviews = await reviewsOfPage(page, [statement], context, [], new Date('2026-03-12T12:00:00Z'));
  const findings: Finding[] = [];
  for await (const one of holdAgainstItself([statement], context, [], reviews)) findings.push(one);
  return findings;
}

it('what a publisher of fact checks has rated itself is shown with nothing asked, and decides nothing', async () => {
  expect(await findingsAt('www.fullfact.org')).toMatchObject([
    {
      ...{ state: 'checked', asked: [], verdict: { label: 'not-enough-evidence', judgements: [] } },
      evidence: [{ kind: 'review', source: 'page', rating: 'Not true', dependent: 'publisher' }],
    },
  ]);
});

it('what any other page says to have rated is not', async () => {
  expect(await findingsAt('news.example')).toEqual([]);
});
