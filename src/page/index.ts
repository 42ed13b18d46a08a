/** Reads a news page, and finds places in it again. The only room that knows a DOM. */
import type { Block, Link, PageDocument, Place } from '../model.ts';
import { find } from './anchoring.ts';
import { type BlockDecision, readArticle } from './article.ts';
import { readComments } from './comments.ts';
import { readMetadata } from './metadata.ts';
import { offsetsOf, rangeIn } from './text-map.ts';
import { attribute } from './visibility.ts';
import { type Segment, type Walk, walkPage } from './walk.ts';

export type { BlockDecision } from './article.ts';

export interface PageReading {
  page: PageDocument;
  /** The exact characters of a block in the page; null where the page has changed under them. */
  rangeOf(place: { block: string; start: number; end: number }): StaticRange | null;
  elementOf(block: string): Element | null;
  /** Why each block of the page was taken or left. */
  explain(): BlockDecision[];
}

export function readPage(document: Document): PageReading {
  const walk = walkPage(document);
  const metadata = readMetadata(walk);
  const thread = readComments(walk, new Date());
  const article = readArticle(walk, thread.items, metadata.title);

  const segments = new Map(thread.segments);
  const blocks: Block[] = [];
  const links: Link[] = [];
  for (const piece of article.pieces) {
    const id = `b${blocks.length}`;
    blocks.push({ id, kind: piece.kind, text: piece.text });
    segments.set(id, { segments: piece.segments, element: piece.run.box.element });
    links.push(...linksIn(walk, id, piece.segments, piece.text));
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
    explain: () => article.decisions,
  };
}

function linksIn(walk: Walk, block: string, segments: Segment[], text: string): Link[] {
  if (!segments.some((segment) => segment.link)) return [];
  const links: Link[] = [];
  const offsets = offsetsOf(segments);
  let last: Segment['link'] = null;
  for (const [i, segment] of segments.entries()) {
    const { start, end } = offsets[i] as { start: number; end: number };
    if (segment.link) {
      const before = links[links.length - 1];
      if (segment.link === last && before) before.end = Math.min(end, text.length);
      else {
        const href = absolute(walk, attribute(segment.link.element, 'href'));
        if (href) links.push({ block, start, end: Math.min(end, text.length), href });
      }
    }
    last = segment.link;
  }
  return links;
}

function absolute(walk: Walk, href: string | null): string | null {
  if (!href) return null;
  try {
    const url = new URL(href, walk.document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
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
  const { fresh } = second;
  const blocks = [...fresh.page.blocks, ...fresh.page.comments.flatMap((comment) => comment.blocks)];
  return find({ blocks, rangeOf: fresh.rangeOf }, place);
}
