import { describe, expect, it } from 'vitest';
import type {
  Claim,
  Context,
  Evidence,
  Record as EvidenceRecord,
  Judgement,
  Passage,
  Quote,
  Review,
} from '../model.ts';
import type { Verifier } from '../provider.ts';
import { reachVerdict } from './index.ts';

const context: Context = { language: 'en', title: '', host: '', published: '2026-03-12' };

function claim(text: string): Claim {
  const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
  return {
    ...{ id: 'c', kind: 'claim', nature: 'checkable', text, language: 'en', places: [place] },
    ...{ checkworthiness: 0.5, query: '', reasons: [], values: [] },
  };
}

let count = 0;
function record(property: string, value: string, more: Partial<EvidenceRecord> = {}): EvidenceRecord {
  count += 1;
  return {
    ...{
      kind: 'record',
      id: `wikidata:${count}`,
      source: 'wikidata',
      url: 'https://x.example/',
      title: '',
      retrieved: '',
    },
    ...{
      fetched: { sha256: '', length: 1 },
      entity: 'Q1',
      entityLabel: 'Ada Holm',
      named: 'Ada Holm',
      statementId: `${count}`,
    },
    ...{ property, propertyLabel: property, value, qualifiers: [], rank: 'normal', references: 1, ...more },
  } as EvidenceRecord;
}
const time = (property: string, value: string, precision = 11) => ({
  property,
  propertyLabel: property,
  value: `+${value}T00:00:00Z`,
  precision,
});
const born = record('P569', '+1960-05-20T00:00:00Z', { precision: 11 });
const office = (names: string[], start: string, end?: string, more: Partial<EvidenceRecord> = {}) =>
  record('P39', 'Q2', {
    ...{ valueLabel: names[0]!, valueNames: names },
    qualifiers: [time('P580', start), ...(end ? [time('P582', end)] : [])],
    ...more,
  });
const minister = office(['Prime Minister of Norland'], '2020-02-01');
const formerly = office(['Minister of Finance of Norland', 'finance minister'], '2010-01-10', '2014-06-30');
function review(rating: string, more: Partial<Review> = {}): Review {
  return {
    ...{ kind: 'review', id: `archive:${rating}`, source: 'archive', url: 'https://checks.example/a', title: '' },
    ...{ publisher: 'Checks', claimReviewed: 'Ada Holm was born in Norland.', rating, retrieved: '' },
    ...{ fetched: { sha256: '', length: 1 }, match: 'same', covers: [], likeness: 1, differs: [], ...more },
  };
}
const ada: Evidence[] = [born, minister, formerly];

async function judge(text: string, evidence: Evidence[] = ada, more: Partial<Context> = {}) {
  const { verdict } = await reachVerdict(claim(text), evidence, { ...context, ...more });
  return {
    label: verdict!.label,
    words: verdict!.judged.map(({ start, end }) => text.slice(start, end)),
    whole: verdict!.whole,
  };
}

it('is not refuted by somebody of whom only the name says who is meant', async () => {
  const alone = { ...born, byNameAlone: true as const };
  expect((await judge('Ada Holm, 63, spoke first.', [born])).label).toBe('refuted');
  expect((await judge('Ada Holm, 63, spoke first.', [alone])).label).toBe('not-enough-evidence');
  expect((await judge('Ada Holm, 65, spoke first.', [alone])).label).toBe('supported');
});

describe('supports', () => {
  it.each([
    ['Ada Holm, 65, spoke first.', ['65']],
    ['Prime Minister Ada Holm, 65, spoke first.', ['Prime Minister', '65']],
    ['The 65-year-old prime minister, Ada Holm, spoke first.', ['65-year-old']],
    [
      'Ada Holm, prime minister of Norland since February 2020, spoke first.',
      ['prime minister of Norland since February 2020'],
    ],
    ['Ada Holm, a former finance minister, spoke first.', ['finance minister']],
    ['Ada Holm was finance minister from 2010 to 2014.', ['finance minister', '2010', '2014']],
    ['Ada Holm was born on 20 May 1960.', ['20 May 1960']],
  ])('%s', async (text, words) => {
    expect(await judge(text)).toMatchObject({ label: 'supported', words });
  });

  it('calls the whole supported only where nothing else is said', async () => {
    expect((await judge('Ada Holm was finance minister from 2010 to 2014.')).whole).toBe(true);
    expect((await judge('Ada Holm, 65, owns a brewery.')).whole).toBe(false);
  });
});

describe('refutes', () => {
  it.each([
    ['Ada Holm, 64, spoke first.', ['64']],
    ['Ada Holm, prime minister of Norland since 2018, spoke first.', ['since 2018']],
    ['Finance minister Ada Holm spoke first.', ['Finance minister']],
    ['Ada Holm was finance minister from 2011 to 2013.', ['finance minister', '2011', '2013']],
  ])('%s', async (text, words) => {
    expect(await judge(text)).toMatchObject({ label: 'refuted', words });
  });

  it('only by a record with a reference', async () => {
    expect((await judge('Ada Holm, 64, spoke first.', [{ ...born, references: 0 } as Evidence])).label).toBe(
      'not-enough-evidence',
    );
  });
});

