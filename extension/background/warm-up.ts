/** While a page is being entered the background has nothing else to do: what is slow at its first use is used. */
import { readInParts } from '../../src/check.ts';
import { atOnce, readSheet, type Sheet } from '../../src/page/index.ts';

export const SAMPLE: Sheet = {
  ...{ url: '', base: '', title: '', language: 'en', metas: [], data: [], left: [], isExact: true, isScripted: true },
  parts: [
    {
      elements: 0,
      html: [
        `<body><header class="site-header"><nav><a href="/">Home</a></nav></header><article class="post"><h1>The fair</h1>
<p>The mayor, Ada Lind, 61, said on March 3, 2024, that 1.2 million people had come. “It was the largest fair in thirty years,” she <a href="/fair">added</a>.</p>
<p>More than 40 percent of the members of the party have left since 2019, according to its own report.</p></article>
<section id="comments"><ol class="comment-list"><li class="comment depth-1" id="comment-1"><b class="fn">Ida</b> <a href="#comment-1"><time datetime="2024-03-04T10:00:00Z">March 4, 2024</time></a><div class="comment-content"><p>It was not so large.</p></div></li>
<li class="comment depth-2" id="comment-2"><b class="fn">Per</b> <span class="comment-date">2 days ago</span><div class="comment-content"><p>It was, and you know it.</p></div></li></ol></section></body>`,
      ],
    },
  ],
};

export function warmUp(): void {
  const reading = atOnce(readSheet(SAMPLE));
  if (typeof reading !== 'string') readInParts(reading.page, new Date()).next();
}
