/**
 * What is taken of the live page, so that it can be read where the page is not: the browser writes it down, and hardly
 * anything of ours runs for each element. It changes nothing and asks for no layout.
 */
import { allIn, attribute, bodyOf, hasMore, isXml, own, rootOfDocument } from './live.ts';
import type { Steps } from './steps.ts';
import { Taker } from './taker.ts';
import { type Written, writeOut } from './written.ts';

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

/** Its characters. */
export const lengthOf = ({ html }: Part): number => html.reduce((sum, piece) => sum + piece.length, 0);

/** The elements of a page by the numbers that they have in its sheet. */
export interface Numbered {
  at(number: number): Node | null;
}

/** A page with more elements is not written at once: that would be a long task. */
const WHOLE = 2_000;
const MOST_METAS = 1_000;
const MOST_DATA = 30;
/** Characters; JSON-LD that is longer is none. */
const LONGEST_DATA = 2_000_000;
/** A page that changes under every taking is taken at once at last. */
const ATTEMPTS = 3;
/** Nodes and elements that are written in a step, or a few more. */
const STEP = 256;

/**
 * `exact`: written by us, node by node, for a page of which the browser does not write what is there. So is a page in
 * XML, which the browser writes as XML: that says other things in the same signs.
 */
export function* takeSheet(
  document: Document,
  extent: Extent,
  exact = false,
  rootOf?: RootOf,
): Steps<{ sheet: Sheet; numbered: Numbered }> {
  const isExact = exact || isXml(document);
  const body = isExact ? null : bodyOf(document);
  const whole = body && !hasMore(body, WHOLE) ? writeOut(body, rootOf) : null;
  const taken =
    whole?.shadows.length === 0 ? takenOf(whole) : yield* takeInSteps(document, extent, isExact, rootOf, whole);
  // Each asks every element of a long page.
  yield;
  const metas: Meta[] = [];
  for (const element of allIn(document, 'meta[content]')) {
    const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
    if (name && metas.length < MOST_METAS) metas.push({ name, content: attribute(element, 'content') ?? '' });
  }
  yield;
  const data: string[] = [];
  for (const { textContent } of allIn(document, 'script[type="application/ld+json"]'))
    if (textContent && textContent.length <= LONGEST_DATA && data.length < MOST_DATA) data.push(textContent);
  yield;
  let isScripted = true;
  for (const one of allIn(document, 'noscript')) if (one.firstElementChild) isScripted = false;
  const root = rootOfDocument(document);
  const sheet: Sheet = {
    url: String(own(Document, 'URL', document)),
    base: String(own(Node, 'baseURI', document)),
    title: String(own(Document, 'title', document)),
    language: (root && (attribute(root, 'lang') || attribute(root, 'xml:lang'))) ?? '',
    metas,
    data,
    isExact,
    isScripted,
    left: taken.left,
    parts: taken.parts,
  };
  return { sheet, numbered: taken };
}

interface Taken extends Numbered {
  parts: Part[];
  left: number[];
}

/** As a rule: what else could be done is then not run, nor even compiled, which takes a page more time than to run it. */
function takenOf({ element, html, inner }: Written): Taken {
  return {
    parts: [{ html: [html], elements: inner.length + 1 }],
    left: [],
    at: (number) => (number === 0 ? element : inner.item(number - 1)),
  };
}

function* takeInSteps(
  document: Document,
  extent: Extent,
  exact: boolean,
  rootOf: RootOf | undefined,
  whole: Written | null,
): Steps<Taken> {
  for (let attempt = 1; ; attempt++) {
    const taker = new Taker(document, extent, exact, rootOf, attempt === 1 ? whole : null);
    while (!taker.go(attempt < ATTEMPTS ? STEP : Number.POSITIVE_INFINITY)) {
      yield;
      if (!taker.holds()) break;
    }
    if (taker.isDone) return taker;
  }
}
