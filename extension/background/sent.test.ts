/** What leaves is what PRIVACY.md says: single words of the statements, and nothing of the page around them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY, serveStandIn } from '../../e2e/sources/stand-ins.mjs';
import { sources } from '../../src/evidence/index.ts';
import type { Context, LedgerEntry, Statement } from '../../src/model.ts';
import type { Source } from '../../src/provider.ts';
import { words } from '../../src/text/words.ts';
import { reachesOut } from './asked-sources.ts';
import { claim, gathered, quote } from './fixtures/asking.ts';

const asked: readonly Source[] = (sources as readonly Source[]).filter((one) => reachesOut(one) && !one.readsPages);
type Served = Awaited<ReturnType<typeof serveStandIn>>;
const served = new Map<string, Served>();
beforeAll(async () => {
  for (const { id } of asked) served.set(id, await serveStandIn(id));
});
afterAll(async () => {
  for (const one of served.values()) await one.close();
});

/** Words that stand nowhere but in what is to stay here. */
const page: Context = {
  language: 'en',
  title: 'Quixotic Zephyrine headline of Walbourne',
  publisher: 'The Yttrium Gazette',
  host: 'xenolith.example',
  published: '2026-03-12T09:30:00Z',
};
const statements: readonly Statement[] = [
  {
    ...claim(
      'Marit Solbakken, Port Ellery’s 58-year-old mayor who has held office since 2014, wrote to solbakken@port-ellery.example or +47 555 01 234 about it.',
      'Marit Solbakken Port Ellery 2014 mayor office',
    ),
  },
  claim(
    'The flood of November 1926 destroyed the old mole and put some 900 houses under water.',
    'flood November 1926 mole houses',
  ),
  quote(
    '“The sea does not wait for our paperwork, and nobody in this town has forgotten it,” Solbakken said.',
    'sea wait paperwork town',
  ),
];

/** The parts of an address, and of a body, that hold what was asked. */
const ASKED: { readonly [id: string]: { fields: readonly string[]; most: number } } = {
  wikidata: { fields: ['search', 'ids'], most: 5 },
  wikipedia: { fields: ['titles', 'gsrsearch'], most: 6 },
  gdelt: { fields: ['query'], most: 7 },
  guardian: { fields: ['q'], most: 5 },
  brave: { fields: ['q'], most: 6 },
  tavily: { fields: ['query'], most: 6 },
  searxng: { fields: ['q'], most: 6 },
  kiwix: { fields: ['pattern'], most: 6 },
  'fact-check-tools': { fields: ['query'], most: 6 },
};

function partsOf({ url, body }: LedgerEntry): Map<string, string> {
  const parts = new Map(new URL(url).searchParams);
  for (const [name, value] of Object.entries(JSON.parse(body ?? '{}'))) parts.set(name, String(value));
  return parts;
}

describe.each(asked)('$name', (source) => {
  it('is sent single words of statements, and nothing of their page', async () => {
    const { address } = served.get(source.id)!;
    const { lines } = await gathered(source, statements, { address, key: KEY, of: page });
    expect(lines.length).toBeGreaterThan(0);
    const { fields, most } = ASKED[source.id]!;
    const own = new Set(
      statements.flatMap(({ text, query }) =>
        words(`${text} ${query} Ines Okafor-Dahl`).map((one) => one.text.toLowerCase()),
      ),
    );
    for (const line of lines) {
      const all = decodeURIComponent(`${line.url} ${line.body ?? ''}`.replaceAll('+', ' '));
      expect(all).not.toMatch(/quixotic|zephyrine|walbourne|yttrium|xenolith|@port-ellery|555|key-of-a-test/i);
      const parts = partsOf(line);
      for (const field of fields) {
        // Many names, titles or ids may go in one request, each by itself.
        for (const value of (parts.get(field) ?? '').split('|')) {
          const said = words(value.replace(/\bsourcelang:english\b/, '')).map((one) => one.text);
          expect(said.length, value).toBeLessThanOrEqual(most);
          for (const { text } of statements)
            if (said.length > 4) expect(text.toLowerCase()).not.toContain(value.toLowerCase());
          // What is asked first is of the statements; what comes after is what was found.
          if (line === lines[0] && field !== 'ids')
            for (const word of said)
              expect(
                [...own].some((one) => one.includes(word.toLowerCase().slice(0, 4))),
                word,
              ).toBe(true);
        }
      }
    }
  });
});
