/**
 * What is taken of the live page, so that it can be read where the page is not: the browser writes it down, and hardly
 * anything of ours runs for each element. It changes nothing and asks for no layout.
 */
import { allIn, attribute, own, rootOfDocument } from './live.ts';
import type { Steps } from './steps.ts';
import { Taker } from './taker.ts';

/** The root in an element's shadow, which a page may keep closed; who may look into that is not known here. */
export type RootOf = (element: Element) => ShadowRoot | null;

/** `article`: all but a long conversation. */
export type Extent = 'article' | 'page';

export interface Meta {
  /** By its property, its name or what it is an item of. */
  name: string;
  content: string;
}

/** Plain data, to be sent. */
export interface Sheet {
  url: string;
  /** What its links are relative to. */
  base: string;
  title: string;
  language: string;
  /** Of its meta elements: what each is called, and what it says. */
  metas: Meta[];
  /** Its JSON-LD. */
  data: string[];
  /** Written element by element: its numbers are sure. */
  isExact: boolean;
  /** False where what is meant for browsers without scripts is a part of the page. */
  isScripted: boolean;
  /** The numbers of elements of which what stands in them was left out: a long conversation. */
  left: number[];
  /** In document order; then what stands in shadows. */
  parts: Part[];
}

/**
 * HTML as the browser writes it, in pieces that need not be joined before they are sent: one sign beyond Latin-1 makes
 * two bytes of every sign of its piece. A part may leave elements open that a later one closes.
 */
export interface Part {
  html: string[];
  /** How many elements begin in it; with a `host`, the root of the shadow is the first. */
  elements: number;
  /** Where a shadow begins, the number of the element that has it; what follows stands in it as well. */
  host?: number;
}

/** The elements of a page by the numbers that they have in its sheet. */
export interface Numbered {
  at(number: number): Node | null;
}

const MOST_METAS = 1_000;
const MOST_DATA = 30;
/** Characters; JSON-LD that is longer is none. */
const LONGEST_DATA = 2_000_000;
/** A page that changes under every taking is taken at once at last. */
const ATTEMPTS = 3;
/** Nodes and elements that are written in a step, or a few more. */
const STEP = 256;

/** `exact`: written by us, node by node, for a page of which the browser does not write what is there. */
export function* takeSheet(
  document: Document,
  extent: Extent,
  exact = false,
  rootOf?: RootOf,
): Steps<{ sheet: Sheet; numbered: Numbered }> {
  let taker: Taker;
  for (let attempt = 1; ; attempt++) {
    taker = new Taker(document, extent, exact, rootOf);
    while (!taker.go(attempt < ATTEMPTS ? STEP : Number.POSITIVE_INFINITY)) {
      yield;
      if (!taker.holds()) break;
    }
    if (taker.isDone) break;
  }
  // Each asks every element of a long page.
  yield;
  const metas = metasOf(document);
  yield;
  const data = Array.from(
    allIn(document, 'script[type="application/ld+json"]'),
    ({ textContent }) => textContent ?? '',
  );
  yield;
  const root = rootOfDocument(document);
  const sheet: Sheet = {
    url: String(own(Document, 'URL', document)),
    base: String(own(Node, 'baseURI', document)),
    title: String(own(Document, 'title', document)),
    language: (root && (attribute(root, 'lang') || attribute(root, 'xml:lang'))) ?? '',
    metas,
    data: data.slice(0, MOST_DATA).filter(({ length }) => length <= LONGEST_DATA),
    isExact: exact,
    isScripted: !Array.from(allIn(document, 'noscript')).some((one) => one.firstElementChild),
    left: taker.left,
    parts: taker.parts,
  };
  return { sheet, numbered: taker };
}

function metasOf(document: Document): Meta[] {
  const metas: Meta[] = [];
  for (const element of allIn(document, 'meta[content]')) {
    const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
    if (name && metas.length < MOST_METAS) metas.push({ name, content: attribute(element, 'content') ?? '' });
  }
  return metas;
}
