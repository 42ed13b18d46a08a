/** Sees when the page has moved or changed; one signal ends it all. */
import type { RootOf } from '../../src/page/index.ts';
import { rootOf } from './browser.ts';

export interface Watch {
  /** Boxes may have moved: places badges again, at most once a frame. */
  moved(): void;
  /** In the same turn, before anything is painted: words in or around these nodes have changed. */
  changed(where: ReadonlySet<Node>): void;
  /** Something was taken away: at most once a frame. */
  removed(): void;
  /** Something was added: at most once a frame. */
  grown(): void;
}

export interface Watching {
  /** Also in a document of a frame, or in a shadow root. */
  alsoIn(root: Document | ShadowRoot): void;
  /** Also in this element's shadow. Whoever reads it asks here: what changes after that is seen. */
  rootOf: RootOf;
}

export function watchPage(host: Element, listeners: Watch, signal: AbortSignal): Watching {
  let frame = 0;
  const wanted = new Set<'moved' | 'removed' | 'grown'>();
  const soon = (what: 'moved' | 'removed' | 'grown'): void => {
    wanted.add(what);
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const now = [...wanted];
      wanted.clear();
      for (const one of now) if (!signal.aborted) listeners[one]();
    });
  };
  const moved = (): void => soon('moved');
  const sizes = new ResizeObserver(moved);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);

  const mutations = new MutationObserver((records) => {
    const where = new Set<Node>();
    for (const record of records) {
      // Our own host coming and going is no change of the page, but it has to be put back.
      if (isOurs(record, host)) {
        if (record.target !== host) moved();
        continue;
      }
      where.add(record.target);
      if (record.removedNodes.length > 0) soon('removed');
      if (record.addedNodes.length > 0 || record.type === 'characterData') soon('grown');
    }
    if (where.size === 0) return;
    moved();
    listeners.changed(where);
  });
  const seen = new WeakSet<Node>();
  const alsoIn = (root: Document | ShadowRoot): void => {
    if (seen.has(root)) return;
    seen.add(root);
    mutations.observe(root, { subtree: true, childList: true, characterData: true });
    // Inner scrollers move text under badges that stand in page coordinates; the page's own scrolling does not.
    root.addEventListener('scroll', (event) => event.target !== document && moved(), {
      capture: true,
      passive: true,
      signal,
    });
    // A frame that has come brings its own document.
    root.addEventListener('load', (event) => isFrame(event.target) && soon('grown'), { capture: true, signal });
  };
  alsoIn(document);
  window.addEventListener('resize', moved, { passive: true, signal });
  document.fonts?.addEventListener('loadingdone', moved, { signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    mutations.disconnect();
    cancelAnimationFrame(frame);
  });
  return {
    alsoIn,
    rootOf(element) {
      const root = rootOf(element);
      if (root) alsoIn(root);
      return root;
    },
  };
}

const isFrame = (target: EventTarget | null): boolean => (target as Element | null)?.localName === 'iframe';

function isOurs({ target, addedNodes, removedNodes }: MutationRecord, host: Element): boolean {
  const [node] = [...addedNodes, ...removedNodes];
  return target === host || (node === host && addedNodes.length + removedNodes.length === 1);
}
