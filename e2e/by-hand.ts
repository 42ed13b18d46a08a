/** What a reader's hand and eye do on a page: find words, go over them, see what has the focus. */
import { poll } from './driver.mjs';
import type { Driver } from './extension.ts';

/** Where words stand in the window. */
export function wordsAt(
  driver: Driver,
  words: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  return poll(`“${words}” on the page`, () =>
    driver.evaluate(
      `(words) => {
        const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.data.indexOf(words);
          if (start < 0) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + words.length);
          const { x, y, width, height } = range.getClientRects()[0];
          return { x, y, width, height };
        }
        return null;
      }`,
      words,
    ),
  );
}

/** To the upper part of the window, where no sheet covers them. */
export async function bringUp(driver: Driver, words: string): Promise<void> {
  const { y } = await wordsAt(driver, words);
  await driver.evaluate('(by) => scrollBy(0, by)', y - 150);
}

export async function hoverWords(driver: Driver, words: string): Promise<void> {
  await bringUp(driver, words);
  const { x, y, height } = await wordsAt(driver, words);
  await driver.hover(x + 12, y + height / 2);
}

/** So many frames later: what was to happen by a timer has happened. */
export function frames(driver: Driver, count: number): Promise<void> {
  return driver.evaluate(
    '(count) => new Promise((resolve) => { const next = () => (count-- > 0 ? requestAnimationFrame(next) : resolve()); next(); })',
    count,
  );
}

export const isInView = (driver: Driver, selector: string): Promise<boolean> =>
  driver.inShadow(
    `(root, selector) => {
      const box = root.querySelector(selector)?.getBoundingClientRect();
      const list = root.querySelector('.scroller').getBoundingClientRect();
      return Boolean(box) && box.top < list.bottom && box.bottom > list.top;
    }`,
    selector,
  );

/** What has the focus in our root, by what it stands for. */
export const focused = (driver: Driver): Promise<{ tag: string; statement: string | null; inCard: boolean } | null> =>
  driver.inShadow(`(root) => {
    const active = root.activeElement;
    return active && {
      tag: active.tagName.toLowerCase(),
      statement: active.dataset.statement ?? null,
      inCard: Boolean(active.closest('.card')),
    };
  }`);
