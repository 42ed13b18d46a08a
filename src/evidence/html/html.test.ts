import { describe, expect, it } from 'vitest';
import { createReader, decodeHtml, readHtml } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const linesOf = (html: string) => readHtml(html).text.split('\n');

describe('the words of a page', () => {
  it('are one line for each block, whatever stands within', () => {
    expect(
      linesOf(
        '<h1>The  <em>Quay</em></h1><p>“We <b>will</b>&nbsp;re&shy;build&#8203; it,” <a href="/x">she</a>\n said.<p>A second.' +
          '<ul><li>One<li>Two<p>still two</ul><blockquote><p>Quoted.</p></blockquote><div>Loose<div>inner</div>behind</div>',
      ),
    ).toEqual(
      ['The Quay', '“We will rebuild it,” she said.', 'A second.', 'One', 'Two', 'still two', 'Quoted.'].concat([
        'Loose',
        'inner',
        'behind',
      ]),
    );
  });

  it('come with the kind and the place of each', () => {
    const { text, blocks } = readHtml(
      '<h2>Head</h2><p>Words.</p><blockquote><p>Said.</p></blockquote><table><td>3</table>',
    );
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['heading', 'Head'],
      ['paragraph', 'Words.'],
      ['block-quote', 'Said.'],
      ['table-cell', '3'],
    ]);
  });

  it('are not what nobody sees, nor what stands on every page', () => {
    const { text } = readHtml(
      '<title>T</title><style>p{}</style><script>var a = "<p>no</p>"</script><nav><p>Home</p></nav>' +
        '<p hidden>no</p><div style="display: none"><p>no<p>no</div><p aria-hidden=true>no</p><template><p>no</p></template>' +
        '<noscript><p>no</p></noscript><!-- no --><svg><title>no</title><text>no</text></svg><button>no</button>' +
        '<div class="block-related"><p>Read this too, it is long enough</p></div><aside><p>no</p></aside>' +
        `<div class="page has-sidebar"><p>${'Yes. '.repeat(100)}</p></div><ol class="commentlist"><li>no</li></ol>`,
    );
    expect(text).toBe('Yes. '.repeat(100).trim());
  });

  it('are also what was streamed, and waits for a script to put it in its place', () => {
    expect(readHtml('<template id="B:0"></template><div hidden id="S:0"><p>Late words.</p></div>').text).toBe(
      'Late words.',
    );
  });

  it('are the article’s, whatever the box around it is called', () => {
    expect(readHtml(`<div class="subscribe"><main><p>${'Yes. '.repeat(100)}</p></main></div>`).text).toContain('Yes.');
    expect(readHtml(`<div class="teaser"><p>A short page, all of it in one box.</p></div>`).text).toContain('A short');
  });

  it('are no lists of links, and no marks of notes', () => {
    expect(
      linesOf(
        '<p>The dam holds.<sup class="r"><a href="#n"><span>[</span>4]</a></sup> It is 3&nbsp;km<sup>2</sup>.</p><p><a href="/">Sport</a> <a href="/b">World</a></p>',
      ),
    ).toEqual(['The dam holds. It is 3 km2.']);
  });

  it('take two line breaks for a paragraph and one for a space', () => {
    expect(linesOf('<div>One<br>line<br><br>Two<br> <br>Three</div>')).toEqual(['One line', 'Two', 'Three']);
  });

  it('survive what was never closed', () => {
    expect(linesOf('<p>“Not <b>closed,” <i>he said.<p>Next</i></b><div>last<')).toEqual([
      '“Not closed,” he said.',
      'Next',
      'last<',
    ]);
    expect(readHtml('').text).toBe('');
    expect(readHtml('only words').text).toBe('only words');
  });
});

