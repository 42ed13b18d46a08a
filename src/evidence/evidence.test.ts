import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveWikidata } from '../../e2e/sources/wikidata.mjs';
import { serveWikipedia } from '../../e2e/sources/wikipedia.mjs';
import type { Claim, Context } from '../model.ts';
import { type Access, type Gathered, ProviderProblem } from '../provider.ts';
import { budgeted } from './budget.ts';
import { gatherEvidence, passageFrom } from './index.ts';
import { mentionsIn } from './mentions.ts';
import { wikidata } from './sources/wikidata.ts';
import { wikipedia } from './sources/wikipedia.ts';

type Served = Awaited<ReturnType<typeof serveWikidata>>;
let records: Served;
let articles: Served;
beforeEach(async () => {
  records = await serveWikidata();
  articles = await serveWikipedia();
});
afterEach(async () => {
  await records.close();
  await articles.close();
});

const context: Context = { language: 'en-GB', title: 'Harbour', host: 'news.example', published: '2026-03-12' };
const mayor = claim('Marit Solbakken, Port Ellery’s 58-year-old mayor who has held office since 2014, was there.');
const flood = claim('The flood of November 1926 put some 900 houses of Port Ellery under water.', 'flood 1926 houses');

function claim(text: string, query = ''): Claim {
  const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
  return {
    ...{ id: text.slice(0, 20), kind: 'claim', nature: 'checkable', text, language: 'en', places: [place] },
    ...{ checkworthiness: 0.5, query, reasons: [], values: [] },
  };
}

function access(base: string): Access & { sent: string[] } {
  const sent: string[] = [];
  return {
    ...{ base, sent, signal: new AbortController().signal, now: () => new Date() },
    async fetch(url, init) {
      init?.leaving?.();
      sent.push(url);
      const response = await fetch(url, { headers: init?.headers ?? {}, redirect: 'manual' }).catch(() => {
        throw new ProviderProblem({ code: 'offline' });
      });
      if (response.status === 429) throw new ProviderProblem({ code: 'rate-limited', retryAfter: 7 });
      if (response.status >= 300)
        throw new ProviderProblem({ code: response.status < 400 ? 'redirected' : 'server-error' });
      const text = await response.text();
      return {
        url,
        status: 200,
        text,
        sha256: createHash('sha256').update(text).digest('hex'),
        retrieved: '2026-03-12T00:00:00Z',
      };
    },
  };
}

/** Enough for anything that a test asks. */
const ample = (server: Served) => budgeted(access(server.address), 100, 'test');

async function all(stream: AsyncIterable<Gathered>): Promise<Gathered[]> {
  const found: Gathered[] = [];
  for await (const one of stream) found.push(one);
  return found;
}
const askedOf = (found: Gathered[]) => found.flatMap((one) => ('asked' in one ? [one.asked] : []));
const evidenceOf = (found: Gathered[]) => found.flatMap((one) => ('evidence' in one ? [one.evidence] : []));

