/**
 * One walk over the live document. It changes nothing and asks for no layout; everything that reads the page reads
 * what the walk left: boxes (elements), segments (text) and runs (text that stands together), all in document order.
 */
import { Judged, Trait, traitsOfName } from './traits.ts';
import { attribute, isBare, isHidden, nameOf } from './visibility.ts';

export interface Box {
  element: Element;
  name: string;
  parent: Box | null;
  /** Position in `boxes`; the subtree is `boxes[index + 1 … end - 1]`. */
  index: number;
  end: number;
  /** Class, id and the like: words separated by spaces, lower case. */
  hint: string;
  traits: number;
  firstSegment: number;
  endSegment: number;
  firstRun: number;
  endRun: number;
  /** Characters of visible text, and how many of them are in links. */
  length: number;
  linked: number;
  /** Counted in the subtree. */
  links: number;
  controls: number;
  /** Of the controls, those that one writes into. */
  fields: number;
  images: number;
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
}

const words = (list: string) => new Set(list.split(' '));

const SKIPPED = words(
  'script style noscript template svg math-ml iframe object embed canvas video audio head link meta map datalist progress meter source track select option rp title',
);
const CONTROLS = words('button textarea input select');
const BLOCKS = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption search',
);

export const isBlock = (box: Box): boolean => BLOCKS.has(box.name);

/** Removed from texts: soft hyphen, zero-width space, word joiner, byte-order mark. */
export const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]+/g;

/** White space other than single spaces, or a character that is dropped. */
const IRREGULAR = /\s\s|[^\S ]|[\u00ad\u200b\u2060\ufeff]/;

export const collapse = (data: string): string => {
  if (!IRREGULAR.test(data)) return data;
  const text = data.replace(/\s+/g, ' ');
  return /[\u00ad\u200b\u2060\ufeff]/.test(text) ? text.replace(INVISIBLE, '').replace(/ {2,}/g, ' ') : text;
};

export function walkPage(document: Document): Walk {
  const boxes: Box[] = [];
  const segments: Segment[] = [];
  const runs: Run[] = [];
  const walk: Walk = { document, boxes, segments, runs };
  const root = document.body ?? document.documentElement;
  if (!root) return walk;
  const walker = document.createTreeWalker(root, 1 | 4);

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

  const open = (element: Element, name: string, parent: Box | null): Box => {
    const bare = isBare(element);
    let traits = traitsOfName(name, bare ? null : attribute(element, 'role'));
    let hint = '';
    if (!bare && name !== 'body' && name !== 'html') {
      const names = attribute(element, 'class');
      const id = attribute(element, 'id');
      if (names) traits |= judged.traitsOf(names);
      if (id) traits |= judged.traitsOf(id);
      if (name === 'main' || name === 'article') traits &= ~(Trait.Frame | Trait.Form);
      if (names || id) hint = ((names ?? '') + (id ? ` ${id}` : '')).toLowerCase();
    }
    const box: Box = {
      element,
      name,
      parent,
      index: boxes.length,
      end: 0,
      hint,
      traits,
      firstSegment: segments.length,
      endSegment: 0,
      firstRun: runs.length,
      endRun: 0,
      length: 0,
      linked: 0,
      links: name === 'a' ? 1 : 0,
      controls: 0,
      fields: 0,
      images: name === 'img' || name === 'picture' ? 1 : 0,
    };
    boxes.push(box);
    if (BLOCKS.has(name)) {
      endRun();
      box.firstRun = runs.length;
    }
    return box;
  };

  const close = (box: Box) => {
    if (BLOCKS.has(box.name)) endRun();
    box.end = boxes.length;
    box.endSegment = segments.length;
    box.endRun = runs.length;
    const parent = box.parent;
    if (!parent) return;
    parent.length += box.length;
    parent.linked += box.name === 'a' ? box.length : box.linked;
    parent.links += box.links;
    parent.controls += box.controls;
    parent.fields += box.fields;
    parent.images += box.images;
  };

  const blockOf = (box: Box): Box => {
    let owner: Box = box;
    while (!BLOCKS.has(owner.name) && owner.parent) owner = owner.parent;
    return owner;
  };
  const linkOf = (box: Box): Box | null => {
    for (let at: Box | null = box; at; at = at.parent) {
      if (at.name === 'a') return at;
      if (BLOCKS.has(at.name) && at.name !== 'div' && !/^h\d$/.test(at.name)) return null;
    }
    return null;
  };

  let box = open(root, nameOf(root), null);
  let node: Node | null = walker.firstChild();
  while (node) {
    let descend = false;
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      const text = collapse(data);
      if (text.length > 1 || (text !== '' && text !== ' ')) {
        if (breaks > 1) endRun();
        if (!run) {
          run = { index: runs.length, box: blockOf(box), first: segments.length, end: 0 };
          runs.push(run);
        }
        segments.push({ node: node as Text, box, text, gap: gap || breaks > 0, link: linkOf(box) });
        box.length += text.trim().length;
        breaks = 0;
        gap = false;
      } else if (text === ' ') gap = true;
    } else {
      const element = node as Element;
      const name = nameOf(element);
      if (name === 'br') breaks++;
      else if (CONTROLS.has(name)) {
        const type = name === 'input' ? (attribute(element, 'type') ?? 'text').toLowerCase() : '';
        if (type !== 'hidden') box.controls++;
        if (name === 'textarea' || /^(?:text|email|password|search|url)$/.test(type)) box.fields++;
        gap = true;
      } else if (!SKIPPED.has(name) && (isBare(element) || !isHidden(element))) {
        box = open(element, name, box);
        descend = true;
      } else if (name === 'audio' || name === 'video') box.controls++;
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
