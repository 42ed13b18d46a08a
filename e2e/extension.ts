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
  which: 'chromium' | 'firefox';
  /** What the browser is launched with, besides the extension and the proxy. */
  launchWith: Partial<LaunchOptions>;
}

interface Fixtures {
  network: Awaited<ReturnType<typeof startProxy>>;
  pages: Awaited<ReturnType<typeof servePages>>;
  driver: Driver;
  view: ReturnType<typeof shadow>;
}

export const test = base.extend<Options & Fixtures>({
  which: ['chromium', { option: true }],
  launchWith: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
  network: async ({}, use) => {
    const network = await startProxy();
    await use(network);
    await network.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  pages: async ({}, use) => {
    const pages = await servePages(join(import.meta.dirname, 'pages'));
    await use(pages);
    await pages.close();
  },
  driver: async ({ which, network, launchWith }, use) => {
    const { launch } = which === 'firefox' ? firefox : chromium;
    const dist = join(root, 'dist', which === 'firefox' ? 'firefox' : 'chrome');
    const driver = await launch({ dist, proxy: network, grant: ['http://127.0.0.1/*'], ...launchWith });
    await use(driver);
    await driver.close();
  },
  view: async ({ driver }, use) => use(shadow(driver)),
});

/** Opens a page, clicks the toolbar button, makes the first choice, and comes back to the page. */
export async function firstCheck(driver: Driver, url: string, choice: 'look-up' | 'on-device'): Promise<void> {
  await driver.open(url);
  await reader.settle(driver);
  await reader.click(driver, { panel: false });
  await reader.choose(driver, choice);
  await driver.switchTo(url);
}

/** As if newly installed, with the choice made: nothing of the last check is known any more. */
export async function asNew(driver: Driver, bases: { [source: string]: string }): Promise<void> {
  await driver.open(`${driver.origin}${reader.OPTIONS}`);
  await toBackground(driver, 'deleteEverything');
  await driver.grantHosts(['http://127.0.0.1/*']);
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