describe('abstains', () => {
  it.each([
    'Ada Holm, mayor of Easton, spoke first.',
    'Ada Holm is not the prime minister of Norland.',
    'Ada Holm, 64, was told by critics.'.replace('64', 'critics said, 64'),
    'Her rivals falsely claim that Ada Holm, 64, is ill.',
    'If Ada Holm, 64, resigns, the party splits.',
    'Ada Holm will be finance minister.',
    'Is Ada Holm, 64, the finance minister?',
    '“Ada Holm, 64, is the finance minister,” he said.',
    'Ada Holm, 64, is the finance minister, a neighbour said.',
    'Ada Holm, whose 30-year-old son owns it, spoke first.',
    'Ada Holm, using 40-year-old maps, spoke first.',
    'The 40-year-old case against Ada Holm was closed.',
    'A letter to the finance minister, Ada Holm’s friend, was lost.',
    'The brother of Ada Holm, a finance minister of old, was there.',
    'The tax came when Finance minister Ada Holm met them in 2012.',
    'Ada Holm, 12 aides and a dog arrived.',
    'Ada Holm’s deputy, 41, spoke first.',
    'Prime Minister of Sudland Ada Holm spoke first.',
  ])('%s', async (text) => {
    expect((await judge(text)).label).toBe('not-enough-evidence');
  });

  it('without the date of the article', async () => {
    const { published: _, ...undated } = context;
    const { verdict } = await reachVerdict(claim('Prime Minister Ada Holm, 65, spoke.'), ada, undated);
    expect(verdict?.label).toBe('not-enough-evidence');
  });

  it('where only the year of birth is known', async () => {
    const vague = record('P569', '+1960-00-00T00:00:00Z', { precision: 9 });
    expect((await judge('Ada Holm, 65, spoke.', [vague])).label).toBe('not-enough-evidence');
    expect((await judge('Ada Holm, 68, spoke.', [vague])).label).toBe('refuted');
    // So far off, it is more likely another Ada Holm.
    expect((await judge('Ada Holm, 78, spoke.', [vague])).label).toBe('not-enough-evidence');
  });

  it('does not take the president of one country for that of another', async () => {
    const other = office(['President of Iraq'], '2010-01-01', '2012-01-01');
    expect((await judge('Ada Holm, the president of Iran, spoke.', [other])).label).toBe('not-enough-evidence');
  });
});

describe('what a verdict needs', () => {
  const passage: Passage = {
    ...{ kind: 'passage', id: 'p', source: 'wikipedia', url: 'https://x.example/', title: 'Ada Holm', retrieved: '' },
    ...{
      fetched: { sha256: '', length: 40 },
      text: 'Ada Holm said that nothing will be sold to anybody.',
      start: 0,
      end: 51,
    },
  };
  const saying = (citations: Judgement['citations']): Verifier => ({
    ...{ id: 'test', name: '', hosts: [] },
    judge: () => [{ verifier: 'test', judged: [{ start: 0, end: 3 }], citations, strength: 1, compared: '' }],
  });
  const label = async (citations: Judgement['citations']) =>
    (await reachVerdict(claim('Ada Holm sold it.'), [passage], context, [saying(citations)])).verdict?.label;

  it.each([
    ['refuted', review('False'), 'False'],
    ['not-enough-evidence', review('False'), 'Mostly false'],
    ['not-enough-evidence', review('False', { match: 'related' }), 'False'],
    ['not-enough-evidence', review('False'), undefined],
  ])('is, of a published fact check, the rating of the same claim in its own words: %s', async (label, one, words) => {
    const verifier = saying([{ evidence: one.id, stance: 'refutes', ...(words ? { words } : {}) }]);
    const { verdict } = await reachVerdict(claim('Ada Holm sold it.'), [one], context, [verifier]);
    expect(verdict?.label).toBe(label);
  });

  it('is evidence that exists, and words that stand in it', async () => {
    expect(await label([{ evidence: 'p', stance: 'supports', words: 'nothing will be sold' }])).toBe('supported');
    expect(await label([{ evidence: 'p', stance: 'supports', words: 'nothing was sold' }])).toBe('not-enough-evidence');
    expect(await label([{ evidence: 'p', stance: 'supports' }])).toBe('not-enough-evidence');
    expect(await label([{ evidence: 'q', stance: 'supports', words: 'nothing' }])).toBe('not-enough-evidence');
    // One page alone refutes nothing, whatever it says.
    expect(await label([{ evidence: 'p', stance: 'refutes', words: 'nothing will be sold' }])).toBe(
      'not-enough-evidence',
    );
    expect(await label([])).toBe('not-enough-evidence');
  });

  it('is for a quote a passage that holds it, of the same speaker', async () => {
    const quote = (text: string, name: string): Quote => ({
      ...{ id: 'q', kind: 'quote', form: 'direct', text, language: 'en', checkworthiness: 1, query: '' },
      ...{ places: claim(text).places, content: { start: 0, end: text.length }, speaker: { name, anonymous: false } },
    });
    const of = async (one: Quote) => (await reachVerdict(one, [passage], context)).attribution?.label;
    expect(await of(quote('“nothing will be sold to anybody”', 'Ada Holm'))).toBe('verbatim');
    expect(await of(quote('“nothing will be sold to anybody”', 'Bo Lind'))).toBe('another-speaker');
    expect(await of(quote('“everything will be sold to nobody”', 'Ada Holm'))).toBe('not-found');
  });
});
