import { describe, expect, it } from 'vitest';
import { readSheet } from './reading.ts';
import type { Sheet } from './sheet.ts';
import { atOnce } from './steps.ts';

const WORDS =
  'The harbour master of Lindmar said 4,000 boats had passed the pier, which was more than in any year before.';

const sheet = (html: string, elements: number, change: Partial<Sheet> = {}): Sheet => ({
  url: 'https://news.example/boats',
  base: 'https://news.example/boats',
  title: 'Boats at the pier',
  language: 'en',
  metas: [],
  data: [],
  isExact: false,
  isScripted: true,
  left: [],
  parts: [{ html: [html], elements }],
  ...change,
});

const paragraphs = `<p>${WORDS}</p>`.repeat(8);

describe('a page', () => {
  it('says in its meta elements by whom it is and when it was published', () => {
    const reading = atOnce(
      readSheet(
        sheet(`<body><article><h1>Boats at the pier</h1>${paragraphs}</article></body>`, 11, {
          metas: [
            { name: 'Author', content: 'Ada Lind' },
            { name: 'author', content: 'Someone Else' },
            { name: 'og:site_name', content: ' Lindmar / Post' },
            { name: 'article:published_time', content: '2024-03-12T10:00:00Z' },
          ],
        }),
      ),
    );
    expect(reading).toMatchObject({
      page: { byline: 'Ada Lind', publisher: 'Lindmar / Post', published: '2024-03-12T10:00:00Z' },
    });
  });

  it.each([
    ['a script in what looks like a comment', '<!-- <script src="a.js"></script> -->'],
    ['a comment that ends as it begins', '<!-->'],
    ['a comment that is never ended', '<!-- if (a < b)'],
    ['the end of a comment alone', 'a --> b'],
  ])('goes on after a script with %s', (_, script) => {
    const body = `<body><script>${script}</script><article><h1>Boats</h1>${paragraphs}</article></body>`;
    expect(atOnce(readSheet(sheet(body, 12)))).toMatchObject({
      page: { blocks: Array.from({ length: 8 }, () => ({ text: WORDS })) },
      places: { b0: [4, 4, 0, 0] },
    });
  });
});
