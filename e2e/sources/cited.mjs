/** Pages that the demo article cites, served on this machine: one has a quote word for word, one in other words. */
import { servePages } from '../page-server.mjs';

/** Where the demo article says that they are. */
export const CITED = 'https://council.example';

const page = (title, published, body) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="Port Ellery Town Council"><meta property="article:published_time" content="${published}"></head><body><nav><a href="/">Town council</a></nav><main><h1>${title}</h1>${body}</main><footer>Port Ellery Town Council</footer></body></html>`;

const pages = {
  '/minutes/2026-03-10': page(
    'Minutes of the meeting of 10 March 2026',
    '2026-03-11',
    `<p>Item 4: harbour wall. The motion was carried by nine votes to six.</p>
    <p><strong>The Mayor, Marit Solbakken:</strong> I thank the members for their patience. We have paid for three studies in eleven years, and every one of them ended by asking for another study. The sea does not wait for our paperwork.</p>
    <p>The wall is to be 1,240 metres long. Its cost was given to the meeting as 41.2 million crowns, of which the town would pay 9 million.</p>`,
  ),
  '/letters/coastal-survey': page(
    'Letter of the Coastal Survey to the council',
    '2026-01-19',
    `<p class="byline">From Tobias Renn, director</p>
    <p>The measurements at the harbour entrance will not be complete before the autumn.</p>
    <p>We ask for seven more months, and I am sure that seven months are cheaper than a second wall.</p>`,
  ),
};

export async function serveCited() {
  const server = await servePages('/nowhere', pages);
  return { address: server.base, close: () => server.close() };
}
