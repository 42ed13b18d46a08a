/** One check of one page, from the click to the close: what the first mark needs. All else is in the later file. */
import type { PageDocument, Statement } from '../../src/model.ts';
import { isLong, type RootOf, readPageInTurns, type Sheet } from '../../src/page/index.ts';
import type { CheckState, FromCheck } from '../messages.ts';
import type { Notice } from '../panel/model.ts';
import { type Anchors, createAnchors } from './anchors.ts';
import { request, rootOf } from './browser.ts';
import { type Conversation, converse } from './conversation.ts';
import { createFindings, type Findings, openStatements } from './findings.ts';
import { type Growing, growing, onlySeen, type Seen } from './growing.ts';
import { createHighlights, type Highlights, type Kept } from './highlights.ts';
import type { Later, Whole } from './later.ts';
import { readOffPage } from './off-page.ts';
import { painter } from './painter.ts';
import { pause } from './turns.ts';

/** What the parts of a check share. */
export interface Session {
  /** All that was read, also what came later. */
  reading: Growing;
  /** What stood there when the page was read, and could not be seen. */
  hidden: readonly Element[];
  selection: boolean;
  findings: Findings;
  highlights: Highlights;
  /** Marks that are drawn by us: null where the browser draws them. */
  kept: Kept | null;
  conversation: Conversation;
  anchors(): Anchors | null;
  /** Paints these blocks again, in turns with the page. */
  paint(blocks: Iterable<string>): void;
  /** A document, as it is now; null where the check is over. `rootOf` is asked for a shadow before it is written down. */
  readAnew(document: Document, rootOf: RootOf): Promise<Seen | null>;
  /** True as long as the conversation under the article is still to be read. */
  isPart(): boolean;
  /** It has been. */
  isWhole(): void;
  /** The check is over, but the panel stays and says why. */
  end(notice: Notice): void;
  signal: AbortSignal;
  close(): void;
}

export interface Running extends Session {
  /** Once its file has been injected, after the first mark. */
  later(): Later | undefined;
}

/** What is selected, or the page, read in turns; null where it was called off. */
export async function readFor(selection: boolean, signal: AbortSignal, first = false): Promise<Seen | null> {
  const selected = selection ? globalThis.factCheckerSelection?.(getSelection()) : null;
  return selected ? { ...selected, hidden: [] } : readSeen(document, signal, rootOf, first && isLong(document));
}

async function readSeen(
  document: Document,
  signal: AbortSignal,
  rootOf: RootOf,
  articleFirst = false,
): Promise<Seen | null> {
  const read = (sheet: Sheet) => readOffPage(sheet, signal);
  const reading = await readPageInTurns(document, read, pause, signal, rootOf, articleFirst ? 'article' : 'page');
  return reading && onlySeen(reading, signal);
}

/** A statement that comes again takes its own place. */
function replaced(before: readonly Statement[], again: readonly Statement[]): Statement[] {
  const all = new Map(before.map((statement) => [statement.id, statement]));
  for (const statement of again) all.set(statement.id, statement);
  return [...all.values()];
}

