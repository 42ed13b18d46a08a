/** Pages that are no news page, and pages that cannot be entered. */
import { poll } from './driver.mjs';
import type { Driver, Report } from './extension.ts';
import { expect, firstCheck, reader, test } from './extension.ts';

const paragraph = (n: number): string =>
  `<p>The council of Ellery voted nine to ${n} on Tuesday for a wall of 1,240 metres, which it expects to cost 38.5 million crowns.</p>`;
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** What is opened, and where a sentence about it is expected: in the panel, or on our own page. */
interface Document {
  what: string;
  type?: string;
  body?: string;
  /** Instead of a document that we serve. */
  url?: (driver: Driver) => string | null;
  panel?: RegExp;
  paste?: RegExp;
  /** What the panel says of the kind of page, above what it has read of it. */
  notices?: RegExp[];
}

const paste = /(not a web page|did not let us read).*paste/;
const news = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The wall</title><link rel="icon" href="data:,">${head}</head><body><main><article><h1>The wall of Ellery</h1>${body}</article></main></body></html>`;
const data = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const section = (name: string): string => `<meta property="article:section" content="${name}">`;

/** How what is said of the kind of a page begins. */
const KINDS =
  /^(This is a live blog|The publisher files this|This page is itself|Only the beginning of|This article goes on)/;

const documents: Document[] = [
  {
    what: 'live blog of opinions on several pages',
    type: 'text/html',
    body: news(
      `${data({ '@type': 'LiveBlogPosting' })}${section('Opinion')}<link rel="next" href="?page=2">`,
      [1, 2, 3, 4, 5].map(paragraph).join(''),
    ),
    notices: [
      /^The publisher files this under opinion: /,
      /^This article goes on on further pages/,
      /^This is a live blog: /,
    ],
  },
  {
    what: 'beginning of a fact check',
    type: 'text/html',
    body: news(
      data({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }) + section('Fact check'),
      paragraph(1) + paragraph(2),
    ),
    notices: [/^Only the beginning of this article stands on this page: /, /^This page is itself a fact check: /],
  },
  {
    what: 'empty',
    type: 'text/html',
    body: '<!doctype html><title>Empty</title><body></body>',
    panel: /Nothing to check was found here.*select text/,
  },
  {
    what: 'no news',
    type: 'text/html',
    body: '<!doctype html><html lang="en"><title>Sign in</title><nav><a href="/">Home</a> <a href="/help">Help</a></nav><main><h1>Sign in</h1><form><label>Name <input></label><button>Next</button></form></main></html>',
    panel: /Nothing to check was found here.*select text/,
  },
  {
    what: 'xhtml',
    type: 'application/xhtml+xml',
    body: `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>Wall</title></head><body><article><h1>The wall</h1><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>${[1, 2, 3, 4, 5].map(paragraph).join('')}</article></body></html>`,
  },
  {
    what: 'plain',
    type: 'text/plain',
    body: [1, 2, 3, 4, 5].map((n) => paragraph(n).replace(/<[^>]+>/g, '')).join('\n\n'),
  },
  {
    what: 'svg',
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>The wall cost 38 million.</text></svg>',
    paste,
  },
  {
    what: 'xml',
    type: 'text/xml',
    body: '<rss version="2.0"><channel><title>News</title></channel></rss>',
    paste,
  },
  { what: 'json', type: 'application/json', body: '{"text":"The wall cost 38 million crowns in 2024."}', paste },
  { what: 'file.pdf', type: 'application/pdf', body: PDF, paste: /PDF.*paste/ },
  { what: 'image', type: 'image/gif', body: 'GIF89a', paste },
  {
    what: 'source',
    url: ({ name }) => (name === 'chromium' ? 'view-source:about:blank' : null),
    paste: /page of the browser itself.*paste/,
  },
  {
    what: 'browser',
    url: ({ name }) => (name === 'firefox' ? 'about:license' : 'chrome://version/'),
    paste: /page of the browser itself.*paste/,
  },
];

test('every kind of document is read, or gets its sentence', async ({ driver, view, pages, network }) => {
  await firstCheck(driver, `${pages.base}/demo/`, 'on-device');
  await reader.finished(driver);
  for (const { what, type = '', body = '', url, ...expected } of documents) {
    const special = url?.(driver);
    if (url && !special) continue;
    await test.step(what, async () => {
      pages.pages[`/${what}`] = { body, headers: { 'content-type': type } };
      await driver.open(special ?? `${pages.base}/${what}`);
      const since = network.mark();
      await reader.click(driver, { panel: !expected.paste });
      if (expected.paste) {
        await driver.switchTo(reader.PASTE);
        const words = await poll('the sentence', () =>
          driver.evaluate('() => document.querySelector(".reason")?.innerText'),
        );
        expect(words).toMatch(expected.paste);
        await poll('its box', () => driver.evaluate('() => document.querySelector("textarea") !== null'));
        await driver.closeTab();
        await driver.switchTo(special ? new URL(special).pathname : `/${what}`);
      } else if (expected.panel) {
        await view.wait('[role=alert]');
        expect(await view.text('[role=alert]')).toMatch(expected.panel);
      } else {
        await reader.finished(driver);
        expect(await view.count('[data-entry]')).toBeGreaterThan(expected.notices ? 1 : 2);
        // Another notice is of what was open before.
        const told = async () => (await view.texts('.notice')).filter((one) => KINDS.test(one)).sort();
        if (expected.notices)
          await expect.poll(told).toEqual(expected.notices.map((one) => expect.stringMatching(one)));
        else expect(await told()).toEqual([]);
      }
      expect(since()).toEqual([]);
      expect(driver.errors).toEqual([]);
    });
  }
});

test('a page of 2,000 comments is read whole', async ({ driver, pages }) => {
  const comment = (n: number): string =>
    `<li class="comment depth-1" id="li-comment-${n}"><article id="comment-${n}" class="comment"><div class="comment-meta"><span class="comment-author">Reader ${n}</span> on <a href="#comment-${n}" class="comment-time"><time datetime="2026-03-12T10:00:00+00:00">March 12, 2026</time></a></div><div class="comment-content"><p>I walked ${n} steps along quay ${n * 7} and counted ${n % 13} boats, ${n % 5} of which were for sale this year.</p></div></article></li>`;
  const paragraph =
    '<p>The council of Ellery voted nine to six on Tuesday for a wall of 1,240 metres, which it expects to cost 38.5 million crowns.</p>';
  pages.pages['/many'] =
    `<!doctype html><html lang="en"><title>Many</title><link rel="icon" href="data:,"><body><main><article class="post"><h1>Many</h1><div class="entry-content">${paragraph.repeat(6)}</div></article><div id="comments" class="comments"><ol class="comments-list">${Array.from({ length: 2000 }, (_, n) => comment(n)).join('')}</ol></div></main></body></html>`;
  await firstCheck(driver, `${pages.base}/many`, 'on-device');
  await reader.finished(driver, { atMost: 60_000 });
  const report = (await reader.report(driver)) as Report;
  expect(report.document.comments).toHaveLength(2000);
});
