/** The pages that an article cites, from a real server on this machine through the way of every request. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookUp } from '../../src/check.ts';
import { cited } from '../../src/evidence/sources/cited.ts';
import type { Claim, Context, Finding, LedgerEntry, Quote, Statement } from '../../src/model.ts';
import { accessOf } from './access.ts';
import { cacheIn } from './cache.ts';
import { quotes as first } from './fixtures/cited/first/quotes.ts';
import { quotes as fourth } from './fixtures/cited/fourth/quotes.ts';
import { quotes as second } from './fixtures/cited/second/quotes.ts';
import { quotes as third } from './fixtures/cited/third/quotes.ts';
import { createQueue } from './queue.ts';
import { inMemory } from './store.ts';

const folder = join(import.meta.dirname, 'fixtures/cited');
const context: Context = { language: 'en', title: '', host: 'news.example' };
const heard: { url: string; headers: NodeJS.Dict<string | string[]> }[] = [];
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, answer) => {
    const url = request.url ?? '';
    heard.push({ url, headers: request.headers });
    const html = { 'content-type': 'text/html' };
    if (url === '/moved') return answer.writeHead(302, { location: '/first/harbour' }).end();
    if (url === '/gone') return answer.writeHead(404, html).end('<p>Not here.</p>');
    if (url === '/pdf') return answer.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7');
    if (url === '/script') return answer.writeHead(200, html).end('<div id=root></div><script>go()</script>');
    if (url === '/deep') return answer.writeHead(200, html).end('<div>'.repeat(5_000));
    if (url === '/large') return answer.writeHead(200, html).end('<p>words</p>'.repeat(300_000));
    if (url === '/silent') return; // never answers
    const [, lot = '', page = ''] = url.split('/');
    if (!readdirSync(folder).includes(lot)) return answer.writeHead(500).end();
    return answer.writeHead(200, html).end(readFileSync(join(folder, lot, `${page}.html`)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function quoteOf(id: string, text: string, name: string, language: string, cites: string[]): Quote {
  const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
  return {
    ...{ id, kind: 'quote', form: 'direct', text, language, checkworthiness: 1, query: '', places: [place] },
    ...{ content: { start: 0, end: text.length }, speaker: { name, anonymous: false }, cites },
  };
}

interface Way {
  base?: string;
  granted?: boolean;
  budget?: number;
  signal?: AbortSignal;
}

/** What the source makes of it, as in a check. */
async function look(statements: readonly Statement[], way: Way = {}) {
  const lines: LedgerEntry[] = [];
  const { signal = new AbortController().signal } = way;
  const outside = {
    ...{ fetch, now: () => new Date('2026-06-01T10:00:00Z'), queue: createQueue({ perHost: 3, overAll: 8 }) },
    ...{ cache: cacheIn(inMemory()), log: async (entry: LedgerEntry) => void lines.push({ ...entry }) },
    ...{ unnamed: async () => true, signal },
  };
  const place = { base: way.base ?? base, isGranted: async () => way.granted ?? true };
  const source = { source: cited, access: accessOf(cited, place, outside) };
  const found = new Map<string, Finding>();
  const options = { sources: [source], budget: way.budget ?? 100, signal };
  for await (const finding of lookUp(statements, context, options)) found.set(finding.statement, finding);
  return { found, lines, of: (id: string) => found.get(id)! };
}

const said = 'This harbour was dug by hand, and we will not hand it over for the price of a car park.';
const one = (path: string) =>
  quoteOf('q', `“${said}”`, 'Maeve Tolland', 'en', [path.includes(':') ? path : base + path]);

const lots = { first, second, third, fourth };
const languages: { [page: string]: string } = { handel: 'de', profil: 'fr', nota: 'es' };

describe('quotes against pages', () => {
  const outcomes: { lot: string; expected: string; label: string; quote: string }[] = [];

  beforeAll(async () => {
    const all = Object.entries(lots).flatMap(([lot, quotes]) =>
      quotes.map((one, index) => ({ ...one, lot, id: `${lot}-${index}`, url: `${base}/${lot}/${one.page}` })),
    );
    // A page at a time: more than a dozen are not fetched for one article.
    for (const url of new Set(all.map((one) => one.url))) {
      const here = all.filter((one) => one.url === url);
      const statements = here.map(({ id, quote, speaker, page }) =>
        quoteOf(id, quote, speaker, languages[page] ?? 'en', [url]),
      );
      const { of } = await look(statements);
      for (const { id, lot, quote, expected } of here) {
        const finding = of(id);
        const label = finding.state === 'checked' ? finding.attribution?.label : finding.state;
        outcomes.push({ lot, expected, label: label ?? 'none', quote });
        // What is shown stands in what was fetched.
        for (const evidence of finding.evidence)
          expect(evidence).toMatchObject({
            kind: 'passage',
            url,
            source: 'cited',
            retrieved: '2026-06-01T10:00:00.000Z',
          });
      }
    }
  }, 120_000);

  it('are more than two hundred, and none that is verbatim is called altered', () => {
    expect(outcomes.length).toBeGreaterThan(200);
    const altered = outcomes.filter(({ expected, label }) => expected === 'verbatim' && /reworded|cut/.test(label));
    expect(altered).toEqual([]);
  });

  it.each(Object.keys(lots))('are told right nine times in ten: %s lot', (lot) => {
    const mine = outcomes.filter((one) => one.lot === lot);
    const wrong = mine.filter(({ expected, label }) => label !== expected);
    expect(wrong.length).toBeLessThanOrEqual(mine.length / 10);
  });
});

