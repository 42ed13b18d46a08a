/**
 * The marks of a very long page, drawn by us over the words that are near the window. The browser's own (highlights.ts)
 * make it go through every element of the page: on 20,000 comments that is a task of seconds. Injected only there.
 */
import { type Kept, type Layer, layers, type Painted } from './highlights.ts';
import { liveOf } from './live-range.ts';
import { eachInTurn } from './turns.ts';

export interface Lines {
  /** Boxes may have moved: lines are drawn again in this frame, and what is near is found out anew soon. */
  moved(): void;
}

declare global {
  /** What this file leaves in the world that it shares with the content script. */
  var factCheckerLines:
    | ((kept: Kept, root: ShadowRoot, origin: () => { x: number; y: number }, signal: AbortSignal) => Lines)
    | undefined;
}

/** So many windows above and below are drawn as well. */
const AROUND = 1;
/** So many that were painted are measured in a frame. */
const IN_A_FRAME = 100;
/** Where all blocks stand is asked at most once in so many milliseconds. */
const REST = 500;
/** Where an underline stands, from the lower edge of its letters, by their height; and its offset. */
const DESCENT = 0.19;
const OFFSET = 3;

const borderOf = (line: string): string => {
  const [, style, width, color] = line.split(' ');
  return style === 'wavy'
    ? `height:3px;background:linear-gradient(45deg,#0000 42%,${color} 42% 58%,#0000 58%) 0 0/6px 3px,linear-gradient(-45deg,#0000 42%,${color} 42% 58%,#0000 58%) 3px 0/6px 3px`
    : `border-bottom:${style === 'double' ? '3px' : width} ${style} ${color}`;
};
const css = [
  '.lines{position:absolute;inset:0 auto auto 0;contain:size layout style;pointer-events:none}',
  '.line{position:absolute;inset:0 auto auto 0}',
  ...layers.map(([layer, , line]) => `.${layer}{${line ? borderOf(line) : 'background:rgb(233 185 73 / .32)'}}`),
  '@media print{.lines{display:none}}',
].join('\n');

interface Box {
  top: number;
  bottom: number;
}

globalThis.factCheckerLines = (kept, root, origin, signal) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const room = document.createElement('div');
  room.className = 'lines';
  root.prepend(room);

  /** Where the blocks stand, in page coordinates, as far as it is known. */
  const boxes = new Map<string, Box>();
  const drawn = new Map<string, Element[]>();
  const unknown = new Set<string>();
  let measured = 0;
  let isMeasuring = false;
  let frame = 0;
  let from = Number.NaN;

  const measure = (key: string, corner: { y: number }): void => {
    const element = kept.painted.get(key)?.[0]?.range.startContainer.parentElement;
    if (!element?.isConnected) boxes.delete(key);
    else {
      const { top, bottom } = element.getBoundingClientRect();
      boxes.set(key, { top: top - corner.y, bottom: bottom - corner.y });
    }
  };

  function draw(): void {
    const corner = origin();
    let left = IN_A_FRAME;
    for (const key of unknown) {
      if (left-- === 0) break;
      measure(key, corner);
      unknown.delete(key);
    }
    if (unknown.size > 0) soon();
    from = scrollY;
    const above = -corner.y - innerHeight * AROUND;
    const below = -corner.y + innerHeight * (1 + AROUND);
    // All is read before anything is written.
    const wanted = new Map<string, ReturnType<typeof linesOf>>();
    for (const [key, { top, bottom }] of boxes)
      if (bottom > above && top < below) wanted.set(key, linesOf(kept.painted.get(key) ?? [], corner));
    for (const [key, elements] of drawn) {
      if (wanted.has(key)) continue;
      for (const element of elements) element.remove();
      drawn.delete(key);
    }
    for (const [key, lines] of wanted) {
      const before = drawn.get(key) ?? [];
      const elements = lines.map(({ layer, x, y, width, height }, index) => {
        const element = (before[index] ?? document.createElement('div')) as HTMLElement;
        element.className = `line ${layer}`;
        element.style.cssText = `transform:translate(${x}px,${y}px);width:${width}px;${height ? `height:${height}px` : ''}`;
        if (!before[index]) room.append(element);
        return element;
      });
      for (const element of before.slice(lines.length)) element.remove();
      drawn.set(key, elements);
    }
  }

  const soon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) draw();
    });
  };

  /** In turns with the page: there may be thousands. */
  async function measureAll(): Promise<void> {
    if (isMeasuring) return;
    isMeasuring = true;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, measured + REST - performance.now())));
    await eachInTurn(kept.painted.keys(), signal, (key) => measure(key, origin()));
    measured = performance.now();
    isMeasuring = false;
    soon();
  }

  kept.changed = (key) => {
    room.hidden = !kept.shown;
    if (key === undefined) return;
    // In this turn: a line never stands under words that were not read.
    for (const element of drawn.get(key) ?? []) element.remove();
    drawn.delete(key);
    unknown.add(key);
    soon();
  };
  for (const key of kept.painted.keys()) unknown.add(key);
  soon();
  window.addEventListener(
    'scroll',
    () => {
      if (!(Math.abs(scrollY - from) < (innerHeight * AROUND) / 2)) soon();
    },
    { passive: true, signal },
  );
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  return {
    moved() {
      for (const key of drawn.keys()) unknown.add(key);
      draw();
      void measureAll();
    },
  };
};

interface Line {
  layer: Layer;
  x: number;
  y: number;
  width: number;
  height: number;
}

function linesOf(painted: Painted, corner: { x: number; y: number }): Line[] {
  return painted.flatMap(({ layer, range }) => {
    if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
    let rects: DOMRect[];
    try {
      rects = [...liveOf(range as StaticRange).getClientRects()];
    } catch {
      return []; // the text has become shorter; it is looked for again in a moment
    }
    const clip = clipOf(range.startContainer.parentElement);
    return rects.flatMap(({ left, top, right, bottom, height }): Line[] => {
      if (height === 0 || top >= clip.bottom || bottom <= clip.top) return [];
      const isTint = layer === 'current';
      const x = Math.max(left, clip.left);
      const width = Math.min(right, clip.right) - x;
      if (width <= 0) return [];
      const y = isTint ? top : bottom - DESCENT * height + OFFSET - 1;
      return [{ layer, x: x - corner.x, y: Math.round(y - corner.y), width, height: isTint ? height : 0 }];
    });
  });
}

const EVERYWHERE = { top: -Infinity, right: Infinity, bottom: Infinity, left: -Infinity };

/** What stands in a box that scrolls is seen in that box alone. */
function clipOf(element: Element | null): typeof EVERYWHERE {
  for (let at = element; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX !== 'visible' || overflowY !== 'visible') return at.getBoundingClientRect();
  }
  return EVERYWHERE;
}
