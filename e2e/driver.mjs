/** What both drivers share: the interface, and how the closed root is looked into. */

/**
 * @typedef {object} LaunchOptions
 * @property {string} dist The built extension.
 * @property {boolean} [headless]
 * @property {{ port: number }} [proxy] Everything goes through it, this machine's own addresses too.
 * @property {{ width: number, height: number }} [viewport]
 * @property {boolean} [dark]
 * @property {string} [userDataDir] Kept after closing.
 * @property {string[]} [grant] Host patterns that are granted without a prompt (Chromium; Firefox grants all it is asked for).
 * @property {{ [name: string]: string | number | boolean }} [prefs] Firefox only.
 */

/** @typedef {(options: LaunchOptions) => Promise<any>} Launch */

export const HOST_NAME = 'fact-checker-host';

/** Asks again until there is something; the name is what the error says was waited for. */
export async function poll(what, ask, atMost = 15_000, every = 50) {
  const end = Date.now() + atMost;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const why = last ? `: ${last instanceof Error ? last.message : last}` : '';
      throw new Error(`Waited ${atMost / 1000} s in vain for ${what}${why}`);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** Source of an expression that calls `fn(root, ...args)`, or gives null where there is no root yet. */
export function findShadow(open, fn, args) {
  return `(() => {
    const host = document.documentElement.querySelector('${HOST_NAME}');
    const root = host && (${open})(host);
    return root ? (${fn})(root, ...${JSON.stringify(args)}) : null;
  })()`;
}

/** What specs and the demo do with either driver: all by real input, at the place where the element stands. */
export function shadow(driver) {
  const place = (root, selector, index) => {
    const found = [...root.querySelectorAll(selector)];
    const element = found.at(index);
    if (!element) return null;
    element.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height, count: found.length };
  };
  const view = {
    place: (selector, index = 0) => driver.inShadow(place.toString(), selector, index),
    count: (selector) => driver.inShadow('(root, selector) => root.querySelectorAll(selector).length', selector),
    text: (selector) =>
      driver.inShadow(
        '(root, selector) => root.querySelector(selector)?.textContent?.replace(/\\s+/g, " ").trim() ?? null',
        selector,
      ),
    texts: (selector) =>
      driver.inShadow(
        '(root, selector) => [...root.querySelectorAll(selector)].map((one) => one.textContent.replace(/\\s+/g, " ").trim())',
        selector,
      ),
    wait: (selector, atMost) => poll(`${selector} in the panel`, () => view.count(selector), atMost),
    gone: (selector, atMost) => poll(`${selector} to go`, async () => !(await view.count(selector)), atMost),
    async click(selector, index = 0) {
      const at = await poll(`${selector} to stand somewhere`, async () => {
        const found = await view.place(selector, index);
        return found && found.width > 0 ? found : null;
      });
      await driver.clickAt(at.x + at.width / 2, at.y + at.height / 2);
    },
    async hover(selector, index = 0) {
      const at = await poll(`${selector} to stand somewhere`, () => view.place(selector, index));
      await driver.hover(at.x + at.width / 2, at.y + at.height / 2);
    },
  };
  return view;
}
