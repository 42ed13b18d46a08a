/** Sees when the page has moved or changed; one signal ends it all. */

export interface Watch {
  /** Boxes may have moved: places badges again, at most once a frame. */
  moved(): void;
  /** Words may have changed: at most every half second. */
  changed(): void;
}

const QUIET = 500;

export function watchPage(host: Element, listeners: Watch, signal: AbortSignal): void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) listeners.moved();
    });
  };
  const changed = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) listeners.changed();
    }, QUIET);
  };
  const sizes = new ResizeObserver(moved);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  const mutations = new MutationObserver((records) => {
    if (records.every(({ target }) => target === host)) return;
    moved();
    changed();
  });
  mutations.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  // Inner scrollers move text under badges that stand in page coordinates; the page's own scrolling does not.
  document.addEventListener('scroll', (event) => event.target !== document && moved(), {
    capture: true,
    passive: true,
    signal,
  });
  window.addEventListener('resize', moved, { passive: true, signal });
  document.fonts?.addEventListener('loadingdone', moved, { signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    mutations.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
}
