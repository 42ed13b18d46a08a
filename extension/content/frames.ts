/** Frames in the page: those of its own origin are looked into; those of others are read by a guest, where that is let in. */
import type { Comment } from '../../src/model.ts';
import type { PageReading } from '../../src/page/index.ts';
import { request } from './browser.ts';
import { type Growing, isSeen } from './growing.ts';

/** What a frame is called that holds comments: by the systems that are known, and by the word itself. */
const COMMENTS =
  /comment|disqus|discourse|coral|viafoura|openweb|spot\.?im|hyvor|giscus|utteranc|livefyre|intensedebate|remark42|commento|kommentar/i;
/** Lower than this, a frame counts something for somebody. */
const LEAST = 100;
/** A thread is written into its frame some time after the frame has come. */
const AGAIN = [1000, 3000, 8000];
/** Milliseconds for which a frame that grows is left alone. */
const SETTLED = 1000;

/** Asked of the prototype: a form or a picture may have the name of the question. */
const framesOf = (document: Document): NodeListOf<HTMLIFrameElement> =>
  Document.prototype.querySelectorAll.call(document, 'iframe') as NodeListOf<HTMLIFrameElement>;

/** The documents of frames that may be looked into and have something to read. */
export function documentsIn(document: Document, depth = 0): Document[] {
  const found: Document[] = [];
  for (const frame of framesOf(document)) {
    const inner = frame.contentDocument;
    if (!inner?.body?.textContent?.trim() || !isSeen(frame)) continue;
    found.push(inner, ...(depth < 2 ? documentsIn(inner, depth + 1) : []));
  }
  return found;
}

/** The comments of a frame stand behind those of the page. */
export function takeIn(all: Growing, frame: PageReading): void {
  const from = all.page.comments.length;
  const nameOf = (id: string): string => `c${from + Number(id.slice(1))}`;
  const comments = frame.page.comments.map((comment): Comment => {
    const blocks = comment.blocks.map((block, index) => ({ ...block, id: `${nameOf(comment.id)}.${index}` }));
    for (const [index, block] of blocks.entries()) all.bind(block.id, frame, comment.blocks[index]?.id ?? '');
    const named: Comment = { ...comment, id: nameOf(comment.id), blocks };
    if (comment.replyTo !== undefined) named.replyTo = nameOf(comment.replyTo);
    return named;
  });
  all.page = { ...all.page, comments: [...all.page.comments, ...comments] };
}

export interface Guests {
  /** What was read in frames of other origins so far. */
  readings(): PageReading[];
  /** Looks for frames that have not been asked; or asks all of them. */
  ask(again: boolean): void;
}

interface Visit {
  reading?: PageReading;
  isBarred: boolean;
  asked: number;
  height: number;
}

/**
 * `came` where there is something new in them, `isLate` where the frame had comments before; `barred` with the origins
 * that the browser keeps from us.
 */
export function sendGuests(
  came: (isLate: boolean) => void,
  barred: (origins: string[]) => void,
  signal: AbortSignal,
): Guests {
  const known = new Map<HTMLIFrameElement, Visit>();
  let isAsking = false;
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Nothing of what happens in them is told to us, but a thread that grows makes its frame higher.
  const sizes = new ResizeObserver((entries) => {
    const heightOf = (frame: Element): number | undefined => known.get(frame as HTMLIFrameElement)?.height;
    if (entries.every(({ target }) => heightOf(target) === target.clientHeight)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(true), SETTLED);
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    sizes.disconnect();
  });
  const candidates = (): HTMLIFrameElement[] =>
    [...framesOf(document)].filter((frame) => {
      if (frame.contentDocument || !originOf(frame)) return false;
      const names = [frame.src, frame.id, frame.className, frame.name, frame.title].join(' ');
      return COMMENTS.test(names) && isSeen(frame) && frame.clientHeight >= LEAST;
    });

  async function ask(again: boolean): Promise<void> {
    const wanted = candidates().filter((frame) => again || !known.has(frame));
    isWanted ||= isAsking && again;
    if (isAsking || wanted.length === 0 || signal.aborted) return;
    isAsking = true;
    const answers = await request('readFrames', wanted.map(wayTo)).catch(() => []);
    isAsking = false;
    if (signal.aborted) return;
    /** With whether there was something before. */
    const news: boolean[] = [];
    for (const [index, frame] of wanted.entries()) {
      const comments = answers[index] ?? null;
      const before = known.get(frame);
      const had = before?.reading?.page.comments.length ?? 0;
      if (comments && comments.length > had) news.push(had > 0);
      const one = { isBarred: comments === null, asked: (before?.asked ?? 0) + 1, height: frame.clientHeight };
      known.set(frame, comments ? { ...one, reading: readingIn(frame, comments) } : one);
      if (comments) sizes.observe(frame);
      const wait = AGAIN[one.asked - 1];
      if (comments?.length === 0 && wait !== undefined) setTimeout(() => void ask(true), wait);
    }
    barred([...new Set([...known].flatMap(([frame, { isBarred }]) => (isBarred ? (originOf(frame) ?? []) : [])))]);
    if (news.length > 0) came(news.every((isLate) => isLate));
    if (!isWanted) return;
    isWanted = false;
    void ask(true);
  }

  // The reader comes back from where it was allowed, and the background was not there to tell.
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden && [...known.values()].some(({ isBarred }) => isBarred)) void ask(true);
    },
    { signal },
  );
  return {
    readings: () => [...known.values()].flatMap(({ reading }) => reading ?? []),
    ask: (again) => void ask(again),
  };
}

function originOf({ src }: HTMLIFrameElement): string | null {
  try {
    const { origin, protocol } = new URL(src);
    return /^https?:$/.test(protocol) ? origin : null;
  } catch {
    return null; // no address of its own
  }
}

function wayTo(frame: HTMLIFrameElement): number[] {
  let number = 0;
  while (number < window.length && window[number] !== frame.contentWindow) number++;
  return [number];
}

/** Its words cannot be pointed at from here: they stand where the frame stands. */
function readingIn(frame: HTMLIFrameElement, comments: Comment[]): PageReading {
  return {
    page: { url: frame.src, language: '', title: '', blocks: [], comments, links: [], claimReviews: [] },
    rangeOf: () => null,
    elementOf: () => frame,
  };
}

/** Whether a block stands in a frame that only a guest can see into. */
export const isGuests = (reading: PageReading, block: string): boolean =>
  reading.elementOf(block)?.localName === 'iframe';
