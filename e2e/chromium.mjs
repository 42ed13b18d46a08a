/**
 * Drives a real Chromium with the extension, by the toolbar button. Same interface as firefox.mjs.
 * The button: `Extensions.triggerAction`, which grants `activeTab` as a click does (dispatching the event does not).
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findShadow, poll, savedBy } from './driver.mjs';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/lib/chromium/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/usr/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export function findChromium() {
  return PLACES.find((place) => place && existsSync(place));
}

/**
 * A copy of the build that has these hosts already: Chromium shows the prompt for them in no headless window, and
 * asking for what one has is answered at once. (In Firefox a preference answers the prompt.)
 */
function granted(dist, hosts) {
  const copy = mkdtempSync(join(tmpdir(), 'fact-checker-dist-'));
  cpSync(dist, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  return copy;
}

/** @type {import('./driver.mjs').Launch} */
export async function launch({
  dist: built,
  headless = true,
  proxy,
  viewport = { width: 1280, height: 800 },
  dark = false,
  userDataDir,
  grant = [],
  display,
}) {
  const { chromium } = await import('@playwright/test');
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Install it, or set CHROMIUM to its path.');
  const profile = userDataDir ?? mkdtempSync(join(tmpdir(), 'fact-checker-chromium-'));
  const dist = grant.length ? granted(built, grant) : built;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: headless && !display,
    ...(display ? { env: { ...process.env, DISPLAY: display.name } } : {}),
    viewport: headless && !display ? viewport : null,
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    // A reader's browser keeps the pages that were left.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [
      `--load-extension=${dist}`,
      `--disable-extensions-except=${dist}`,
      '--enable-unsafe-extension-debugging',
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-domain-reliability',
      '--no-pings',
      '--no-first-run',
      `--window-size=${viewport.width},${viewport.height + 90}`,
      ...(proxy ? [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
  const root = await context.browser()?.newBrowserCDPSession();
  if (!root) throw new Error('Chromium gave no session of the browser itself.');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const id = new URL(worker.url()).host;
  const origin = `chrome-extension://${id}`;
  // A click before the worker listens is lost.
  await poll('the background to listen', () => worker.evaluate('chrome.action.onClicked.hasListeners()'));
  let page = context.pages()[0] ?? (await context.newPage());
  const worlds = new Map();
  /** Of a private window, which Playwright does not know as one of its contexts. */
  let downloads;
  const errors = [];

  async function worldOf(target) {
    let entry = worlds.get(target);
    if (!entry) {
      const session = await context.newCDPSession(target);
      entry = { session, contexts: new Map() };
      session.on('Runtime.executionContextCreated', ({ context: made }) => entry.contexts.set(made.id, made));
      session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
        entry.contexts.delete(executionContextId),
      );
      session.on('Runtime.executionContextsCleared', () => entry.contexts.clear());
      worlds.set(target, entry);
      target.on('pageerror', (error) => errors.push(String(error?.stack ?? error)));
      await session.send('Runtime.enable');
    }
    return entry;
  }

  /** Runs in the extension's own world of the page: the only one that may look into a closed root. */
  async function inOwnWorld(expression) {
    const { session, contexts } = await worldOf(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const ours = [...contexts.values()].filter((one) => one.origin === origin);
    // A frame that we have looked into has a world of ours too.
    const own = ours.filter(({ auxData }) => auxData?.frameId === frameTree.frame.id).at(-1) ?? ours.at(-1);
    if (!own) return undefined;
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId: own.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  }

  async function tabTarget() {
    const { session } = await worldOf(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tabs = targetInfos.filter((one) => one.url === targetInfo.url);
    const parent = tabs.find((one) => one.targetId === targetInfo.parentId) ?? tabs.at(-1);
    if (!parent) throw new Error(`No tab shows ${targetInfo.url}`);
    return parent.targetId;
  }

  const driver = {
    name: 'chromium',
    id,
    origin,
    errors,
    context,
    version: context.browser()?.version() ?? '',
    get page() {
      return page;
    },
    async open(url) {
      await worldOf(page);
      await page.goto(url, { waitUntil: 'load' });
    },
    async newTab(url) {
      page = await context.newPage();
      await driver.open(url);
    },
    async forget() {
      const before = context.pages();
      page = await context.newPage();
      const { session } = await worldOf(page);
      for (const one of before) {
        await one.close();
        worlds.delete(one);
      }
      await session.send('Network.clearBrowserCache');
      await context.clearCookies();
      await context.clearPermissions();
      errors.length = 0;
    },
    async privateWindow(url) {
      const settings = await context.newPage();
      await settings.goto('chrome://extensions');
      // As a reader does with the two switches there; an extension that was loaded unpacked starts anew by it.
      const again = context.waitForEvent('serviceworker', { timeout: 20_000 });
      await settings.evaluate(`(async () => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true });
      })()`);
      const awake = await again;
      await poll('the background to listen', () => awake.evaluate('chrome.action.onClicked.hasListeners()'));
      await settings.close();
      // Opened by the extension itself: what the debugger calls a context is no window that an extension may enter.
      const opened = context.waitForEvent('page');
      await awake.evaluate('void chrome.windows.create({ incognito: true })');
      page = await opened;
      const { session } = await worldOf(page);
      downloads = mkdtempSync(join(profile, 'downloads-'));
      await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
      await driver.open(url);
    },
    async clickToolbar() {
      await page.bringToFront();
      // Straight after a load the grant of `activeTab` is sometimes lost.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const targetId = await tabTarget();
      const at = Date.now();
      await root.send('Extensions.triggerAction', { id, targetId });
      return at;
    },
    evaluate: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`),
    inShadow: (fn, ...args) => inOwnWorld(findShadow('(host) => chrome.dom.openOrClosedShadowRoot(host)', fn, args)),
    async clickAt(x, y) {
      await page.mouse.click(x, y);
    },
    async hover(x, y) {
      await page.mouse.move(x, y, { steps: 3 });
    },
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 6 });
      await page.mouse.up();
    },
    async key(combination) {
      await page.keyboard.press(combination);
    },
    async command(name) {
      const [background] = context.serviceWorkers();
      if (!background) throw new Error('The background has stopped: no key is heard.');
      await background.evaluate(async (command) => {
        const { chrome } = /** @type {any} */ (globalThis);
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(command, tab);
      }, name);
    },
    async clipboard() {
      await context.grantPermissions(['clipboard-read']);
      return page.evaluate(() => navigator.clipboard.readText());
    },
    async screenshot(path) {
      await page.screenshot({ path });
    },
    async tabs() {
      return context.pages().map((one) => one.url());
    },
    /** Makes the tab with such an address the current one. */
    async switchTo(part) {
      const found = await poll(`a tab with ${part}`, () => context.pages().find((one) => one.url().includes(part)));
      page = found;
      await worldOf(page);
      await page.bringToFront();
      await page.waitForLoadState('load');
    },
    async closeTab() {
      await page.close();
      page = context.pages().at(-1) ?? (await context.newPage());
    },
    async setViewport(width, height) {
      await page.setViewportSize({ width, height });
    },
    async setDark(on) {
      await page.emulateMedia({ colorScheme: on ? 'dark' : 'light' });
    },
    /** Runs in a page of the extension (the current tab must be one). */
    evaluateInExtension: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`),
    /** Here they are granted at the start: see `granted`. */
    async grantHosts() {},
    /** By keys: the question is drawn by the browser, and nothing tells when it has come. */
    async answerPrompt(answer, isAnswered) {
      await poll(
        `the question to be answered: ${answer}`,
        async () => {
          display?.key(...(answer === 'allow' ? ['Tab', 'Return'] : ['Escape']));
          return isAnswered();
        },
        20_000,
        700,
      );
    },
    async stopWorker() {
      const { targetInfos } = await root.send('Target.getTargets');
      const own = targetInfos.find((one) => one.type === 'service_worker' && one.url.startsWith(origin));
      if (own) await root.send('Target.closeTarget', { targetId: own.targetId });
      return Boolean(own);
    },
    async download(act) {
      if (downloads) return savedBy(act, downloads);
      const [file] = await Promise.all([page.waitForEvent('download', { timeout: 15_000 }), act()]);
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    },
    /** Resolves when the reader has closed the window. */
    closed: new Promise((resolve) => context.on('close', () => resolve(undefined))),
    async close() {
      await context.close().catch(() => {});
      if (!userDataDir) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return driver;
}
