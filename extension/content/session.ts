/** One check of one page, from the click to the close: everything it starts hangs on one signal. */
import type { PageDocument, Statement } from '../../src/model.ts';
import { type PageReading, readPageInTurns } from '../../src/page/index.ts';
import type { FromCheck } from '../messages.ts';
import type { Badges, BadgeWanted, PanelModel } from '../panel/model.ts';
import { isShown, standingOf } from '../panel/standing.ts';
import { createActions } from './actions.ts';
import { type Anchors, createAnchors } from './anchors.ts';
import { request } from './browser.ts';
import { type Conversation, converse } from './conversation.ts';
import { createFindings, type Findings, openStatements } from './findings.ts';
import { createHighlights, type Highlights } from './highlights.ts';
import { type Host, makeHost } from './host.ts';
import { type Hover, watchPointer } from './hover.ts';
import { interfaceLanguage, message } from './i18n.ts';
import { painter } from './painter.ts';
import { pause } from './slices.ts';
import { watchPage } from './watch.ts';

/** What the parts of a check share. */
export interface Session {
  reading: PageReading;
  findings: Findings;
  host: Host;
  highlights: Highlights;
  hover: Hover;
  conversation: Conversation;
  anchors(): Anchors | null;
  focusBadge(key: string): boolean;
  signal: AbortSignal;
  close(): void;
}

export interface Running extends Session {
  actions: PanelModel['actions'];
  /** True where a new reading says what this check has read. */
  says(now: PageReading): boolean;
}

/** What is selected, or the page, read in turns; null where it was called off. */
export async function readFor(selection: boolean, signal: AbortSignal): Promise<PageReading | null> {
  const selected = selection ? globalThis.factCheckerSelection?.(getSelection()) : null;
  return selected ?? readPageInTurns(document, pause, signal);
}

function sameWords({ page: one }: PageReading, { page: other }: PageReading): boolean {
  const texts = (page: PageDocument) => [
    page.title,
    ...[...page.blocks, ...page.comments.flatMap(({ blocks }) => blocks)].map(({ text }) => text),
  ];
  const [before, after] = [texts(one), texts(other)];
  return before.length === after.length && before.every((text, index) => text === after[index]);
}

/** A statement that comes again takes its own place. */
function replaced(before: readonly Statement[], again: readonly Statement[]): Statement[] {
  const all = new Map(before.map((statement) => [statement.id, statement]));
  for (const statement of again) all.set(statement.id, statement);
  return [...all.values()];
}

