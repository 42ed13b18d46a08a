/** The panel is operable and readable by everybody: checked in an open root, because checkers see nothing in a closed one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../chromium.mjs';

const root = join(import.meta.dirname, '../..');
const modes = [
  { name: 'light', options: {} },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced colours, no motion', options: { forcedColors: 'active', reducedMotion: 'reduce' } },
  { name: 'narrow', options: { viewport: { width: 390, height: 844 } } },
] as const;

async function bundle(entry: string): Promise<string> {
  const built = await build({
    ...{ configFile: false, root, publicDir: false, logLevel: 'error' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, lib: { entry: join(root, entry), formats: ['iife'], name: 'story' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && 'output' in output ? output.output : [];
  return chunk?.type === 'chunk' ? chunk.code : '';
}

type Story = (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;

// Of the worker: hooks for all would build it anew for each test that runs beside others.
const test = base.extend<{ story: Story }, { opened: Browser; scripts: string[] }>({
  opened: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
    async ({}, use) => {
      const executablePath = findChromium();
      const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  scripts: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const messages = readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8');
      await use([
        `const messages = ${messages};`,
        await bundle('extension/panel/index.tsx'),
        await bundle('e2e/page/panel-story.ts'),
      ]);
    },
    { scope: 'worker' },
  ],
  story: async ({ opened, scripts }, use) => {
    const pages: Page[] = [];
    await use(async (options = {}) => {
      const context = await opened.newContext(options);
      const page = await context.newPage();
      pages.push(page);
      await page.setContent(
        '<!doctype html><html lang="en"><title>Story</title><body><main><h1>Page</h1></main></body></html>',
      );
      for (const content of scripts) await page.addScriptTag({ content });
      await expect(page.locator('[data-entry]').first()).toBeVisible();
      // A list comes some frames long.
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

test.describe.configure({ timeout: 30_000 });
test.beforeEach(({ browserName: _ }, info) => {
  test.skip(info.project.name !== 'chromium', 'page tests run in one browser');
});

for (const { name, options } of modes) {
  test(`no accessibility violation: ${name}`, async ({ story }) => {
    const page = await story(options);
    // All that is folded, and what was folded in it.
    const folded = page.locator('details:not([open])');
    while (await folded.count())
      await folded.first().evaluate((details: HTMLDetailsElement) => details.toggleAttribute('open'));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('panel.png') });
  });
}

test('every state has words, and equal empty cards are one line', async ({ story }) => {
  const page = await story();
  await expect(page.locator('[data-entry="s0"] .standing')).toHaveText(/Supported by Wikidata/);
  await expect(page.locator('[data-entry="s1"] .standing')).toHaveText(/Contradicted by Wikidata/);
  await expect(page.locator('[data-entry="s2"] .standing')).toHaveText(/Sources disagree/);
  await expect(page.locator('[data-entry="s3"] .standing')).toHaveText(/Not enough evidence Passages to read \(1\)/);
  await expect(page.locator('.same > details > summary')).toHaveText(
    /2 statements: Nothing found in Wikipedia; could not ask Wikidata/,
  );
  await expect(page.locator('[data-entry="s7"] .standing')).toHaveText(
    /Could not be checked: Wikipedia could not be reached/,
  );
  await expect(page.locator('[data-entry="s0"] mark')).toHaveText('Statement 0 ');
});

test('what makes a claim checkable, and what became of the claim that a comment repeats', async ({ story }) => {
  const page = await story();
  await expect(page.locator('[data-entry="s0"] .kind')).toHaveText(
    'Claim · has a number · in 2 places · carries a link',
  );
  const restated = page.locator('[data-entry="s8"] [data-restates="s0"]');
  await expect(restated.locator('.go')).toHaveText(/^In the article: Statement 0 says/);
  await expect(restated.locator('.standing')).toHaveText(/Supported by Wikidata/);
  await expect(page.locator('[data-limited]')).toBeVisible();
});

test('a record is read as a date, and says which words it bears on', async ({ story }) => {
  const page = await story();
  const evidence = page.locator('[data-entry="s0"] [data-evidence]').first();
  await expect(evidence.locator('dd').first()).toHaveText('19 April 1967');
  await expect(evidence.locator('.stance')).toHaveText('Supports “Statement 0 ”');
  await expect(page.locator('[data-entry="s1"] [data-evidence] .stance')).toHaveText('Contradicts “Statement 1 ”');
});

test('a family shows what differs, and its members', async ({ story }) => {
  const page = await story();
  const family = page.locator('[data-entry="f0"]');
  await expect(family.locator('mark')).toHaveText(['0.', '1.']);
  await expect(family.locator('[data-member]')).toHaveCount(2);
});

test('a new finding draws its own entry, and no other', async ({ story }) => {
  const page = await story();
  const entries = await page.locator('[data-entry][data-kind=claim], [data-entry][data-kind=quote]').count();
  expect(entries).toBeGreaterThan(4);
  await page.evaluate(() => {
    panelStory.drawn = 0;
    panelStory.find({
      ...{ statement: 's8', asked: [], evidence: [], state: 'failed' },
      problem: { code: 'timeout', at: 'wikidata' },
    });
  });
  await expect(page.locator('[data-entry="s8"] > .standing')).toHaveText(/Wikidata took too long to answer/);
  expect(await page.evaluate(() => panelStory.drawn)).toBe(1);
});

test('what is new is told politely, all in one', async ({ story }) => {
  const page = await story();
  const status = page.locator('header [role=status]');
  await expect(status).toHaveText(/6 of 9 looked up Supported 1, Contradicted 1, Sources disagree 1/);
});

test('width by keys, filters, folding and the export menu work without a mouse', async ({ story }) => {
  const page = await story();
  await page.locator('[role=separator]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[role=separator]')).toHaveAttribute('aria-valuenow', '424');
  await page.locator('[data-filter=quote]').press('Space');
  await expect(page.locator('[data-kind=quote]')).toHaveCount(0);
  await page.locator('.export > button').press('Enter');
  await expect(page.locator('[data-export]')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-export]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Fold the panel', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Unfold the panel' }).press('Enter');
  await expect(page.locator('[data-phase]')).toBeVisible();
  await expect(page.locator('input, textarea, [contenteditable]')).toHaveCount(0);
});
