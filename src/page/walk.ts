/**
 * One walk over the live document. It changes nothing and asks for no layout; everything that reads the page reads
 * what the walk left: boxes (elements), segments (text) and runs (text that stands together), all in document order.
 * A page is read once, in code that has never run before: what counts is how little is done, not how often.
 */
import { Box, type Run, type Segment, type Walk } from './box.ts';
import { kindsOf } from './elements.ts';
import * as Kind from './kind.ts';
import { STEP, type Steps } from './steps.ts';
import * as Trait from './trait.ts';
import { Judged, ROLES, traitsOfName, traitsOfRole } from './traits.ts';
import { attribute, contains, HIDEABLE, isAfter, isHidden, nameOf, parentOf } from './visibility.ts';
import { collapse } from './white-space.ts';

export { Box, isBlock, type Run, type Segment, type Walk } from './box.ts';

const SPACE = 32;
const WRITTEN = new Set(['text', 'email', 'password', 'search', 'url']);
const SPECIAL = `${HIDEABLE},[itemprop],[itemtype*="Comment"],[rel~="author"],${ROLES}`;

/** Whether microdata call it a comment. */
export const isComment = (type: string | null): boolean =>
  type !== null && /schema\.org\/(?:User)?Comments?$/i.test(type);

/** The length of a menu or a footer that is passed over; -1 where it is not, being longer than any article's frame. */
function passedLength({ element, name, parent }: Box): number {
  // A comment's footer says who wrote it; that of an article may say when.
  let inArticle = false;
  for (let at = parent; at; at = at.parent) {
    if (at.traits & Trait.Comment) return -1;
    inArticle ||= at.name === 'article';
  }
  if (inArticle && element.querySelector('time')) return -1;
  const length = element.textContent?.length ?? 0;
  return length < (name === 'nav' || name === 'footer' ? 6000 : 1500) ? length : -1;
}

/**
 * `article`: all but a long conversation. `page`: all but the frame of the page. `whole`: that as well, for a page whose
 * article is in none of the other places.
 */
export type Extent = 'article' | 'page' | 'whole';

export function* walkPage(document: Document, extent: Extent, rootOf?: RootOf): Steps<Walk> {
  for (let attempt = 1; ; attempt++) {
    const walk = yield* walkOnce(document, extent, attempt < ATTEMPTS, rootOf);
    if (walk) return walk;
  }
}

/** The root in an element's shadow, which a page may keep closed; who may look into that is not known here. */
export type RootOf = (element: Element) => ShadowRoot | null;

/** A page that changes under every walk is walked at once at last. */
const ATTEMPTS = 3;

