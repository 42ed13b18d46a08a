/** Strings that are made to keep a reader busy: four times as long takes some four times as long, never sixteen. */
import { expect, test } from './reader.ts';

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'chromium', 'Launches a Chromium of its own.');
});

/** What a pattern may stumble over: white space, marks, openings that are never closed, words that nearly fit. */
const SEEDS = [
  ' ',
  'a',
  'a-',
  '1.',
  '&#',
  '<!--',
  'by ',
  'says ',
  '. Jan ',
  '1 h',
  'subscribe ',
  ', ',
  '“',
  'comment-1 ',
];

const SHORT = 25_000;
const LONG = 100_000;
/** Of the machine, which others use: quicker than this is never too slow. */
const QUICK = 400;

test('time grows with the length of what is hostile, in every place where text is read', async ({ reader }) => {
  await reader.show('<!doctype html><title>x</title><body>');
  for (const seed of SEEDS) {
    const [short, long] = (await reader.tab.evaluate(
      ({ seed, lengths }) =>
        lengths.map((length) => {
          const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
          const page = document.implementation.createHTMLDocument(text);
          const add = (at: Element, name: string, attributes: { [name: string]: string }, words?: string): Element => {
            const element = page.createElement(name);
            for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
            if (words !== undefined) element.textContent = words;
            at.append(element);
            return element;
          };
          add(page.head, 'script', { type: 'application/ld+json' }, text);
          add(
            page.head,
            'script',
            { type: 'application/ld+json' },
            JSON.stringify({ '@type': 'NewsArticle', headline: text, author: text, datePublished: text }),
          );
          for (const key of ['author', 'og:title', 'article:published_time'])
            add(page.head, 'meta', { property: key, content: text });
          add(page.body, 'h1', {}, text);
          const article = add(page.body, 'article', { class: text, id: text, style: `display${text}` });
          add(article, 'p', {}, text);
          add(article, 'p', { class: 'byline', itemprop: 'author' }, text);
          add(article, 'time', { datetime: text }, text);
          add(article, 'p', {}, `${text}x`);
          add(article, 'div', { role: text, itemtype: text, rel: text }, `x${text}`);
          const list = add(page.body, 'ol', { class: 'comment-list' });
          for (let i = 0; i < 2; i++) {
            const comment = add(list, 'li', { class: 'comment depth-1', id: `comment-${i}`, 'data-parent': text });
            add(comment, 'cite', { class: 'fn' }, text);
            add(comment, 'a', { href: `#${text}` }, text);
            add(comment, 'time', { datetime: text }, text);
            add(comment, 'span', { class: 'comment-date' }, text.slice(0, 119));
            add(comment, 'blockquote', {}, text);
            add(comment, 'p', {}, text);
          }
          let least = Number.POSITIVE_INFINITY;
          for (let i = 0; i < 2; i++) {
            const since = performance.now();
            pageReader.readPage(page);
            least = Math.min(least, performance.now() - since);
          }
          return least;
        }),
      { seed, lengths: [SHORT, LONG] },
    )) as [number, number];
    expect
      .soft(long, `${JSON.stringify(seed)}: ${short.toFixed()} ms, then ${long.toFixed()}`)
      .toBeLessThan(Math.max(QUICK, short * 12));
  }
});
