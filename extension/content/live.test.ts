import { expect, it, vi } from 'vitest';
import type { Session } from './session.ts';
import type { Watching } from './watch.ts';

/** As much of a page as is asked for where nothing stands in it. */
class Observer {
  static seen: unknown[] = [];
  observe(what: unknown) {
    Observer.seen.push(what);
  }
  disconnect() {}
}
const listener = { addEventListener() {}, removeEventListener() {} };
class Page {
  title = '';
  documentElement = {};
  addEventListener() {}
  querySelectorAll() {
    return [];
  }
}
for (const [name, value] of Object.entries({
  Element: class {},
  Node: Object.defineProperty(class {}, 'parentNode', {}),
  Document: Page,
  document: new Page(),
  window: listener,
  location: { href: 'https://news.example/', hash: '' },
  ResizeObserver: Observer,
  MutationObserver: Observer,
  chrome: { runtime: {} },
  cancelAnimationFrame() {},
}))
  vi.stubGlobal(name, value);

it('watches a shadow before it is written down: what comes after that is seen', async () => {
  const { keepUp } = await import('./live.ts');
  const { watchPage } = await import('./watch.ts');
  const controller = new AbortController();
  const { signal } = controller;
  const shadowRoot = { addEventListener() {} } as unknown as ShadowRoot;
  let isWatched: boolean | undefined;
  const session = {
    ...{ signal, hidden: [], reading: { page: { blocks: [], comments: [] } }, isPart: () => false },
    async readAnew(_: Document, rootOf?: (element: Element) => ShadowRoot | null) {
      rootOf?.({ shadowRoot } as unknown as Element);
      isWatched = Observer.seen.includes(shadowRoot);
      return null;
    },
  } as unknown as Session;
  const watching = (): Watching => watched;
  const live = keepUp(session, { watching } as Parameters<typeof keepUp>[1]);
  const watched = watchPage({} as Element, { ...live, moved() {} }, signal);
  await live.readMore();
  controller.abort();
  expect(isWatched).toBe(true);
});

it('sees words that changed between the first mark and the first look', async () => {
  const { keepUp } = await import('./live.ts');
  const controller = new AbortController();
  class Range {
    setStart() {}
    setEnd() {}
    toString = () => 'other words';
  }
  vi.stubGlobal('Range', Range);
  const node = { isConnected: true };
  const held = {
    id: 's1',
    place: { block: 'b0', start: 0, end: 5 },
    words: 'words',
    range: { startContainer: node, endContainer: node },
  };
  const anchors = { byBlock: new Map([['b0', [held]]]) };
  const page = { blocks: [], comments: [], links: [], claimReviews: [] };
  const painted = await new Promise((resolve) => {
    const session = {
      ...{ signal: controller.signal, hidden: [], isPart: () => false, anchors: () => anchors },
      reading: { page, rangeOf: () => null, elementOf: () => null, bind() {} },
      readAnew: async () => ({ page, rangeOf: () => null, elementOf: () => null, hidden: [] }),
      paint: (blocks: Iterable<string>) => resolve([...blocks]),
    } as unknown as Session;
    const watching = () => ({ rootOf: () => null, alsoIn() {} });
    keepUp(session, { watching, places: () => null, barred() {} } as unknown as Parameters<typeof keepUp>[1]);
  });
  controller.abort();
  expect(painted).toEqual(['b0']);
  expect(held.range).toBeNull();
});
