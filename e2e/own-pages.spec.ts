/** The pages of the extension are operable and readable by everybody: welcome, options, text to paste. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { poll } from './driver.mjs';
import { expect, reader, test } from './extension.ts';

for (const [name, path] of [
  ['welcome', reader.WELCOME],
  ['options', reader.OPTIONS],
  ['paste', `${reader.PASTE}?reason=pdf`],
] as const) {
  test(`no accessibility violation: ${name}`, async ({ driver }) => {
    test.skip(
      driver.name !== 'chromium',
      'the checker looks into pages by the protocol of Chromium; the pages are the same',
    );
    await driver.open(`${driver.origin}${path}`);
    await poll('the page to be drawn', () => driver.evaluate('() => document.querySelector("main h1") !== null'));
    // Nothing is hidden from the checker: the cards of all sources, those that are off too.
    await driver.evaluate('() => { for (const one of document.querySelectorAll("details")) one.open = true; }');
    const { page } = driver as typeof driver & { page: Page };
    for (const dark of [false, true]) {
      await driver.setDark(dark);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      expect(found, dark ? 'dark' : 'light').toEqual([]);
    }
    for (const width of [1280, 390]) {
      await driver.setViewport(width, 800);
      const wide = await driver.evaluate('() => document.documentElement.scrollWidth - innerWidth');
      expect(wide, `at ${width}`).toBeLessThanOrEqual(0);
    }
  });
}

test('the two choices have the same weight', async ({ driver }) => {
  await driver.open(`${driver.origin}${reader.WELCOME}`);
  const looks = await poll('the choices', () =>
    driver.evaluate(`() => {
      const buttons = [...document.querySelectorAll('[data-choice]')];
      return buttons.length === 2 && buttons.map((button) => {
        const { width, height } = button.getBoundingClientRect();
        const { color, backgroundColor, borderColor, fontWeight, fontSize } = getComputedStyle(button);
        return { width, height, color, backgroundColor, borderColor, fontWeight, fontSize };
      });
    }`),
  );
  expect(looks[0]).toEqual(looks[1]);
});
