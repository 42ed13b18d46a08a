/**
 * Pictures of the demo page in both browsers, to be looked at. Needs a build.
 * `node scripts/screenshots.mjs` takes the few that README and the stores show, into docs/screenshots;
 * `--all <folder>` takes every scene in both browsers, light and dark, wide and narrow.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { poll, shadow } from '../e2e/driver.mjs';
import { serveSources } from '../e2e/embedded-sources.mjs';
import { servePages } from '../e2e/page-server.mjs';
import * as reader from '../e2e/reader.mjs';
import { root } from './setup.mjs';

const sizes = { wide: [1280, 800], narrow: [390, 844] };

/** What is shown in README and the stores. */
const CHOSEN = [
  'chromium-wide-light-contradicted',
  'chromium-wide-light-panel',
  'chromium-wide-dark-entries',
  'chromium-narrow-light-panel',
  'chromium-narrow-dark-card',
  'firefox-wide-light-family',
  'firefox-wide-dark-card',
  'chromium-welcome',
];

const at = process.argv.indexOf('--all');
const all = at > 0;
const out = all ? resolve(process.argv[at + 1] ?? 'out/screenshots') : join(root, 'docs', 'screenshots');
const only = process.argv.find((one) => /^(chromium|firefox)$/.test(one));
mkdirSync(out, { recursive: true });

/** Long enough that what fades or is laid out in the next frames has done so. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 350));

/** Each leaves the page as the next may find it. `y`: how far the page is scrolled, wide and narrow. */
const scenes = {
  rest: async ({ view }) => {
    await view.click('[data-phase] .tool:is([data-tool=fold], [data-tool=unfold])');
    await view.wait('[data-strip]');
    return async () => {
      await view.click('.strip .unfold');
      await view.wait('[data-phase]');
    };
  },
  panel: async () => undefined,
  card: async ({ driver, view }) => {
    await bringUp(driver, view, '.badge[data-state=supported]');
    await view.hover('.badge[data-state=supported]');
    await view.wait('.card');
    return () => leave(driver, view);
  },
  contradicted: async ({ driver, view }) => {
    await bringUp(driver, view, '.badge[data-state=refuted]');
    await view.hover('.badge[data-state=refuted]');
    await view.wait('.card');
    return () => leave(driver, view);
  },
  entries: async ({ driver, view }) => {
    await driver.inShadow(
      '(root) => root.querySelector(".list [data-state=supported]").scrollIntoView({ block: "start" })',
    );
    await view.click('.list [data-state=supported] details > summary');
    await driver.inShadow(
      '(root) => root.querySelector(".list [data-state=supported]").scrollIntoView({ block: "start" })',
    );
    return async () => {
      await view.click('.list [data-state=supported] details > summary');
      await driver.inShadow('(root) => root.querySelector(".backing").scrollIntoView({ block: "start" })');
    };
  },
  family: async ({ driver, view }) => {
    await driver.evaluate(`() => {
      document.querySelector('#comments .comment-content').scrollIntoView({ block: 'start' });
      scrollBy(0, -80);
    }`);
    await settled();
    await view.hover('.badge[data-family]');
    await view.wait('.card');
    await driver.inShadow(
      '(root) => root.querySelector("[data-entry][data-kind=family]").scrollIntoView({ block: "start" })',
    );
    return async () => {
      await leave(driver, view);
      await driver.inShadow('(root) => root.querySelector(".backing").scrollIntoView({ block: "start" })');
    };
  },
  menu: async ({ view }) => {
    await view.click('.export > button');
    return () => view.click('.export > button');
  },
};

/** To where a card finds room below. */
async function bringUp(driver, view, selector) {
  const place = await view.place(selector);
  await driver.evaluate('(by) => scrollBy(0, by)', (place?.y ?? 0) - 130);
  await settled();
}

async function leave(driver, view) {
  await driver.hover(4, 4);
  await view.gone('.card');
}

const pages = await servePages(join(root, 'e2e', 'pages', 'demo'));
const sources = await serveSources();
try {
  for (const browser of ['chromium', 'firefox'].filter((one) => !only || one === only)) await takeAll(browser);
} finally {
  await Promise.all([pages.close(), sources.close()]);
}
console.log(out);

async function takeAll(browser) {
  const { launch } = await import(`../e2e/${browser}.mjs`);
  const dist = join(root, 'dist', browser === 'firefox' ? 'firefox' : 'chrome');
  const driver = await launch({ dist, headless: true, grant: ['http://127.0.0.1/*'] });
  const view = shadow(driver);
  const wants = (name) => all || CHOSEN.includes(`${browser}-${name}`);
  const take = async (name) => {
    await settled();
    if (wants(name)) await driver.screenshot(join(out, `${browser}-${name}.png`));
  };
  try {
    // As a reader sees it: the addresses that ship. Nothing is asked before the choice.
    await driver.open(`${pages.base}/`);
    await reader.click(driver, { panel: false });
    await poll('the welcome page', async () => (await driver.tabs()).some((url) => url.includes(reader.WELCOME)));
    await driver.switchTo(reader.WELCOME);
    await driver.setViewport(1280, 800);
    await take('welcome');
    await driver.setDark(true);
    await take('welcome-dark');
    await driver.setDark(false);
    await reader.choose(driver, 'on-device');
    await driver.switchTo(pages.base);
    await reader.finished(driver);
    await driver.setViewport(1280, 800);
    await take('on-device');
    await reader.useSources(driver, sources.bases);
    await reader.configure(driver, { consent: 'look-up' });
    await driver.grantHosts(['http://127.0.0.1/*']);
    await driver.open(`${pages.base}/?looked-up`);
    await reader.click(driver);
    await reader.finished(driver, { phases: ['done'] });
    for (const [size, [width, height]] of Object.entries(sizes)) {
      await driver.setViewport(width, height);
      for (const scheme of ['light', 'dark']) {
        await driver.setDark(scheme === 'dark');
        for (const [scene, prepare] of Object.entries(scenes)) {
          if (!wants(`${size}-${scheme}-${scene}`)) continue;
          // On a narrow screen the lower half is the panel's.
          await driver.evaluate('(y) => scrollTo(0, y)', size === 'narrow' ? 420 : 0);
          await driver.hover(4, 4);
          await settled();
          const undo = await prepare({ driver, view });
          await take(`${size}-${scheme}-${scene}`);
          await undo?.();
        }
      }
    }
    await driver.setViewport(1280, 800);
    await driver.setDark(false);
    for (const [name, path] of [
      ['options', reader.OPTIONS],
      ['paste', `${reader.PASTE}?reason=pdf`],
    ]) {
      if (!wants(name)) continue;
      await driver.open(`${driver.origin}${path}`);
      await take(name);
      await driver.setDark(true);
      await take(`${name}-dark`);
      await driver.setDark(false);
    }
  } finally {
    await driver.close();
  }
}
