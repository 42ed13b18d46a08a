/** Badges: the focusable twins of the marks. They stand in the margin, or above the line where there is none, and cover no text. */

import { type IconName, iconPaths } from '../panel/icons.ts';
import type { BadgeWanted } from './badges-wanted.ts';

export interface Badges {
  /** Creates, removes and changes badges, then places them. */
  show(wanted: readonly BadgeWanted[]): void;
  /** Reads all, then writes all. */
  place(): void;
  focus(key: string): boolean;
}

interface Held {
  button: HTMLButtonElement;
  wanted: BadgeWanted;
}

const SVG = 'http://www.w3.org/2000/svg';
const SIZE = 18;
/** Smaller than this, a shape cannot be told from another. */
const LEAST = 12;
const GAP = 4;
/** Badges that are laid out by themselves: where one changes, the browser goes through those that stand with it. */
const TOGETHER = 50;

function drawIcon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', iconPaths[name]);
  svg.append(path);
  return svg;
}

function firstLineOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect | undefined {
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  const live = document.createRange();
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch {
    // The text has become shorter; it is looked for again in a moment.
    return undefined;
  }
  return live.getClientRects()[0];
}

/** In `layer`, in coordinates counted from `origin`. */
export function createBadges(
  layer: HTMLElement,
  origin: () => { x: number; y: number },
  listeners: { open(wanted: BadgeWanted, button: HTMLElement, byKey: boolean): void; leave(): void },
  signal: AbortSignal,
): Badges {
  const held = new Map<string, Held>();

  function make(wanted: BadgeWanted): Held {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'badge';
    const one = { button, wanted };
    button.setAttribute('aria-haspopup', 'dialog');
    const open = (event: Event): void => {
      if (!event.isTrusted) return;
      // The focus has come back from the card that was closed: it stays closed.
      if (event.type === 'focus' && button.dataset.quiet !== undefined) return;
      // A click without a pointer is the Enter key: the focus goes into the card.
      listeners.open(one.wanted, button, event.type === 'click' && (event as MouseEvent).detail === 0);
    };
    button.addEventListener('blur', () => delete button.dataset.quiet, { signal });
    for (const type of ['click', 'focus', 'pointerenter']) button.addEventListener(type, open, { signal });
    for (const type of ['blur', 'pointerleave']) button.addEventListener(type, () => listeners.leave(), { signal });
    return one;
  }

  function dress({ button, wanted }: Held): void {
    if (button.dataset.state !== wanted.standing) button.replaceChildren(drawIcon(wanted.standing));
    button.dataset.state = wanted.standing;
    if (wanted.statement) button.dataset.statement = wanted.statement;
    if (wanted.family) button.dataset.family = wanted.family;
    button.setAttribute('aria-label', wanted.label);
  }

  /** Tab order is page order; a node that already stands where it should is not moved, so that focus stays. */
  function order(buttons: readonly HTMLButtonElement[]): void {
    let next = layer.firstElementChild?.firstElementChild ?? null;
    let last: Element | null = null;
    for (const button of buttons) {
      if (button === next)
        next = button.nextElementSibling ?? button.parentElement?.nextElementSibling?.firstElementChild ?? null;
      else putAfter(last, button);
      last = button;
    }
  }

  function putAfter(last: Element | null, button: HTMLButtonElement): void {
    if (button.isConnected) takeAway(button);
    const group = last?.parentElement ?? layer.firstElementChild;
    if (group && !(last && !last.nextElementSibling && group.childElementCount >= TOGETHER)) {
      group.insertBefore(button, last ? last.nextElementSibling : group.firstElementChild);
      return;
    }
    const made = document.createElement('div');
    made.className = 'group';
    made.append(button);
    layer.insertBefore(made, group?.nextElementSibling ?? null);
  }

  function takeAway(button: HTMLButtonElement): void {
    const group = button.parentElement;
    button.remove();
    if (group && !group.firstElementChild) group.remove();
  }

  function place(): void {
    const corner = origin();
    const taken = new Map<number, number[]>();
    const width = document.documentElement.clientWidth;
    const reads = [...held.values()].map((one) => {
      const line = firstLineOf(one.wanted.range);
      return { one, line, block: one.wanted.block?.getBoundingClientRect() };
    });
    const writes = reads.map(({ one, line, block }) => {
      if (!line || line.height === 0) return { one, x: 0, y: 0, size: 0 };
      const left = (block ?? line).left;
      const right = (block ?? line).right;
      const row = Math.round((line.top - corner.y) / 12);
      // Lines that are near each other share the row: their badges stand side by side, outwards.
      const slots = [row - 1, row, row + 1].flatMap((near) => taken.get(near) ?? []);
      let slot = 0;
      while (slots.includes(slot)) slot++;
      taken.set(row, [...(taken.get(row) ?? []), slot]);
      const outwards = GAP + (slot + 1) * (SIZE + 2);
      const y = line.top + (line.height - SIZE) / 2;
      if (left - outwards >= 0) return { one, x: left - outwards, y, size: SIZE };
      if (right + outwards <= width) return { one, x: right + outwards - SIZE, y, size: SIZE };
      // A narrow margin holds a smaller badge, and a second one below the first.
      const room = Math.min(SIZE, Math.max(left, width - right) - 2);
      if (room >= LEAST) {
        const x = left >= width - right ? left - room - 1 : right + 1;
        return { one, x, y: line.top + (line.height - room) / 2 + slot * (room + 1), size: room };
      }
      return { one, x: line.left + slot * 12, y: line.top - 8, size: 9 };
    });
    for (const { one, x, y, size } of writes) {
      const { style } = one.button;
      if (size === 0) {
        style.display = 'none';
        continue;
      }
      style.display = '';
      style.width = style.height = `${size}px`;
      style.transform = `translate(${Math.round(x - corner.x)}px,${Math.round(y - corner.y)}px)`;
    }
  }

  return {
    place,
    show(list) {
      const keys = new Set(list.map(({ key }) => key));
      for (const [key, { button }] of held) {
        if (keys.has(key)) continue;
        takeAway(button);
        held.delete(key);
      }
      for (const wanted of list) {
        let one = held.get(wanted.key);
        if (one) one.wanted = wanted;
        else {
          one = make(wanted);
          held.set(wanted.key, one);
        }
        dress(one);
      }
      order(list.flatMap(({ key }) => held.get(key)?.button ?? []));
      place();
    },
    focus(key) {
      const one = held.get(key);
      one?.button.focus({ preventScroll: true });
      return one !== undefined;
    },
  };
}
