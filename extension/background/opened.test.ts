import { describe, expect, it } from 'vitest';
import { read } from '../../src/check.ts';
import type { Finding, PageDocument, Statement } from '../../src/model.ts';
import { notChecked } from './allowed.ts';
import { type LooksRow, type OpenRow, openedIn } from './opened.ts';
import { inMemory, inSession, type SessionArea } from './store.ts';

function pageOf(url: string, title: string, ...texts: string[]): PageDocument {
  const blocks = texts.map((text, index) => ({ id: `b${index}`, kind: 'paragraph' as const, text }));
  return { url, language: 'en', title, blocks, comments: [], links: [], claimReviews: [] };
}

const article = pageOf(
  'https://news.example/quay',
  'The quay is saved',
  '“We will rebuild the quay before the winter,” Mayor Ada Holm told the council of Port Ellery on Monday.',
  '“Nobody asked the fishers for their opinion,” said Bo Lind, who leads the union of the harbour.',
  'The repair of the old quay in Port Ellery has cost the council 4.2 million crowns.',
);
const minutes = pageOf(
  'https://council.example/minutes#item-3',
  'Minutes of the council',
  'Mayor Ada Holm said: “We will rebuild the quay before the winter, and we will pay for it ourselves.”',
  'Bo Lind said: “Nobody asked the fishers for their view.”',
  'The council was told that the repair of the old quay in Port Ellery has cost 4.6 million crowns.',
);

function worker(area = { opened: inMemory<OpenRow>(), looks: inMemory<LooksRow>() }) {
  const told: [tab: number, check: string, statements: string[]][] = [];
  const tell = async (...news: [number, string, string[]]) => void told.push(news);
  const opened = openedIn(area.opened, area.looks, tell, () => new Date('2026-03-01T09:00:00Z'));
  return { ...opened, told };
}

const statementsOf = (page: PageDocument): Statement[] => read(page, new Date('2026-03-01')).statements;
const idOf = (page: PageDocument, words: string) => statementsOf(page).find(({ text }) => text.includes(words))!.id;
const open = (page: PageDocument): Finding[] => statementsOf(page).map((one) => notChecked(one, 'no-consent'));
const visit = (to: ReturnType<typeof worker>, page: PageDocument, tab = 1, check = `check-${tab}`) =>
  to.met(page, statementsOf(page), { check, tab });

