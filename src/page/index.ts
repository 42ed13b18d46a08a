/** Reads a news page, and finds places in it again. The only room that knows a DOM. */
import type { Block, Link, PageDocument, Place } from '../model.ts';
import { find, type Searched } from './anchoring.ts';
import { type BlockDecision, type Piece, readArticle } from './article.ts';
import { readComments } from './comments.ts';
import { readMetadata } from './metadata.ts';
import { atOnce, inTurns, type Steps } from './steps.ts';
import { offsetsOf, rangeIn } from './text-map.ts';
import { type RootOf, type Segment, walkPage } from './walk.ts';

export type { BlockDecision } from './article.ts';
export type { RootOf } from './walk.ts';

export interface PageReading {
  page: PageDocument;
  /** The exact characters of a block in the page; null where the page has changed under them. */
  rangeOf(place: { block: string; start: number; end: number }): StaticRange | null;
  elementOf(block: string): Element | null;
  /** The shadows in which it was read; absent where none could be. */
  roots?: readonly ShadowRoot[];
  /** Why each block of the page was taken or left. */
  explain(): BlockDecision[];
}

/** Below this, an article may stand in a frame that the walk passed over. */
const SHORT = 600;

export function readPage(document: Document, rootOf?: RootOf): PageReading {
  return atOnce(read(document, rootOf));
}

/** The same, but the page has its turn in between, however large it is. Null where it was called off. `rootOf` opens shadows. */
export function readPageInTurns(
  document: Document,
  pause: () => Promise<void>,
  signal: AbortSignal,
  rootOf?: RootOf,
): Promise<PageReading | null> {
  return inTurns(read(document, rootOf), pause, signal);
}

function* readAll(document: Document, whole: boolean, rootOf: RootOf | undefined) {
  const walk = yield* walkPage(document, whole, rootOf);
  const metadata = yield* readMetadata(walk);
  const thread = yield* readComments(walk, new Date());
  return { walk, metadata, thread, article: yield* readArticle(walk, thread.items, metadata.title) };
}

function* read(document: Document, rootOf?: RootOf): Steps<PageReading> {
  let all = yield* readAll(document, false, rootOf);
  if (all.walk.passed > 0 && lengthOf(all.article.pieces) < SHORT) all = yield* readAll(document, true, rootOf);
  const { metadata, thread, article } = all;

  const segments = new Map(thread.segments);
  const blocks: Block[] = [];
  const links: Link[] = [];
  for (const piece of article.pieces) {
    const id = `b${blocks.length}`;
    blocks.push({ id, kind: piece.kind, text: piece.text });
    segments.set(id, { segments: piece.segments, element: piece.run.box.element });
    linksIn(piece, id, links);
  }
  const { language, title, claimReviews } = metadata;
  const page: PageDocument = {
    url: document.URL,
    language,
    title,
    blocks,
    comments: thread.comments,
    links,
    claimReviews,
  };
  if (metadata.byline) page.byline = metadata.byline;
  if (metadata.publisher) page.publisher = metadata.publisher;
  if (metadata.published) page.published = metadata.published;
  if (metadata.updated) page.updated = metadata.updated;

  return {
    page,
    rangeOf: ({ block, start, end }) => {
      const found = segments.get(block);
      return found ? rangeIn(found.segments, start, end) : null;
    },
    elementOf: (block) => segments.get(block)?.element ?? null,
    roots: all.walk.roots,
    explain: () => atOnce(readAll(document, true, rootOf)).article.explain(),
  };
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

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
