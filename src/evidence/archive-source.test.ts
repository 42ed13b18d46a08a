import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Claim, Context, Review } from '../model.ts';
import type { Access, Gathered, ReviewEntry } from '../provider.ts';
import { archiveInMemory, importReviews } from './archive/index.ts';
import { gatherEvidence } from './index.ts';
import { reviewFrom } from './review.ts';
import { archive as source } from './sources/archive.ts';

const context: Context = { language: 'en', title: 'Fruit', host: 'news.example', published: '2026-03-12' };
const entry = (claimReviewed: string, more: Partial<ReviewEntry> = {}): ReviewEntry => ({
  ...{ url: `https://checks.example/${claimReviewed.length}`, claimReviewed, rating: 'Not true', publisher: 'Checks' },
  ...{ published: '2026-03-10', ...more },
});
const ENTRIES = [
  entry('Bananas glow in the dark after midnight.', { title: 'Do bananas glow after midnight?' }),
  entry('Bananas glow in the dark after midnight!', { publisher: 'Prüfer', rating: 'Falsch', language: 'de' }),
  entry('The harbour bridge was closed because of 12 broken cables.'),
  entry('A photograph shows the mayor asleep in the council.'),
  entry('The old lighthouse will be sold to a film company.'),
];

function claim(text: string): Claim {
  const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
  return {
    ...{ id: text, kind: 'claim', nature: 'checkable', text, language: 'en', places: [place] },
    ...{ checkworthiness: 0.5, query: '', reasons: [], values: [] },
  };
}

async function gathered(texts: string[], entries: readonly ReviewEntry[] | undefined): Promise<Gathered[]> {
  const archive = archiveInMemory();
  if (entries) await importReviews(entries, archive, { id: 'a', name: 'A', imported: '2026-03-11T00:00:00.000Z' });
  const access: Access = {
    ...{ base: '', signal: new AbortController().signal, now: () => new Date(), archive },
    fetch: () => Promise.reject(new Error('asks nobody')),
  };
  const all: Gathered[] = [];
  // As a check does, with a budget in between.
  for await (const one of gatherEvidence(texts.map(claim), context, [{ source, access }], 0)) all.push(one);
  return all;
}

describe('the archive as a source', () => {
  it('gives the checks of the same claim, by whomever, with what they cover', async () => {
    const text = 'Bananas glow in the dark after midnight, the baker of the old town said.';
    const all = await gathered([text], ENTRIES);
    const reviews = all.flatMap((one) => ('evidence' in one ? [one.evidence as Review] : []));
    reviews.sort((a, b) => (a.publisher < b.publisher ? -1 : 1));
    expect(reviews.map(({ publisher, rating, ratingLabel, match }) => [publisher, rating, ratingLabel, match])).toEqual(
      [
        ['Checks', 'Not true', 'false', 'same'],
        ['Prüfer', 'Falsch', 'false', 'same'],
      ],
    );
    const [first] = reviews;
    expect(first?.covers.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Bananas glow in the dark after midnight',
    ]);
    expect(first).toMatchObject({ likeness: 1, differs: [], retrieved: '2026-03-11T00:00:00.000Z' });
    expect(all.at(-1)).toEqual({ statement: text, asked: { source: 'archive', outcome: 'found', here: true } });
  });

  it('proves an entry by its own text', async () => {
    const [one] = await gathered(['Bananas glow in the dark after midnight.'], ENTRIES.slice(0, 1));
    const { evidence } = one as { evidence: Review };
    const kept = JSON.stringify(ENTRIES[0]);
    expect(evidence.fetched).toEqual({
      sha256: createHash('sha256').update(kept).digest('hex'),
      length: kept.length,
    });
    const fetched = { text: kept, url: '', retrieved: '', sha256: '0'.repeat(64) };
    const found = { source: 'archive', match: 'same', covers: [], likeness: 1, differs: [] } as const;
    expect(() =>
      reviewFrom(fetched, { ...ENTRIES[0]!, rating: 'True' }, { ...found, covers: [], differs: [] }),
    ).toThrow(RangeError);
  });

  it('finds nothing, and says that it looked', async () => {
    const text = 'The council met for nine hours on Tuesday.';
    expect(await gathered([text], ENTRIES)).toEqual([
      { statement: text, asked: { source: 'archive', outcome: 'nothing', here: true } },
    ]);
  });

  it('reaches the archive through the budget of a check, and spends nothing of it', async () => {
    const archive = archiveInMemory();
    await importReviews(ENTRIES, archive, { id: 'a', name: 'A', imported: '2026-03-11T00:00:00.000Z' });
    const fetch = () => Promise.reject(new Error('asks nobody'));
    const access = { base: '', signal: new AbortController().signal, now: () => new Date(), archive, fetch };
    const outcomes: string[] = [];
    const statement = claim('Bananas glow in the dark after midnight.');
    for await (const one of gatherEvidence([statement], context, [{ source, access }], 0))
      if ('asked' in one) outcomes.push(one.asked.outcome);
    expect(outcomes).toEqual(['found']);
  });

  it('has not looked where nothing was brought', async () => {
    const text = 'Bananas glow in the dark after midnight.';
    expect(await gathered([text], undefined)).toEqual([
      { statement: text, asked: { source: 'archive', outcome: 'nothing' } },
    ]);
  });
});
