/**
 * A page that lives on while it is read: words that are rendered anew keep their marks, words that have gone lose them,
 * comments that come late are offered, and where another page has come the check is over. The page is looked at when
 * it has changed and is read again only where that tells something; what that costs decides how often.
 */
import type { PageDocument } from '../../src/model.ts';
import { findAgain, inTurns, type PageReading } from '../../src/page/index.ts';
import type { Anchors, Held } from './anchors.ts';
import { documentsIn, isGuests, sendGuests, takeIn } from './frames.ts';
import { type Growing, growing, isSeen, without } from './growing.ts';
import { stillSays } from './live-range.ts';
import { type Merged, merge, sameBlocks } from './merge.ts';
import type { MarkedPlaces } from './places.ts';
import { isSameArticle, watchIdentity } from './same-page.ts';
import type { Session } from './session.ts';
import { eachInTurn, pause } from './turns.ts';
import type { Watching } from './watch.ts';

/** Milliseconds without growth before the page is read again; and the longest that it is waited for. */
const QUIET = 400;
const PATIENCE = 3000;
/** Reading takes at most one part in so many of the time. */
const SHARE = 20;
/** Words that have gone are looked for at once, and then after so many times what it took. */
const PAUSE = 3;
const LEAST = 60;
/** Where nothing new was found, so many milliseconds more each time, up to the most. */
const BACK_OFF = 500;
const MOST_BACK_OFF = 15_000;
/** More words that have gone are not looked for one by one. */
const MOST_SOUGHT = 60;

const isOfComment = (block: string): boolean => block.startsWith('c');

/** A reading of the page and its frames; of its comments, so many are the page's own. */
type All = Growing & { ofPage: number };

function isOfFrames({ added, same }: Merged, { ofPage }: All): boolean {
  return added.every(({ blocks }) => Number.parseInt(same.get(blocks[0]?.id ?? '')?.slice(1) ?? '', 10) >= ofPage);
}

interface Ends {
  /** The check begins again, with all of the page. */
  anew(): void;
  places(): MarkedPlaces | null;
  /** So many comments have come that nobody has read. */
  offer(count: number): void;
  /** The comments stand in frames of these origins, which the browser keeps from us. */
  barred(origins: string[]): void;
  anotherPage(): void;
  watching(): Watching;
}

export interface Live {
  changed(where: ReadonlySet<Node>): void;
  removed(): void;
  grown(): void;
  granted(): void;
  /** Takes in what has come: the reader has asked for it. */
  readMore(): Promise<void>;
}

