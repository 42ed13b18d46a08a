/**
 * One walk over the live document. It changes nothing and asks for no layout; everything that reads the page reads
 * what the walk left: boxes (elements), segments (text) and runs (text that stands together), all in document order.
 * A page is read once, in code that has never run before: what counts is how little is done, not how often.
 */
import { kindsOf } from './elements.ts';
import * as Kind from './kind.ts';
import { STEP, type Steps } from './steps.ts';
import * as Trait from './trait.ts';
import { Judged, ROLES, traitsOfName, traitsOfRole } from './traits.ts';
import { attribute, contains, HIDEABLE, isAfter, isHidden, nameOf, parentOf } from './visibility.ts';
import { collapse } from './white-space.ts';

export class Box {
  readonly element: Element;
  readonly name: string;
  readonly kinds: number;
  readonly parent: Box | null;
  /** Position in `boxes`; the subtree is `boxes[index + 1 … end - 1]`. */
  readonly index: number;
  traits: number;
  /** `itemprop`. */
  readonly prop: string;
  /** The nearest block, and the link that it stands in; itself if it is one. */
  readonly block: Box;
  readonly link: Box | null;
  firstSegment: number;
  firstRun: number;
  end = 0;
  endSegment = 0;
  endRun = 0;
  /** Characters of visible text, and how many of them are in links. */
  length = 0;
  linked = 0;
  /** Counted in the subtree. */
  links: number;
  controls = 0;
  /** Of the controls, those that one writes into. */
  fields = 0;
  private words: string | null = null;

  constructor(element: Element, name: string, kinds: number, parent: Box | null, index: number, prop: string) {
    this.element = element;
    this.name = name;
    this.kinds = kinds;
    this.parent = parent;
    this.index = index;
    this.traits = 0;
    this.prop = prop;
    const link = name === 'a';
    this.block = kinds & Kind.Block || !parent ? this : parent.block;
    this.link = link ? this : kinds & Kind.Barrier || !parent ? null : parent.link;
    this.links = link ? 1 : 0;
    this.firstSegment = 0;
    this.firstRun = 0;
  }

  /** Class and id: words separated by spaces, lower case. */
  get hint(): string {
    if (this.words === null) {
      const names = this.parent ? attribute(this.element, 'class') : null;
      const id = this.parent ? attribute(this.element, 'id') : null;
      this.words = names || id ? ((names ?? '') + (id ? ` ${id}` : '')).toLowerCase() : '';
    }
    return this.words;
  }
}

export interface Segment {
  node: Text;
  box: Box;
  /** White space collapsed; may start or end with one space. */
  text: string;
  /** A line break stands before it. */
  gap: boolean;
  link: Box | null;
}

/** Text of one block, or of one stretch between blocks or double line breaks. */
export interface Run {
  index: number;
  box: Box;
  first: number;
  end: number;
}

export interface Walk {
  document: Document;
  boxes: Box[];
  segments: Segment[];
  runs: Run[];
  /** All traits that any box has. */
  traits: number;
  /** Characters in frames that were passed over. */
  passed: number;
}

export const isBlock = (box: Box): boolean => (box.kinds & Kind.Block) !== 0;

const SPACE = 32;
const WRITTEN = /^(?:text|email|password|search|url)$/;
const SPECIAL = `${HIDEABLE},[itemprop],[itemtype*="Comment"],[rel~="author"],${ROLES}`;

/** Whether microdata call it a comment. */
export const isComment = (type: string | null): boolean =>
  type !== null && /schema\.org\/(?:User)?Comments?$/i.test(type);

/** Menus and footers are passed over up to a length that no article's frame has. */
function isPassed({ element, name, kinds, traits, parent }: Box): boolean {
  if (traits & (Trait.Comment | Trait.Body) || !(kinds & Kind.Block)) return false;
  // A comment's footer says who wrote it; that of an article may say when.
  for (let at = parent; at; at = at.parent)
    if (at.traits & Trait.Comment || (at.name === 'article' && element.querySelector('time'))) return false;
  return (element.textContent?.length ?? 0) < (name === 'nav' || name === 'footer' ? 6000 : 1500);
}

/** With `whole`, frames are walked as well: for a page whose article is in none of the other places. */
export function* walkPage(document: Document, whole: boolean): Steps<Walk> {
  for (let attempt = 1; ; attempt++) {
    const walk = yield* walkOnce(document, whole, attempt < ATTEMPTS);
    if (walk) return walk;
  }
}

/** A page that changes under every walk is walked at once at last. */
const ATTEMPTS = 3;

