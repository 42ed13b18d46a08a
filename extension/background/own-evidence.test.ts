import { expect, it } from 'vitest';
import { read } from '../../src/check.ts';
import { textGiven } from '../../src/evidence/index.ts';
import type { PageDocument } from '../../src/model.ts';
import { ProviderProblem } from '../../src/provider.ts';
import { notChecked } from './allowed.ts';
import { type LooksRow, type OpenRow, openedIn } from './opened.ts';
import { ownEvidence } from './own-evidence.ts';
import { inMemory } from './store.ts';

const NOW = () => new Date('2026-03-01T09:00:00Z');
const texts = [
  '“We will rebuild the quay before the winter,” Mayor Ada Holm told the council of Port Ellery on Monday.',
  'The repair of the old quay in Port Ellery has cost the council 4.2 million crowns.',
  'Bo Lind has led the union of the harbour of Port Ellery since 2011, and the union has 300 members.',
];
const article: PageDocument = {
  ...{ url: 'https://news.example/quay', language: 'en', title: 'The quay is saved' },
  blocks: texts.map((text, index) => ({ id: `b${index}`, kind: 'paragraph', text })),
  ...{ comments: [], links: [], claimReviews: [] },
};
const { statements } = read(article, NOW());
const idOf = (words: string) => statements.find(({ text }) => text.includes(words))!.id;

async function opened(read: Parameters<typeof ownEvidence>[1] = () => Promise.reject(new Error('not asked'))) {
  const told: string[][] = [];
  const stores = [inMemory<OpenRow>(), inMemory<LooksRow>()] as const;
  const ordinary = openedIn(...stores, async (_tab, _check, some) => void told.push(some), NOW);
  const priv = openedIn(inMemory(), inMemory(), async () => undefined, NOW);
  await ordinary.met(article, statements, { check: 'one', tab: 1 });
  const own = ownEvidence([priv, ordinary], read, NOW);
  const finding = async (words: string) => {
    const statement = statements.find(({ id }) => id === idOf(words))!;
    return (await ordinary.join('one', [notChecked(statement, 'no-consent')]))[0]!;
  };
  return { own, told, finding };
}

it('words join the finding of the statement, as the reader’s and word for word', async () => {
  const { own, told, finding } = await opened();
  expect(await own.wordsOf('one', idOf('4.2 million'))).toBe(texts[1]);
  const letter = 'A letter from the council.\n\nThe old quay was repaired for 4.6 million crowns, it says.';
  expect(await own.giveText('one', idOf('4.2 million'), letter, 'A letter')).toEqual({ outcome: 'given', passages: 1 });
  expect(told).toEqual([[idOf('4.2 million')]]);
  const found = await finding('4.2 million');
  expect(found).toMatchObject({ state: 'checked', verdict: { label: 'not-enough-evidence' } });
  expect(found.evidence).toMatchObject([
    { source: 'own', title: 'A letter', url: '', kind: 'passage', dependent: 'reader' },
  ]);
  const [passage] = found.evidence;
  expect(passage?.kind === 'passage' && letter.slice(passage.start, passage.end) === passage.text).toBe(true);
});

it('of words that say something else, those that share most are shown', async () => {
  const { own, finding } = await opened();
  const text = 'The weather was fine. The union of the harbour chose Bo Lind in May 2014. Ferries sailed.';
  await own.giveText('one', idOf('Bo Lind'), text, 'Your text');
  expect((await finding('Bo Lind')).evidence).toMatchObject([
    { text: 'The union of the harbour chose Bo Lind in May 2014.' },
  ]);
});

it('a quote that stands in them was said there', async () => {
  const { own, finding } = await opened();
  const minutes = 'Ada Holm said: “We will rebuild the quay before the winter, and we will pay for it.”';
  await own.giveText('one', idOf('rebuild'), minutes, 'Minutes');
  expect(await finding('rebuild')).toMatchObject({ state: 'checked', attribution: { label: 'verbatim' } });
});

it('the article proves nothing of itself', async () => {
  const { own } = await opened();
  const paragraphs = Array.from(
    { length: 4 },
    (_, index) => `The harbour of Port Ellery has ${index + 3} old cranes on its northern quay.`,
  );
  const page = {
    ...article,
    url: 'https://news.example/cranes',
    blocks: paragraphs.map((text, index) => ({ ...article.blocks[0]!, id: `b${index}`, text })),
  };
  const all = read(page, NOW()).statements;
  const ordinary = openedIn(inMemory<OpenRow>(), inMemory<LooksRow>(), async () => undefined, NOW);
  await ordinary.met(page, all, { check: 'two', tab: 2 });
  const of = ownEvidence([ordinary], () => Promise.reject(new Error('not asked')), NOW);
  expect(await of.giveText('two', all[0]!.id, paragraphs.join('\n'), 'A copy')).toEqual({ outcome: 'copy' });
  expect(await own.giveText('gone', 'c1', 'Words.', '')).toEqual({ outcome: 'gone' });
});

it('what the reader gives proves no claim, however plainly it says it', async () => {
  const { own, finding } = await opened();
  const text =
    'Port Ellery is a harbour. The repair of the old quay in Port Ellery has cost the council 4.2 million crowns.';
  for (const title of ['One', 'Two']) await own.giveText('one', idOf('4.2 million'), `${title}. ${text}`, title);
  const found = await finding('4.2 million');
  expect(found.evidence).toHaveLength(2);
  expect(found).toMatchObject({ verdict: { label: 'not-enough-evidence', judgements: [] } });
});

it('a page that cannot be fetched is a failure with a name', async () => {
  const { own } = await opened(() => Promise.reject(new ProviderProblem({ code: 'no-permission', at: 'a.example' })));
  expect(await own.giveAddress('one', idOf('4.2 million'), 'https://a.example/')).toEqual({
    outcome: 'failed',
    problem: { code: 'no-permission', at: 'a.example' },
  });
});

it('a page that was fetched joins with its address', async () => {
  const page = () =>
    textGiven('The council paid 4.6 million crowns for the repair of the quay in Port Ellery.', 'Accounts', NOW());
  const { own, finding } = await opened(async (url) => {
    const { fetched, origin } = await page();
    return { fetched: { ...fetched, url }, origin: { ...origin, source: 'cited' } };
  });
  await own.giveAddress('one', idOf('4.2 million'), 'https://a.example/accounts');
  const found = await finding('4.2 million');
  expect(found.evidence[0]).toMatchObject({ url: 'https://a.example/accounts', title: 'Accounts' });
  expect(found.asked[0]?.pages).toMatchObject([{ url: 'https://a.example/accounts', by: 'fetch', outcome: 'found' }]);
});
