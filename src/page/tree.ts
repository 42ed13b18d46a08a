/**
 * A page as it is read: a tree of what the browser wrote of it (HTML, "serializing HTML fragments"), so that a page can
 * be read where the page is not. What the browser writes is plain: every tag is closed, every value quoted.
 */
import type { Sheet } from './sheet.ts';
import { hasWords } from './white-space.ts';

export type PageNode = PageElement | PageText;

export class PageText {
  readonly isText = true;
  next: PageNode | null = null;
  readonly parent: PageElement;
  readonly data: string;
  /** Which it is of its parent's texts that hold words; without words -1. */
  readonly nth: number;

  constructor(parent: PageElement, data: string, nth: number) {
    this.parent = parent;
    this.data = data;
    this.nth = nth;
  }
}

export class PageElement {
  readonly isText = false;
  next: PageNode | null = null;
  readonly name: string;
  readonly parent: PageElement | null;
  /** Its number in the page; the subtree is `index` to `end - 1`, without what stands in shadows. */
  readonly index: number;
  end: number;
  first: PageNode | null = null;
  last: PageNode | null = null;
  /** Its children that are texts with words. */
  texts = 0;
  /** What is shown in the place of its children: an element without a name, whose `host` it is. */
  shadow: PageElement | null = null;
  host: PageElement | null = null;
  private readonly raw: string;

  constructor(name: string, parent: PageElement | null, index: number, raw: string) {
    this.name = name;
    this.parent = parent;
    this.index = index;
    this.end = index + 1;
    this.raw = raw;
  }

  attribute(name: string): string | null {
    const { raw } = this;
    if (raw === '') return null;
    const sought = ` ${name}="`;
    for (let at = raw.indexOf(sought); at >= 0; at = raw.indexOf(sought, at + 1)) {
      if (isInValue(raw, at)) continue;
      const start = at + sought.length;
      return decoded(raw.slice(start, raw.indexOf('"', start)));
    }
    return null;
  }

  attributeNames(): string[] {
    return Array.from(this.raw.matchAll(NAMES), ([, name]) => name as string);
  }

  /** False where none of its attributes is called so, or has it in its value. */
  mayHave(pattern: RegExp): boolean {
    return this.raw !== '' && pattern.test(this.raw);
  }

  get classes(): string[] {
    return this.attribute('class')?.match(/\S+/g) ?? [];
  }

  get textContent(): string {
    let text = '';
    for (const node of within(this)) if (node.isText) text += node.data;
    return text;
  }

  /** Elements in it, in document order. */
  *elements(): Generator<PageElement> {
    for (const node of within(this)) if (!node.isText) yield node;
  }

  append(node: PageNode): void {
    if (this.last) this.last.next = node;
    else this.first = node;
    this.last = node;
  }
}

/** All nodes below, in document order. */
function* within(element: PageElement): Generator<PageNode> {
  for (let node = element.first; node; ) {
    yield node;
    if (!node.isText && node.first) {
      node = node.first;
      continue;
    }
    while (node && !node.next) node = node.parent === element ? null : node.parent;
    node = node?.next ?? null;
  }
}

const NAMES = / ([^=]*)="[^"]*"/g;

/** Whether the quotation marks before a place leave one open. */
function isInValue(raw: string, at: number): boolean {
  let isOpen = false;
  for (let mark = raw.indexOf('"'); mark >= 0 && mark < at; mark = raw.indexOf('"', mark + 1)) isOpen = !isOpen;
  return isOpen;
}

const REFERENCE = /&(amp|lt|gt|quot|nbsp);/g;
const SIGNS: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const decoded = (text: string): string =>
  text.includes('&') ? text.replace(REFERENCE, (_, name: string) => SIGNS[name] as string) : text;

/** They have no end. */
export const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
/** Their text is written as it is. */
const RAW: ReadonlySet<string> = new Set('script style xmp iframe noembed noframes plaintext'.split(' '));

export interface Tree {
  root: PageElement;
  /** True where the elements of a part are not as many as the page said: then their numbers are not the page's. */
  isUnsure: boolean;
}

/** Hands out the numbers of elements. */
interface Counter {
  next: number;
  /** By their numbers. */
  elements: PageElement[];
}

