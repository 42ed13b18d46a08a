/** What kind of article a page has, where that bears on how its words are to be taken; and whether all of it is there. */
import type { PageReading } from './index.ts';
import { allIn, attribute, isLong } from './live.ts';
import type { Steps } from './steps.ts';

export type Form = 'live' | 'opinion' | 'fact_check' | 'part' | 'pages';

/** What publishers call a section of opinion, in its address or its name. */
const OPINION =
  /^(?:opinions?|op-?eds?|editorials?|comment(?:ary|isfree)?|columns?|columnists?|letters|meinung|kommentare?|kolumnen?|leitartikel|tribunes?|[eé]ditos?|chroniques?|opini[oó]n|opinioni|editoriale|commenti|opini[aã]o|colunas)$/i;
const FACT_CHECK =
  /^(?:fact[- ]?check(?:s|ing|er)?|reality[- ]?check|faktencheck|v[eé]rification|verificaci[oó]n|verifica)$/i;
const SUBSCRIBE = /subscri|abonn|suscr|abbona|assin|sign ?in|log ?in|anmeld|registr/i;
const DATA = 'script[type="application/ld+json"]';
const SECTION = 'meta[property="article:section"],meta[name="section"],meta[name="parsely-section"]';
const WALL = '[class*="paywall" i],[id*="paywall" i],[class*="regwall" i]';
const NEXT = 'link[rel~="next"],a[rel~="next"]';
/** To ask of every link what it stands in takes a fifth of a second on a page of 20,000 comments. */
const NUMBERED = `${NEXT},[class*="pagin" i] a,[class*="page-links" i] a,a[class*="page-number" i]`;

/** Fewer characters are no whole article, where it is said that not all may be read. */
const SHORT = 1500;
const WALLED = 3000;

/** `isSeen`: whether an element is visible, which asks the browser for layout. A query of a whole long page is a step. */
export function* formsOf(
  document: Document,
  reading: PageReading,
  isSeen: (element: Element) => boolean,
): Steps<Form[]> {
  const { page, elementOf } = reading;
  const all = (selector: string): Element[] => [...allIn(document, selector)];
  const data = all(DATA)
    .map(({ textContent }) => textContent)
    .join();
  yield;
  const is = (type: string): boolean => new RegExp(`"@type"\\s*:\\s*(?:"|\\[[^\\]]{0,99}")${type}"`).test(data);
  const { pathname } = new URL(page.url);
  // The last part of an address is a headline.
  const sections = [...pathname.split('/').slice(0, -1), ...all(SECTION).map((one) => attribute(one, 'content') ?? '')];
  const filed = (under: RegExp): boolean => sections.some((name) => under.test(name.trim()));
  const element = elementOf(page.blocks[0]?.id ?? '');
  const length = page.blocks.reduce((sum, { text }) => sum + text.length, 0);
  const isBarred = length < SHORT && /"isAccessibleForFree"\s*:\s*"?false/i.test(data);
  const walls = !isBarred && length < WALLED ? all(WALL) : [];
  yield;
  const nexts = all(isLong(document) ? NEXT : NUMBERED);
  const found: [Form, boolean][] = [
    ['live', is('LiveBlogPosting') || !!element?.closest('[class*="live-blog" i],[class*="liveblog" i]')],
    ['opinion', is('OpinionNewsArticle') || filed(OPINION)],
    ['fact_check', filed(FACT_CHECK) || page.claimReviews.some(({ url }) => plain(url) === plain(page.url))],
    ['part', isBarred || walls.some((wall) => !wall.contains(element) && asksToSubscribe(wall) && isSeen(wall))],
    ['pages', nexts.some((next) => isNext(page.url, (next as HTMLAnchorElement).href))],
  ];
  // A page without an article has no kind of one.
  return length === 0 ? [] : found.flatMap(([form, isIt]) => (isIt ? [form] : []));
}

const plain = (url: string): string => url.replace(/\/?(?:[?#].*)?$/, '');

const asksToSubscribe = ({ textContent }: Element): boolean =>
  !!textContent && textContent.length < 2000 && SUBSCRIBE.test(textContent);

const PAGE = /(?:([/?&])(?:page|seite|pagina|p)[=/-]|[-_/])(\d\d?)(\.\w+)?\/?$/;

/** Whether an address is that of the same article's next page. */
export function isNext(here: string, next: unknown): boolean {
  // A fragment is a place in this page; some list their comments, and some their days, page by page.
  if (typeof next !== 'string' || /#|comment|\d{4}\/\d\d?\/\d\d?\/?$/i.test(next)) return false;
  const bare = (url: string): string => url.replace(/#.*/, '').replace(PAGE, '$3').replace(/\/$/, '');
  const at = PAGE.exec(next);
  if (!at) return false;
  const whole = here.replace(/#.*|\/$/g, '');
  if (at[2] === '2') return bare(next) === whole;
  return bare(next) === bare(here) && Number(PAGE.exec(here)?.[2]) + 1 === Number(at[2]);
}
