/** What kind of article a page has, and whether all of it is there: said only where the page itself says it. */
import { pages, paragraphs } from './pages.ts';
import { expect, test } from './reader.ts';

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'chromium', 'Launches a Chromium of its own.');
});

const page = (head: string, after = '', body = paragraphs.map((text) => `<p>${text}</p>`).join('')): string =>
  `<!doctype html><html lang="en"><head><title>The eastern line</title>${head}</head><body><main><article><h1>The eastern line</h1>${body}</article>${after}</main></body></html>`;
const data = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const section = (name: string): string => `<meta property="article:section" content="${name}">`;
const wall =
  '<div class="c-paywall"><p>Subscribe to read on.</p><a href="/plans">See our plans</a> or <a href="/in">log in</a></div>';
const short = `<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>`;
const NEWS = 'https://post.example/coast/eastern-line';

const cases: [name: string, html: string, forms: string[], url?: string][] = [
  ['a news page', pages.theme, []],
  ['a live blog by its data', page(data({ '@type': 'LiveBlogPosting', headline: 'Storm' })), ['live']],
  ['a live blog by a list of types', page(data({ '@type': ['NewsArticle', 'LiveBlogPosting'] })), ['live']],
  ['a live blog by its names', page('', '', `<div class="m-live-blog">${short}${short}</div>`), ['live']],
  [
    'a news page that links to a live blog',
    page('', '<a class="live-blog-teaser" href="/live/storm">Storm: follow it live</a>'),
    [],
  ],
  ['an opinion piece by its data', page(data({ '@type': 'OpinionNewsArticle' })), ['opinion']],
  ['an opinion piece by its section', page(section('Opinion')), ['opinion']],
  ['a column in German', page(section('Kommentar')), ['opinion']],
  ['an opinion piece by its address', page(''), ['opinion'], 'https://post.example/2026/opinion/the-eastern-line'],
  ['news of an opinion poll', page(section('Politics')), [], 'https://post.example/politics/opinion-polls-on-the-line'],
  ['a review of a book on comments', page(section('Books')), [], 'https://post.example/books/comment'],
  [
    'a fact check by its data',
    page(data({ '@type': 'ClaimReview', url: NEWS, claimReviewed: 'The line is the oldest of the coast.' })),
    ['fact_check'],
    `${NEWS}/?from=feed`,
  ],
  ['a fact check by its section', page(section('Fact check')), ['fact_check'], NEWS],
  ['a fact check by its address', page(''), ['fact_check'], 'https://post.example/fact-check/eastern-line'],
  [
    'a first paragraph and the data',
    page(data({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }), '', short),
    ['part'],
  ],
  ['a first paragraph and a wall', page('', wall, short), ['part']],
  [
    'the whole of what only subscribers may read',
    page(data({ '@type': 'NewsArticle', isAccessibleForFree: false }), '', short.repeat(8)),
    [],
  ],
  [
    'a page that is called a paywall',
    page('', '<p><a href="/in">Log in</a> or <a href="/plans">subscribe</a></p>').replace(
      '<body>',
      '<body class="no-paywall">',
    ),
    [],
  ],
  ['page one of three', page('<link rel="next" href="https://post.example/coast/eastern-line/2">'), ['pages'], NEWS],
  [
    'page two of three',
    page('', '<nav class="pagination"><a href="https://post.example/coast/eastern-line?page=3">3</a></nav>'),
    ['pages'],
    `${NEWS}?page=2`,
  ],
  ['the last page', page('<link rel="prev" href="https://post.example/coast/eastern-line/2">'), [], `${NEWS}/3`],
  ['the next article', page('<link rel="next" href="https://post.example/coast/western-line-2">'), [], NEWS],
  [
    'the next day',
    page('<link rel="next" href="https://post.example/2026/03/06/">'),
    [],
    'https://post.example/2026/03/05/',
  ],
  ['more comments', page('<link rel="next" href="https://post.example/coast/eastern-line/comment-page-2/">'), [], NEWS],
  ['a note of its own', page('', `<div class="pagination"><a href="${NEWS}#note-2">2</a></div>`), [], NEWS],
  ['nothing', '<!doctype html><title>x</title><body class="live-blog">', []],
];

test('each is told by what the page says of itself, and by nothing else', async ({ reader }) => {
  for (const [name, html, forms, url] of cases) {
    await reader.show(html);
    const found = await reader.tab.evaluate((url) => {
      const reading = pageReader.readPage(document);
      const page = url ? { ...reading.page, url } : { ...reading.page, url: 'https://post.example/coast/a-story' };
      return pageReader.atOnce(
        pageReader.formsOf(document, { ...reading, page }, (element) => element.checkVisibility()),
      );
    }, url);
    expect.soft(found, name).toEqual(forms);
  }
});

test('a wall that nobody sees stands before nobody', async ({ reader }) => {
  await reader.show(page('<style>.c-paywall { display: none }</style>', wall, short));
  const found = await reader.tab.evaluate(() =>
    pageReader.atOnce(
      pageReader.formsOf(document, pageReader.readPage(document), (element) => element.checkVisibility()),
    ),
  );
  expect(found).toEqual([]);
});
