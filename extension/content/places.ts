/** What is asked of the marked words by the pointer, the badges and the keyboard; and the words that comments share. */
import type { Comment, Span, WordingFamily } from '../../src/model.ts';
import type { PageReading } from '../../src/page/index.ts';
import type { Places } from '../panel/model.ts';
import type { Anchors, Held } from './anchors.ts';

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

/** Gives the blocks in which they stand. Marked are only those in the first `most` comments. */
export function addFamilies(
  anchors: Anchors,
  comments: readonly Comment[],
  families: readonly WordingFamily[],
  most = Infinity,
): Iterable<string> {
  const touched = new Set<string>();
  const known = new Map(comments.slice(0, most).map((comment) => [comment.id, comment]));
  for (const { id, members } of families) {
    for (const member of members) {
      const comment = known.get(member.comment);
      for (const place of comment ? inBlocks(comment, member.shared) : []) {
        const text = comment?.blocks.find((block) => block.id === place.block)?.text ?? '';
        touched.add(anchors.hold({ id, kind: 'family', place, words: text.slice(place.start, place.end) }));
      }
    }
  }
  return touched;
}

type Found = Held & { range: StaticRange };

export interface MarkedPlaces extends Places {
  at(block: string): Found[];
}

export function placesOf(anchors: Anchors, reading: PageReading): MarkedPlaces {
  return {
    /** Of a statement's first place, or a block that is shared by a family. */
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
export function lostOf(anchors: Anchors): ReadonlySet<string> {
  const lost = new Set<string>();
  for (const [id, [first]] of anchors.byId) if (first?.range === null && first.target) lost.add(id);
  return lost;
}
