/** What sources with a key, or a server of the reader's own, are asked, give, and say where they refuse. */
import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type Keyed, serveKeyed, USED_UP } from '../../e2e/sources/keyed.mjs';
import { brave } from '../../src/evidence/sources/brave.ts';
import { factCheckTools } from '../../src/evidence/sources/fact-check-tools.ts';
import { guardian } from '../../src/evidence/sources/guardian.ts';
import { kiwix } from '../../src/evidence/sources/kiwix.ts';
import { searxng } from '../../src/evidence/sources/searxng.ts';
import { tavily } from '../../src/evidence/sources/tavily.ts';
import type { Statement } from '../../src/model.ts';
import type { Source } from '../../src/provider.ts';
import { reachVerdict } from '../../src/verdict/index.ts';
import { type Asking, claim, context, gathered, quote } from './fixtures/asking.ts';

type Served = Awaited<ReturnType<typeof serveKeyed>>;
const open: Served[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function served(which: Keyed): Promise<Served> {
  const server = await serveKeyed(which);
  open.push(server);
  return server;
}

const cost = claim(
  'The harbour wall of Port Ellery would cost 38.5 million crowns.',
  'Port Ellery 38.5 harbour wall crowns',
);
const flood = claim(
  'The flood of November 1926 put about 900 houses of Port Ellery under water.',
  'Port Ellery 1926 flood houses water',
);
const roof = quote(
  '“My grandmother slept on the roof of the net loft, and she told us about it every single winter,” recalled Ines Okafor-Dahl.',
  'grandmother slept roof loft winter',
);
const none = claim('The ferry of Vessby sails at six.', 'Vessby ferry timetable');

const ask = async (
  source: Source,
  which: Keyed,
  statements: readonly Statement[] = [cost],
  more: Partial<Asking> = {},
) => {
  const server = await served(which);
  const found = await gathered(source, statements, { address: server.address, key: KEY, ...more });
  const addresses = server.log.map(({ url }: { url: string }) => decodeURIComponent(url.replaceAll('+', ' ')));
  return { ...found, server, addresses };
};

describe('a search engine', () => {
  it.each([
    [brave, 'brave'],
    [tavily, 'tavily'],
    [searxng, 'searxng'],
  ] as const)('$0.name gives leads by safe ways, and never evidence', async (source, which) => {
    const { all, leads, asked, evidence } = await ask(source, which, [cost, none]);
    expect(all.some((one) => 'evidence' in one)).toBe(false);
    expect(evidence(cost)).toEqual([]);
    expect(leads(cost)).toEqual([
      {
        source: source.id,
        url: 'https://www.harbourpost.example/2026/mar/10/port-ellery-wall-cost',
        title: 'Port Ellery harbour wall would cost 38.5 million crowns',
        publisher: 'harbourpost.example',
        published: expect.stringMatching(/^2026-03-1/),
      },
    ]);
    expect(asked(cost)).toEqual([{ source: source.id, outcome: 'found', query: cost.query }]);
    expect(asked(none)).toEqual([{ source: source.id, outcome: 'nothing', query: none.query }]);
  });

  it('is not told of the page, and asked once for the same', async () => {
    const again = { ...cost, id: 'again' };
    const { server, addresses, leads } = await ask(tavily, 'tavily', [cost, again]);
    expect(server.log).toHaveLength(1);
    expect(leads(again)).toEqual(leads(cost));
    expect(addresses.join()).not.toContain('courier');
  });

  it('finds nothing of the page itself', async () => {
    const of = { ...context, host: 'harbourpost.example' };
    expect((await ask(searxng, 'searxng', [cost], { of })).leads(cost)).toEqual([]);
    const copied = { ...context, title: 'Port Ellery harbour wall would cost 38.5 million crowns' };
    expect((await ask(searxng, 'searxng', [cost], { of: copied })).leads(cost)).toEqual([]);
  });

  it('whose engines all stay silent has looked for nothing', async () => {
    const server = await served('searxng');
    server.fail('silent');
    const { asked } = await gathered(searxng, [cost], { address: server.address });
    expect(asked(cost)[0]).toMatchObject({ outcome: 'failed', problem: { code: 'server-error', at: 'searxng' } });
  });
});

describe('the Guardian', () => {
  it('gives slices of its articles, none that came after the page', async () => {
    const { evidence, addresses } = await ask(guardian, 'guardian', [cost, flood]);
    const passages = [cost, flood].map((one) =>
      evidence(one).flatMap((two) => (two.kind === 'passage' ? two.text : [])),
    );
    expect(passages[0]).toEqual([
      'The harbour wall would cost 38.5 million crowns, the treasurer of Port Ellery said, of which the town would pay nine million.',
    ]);
    expect(passages[1]).toContain('The flood put about 900 houses under water.');
    expect(evidence(cost)[0]).toMatchObject({
      url: 'https://www.harbourpost.example/2026/mar/10/port-ellery-wall-cost',
      publisher: 'The Guardian',
      published: '2026-03-10T08:00:00.000Z',
    });
    expect(addresses.every((one: string) => one.includes('to-date=2026-03-12'))).toBe(true);
    const early = await ask(guardian, 'guardian', [cost], { of: { ...context, published: '2026-03-01' } });
    expect(early.evidence(cost)).toEqual([]);
  });

  it('gives the words around a quote', async () => {
    const { evidence } = await ask(guardian, 'guardian', [roof]);
    const [passage] = evidence(roof);
    expect(passage?.kind === 'passage' && passage.text).toMatch(
      /“My grandmother slept.*every winter,” Ines Okafor-Dahl/,
    );
  });

  it('is no evidence for its own pages', async () => {
    const { server, asked } = await ask(guardian, 'guardian', [cost], {
      of: { ...context, host: 'www.theguardian.com' },
    });
    expect(server.log).toEqual([]);
    expect(asked(cost)).toEqual([{ source: 'guardian', outcome: 'nothing' }]);
  });
});

describe('Google Fact Check Tools', () => {
  const exact = claim('The harbour wall of Port Ellery would cost 38.5 million crowns.', cost.query);
  const told = claim('The leaflet says that the harbour wall of Port Ellery would cost 58 million crowns.', cost.query);

  it('gives published fact checks, with their publisher, their words and their date', async () => {
    const { evidence, asked } = await ask(factCheckTools, 'fact-check-tools', [exact, none]);
    const [first, second] = evidence(exact);
    expect(first).toMatchObject({
      ...{ kind: 'review', source: 'fact-check-tools', url: 'https://coastchecks.example/wall-cost', match: 'same' },
      ...{ publisher: 'Coast Checks', published: '2026-03-05T00:00:00.000Z', language: 'en', differs: [], likeness: 1 },
      ...{ rating: 'Missing context: the estimate leaves out the ferry berth.', ratingLabel: 'missing-context' },
    });
    // Another number is another claim.
    expect(second).toMatchObject({ match: 'related', differs: expect.arrayContaining(['number', 'words']) });
    expect(asked(exact)).toEqual([{ source: 'fact-check-tools', outcome: 'found', query: cost.query }]);
    expect(asked(none)).toEqual([{ source: 'fact-check-tools', outcome: 'nothing', query: none.query }]);
  });

  it('decides by the words that were rated, and by no others', async () => {
    const { evidence } = await ask(factCheckTools, 'fact-check-tools', [told]);
    const rated = evidence(told).find((one) => one.kind === 'review' && one.rating === 'False');
    expect(rated).toMatchObject({ match: 'same', differs: [], publisher: 'othercheck.example' });
    const { verdict } = await reachVerdict(told, evidence(told), context);
    expect(verdict?.label).toBe('refuted');
    expect(verdict?.judged.map(({ start, end }) => told.text.slice(start, end)).join(' ')).not.toContain('leaflet');
    const other = claim('The harbour wall of Port Ellery would soon cost the town 58 million crowns.', cost.query);
    const near = await ask(factCheckTools, 'fact-check-tools', [other]);
    expect((await reachVerdict(other, near.evidence(other), context)).verdict?.label).toBe('not-enough-evidence');
  });
});

describe('Kiwix', () => {
  it('gives slices of whole articles, each of which is read once', async () => {
    const again = { ...flood, id: 'again' };
    const { evidence, server, addresses } = await ask(kiwix, 'kiwix', [flood, again]);
    const texts = evidence(flood).flatMap((one) => (one.kind === 'passage' ? one.text : []));
    expect(texts).toContain('The flood put about 900 houses under water.');
    expect(evidence(flood)[0]).toMatchObject({ url: `${server.address}/content/town/1`, publisher: 'Town library' });
    expect(evidence(again)).toEqual(evidence(flood));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.join()).not.toMatch(/courier|put about/);
  });

  it('without a book in the language of the page says so', async () => {
    const { asked } = await ask(kiwix, 'kiwix', [flood], { of: { ...context, language: 'de' } });
    expect(asked(flood)[0]).toMatchObject({ outcome: 'failed', problem: { code: 'no-language', at: 'kiwix' } });
  });

  it('is asked for no page but its own', async () => {
    const server = await served('kiwix');
    server.fail('elsewhere');
    const { asked, evidence } = await gathered(kiwix, [flood], { address: server.address });
    expect(evidence(flood)).toEqual([]);
    expect(asked(flood)[0]?.outcome).toBe('nothing');
    expect(server.log).toHaveLength(1);
  });
});

