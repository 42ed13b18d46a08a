/**
 * One walk over the page's sheet. Everything that reads the page reads what the walk left: boxes (elements), segments
 * (text) and runs (text that stands together), all in document order.
 */
import { Box, type Run, type Walk } from './box.ts';
import { kindsOf } from './elements.ts';
import * as Kind from './kind.ts';
import { passedLength } from './passed.ts';
import type { Sheet } from './sheet.ts';
import { STEP, type Steps } from './steps.ts';
import * as Trait from './trait.ts';
import { Judged, traitsOfName, traitsOfRole } from './traits.ts';
import { PageElement, type PageNode } from './tree.ts';
import { isHidden } from './visibility.ts';
import { collapse } from './white-space.ts';

export { Box, isBlock, type Run, type Segment, type Walk } from './box.ts';

const SPACE = 32;
const SPECIAL = / (?:hidden|aria-hidden|style|item(?:prop|type)|role|rel)=/;
const WRITTEN = new Set(['text', 'email', 'password', 'search', 'url']);

/** Whether microdata call it a comment. */
export const isComment = (type: string | null): boolean =>
  type !== null && /schema\.org\/(?:User)?Comments?$/i.test(type);

/** `page`: all but the frame of the page. `whole`: that as well, for a page whose article is in none of the other places. */
export type Extent = 'page' | 'whole';

export function* walkPage(sheet: Sheet, root: PageElement, extent: Extent): Steps<Walk> {
  const walker = new Walker(sheet, root, extent);
  while (!walker.go(STEP)) yield;
  return walker.walk;
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

/** Where a walk stands. */
class Walker {
  readonly walk: Walk;
  /** What comes next. */
  private node: PageNode | null;
  private box: Box;
  private run: Run | null = null;
  private breaks = 0;
  private gap = false;
  private readonly slotted = new Set<PageElement>();
  private readonly judged = new Judged();

  constructor(
    sheet: Sheet,
    root: PageElement,
    private readonly extent: Extent,
  ) {
    const body = root.first instanceof PageElement ? root.first : root;
    this.walk = { sheet, boxes: [], segments: [], runs: [], talk: [], heads: [], passed: 0 };
    this.box = new Box(body, 'body', Kind.Block | Kind.Barrier, 0, '', null, this.walk);
    this.node = this.childOf(this.box);
  }

  /** Walks on over so many nodes. True when none is left. */
  go(count: number): boolean {
    const { walk, judged, extent } = this;
    const { segments, runs } = walk;
    let { box, run, breaks, gap } = this;
    let node: PageNode | null = this.node;
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
      if (node.isText) {
        const text = collapse(node.data);
        const { length } = text;
        if (node.nth >= 0) {
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
          segments.push({ node, box, text, gap: gap || breaks > 0, link });
          run.length += length;
          if (link !== null) run.linked += length;
          box.length +=
            length - (text.charCodeAt(0) === SPACE ? 1 : 0) - (text.charCodeAt(length - 1) === SPACE ? 1 : 0);
          breaks = 0;
          gap = false;
        } else if (text === ' ') gap = true;
      } else {
        const { name } = node;
        const kinds = kindsOf(name);
        let traits = 0;
        let prop = '';
        if (name === 'br') breaks++;
        else if (kinds & (Kind.Control | Kind.Skipped)) {
          if (kinds & Kind.Control) {
            const type = name === 'input' ? (node.attribute('type') ?? 'text').toLowerCase() : '';
            if (type !== 'hidden') box.controls++;
            if (name === 'textarea' || WRITTEN.has(type)) box.fields++;
            gap = true;
          } else if (name === 'audio' || name === 'video') box.controls++;
        } else {
          opened = true;
          if (kinds & Kind.Telling) traits = traitsOfName(name);
          // What few elements have is asked of few.
          if (node.mayHave(SPECIAL)) {
            opened = !isHidden(node);
            prop = node.attribute('itemprop') ?? (isComment(node.attribute('itemtype')) ? 'comment' : '');
            traits |= traitsOfRole(node.attribute('role'));
            if (node.attribute('rel')?.includes('author')) traits |= Trait.Credited;
          }
        }
        if (opened) {
          traits |= judged.traitsOf(node.attribute('class') ?? '') | judged.traitsOf(node.attribute('id') ?? '');
          if (name === 'main' || name === 'article') traits &= ~(Trait.Frame | Trait.Form);
          box = new Box(node, name, kinds, traits, prop, box, walk);
          if (traits & Trait.Comment || prop.startsWith('comment')) walk.talk.push(box);
          if (kinds & Kind.Block) {
            run = null;
            breaks = 0;
            gap = false;
            if (name === 'h1') walk.heads.push(box);
          }
          const isFrame = extent !== 'whole' && (traits & PASSED) === Trait.Frame && kinds & Kind.Block;
          const passed = isFrame ? passedLength(box) : -1;
          const child = passed < 0 ? this.childOf(box) : null;
          if (passed > 0) walk.passed += passed;
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
          node = box.element;
          box = ended(box, walk);
        }
        node = node.next;
        if (node || !box.parent) break;
        node = box.element;
        opened = true;
      }
    }
    if (runs.length > 0) (runs[runs.length - 1] as Run).end = segments.length;
    for (let at: Box | null = box; at; at = at.parent) ended(at, walk);
    this.node = null;
    return true;
  }

  /** Its first child, or that of its shadow, or of what is slotted. */
  private childOf({ element, name }: Box): PageNode | null {
    if (name !== 'slot') return (element.shadow ?? element).first;
    const host = slottedIn(element);
    if (!host) return element.first;
    if (this.slotted.has(host)) return null;
    this.slotted.add(host);
    return host.first;
  }
}

/** The element whose children are shown in a slot, all of them in the first; null where it shows its own. */
function slottedIn(slot: PageElement): PageElement | null {
  let root = slot;
  while (root.parent) root = root.parent;
  const { host } = root;
  const called = slot.attribute('name') ?? '';
  for (let node = host?.first ?? null; node; node = node.next)
    if ((node.isText ? '' : (node.attribute('slot') ?? '')) === called) return host;
  return null;
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
