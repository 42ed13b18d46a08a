import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWikidata } from '../e2e/sources/wikidata.mjs';
import { serveWikipedia } from '../e2e/sources/wikipedia.mjs';
import { lookUp } from './check.ts';
import { sources } from './evidence/index.ts';
import type { Claim, Context, Finding, Statement } from './model.ts';
import { type Access, ProviderProblem } from './provider.ts';

let wikidata: Awaited<ReturnType<typeof serveWikidata>>;
let wikipedia: Awaited<ReturnType<typeof serveWikipedia>>;

beforeAll(async () => {
  wikidata = await serveWikidata();
  wikipedia = await serveWikipedia();
});
afterAll(async () => {
  await wikidata.close();
  await wikipedia.close();
});

const SUPREME =
  'At the heart of it stands Ayatollah Ali Khamenei, Iran’s 86-year-old supreme leader who has ruled since 1989.';

function claim(text: string, more: Partial<Claim> = {}): Claim {
  return {
    id: `c-${text.length}-${text.slice(0, 12)}`,
    kind: 'claim',
    nature: 'checkable',
    text,
    language: 'en',
    places: [{ block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } }],
    checkworthiness: 0.8,
    query: '',
    reasons: [],
    values: [],
    ...more,
  };
}

function access(base: string, signal = new AbortController().signal): Access {
  return {
    base,
    signal,
    now: () => new Date('2026-02-07T00:00:00Z'),
    async fetch(url, init) {
      const response = await fetch(url, { ...init, signal }).catch(() => {
        throw new ProviderProblem({ code: 'offline', at: new URL(url).host });
      });
      if (response.status === 429) throw new ProviderProblem({ code: 'rate-limited', retryAfter: 7 });
      if (!response.ok) throw new ProviderProblem({ code: 'server-error' });
      const text = await response.text();
      return {
        url,
        status: response.status,
        text,
        sha256: createHash('sha256').update(text).digest('hex'),
        retrieved: '2026-02-07T00:00:00.000Z',
      };
    },
  };
}

async function check(
  statements: Statement[],
  context: Partial<Context> = {},
  options: { budget?: number; signal?: AbortSignal; together?: Statement[] } = {},
) {
  const found = new Map<string, Finding>();
  const order: Finding[] = [];
  const bases: { [id: string]: string } = { wikidata: wikidata.address, wikipedia: wikipedia.address };
  const asked = sources.filter(({ id }) => bases[id] !== undefined);
  const asking = asked.map((source) => ({ source, access: access(bases[source.id]!, options.signal) }));
  const whole: Context = {
    language: 'en',
    title: 'Talks',
    host: 'news.example',
    published: '2026-02-06T10:00:00Z',
    ...context,
  };
  const looking = lookUp(statements, whole, {
    sources: asking,
    budget: options.budget ?? 200,
    ...(options.together ? { together: options.together } : {}),
    signal: options.signal ?? new AbortController().signal,
  });
  for await (const finding of looking) {
    order.push(finding);
    found.set(finding.statement, finding);
  }
  return { order, of: (statement: Statement) => found.get(statement.id)! };
}

function verdictOf(finding: Finding) {
  if (finding.state !== 'checked' || !finding.verdict) throw new Error(`no verdict but ${finding.state}`);
  return finding.verdict;
}

const judgedWords = (statement: Statement, finding: Finding) =>
  verdictOf(finding).judged.map(({ start, end }) => statement.text.slice(start, end));

