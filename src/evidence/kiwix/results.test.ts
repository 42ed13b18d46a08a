import { expect, it } from 'vitest';
import { resultsIn } from './results.ts';

it('reads titles, addresses and books with their character references', () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><item>
    <title>Holm &amp; Lind</title><link>/content/book/Holm_%26_Lind?a=1&amp;b=2</link>
    <book><title>Ellery&#39;s &quot;Book&quot;</title></book></item></channel></rss>`;
  expect(resultsIn(xml)).toEqual([
    { title: 'Holm & Lind', link: '/content/book/Holm_%26_Lind?a=1&b=2', book: `Ellery's "Book"` },
  ]);
});
