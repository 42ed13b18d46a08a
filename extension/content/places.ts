/** What is asked of the marked words by the pointer, the badges and the keyboard; and the words that comments share. */
import type { Comment, Span, WordingFamily } from '../../src/model.ts';
import type { PageReading, Steps } from '../../src/page/index.ts';
import type { Anchors, Held } from './anchors.ts';
import { isGuests } from './frames.ts';

/** Spans in a comment's text as spans in its blocks. */
function inBlocks(comment: Comment, spans: readonly Span[]): (Span & { block: string })[] {
  let from = 0;
  return comment.blocks.flatMap(({ id, text }) => {
    const [first, to] = [from, from + text.length];
    from = to + 1;
    return spans
      .filter(({ start, end }) => start < to && end > first)
      .map(({ start, end }) => ({ block: id, start: Math.max(start, first) - first, end: Math.min(end, to) - first }));
  });
}

/** Gives the blocks in which they stand, in steps. Marked are only those in the first `most` comments. */
export function* addFamilies(
  anchors: Anchors,
  comments: readonly Comment[],
  families: readonly WordingFamily[],
  most = Infinity,
): Steps<Iterable<string>> {
  const touched = new Set<string>();
  const known = new Map(comments.slice(0, most).map((comment) => [comment.id, comment]));
  for (const { id, members } of families) {
    for (const member of members) {
      yield;
      const comment = known.get(member.comment);
      for (const place of comment ? inBlocks(comment, member.shared) : []) {
        const text = comment?.blocks.find((block) => block.id === place.block)?.text ?? '';
        touched.add(anchors.hold({ id, kind: 'family', place, words: text.slice(place.start, place.end) }));
      }
    }
  }
  return touched;
}

const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
/** A form's field named "parentNode" answers in the form's place. */
const parentOf = (node: Node): Node | null => parentNode?.call(node) as Node | null;

type Found = Held & { range: StaticRange };

/** Where on the page things stand. */
export interface MarkedPlaces {
  /** Of a statement's first place, or a block that is shared by a family. */
  rangeOf(statement: string): StaticRange | null;
  blocksOf(statement: string): string[];
  /** The statements and families of a block. */
  at(block: string): Found[];
  elementOf(block: string): Element | null;
  /** The marked blocks that a node stands in. */
  above(node: Node): string[];
  /** Blocks stand elsewhere now. */
  forget(): void;
}

export function placesOf(anchors: Anchors, reading: PageReading): MarkedPlaces {
  let elements: Map<Node, string[]> | undefined;
  let counted = 0;
  const byElement = (): Map<Node, string[]> => {
    if (elements && counted === anchors.byBlock.size) return elements;
    counted = anchors.byBlock.size;
    elements = new Map();
    for (const block of anchors.byBlock.keys()) {
      const element = reading.elementOf(block);
      if (element) elements.set(element, [...(elements.get(element) ?? []), block]);
    }
    return elements;
  };
  return {
    above(node) {
      const known = byElement();
      const blocks: string[] = [];
      for (let at: Node | null = node; at; at = parentOf(at)) blocks.push(...(known.get(at) ?? []));
      return blocks;
    },
    forget() {
      elements = undefined;
    },
    rangeOf(id) {
      const one = anchors.byId.get(id)?.[0];
      return one ? anchors.rangeFor(one) : null;
    },
    blocksOf: anchors.blocksOf,
    at: (block) => (anchors.byBlock.get(block) ?? []).filter((one): one is Found => anchors.rangeFor(one) !== null),
    elementOf: reading.elementOf,
  };
}

/** The statements whose words are not on the page any more. */
export function lostOf(anchors: Anchors, reading: PageReading): ReadonlySet<string> {
  const lost = new Set<string>();
  for (const [id, [first]] of anchors.byId)
    if (first?.range === null && first.target && !isGuests(reading, first.place.block)) lost.add(id);
  return lost;
}
