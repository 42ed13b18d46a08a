/** The browser's own question, as a reader sees it and answers it. */
import * as chromium from './chromium.mjs';
import { startDisplay } from './display.mjs';
import { poll } from './driver.mjs';
import type { Driver, WorkerOptions } from './extension.ts';
import { expect, root } from './extension.ts';
import * as firefox from './firefox.mjs';

/** With the browser's questions shown as they are to a reader: nothing is granted beforehand. */
export async function launched(
  which: WorkerOptions['which'],
  network: { port: number },
): Promise<{ driver: Driver; close(): Promise<void> }> {
  if (which === 'firefox') {
    const driver = await firefox.launch({
      dist: `${root}/dist/firefox`,
      proxy: network,
      prefs: { 'extensions.webextOptionalPermissionPrompts': true, 'security.notification_enable_delay': 0 },
    });
    return { driver, close: () => driver.close() };
  }
  const display = await startDisplay();
  const driver = await chromium.launch({ dist: `${root}/dist/chrome`, proxy: network, display });
  return {
    driver,
    async close() {
      await driver.close();
      display.close();
    },
  };
}

export const api = '(window.browser?.permissions ? window.browser : window.chrome)';

/** Clicks in a page of ours, as a reader does: only then may it ask the browser. What is drawn above may still move it. */
export async function clickOn(driver: Driver, selector: string): Promise<void> {
  const place = (): Promise<{ x: number; y: number } | null> =>
    driver.evaluate(
      `(selector) => {
        const element = document.querySelector(selector);
        element?.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element?.getBoundingClientRect() ?? {};
        return width && !element.disabled ? { x: x + width / 2, y: y + height / 2 } : null;
      }`,
      selector,
    );
  const at = await poll(`${selector} to stand still`, async () => {
    const before = await place();
    const now = await place();
    return now && now.x === before?.x && now.y === before.y ? now : null;
  });
  await driver.clickAt(at.x, at.y);
}

/** Clicks what asks, and answers; the page's own call tells how it was answered. */
export async function askAndAnswer(driver: Driver, selector: string, answer: 'allow' | 'deny'): Promise<void> {
  await driver.evaluateInExtension(`() => {
    const { permissions } = ${api};
    const isHeard = Boolean(window.answered);
    window.answered = [];
    if (isHeard) return;
    const request = permissions.request.bind(permissions);
    permissions.request = (...args) => request(...args).then((granted) => (window.answered.push(granted), granted));
  }`);
  await clickOn(driver, selector);
  await driver.answerPrompt(answer, () => driver.evaluateInExtension('() => window.answered.length > 0'));
  expect(await driver.evaluateInExtension('() => window.answered')).toEqual([answer === 'allow']);
}