describe('a cited page', () => {
  it('gives the words, the difference, and when it was read', async () => {
    const { of, lines } = await look([
      quoteOf('q', `“${said.replace('dug', 'built')}”`, 'Maeve Tolland', 'en', [`${base}/first/harbour`]),
    ]);
    const finding = of('q') as Finding & { state: 'checked' };
    expect(finding.attribution?.label).toBe('reworded');
    expect(finding.attribution?.difference).toContainEqual({ text: 'dug', kind: 'source' });
    expect(finding.asked).toEqual([
      {
        ...{ source: 'cited', outcome: 'found' },
        pages: [
          {
            ...{ url: `${base}/first/harbour`, title: 'Brannoch votes to keep its harbour public – The Brannoch Tide' },
            ...{ at: '2026-06-01T10:00:00.000Z', by: 'fetch', outcome: 'found' },
          },
        ],
      },
    ]);
    expect(finding.evidence[0]).toMatchObject({
      publisher: 'The Brannoch Tide',
      published: '2026-04-14T21:05:00+01:00',
    });
    expect(lines.at(-1)).toMatchObject({ source: 'cited', method: 'GET', status: 200 });
  });

  it('is told nothing of the reader or of the page that cites it', async () => {
    heard.length = 0;
    await look([one('/first/harbour')]);
    expect(heard).toHaveLength(1);
    expect(Object.keys(heard[0]!.headers)).not.toContain('referer');
    expect(Object.keys(heard[0]!.headers)).not.toContain('cookie');
    expect(JSON.stringify(heard)).not.toContain('news.example');
  });

  it.each([
    ['/moved', 'redirected'],
    ['/gone', 'unreadable'],
    ['/pdf', 'unreadable'],
    ['/script', 'unreadable'],
    ['/deep', 'unreadable'],
    ['/large', 'too-large'],
    ['/nowhere', 'server-error'],
  ])('that cannot be read says why: %s', async (path, code) => {
    const { of } = await look([one(path)]);
    expect(of('q').asked[0]).toMatchObject({
      outcome: 'failed',
      pages: [{ outcome: 'failed', problem: { code, at: new URL(base).host } }],
    });
    expect(of('q').evidence).toEqual([]);
  });

  it('is fetched once for all that cite it, counted, and called off', async () => {
    heard.length = 0;
    const two = [one('/first/harbour'), { ...one('/first/harbour'), id: 'p' }];
    const { of } = await look(two);
    expect(heard).toHaveLength(1);
    expect(of('p').asked[0]!.outcome).toBe('found');
    const spent = await look([one('/first/match')], { budget: 0 });
    expect(spent.of('q')).toMatchObject({ state: 'not-checked', reason: 'over-budget' });
    const stop = new AbortController();
    const stopped = look([one('/silent')], { signal: stop.signal });
    stop.abort();
    expect((await stopped).of('q')).toMatchObject({ state: 'not-checked', reason: 'stopped' });
  });

  it('says that it has not the words', async () => {
    const { of } = await look([one('/first/match')]);
    const finding = of('q') as Finding & { state: 'checked' };
    expect(finding.attribution).toEqual({ label: 'not-found', judgements: [] });
    expect(finding.asked[0]).toMatchObject({
      outcome: 'nothing',
      pages: [{ outcome: 'nothing', title: 'Late goal sinks Corran | Goalmouth' }],
    });
  });

  it('is not fetched without a grant, nor where it is no public page', async () => {
    heard.length = 0;
    const refused = await look([one('/first/harbour')], { granted: false });
    expect(refused.of('q').asked[0]).toMatchObject({ outcome: 'off', problem: { code: 'no-permission' } });
    const { port } = new URL(base);
    for (const url of [
      ...[`http://localhost:${port}/`, `http://[::1]:${port}/`, `http://2130706433:${port}/`, `http://0x7f.1:${port}/`],
      ...[
        `http://127.1:${port}/`,
        `https://127.0.0.1:${port}/`,
        `https://user@127.0.0.1/`,
        'https://router/',
        'https://nas.local/',
      ],
      ...[
        'https://10.0.0.1/',
        'https://[fd00::1]/',
        'https://169.254.169.254/latest/',
        'ftp://a.example.org/',
        'javascript:alert(1)',
      ],
      ...['data:text/html,x', `${base}.evil.example/`, `http://evil.example@127.0.0.1:${port}/`],
    ]) {
      const { of } = await look([quoteOf('q', `“${said}”`, 'Maeve Tolland', 'en', [url])], { base: '' });
      expect(of('q').asked[0], url).toMatchObject({ outcome: 'failed', pages: [{ problem: { code: 'refused' } }] });
    }
    expect(heard).toEqual([]);
  });
});

describe('a figure', () => {
  const claim = (text: string): Claim => ({
    ...{ id: 'c', kind: 'claim', nature: 'checkable', reasons: ['number'], values: [], text, language: 'en' },
    ...{ checkworthiness: 1, query: '', places: [], cites: [`${base}/first/science`] },
  });

  it.each([
    [
      'The surface of Lake Orrin has warmed by 1.8 °C since 1985, a study of 412,000 measurements says.',
      'has the same figure: “412,000',
    ],
    [
      'The surface of Lake Orrin has warmed by 1.8 °C since 1985, a study of 500,000 measurements says.',
      'has “412,000',
    ],
  ])('is looked for too, and decides nothing: %s', async (text, told) => {
    const finding = (await look([claim(text)])).of('c') as Finding & { state: 'checked' };
    expect(finding.verdict?.label).toBe('not-enough-evidence');
    expect(finding.verdict?.judgements.map(({ compared }) => compared).join(' ')).toContain(told);
  });
});