/** The page itself is the root's only child, or nothing is. */
export function grow({ parts, isScripted }: Pick<Sheet, 'parts' | 'isScripted'>): Tree {
  const root = new PageElement('', null, -1, '');
  const counter: Counter = { next: 0, elements: [] };
  let isUnsure = false;
  let at = root;
  for (const { html, elements, host } of parts) {
    const first = counter.next;
    if (host !== undefined) {
      end(at, counter);
      at = made('', null, '', counter);
      at.host = counter.elements[host] ?? null;
      if (at.host) at.host.shadow = at;
    }
    at = take(html.join(''), at, isScripted, counter);
    isUnsure ||= counter.next - first !== elements;
    counter.next = first + elements;
  }
  end(at, counter);
  return { root, isUnsure };
}

/** With all that is still open about it. */
function end(at: PageElement, { next }: Counter): void {
  for (let open: PageElement | null = at; open; open = open.parent) open.end = next;
}

function made(name: string, parent: PageElement | null, raw: string, counter: Counter): PageElement {
  const element = new PageElement(name, parent, counter.next, raw);
  counter.elements[counter.next++] = element;
  return element;
}

/** Hangs what is written under `at`; gives the element that is open at the end. */
function take(html: string, at: PageElement, isScripted: boolean, counter: Counter): PageElement {
  // What stands in templates is in no page.
  let inert = 0;
  const add = (data: string): void => {
    if (inert > 0 || data === '') return;
    at.append(new PageText(at, data, hasWords(data) ? at.texts++ : -1));
  };
  for (let from = 0; from < html.length; ) {
    const open = html.indexOf('<', from);
    if (open !== from) add(decoded(html.slice(from, open < 0 ? html.length : open)));
    if (open < 0) break;
    const mark = html[open + 1];
    if (mark === '/') {
      from = after(html, '>', open);
      const name = html.slice(open + 2, from - 1);
      if (name === 'template' && inert > 0) inert--;
      if (inert > 0 || VOID.has(name)) continue;
      at.end = counter.next;
      if (at.parent) at = at.parent;
      continue;
    }
    if (mark === '!' || mark === '?') {
      from = html.startsWith('<!--', open) ? after(html, '-->', open + 4) : after(html, '>', open);
      continue;
    }
    let end = nameEnd(html, open + 1);
    const name = html.slice(open + 1, end);
    const attributes = end;
    while (html[end] === ' ') {
      const equals = html.indexOf('="', end);
      end = equals < 0 ? html.length : after(html, '"', equals + 2);
    }
    from = end + 1;
    if (inert === 0) {
      const element = made(name, at, html.slice(attributes, end), counter);
      at.append(element);
      if (!VOID.has(name)) at = element;
    }
    if (name === 'template') inert++;
    if (RAW.has(name) || (isScripted && name === 'noscript')) {
      const close = name === 'script' ? scriptEnd(html, from) : html.indexOf(`</${name}>`, from);
      add(html.slice(from, close < 0 ? html.length : close));
      from = close < 0 ? html.length : close;
    }
  }
  return at;
}

const IN_SCRIPT = /<!--|-->|<\/?script[\s/>]/gi;
/**
 * Where a script ends. One that begins in what looks like a comment has an end of its own there: the script goes on
 * after it (HTML, 13.2.5.24 to 13.2.5.31, the escaped states of script data). -1 where it has no end.
 */
function scriptEnd(html: string, from: number): number {
  const close = html.indexOf('</script>', from);
  if (close < 0 || !html.slice(from, close).includes('<!--')) return close;
  let isEscaped = false;
  let isInner = false;
  IN_SCRIPT.lastIndex = from;
  for (let found = IN_SCRIPT.exec(html); found; found = IN_SCRIPT.exec(html)) {
    const [sign] = found;
    if (sign === '<!--') {
      isEscaped = true;
      // Its dashes may be those of its end.
      IN_SCRIPT.lastIndex -= 2;
    } else if (sign === '-->') isEscaped = isInner = false;
    else if (sign[1] !== '/') isInner = isEscaped;
    else if (isInner) isInner = false;
    else return found.index;
  }
  return -1;
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

const SPACE = 32;
const GREATER = 62;
function nameEnd(html: string, from: number): number {
  let end = from;
  for (let code = html.charCodeAt(end); code !== SPACE && code !== GREATER && end < html.length; )
    code = html.charCodeAt(++end);
  return end;
}
