/** Stand-ins for the sources that need a key or a server of one's own, each with its real paths, errors and shapes. Node only. */
import { fold, serve } from './serve.mjs';

/** What they take for a key; another is refused, and `used-up-0123456789` has nothing left. */
export const KEY = 'key-of-a-test-0123456789';
export const USED_UP = 'used-up-0123456789';

const pages = [
  {
    url: 'https://www.harbourpost.example/2026/mar/10/port-ellery-wall-cost',
    title: 'Port Ellery harbour wall would cost 38.5 million crowns',
    text: 'Port Ellery will decide on Tuesday. The harbour wall would cost 38.5 million crowns, the treasurer of Port Ellery said, of which the town would pay nine million.',
    date: '2026-03-10T08:00:00Z',
  },
  {
    url: 'https://archive.example/1926-flood',
    title: 'The flood of 1926',
    text: 'In November 1926 the sea broke the old mole of Port Ellery. The flood put about 900 houses under water. “My grandmother slept on the roof of the net loft, and she told us about it every winter,” Ines Okafor-Dahl told us.',
    date: '2019-11-03T06:00:00Z',
  },
  {
    url: 'http://plain.example/port-ellery-wall',
    title: 'Port Ellery harbour wall, 38.5 million crowns',
    text: 'Not by a safe way.',
    date: '2026-03-10T08:00:00Z',
  },
];

/** Pages that have at least half of the words, best first. */
function search(words) {
  const wanted = [...new Set(fold(words).split(/\s+/).filter(Boolean))];
  return pages
    .map((page) => ({ page, count: wanted.filter((word) => fold(`${page.title} ${page.text}`).includes(word)).length }))
    .filter(({ count }) => count * 2 >= wanted.length)
    .sort((a, b) => b.count - a.count)
    .map(({ page }) => page);
}

const marked = (text) => text.replace(/harbour wall/gi, (words) => `<strong>${words}</strong>`);

const claims = [
  {
    text: 'The harbour wall of Port Ellery would cost 38.5 million crowns',
    claimant: 'Town council',
    claimDate: '2026-03-01T00:00:00Z',
    claimReview: [
      {
        publisher: { name: 'Coast Checks', site: 'coastchecks.example' },
        url: 'https://coastchecks.example/wall-cost',
        title: 'Does the wall cost 38.5 million crowns?',
        reviewDate: '2026-03-05T00:00:00Z',
        textualRating: 'Missing context: the estimate leaves out the ferry berth.',
        languageCode: 'en',
      },
    ],
  },
  {
    text: 'The harbour wall of Port Ellery would cost 58 million crowns',
    claimant: 'A leaflet',
    claimReview: [
      {
        publisher: { site: 'othercheck.example' },
        url: 'https://othercheck.example/leaflet',
        textualRating: 'False',
        languageCode: 'en',
      },
    ],
  },
];

