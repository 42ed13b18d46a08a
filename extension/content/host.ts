/** The one element that we add to a page: closed, of no size, and all that is ours is in it. */

export interface Host {
  root: ShadowRoot;
  /** Badges; in page coordinates, so that scrolling costs nothing. */
  layer: HTMLElement;
  /** Where the host's own corner stands in the viewport: what page coordinates are counted from. */
  origin(): { x: number; y: number };
  element: HTMLElement;
}

/** Only these carry `!important`: with it on `all`, accessibility checkers take the host for one that locks text spacing. */
const GUARDED = {
  display: 'block',
  position: 'absolute',
  opacity: '1',
  transform: 'none',
  visibility: 'visible',
  'pointer-events': 'auto',
  'z-index': '2147483647',
  filter: 'none',
  contain: 'none',
} as const;

/** A page that takes it away so often within so many milliseconds does not want it. */
const MOST_RETURNS = 5;
const FIGHT = 10_000;

/**
 * `refused` is called once where the page does not let it stand. `isOnTop`: in the browser's top layer, for a very long
 * page: among the children of its root, Chrome would go through all boxes of the page for it.
 */
export function makeHost(language: string, refused: () => void, isOnTop: boolean, signal: AbortSignal): Host {
  const { element, root } = closed();
  element.style.cssText = 'all:initial;inset:0 auto auto 0;width:0;height:0;overflow:visible;';
  for (const [name, value] of Object.entries(GUARDED)) element.style.setProperty(name, value, 'important');
  element.lang = language;
  // `all` leaves the direction alone: a page from right to left would turn ours.
  element.dir = /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr';
  let gone: number[] = [];
  const layer = document.createElement('div');
  layer.className = 'layer';
  root.append(layer);
  const stand = (): void => {
    document.documentElement.append(element);
    if (isOnTop) element.showPopover();
  };
  if (isOnTop) element.popover = 'manual';
  stand();
  signal.addEventListener('abort', () => element.remove());
  return {
    root,
    layer,
    element,
    origin() {
      if (!element.isConnected && !signal.aborted) {
        const now = performance.now();
        gone = [...gone.filter((at) => now - at < FIGHT), now];
        if (gone.length > MOST_RETURNS) refused();
        else stand();
      }
      const { left, top } = element.getBoundingClientRect();
      return { x: left, y: top };
    },
  };
}

/** A page may have made our name an element of its own, without room for a root: no page can do that to a `div`. */
function closed(): { element: HTMLElement; root: ShadowRoot } {
  try {
    const element = document.createElement('fact-checker-host');
    return { element, root: element.attachShadow({ mode: 'closed' }) };
  } catch {
    const element = document.createElement('div');
    return { element, root: element.attachShadow({ mode: 'closed' }) };
  }
}
