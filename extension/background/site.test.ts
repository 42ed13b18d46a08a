import { expect, it } from 'vitest';
import type { LedgerEntry, ShownComments } from '../../src/model.ts';
import { cacheIn } from './cache.ts';
import type { Outside } from './http.ts';
import { createQueue } from './queue.ts';
import { askSite } from './site.ts';
import { inMemory } from './store.ts';

const SITE = 'https://news.example';
const shown = (count: number): ShownComments => ({
  route: `${SITE}/wp-json/`,
  signs: [`${SITE}/?p=7`],
  comments: Array.from({ length: count }, (_, n) => ({ id: `c${n}`, number: n + 1, text: `Word ${n}` })),
});

/** A site of WordPress's manners: no more than a hundred, and only those that were asked for. */
function world(change: { granted?: string[]; isFirefox?: boolean; status?: (n: number) => number } = {}) {
  const { granted = [`${SITE}/*`, 'websiteContent'], isFirefox = false, status = () => 200 } = change;
  const lines = new Map<string, LedgerEntry>();
  const sent: RequestInit[] = [];
  const outside: Outside = {
    fetch: (async (url: string, init: RequestInit) => {
      sent.push(init);
      const numbers = new URL(url).searchParams.get('include')?.split(',').map(Number) ?? [];
      const list = numbers.map((id) => ({
        ...{ id, parent: 0, date_gmt: '2026-03-12T09:15:00', content: { rendered: `<p>Word ${id - 1}</p>` } },
      }));
      const headers = { 'content-type': 'application/json; charset=UTF-8' };
      return new Response(JSON.stringify(list), { status: status(sent.length), headers });
    }) as typeof fetch,
    now: () => new Date('2026-04-01T00:00:00Z'),
    queue: createQueue({ perHost: 3, overAll: 8 }),
    cache: cacheIn(inMemory()),
    unnamed: async () => true,
    log: async (entry) => void lines.set(entry.id, entry),
    signal: new AbortController().signal,
  };
  const grants = {
    isFirefox,
    contains: async ({ origins = [], data_collection = [] }: { origins?: string[]; data_collection?: string[] }) =>
      [...origins, ...data_collection].every((one) => granted.includes(one)),
  };
  const ask = (asked: ShownComments, consent: 'look-up' | 'on-device' | 'undecided' = 'look-up', site = SITE) =>
    askSite(asked, site, { consent }, grants, outside);
  return { ask, sent, lines: () => [...lines.values()] };
}

it('is asked without anything of the reader, and stands in the ledger', async () => {
  const { ask, sent, lines } = world();
  const answer = await ask(shown(2));
  expect(answer).toMatchObject({ state: 'asked', records: [{ comment: 'c0' }, { comment: 'c1' }] });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', headers: {} });
  expect(lines()).toMatchObject([{ source: 'site', status: 200, url: expect.stringContaining('include=1%2C2') }]);
});

it.each([
  ['without consent', { consent: 'undecided' as const, granted: [`${SITE}/*`], isFirefox: false }, 'no-consent'],
  ['on the device only', { consent: 'on-device' as const, granted: [`${SITE}/*`], isFirefox: false }, 'no-consent'],
  ['without the grant', { consent: 'look-up' as const, granted: [], isFirefox: false }, 'no-grant'],
  [
    'of another host',
    { consent: 'look-up' as const, granted: ['https://other.example/*'], isFirefox: false },
    'no-grant',
  ],
  [
    'in Firefox, of the host alone',
    { consent: 'look-up' as const, granted: [`${SITE}/*`], isFirefox: true },
    'no-grant',
  ],
])('nothing leaves %s', async (_what, { consent, ...change }, state) => {
  const { ask, sent, lines } = world(change);
  expect(await ask(shown(2), consent)).toEqual({ state });
  expect([sent, lines()]).toEqual([[], []]);
});

it('no other site is asked, whatever a page says', async () => {
  const { ask, sent } = world({ granted: [`${SITE}/*`, 'https://other.example/*'] });
  await expect(ask(shown(2), 'look-up', 'https://other.example')).rejects.toMatchObject({
    problem: { code: 'refused' },
  });
  await expect(ask({ ...shown(2), route: 'https://other.example/wp-json/' })).rejects.toThrow();
  expect(sent).toEqual([]);
});

it('what was told before a failure is kept, and the rest is not asked for', async () => {
  const { ask, sent } = world({ status: (n) => (n < 3 ? 200 : 403) });
  const answer = await ask(shown(500));
  expect(answer).toMatchObject({ state: 'asked', problem: { code: 'refused', at: 'site' } });
  expect('records' in answer && answer.records).toHaveLength(200);
  expect(sent).toHaveLength(3);
});

it('of very many, the first thousand', async () => {
  const { ask, sent } = world();
  const answer = await ask(shown(1_200));
  expect('records' in answer && answer.records).toHaveLength(1_000);
  expect(sent).toHaveLength(10);
});
