import { describe, expect, it } from 'vitest';
import type { Attribution, Context, Passage, Quote } from '../model.ts';
import { pages, quotations } from './fixtures/quotations.ts';
import { reachVerdict } from './index.ts';

const context: Context = { language: 'en', title: '', host: '' };

function quoteOf(text: string, name: string): Quote {
  const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
  return {
    ...{ id: 'q', kind: 'quote', form: 'direct', text, language: 'en', checkworthiness: 1, query: '' },
    ...{ places: [place], content: { start: 0, end: text.length }, speaker: { name, anonymous: false } },
  };
}

function pageOf(text: string, more: Partial<Passage> = {}): Passage {
  return {
    ...{ kind: 'passage', id: 'p', source: 's', url: 'https://x.example/', title: 'A page', retrieved: '' },
    ...{ fetched: { sha256: '', length: text.length }, text, start: 0, end: text.length, ...more },
  };
}

async function attribute(quote: Quote, evidence: Passage[]): Promise<Attribution> {
  return (await reachVerdict(quote, evidence, context)).attribution!;
}

const outcomes: { expected: string; said: string }[] = [];

describe('what the page has is told apart', () => {
  it.each(quotations)('$expected: $quote ($speaker)', async ({ quote, speaker, page, expected }) => {
    const { label, judgements, difference } = await attribute(quoteOf(quote, speaker), [pageOf(pages[page])]);
    outcomes.push({ expected, said: label });
    for (const { citations } of judgements) for (const { words } of citations) expect(pages[page]).toContain(words);
    expect(label === 'not-found' || judgements.length > 0).toBe(true);
    expect(!['reworded', 'cut'].includes(label) || difference !== undefined).toBe(true);
    expect(label).toBe(expected);
  });

  it('of a hundred and more', () => {
    expect(outcomes.length).toBeGreaterThan(100);
  });
});

describe('what it takes', () => {
  const text = 'Ada Holm said: “The bridge is safe, and we have the papers to prove it.”';

  it('is the same on every page: the best page counts', async () => {
    const near = pageOf(text.replace('safe', 'sound'), { id: 'near' });
    const found = await attribute(quoteOf('“The bridge is safe, and we have the papers to prove it.”', 'Ada Holm'), [
      near,
      pageOf(text),
    ]);
    expect(found.label).toBe('verbatim');
    expect(found.judgements[0]!.citations[0]!.evidence).toBe('p');
  });

  it('shows the words that differ', async () => {
    const { difference } = await attribute(
      quoteOf('“The bridge is old, and we have the papers to prove it.”', 'Ada Holm'),
      [pageOf(text)],
    );
    expect(difference).toContainEqual({ text: 'old', kind: 'quoted' });
    expect(difference).toContainEqual({ text: 'safe', kind: 'source' });
  });

  it('is a page that names the speaker', async () => {
    const unnamed = pageOf('A visitor wrote: “The bridge is safe, and we have the papers to prove it.”');
    expect(
      (await attribute(quoteOf('“The bridge is safe, and we have the papers.”', 'Ada Holm'), [unnamed])).label,
    ).toBe('not-found');
  });

  it('is not asked of what an article only reports', async () => {
    const indirect: Quote = {
      ...quoteOf('the bridge was sound and they had papers to prove it', 'Ada Holm'),
      form: 'indirect',
    };
    expect((await attribute(indirect, [pageOf(text)])).label).toBe('not-found');
  });
});