describe('a page that is opened after another', () => {
  it('is searched for what is open there, and says so', async () => {
    const one = worker();
    expect(await visit(one, article)).toEqual([]);
    const here = await visit(one, minutes, 2);
    expect(here).toEqual([{ title: 'The quay is saved', quotes: 2, stand: 1, differ: 1, figures: 1 }]);
    expect(one.told.map(([tab, check]) => [tab, check])).toEqual([[1, 'check-1']]);
    expect(one.told[0]![2]).toContain(idOf(article, 'rebuild'));
  });

  it('gives its findings to the page that was checked first, whatever was chosen', async () => {
    const one = worker();
    await visit(one, article);
    await visit(one, minutes, 2);
    const joined = new Map((await one.join('check-1', open(article))).map((finding) => [finding.statement, finding]));
    const mayor = joined.get(idOf(article, 'rebuild'));
    expect(mayor).toMatchObject({ state: 'checked', attribution: { label: 'verbatim' } });
    expect(mayor?.evidence[0]).toMatchObject({
      ...{ source: 'cited', url: minutes.url, title: minutes.title, retrieved: '2026-03-01T09:00:00.000Z' },
    });
    const passage = mayor?.evidence[0] as Extract<Finding['evidence'][number], { kind: 'passage' }>;
    const text = minutes.blocks.map((block) => block.text).join('\n');
    expect(text.slice(passage.start, passage.end)).toBe(passage.text);
    expect(passage.fetched.length).toBe(text.length);
    expect(joined.get(idOf(article, 'fishers'))).toMatchObject({
      attribution: { label: 'reworded', difference: expect.arrayContaining([{ text: 'view', kind: 'source' }]) },
    });
    const cost = joined.get(idOf(article, '4.2 million'));
    expect(cost).toMatchObject({ state: 'checked', verdict: { label: 'not-enough-evidence' } });
    expect(JSON.stringify(cost)).toContain('has “4.6 million crowns” where this sentence has “4.2 million crowns”');
  });

  it('is told to have been looked in, in vain too, where it has to do with the first, or the reader asked for it', async () => {
    const gardens = pageOf('https://other.example/', 'Gardens', 'Roses like sun, and the soil should be rich.');
    const one = worker();
    await visit(one, article);
    await visit(one, gardens, 2);
    expect(await one.join('check-1', open(article))).toEqual(open(article));
    expect(one.told).toEqual([]);
    const who = { check: 'check-2', tab: 2, asked: true };
    expect(await one.met(gardens, statementsOf(gardens), who)).toMatchObject([{ title: article.title, stand: 0 }]);
    const [first] = await one.join('check-1', open(article));
    expect(first).toMatchObject({ state: 'not-checked', asked: [{ source: 'cited', outcome: 'nothing' }] });
    expect(first?.asked[0]?.pages).toMatchObject([{ title: 'Gardens', by: 'visit', outcome: 'nothing' }]);
  });

  it('is remembered where the first page is left and checked again', async () => {
    const one = worker();
    await visit(one, article, 1, 'before');
    await visit(one, minutes, 1, 'elsewhere');
    await visit(one, article, 1, 'again');
    const [first] = await one.join('again', open(article));
    expect(first?.state).toBe('checked');
    expect(await one.join('before', open(article))).toEqual(open(article));
  });

  it('is not searched where it is the same page, or a copy of it', async () => {
    const one = worker();
    const long = [1, 2, 3, 4].map(
      (n) => `In the year ${2000 + n} the harbour of Port Ellery had ${n * 113} boats and 12 pilots.`,
    );
    const first = pageOf(
      'https://news.example/a',
      'Boats',
      ...long,
      '“We have never had so many boats,” said Ada Holm.',
    );
    await visit(one, first);
    expect(await visit(one, { ...first, url: 'https://news.example/a#top' }, 2)).toEqual([]);
    expect(await visit(one, { ...first, url: 'https://news.example/a?from=mail' }, 4)).toEqual([]);
    const copy = await visit(one, { ...first, url: 'https://agency.example/' }, 3);
    expect(copy).toEqual([{ title: 'Boats', quotes: 0, stand: 0, differ: 0, figures: 0, copy: true }]);
    expect(one.told).toEqual([]);
  });

  it('knows nothing of private windows, nor they of others', async () => {
    const memory = new Map<string, unknown>();
    const area: SessionArea = {
      get: async (key) => Object.fromEntries([...memory].filter(([name]) => key === null || name === key)),
      set: async (items) => Object.entries(items).forEach(([key, value]) => void memory.set(key, value)),
      remove: async (keys) => keys.forEach((key) => void memory.delete(key)),
    };
    const of = (which: 'private' | 'ordinary') =>
      worker({ opened: inSession('opened', area, which), looks: inSession('looks', area, which) });
    await visit(of('ordinary'), article);
    expect(await visit(of('private'), minutes, 2)).toEqual([]);
    expect(await visit(of('ordinary'), minutes, 3)).toHaveLength(1);
    const hidden = pageOf(
      'https://hidden.example/',
      'Hidden',
      '“I have hidden it well enough,” said Ada Holm on Monday.',
    );
    await visit(of('private'), hidden, 4);
    const both = pageOf('https://x.example/', 'Both', ...[...minutes.blocks, ...hidden.blocks].map(({ text }) => text));
    const titles = (await visit(of('ordinary'), both, 5)).map(({ title }) => title);
    expect(titles).toContain(article.title);
    expect(titles).not.toContain(hidden.title);
    expect(JSON.stringify([...memory].filter(([key]) => key.startsWith('ordinary/opened/check-1')))).not.toContain(
      'Hidden',
    );
  });

  it('is not told of pages that it has nothing to do with, unless they cite it', async () => {
    const other = pageOf(
      'https://other.example/a',
      'Other',
      'The weather of the week is mild, and there is little wind.',
    );
    const one = worker();
    await visit(one, article);
    expect(await visit(one, other, 2)).toEqual([]);
    const citing = statementsOf(article).map((each) => ({ ...each, cites: [`${other.url}?from=news`] }));
    const again = worker();
    await again.met(article, citing, { check: 'check-1', tab: 1 });
    expect(await visit(again, other, 2)).toMatchObject([{ title: article.title, stand: 0 }]);
  });

  it('looks back to a few pages only', async () => {
    const area = { opened: inMemory<OpenRow>(), looks: inMemory<LooksRow>() };
    for (let n = 1; n <= 12; n++)
      await visit(
        worker(area),
        { ...article, url: `https://news.example/${n}`, blocks: article.blocks.slice(0, 2) },
        n,
      );
    expect((await area.opened.all()).length).toBeLessThanOrEqual(8);
  });
});