/** Null where the page has changed under the walk: what was walked does not hold together. */
function* walkOnce(document: Document, extent: Extent, inSteps: boolean, rootOf?: RootOf): Steps<Walk | null> {
  const boxes: Box[] = [];
  const segments: Segment[] = [];
  const runs: Run[] = [];
  const walk: Walk = { document, boxes, segments, runs, roots: [], traits: 0, passed: 0, isPart: false };
  const root = document.body ?? document.documentElement;
  if (!root) return walk;
  let walker = document.createTreeWalker(root, 1 | 4);

  // What few elements have is asked of all at once, and met again in document order; of too many that is a long task.
  const isLong = hasMore(root, MANY);
  const headline = isLong ? queried.call(root, 'h1') : null;
  let special = isLong ? NONE : root.querySelectorAll(SPECIAL);
  let met = 0;
  let expected: Element | null = special[0] ?? null;
  const passSpecial = (inside: Element) => {
    while (expected && contains(inside, expected)) expected = special[++met] ?? null;
  };

  /** Where the walk goes on after what stands in the place of a box's own children: a shadow, or what is slotted. */
  const outer: { walker: TreeWalker; special: NodeListOf<Element>; met: number; expected: Element | null; box: Box }[] =
    [];
  const enter = (within: Element | ShadowRoot, at: Box): Node | null => {
    outer.push({ walker, special, met, expected, box: at });
    walker = document.createTreeWalker(within, 1 | 4);
    special = isLong ? NONE : within.querySelectorAll(SPECIAL);
    met = 0;
    expected = special[0] ?? null;
    return walker.firstChild();
  };
  /** False where the box's own children were walked. */
  const leave = (at: Box): boolean => {
    if (outer.length === 0 || outer[outer.length - 1]?.box !== at) return false;
    ({ walker, special, met, expected } = outer.pop() as (typeof outer)[0]);
    if (expected) passSpecial(at.element);
    return true;
  };
  const slotted = new Set<Element>();
  /** The first child of a shadow, or of what is slotted; `own` where the element has neither. */
  const childIn = (element: Element, name: string, at: Box, own: Node | null): Node | null => {
    const inner = name === 'slot' ? slottedIn(element as HTMLSlotElement, walker.root) : rootOf?.(element);
    if (!inner) return own;
    if (own) walker.parentNode();
    if (name !== 'slot') walk.roots.push(inner as ShadowRoot);
    else if (slotted.has(inner as Element)) return null;
    else slotted.add(inner as Element);
    const child = enter(inner, at);
    if (!child) leave(at);
    return child;
  };

  const judged = new Judged();
  let run: Run | null = null;
  let breaks = 0;
  let gap = false;
  let box = new Box(root, 'body', Kind.Block | Kind.Barrier, 0, '', null, walk);
  let node: Node | null = walker.firstChild();
  for (let step = 1; node; step++) {
    if (inSteps && step % STEP === 0) {
      yield;
      if (!node.isConnected || parentOf(node) !== (outer[outer.length - 1]?.box === box ? walker.root : box.element))
        return null;
      while (expected && expected !== node && !isAfter(expected, node)) expected = special[++met] ?? null;
    }
    let opened = false;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      // Most are the white space between two tags.
      const text = data.trim() === '' ? ' ' : collapse(data);
      const { length } = text;
      if (length > 1 || (length === 1 && text !== ' ')) {
        if (breaks > 1) {
          run = null;
          breaks = 0;
          gap = false;
        }
        if (!run) {
          endLast(runs, segments.length);
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
      let traits = 0;
      let prop = '';
      if (name === 'br') breaks++;
      else if (kinds & (Kind.Control | Kind.Skipped)) {
        if (kinds & Kind.Control) {
          const type = name === 'input' ? (attribute(element, 'type') ?? 'text').toLowerCase() : '';
          if (type !== 'hidden') box.controls++;
          if (name === 'textarea' || WRITTEN.has(type)) box.fields++;
          gap = true;
        } else if (name === 'audio' || name === 'video') box.controls++;
        if (expected) passSpecial(element);
      } else {
        opened = true;
        if (kinds & Kind.Telling) traits = traitsOfName(name);
        if (isLong ? matched.call(element, SPECIAL) : element === expected) {
          if (!isLong) expected = special[++met] ?? null;
          opened = !isHidden(element);
          prop = attribute(element, 'itemprop') ?? (isComment(attribute(element, 'itemtype')) ? 'comment' : '');
          traits |= traitsOfRole(attribute(element, 'role'));
          if (attribute(element, 'rel')?.includes('author')) traits |= Trait.Credited;
          if (!opened && expected) passSpecial(element);
        }
      }
      if (opened) {
        let { className, id } = element;
        // A form's field of that name answers in the attribute's place.
        if (typeof className !== 'string') className = attribute(element, 'class') ?? '';
        if (typeof id !== 'string') id = attribute(element, 'id') ?? '';
        if (className !== '') traits |= judged.traitsOf(className);
        if (id !== '') traits |= judged.traitsOf(id);
        if (name === 'main' || name === 'article') traits &= ~(Trait.Frame | Trait.Form);
        walk.traits |= traits;
        box = new Box(element, name, kinds, traits, prop, box, walk);
        if (kinds & Kind.Block) {
          run = null;
          breaks = 0;
          gap = false;
        }
        let child: Node | null = null;
        const isFrame = extent !== 'whole' && (traits & PASSED) === Trait.Frame && kinds & Kind.Block;
        const length = isFrame ? passedLength(box) : -1;
        if (isLong && extent === 'article' && traits & Trait.Comment && isThread(element, headline)) {
          walk.isPart = true;
          if (expected) passSpecial(element);
        } else if (length < 0) {
          child = walker.firstChild();
          if (rootOf && (!child || id !== '' || (kinds === 0 && (name === 'slot' || name.includes('-')))))
            child = childIn(element, name, box, child);
        } else {
          walk.passed += length;
          if (expected) passSpecial(element);
        }
        if (child) {
          node = child;
          continue;
        }
      }
    }
    for (;;) {
      if (opened) {
        // The box at whose element the walker stands ends here.
        if (box.kinds & Kind.Block) {
          run = null;
          breaks = 0;
          gap = false;
        }
        box = ended(box, walk);
      }
      node = walker.nextSibling();
      if (node || !box.parent) break;
      if (!leave(box)) walker.parentNode();
      opened = true;
    }
  }
  endLast(runs, segments.length);
  for (let at: Box | null = box; at; at = at.parent) ended(at, walk);
  return walk;
}

/** Of so many elements nothing is asked at once. */
const MANY = 15_000;
/** With more elements, a conversation can wait for its article. */
const LONG = 5_000;

const { getElementsByTagName: elementsIn, matches: matched, querySelector: queried } = Element.prototype;
const NONE = document.createDocumentFragment().querySelectorAll('a');

/** Counted no further: a collection's length is that of all. */
const hasMore = (element: Element, than: number): boolean => elementsIn.call(element, '*').item(than) !== null;

/** Nothing that has the headline in it. */
const isThread = (element: Element, headline: Element | null): boolean =>
  hasMore(element, LONG) && !(headline && contains(element, headline));

/** The element whose children are shown in a slot, all of them in the first; null where it shows its own. */
function slottedIn(slot: HTMLSlotElement, root: Node): Element | null {
  return slot.assignedNodes().length > 0 ? ((root as ShadowRoot).host ?? null) : null;
}

const PASSED = Trait.Frame | Trait.Comment | Trait.Body;

/** Runs follow each other without a gap. */
const endLast = (runs: Run[], end: number): void => {
  const last = runs[runs.length - 1];
  if (last) last.end = end;
};

/** Adds the box up to its parent, which it gives. */
function ended(box: Box, { boxes, segments, runs }: Walk): Box {
  box.end = boxes.length;
  box.endSegment = segments.length;
  box.endRun = runs.length;
  const { parent, length, links } = box;
  if (!parent) return box;
  if (length > 0) {
    parent.length += length;
    parent.linked += box.link === box ? length : box.linked;
  }
  parent.links += links;
  parent.controls += box.controls;
  parent.fields += box.fields;
  return parent;
}
