/** What a walk over a page leaves: boxes (elements), segments (text) and runs (text that stands together). */
import type { BlockKind } from '../model.ts';
import * as Kind from './kind.ts';
import type { Sheet } from './sheet.ts';
import type { Words } from './text-map.ts';
import * as Trait from './trait.ts';
import type { PageElement, PageText } from './tree.ts';

const FRAMING = Trait.Caption | Trait.PullQuote;

export class Box {
  readonly element: PageElement;
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
  /** The nearest element, itself included, that may make what stands in it something else than a paragraph. */
  readonly frame: Box | null;
  readonly firstSegment: number;
  readonly firstRun: number;
  end: number;
  endSegment: number;
  endRun: number;
  /** Characters of visible text, and how many of them are in links. */
  length: number;
  linked: number;
  /** Counted in the subtree. */
  links: number;
  controls: number;
  /** Of the controls, those that one writes into. */
  fields: number;
  private words: string | null;

  constructor(
    element: PageElement,
    name: string,
    kinds: number,
    traits: number,
    prop: string,
    parent: Box | null,
    at: Walk,
  ) {
    const link = name === 'a';
    this.element = element;
    this.name = name;
    this.kinds = kinds;
    this.parent = parent;
    this.index = at.boxes.length;
    this.traits = traits;
    this.prop = prop;
    this.block = kinds & Kind.Block || !parent ? this : parent.block;
    this.link = link ? this : kinds & Kind.Barrier || !parent ? null : parent.link;
    this.frame = kinds & Kind.Framing || traits & FRAMING ? this : parent ? parent.frame : null;
    this.firstSegment = at.segments.length;
    this.firstRun = at.runs.length;
    this.end = 0;
    this.endSegment = 0;
    this.endRun = 0;
    this.length = 0;
    this.linked = 0;
    this.links = link ? 1 : 0;
    this.controls = 0;
    this.fields = 0;
    this.words = null;
    at.boxes.push(this);
  }

  /** Class and id: words separated by spaces, lower case. */
  get hint(): string {
    if (this.words === null) {
      const names = this.parent ? this.element.attribute('class') : null;
      const id = this.parent ? this.element.attribute('id') : null;
      this.words = names || id ? ((names ?? '') + (id ? ` ${id}` : '')).toLowerCase() : '';
    }
    return this.words;
  }
}

export interface Segment extends Words {
  node: PageText;
  box: Box;
  link: Box | null;
}

/** Text of one block, or of one stretch between blocks or double line breaks. */
export interface Run {
  index: number;
  box: Box;
  first: number;
  end: number;
  /** Characters, and how many of them are in links. */
  length: number;
  linked: number;
  /** Told when the article is looked for; the words only where they are asked for. */
  kind: BlockKind;
  text: string;
}

export interface Walk {
  sheet: Sheet;
  boxes: Box[];
  segments: Segment[];
  runs: Run[];
  /** What is called a comment or something of comments. */
  talk: Box[];
  /** Headings of the first rank. */
  heads: Box[];
  /** Characters in frames that were passed over. */
  passed: number;
}

export const isBlock = (box: Box): boolean => (box.kinds & Kind.Block) !== 0;
