/** A stand-in for Wikipedia on this machine: short articles of our own words, found by a ranked search. Node only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, serve } from './serve.mjs';

/** All articles of the folder beside this file: `{ title, text, redirects?, disambiguation? }`. */
export function ownArticles(folder = join(import.meta.dirname, 'articles')) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

/** Any `/xx/` before the path, or none, is English. */
export async function serveWikipedia({ port = 0, articles = ownArticles(), fault, slowMilliseconds } = {}) {
  return serve({ port, fault, slowMilliseconds }, (url) => answer(url, articles));
}

function answer(url, articles) {
  const query = url.searchParams;
  const page = /^(?:\/[a-z]{2,3})?\/wiki\/(.+)$/.exec(url.pathname);
  if (page) {
    const title = decodeURIComponent(page[1]).replaceAll('_', ' ');
    const article = articles.find((one) => one.title === title);
    const escape = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
    return article
      ? {
          text: `<!doctype html><meta charset="utf-8"><title>${escape(title)}</title><h1>${escape(title)}</h1><p>${escape(article.text)}</p>`,
        }
      : { status: 404, text: 'No such article' };
  }
  if (!/^(?:\/[a-z]{2,3})?\/w\/api\.php$/.test(url.pathname)) return { status: 404, text: 'Not found' };
  if (query.get('action') !== 'query') return problem('badvalue', 'Unrecognized value for parameter "action".');
  const out = { batchcomplete: true, query: {} };
  if (query.get('list') === 'search') {
    const hits = ranked(query.get('srsearch') ?? '', articles);
    out.query.searchinfo = { totalhits: hits.length };
    out.query.search = hits.slice(0, Number(query.get('srlimit') ?? 10)).map((article) => ({
      ns: 0,
      title: article.title,
      pageid: articles.indexOf(article) + 1,
      size: article.text.length,
      wordcount: article.text.split(/\s+/).length,
      timestamp: '2026-01-01T00:00:00Z',
    }));
    return { json: out };
  }
  const found =
    query.get('generator') === 'search'
      ? ranked(query.get('gsrsearch') ?? '', articles)
          .slice(0, Number(query.get('gsrlimit') ?? 10))
          .map((one) => one.title)
      : (query.get('titles') ?? '').split('|').filter(Boolean);
  const redirects = [];
  const pages = new Map();
  for (const given of found) {
    const redirected = articles.find((one) => one.redirects?.includes(given));
    if (redirected) redirects.push({ from: given, to: redirected.title });
    const article = redirected ?? articles.find((one) => one.title === given);
    pages.set(
      article?.title ?? given,
      article ? shown(article, articles, query) : { ns: 0, title: given, missing: true },
    );
  }
  out.query = { ...(redirects.length > 0 ? { redirects } : {}), pages: [...pages.values()] };
  return { json: out };
}

function shown(article, articles, query) {
  const [introduction] = article.text.split('\n\n');
  return {
    pageid: articles.indexOf(article) + 1,
    ns: 0,
    title: article.title,
    length: Buffer.byteLength(article.text),
    extract: query.has('exintro') ? introduction : article.text,
    fullurl: `https://en.wikipedia.org/wiki/${encodeURIComponent(article.title.replaceAll(' ', '_'))}`,
    ...(article.disambiguation ? { pageprops: { disambiguation: '' } } : {}),
  };
}

/** As the real search: every word must occur; titles weigh more, and so do words that few articles have. */
function ranked(search, articles) {
  const wanted = tokens(search);
  if (wanted.length === 0) return [];
  const all = articles.map((article) => ({ article, title: tokens(article.title), text: tokens(article.text) }));
  const rarity = (word) => Math.log(1 + all.length / (1 + all.filter((one) => one.text.includes(word)).length));
  return all
    .filter(({ title, text }) => wanted.every((word) => title.includes(word) || text.includes(word)))
    .map(({ article, title, text }) => {
      const often = (word) => text.filter((one) => one === word).length;
      const weight = wanted.reduce(
        (sum, word) => sum + rarity(word) * (often(word) / (often(word) + 1.2) + (title.includes(word) ? 2 : 0)),
        0,
      );
      return { article, weight };
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ article }) => article);
}

function tokens(text) {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word,
  );
}

function problem(code, info) {
  return { json: { error: { code, info } }, headers: { 'MediaWiki-API-Error': code } };
}
