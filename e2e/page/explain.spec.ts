/** The view for whoever mends the reading of a page: each block, in document order, with why it was taken or left. */
import { readingTable } from '../../scripts/reading-table.mjs';
import { expect, test } from './reader.ts';

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'chromium', 'Launches a Chromium of its own.');
});

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The wall</title>
<meta name="author" content="Ada Lind"><meta property="article:published_time" content="2026-03-12T08:00:00Z"></head><body>
<nav id="menu"><ul><li><a href="/a">Home</a></li><li><a href="/b">Harbour</a></li><li><a href="/c">Sport</a></li></ul></nav>
<main><article class="story"><h1>The wall</h1>
<p>The council of Ellery spent 38 million crowns on the harbour wall in 1990, according to its report of March.</p>
<div class="related"><h3>More on this</h3><p><a href="/d">How the mole was built by four men</a></p></div>
<p>Nobody has counted the houses behind it since, and the council says that it does not mean to do so either.</p>
</article>
<section id="comments"><ol class="comment-list">
<li class="comment depth-1" id="comment-3"><div class="comment-author">Ben Oswin</div><time datetime="2026-03-12T10:00:00Z">today</time><div class="comment-content"><p>My house is one of them, and nobody came.</p></div>
<ol class="children"><li class="comment depth-2" id="comment-4"><div class="comment-author">Cleo Marr</div><div class="comment-content"><p>Nor to mine.</p></div></li></ol></li>
</ol></section></main><footer><p>Ellery Gazette, all rights reserved.</p></footer></body></html>`;

test('each block stands where it stands on the page, with its reason; what is alike in one line', async ({
  reader,
}) => {
  await reader.show(PAGE);
  const explained = await reader.tab.evaluate(() => pageReader.explainPage(document));
  const page = await reader.tab.evaluate(() => pageReader.readPage(document).page);
  // It tells of the reading that ships.
  const taken = explained.blocks.filter((one) => one.taken && one.comment === undefined);
  expect(taken.map(({ text }) => text)).toEqual(page.blocks.map(({ text }) => text));
  expect(explained.comments).toEqual(page.comments);
  expect(explained.platform).toBe('wordpress');

  const table = readingTable(explained, 200).split('\n');
  expect(table[0]).toBe('Read: “The wall”, by Ada Lind, 2026-03-12T08:00:00Z, language en');
  expect(table[1]).toMatch(
    /^\d+ blocks: 2 in the article, 2 comments \(told by wordpress\); left: .*\b1 the headline\b/,
  );
  const rows = table.slice(4).map((row) => row.replace(/ {2,}/g, ' | ').replace(/^[ |]+/, ''));
  const at = (words: string): number => rows.findIndex((row) => row.includes(words));
  const order = ['Home', 'The wall', 'spent 38', 'How the mole', 'Nobody has', 'My house', 'Nor to mine', 'all rights'];
  expect(order.map(at)).toEqual([...order.map(at)].sort((a, b) => a - b));
  expect(order.map(at)).not.toContain(-1);
  // Three links of one menu are one line; an article's block says where it stands.
  expect(rows[at('Home')]).toMatch(/^3 × .*Home · Harbour · Sport.*nav#menu/);
  expect(rows[at('spent 38')]).toMatch(/^\+ .*paragraph .*in the article.*article\.story > p$/);
  expect(rows[at('Nor to mine')]).toMatch(/^\+ .*c1 → c0 .*Cleo Marr, no time/);
  expect(rows.filter((row) => row.startsWith('+'))).toHaveLength(4);
});
