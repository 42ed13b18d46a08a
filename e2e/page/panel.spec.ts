/** The panel is operable and readable by everybody: checked in an open root, because checkers see nothing in a closed one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../chromium.mjs';

const root = join(import.meta.dirname, '../..');
const modes = [
  { name: 'light', options: {} },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced colours, no motion', options: { forcedColors: 'active', reducedMotion: 'reduce' } },
  { name: 'narrow', options: { viewport: { width: 390, height: 844 } } },
] as const;

let browser: Browser;
let scripts: string[];

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

test.beforeAll(async () => {
  const executablePath = findChromium();
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  const messages = readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8');
  scripts = [
    `const messages = ${messages};`,
    await bundle('extension/panel/index.tsx'),
    await bundle('e2e/page/panel-story.ts'),
  ];
});
test.afterAll(() => browser?.close());
test.beforeEach(({ browserName: _ }, info) => {
  test.skip(info.project.name !== 'chromium', 'page tests run in one browser');
});

async function story(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.setContent(
    '<!doctype html><html lang="en"><title>Story</title><body><main><h1>Page</h1></main></body></html>',
  );
  for (const content of scripts) await page.addScriptTag({ content });
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  return page;
}

for (const { name, options } of modes) {
  test(`no accessibility violation: ${name}`, async () => {
    const page = await story(options);
    for (const summary of await page.locator('summary').all()) await summary.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('panel.png') });
    await page.context().close();
  });
}

test('every state has words, and equal empty cards are one line', async () => {
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
  await page.context().close();
});

test('width by keys, filters, folding and the export menu work without a mouse', async () => {
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
  await page.context().close();
});