describe('what a page says of itself', () => {
  it('is its title, language, date and publisher', () => {
    expect(
      readHtml(
        '<html lang="en-GB"><title> Plain | Site</title><meta property="og:title" content="The &amp; title">' +
          '<meta property="og:site_name" content="The Site"><meta property="article:published_time" content="2026-03-02T08:00:00Z"><p>x',
      ),
    ).toMatchObject({
      title: 'The & title',
      language: 'en-GB',
      publisher: 'The Site',
      published: '2026-03-02T08:00:00Z',
    });
  });

  it('is found in linked data and in the text too, in a date that can be meant in one way', () => {
    const data = '{"@graph":[{"@type":"NewsArticle","datePublished":"2025-11-01","publisher":{"name":"Posten"}}]}';
    expect(readHtml(`<script type="application/ld+json">${data}</script>`)).toMatchObject({
      published: '2025-11-01',
      publisher: 'Posten',
    });
    expect(readHtml('<p><time datetime="2024-05-06T07:08">6 May</time>').published).toBe('2024-05-06T07:08');
    expect(readHtml('<time datetime="03/04/2024">x</time>').published).toBeUndefined();
    expect(
      readHtml('<script type="application/ld+json">{"datePublished": "2025-11-</script>').published,
    ).toBeUndefined();
  });
});

describe('bytes become characters', () => {
  const latin = new Uint8Array([...'<p>caf'].map((one) => one.charCodeAt(0)).concat([0xe9]));
  it.each([
    ['by the header', latin, 'text/html; charset=ISO-8859-1'],
    ['by the page', new Uint8Array([...bytes('<meta charset="latin1">'), ...latin]), 'text/html'],
    [
      'by the page’s older way',
      new Uint8Array([...bytes('<meta http-equiv=x content="text/html; charset=windows-1252">'), ...latin]),
      '',
    ],
    ['by trying', latin, 'text/html'],
    ['by trying', bytes('<p>café'), 'text/html'],
    [
      'by the mark, whatever the header says',
      new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('<p>café')]),
      'text/html; charset=latin1',
    ],
    ['where the charset is unknown', bytes('<p>café'), 'text/html; charset=klingon'],
    ['where a page lies of two bytes', new Uint8Array([...bytes('<meta charset=utf-16><p>café')]), ''],
  ])('%s', (_, given, type) => {
    expect(decodeHtml(given, type)).toContain('café');
  });
});

describe('a hostile page', () => {
  const many = (piece: string, length = 2_000_000) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  it.each(['<div>', '<b><p>', '<table><tr><td>', '<svg><desc>', '<p><font>'])(
    'of nothing but %s is refused',
    (piece) => {
      expect(() => readHtml(many(piece))).toThrow(
        expect.objectContaining({ problem: expect.objectContaining({ code: 'unreadable' }) }),
      );
    },
  );

  it.each([
    '<',
    '<a ',
    '<a>',
    '&',
    '&amp',
    '<!--x',
    '<li>',
    '<p>',
    '</b>',
    '<br>',
    '<sup>[1]</sup>',
    '\0',
    '&#x110000;',
    '<a x="',
  ])('of nothing but %s is read in its time', (piece) => {
    const { text, blocks } = readHtml(many(piece, 200_000));
    for (const { start, end } of blocks) expect(text.slice(start, end)).toMatch(/\S/);
  });

  it('keeps its scripts, names and depths to itself', () => {
    expect(readHtml(`<p>a</p><script>${many('</scrip', 100_000)}`).text).toBe('a');
    expect(readHtml(`<p class="${many('comment ', 100_000)}">a</p>`).text).toBe('a');
    expect(readHtml('<p __proto__="x" constructor="y">a</p><meta name="__proto__" content="x">').text).toBe('a');
    expect(readHtml(`<script type="application/ld+json">${many('[', 100_000)}</script><p>a`).text).toBe('a');
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

it.each([
  ['caf&eacute; &amp; bar&mdash;&ldquo;yes&rdquo;', 'café & bar—“yes”'],
  ['a &#8217;&#x2019;&#146;', 'a ’’’'],
  ['AT&T, &copy 2026 &unknown; &amp', 'AT&T, © 2026 &unknown; &'],
  ['&Omega;&omega;&rho;&sigma;&Sigma;', 'ΩωρσΣ'],
  ['a &#0;&#xD800;&#x110000;', 'a \ufffd\ufffd\ufffd'],
  ['&lt;b&gt;', '<b>'],
])('reads the references of %s', (html, words) => {
  expect(readHtml(`<p>${html}`).text).toBe(words);
});

it('reads a reference that is cut in two', () => {
  const reader = createReader();
  for (const piece of ['<p>caf&ea', 'cute; &am', 'p; b', 'ar &am', '</p>']) reader.write(piece);
  expect(reader.end().text).toBe('café & bar &am');
});