/** Null where the page has changed under the walk: what was walked does not hold together. */
function* walkOnce(document: Document, whole: boolean, inSteps: boolean): Steps<Walk | null> {
  const boxes: Box[] = [];
  const segments: Segment[] = [];
  const runs: Run[] = [];
  const walk: Walk = { document, boxes, segments, runs, traits: 0, passed: 0 };
  const root = document.body ?? document.documentElement;
  if (!root) return walk;
  const walker = document.createTreeWalker(root, 1 | 4);

  // What few elements have is asked of all at once, and met again in document order.
  const special = root.querySelectorAll(SPECIAL);
  let met = 0;
  let expected: Element | null = special[0] ?? null;
  const passSpecial = (inside: Element) => {
    while (expected && contains(inside, expected)) expected = special[++met] ?? null;
  };

  const judged = new Judged();
  let run: Run | null = null;
  let breaks = 0;
  let gap = false;
  const endRun = () => {
    if (run) run.end = segments.length;
    run = null;
    breaks = 0;
    gap = false;
  };
  const open = (opened: Box): Box => {
    boxes.push(opened);
    if (opened.kinds & Kind.Block) endRun();
    opened.firstSegment = segments.length;
    opened.firstRun = runs.length;
    return opened;
  };
  const close = (closed: Box) => {
    if (closed.kinds & Kind.Block) endRun();
    closed.end = boxes.length;
    closed.endSegment = segments.length;
    closed.endRun = runs.length;
    const { parent } = closed;
    if (!parent) return;
    parent.length += closed.length;
    parent.linked += closed.name === 'a' ? closed.length : closed.linked;
    parent.links += closed.links;
    parent.controls += closed.controls;
    parent.fields += closed.fields;
  };

  let box = open(new Box(root, 'body', Kind.Block | Kind.Barrier, null, 0, ''));
  let node: Node | null = walker.firstChild();
  for (let step = 1; node; step++) {
    if (inSteps && step % STEP === 0) {
      yield;
      if (!node.isConnected || parentOf(node) !== box.element) return null;
      while (expected && expected !== node && !isAfter(expected, node)) expected = special[++met] ?? null;
    }
    let descend = false;
    if (node.nodeType === 3) {
      const text = collapse((node as Text).data);
      const { length } = text;
      if (length > 1 || (length === 1 && text !== ' ')) {
        if (breaks > 1) endRun();
        if (!run) {
          run = { index: runs.length, box: box.block, first: segments.length, end: 0 };
          runs.push(run);
        }
        segments.push({ node: node as Text, box, text, gap: gap || breaks > 0, link: box.link });
        box.length += length - (text.charCodeAt(0) === SPACE ? 1 : 0) - (text.charCodeAt(length - 1) === SPACE ? 1 : 0);
        breaks = 0;
        gap = false;
      } else if (length === 1) gap = true;
    } else {
      const element = node as Element;
      const name = nameOf(element);
      const kinds = kindsOf(name);
      if (name === 'br') breaks++;
      else if (kinds & Kind.Control) {
        const type = name === 'input' ? (attribute(element, 'type') ?? 'text').toLowerCase() : '';
        if (type !== 'hidden') box.controls++;
        if (name === 'textarea' || (type !== '' && WRITTEN.test(type))) box.fields++;
        gap = true;
        if (expected) passSpecial(element);
      } else if (kinds & Kind.Skipped) {
        if (name === 'audio' || name === 'video') box.controls++;
        if (expected) passSpecial(element);
      } else {
        let traits = kinds & Kind.Telling ? traitsOfName(name) : 0;
        let prop = '';
        let hidden = false;
        if (element === expected) {
          expected = special[++met] ?? null;
          hidden = isHidden(element);
          prop = attribute(element, 'itemprop') ?? (isComment(attribute(element, 'itemtype')) ? 'comment' : '');
          traits |= traitsOfRole(attribute(element, 'role'));
          if (attribute(element, 'rel')?.includes('author')) traits |= Trait.Credited;
        }
        if (hidden) passSpecial(element);
        else {
          const next: Box = new Box(element, name, kinds, box, boxes.length, prop);
          const names = attribute(element, 'class');
          const id = attribute(element, 'id');
          if (names) traits |= judged.traitsOf(names);
          if (id) traits |= judged.traitsOf(id);
          if (name === 'main' || name === 'article') traits &= ~(Trait.Frame | Trait.Form);
          next.traits = traits;
          walk.traits |= traits;
          box = open(next);
          descend = true;
          if (!whole && traits & Trait.Frame && isPassed(next)) {
            walk.passed += element.textContent?.length ?? 0;
            passSpecial(element);
            descend = false;
            close(box);
            box = box.parent as Box;
          }
        }
      }
    }
    if (descend) {
      const child: Node | null = walker.firstChild();
      if (child) {
        node = child;
        continue;
      }
      close(box);
      box = box.parent as Box;
    }
    let next: Node | null = walker.nextSibling();
    while (!next && box.parent) {
      walker.parentNode();
      close(box);
      box = box.parent;
      next = walker.nextSibling();
    }
    node = next;
  }
  while (box) {
    close(box);
    if (!box.parent) break;
    box = box.parent;
  }
  endRun();
  return walk;
}
