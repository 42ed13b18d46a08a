/** Our sources against real servers of their kinds, where `npm run servers -- --try` has started them; nowhere else. */
import { describe, expect, it } from 'vitest';
import { ownArticles } from '../../e2e/sources/wikipedia.mjs';
import { sources } from '../../src/evidence/index.ts';
import type { Source } from '../../src/provider.ts';
import { claim, gathered, quote } from './fixtures/asking.ts';

const servers: { [id: string]: string } = JSON.parse(process.env['REAL_SERVERS'] ?? '{}');
const at = (id: string) => ({
  source: (sources as readonly Source[]).find((one) => one.id === id) as Source,
  address: servers[id] ?? '',
});
const articles: { title: string; text: string }[] = ownArticles();

const survey = claim(
  'The Coastal Survey was founded in 1931 and measures tides at 46 gauges.',
  'Coastal Survey gauges',
);
const flood = claim('The flood of 1926 broke the old mole and put 900 houses under water.', 'flood 1926 mole houses');
const nobody = claim('The Zanthorpe tramway carried 4,112 qualms in 1823.', 'Zanthorpe tramway qualms');
const said = quote('“The sea does not wait for our paperwork,” Ines Okafor-Dahl said.', 'sea paperwork wait');

describe.skipIf(!servers['wikipedia'])('a real MediaWiki', () => {
  const { source, address } = at('wikipedia');

  it('gives sentences that stand in its articles, by names, through redirects and by search', async () => {
    const town = claim(
      'Port Ellery flood: about 900 houses were flooded in November 1926.',
      'Port Ellery flood houses',
    );
    const asked = await gathered(source, [survey, town, said], { address });
    for (const [one, word] of [
      [survey, '1931'],
      // By the name that leads to it: a redirect.
      [town, 'Ellery flood of 1926'],
    ] as const) {
      const texts = asked.evidence(one).flatMap((found) => (found.kind === 'passage' ? [found.text] : []));
      expect(texts.join(' ')).toContain(word);
      for (const text of texts) expect(articles.some((article) => article.text.includes(text))).toBe(true);
    }
    expect(asked.lines.every(({ problem }) => !problem)).toBe(true);
    expect(asked.lines.length).toBeLessThanOrEqual(8);
  });

  it('says that it has nothing, which is no failure', async () => {
    const asked = await gathered(source, [nobody], { address });
    expect(asked.evidence(nobody)).toEqual([]);
    expect(asked.asked(nobody)).toMatchObject([{ outcome: 'nothing' }]);
  });

  it('takes its refusals for what they are', async () => {
    const asked = await gathered(source, [survey], { address: `${address}/nowhere` });
    expect(asked.asked(survey)).toMatchObject([{ outcome: 'failed' }]);
  });
});

describe.skipIf(!servers['searxng'])('a real SearXNG', () => {
  const { source, address } = at('searxng');

  it('gives leads, and no evidence', async () => {
    const asked = await gathered(source, [survey, nobody], { address });
    expect(asked.leads(survey).map(({ title }) => title)).toContain('Coastal Survey');
    expect(asked.evidence(survey)).toEqual([]);
    expect(asked.asked(nobody)).toMatchObject([{ outcome: 'nothing' }]);
    expect(asked.lines.every(({ problem, status }) => !problem && status === 200)).toBe(true);
  });
});

describe.skipIf(!servers['kiwix'])('a real Kiwix', () => {
  const { source, address } = at('kiwix');

  it('gives sentences of the articles that it finds', async () => {
    const asked = await gathered(source, [flood, nobody], { address });
    const texts = asked.evidence(flood).flatMap((found) => (found.kind === 'passage' ? [found.text] : []));
    expect(texts.join(' ')).toContain('900 houses');
    for (const text of texts) expect(articles.some((article) => article.text.includes(text))).toBe(true);
    expect(asked.asked(nobody)).toMatchObject([{ outcome: 'nothing' }]);
  });

  it('has no book in another language, and says so', async () => {
    const of = { language: 'de', title: '', host: 'courier.example' };
    const asked = await gathered(source, [flood], { address, of });
    expect(asked.asked(flood)).toMatchObject([{ outcome: 'failed', problem: { code: 'no-language' } }]);
  });
});

// Without it, a run that has started nothing would look like one that has found nothing wrong.
it.skipIf(!process.env['REAL_SERVERS'])('has servers to ask', () => {
  expect(Object.keys(servers).length).toBeGreaterThan(0);
});