export function beginCheck(seen: Seen, selection: boolean, ended: () => void): Running {
  const controller = new AbortController();
  const { signal } = controller;
  const reading = growing(seen);
  const findings = createFindings(selection);
  findings.change({ document: reading.page });
  const kept = selection || !isLong(document) ? null : { document, painted: new Map(), shown: true };
  const highlights = createHighlights(kept, signal);
  let anchors: Anchors | null = null;
  /** What was marked before the page was read again, and is not read yet. */
  let stale: ReadonlySet<string> = new Set();
  /** By id, what the reading under way has found so far. */
  let read = new Map<string, Statement>();
  /** False while parts of the reading are still to come. */
  let isRead = false;
  let later: Later | undefined;
  let isPart = seen.isPart === true;
  /** What came before the later file was there. */
  let wholeBefore: Whole | undefined;

  const conversation = converse(
    {
      page: (): PageDocument => findings.state().document ?? reading.page,
      isPart: () => isPart,
      open: () => (isRead ? openStatements(findings.state()) : undefined),
      heard,
      // To wait for a choice of the reader is no reason to wake the worker every half minute.
      isOver: () => !['reading', 'looking-up'].includes(findings.state().check.phase),
      // Without the extension nothing here can be acted on.
      orphaned: () => end({ kind: 'reload' }),
    },
    signal,
  );

  /** Our marks go, the sentence that says why stays. */
  function end(notice: Notice): void {
    const marked = anchors?.byBlock.keys() ?? [];
    anchors = null;
    paint(marked);
    const check: CheckState = { ...findings.state().check, phase: 'done' };
    findings.change({
      notices: [notice],
      check,
      statements: [],
      families: [],
      findings: new Map(),
      backing: undefined,
    });
  }

  const unproblematic = (): Notice[] => findings.state().notices.filter(({ kind }) => kind !== 'problem');

  function heard(news: FromCheck): void {
    const { change } = findings;
    if (news.type === 'findings') {
      findings.add(news.findings);
      paint(news.findings.flatMap(({ statement }) => anchors?.blocksOf(statement) ?? []));
    } else if (news.type === 'state') change({ check: news.state });
    else if (news.type === 'granted') later?.granted();
    else if (news.type === 'problem') {
      change({ notices: [...unproblematic(), { kind: 'problem', problem: news.problem }] });
      loadLater();
    } else {
      hearReading(news);
      loadLater();
    }
  }

  function hearReading({ first, statements, whole }: Extract<FromCheck, { type: 'read' }>): void {
    if (first) {
      stale = new Set(anchors?.byBlock.keys());
      anchors = createAnchors(reading);
      isRead = false;
      read = new Map();
      wholeBefore = undefined;
      // What was said of the page, and offered, holds as before: whoever takes an offer up takes it away.
      findings.change({ lost: new Set(), notices: unproblematic() });
    }
    if (!anchors) return;
    // The marks before the list: painting is what the reader waits for.
    paint(anchors.add(statements));
    for (const statement of statements) read.set(statement.id, statement);
    // What an earlier reading found stays in the list until this one is whole: nothing blinks, nothing closes.
    findings.change({ statements: whole ? [...read.values()] : replaced(findings.state().statements, statements) });
    if (!whole) return;
    isRead = true;
    paint(stale);
    if (later) void later.whole(whole);
    else wholeBefore = whole;
  }

  let loading = false;
  /** After the first mark has been painted: nothing may hold it up. */
  function loadLater(): void {
    if (loading) return;
    loading = true;
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve, 0));
      // A tab behind another (the welcome page) has no frames.
      setTimeout(resolve, 200);
    })
      .then(() => request('loadPanel', kept !== null))
      .then((panel) => {
        findings.change(panel);
        if (signal.aborted) return;
        later = globalThis.factCheckerLater?.(session);
        if (wholeBefore) void later?.whole(wholeBefore);
      })
      .catch((reason: unknown) => {
        loading = false;
        console.error('Fact Checker: the panel could not be opened.', reason);
      });
  }

  const paint = painter(
    (block) => highlights.paint(block, anchors?.strokes(block, findings.state()) ?? []),
    () => later?.painted(),
    signal,
  );

  const session: Running = {
    reading,
    hidden: seen.hidden,
    selection,
    findings,
    highlights,
    kept,
    conversation,
    anchors: () => anchors,
    paint,
    readAnew: (document, rootOf) => readSeen(document, signal, rootOf),
    isPart: () => isPart,
    isWhole() {
      isPart = false;
    },
    end(notice) {
      conversation.rest();
      end(notice);
    },
    later: () => later,
    signal,
    close() {
      if (signal.aborted) return;
      later?.close();
      controller.abort();
      ended();
    },
  };
  return session;
}