describe('the sentence on the supreme leader', () => {
  it('is supported on the words of age, office and since, as of the day of the article', async () => {
    const statement = claim(SUPREME);
    const finding = (await check([statement])).of(statement);
    expect(verdictOf(finding)).toMatchObject({ label: 'supported', asOf: '2026-02-06' });
    expect(judgedWords(statement, finding)).toEqual(['Iran’s 86-year-old supreme leader', 'has ruled since 1989']);
    // In dates as a reader writes them, and each comparison once.
    const { justification } = verdictOf(finding);
    expect(justification).toContain('Born 19 April 1939, so 86 on 6 February 2026; the statement says 86.');
    expect(justification.match(/The article is of 6 February 2026\./g)).toHaveLength(1);
    expect(justification).not.toMatch(/\d{4}-\d\d/);
    expect(
      finding.evidence
        .filter((one) => one.kind === 'record')
        .map((one) => one.property)
        .sort(),
    ).toEqual(['P39', 'P569']);
  });

  it('is not supported by an article of June 2026', async () => {
    const statement = claim(SUPREME);
    const finding = (await check([statement], { published: '2026-06-12' })).of(statement);
    expect(verdictOf(finding).label).toBe('refuted');
    expect(judgedWords(statement, finding)).not.toContain('86-year-old');
  });

  it('has no verdict without a date', async () => {
    const statement = claim(SUPREME);
    const finding = (await check([statement], { published: '' })).of(statement);
    expect(verdictOf(finding).label).toBe('not-enough-evidence');
  });

  it('carries no verdict over to a false clause', async () => {
    const statement = claim(SUPREME.replace('since 1989.', 'since 1989 and who owns a brewery in Bavaria.'));
    const finding = (await check([statement])).of(statement);
    expect(verdictOf(finding).whole).toBe(false);
    expect(judgedWords(statement, finding).join(' ')).not.toMatch(/brewery|Bavaria/);
  });

  it.each([
    ['Critics wrongly claim that Ali Khamenei, 86, has ruled since 1989.'],
    ['Ali Khamenei is not the supreme leader of Iran, an aide said.'],
    ['Had he ruled since 1989, Ali Khamenei, 86, would know.'],
    ['Is Ali Khamenei, 86, the supreme leader of Iran?'],
    ['“Ali Khamenei is the supreme leader of Iran,” the man said.'],
    ['The grandson of Ali Khamenei, a 12-year-old boy, was there.'],
  ])('abstains on %s', async (text) => {
    const statement = claim(text);
    expect(verdictOf((await check([statement])).of(statement)).label).toBe('not-enough-evidence');
  });
});

describe('the demo page', () => {
  const published = '2026-03-12T09:30:00+00:00';

  it('supports the mayor', async () => {
    const statement = claim(
      'Marit Solbakken, Port Ellery’s 58-year-old mayor who has held office since 2014, called the wall “the last good chance this harbour will get.”',
    );
    const finding = (await check([statement], { published })).of(statement);
    expect(verdictOf(finding).label).toBe('supported');
    expect(judgedWords(statement, finding)).toEqual(['Port Ellery’s 58-year-old mayor', 'has held office since 2014']);
  });

  it('refutes the year of the director on just those words', async () => {
    const statement = claim(
      'Tobias Renn, the 47-year-old director of the Coastal Survey since 2011, wrote to the council in January.',
    );
    const finding = (await check([statement], { published })).of(statement);
    expect(verdictOf(finding).label).toBe('refuted');
    expect(judgedWords(statement, finding)).toEqual(['since 2011']);
  });

  it('shows a passage, and no verdict, for what only an article tells', async () => {
    const statement = claim('The flood of November 1926 destroyed the old mole and put some 900 houses under water.', {
      query: 'flood 1926 mole houses',
    });
    const finding = (await check([statement], { published })).of(statement);
    expect(verdictOf(finding).label).toBe('not-enough-evidence');
    expect(finding.evidence.map((one) => one.kind === 'passage' && one.text)).toContain(
      'It broke the old mole and flooded about 900 houses.',
    );
  });
});

it('asks in the same words again for what a stopped check still owes', async () => {
  const statements = [
    claim(SUPREME, { checkworthiness: 0.9 }),
    claim('Tobias Renn has been director of the Coastal Survey since 2017.', { checkworthiness: 0.7 }),
    claim('The flood of November 1926 put some 900 houses of Port Ellery under water.', { checkworthiness: 0.5 }),
  ];
  const urls = () => [...wikidata.log, ...wikipedia.log].map((one) => (one as { url: string }).url);
  const since = (before: number[]) => [
    ...wikidata.log.slice(before[0]).map((one) => (one as { url: string }).url),
    ...wikipedia.log.slice(before[1]).map((one) => (one as { url: string }).url),
  ];
  await check(statements);
  const first = new Set(urls());
  const before = [wikidata.log.length, wikipedia.log.length];
  const { order } = await check(statements.slice(2), {}, { together: statements });
  const again = since(before);
  expect(again.length).toBeGreaterThan(0);
  expect(again.filter((url) => !first.has(url))).toEqual([]);
  // Only what was owed is told.
  expect(new Set(order.map((one) => one.statement))).toEqual(new Set([statements[2]!.id]));
});
