/** A news page that lives on: what it does to itself is done from outside, by name, so that a test decides when. */

export const paragraph = (town: string, n: number): string =>
  `<p>The council of ${town} spent ${38 + n}.5 million crowns on the harbour wall in ${1990 + n}, according to its report of March 2024. “We counted ${900 + n} houses behind it,” said Ines Okafor, chairwoman of the association, on Tuesday.</p>`;

export const article = (town: string): string =>
  `<article><h1>The harbour wall of ${town} is paid for by everyone</h1><p class="byline">By Ada Lind</p>${[0, 1, 2, 3, 4].map((n) => paragraph(town, n)).join('')}</article>`;

const PLACES = ['Ellery', 'Ostwick', 'Grimsund', 'Tarnmoor', 'Velby'];
const THINGS = [
  'the mill',
  'a tannery',
  'both ferries',
  'his grandmother’s orchard',
  'the school',
  'that bakery',
  'one quay',
];
const DEEDS = ['burned down in', 'was sold to Denmark in', 'stood under water in', 'had been closed since'];

/** What a comment says, by its number: a claim of its own, worded like no other. */
export const words = (n: number): string =>
  `${PLACES[n % 5]}: ${THINGS[n % 7]} ${DEEDS[n % 4]} ${1900 + n}, which cost ${400 + n} ${n % 2 ? 'families their homes' : 'crowns'}.`;

export const comment = (n: number, says = words(n), author = `Reader ${n}`): string =>
  `<li class="comment" id="comment-${n}"><div class="comment-meta"><span class="comment-author">${author}</span> <a class="permalink" href="#comment-${n}"><time datetime="2026-03-12T10:${String(n % 60).padStart(2, '0')}:00Z">today</time></a></div><div class="comment-content"><p>${says}</p></div></li>`;

export const thread = (from: number, to: number): string =>
  `<section id="comments"><h2>Comments</h2><ol class="comment-list">${range(from, to)
    .map((n) => comment(n))
    .join('')}</ol></section>`;

export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

export const page = (body: string, { title = 'The harbour wall', script = '' } = {}): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body><main>${body}</main>${script && `<script>${script}</script>`}</body></html>`;

/** Every mark in the text, as it stands there now: the words under each line. Runs in the page. */
export const MARKS = `() => {
  const registries = [[CSS.highlights, window]];
  for (const frame of document.querySelectorAll('iframe')) {
    const inner = frame.contentWindow;
    try { registries.push([inner.CSS.highlights, inner]); } catch {}
  }
  const found = [];
  for (const [registry, own] of registries) {
    for (const [, highlight] of registry) {
      for (const range of highlight) {
        if (!range.startContainer.isConnected) continue;
        const live = new own.Range();
        try {
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
        } catch { continue; }
        found.push(live.toString());
      }
    }
  }
  return found;
}`;

/** A thread as web components make it: one in a root of its own, and every comment in one below it. Runs in the page. */
export const COMPONENTS = `
  class Item extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: this.dataset.mode });
      root.innerHTML = '<article class="comment" id="comment-' + this.dataset.n + '"><header><b class="comment-author">' + this.dataset.author + '</b> <time datetime="2026-03-12T10:00:00Z">today</time></header><div class="comment-content"><p><slot></slot></p></div></article>';
    }
  }
  class Thread extends HTMLElement {
    connectedCallback() {
      this.list = this.attachShadow({ mode: this.dataset.mode });
      this.list.innerHTML = '<style>p { margin: 4px }</style><section class="comments"><h2>Comments</h2><div class="comment-list"></div></section>';
      for (const item of JSON.parse(this.dataset.items)) this.add(item);
    }
    add([n, says]) {
      const item = document.createElement('comment-item');
      Object.assign(item.dataset, { mode: this.dataset.mode, n, author: 'Reader ' + n });
      item.textContent = says;
      this.list.querySelector('.comment-list').append(item);
    }
  }
  customElements.define('comment-item', Item);
  customElements.define('comment-thread', Thread);
`;
