/**
 * What a check does once its first mark is painted: panel, pointer, badges, and the marks kept true while the page
 * changes. A file of its own, injected together with the panel's; all that it starts hangs on the check's signal.
 */
import type { PageDocument } from '../../src/model.ts';
import { allBlocks, formsOf, inTurns, type PageReading } from '../../src/page/index.ts';
import type { BackgroundToContent, CheckState, FromCheck } from '../messages.ts';
import type { Notice, Offer, PanelModel } from '../panel/model.ts';
import { isShown, standingOf } from '../panel/standing.ts';
import { createActions, step } from './actions.ts';
import { createBadges } from './badges.ts';
import { type BadgeWanted, badgesFor } from './badges-wanted.ts';
import { browser, isAlive, request } from './browser.ts';
import { citesOf } from './cites.ts';
import { isSeen } from './growing.ts';
import { makeHost } from './host.ts';
import { watchPointer } from './hover.ts';
import { interfaceLanguage, message } from './i18n.ts';
import { keepUp, type Live } from './live.ts';
import type { OwnSite } from './own-site.ts';
import { addFamilies, lostOf, type MarkedPlaces, placesOf } from './places.ts';
import type { Session } from './session.ts';
import { pause } from './turns.ts';
import { watchPage } from './watch.ts';

export type Whole = NonNullable<Extract<FromCheck, { type: 'read' }>['whole']>;

export interface Later extends Pick<BackgroundToContent, 'toggleMarks' | 'goTo'> {
  /** All has been read: what stands in the page as a whole. */
  whole(whole: Whole): Promise<void>;
  painted(): void;
  /** What the browser kept from us may be read now. */
  granted(): void;
  /** True where a new reading says what this check has read. */
  says(now: PageReading): boolean;
  close(): void;
}

declare global {
  /** What this file leaves in the world that it shares with the content script. */
  var factCheckerLater: ((session: Session) => Later) | undefined;
}

function sameWords({ page: one }: PageReading, { page: other }: PageReading): boolean {
  const texts = (page: PageDocument) => [page.title, ...allBlocks(page).map(({ text }) => text)];
  const [before, after] = [texts(one), texts(other)];
  return before.length === after.length && before.every((text, index) => text === after[index]);
}

/** What is open on another page and was looked for in this one. */
function hereWords({ title, quotes, stand, differ, figures, copy }: NonNullable<CheckState['here']>[number]): string {
  if (copy) return message('panel_here_copy', title);
  const words = [
    quotes > 0 && message('panel_here', quotes, title, stand),
    differ > 0 && message('panel_here_differ', differ),
    figures > 0 && message('panel_here_figures', figures, title),
  ];
  return words.filter(Boolean).join(' ');
}

/** The manifest knows no other. */
const isGrantable = (origin: string): boolean => /^(https:|http:\/\/(127\.0\.0\.1|localhost)(:|$))/.test(origin);

