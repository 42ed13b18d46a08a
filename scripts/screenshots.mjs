/** Pictures of the demo page in both browsers, for README and the stores: docs/screenshots/. Needs a build. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shadow } from '../e2e/driver.mjs';
import { serveSources } from '../e2e/embedded-sources.mjs';
import { servePages } from '../e2e/page-server.mjs';
import * as reader from '../e2e/reader.mjs';
import { root } from './setup.mjs';

const out = join(root, 'docs', 'screenshots');
mkdirSync(out, { recursive: true });
const asked = process.argv.slice(2);
const pages = await servePages(join(root, 'e2e', 'pages', 'demo'));
const sources = await serveSources();
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

for (const browser of ['chromium', 'firefox'].filter((one) => asked.length === 0 || asked.includes(one))) {
  const { launch } = await import(`../e2e/${browser}.mjs`);
  const dist = join(root, 'dist', browser === 'firefox' ? 'firefox' : 'chrome');
  const driver = await launch({ dist, headless: true, grant: ['http://127.0.0.1/*'] });
  const take = async (name) => {
    await wait(250);
    await driver.screenshot(join(out, `${browser}-${name}.png`));
  };
  try {
    await reader.useSources(driver, sources.bases);
    await driver.open(`${pages.base}/`);
    await reader.click(driver, { panel: false });
    await wait(500);
    await driver.switchTo(reader.WELCOME);
    await take('welcome');
    await reader.choose(driver, 'look-up');
    await driver.switchTo(pages.base);
    await reader.finished(driver, { phases: ['done'] });
    const view = shadow(driver);
    for (const [size, width, height] of [
      ['wide', 1440, 900],
      ['narrow', 390, 844],
    ]) {
      await driver.setViewport(width, height);
      for (const dark of [false, true]) {
        const name = `${size}-${dark ? 'dark' : 'light'}`;
        await driver.setDark(dark);
        // On a narrow screen the lower half is the panel's.
        await driver.evaluate('(y) => scrollTo(0, y)', size === 'narrow' ? 420 : 0);
        await driver.hover(4, 4);
        await wait(300);
        await take(`${name}-panel`);
        if (await view.count('[data-statement]')) {
          await view.hover('[data-statement]');
          await wait(500);
          await take(`${name}-card`);
          await driver.hover(4, 4);
          await wait(500);
        }
        await view.click('[data-phase] .bar > button:nth-last-of-type(2)');
        await take(`${name}-rest`);
        await view.click('.strip > button');
        await view.wait('[data-phase]');
      }
    }
    await driver.setViewport(1440, 900);
    await driver.setDark(false);
    await driver.newTab(`${driver.origin}${reader.OPTIONS}`);
    await take('options');
  } finally {
    await driver.close();
  }
}
await Promise.all([pages.close(), sources.close()]);
console.log(out);
