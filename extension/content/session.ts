/** One check of one page, from the click to the close: everything it starts hangs on one signal. */
import { type PageReading, readPage } from '../../src/page/index.ts';
import type { BackgroundToContent, FromCheck } from '../messages.ts';
import type { Badges, BadgeWanted, PanelModel } from '../panel/model.ts';
import { createActions } from './actions.ts';
import { type Anchors, createAnchors } from './anchors.ts';
import { badgesFor } from './badges-wanted.ts';
import { request } from './browser.ts';
import { type Conversation, converse } from './conversation.ts';
import { createFindings, type Findings, openStatements } from './findings.ts';
import { createHighlights, type Highlights } from './highlights.ts';
import { type Host, makeHost } from './host.ts';
import { type Hover, watchPointer } from './hover.ts';
import { interfaceLanguage, message } from './i18n.ts';
import { readSelection } from './selection.ts';
import { eachInTurn } from './slices.ts';
import { watchPage } from './watch.ts';

export type Start = Parameters<BackgroundToContent['start']>[0];

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
  /** True where the page still says what was read. */
  isCurrent(): boolean;
}

const wordsOf = ({ page }: PageReading): string =>
  JSON.stringify([
    page.title,
    page.blocks.map(({ text }) => text),
    page.comments.map(({ blocks }) => blocks.map(({ text }) => text)),
  ]);

export function beginCheck(start: Start, ended: () => void): Running {
  const controller = new AbortController();
  const { signal } = controller;
  const address = location.href;
  const reading = (start.selection ? readSelection(getSelection()) : null) ?? readPage(document);
  const findings = createFindings(start.panel, start.selection);
  findings.change({ document: reading.page });
  const host = makeHost(interfaceLanguage(), signal);
  const highlights = createHighlights(signal);
  let anchors: Anchors | null = null;
  let unmount: (() => void) | undefined;

  const hover = watchPointer(
    host,
    () => anchors,
    () => reading,
    (card) => (card || findings.state().card) && findings.change({ card }),
    () => findings.state().marks,
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
      open: () => (findings.state().statements.length > 0 ? openStatements(findings.state()) : undefined),
      heard,
      // To wait for a choice of the reader is no reason to wake the worker every half minute.
      isOver: () => !['reading', 'looking-up'].includes(findings.state().check.phase),
      orphaned() {
        // Without the extension nothing here can be acted on: our marks go, the sentence that says why stays.
        findings.change({ notices: [{ kind: 'reload' }], statements: [], families: [], findings: new Map() });
        void paintAll();
      },
    },
    signal,
  );

  function heard(news: FromCheck): void {
    const { change } = findings;
    if (news.type === 'findings') findings.add(news.findings);
    else if (news.type === 'state') change({ check: news.state });
    else if (news.type === 'problem') {
      const others = findings.state().notices.filter(({ kind }) => kind !== 'problem');
      change({ notices: [...others, { kind: 'problem', problem: news.problem }] });
      void showPanel();
    } else {
      anchors = createAnchors(reading, news.statements, news.families);
      const nothing = news.statements.length === 0 && news.families.length === 0;
      change({
        statements: news.statements,
        families: news.families,
        backing: news.backing,
        lost: new Set(),
        notices: nothing ? [{ kind: 'nothing-here' }] : [],
      });
      void showPanel();
    }
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
      .then(() => {
        const file = globalThis.factCheckerPanel;
        if (signal.aborted || !file) return;
        unmount = file.mount(host.root, model);
        badges = file.createBadges(host.layer, host.origin, { open, leave: () => hover.leave() }, signal);
        showBadges();
      })
      .catch((reason: unknown) => {
        drawing = undefined;
        console.error('Fact Checker: the panel could not be opened.', reason);
      });
    return drawing;
  }

  let paints = 0;
  async function paintAll(): Promise<void> {
    const mine = ++paints;
    const known = anchors;
    const blocks = known ? [...known.blocks()] : [];
    await eachInTurn(blocks, signal, (block) => {
      if (mine === paints) highlights.paint(block, known?.strokes(block, findings.state()) ?? []);
    });
    if (mine !== paints || signal.aborted) return;
    showBadges();
    const lost = known?.lost();
    if (lost && lost.size !== findings.state().lost.size) findings.change({ lost });
  }
  function showBadges(): void {
    const state = findings.state();
    badges?.show(anchors && state.marks ? badgesFor(state, anchors, reading) : []);
  }

  findings.subscribe((state, before) => {
    const painted = ['statements', 'families', 'findings', 'filter', 'lost'] as const;
    if (painted.some((key) => state[key] !== before[key])) void paintAll();
    else if (state.current !== before.current) showBadges();
    if (state.marks !== before.marks) {
      highlights.show(state.marks);
      showBadges();
    }
  });

  watchPage(
    host.element,
    {
      moved: () => badges?.place(),
      changed() {
        const known = anchors;
        void known?.refresh(signal).then((moved) => {
          if (moved && known === anchors && !signal.aborted) findings.change({ lost: known.lost() });
        });
      },
    },
    signal,
  );
  window.addEventListener('pageshow', (event) => event.persisted && conversation.resume(), { signal });

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
    isCurrent: () => address === location.href && (start.selection || wordsOf(reading) === wordsOf(readPage(document))),
  };
}