export function beginCheck(reading: PageReading, selection: boolean, ended: () => void): Running {
  const controller = new AbortController();
  const { signal } = controller;
  const address = location.href;
  const findings = createFindings(selection);
  findings.change({ document: reading.page });
  const refused = (): void => {
    close();
    request('refused').catch(() => undefined); // then the extension has gone too
  };
  const host = makeHost(interfaceLanguage(), refused, signal);
  const highlights = createHighlights(signal);
  let anchors: Anchors | null = null;
  /** What was marked before the page was read again, and is not read yet. */
  let stale: ReadonlySet<string> = new Set();
  /** By id, what the reading under way has found so far. */
  let read = new Map<string, Statement>();
  /** False while parts of the reading are still to come. */
  let isRead = false;
  let unmount: (() => void) | undefined;

  const hover = watchPointer(
    host,
    () => anchors,
    () => reading,
    (card) => (card || findings.state().card) && findings.change({ card }),
    (id) => {
      const state = findings.state();
      const statement = state.statements.find((one) => one.id === id);
      if (!state.marks || !id || !statement) return state.marks && !(id && state.filter.kinds.includes('family'));
      // What is not marked opens no card.
      return isShown(state, statement) && standingOf(statement, state.findings.get(id)) !== 'not-checkable';
    },
    signal,
  );
  const open = (wanted: BadgeWanted, button: HTMLElement, byKey: boolean): void =>
    hover.open(
      { statements: wanted.statement ? [wanted.statement] : [], ...(wanted.family ? { family: wanted.family } : {}) },
      button.getBoundingClientRect(),
      byKey,
    );
  let badges: Badges | undefined;

  const conversation = converse(
    {
      page: () => findings.state().document ?? reading.page,
      open: () => (isRead ? openStatements(findings.state()) : undefined),
      heard,
      // To wait for a choice of the reader is no reason to wake the worker every half minute.
      isOver: () => !['reading', 'looking-up'].includes(findings.state().check.phase),
      orphaned() {
        // Without the extension nothing here can be acted on: our marks go, the sentence that says why stays.
        const marked = anchors?.blocks() ?? [];
        anchors = null;
        paint(marked);
        findings.change({ notices: [{ kind: 'reload' }], statements: [], families: [], findings: new Map() });
      },
    },
    signal,
  );

  function heard(news: FromCheck): void {
    const { change } = findings;
    if (news.type === 'findings') {
      findings.add(news.findings);
      paint(news.findings.flatMap(({ statement }) => anchors?.blocksOf(statement) ?? []));
    } else if (news.type === 'state') change({ check: news.state });
    else if (news.type === 'problem') {
      const others = findings.state().notices.filter(({ kind }) => kind !== 'problem');
      change({ notices: [...others, { kind: 'problem', problem: news.problem }] });
      void showPanel();
    } else {
      hearReading(news);
      void showPanel();
    }
  }

  function hearReading({ first, statements, whole }: Extract<FromCheck, { type: 'read' }>): void {
    if (first) {
      stale = new Set(anchors?.blocks());
      anchors = createAnchors(reading);
      isRead = false;
      read = new Map();
      findings.change({ lost: new Set(), notices: [] });
    }
    if (!anchors) return;
    // The marks before the list: painting is what the reader waits for.
    paint(anchors.add(statements));
    for (const statement of statements) read.set(statement.id, statement);
    // What an earlier reading found stays in the list until this one is whole: nothing blinks, nothing closes.
    findings.change({ statements: whole ? [...read.values()] : replaced(findings.state().statements, statements) });
    if (!whole) return;
    isRead = true;
    const { families, backing } = whole;
    paint([...stale, ...anchors.addFamilies(families, backing.commentsRead)]);
    const nothing = findings.state().statements.length + families.length === 0;
    findings.change({ families, backing, notices: nothing ? [{ kind: 'nothing-here' }] : [] });
  }

  let drawing: Promise<void> | undefined;
  function showPanel(): Promise<void> {
    // After the first mark has been painted: the panel must not hold it up.
    drawing ??= new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve, 0));
      // A tab behind another (the welcome page) has no frames.
      setTimeout(resolve, 200);
    })
      .then(() => request('loadPanel'))
      .then((panel) => {
        findings.change(panel);
        const file = globalThis.factCheckerPanel;
        if (signal.aborted || !file) return;
        unmount = file.mount(host.root, model);
        // Where badges stand makes the browser lay the page out: a task of its own.
        return pause().then(() => {
          if (signal.aborted) return;
          badges = file.createBadges(host.layer, host.origin, { open, leave: () => hover.leave() }, signal);
          showBadges();
        });
      })
      .catch((reason: unknown) => {
        drawing = undefined;
        console.error('Fact Checker: the panel could not be opened.', reason);
      });
    return drawing;
  }

  const paint = painter(
    (block) => {
      const strokes = anchors?.strokes(block, findings.state()) ?? [];
      return () => highlights.paint(block, strokes);
    },
    () => {
      showBadges();
      const lost = anchors?.lost();
      if (lost && lost.size !== findings.state().lost.size) findings.change({ lost });
    },
    signal,
  );
  function showBadges(): void {
    const state = findings.state();
    const places = anchors && { ...anchors, elementOf: reading.elementOf };
    const wanted = places && state.marks && globalThis.factCheckerPanel?.badgesFor(state, places, message);
    badges?.show(wanted || []);
  }

  findings.subscribe((state, before) => {
    if (state.filter !== before.filter) paint(anchors?.blocks() ?? []);
    if (state.marks !== before.marks) highlights.show(state.marks);
    if (state.current !== before.current || state.marks !== before.marks) showBadges();
  });

  /** One at a time: what changes meanwhile is looked at afterwards. */
  let looking = false;
  let again = false;
  async function refresh(): Promise<void> {
    again = looking;
    if (looking) return;
    looking = true;
    const known = anchors;
    const moved = await known?.refresh(signal);
    looking = false;
    if (moved && moved.size > 0 && known === anchors && !signal.aborted) paint(moved);
    if (again && !signal.aborted) void refresh();
  }
  watchPage(
    host.element,
    {
      moved: () => badges?.place(),
      changed: () => void refresh(),
    },
    signal,
  );
  // Firefox keeps the port of a page that was left: what nobody sees any more would still be looked up.
  window.addEventListener('pagehide', (event) => event.isTrusted && conversation.rest(), { signal });
  window.addEventListener('pageshow', (event) => event.isTrusted && event.persisted && conversation.resume(), {
    signal,
  });

  const close = (): void => {
    if (signal.aborted) return;
    unmount?.();
    controller.abort();
    ended();
  };
  const session: Session = {
    reading,
    findings,
    host,
    highlights,
    hover,
    conversation,
    anchors: () => anchors,
    focusBadge: (key) => badges?.focus(key) ?? false,
    signal,
    close,
  };
  const actions = createActions(session);
  const model: PanelModel = {
    state: findings.state,
    subscribe: findings.subscribe,
    actions,
    message,
    language: interfaceLanguage(),
  };
  return {
    ...session,
    actions,
    says: (now) => address === location.href && (selection || sameWords(reading, now)),
  };
}
