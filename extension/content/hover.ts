/** Tells which statements the pointer is on, and when a card opens and closes. It changes nothing of what the page does. */
import type { CardState } from '../panel/model.ts';
import type { Host } from './host.ts';
import { liveOf } from './live-range.ts';
import type { MarkedPlaces } from './places.ts';

const OPEN_AFTER = 120;
const CLOSE_AFTER = 300;

export interface Hover {
  /** Opens for a badge, or for a statement that was asked for. */
  open(card: Pick<CardState, 'statements' | 'family'>, line: DOMRect, byKey: boolean): void;
  /** The pointer or the focus has left what opened the card: closes it soon, unless it is held. */
  leave(): void;
  hold(held: boolean): void;
  close(): void;
}

export function watchPointer(
  host: Host,
  places: () => MarkedPlaces | null,
  show: (card: CardState | undefined) => void,
  /** Whether marks are shown, or that of one statement or family. */
  isOn: (id?: string) => boolean,
  signal: AbortSignal,
): Hover {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  let wanted = '';
  let held = false;
  let moved: { x: number; y: number } | null = null;

  const close = (): void => {
    clearTimeout(timer);
    wanted = shown = '';
    held = false;
    show(undefined);
  };
  const leave = (): void => {
    clearTimeout(timer);
    wanted = '';
    if (shown) timer = setTimeout(() => !held && close(), CLOSE_AFTER);
  };
  const open: Hover['open'] = (card, line, byKey) => {
    clearTimeout(timer);
    const origin = host.origin();
    wanted = shown = [...card.statements, card.family ?? ''].join();
    const { left, top, bottom, width } = line;
    show({ ...card, byKey, anchor: { left: left - origin.x, top: top - origin.y, bottom: bottom - origin.y, width } });
  };

  /** Everything under the pointer, the longest first. `caretPositionFromPoint` snaps to text nearby, so the boxes are asked too. */
  function under(x: number, y: number): { card: Pick<CardState, 'statements' | 'family'>; line: DOMRect } | null {
    const known = places();
    const caret = document.caretPositionFromPoint(x, y);
    if (!known || !caret || caret.offsetNode.nodeType !== Node.TEXT_NODE) return null;
    const found: { id: string; kind: string; line: DOMRect; length: number }[] = [];
    for (const block of known.above(caret.offsetNode)) {
      for (const { id, kind, range } of known.at(block)) {
        if (!isOn(id)) continue;
        const live = liveOf(range);
        if (!live.intersectsNode(caret.offsetNode)) continue;
        const line = [...live.getClientRects()].find(
          (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 2,
        );
        if (line) found.push({ id, kind, line, length: live.toString().length });
      }
    }
    const line = found[0]?.line;
    if (!line) return null;
    found.sort((a, b) => b.length - a.length);
    const statements = [...new Set(found.filter(({ kind }) => kind === 'statement').map(({ id }) => id))];
    const family = found.find(({ kind }) => kind === 'family')?.id;
    return { card: family ? { statements, family } : { statements }, line };
  }

  const look = (): void => {
    const point = moved;
    moved = null;
    if (!point || held || !isOn()) return;
    const here = under(point.x, point.y);
    const key = here ? [...here.card.statements, here.card.family ?? ''].join() : '';
    if (here && key === shown) clearTimeout(timer);
    if (key === wanted || (here && key === shown)) return;
    if (!here) {
      leave();
      return;
    }
    clearTimeout(timer);
    wanted = key;
    timer = setTimeout(() => open(here.card, here.line, false), OPEN_AFTER);
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      // A pressed button is a selection being made; a finger has the badges.
      if (!event.isTrusted || event.buttons !== 0 || event.pointerType === 'touch' || event.target === host.element)
        return;
      if (moved === null) requestAnimationFrame(look);
      moved = { x: event.clientX, y: event.clientY };
    },
    { passive: true, signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape' && shown) close();
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    open,
    leave,
    close,
    hold(next) {
      held = next;
      if (next) clearTimeout(timer);
      else leave();
    },
  };
}