describe('a key', () => {
  const keyed = [
    [factCheckTools, 'fact-check-tools'],
    [brave, 'brave'],
    [tavily, 'tavily'],
    [guardian, 'guardian'],
  ] as const;

  it.each(keyed)('of $0.name goes into its header and stands nowhere else', async (source, which) => {
    const { server, all, lines, kept } = await ask(source, which);
    const header = server.log[0]?.headers[source.key?.header.toLowerCase() ?? ''];
    expect(header).toBe(`${source.key?.prefix ?? ''}${KEY}`);
    expect(server.log.map(({ url }: { url: string }) => url).join()).not.toContain(KEY);
    expect(JSON.stringify([all, lines, kept])).not.toContain(KEY);
  });

  it.each(keyed)(
    'that $0.name does not take, or that is used up, is said, once, and not repeated',
    async (source, which) => {
      for (const [key, code] of [
        ['wrong-key-0123456789', 'key-refused'],
        [USED_UP, source === guardian ? 'rate-limited' : 'used-up'],
      ] as const) {
        const { server, all, lines, asked } = await ask(source, which, [cost, flood, none], { key });
        expect(asked(cost)[0]).toMatchObject({ outcome: 'failed', problem: { code, at: source.id } });
        expect(asked(none)[0]).toMatchObject({ outcome: 'failed', problem: { code, at: source.id } });
        expect(server.log.length).toBeLessThanOrEqual(2);
        expect(JSON.stringify([all, lines])).not.toContain(key);
      }
    },
  );
});

it('a SearXNG whose owner has not switched JSON on is told how', async () => {
  const server = await served('searxng');
  server.fail('forbidden');
  const { asked } = await gathered(searxng, [cost], { address: server.address });
  expect(asked(cost)[0]).toMatchObject({ outcome: 'failed', problem: { code: 'no-json', at: 'searxng' } });
});

it('a budget is spent on those that come first', async () => {
  const { server, asked } = await ask(brave, 'brave', [cost, flood, none], { budget: 1 });
  expect(server.log).toHaveLength(1);
  expect([cost, flood, none].map((one) => asked(one)[0]?.outcome)).toEqual(['found', 'over-budget', 'over-budget']);
});