/** Each by what it answers to an address, and what came with it. */
const doors = {
  'fact-check-tools'(url, { headers }) {
    const key = headers['x-goog-api-key'];
    const error = (code, status, message, reason) => ({
      status: code,
      json: {
        error: { code, message, status, ...(reason ? { details: [{ reason, domain: 'googleapis.com' }] } : {}) },
      },
    });
    if (!key) return error(403, 'PERMISSION_DENIED', 'Method does not allow unregistered callers.');
    if (key === USED_UP) return error(429, 'RESOURCE_EXHAUSTED', `Quota exceeded for ${key}.`);
    if (key !== KEY) return error(400, 'INVALID_ARGUMENT', `API key not valid: ${key}`, 'API_KEY_INVALID');
    if (url.pathname !== '/v1alpha1/claims:search') return { status: 404, text: 'Not found' };
    const words = fold(url.searchParams.get('query') ?? '').split(/\s+/);
    const found = claims.filter(
      ({ text }) => words.filter((word) => fold(text).includes(word)).length * 2 >= words.length,
    );
    return { json: found.length > 0 ? { claims: found } : {} };
  },

  guardian(url, { headers }) {
    const key = headers['api-key'];
    if (key === USED_UP) return { status: 429, json: { message: 'API rate limit exceeded' } };
    if (key !== KEY) return { status: 401, json: { message: 'Unauthorized' } };
    if (url.pathname !== '/search')
      return { status: 404, json: { response: { status: 'error', message: 'not found' } } };
    const until = url.searchParams.get('to-date');
    const results = search(url.searchParams.get('q') ?? '')
      .filter(({ date }) => !until || date.slice(0, 10) <= until)
      .map((page, at) => ({
        ...{ id: `town/${at}`, type: 'article', sectionId: 'town', sectionName: 'Town', isHosted: false },
        ...{ webPublicationDate: page.date, webTitle: page.title, webUrl: page.url, apiUrl: page.url },
        ...(url.searchParams.has('show-fields') ? { fields: { bodyText: page.text } } : {}),
      }));
    return { json: { response: { status: 'ok', userTier: 'developer', total: results.length, pages: 1, results } } };
  },

  brave(url, { headers }) {
    const error = (status, code) => ({
      status,
      json: { type: 'ErrorResponse', error: { status, code, detail: code } },
    });
    const key = headers['x-subscription-token'];
    if (key === USED_UP) return error(429, 'QUOTA_LIMITED');
    if (key !== KEY) return error(422, 'SUBSCRIPTION_TOKEN_INVALID');
    if (url.pathname !== '/res/v1/web/search') return { status: 404, text: 'Not found' };
    const results = search(url.searchParams.get('q') ?? '').map(({ url: link, title, text, date }) => ({
      ...{ type: 'search_result', title: marked(title), url: link, description: marked(text), language: 'en' },
      ...{ page_age: date.slice(0, 19), age: '3 days ago', profile: { name: 'x' }, meta_url: { hostname: 'x' } },
    }));
    const headersBack = {
      'X-RateLimit-Limit': '1, 2000',
      'X-RateLimit-Remaining': '0, 1999',
      'X-RateLimit-Reset': '1, 9',
    };
    return { json: { type: 'search', query: {}, web: { type: 'search', results } }, headers: headersBack };
  },

  tavily(url, { method, headers, body }) {
    const error = (status, text) => ({ status, json: { detail: { error: text } } });
    if (headers.authorization === `Bearer ${USED_UP}`)
      return error(432, 'This request exceeds your plan’s set usage limit.');
    if (headers.authorization !== `Bearer ${KEY}`) return error(401, `Unauthorized: ${headers.authorization}`);
    if (url.pathname !== '/search' || method !== 'POST') return { status: 405, json: { detail: 'Method Not Allowed' } };
    const asked = JSON.parse(body || '{}');
    const results = search(String(asked.query ?? '')).map(({ url: link, title, text, date }) => ({
      ...{
        url: link,
        title,
        content: text,
        score: 0.9,
        raw_content: null,
        published_date: new Date(date).toUTCString(),
      },
    }));
    return { json: { query: asked.query, answer: 'The wall is a scandal.', images: [], results, response_time: 0.5 } };
  },

  searxng(url) {
    if (url.searchParams.get('format') !== 'json') return { text: '<!doctype html><title>SearXNG</title>' };
    const results = search(url.searchParams.get('q') ?? '').map(({ url: link, title, text, date }) => ({
      ...{ url: link, title, content: text, engine: 'own', engines: ['own'], score: 1, category: 'general' },
      ...{ publishedDate: date.slice(0, 19), parsed_url: ['https', 'x', '/', '', '', ''] },
    }));
    return { json: { query: url.searchParams.get('q'), number_of_results: 0, results, unresponsive_engines: [] } };
  },

  kiwix(url) {
    const type = 'application/rss+xml; charset=utf-8';
    const path = decodeURIComponent(url.pathname);
    const at = /^\/content\/town\/(\d+)$/.exec(path)?.[1];
    const page = pages[at ?? -1];
    if (page) {
      const sentences = page.text.split(/(?<=[.”]) (?=\p{Lu})/u).map((one) => `<p>${one}</p>`);
      return {
        text: `<!doctype html><html lang="en"><title>${page.title}</title><h1>${page.title}</h1>${sentences.join('')}`,
      };
    }
    if (path !== '/search') return { status: 404, text: '<title>Not found</title>' };
    if (url.searchParams.get('books.filter.lang') !== 'eng') {
      return { status: 400, type: 'application/xml', text: '<?xml version="1.0"?>\n<error>Invalid request</error>' };
    }
    const words = fold(url.searchParams.get('pattern') ?? '').split(/\s+/);
    const items = pages
      .map((one, index) => ({ ...one, index }))
      // Every word must be there.
      .filter(({ title, text }) => words.every((word) => fold(`${title} ${text}`).includes(word)))
      .map(({ title, index, text }) => {
        const inner = `<title>${title}</title><link>/content/town/${index}</link><description>${text}</description>`;
        return `<item>${inner}<book><title>Town library</title></book><wordCount>9</wordCount></item>`;
      });
    const channel = `<title>Search</title><link>/search</link>${items.join('')}`;
    return {
      type,
      text: `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>${channel}</channel></rss>`,
    };
  },
};

/** @typedef {keyof typeof doors} Keyed */
export const KEYED = /** @type {Keyed[]} */ (Object.keys(doors));

/** Answers that are only theirs: beside the faults that all have. */
const faults = {
  silent: { json: { results: [], unresponsive_engines: [['one', 'timeout']] } },
  forbidden: { status: 403, text: '<!doctype html><title>403 Forbidden</title>' },
  elsewhere: {
    type: 'application/rss+xml',
    text: '<rss><channel><item><title>A</title><link>//127.0.0.1:9/content/a</link></item><item><title>B</title><link>javascript:alert(1)</link></item></channel></rss>',
  },
};

/** @param {Keyed} which */
export async function serveKeyed(which, options = {}) {
  let own;
  const server = await serve(options, (url, incoming) => own ?? doors[which](url, incoming));
  return {
    ...server,
    /** @param {string} [kind] */
    fail(kind) {
      own = faults[kind ?? ''];
      server.fail(own ? undefined : kind);
    },
  };
}
