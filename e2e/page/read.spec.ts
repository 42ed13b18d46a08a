import type { Comment } from '../../src/model.ts';
import { crowded, pages, paragraphs, thread } from './pages.ts';
import { expect, test } from './reader.ts';

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'chromium', 'Launches a Chromium of its own.');
});

const NAMES = thread.flatMap(function flat(told): string[] {
  return [told.name, ...(told.answers ?? []).flatMap(flat)];
});
const WORDS = thread.flatMap(function flat(told): string[] {
  return [told.words, ...(told.answers ?? []).flatMap(flat)];
});
const wordsOf = (comment: Comment) => comment.blocks.map(({ text }) => text).join('\n');

for (const kind of ['core', 'theme', 'marked', 'own'] as const) {
  test(`a ${kind} thread: who, when, what and to whom`, async ({ reader }) => {
    const { comments } = await reader.read(pages[kind]);
    expect(comments.map(wordsOf)).toEqual(WORDS);
    expect(comments.map(({ author }) => author ?? '')).toEqual(NAMES);
    expect(comments.map(({ replyTo }) => replyTo ?? '')).toEqual(['', 'c0', 'c1', '']);
    expect(comments.map(({ posted }) => posted?.slice(0, 10))).toEqual([
      '2025-03-05',
      '2025-03-06',
      '2025-03-07',
      '2025-03-08',
    ]);
  });
}

test('the article: its blocks, and nothing that stands between them', async ({ reader }) => {
  for (const html of Object.values(pages)) {
    const page = await reader.read(html);
    expect(page.blocks.filter(({ kind }) => kind !== 'caption').map(({ text }) => text)).toEqual(paragraphs);
    expect(page.blocks.filter(({ kind }) => kind === 'caption').map(({ text }) => text)).toEqual([
      'The last ferry leaves the pier.',
    ]);
  }
});

test('what the page says of itself', async ({ reader }) => {
  const page = await reader.read(pages.none);
  expect(page).toMatchObject({
    title: 'Council closes ferry line',
    byline: 'Ida Renn',
    publisher: 'The Lindmar Post',
    published: '2025-03-04T09:00:00Z',
    updated: '2025-03-04T11:30:00Z',
    language: 'en-GB',
    comments: [],
    links: [{ block: 'b1', start: 63, end: 73, href: 'http://news.test/people/oswin' }],
    claimReviews: [
      { claimReviewed: 'The ferry is the oldest of the coast', rating: 'False', publisher: 'Coast Checks' },
    ],
  });
  expect(page.blocks[1]?.text.slice(63, 73)).toBe('Mara Oswin');
});

test('reading changes nothing', async ({ reader }) => {
  await reader.show(pages.theme);
  const changes = await reader.tab.evaluate(async () => {
    let count = 0;
    const observer = new MutationObserver((records) => {
      count += records.length;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const before = document.documentElement.outerHTML;
    pageReader.readPage(document);
    await Promise.resolve();
    observer.disconnect();
    return { count, same: before === document.documentElement.outerHTML };
  });
  expect(changes).toEqual({ count: 0, same: true });
});

test('what is hidden is not read', async ({ reader }) => {
  const hidden = paragraphs[2] as string;
  for (const attribute of ['hidden', 'aria-hidden="true"', 'style="color:red; display: none"']) {
    const page = await reader.read(pages.none.replace(`<p>${hidden}`, `<p ${attribute}>${hidden}`));
    expect(page.blocks.map(({ text }) => text)).not.toContain(hidden);
  }
});

test('a box that invites is left out, a sentence that speaks of inviting stays', async ({ reader }) => {
  const spoken = 'The council told passengers to unsubscribe from the ferry’s letter.';
  const box = '<div class="x7"><h4>The tide table</h4><p>Boats and their hours. Unsubscribe at any time.</p></div>';
  const page = await reader.read(
    pages.none.replace(`<p>${paragraphs[2]}`, `${box}<p>${spoken}</p><p>${paragraphs[2]}`),
  );
  const texts = page.blocks.map(({ text }) => text);
  expect(texts).toContain(spoken);
  expect(texts.filter((text) => /tide table|at any time/.test(text))).toEqual([]);
});

test('no page is a reason to fail', async ({ reader }) => {
  for (const html of [
    '',
    '<p>',
    '<!DOCTYPE html><html><body></body></html>',
    '<svg><text>x</text></svg>',
    'words only',
  ]) {
    expect((await reader.read(html)).comments).toEqual([]);
  }
});

test('cost grows with the comments, no faster', async ({ reader }) => {
  const cost = async (count: number) => {
    await reader.show(crowded(count));
    return reader.tab.evaluate(() => {
      const times = [0, 1, 2].map(() => {
        const at = performance.now();
        pageReader.readPage(document);
        return performance.now() - at;
      });
      return Math.min(...times);
    });
  };
  // Far enough apart that no other work on the machine makes one look like the other: 20 times the comments
  // cost 20 times as much where the cost is linear, and 400 times where it is quadratic.
  const small = await cost(400);
  const large = await cost(8000);
  expect(large / small).toBeLessThan(90);
});
