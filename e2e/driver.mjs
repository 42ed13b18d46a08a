/** What both drivers share: the interface, and how the closed root is looked into. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} LaunchOptions
 * @property {string} dist The built extension.
 * @property {boolean} [headless]
 * @property {{ port: number }} [proxy] Everything goes through it, this machine's own addresses too.
 * @property {{ width: number, height: number }} [viewport]
 * @property {boolean} [dark]
 * @property {string} [userDataDir] Kept after closing.
 * @property {{ name: string, key(...keys: string[]): void }} [display] Where the window is shown, and its prompts answered (Chromium).
 * @property {string[]} [grant] Host patterns that are granted without a prompt (Chromium; Firefox grants all it is asked for).
 * @property {{ [name: string]: string | number | boolean }} [prefs] Firefox only.
 */

/** @typedef {{ x: number, y: number }} Point */

/**
 * A browser with the extension. Functions travel as source text: each runs where its name says.
 * @typedef {object} Driver
 * @property {'chromium' | 'firefox'} name
 * @property {string} id
 * @property {string} origin Of the extension's own pages.
 * @property {string} version
 * @property {string[]} errors Uncaught errors of the pages.
 * @property {(url: string) => Promise<void>} open In the current tab.
 * @property {(url: string) => Promise<void>} newTab
 * @property {() => Promise<void>} forget One empty tab, and nothing of pages before: as newly started, but for what the extension keeps.
 * @property {(url: string) => Promise<void>} privateWindow In which the reader has allowed the extension.
 * @property {() => Promise<number>} clickToolbar When the button was pressed, by `Date.now()`.
 * @property {(fn: string, ...args: unknown[]) => Promise<any>} evaluate In the page.
 * @property {(fn: string, ...args: unknown[]) => Promise<any>} inShadow `(root, ...args) =>` with our closed root; null where there is none.
 * @property {(fn: string, ...args: unknown[]) => Promise<any>} evaluateInExtension The current tab must be a page of the extension.
 * @property {(x: number, y: number) => Promise<void>} clickAt
 * @property {(x: number, y: number) => Promise<void>} hover
 * @property {(from: Point, to: Point) => Promise<void>} drag With the button pressed.
 * @property {(combination: string) => Promise<void>} key In the page. The browser's own keys are not heard in a window without a display: see `command`.
 * @property {(name: string) => Promise<void>} command What the key of a command of the manifest does.
 * @property {() => Promise<string>} clipboard
 * @property {(path: string) => Promise<void>} screenshot
 * @property {() => Promise<string[]>} tabs
 * @property {(part: string) => Promise<void>} switchTo The tab whose address holds this.
 * @property {() => Promise<void>} closeTab
 * @property {(width: number, height: number) => Promise<void>} setViewport
 * @property {(on: boolean) => Promise<void>} setDark
 * @property {(origins: string[]) => Promise<void>} grantHosts Without a question, where a test is about something else.
 * @property {(answer: 'allow' | 'deny', isAnswered: () => Promise<boolean>) => Promise<unknown>} answerPrompt The browser's own question.
 * @property {() => Promise<boolean>} stopWorker Whether there was one to stop.
 * @property {(act: () => Promise<unknown>) => Promise<{ name: string, text: string }>} download
 * @property {Promise<unknown>} closed
 * @property {() => Promise<void>} close
 */

/** @typedef {(options: LaunchOptions) => Promise<Driver>} Launch */

export const HOST_NAME = 'fact-checker-host';

/**
 * Asks again until there is something; the name is what the error says was waited for.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} ask
 * @returns {Promise<NonNullable<T>>}
 */
export async function poll(what, ask, atMost = 30_000, every = 50) {
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

/** The file that comes into a folder, where it is not left: the next may have its name. @param {() => Promise<unknown>} act @param {string} folder */
export async function savedBy(act, folder) {
  const before = new Set(readdirSync(folder));
  await act();
  return poll('the file to be saved', () => {
    const name = readdirSync(folder).find((one) => !before.has(one) && !/\.(part|crdownload)$/.test(one));
    const text = name && !existsSync(join(folder, `${name}.part`)) && readFileSync(join(folder, name), 'utf8');
    if (!text) return null;
    rmSync(join(folder, name));
    return { name, text };
  });
}

/** Source of an expression that calls `fn(root, ...args)`, or gives null where there is no root yet. */
export function findShadow(open, fn, args) {
  return `(() => {
    const host = document.documentElement.querySelector('${HOST_NAME}') ?? document.querySelector('html > div');
    const root = host && (${open})(host);
    return root ? (${fn})(root, ...${JSON.stringify(args)}) : null;
  })()`;
}

/**
 * What specs and the demo do with either driver: all by real input, at the place where the element stands.
 * @param {Driver} driver
 */
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
    /** @returns {Promise<{ x: number, y: number, width: number, height: number, count: number } | null>} */
    place: (/** @type {string} */ selector, index = 0) => driver.inShadow(place.toString(), selector, index),
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
    /** Where it stands once it stands still: what is scrolled to may be laid out only then. */
    steady: (selector, index = 0) =>
      poll(`${selector} to stand somewhere`, async () => {
        const before = await view.place(selector, index);
        const now = await view.place(selector, index);
        return now && now.width > 0 && now.x === before?.x && now.y === before.y ? now : null;
      }),
    async click(selector, index = 0) {
      const at = await view.steady(selector, index);
      await driver.clickAt(at.x + at.width / 2, at.y + at.height / 2);
    },
    async hover(selector, index = 0) {
      const at = await view.steady(selector, index);
      await driver.hover(at.x + at.width / 2, at.y + at.height / 2);
    },
  };
  return view;
}
