/** What a reader can do with a check, from the panel, the card and the keyboard. */
import type { PanelModel, PanelState } from '../panel/model.ts';
import { isShown } from '../panel/standing.ts';
import { request } from './browser.ts';
import { isGuests } from './frames.ts';
import { without } from './growing.ts';
import type { Hover } from './hover.ts';
import { liveOf } from './live-range.ts';
import type { MarkedPlaces } from './places.ts';
import type { Session } from './session.ts';
import { reportOf } from './take-away.ts';

const FLASH = 1800;
/** The browser asks for all of them in one question. */
const MOST_ORIGINS = 20;

export function createActions(
  session: Session,
  hover: Hover,
  places: () => MarkedPlaces | null,
): Omit<PanelModel['actions'], 'take'> {
  const { findings, highlights, conversation, reading } = session;
  const { change, state } = findings;
  let flash: ReturnType<typeof setTimeout> | undefined;
  session.signal.addEventListener('abort', () => clearTimeout(flash));

  /** Brings words into view, clear of headers that stick, and tints them for a moment. */
  function bring(range: StaticRange | null): void {
    if (!range?.startContainer.isConnected) return;
    const live = liveOf(range);
    const element = live.startContainer.parentElement;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = live.getBoundingClientRect();
    // On a narrow screen the lower half is the panel's.
    const off = box.top + box.height / 2 - innerHeight / (innerWidth > 600 || state().folded ? 2 : 4);
    if (Math.abs(off) > innerHeight / 8) scrollBy({ top: off, behavior: 'instant' });
    highlights.paint('current', [{ layer: 'current', range }]);
    clearTimeout(flash);
    flash = setTimeout(() => highlights.paint('current', []), still ? FLASH * 2 : FLASH);
  }

  const setCurrent = (id: string): void => change({ current: { id, turn: (state().current?.turn ?? 0) + 1 } });
  const send = (name: 'openWelcome' | 'openOptions'): void => {
    request(name).catch(() => change({ notices: [{ kind: 'reload' }] }));
  };
  const consented = (): boolean => !['awaiting-consent', 'on-device', 'reading'].includes(state().check.phase);

  return {
    goTo(target) {
      if ('statement' in target) {
        setCurrent(target.statement);
        const range = places()?.rangeOf(target.statement) ?? null;
        const block = places()?.blocksOf(target.statement)[0];
        // In a frame that cannot be pointed into, as far as the frame.
        if (!range && block && isGuests(reading, block)) reading.elementOf(block)?.scrollIntoView({ block: 'center' });
        bring(range);
      } else {
        const comment = 'comment' in target ? reading.page.comments.find(({ id }) => id === target.comment) : undefined;
        const block =
          'block' in target ? reading.page.blocks.find(({ id }) => id === target.block) : comment?.blocks[0];
        if (block) bring(reading.rangeOf({ block: block.id, start: 0, end: block.text.length }));
      }
    },
    reveal(id) {
      if (state().folded) change({ folded: false });
      hover.close();
      setCurrent(id);
    },
    lookUp(statement) {
      if (!consented()) return send('openWelcome');
      const finding = state().findings.get(statement);
      if (finding?.state === 'not-checked' && finding.reason === 'comment-kept-here') return send('openOptions');
      conversation.send({ type: 'look-up', statement });
    },
    drop(id) {
      const now = state();
      const block = now.statements.find((one) => one.id === id)?.places[0]?.block;
      const comment = now.document?.comments.find((one) => one.id === id || one.blocks.some((own) => own.id === block));
      const dropped = comment?.id ?? block;
      if (!dropped || !now.document) return;
      const ids = new Set([dropped, ...(comment?.blocks ?? []).map((one) => one.id)]);
      conversation.send({ type: 'drop', ids: [dropped] });
      const families = now.families
        .map((family) => ({ ...family, members: family.members.filter((member) => !ids.has(member.comment)) }))
        .filter(({ members }) => members.length > 1);
      hover.close();
      change({
        document: without(now.document, ids),
        statements: now.statements.filter(({ places }) => !ids.has(places[0]?.block ?? '')),
        families,
      });
    },
    async write(format) {
      const requests = await request('requestsOf', conversation.check);
      return request('writeReport', format, reportOf(state(), requests));
    },
    async copy(id) {
      const statement = state().statements.find((one) => one.id === id);
      if (!statement) return '';
      return request('writeFinding', statement, state().findings.get(id) ?? null);
    },
    hide(statement) {
      conversation.send({ type: 'hide', statement });
      hover.close();
    },
    report(reason) {
      const detail = reason instanceof Error ? reason.message : String(reason);
      change({ notices: [{ kind: 'problem', problem: { code: 'unexpected', detail } }] });
    },
    setFilter: (filter) => change({ filter }),
    showMarks(marks) {
      if (!marks) hover.close();
      change({ marks });
    },
    place(side, width) {
      change({ side, width });
      request('placePanel', side, width).catch(() => undefined);
    },
    fold: (folded) => change({ folded }),
    holdCard: (held) => hover.hold(held),
    closeCard: () => hover.close(),
    openWelcome: () => send('openWelcome'),
    openOptions: () => send('openOptions'),
    openOwn: (id) => request('openOwn', conversation.check, id).catch(() => change({ notices: [{ kind: 'reload' }] })),
    openCited() {
      const cites = state().statements.flatMap((one) => one.cites ?? []);
      const origins = [...new Set(cites.map((url) => new URL(url).origin))].slice(0, MOST_ORIGINS);
      request('openCited', origins).catch(() => change({ notices: [{ kind: 'reload' }] }));
    },
    close: session.close,
  };
}

/** The statement before or after the current one, in page order, by the keyboard. */
export function step(
  state: PanelState,
  actions: PanelModel['actions'],
  places: MarkedPlaces | null,
  which: 'next' | 'previous',
  focusBadge: (key: string) => void,
): void {
  const list = state.statements.filter((statement) => isShown(state, statement) && places?.rangeOf(statement.id));
  if (list.length === 0) return;
  const at = list.findIndex(({ id }) => id === state.current?.id);
  const from = at === -1 && which === 'previous' ? 0 : at;
  const next = list[(from + (which === 'next' ? 1 : -1) + list.length) % list.length];
  if (!next) return;
  actions.goTo({ statement: next.id });
  focusBadge(next.id);
}