describe('what is asked', () => {
  it('names the project, is anonymous, and never sends a sentence', async () => {
    await all(wikidata.gather([mayor, flood], context, ample(records)));
    await all(wikipedia.gather([mayor, flood], context, ample(articles)));
    const log = [...records.log, ...articles.log] as { url: string; headers: { [name: string]: string } }[];
    expect(log.length).toBeGreaterThan(3);
    for (const { url, headers } of log) {
      expect(headers['api-user-agent']).toMatch(/^FactChecker\//);
      expect(url).toContain('origin=*');
      expect(url).toContain('maxlag=5');
      const words = new URL(url, 'http://x').searchParams.get('gsrsearch') ?? '';
      expect(words.split(' ').length).toBeLessThanOrEqual(8);
    }
  });

  it('asks a name once, whoever says it, and all names of a page together', async () => {
    const statements = [mayor, claim(`${mayor.text} It rained.`), flood];
    await all(wikidata.gather(statements, context, ample(records)));
    await all(wikipedia.gather(statements, context, ample(articles)));
    const asked = (server: Served) =>
      (server.log as { url: string }[]).map(({ url }) => new URL(url, 'http://x').searchParams);
    expect(asked(records).filter((query) => query.get('search') === 'Marit Solbakken')).toHaveLength(1);
    const titles = asked(articles).flatMap((query) => (query.has('exintro') ? (query.get('titles') ?? []) : []));
    expect(titles).toEqual(['Port Ellery|Marit Solbakken']);
  });

  it('leaves out what identifies a person', () => {
    const text =
      'The note went to @Harbourmaster or Ole.Berg@example.org, account DE89370400440532013000, said Ole Berg.';
    expect(mentionsIn(text).map((one) => one.name)).toEqual(['Ole Berg']);
  });
});

describe('failures', () => {
  it.each([
    ['maxlag', 'server-error'],
    ['html', 'unreadable'],
    ['truncated', 'unreadable'],
    ['limit', 'rate-limited'],
    ['error', 'server-error'],
    ['drop', 'offline'],
    ['redirect', 'redirected'],
  ])('%s is a failure and never nothing', async (kind, code) => {
    records.fail(kind);
    articles.fail(kind);
    for (const [source, server] of [
      [wikidata, records],
      [wikipedia, articles],
    ] as const) {
      const found = await all(source.gather([mayor], context, ample(server)));
      expect(askedOf(found)).toMatchObject([{ outcome: 'failed', problem: { code } }]);
    }
  });

  it('of the entities alone leaves no namesake in their place', async () => {
    let count = 0;
    records.fail(((url: URL) =>
      url.search.includes('wbgetentities') && count++ === 0 ? 'error' : undefined) as never);
    const found = await all(wikidata.gather([mayor], context, ample(records)));
    expect(evidenceOf(found)).toEqual([]);
    expect(askedOf(found)).toMatchObject([{ outcome: 'failed' }]);
  });

  it('of one source is told beside what the other found', async () => {
    articles.fail('html');
    const asking = [wikidata, wikipedia].map((source) => ({
      source,
      access: access(source.id === 'wikidata' ? records.address : articles.address),
    }));
    const asked = askedOf(await all(gatherEvidence([mayor], context, asking, 100)));
    expect(asked.map((one) => `${one.source} ${one.outcome}`).sort()).toEqual(['wikidata found', 'wikipedia failed']);
  });
});

describe('evidence', () => {
  it('takes the mayor for the mayor, not for the ski jumper', async () => {
    const found = evidenceOf(await all(wikidata.gather([mayor], context, ample(records))));
    expect(new Set(found.map((one) => one.kind === 'record' && one.entity))).toEqual(
      new Set(['Q900000002', 'Q900000001']),
    );
    const office = found.find((one) => one.kind === 'record' && one.property === 'P39');
    expect(office).toMatchObject({
      references: 1,
      rank: 'normal',
      valueLabel: 'mayor of Port Ellery',
      qualifiers: [{ property: 'P580', precision: 11 }],
    });
  });

  it('takes neither namesake where the statement does not say', async () => {
    const found = await all(
      wikidata.gather([claim('Tobias Renn, 20, was late.')], { ...context, title: '' }, ample(records)),
    );
    expect(evidenceOf(found)).toEqual([]);
  });

  it('slices a passage out of the article, word for word', async () => {
    const found = evidenceOf(await all(wikipedia.gather([flood], context, ample(articles))));
    const passage = found.find(
      (one) => one.kind === 'passage' && one.text === 'It broke the old mole and flooded about 900 houses.',
    );
    if (passage?.kind !== 'passage') throw new Error('no passage');
    expect(passage.end - passage.start).toBe(passage.text.length);
  });

  it('shows nothing that shares only a word', async () => {
    const found = await all(
      wikipedia.gather([claim('Wind and pressure worry the bakers of Halvorsund.')], context, ample(articles)),
    );
    expect(evidenceOf(found)).toEqual([]);
    expect(askedOf(found)).toMatchObject([{ outcome: 'nothing' }]);
  });

  it('makes no passage beyond the text', () => {
    const fetched = { url: 'https://x.example/', text: 'Short.', sha256: '0'.repeat(64), retrieved: '' };
    expect(() => passageFrom(fetched, { source: 's', title: 't' }, 0, 99)).toThrow(RangeError);
  });
});

it('spends no more than the budget', async () => {
  const asking = [wikidata, wikipedia].map((source) => ({
    source,
    access: access(source.id === 'wikidata' ? records.address : articles.address),
  }));
  const found = await all(gatherEvidence([mayor, flood], context, asking, 5));
  expect(askedOf(found).some((one) => one.outcome === 'over-budget')).toBe(true);
  expect(records.log.length + articles.log.length).toBeLessThanOrEqual(5);
});