export function keepUp(session: Session, ends: Ends): Live {
  const { reading, findings, signal, paint } = session;
  const isAnother = watchIdentity(() => reading.page, !session.selection);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let isLooking = false;
  /** What has happened since it was looked last. */
  let hasGrown = false;
  let hasLost = false;
  let grewFirst = 0;
  let lastGrowth = 0;
  let notBefore = 0;
  let lookedLast = 0;
  /** Of the last reading. */
  let cost = 0;
  let isFirst = true;
  let fromGuests = false;
  let backOff = 0;
  let offered = 0;
  const unseen = new ResizeObserver((entries) => {
    if (entries.some(({ target }) => isSeen(target))) live.grown();
  });
  const watchHidden = (hidden: readonly Element[]): void => {
    unseen.disconnect();
    for (const element of hidden.slice(0, 100)) unseen.observe(element);
  };
  watchHidden(session.hidden);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    unseen.disconnect();
  });

  const dueAt = (): number => Math.max(notBefore, Math.min(lastGrowth + QUIET, grewFirst + PATIENCE));
  const plan = (): void => {
    if (isOver || isLooking || signal.aborted || !(hasGrown || hasLost)) return;
    const at = hasLost ? lookedLast + cost * PAUSE + LEAST : dueAt();
    clearTimeout(timer);
    timer = setTimeout(() => void next(look), Math.max(0, at - performance.now()));
  };

  /** The page and the documents in it, as one reading; null where the check is over. */
  async function readAnew(): Promise<All | null> {
    const main = await session.readAnew(document, ends.watching().rootOf);
    if (!main) return null;
    const all: All = { ...growing(main), ofPage: main.page.comments.length };
    const hidden = [...main.hidden];
    for (const inner of documentsIn(document)) {
      ends.watching().alsoIn(inner);
      const frame = await session.readAnew(inner, ends.watching().rootOf);
      if (!frame) return null;
      hidden.push(...frame.hidden);
      takeIn(all, frame);
    }
    for (const guest of guests.readings()) takeIn(all, guest);
    watchHidden(hidden);
    return all;
  }

  /** Of a look and of what the reader asks for, one waits for the other. */
  let atWork: Promise<void> = Promise.resolve();
  const next = (work: () => Promise<void>): Promise<void> => {
    atWork = atWork.then(work, work);
    return atWork;
  };

  async function look(): Promise<void> {
    isLooking = true;
    try {
      const anchors = session.anchors();
      const gone = anchors ? await goneOf(anchors) : [];
      hasLost = false;
      const isDue = hasGrown && performance.now() >= dueAt();
      if (session.selection || !(gone.length > 0 || isDue)) return;
      hasGrown = false;
      grewFirst = 0;
      guests.ask(false);
      const since = performance.now();
      const fresh = await readAnew();
      if (!fresh || signal.aborted) return;
      const found = await settle(fresh, anchors, gone);
      cost = performance.now() - since;
      backOff = found ? 0 : Math.min(backOff + BACK_OFF, MOST_BACK_OFF);
      notBefore = performance.now() + Math.max(cost * SHARE, backOff);
    } finally {
      isLooking = false;
      lookedLast = performance.now();
      plan();
    }
  }

  async function goneOf(anchors: Anchors): Promise<Held[]> {
    const gone: Held[] = [];
    // Before the first look nobody has watched: words may have changed in their places since they were marked.
    const isGone = (range: StaticRange, words: string) =>
      isFirst ? !stillSays(range, words) : !range.startContainer.isConnected;
    await eachInTurn(anchors.byBlock.values(), signal, (block) => {
      for (const one of block) if (one.range && isGone(one.range, one.words)) gone.push(one);
    });
    for (const one of gone) one.range = null;
    if (isFirst) paint(gone.map(({ place }) => place.block));
    return gone;
  }

  /** True where it told something new. */
  async function settle(fresh: All, anchors: Anchors | null, gone: readonly Held[]): Promise<boolean> {
    if (isAnother(fresh.page)) {
      isOver = true;
      ends.anotherPage();
      return true;
    }
    const merged = await inTurns(merge(reading.page.comments, fresh.page.comments), pause, signal);
    if (!merged) return false;
    await rebind(fresh, merged);
    if (anchors && anchors === session.anchors()) await findLost(fresh, anchors);
    const changed = merged.added.length !== offered;
    // What stands in a frame when the page is read belongs to what the reader has asked for.
    if ((isFirst || fromGuests) && changed && isOfFrames(merged, fresh)) await takeMore(fresh, merged);
    else if (changed) {
      offered = merged.added.length;
      ends.offer(offered);
    }
    isFirst = fromGuests = false;
    return changed || gone.length > 0;
  }

  async function rebind(fresh: PageReading, merged: Merged): Promise<void> {
    for (const same of [sameBlocks(reading.page.blocks, fresh.page.blocks), merged.same])
      await eachInTurn(same, signal, ([block, own]) => reading.bind(block, fresh, own));
    ends.places()?.forget();
  }

  /** Looks for all that has no place, and paints what has found one or lost it. */
  async function findLost(fresh: PageReading, anchors: Anchors): Promise<void> {
    const changed = new Set<string>();
    let sought = 0;
    await eachInTurn(anchors.byBlock.values(), signal, (block) => {
      for (const one of block) {
        if (one.range !== null || isGuests(reading, one.place.block)) continue;
        const known = reading.rangeOf(one.place);
        if (stillSays(known, one.words)) one.range = known;
        else if (one.target && sought++ < MOST_SOUGHT) {
          const found = findAgain(fresh, one.target);
          // In a comment, only the very words: of two that are much alike, one was not said by this writer.
          if (found && (!isOfComment(one.place.block) || stillSays(found, one.words))) one.range = found;
        }
        changed.add(one.place.block);
      }
    });
    paint(changed);
  }

  /** What the reader has dropped stays dropped. */
  function withoutDropped(next: PageDocument): PageDocument {
    const idsOf = ({ blocks, comments }: PageDocument) => [...blocks, ...comments].map(({ id }) => id);
    const kept = new Set(idsOf(findings.state().document ?? reading.page));
    return without(next, new Set(idsOf(reading.page).filter((id) => !kept.has(id))));
  }

  /** Where only the article was read: all that is new is all. */
  function takeAll(fresh: PageReading): void {
    session.isWhole();
    // What was left out had a part of the article in it.
    if (!isSameArticle(reading.page, fresh.page)) {
      ends.anew();
      return;
    }
    const document = withoutDropped(fresh.page);
    reading.become(fresh);
    ends.places()?.forget();
    findings.change({ document, notices: [] });
    session.conversation.resume(fresh.page.comments.map(({ id }) => id));
  }

  async function takeMore(fresh: PageReading, merged: Merged): Promise<void> {
    offered = 0;
    if (merged.added.length === 0) return;
    await rebind(fresh, merged);
    const all = { ...reading.page, comments: merged.comments };
    const document = withoutDropped(all);
    reading.page = all;
    findings.change({ document, notices: [] });
    session.conversation.resume(merged.added.map(({ id }) => id));
  }

  const live: Live = {
    changed(where) {
      const places = ends.places();
      const anchors = session.anchors();
      if (!places || !anchors) return;
      const touched = new Set<string>();
      for (const node of where) for (const block of places.above(node)) touched.add(block);
      for (const block of touched) {
        let isLost = false;
        for (const one of anchors.byBlock.get(block) ?? []) {
          if (!one.range || stillSays(one.range, one.words)) continue;
          one.range = null;
          isLost = true;
        }
        // Before the next frame: a mark never stands under words that were not read.
        if (isLost) session.highlights.paint(block, []);
        hasLost ||= isLost;
      }
      if (hasLost) plan();
    },
    removed() {
      hasLost = true;
      plan();
    },
    grown() {
      const now = performance.now();
      hasGrown = true;
      grewFirst ||= now;
      lastGrowth = now;
      plan();
    },
    granted: () => guests.ask(true),
    readMore: () =>
      next(async () => {
        const fresh = await readAnew();
        if (!fresh || isOver) return;
        if (session.isPart()) return takeAll(fresh);
        const merged = await inTurns(merge(reading.page.comments, fresh.page.comments), pause, signal);
        if (merged) await takeMore(fresh, merged);
      }),
  };
  const guests = sendGuests(
    (isLate) => {
      fromGuests ||= !isLate;
      live.grown();
    },
    ends.barred,
    signal,
  );
  // What has come since the page was read, and what stands in frames; of a long page, all that is no article.
  const rest = session.isPart() ? pause().then(live.readMore) : Promise.resolve();
  void rest.then(() => live.grown());
  return live;
}
