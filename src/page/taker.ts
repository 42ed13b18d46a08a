/** Writes a page down, part by part, and numbers its elements. */
import { allIn, attribute, bodyOf, contains, hasMore, isLong, nameOf, own } from './live.ts';
import type { Extent, Numbered, Part, RootOf } from './sheet.ts';
import { isOfComments } from './traits.ts';
import { VOID } from './tree.ts';
import { type Written, writeOut } from './written.ts';

/** Elements with more in them are not written at once. */
const MOST = 120;
/** With more elements, a conversation can wait for its article. */
const LONG = 5_000;
/** Characters; a part of several elements is about as long. */
const FULL = 200_000;
/** Characters; what is shorter goes together. */
const SHORT = 4_000;

/** Nothing in them is text of the page. */
const PASSED = /^(?:script|style|xmp|iframe|noembed|noframes|plaintext|noscript|template|svg)$/;

/** Where a taking stands. `exact`: all is written by us. */
export class Taker implements Numbered {
  readonly parts: Part[] = [];
  readonly left: number[] = [];
  isDone = false;
  private html: string[] = [];
  private length = 0;
  private count = 0;
  /** The first number of the part under way. */
  private first = 0;
  private host: number | undefined;
  private tree: TreeWalker | null = null;
  private node: Node | null = null;
  /** The names of the elements that are open. */
  private readonly open: string[] = [];
  private readonly shadows: { host: number; root: ShadowRoot }[] = [];
  /** What has each number: one node, or all from there on. */
  private readonly numbers: number[] = [];
  private readonly nodes: (Node | NodeListOf<Element>)[] = [];
  private readonly heads: readonly Element[] | null;

  /** `whole`: all of the page, if it was written at once; then its shadows alone are left to be taken. */
  constructor(
    private readonly document: Document,
    extent: Extent,
    private readonly exact: boolean,
    private readonly rootOf: RootOf | undefined,
    whole: Written | null,
  ) {
    const body = bodyOf(document);
    this.heads = !whole && extent === 'article' && isLong(document) ? [...allIn(document, 'h1')] : null;
    if (whole) {
      this.take(whole);
      this.flush();
      this.nextShadow();
    } else if (body) this.enter(body);
  }

  at(number: number): Node | null {
    let low = 0;
    let high = this.numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.numbers[middle] as number) <= number) low = middle + 1;
      else high = middle;
    }
    const node = this.nodes[low - 1];
    return node ? ('nodeType' in node ? node : node.item(number - (this.numbers[low - 1] as number))) : null;
  }

  /** Writes so many nodes. True when none is left. */
  go(count: number): boolean {
    const until = this.count + count;
    for (let nodes = 0; this.node; nodes++) {
      if (this.count + nodes > until) return false;
      const tree = this.tree as TreeWalker;
      if (this.write(this.node)) {
        const child = tree.firstChild();
        if (child) {
          this.node = child;
          continue;
        }
        this.add(`</${this.open.pop()}>`);
      }
      for (;;) {
        this.node = tree.nextSibling();
        if (this.node || !tree.parentNode()) break;
        if (this.open.length > 0) this.add(`</${this.open.pop()}>`);
      }
      if (this.length > FULL || !this.node) this.flush();
      if (!this.node) this.nextShadow();
    }
    this.isDone = true;
    return true;
  }

  /** Whether what comes next still stands where it stood, after the page had its turn. */
  holds(): boolean {
    const { node, tree } = this;
    return !node || !tree || (own(Node, 'isConnected', node) === true && contains(tree.root, node));
  }

  /** True where its children are to be written one by one. */
  private write(node: Node): boolean {
    const { nodeType } = node;
    if (nodeType === 3 || nodeType === 4) this.add(escaped((node as Text).data, LESS, '&lt;'));
    if (nodeType === 8) this.add('<!---->');
    if (nodeType === 3 || nodeType === 4 || nodeType === 8) return false;
    const element = node as Element;
    const name = nameOf(element);
    const isRoot = this.tree?.root === node;
    if (!isRoot && !PASSED.test(name) && !this.exact && !hasMore(element, MOST)) {
      this.take(writeOut(element, this.rootOf));
      return false;
    }
    let tag = `<${name}`;
    for (const key of Element.prototype.getAttributeNames.call(element))
      tag += ` ${key}="${escaped(attribute(element, key) ?? '', QUOTE, '&quot;')}"`;
    this.add(`${tag}>`);
    const number = this.count++;
    this.number(number, element);
    this.lookInto(element, number);
    if (VOID.has(name)) return false;
    const isLeft = this.isThread(element);
    if (isLeft) this.left.push(number);
    if (isLeft || PASSED.test(name)) {
      this.add(`</${name}>`);
      return false;
    }
    this.open.push(name);
    return true;
  }

  private take({ element, html, inner, shadows }: Written): void {
    const number = this.count;
    this.add(html);
    this.number(number, element);
    this.count++;
    if (inner.length > 0) this.number(this.count, inner);
    this.count += inner.length;
    for (const { host, root } of shadows) this.shadows.push({ host: number + host, root });
  }

  private add(html: string): void {
    const last = this.html.length - 1;
    const before = this.html[last];
    if (before !== undefined && before.length + html.length < SHORT) this.html[last] = before + html;
    else this.html.push(html);
    this.length += html.length;
  }

  private number(number: number, what: Node | NodeListOf<Element>): void {
    this.numbers.push(number);
    this.nodes.push(what);
  }

  private lookInto(element: Element, host: number): void {
    const root = this.rootOf?.(element);
    if (root) this.shadows.push({ host, root });
  }

  /** A long conversation. Nothing that has the headline in it. */
  private isThread(element: Element): boolean {
    if (!this.heads || !hasMore(element, LONG)) return false;
    const called = `${attribute(element, 'class')} ${attribute(element, 'id')}`.toLowerCase();
    return isOfComments(called) && !this.heads.some((head) => contains(element, head));
  }

  private enter(root: Element | ShadowRoot): void {
    // Elements, texts and, because they part texts, comments.
    this.tree = Document.prototype.createTreeWalker.call(this.document, root, 1 | 4 | 8 | 128);
    this.node = root.nodeType === 11 ? this.tree.firstChild() : root;
  }

  private flush(): void {
    const { html, host, count, first } = this;
    if (count > first || html.length > 0)
      this.parts.push({ html, elements: count - first, ...(host === undefined ? {} : { host }) });
    this.html = [];
    this.length = 0;
    this.host = undefined;
    this.first = count;
  }

  private nextShadow(): void {
    while (!this.node) {
      const next = this.shadows.shift();
      if (!next) return;
      this.host = next.host;
      this.number(this.count++, next.root);
      this.enter(next.root);
      if (!this.node) this.flush();
    }
  }
}

const LESS = /</g;
const QUOTE = /"/g;
const escaped = (text: string, sign: RegExp, as: string): string =>
  text.includes('&') || sign.test(text) ? text.replaceAll('&', '&amp;').replace(sign, as) : text;
