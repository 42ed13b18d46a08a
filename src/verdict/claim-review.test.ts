import { describe, expect, it } from 'vitest';
import type { Claim, Context, Evidence, RatingLabel, Review } from '../model.ts';
import { reachVerdict } from './index.ts';

const context: Context = { language: 'en', title: '', host: 'news.example', published: '2026-03-12' };
const TEXT = 'Bananas glow in the dark after midnight, the baker said.';
const covers = [{ start: 0, end: TEXT.indexOf(',') }];

function claim(text = TEXT, more: Partial<Claim> = {}): Claim {
  const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
  return {
    ...{ id: 'c', kind: 'claim', nature: 'checkable', text, language: 'en', places: [place] },
    ...{ checkworthiness: 0.5, query: '', reasons: ['entity'], values: [], ...more },
  };
}

let count = 0;
function review(rating: string, ratingLabel: RatingLabel | undefined, more: Partial<Review> = {}): Review {
  count += 1;
  return {
    ...{ kind: 'review', id: `archive:${count}`, source: 'archive', url: 'https://checks.example/a', title: 'T' },
    ...{ publisher: 'Checks', claimReviewed: 'Bananas glow in the dark after midnight.', rating, retrieved: '' },
    ...{ published: '2026-02-03', fetched: { sha256: '', length: 1 }, match: 'same', covers, likeness: 1, differs: [] },
    ...(ratingLabel ? { ratingLabel } : {}),
    ...more,
  };
}

async function judge(evidence: Evidence[], statement = claim(), more: Partial<Context> = {}) {
  const { verdict } = await reachVerdict(statement, evidence, { ...context, ...more });
  return verdict!;
}

describe('a published fact check of the same claim', () => {
  it('is relayed on exactly the words it covers, as its publisher’s', async () => {
    const verdict = await judge([review('Not so', 'false')]);
    expect(verdict).toMatchObject({ label: 'refuted', judged: covers, whole: false });
    expect(verdict.justification).toBe('Rated “Not so” by Checks on 3 February 2026.');
  });

  it.each([
    ['true', 'supported'],
    ['mostly-true', 'supported'],
    ['false', 'refuted'],
    ['mostly-false', 'refuted'],
    ['mixed', 'not-enough-evidence'],
    ['misleading', 'not-enough-evidence'],
    ['missing-context', 'not-enough-evidence'],
    ['altered', 'not-enough-evidence'],
    ['satire', 'not-enough-evidence'],
    ['unproven', 'not-enough-evidence'],
    ['outdated', 'not-enough-evidence'],
    ['scam', 'not-enough-evidence'],
    [undefined, 'not-enough-evidence'],
  ] as const)('rated %s', async (ratingLabel, label) => {
    const verdict = await judge([review('Their words', ratingLabel)]);
    expect(verdict.label).toBe(label);
    // Said in any case.
    expect(verdict.judgements[0]?.compared).toBe('Rated “Their words” by Checks on 3 February 2026.');
  });

  it.each([
    ['it is only related', { match: 'related' }],
    ['the statement says less than was rated', { likeness: 0.5 }],
    ['one of the two denies', { differs: ['sense'] }],
    ['it is about somebody whom the statement does not name', { differs: ['name'] }],
    ['nothing but a number tells its rating', { byNumberAlone: true }],
    ['the page has published it itself', { url: 'https://www.news.example/check' }],
    ['it stands in the page itself', { source: 'page' }],
  ] as const)('decides nothing where %s', async (_, more) => {
    expect((await judge([review('False', 'false', more as Partial<Review>)])).label).toBe('not-enough-evidence');
  });

  it('that came after the article says so', async () => {
    const verdict = await judge([review('False', 'false', { published: '2026-04-01' })]);
    expect(verdict.label).toBe('refuted');
    expect(verdict.justification).toBe('Since then rated “False” by Checks on 1 April 2026.');
  });

  it('is old where it is of what changes', async () => {
    const figure = claim(TEXT, { reasons: ['number'] });
    const old = review('False', 'false', { published: '2023-02-03' });
    expect((await judge([old], figure)).label).toBe('not-enough-evidence');
    expect((await judge([old], figure)).judgements[0]?.compared).toMatch(/^An older fact check/);
    expect((await judge([old])).label).toBe('refuted');
    expect((await judge([old], claim(TEXT, { reasons: ['number', 'date'] }))).label).toBe('refuted');
    expect((await judge([review('False', 'false')], figure)).label).toBe('refuted');
    const { published: _, ...undated } = context;
    const { verdict } = await reachVerdict(figure, [review('False', 'false')], undated);
    expect(verdict?.label).toBe('not-enough-evidence');
  });
});

describe('several of them', () => {
  it('that disagree are sources that disagree', async () => {
    expect((await judge([review('False', 'false'), review('True', 'true')])).label).toBe('conflicting-evidence');
  });

  it('of which one stands in between decide nothing', async () => {
    const verdict = await judge([review('False', 'false'), review('Half true', 'mixed')]);
    expect(verdict.label).toBe('not-enough-evidence');
    expect(verdict.judgements).toHaveLength(2);
  });

  it('that agree are told together', async () => {
    const verdict = await judge([review('False', 'false'), review('Falsch', 'false', { publisher: 'Prüfer' })]);
    expect(verdict.label).toBe('refuted');
    expect(verdict.justification).toMatch(/Checks.*Prüfer/);
  });
});