globalThis.factCheckerLater = (session) => {
  const { reading, findings, highlights, conversation, signal, paint } = session;
  const refused = (): void => {
    session.close();
    request('refused').catch(() => undefined); // then the extension has gone too
  };
  const host = makeHost(interfaceLanguage(), refused, session.kept !== null, signal);
  let known: { of: ReturnType<Session['anchors']>; places: MarkedPlaces } | undefined;
  const places = (): MarkedPlaces | null => {
    const anchors = session.anchors();
    if (anchors && known?.of !== anchors) known = { of: anchors, places: placesOf(anchors, reading) };
    return anchors && known ? known.places : null;
  };

  const hover = watchPointer(
    host,
    places,
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

  const take = (offer: Offer): void => {
    if (offer === 'read-more') void live.readMore();
    else if (offer === 'ask-site') void site?.ask();
    else if (offer === 'grant') request('openGrant', barred ?? '', 'frame').catch(actions.report);
    else globalThis.factCheckerContent?.start({ selection: false });
  };
  let site: OwnSite | undefined;
  const loadSite = async (): Promise<void> => {
    await request('loadSite');
    site = globalThis.factCheckerSite?.(session, actions);
    findings.change({ site: site?.offered() });
  };
  const actions: PanelModel['actions'] = { ...createActions(session, hover, places), take };
  const model: PanelModel = {
    state: findings.state,
    subscribe: findings.subscribe,
    actions,
    cites: (statement, finding) => citesOf(statement, finding, message, interfaceLanguage()),
    message,
    language: interfaceLanguage(),
  };
  const unmount = globalThis.factCheckerPanel?.mount(host.root, model);
  const lines = session.kept && globalThis.factCheckerLines?.(session.kept, host.root, host.origin, signal);
  const badges = createBadges(host.layer, host.origin, { open, leave: () => hover.leave() }, signal);
  let isWaiting = false;
  /** Where badges stand makes the browser lay the page out: a task of its own, however often it is asked for. */
  function showBadges(): void {
    if (isWaiting) return;
    isWaiting = true;
    void pause().then(() => {
      isWaiting = false;
      if (!signal.aborted) placeBadges();
    });
  }
  showBadges();
  function placeBadges(): void {
    const state = findings.state();
    const known = places();
    const wanted = known && state.marks ? badgesFor(state, known, message) : [];
    badges.show(wanted);
  }

  findings.subscribe((state, before) => {
    if (state.check.here?.length !== before.check.here?.length)
      for (const one of state.check.here ?? []) tell(hereWords(one));
    if (state.filter !== before.filter) paint(session.anchors()?.byBlock.keys() ?? []);
    if (state.marks !== before.marks) highlights.show(state.marks);
    // At once: what the reader has gone to has a badge, which gets the focus.
    if (state.current !== before.current || state.marks !== before.marks) placeBadges();
  });

  /** The notices but those that say the same, or offer it. */
  const others = (name: Offer | undefined, words?: string): Notice[] =>
    findings
      .state()
      .notices.filter((one) => one.kind !== 'said' || (one.words !== words && (!name || one.offer?.name !== name)));
  let barred: string | undefined;
  /** Below the problems, which are told first. */
  const tell = (words: string, offer?: { name: Offer; words: string }): void => {
    findings.change({ notices: [...others(offer?.name, words), { kind: 'said', words, ...(offer ? { offer } : {}) }] });
  };
  // The first news of the check may have come before this file.
  for (const one of findings.state().check.here ?? []) tell(hereWords(one));
  const tellForms = async (): Promise<void> => {
    const forms = await inTurns(formsOf(document, reading, isSeen), pause, signal);
    for (const form of forms ?? []) tell(message(`panel_form_${form}`));
  };
  if (!session.selection) void pause().then(tellForms);
  let isOver = false;
  const live: Live = keepUp(session, {
    anew: () => globalThis.factCheckerContent?.start({ selection: false }),
    places,
    watching: () => watching,
    offer: (count) =>
      tell(message(count === 1 ? 'panel_new_comment' : 'panel_new_comments', count), {
        name: 'read-more',
        words: message('panel_read_more'),
      }),
    barred(origins) {
      barred = origins.find(isGrantable);
      for (const origin of origins) {
        const { host } = new URL(origin);
        if (origin === barred)
          tell(message('panel_frame', host), { name: 'grant', words: message('panel_frame_grant') });
        else tell(message('panel_frame_barred', host));
      }
      if (origins.length === 0) findings.change({ notices: others('grant') });
    },
    anotherPage() {
      isOver = true;
      hover.close();
      const offer = { name: 'check-this', words: message('panel_check_this') } as const;
      session.end({ kind: 'said', words: message('panel_another_page'), offer });
    },
  });
  const moved = (): void => {
    badges.place();
    lines?.moved();
  };
  const watching = watchPage(host.element, { ...live, moved }, signal);
  // A page that the reader has opened has something on statements of this one.
  const foundElsewhere = async (statements: readonly string[]): Promise<void> => {
    const known = findings.state().findings;
    const own = statements.flatMap((id) => known.get(id) ?? []);
    const joined = await request('joinFindings', conversation.check, own);
    if (signal.aborted) return;
    findings.add(joined);
    paint(joined.flatMap(({ statement }) => session.anchors()?.blocksOf(statement) ?? []));
  };
  const hear: Parameters<NonNullable<typeof browser.runtime>['onMessage']['addListener']>[0] = (given) => {
    const { to, name, args } = (given ?? {}) as { to?: unknown; name?: unknown; args?: [string, string[]] };
    if (to === 'content' && name === 'foundElsewhere' && args?.[0] === conversation.check)
      foundElsewhere(args[1]).catch(actions.report);
    return undefined;
  };
  browser.runtime?.onMessage.addListener(hear);
  signal.addEventListener('abort', () => isAlive() && browser.runtime?.onMessage.removeListener(hear));
  // Firefox keeps the port of a page that was left: what nobody sees any more would still be looked up.
  window.addEventListener('pagehide', (event) => event.isTrusted && conversation.rest(), { signal });
  window.addEventListener(
    'pageshow',
    (event) => event.isTrusted && event.persisted && !isOver && conversation.resume(),
    { signal },
  );

  return {
    async whole({ families, backing }) {
      const anchors = session.anchors();
      if (!anchors) return;
      const marked = await inTurns(
        addFamilies(anchors, reading.page.comments, families, backing.commentsRead),
        pause,
        signal,
      );
      // Read anew meanwhile.
      if (!marked || anchors !== session.anchors()) return;
      paint(marked);
      const nothing = findings.state().statements.length + families.length === 0;
      findings.change({ families, backing, site: site?.offered() });
      if (!site && document.head?.querySelector('link[rel="https://api.w.org/"]')) await loadSite();
      if (nothing) tell(message('panel_nothing_here'));
    },
    painted() {
      showBadges();
      const anchors = session.anchors();
      const lost = anchors && lostOf(anchors, reading);
      if (lost && lost.size !== findings.state().lost.size) findings.change({ lost });
    },
    granted() {
      live.granted();
      site?.granted();
    },
    toggleMarks: () => actions.showMarks(!findings.state().marks),
    goTo: (which) => step(findings.state(), actions, places(), which, (id) => badges.focus(id)),
    says: (now) => !isOver && (session.selection || sameWords(reading, now)),
    close: () => unmount?.(),
  };
};
