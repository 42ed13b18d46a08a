/**
 * One walk over the live document. It changes nothing and asks for no layout; everything that reads the page reads
 * what the walk left: boxes (elements), segments (text) and runs (text that stands together), all in document order.
 * A page is read once, in code that has never run before: what counts is how little is done, not how often.
 */
import { Box, type Run, type Walk } from './box.ts';
import { kindsOf } from './elements.ts';
import * as Kind from './kind.ts';
import { isLong, isThread, passedLength } from './passed.ts';
import { STEP, type Steps } from './steps.ts';
import * as Trait from './trait.ts';
import { Judged, ROLES, traitsOfName, traitsOfRole } from './traits.ts';
import { attribute, HIDEABLE, isHidden, nameOf, parentOf } from './visibility.ts';
import { collapse } from './white-space.ts';

export { Box, isBlock, type Run, type Segment, type Walk } from './box.ts';

const SPACE = 32;
const { matches } = Element.prototype;
const WRITTEN = new Set(['text', 'email', 'password', 'search', 'url']);
const SPECIAL = `${HIDEABLE},[itemprop],[itemtype*="Comment"],[rel~="author"],${ROLES}`;

/** Whether microdata call it a comment. */
export const isComment = (type: string | null): boolean =>
  type !== null && /schema\.org\/(?:User)?Comments?$/i.test(type);

/** The root in an element's shadow, which a page may keep closed; who may look into that is not known here. */
export type RootOf = (element: Element) => ShadowRoot | null;

/** A page that changes under every walk is walked at once at last. */
const ATTEMPTS = 3;

/**
 * `article`: all but a long conversation. `page`: all but the frame of the page. `whole`: that as well, for a page whose
 * article is in none of the other places.
 */
export type Extent = 'article' | 'page' | 'whole';

export function* walkPage(document: Document, extent: Extent, rootOf?: RootOf): Steps<Walk> {
  for (let attempt = 1; ; attempt++) {
    const walker = new Walker(document, extent, rootOf);
    while (!walker.go(attempt < ATTEMPTS ? STEP : Number.POSITIVE_INFINITY)) {
      yield;
      if (!walker.holds()) break;
    }
    if (walker.node === null) return walker.walk;
  }
}

const PASSED = Trait.Frame | Trait.Comment | Trait.Body;

const runFrom = (index: number, box: Box, first: number): Run => ({
  index,
  box,
  first,
  end: 0,
  length: 0,
  linked: 0,
  kind: 'paragraph',
  text: '',
});

interface Place {
  tree: TreeWalker;
  special: Set<Element> | null;
  box: Box;
}

/** Where a walk stands. */
class Walker {
  readonly walk: Walk;
  /** What comes next. */
  node: Node | null = null;
  private box: Box;
  private run: Run | null = null;
  private breaks = 0;
  private gap = false;
  private tree: TreeWalker;
  private readonly isLong: boolean;
  private readonly headline: Element | null;
  /** What few elements have is asked of all at once, where they are not too many. */
  private special: Set<Element> | null;
  /** Where the walk goes on after what stands in the place of a box's own children: a shadow, or what is slotted. */
  private readonly outer: Place[] = [];
  private readonly slotted = new Set<Element>();
  private readonly judged = new Judged();

  constructor(
    document: Document,
    private readonly extent: Extent,
    private readonly rootOf: RootOf | undefined,
  ) {
    // A page may have taken away even its root: then nothing is read.
    const root = document.body ?? document.documentElement ?? document;
    this.walk = {
      document,
      boxes: [],
      segments: [],
      runs: [],
      roots: [],
      talk: [],
      heads: [],
      passed: 0,
      isPart: false,
    };
    this.tree = document.createTreeWalker(root, 1 | 4);
    this.isLong = isLong(document);
    this.headline = this.isLong ? root.querySelector('h1') : null;
    this.special = this.specialIn(root);
    this.box = new Box(root, 'body', Kind.Block | Kind.Barrier, 0, '', null, this.walk);
    this.node = this.tree.firstChild();
  }

