/** Reads a news page, and finds places in it again. The only room that knows a DOM. */
import type { Block, Link, PageDocument, Place } from '../model.ts';
import { readAll } from './all.ts';
import { find, type Searched } from './anchoring.ts';
import type { Piece } from './article.ts';
import { atOnce, inTurns, type Steps } from './steps.ts';
import { offsetsOf, rangeIn } from './text-map.ts';
import type { Extent, RootOf, Segment } from './walk.ts';

export { type BlockDecision, type Explanation, explainPage } from './explain.ts';
export { type Form, formsOf } from './forms.ts';
export { isLong } from './passed.ts';
export { inTurns, type Steps } from './steps.ts';
export type { RootOf } from './walk.ts';

export interface PageReading {
  page: PageDocument;
  /** The exact characters of a block in the page; null where the page has changed under them. */
  rangeOf(place: { block: string; start: number; end: number }): StaticRange | null;
  elementOf(block: string): Element | null;
  /** The shadows in which it was read; absent where none could be. */
  roots?: readonly ShadowRoot[];
  /** True where it is the article alone: the conversation under it is long, and was left for later. */
  isPart?: boolean;
}

export function readPage(document: Document, rootOf?: RootOf): PageReading {
  return atOnce(read(document, 'page', rootOf));
}

/**
 * The same, but the page has its turn in between, however large it is. Null where it was called off. `rootOf` opens
 * shadows. `article` leaves a long conversation for later.
 */
export function readPageInTurns(
  document: Document,
  pause: () => Promise<void>,
  signal: AbortSignal,
  rootOf?: RootOf,
  extent: Extent = 'page',
): Promise<PageReading | null> {
  return inTurns(read(document, extent, rootOf), pause, signal);
}

function* read(document: Document, extent: Extent, rootOf?: RootOf): Steps<PageReading> {
  const { walk, metadata, thread, article } = yield* readAll(document, rootOf, extent);

  const segments = new Map(thread.segments);
  const blocks: Block[] = [];
  const links: Link[] = [];
  for (const piece of article.pieces) {
    const id = `b${blocks.length}`;
    blocks.push({ id, kind: piece.kind, text: piece.text });
    segments.set(id, { segments: piece.segments, element: piece.run.box.element });
    linksIn(piece, id, links);
  }
  const page: PageDocument = { url: document.URL, ...metadata, blocks, comments: thread.comments, links };

  return {
    page,
    rangeOf: ({ block, start, end }) => {
      const found = segments.get(block);
      return found ? rangeIn(found.segments, start, end) : null;
    },
    elementOf: (block) => segments.get(block)?.element ?? null,
    roots: walk.roots,
    isPart: walk.isPart,
  };
}

function linksIn({ segments, text }: Piece, block: string, links: Link[]): void {
  if (segments.every((segment) => !segment.link)) return;
  const offsets = offsetsOf(segments);
  let last: Segment['link'] = null;
  for (const [i, { link }] of segments.entries()) {
    const { start, end } = offsets[i] as { start: number; end: number };
    const before = links[links.length - 1];
    if (link && link === last && before) before.end = Math.min(end, text.length);
    else if (link) {
      const { href } = link.element as HTMLAnchorElement;
      if (typeof href === 'string' && href.startsWith('http'))
        links.push({ block, start, end: Math.min(end, text.length), href });
    }
    last = link;
  }
}

/** A second reading is shared by places that are looked for in the same moment. */
const readings = new WeakMap<PageReading, { at: number; fresh: PageReading }>();
const MOMENT = 300;

/** Where the words of a place stand now; null: not found any more. */
export function locate(document: Document, reading: PageReading, place: Place): StaticRange | null {
  const known = reading.rangeOf(place);
  if (known) return known;
  let second = readings.get(reading);
  if (!second || performance.now() - second.at > MOMENT) {
    second = { at: performance.now(), fresh: readPage(document) };
    readings.set(reading, second);
  }
  return findAgain(second.fresh, place);
}

const searched = new WeakMap<PageReading, Searched>();

/** Where the words of a place in an earlier reading stand in this one. */
export function findAgain(fresh: PageReading, place: Place): StaticRange | null {
  let known = searched.get(fresh);
  if (!known) {
    const blocks = [...fresh.page.blocks, ...fresh.page.comments.flatMap((comment) => comment.blocks)];
    known = { blocks, rangeOf: fresh.rangeOf };
    searched.set(fresh, known);
  }
  return find(known, place);
}
