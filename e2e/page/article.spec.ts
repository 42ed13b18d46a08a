/** What belongs to an article though its markup looks as if it did not: a page of our own for each kind of it. */
import { expect, test } from './reader.ts';

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'chromium', 'Launches a Chromium of its own.');
});

const FIRST =
  'The salt works of Orrvik will be sold to a cooperative of their own workers, the town council decided on Monday.';
const SECOND =
  'The price was not named, but two councillors put it at four million crowns, half of what the works made last year.';
const THIRD =
  'The buyers mean to keep all 64 posts, and to open the old boiling house to visitors from the spring of next year.';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Salt works sold</title></head><body>${body}</body></html>`;
const article = (inner: string) => page(`<main><h1>Salt works sold</h1><div>${inner}</div></main>`);
const p = (text: string) => `<p>${text}</p>`;

const KINDS: { [what: string]: [html: string, blocks: string[]] } = {
  'a part that was streamed, and waits for its script in another place': [
    page(`<main><h1>Salt works sold</h1><template id="B:1"></template></main><footer>Orrvik Post</footer>
      <div hidden id="S:1"><div>${[FIRST, SECOND, THIRD].map(p).join('')}</div></div>`),
    [FIRST, SECOND, THIRD],
  ],
  'a heading with a button that copies its address': [
    article(`${p(FIRST)}<h2>Who pays <button aria-label="Copy the address"></button></h2>${p(SECOND)}`),
    [FIRST, 'Who pays', SECOND],
  ],
  'an answer under the button that unfolds it; not the few words beside one': [
    article(`${p(FIRST)}<div><button>Who buys?</button><div>${p(SECOND)}</div></div>${p(THIRD)}
      <div><p>Is this page of use to you?</p><button>Yes</button><button>No</button></div>`),
    [FIRST, SECOND, THIRD],
  ],
  'the heading of a section that has a header': [
    article(`<section><header><h2>The sale</h2><p>By Per Aune</p></header>${p(FIRST)}</section>
      <section><header><h2>The buyers</h2></header>${p(SECOND)}${p(THIRD)}</section>`),
    ['The sale', FIRST, 'The buyers', SECOND, THIRD],
  ],
  'a heading that is a link, where a paragraph stands under it': [
    article(`${p(FIRST)}<h3><a href="/price">The price</a></h3>${p(SECOND)}<h3><a href="/boats">Boats for sale</a></h3>
      <h3><a href="/tides">Tides of the week</a></h3>${p(THIRD)}`),
    [FIRST, 'The price', SECOND, 'Tides of the week', THIRD],
  ],
  'a paragraph whose first word is called a dateline, and code that begins with a comment': [
    article(`<p><span class="dateline">ORRVIK</span> – ${FIRST}</p>${p(SECOND)}
      <pre><code><span class="token comment"># yearly</span> total = works * price</code></pre>${p(THIRD)}`),
    [`ORRVIK – ${FIRST}`, SECOND, '# yearly total = works * price', THIRD],
  ],
  'not what follows a line that ends it, near the end; before, only the line': [
    article(`${[FIRST, SECOND].map(p).join('')}<h3>More top stories</h3>${[THIRD, FIRST, SECOND].map(p).join('')}
      <p><strong>About the author</strong></p>${p('Per Aune has written of salt for the Orrvik Post since the works were built.')}`),
    [FIRST, SECOND, 'More top stories', THIRD, FIRST, SECOND],
  ],
  'a short list that is half of links, with words beside each': [
    article(
      `${p(FIRST)}<ul><li>Coarse, by <a href="/a">the works of Orrvik</a></li><li>Smoked, by <a href="/b">two sisters of Lundvik</a></li></ul>${p(SECOND)}`,
    ),
    [FIRST, 'Coarse, by the works of Orrvik', 'Smoked, by two sisters of Lundvik', SECOND],
  ],
};

for (const [what, [html, blocks]] of Object.entries(KINDS))
  test(`of the article: ${what}`, async ({ reader }) => {
    const { blocks: read, comments } = await reader.read(html);
    expect(read.map(({ text }) => text)).toEqual(blocks);
    expect(comments).toEqual([]);
  });