  /** Walks on over so many nodes. True when none is left. */
  go(count: number): boolean {
    const { walk, judged, extent, isLong, rootOf } = this;
    const { segments, runs } = walk;
    let { node, box, run, breaks, gap, tree, special } = this;
    while (node) {
      if (count-- < 1) {
        this.node = node;
        this.box = box;
        this.run = run;
        this.breaks = breaks;
        this.gap = gap;
        return false;
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
          if (run === null) {
            if (runs.length > 0) (runs[runs.length - 1] as Run).end = segments.length;
            run = runFrom(runs.length, box.block, segments.length);
            runs.push(run);
          }
          const { link } = box;
          segments.push({ node: node as Text, box, text, gap: gap || breaks > 0, link });
          run.length += length;
          if (link !== null) run.linked += length;
          box.length +=
            length - (text.charCodeAt(0) === SPACE ? 1 : 0) - (text.charCodeAt(length - 1) === SPACE ? 1 : 0);
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
        } else {
          opened = true;
          if (kinds & Kind.Telling) traits = traitsOfName(name);
          if (special ? special.has(element) : matches.call(element, SPECIAL)) {
            opened = !isHidden(element);
            prop = attribute(element, 'itemprop') ?? (isComment(attribute(element, 'itemtype')) ? 'comment' : '');
            traits |= traitsOfRole(attribute(element, 'role'));
            if (attribute(element, 'rel')?.includes('author')) traits |= Trait.Credited;
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
          box = new Box(element, name, kinds, traits, prop, box, walk);
          if (traits & Trait.Comment || prop.startsWith('comment')) walk.talk.push(box);
          if (kinds & Kind.Block) {
            run = null;
            breaks = 0;
            gap = false;
            if (name === 'h1') walk.heads.push(box);
          }
          let child: Node | null = null;
          const isFrame = extent !== 'whole' && (traits & PASSED) === Trait.Frame && kinds & Kind.Block;
          const passed = isFrame ? passedLength(box) : -1;
          if (isLong && extent === 'article' && traits & Trait.Comment && isThread(element, this.headline))
            walk.isPart = true;
          else if (passed < 0) {
            child = tree.firstChild();
            if (rootOf && (!child || id !== '' || (kinds === 0 && (name === 'slot' || name.includes('-'))))) {
              child = this.childIn(element, name, box, child);
              ({ tree, special } = this);
            }
          } else walk.passed += passed;
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
        node = tree.nextSibling();
        if (node || !box.parent) break;
        if (this.outer.length > 0 && this.leave(box)) ({ tree, special } = this);
        else tree.parentNode();
        opened = true;
      }
    }
    if (runs.length > 0) (runs[runs.length - 1] as Run).end = segments.length;
    for (let at: Box | null = box; at; at = at.parent) ended(at, walk);
    this.node = null;
    return true;
  }

  /** Whether what was walked and what comes next still hold together, after the page had its turn. */
  holds(): boolean {
    const { node, box, outer } = this;
    const parent = outer[outer.length - 1]?.box === box ? this.tree.root : box.element;
    return !!node?.isConnected && parentOf(node) === parent;
  }

  private specialIn(within: ParentNode): Set<Element> | null {
    return this.isLong ? null : new Set(within.querySelectorAll(SPECIAL));
  }

  /** The first child of a shadow, or of what is slotted; `own` where the element has neither. */
  private childIn(element: Element, name: string, at: Box, own: Node | null): Node | null {
    const inner = name === 'slot' ? slottedIn(element as HTMLSlotElement, this.tree.root) : this.rootOf?.(element);
    if (!inner) return own;
    if (own) this.tree.parentNode();
    if (name !== 'slot') this.walk.roots.push(inner as ShadowRoot);
    else if (this.slotted.has(inner as Element)) return null;
    else this.slotted.add(inner as Element);
    const { tree, special } = this;
    this.outer.push({ tree, special, box: at });
    this.tree = this.walk.document.createTreeWalker(inner, 1 | 4);
    this.special = this.specialIn(inner);
    const child = this.tree.firstChild();
    if (!child) this.leave(at);
    return child;
  }

  /** False where the box's own children were walked. */
  private leave(at: Box): boolean {
    const before = this.outer[this.outer.length - 1];
    if (before?.box !== at) return false;
    this.outer.pop();
    this.tree = before.tree;
    this.special = before.special;
    return true;
  }
}

/** The element whose children are shown in a slot, all of them in the first; null where it shows its own. */
function slottedIn(slot: HTMLSlotElement, root: Node): Element | null {
  return slot.assignedNodes().length > 0 ? ((root as ShadowRoot).host ?? null) : null;
}

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
