/** Which pages an article cites for a statement: what it links beside its words, and what it links of whom it was told. */
import type { Link, PageDocument, Span, Statement } from '../model.ts';
import { splitSentences } from '../text/index.ts';

/** More links in one paragraph are a list of them. */
const MOST = 4;

/** For the statements of the article; without a link, nothing is set. True where something was. */
export function cite(statement: Statement, page: PageDocument): boolean {
  const [place] = statement.places;
  const text = page.blocks.find(({ id }) => id === place?.block)?.text;
  if (!place || text === undefined) return false;
  const links = page.links.filter(({ block, href }) => block === place.block && isCitable(href, page.url));
  const told = statement.kind === 'quote' && statement.toldTo ? linksOf(outletKey(statement.toldTo), page) : [];
  const ofOutlet = told.flatMap(({ href }) => (isCitable(href, page.url) ? [href] : []));
  if (links.length + ofOutlet.length === 0) return false;
  const sentences = splitSentences(text, page.language).filter((one) => overlap(one, place));
  const around = {
    start: Math.min(place.start, ...sentences.map(({ start }) => start)),
    end: Math.max(place.end, ...sentences.map(({ end }) => end)),
  };
  const inSentence = links.filter((link) => overlap(link, around));
  const all = [...inSentence, ...links].map(({ href }) => href.replace(/#.*$/, ''));
  const cites = [...new Set([...all, ...ofOutlet])].slice(0, MOST);
  statement.cites = cites;
  return true;
}

const overlap = (a: Span, b: Span) => a.start < b.end && a.end > b.start;

/** A page of somebody else; what a paper links of its own is no source of it. On this machine, for those who try it out. */
function isCitable(href: string, own: string): boolean {
  if (isFrontPage(href)) return false;
  try {
    const { protocol, hostname, host } = new URL(href);
    const local = protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
    const bare = (name: string) => name.replace(/^www\./, '');
    return (protocol === 'https:' || local) && bare(host) !== bare(URL.canParse(own) ? new URL(own).host : '');
  } catch {
    return false; // not an address
  }
}

export const outletKey = (outlet: string) =>
  outlet
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[’']s\b.*$/u, '')
    .trim();

/** The links that a page gives for an outlet. */
export function linksOf(outlet: string, page: PageDocument): { href: string; frontPage: boolean }[] {
  const links: { href: string; frontPage: boolean }[] = [];
  for (const link of page.links) {
    const words = outletKey(wordsOf(link, page));
    if (words.length < 2 || !(words.includes(outlet) || outlet.includes(words))) continue;
    if (links.some((known) => known.href === link.href)) continue;
    links.push({ href: link.href, frontPage: isFrontPage(link.href) });
  }
  return links;
}

function wordsOf(link: Link, page: PageDocument): string {
  return page.blocks.find((block) => block.id === link.block)?.text.slice(link.start, link.end) ?? '';
}

/** A link that leads to an outlet and not to what it is cited for. */
function isFrontPage(href: string): boolean {
  try {
    const { pathname, search } = new URL(href);
    return pathname === '/' && search === '';
  } catch {
    // Not an address: it leads nowhere, so not to a front page either.
    return false;
  }
}
