/** An element as the browser writes it down, with all that is in it, and what stands in shadows there. */
import { own } from './live.ts';
import type { RootOf } from './sheet.ts';

export interface Written {
  element: Element;
  html: string;
  /** The elements in it, in document order. */
  inner: NodeListOf<Element>;
  /** `host`: 0 for the element itself, then as in `inner`, from 1. */
  shadows: { host: number; root: ShadowRoot }[];
}

/** What may have a shadow besides elements that a page has made up, where it shows something else or is called something. */
const NAMES = ':is(article,aside,blockquote,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span)';
// What few elements have is asked first.
const HOSTS = `[id]${NAMES},:empty${NAMES}`;
const MADE_UP = /<[a-z]\w*-[\w-]*/g;

// In one piece: most of what it takes is to compile it, once in each page.
export function writeOut(element: Element, rootOf: RootOf | undefined): Written {
  const { matches, querySelectorAll } = Element.prototype;
  const html = String(own(Element, 'outerHTML', element));
  const inner = querySelectorAll.call(element, '*');
  const written: Written = { element, html, inner, shadows: [] };
  if (!rootOf) return written;
  const madeUp = html.match(MADE_UP);
  const selector = madeUp ? [HOSTS, ...new Set(madeUp.map((tag) => tag.slice(1)))].join() : HOSTS;
  const itsOwn = matches.call(element, selector) ? rootOf(element) : null;
  if (itsOwn) written.shadows.push({ host: 0, root: itsOwn });
  let numbers: Map<Element, number> | undefined;
  for (const host of querySelectorAll.call(element, selector)) {
    const root = rootOf(host);
    if (!root) continue;
    numbers ??= new Map(Array.from(inner, (one, index) => [one, index + 1]));
    written.shadows.push({ host: numbers.get(host) ?? -1, root });
  }
  return written;
}
