/** From the reader's choice to the first finding that is drawn, and to the last: as newly installed, with sources of this machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveDemo } from '../../e2e/demo-sources.mjs';
import { poll } from '../../e2e/driver.mjs';
import { serveSources } from '../../e2e/embedded-sources.mjs';
import { servePages } from '../../e2e/page-server.mjs';
import { startProxy } from '../../e2e/proxy.mjs';
import * as reader from '../../e2e/reader.mjs';
import { CITED } from '../../e2e/sources/cited.mjs';
import { CHECKS } from '../../e2e/sources/fact-checks.mjs';
import { spread } from './watch.mjs';

const OWN = ['http://127.0.0.1/*', 'http://localhost/*'];
const PATH = '/found/';
/** What no source is needed for is not waited for: a sum that does not add up. */
const FOUND = ['supported', 'refuted', 'said', 'not-enough-evidence']
  .map((state) => `[data-entry][data-state=${state}]`)
  .join();
/** Runs in our root, before the choice; counts as shown in the task after the frame in which it was drawn. */
const WATCH = `(root, found) => {
  const seen = (root.seenByBench = {});
  const view = root.ownerDocument.defaultView;
  new view.MutationObserver(() => {
    if (!seen.drawn && root.querySelector(found)) {
      seen.drawn = Date.now();
      view.requestAnimationFrame(() => view.setTimeout(() => (seen.shown = Date.now()), 0));
    }
    if (root.querySelector('[data-phase=done]')) seen.done ??= Date.now();
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-state', 'data-phase'] });
  return true;
}`;
/** Milliseconds for which the question is read. */
const READING = 2500;

/** @param {boolean} all Eleven sources, as in the demo; else Wikipedia and Wikidata. */
export async function firstFindings(browser, dist, { all, times }) {
  const { launch } = await import(`../../e2e/${browser}.mjs`);
  const own = all ? await serveDemo() : await serveSources();
  const folder = join(import.meta.dirname, '../../e2e/pages');
  const html = readFileSync(join(folder, 'demo/index.html'), 'utf8');
  const pages = await servePages(folder, { [PATH]: own.bases.cited ? html.replaceAll(CITED, own.bases.cited) : html });
  const proxy = await startProxy();
  const driver = await launch({ dist, proxy, grant: OWN });
  const rounds = [];
  try {
    for (let turn = 0; turn <= times; turn++) rounds.push(await once(driver, `${pages.base}${PATH}`, own));
  } finally {
    await driver.close();
    await Promise.all([pages.close(), own.close(), proxy.close()]);
  }
  // The first is of a browser that has just been started.
  const [, ...warm] = rounds;
  const of = (name) => spread(warm.map((one) => one[name]));
  return { shown: of('shown'), done: of('done'), requests: of('requests') };
}

async function once(driver, address, { bases, keys = {} }) {
  await driver.forget();
  await driver.stopWorker();
  await reader.toOptions(driver);
  await driver.evaluateInExtension(
    `() => (window.browser?.runtime ? window.browser : window.chrome).runtime.sendMessage({ to: 'background', name: 'deleteEverything', args: [] })`,
  );
  await driver.grantHosts(OWN);
  await reader.setSources(driver, bases);
  for (const [id, key] of Object.entries(keys)) await reader.setKey(driver, id, key);
  if (bases.cited) await reader.bringFactChecks(driver, 'fact-checks.json', CHECKS);
  await driver.open(address);
  await reader.click(driver, { panel: false });
  await behind(driver, address, () => poll('our root', () => driver.inShadow(WATCH, FOUND)));
  await driver.switchTo(reader.WELCOME);
  await driver.evaluate(
    `(reading) => {
      addEventListener('click', () => localStorage.setItem('chosen', String(Date.now())), { capture: true });
      return new Promise((read) => setTimeout(read, reading));
    }`,
    READING,
  );
  await reader.choose(driver, 'look-up');
  await driver.switchTo(address);
  await reader.finished(driver, { phases: ['done'] });
  const seen = await poll('a finding', () => driver.inShadow('(root) => root.seenByBench.shown && root.seenByBench'));
  const { requests } = await reader.report(driver);
  await reader.toOptions(driver);
  const chosen = Number(await driver.evaluate(`() => localStorage.getItem('chosen')`));
  return { shown: seen.shown - chosen, done: seen.done - chosen, requests: requests.length };
}

/** In a tab that stays behind the one that asks: what is not seen is not drawn, and must not be drawn before. */
async function behind(driver, address, work) {
  await poll('the question', async () => (await driver.tabs()).some((url) => url.includes(reader.WELCOME)));
  // Playwright looks into a tab wherever it is, and the current one is still the page's.
  if (driver.name === 'chromium') return work();
  for (const handle of await driver.wire.raw('WebDriver:GetWindowHandles')) {
    await driver.wire.call('WebDriver:SwitchToWindow', { handle, focus: false });
    if ((await driver.wire.call('WebDriver:GetCurrentURL')) === address) return work();
  }
  throw new Error(`No tab shows ${address}`);
}
