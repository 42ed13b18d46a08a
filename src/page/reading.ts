/** Reads the sheet of a page. Nothing of the live page is at hand: it may be anywhere. */
import type { Block, Link, PageDocument } from '../model.ts';
import { readAll } from './all.ts';
import type { Piece } from './article.ts';
import type { Segment } from './box.ts';
import type { Sheet } from './sheet.ts';
import type { Steps } from './steps.ts';
import { offsetsOf } from './text-map.ts';

/** Plain data, to be sent. */
export interface SheetReading {
  page: PageDocument;
  /**
   * By block: the number of its element; then of each of its texts the number of the element that it stands in, which
   * it is of the texts with words there, and 1 where a line break stands before it.
   */
  places: { [block: string]: number[] };
  /** A long conversation was left out. */
  isPart: boolean;
}

/** `exact`: the browser did not write what is there. `page`: what was left out is needed. */
export type Wanted = 'exact' | 'page';

export function* readSheet(sheet: Sheet): Steps<SheetReading | Wanted> {
  const all = yield* readAll(sheet, 'page');
  if (typeof all === 'string') return all;
  const { metadata, thread, article } = all;
  const places: SheetReading['places'] = {};
  for (const [id, { segments, element }] of thread.segments) places[id] = placeOf(element.index, segments);
  const blocks: Block[] = [];
  const links: Link[] = [];
  for (const piece of article.pieces) {
    const id = `b${blocks.length}`;
    blocks.push({ id, kind: piece.kind, text: piece.text });
    places[id] = placeOf(piece.run.box.element.index, piece.segments);
    linksIn(piece, id, links, sheet.base);
  }
  const page: PageDocument = { url: sheet.url, ...metadata, blocks, comments: thread.comments, links };
  return { page, places, isPart: sheet.left.length > 0 };
}

const placeOf = (element: number, segments: readonly Segment[]): number[] => [
  element,
  ...segments.flatMap(({ node, gap }) => [node.parent.index, node.nth, gap ? 1 : 0]),
];

function linksIn({ segments, text }: Piece, block: string, links: Link[], base: string): void {
  if (segments.every((segment) => !segment.link)) return;
  const offsets = offsetsOf(segments);
  let last: Segment['link'] = null;
  for (const [i, { link }] of segments.entries()) {
    const { start, end } = offsets[i] as { start: number; end: number };
    const before = links[links.length - 1];
    if (link && link === last && before) before.end = Math.min(end, text.length);
    else if (link) {
      const href = addressOf(link.element.attribute('href'), base);
      if (href.startsWith('http')) links.push({ block, start, end: Math.min(end, text.length), href });
    }
    last = link;
  }
}

const addressOf = (href: string | null, base: string): string =>
  href !== null && URL.canParse(href, base) ? new URL(href, base).href : '';
