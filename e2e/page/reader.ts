/** Reads pages of our own with src/page in a real Chromium, and returns what it says of them. */
import { existsSync } from 'node:fs';
import { test as base, chromium, expect, type Page } from '@playwright/test';
import { bundlePageReader } from '../../bench/pages/bundle.mjs';
import type * as room from '../../src/page/index.ts';

export { expect };

declare global {
  var pageReader: typeof room;
}

export interface PageReader {
  tab: Page;
  /** Shows the page and makes `pageReader` known in it. */
  show(html: string, type?: string): Promise<void>;
  read(html: string): Promise<ReturnType<typeof room.readPage>['page']>;
}

const PLACE = '/usr/lib/chromium/chromium';

export const test = base.extend<{ reader: PageReader }, { opened: Page; source: string }>({
  opened: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
    async ({}, use) => {
      const browser = await chromium.launch({
        args: ['--no-sandbox'],
        ...(existsSync(PLACE) ? { executablePath: PLACE } : {}),
      });
      const tab = await browser.newPage();
      // Of what a page names, nothing is loaded.
      await tab.route('**/*', (route) => (route.request().isNavigationRequest() ? route.fallback() : route.abort()));
      await use(tab);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  source: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => use(await bundlePageReader()),
    { scope: 'worker' },
  ],
  // Every page that is shown is another document, and so knows nothing of the one before.
  reader: async ({ opened: tab, source }, use) => {
    const show = async (html: string, type = 'text/html; charset=utf-8') => {
      await tab.route('http://news.test/**', (route) => route.fulfill({ contentType: type, body: html }));
      await tab.goto('http://news.test/story');
      await tab.unroute('http://news.test/**');
      await tab.evaluate(source);
    };
    await use({
      tab,
      show,
      read: async (html) => {
        await show(html);
        return tab.evaluate(() => pageReader.readPage(document).page);
      },
    });
  },
});
