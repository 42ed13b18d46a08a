/** The fixtures of the end-to-end tests: a real browser with the built extension, our pages, and a count at the network. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { Report } from '../src/model.ts';
import * as chromium from './chromium.mjs';
import type { Driver, LaunchOptions } from './driver.mjs';
import { shadow } from './driver.mjs';
import * as firefox from './firefox.mjs';
import { servePages } from './page-server.mjs';
import { startProxy } from './proxy.mjs';
import * as reader from './reader.mjs';

export type { Driver, Report };
export { expect, reader, shadow };

export const root = join(import.meta.dirname, '..');
/** This machine, where our pages and all that stands in for a source are. */
const OWN = 'http://127.0.0.1/*';
export const demoPage = readFileSync(join(import.meta.dirname, 'pages/demo/index.html'), 'utf8');

export interface Expected {
  title: string;
  paragraphs: number;
  quotes: { start: string; speaker: string | null }[];
  noQuotes: string[];
  comments: number;
  replies: number;
  unnamed: number;
  families: string[][];
}
export const expected = JSON.parse(
  readFileSync(join(import.meta.dirname, 'pages/demo/expected.json'), 'utf8'),
) as Expected;

export interface Options {
  /** What the browser is launched with, besides the extension and the proxy. With anything, if empty, it is the test's own. */
  launchWith: Partial<LaunchOptions> | undefined;
}
export interface WorkerOptions {
  which: 'chromium' | 'firefox';
}

interface Session {
  network: Awaited<ReturnType<typeof startProxy>>;
  driver(): Promise<Driver>;
}

interface Fixtures {
  session: Session;
  network: Session['network'];
  pages: Awaited<ReturnType<typeof servePages>>;
  driver: Driver;
  view: ReturnType<typeof shadow>;
}

async function newSession(which: WorkerOptions['which'], launchWith: Partial<LaunchOptions> = {}) {
  const network = await startProxy();
  const { launch } = which === 'firefox' ? firefox : chromium;
  const dist = join(root, 'dist', which === 'firefox' ? 'firefox' : 'chrome');
  let launched: Promise<Driver> | undefined;
  return {
    network,
    driver: () => (launched ??= launch({ dist, proxy: network, grant: [OWN], ...launchWith })),
    isUsed: () => launched !== undefined,
    async close() {
      await launched?.then((driver) => driver.close());
      await network.close();
    },
  };
}

export const test = base.extend<Options & Fixtures, WorkerOptions & { shared(): Promise<Session> }>({
  which: ['chromium', { option: true, scope: 'worker' }],
  launchWith: [undefined, { option: true }],
  // Starting a browser costs more than most tests: those of a worker have one together, which is each time as new.
  shared: [
    async ({ which }, use) => {
      const session = await newSession(which);
      await use(async () => {
        if (session.isUsed()) await asInstalled(await session.driver());
        delete session.network.intercept;
        session.network.log.length = 0;
        return session;
      });
      await session.close();
    },
    { scope: 'worker' },
  ],
  session: async ({ which, launchWith, shared }, use) => {
    if (!launchWith) return use(await shared());
    const session = await newSession(which, launchWith);
    await use(session);
    await session.close();
  },
  network: ({ session }, use) => use(session.network),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
  pages: async ({}, use) => {
    const pages = await servePages(join(import.meta.dirname, 'pages'));
    await use(pages);
    await pages.close();
  },
  driver: async ({ session }, use) => use(await session.driver()),
  view: async ({ driver }, use) => use(shadow(driver)),
});

/** As newly installed in a browser that has just been started, and the current tab is the page of options. */
export async function asInstalled(driver: Driver): Promise<void> {
  await driver.forget();
  // With it goes what it holds in memory, and a check that would still write down how far it came.
  await driver.stopWorker();
  await driver.open(`${driver.origin}${reader.OPTIONS}`);
  await toBackground(driver, 'deleteEverything');
  await driver.evaluateInExtension(`async () => {
    const { declarativeNetRequest: rules } = window.browser?.runtime ? window.browser : window.chrome;
    await rules.updateSessionRules({ removeRuleIds: (await rules.getSessionRules()).map(({ id }) => id) });
  }`);
  // Only here is one allowed to write into it; of Firefox’s the driver has taken care.
  if (driver.name === 'chromium') await driver.evaluate(`() => navigator.clipboard.writeText('')`);
}

/** Opens a page and clicks the toolbar button, with the first choice made already: that has tests of its own. */
export async function firstCheck(driver: Driver, url: string, choice: 'look-up' | 'on-device'): Promise<void> {
  await reader.configure(driver, { consent: choice });
  if (choice === 'look-up') await driver.grantHosts([OWN]);
  await driver.open(url);
  await reader.click(driver);
}

/** As if newly installed, with the choice made: nothing of the last check is known any more. */
export async function asNew(driver: Driver, bases: { [source: string]: string }): Promise<void> {
  await reader.toOptions(driver);
  await toBackground(driver, 'deleteEverything');
  await driver.grantHosts([OWN]);
  await reader.setSources(driver, bases, { consent: 'look-up' });
}

/** A message as our own pages send it; the current tab must be one of them. */
export function toBackground<Value>(
  driver: Driver,
  name: string,
  ...args: unknown[]
): Promise<{ ok: boolean; value: Value } | undefined> {
  return driver.evaluateInExtension(
    `(name, args) => (window.browser?.runtime ? window.browser : window.chrome).runtime.sendMessage({ to: 'background', name, args })`,
    name,
    args,
  );
}

/** How many private tabs the extension sees; the current tab must be one of our pages. */
export function privateTabs(driver: Driver): Promise<number> {
  return driver.evaluateInExtension(
    `async () => (await (window.browser?.tabs ? window.browser : window.chrome).tabs.query({})).filter((one) => one.incognito).length`,
  );
}

/** Everything of the page that is not ours, as text. */
export function pageWithoutUs(driver: Driver): Promise<string> {
  return driver.evaluate(`() => {
    const copy = document.documentElement.cloneNode(true);
    for (const own of copy.querySelectorAll('fact-checker-host')) own.remove();
    return copy.outerHTML;
  }`);
}
