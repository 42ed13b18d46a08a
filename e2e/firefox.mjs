/** Drives a real Firefox with the extension, by the toolbar button. Same interface as chromium.mjs. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findShadow, poll, savedBy } from './driver.mjs';
import { QUIET } from './firefox-prefs.mjs';
import { ELEMENT, KEYS, openMarionette } from './marionette.mjs';

const PLACES = [
  process.env.FIREFOX,
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/usr/bin/firefox',
  '/opt/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

export function findFirefox() {
  return PLACES.find((place) => place && existsSync(place));
}

/** @type {import('./driver.mjs').Launch} */
export async function launch({
  dist,
  headless = true,
  proxy,
  viewport = { width: 1280, height: 800 },
  dark = false,
  userDataDir,
  prefs = {},
}) {
  const executable = findFirefox();
  if (!executable) throw new Error('No Firefox found. Install it, or set FIREFOX to its path.');
  const profile = userDataDir ?? mkdtempSync(join(tmpdir(), 'fact-checker-firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const port = await freePort();
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries({
      ...QUIET,
      'marionette.port': port,
      'remote.active-protocols': 2,
      // Grants what the extension asks for, as a click on the prompt would.
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/json,text/csv,text/markdown,text/html',
      'browser.download.alwaysOpenPanel': false,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      ...(proxy
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': proxy.port,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': proxy.port,
            'network.proxy.allow_hijacking_localhost': true,
            'network.proxy.failover_direct': false,
            'network.proxy.no_proxies_on': '',
          }
        : {}),
      ...prefs,
    })
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const firefox = spawn(
    executable,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
      ...(headless ? ['--headless'] : []),
      '--width',
      String(viewport.width),
      '--height',
      String(viewport.height),
      'about:blank',
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        MOZ_DISABLE_CONTENT_SANDBOX: '1',
        MOZ_CRASHREPORTER_DISABLE: '1',
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      },
    },
  );
  const gone = new Promise((resolve) => firefox.on('exit', () => resolve(undefined)));
  const wire = await openMarionette(port);
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings.gecko.id;
  await wire.call('Addon:Install', { path: dist, temporary: true, allowPrivateBrowsing: true });
  await wire.chromeScript(
    'for (const notice of document.querySelectorAll("#appMenu-notification-popup, #notification-popup")) notice.hidePopup?.();',
  );
  const origin = await poll('the extension to start', () =>
    wire.chromeScript('return WebExtensionPolicy.getByID(arguments[0])?.extension?.baseURL ?? null', id),
  );
  await poll('the background to start', () =>
    wire.chromeScript(
      'return ["running", "suspended", "stopped"].includes(WebExtensionPolicy.getByID(arguments[0]).extension.backgroundState)',
      id,
    ),
  );

  /** In the page, with its own rights (`sandbox` null) or with the system's, which may look into a closed root. */
  const script = (source, sandbox) =>
    wire.call('WebDriver:ExecuteAsyncScript', {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => ${source}).then((value) => done({ value: value === undefined ? null : JSON.parse(JSON.stringify(value)) }),
          (error) => done({ error: String(error) }));`,
      args: [],
      sandbox,
      newSandbox: true,
      timeout: 60_000,
    });
  const unwrap = (answer) => {
    if (answer?.error) throw new Error(answer.error);
    return answer?.value ?? null;
  };
  const run = async (source, sandbox) => unwrap(await script(source, sandbox));

  async function actions(sequence) {
    await wire.call('WebDriver:PerformActions', { actions: sequence });
  }
  const pointer = (...steps) =>
    actions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps }]);
  const moveTo = (x, y) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 30,
    origin: 'viewport',
  });

  const driver = {
    name: 'firefox',
    id,
    origin: origin.replace(/\/$/, ''),
    errors: [],
    wire,
    version: wire.version,
    async open(url) {
      await wire.call('WebDriver:Navigate', { url });
    },
    async newTab(url) {
      const { handle } = await wire.raw('WebDriver:NewWindow', { type: 'tab', focus: true });
      await wire.call('WebDriver:SwitchToWindow', { handle, focus: true });
      await driver.open(url);
    },
    async forget() {
      const before = await wire.raw('WebDriver:GetWindowHandles');
      const { handle } = await wire.raw('WebDriver:NewWindow', { type: 'tab', focus: true });
      for (const one of before) {
        await wire.call('WebDriver:SwitchToWindow', { handle: one });
        await wire.raw('WebDriver:CloseWindow');
      }
      await wire.call('WebDriver:SwitchToWindow', { handle, focus: true });
      await driver.setDark(dark);
      await wire.inChrome((ask) =>
        ask('WebDriver:ExecuteAsyncScript', {
          script: `const [done] = arguments;
            const { clearData, clipboard, obs } = Services;
            clipboard.emptyClipboard(clipboard.kGlobalClipboard);
            // Once its files have gone, some time after they are called deleted, Firefox lets go of the pages that it
            // keeps for the way back, too: of the next test’s, if nobody waited.
            const emptied = new Promise((gone) => {
              const heard = () => { obs.removeObserver(heard, 'cacheservice:empty-cache'); gone(); };
              obs.addObserver(heard, 'cacheservice:empty-cache');
            });
            const { CLEAR_COOKIES, CLEAR_ALL_CACHES, CLEAR_PERMISSIONS } = Ci.nsIClearDataService;
            clearData.deleteData(CLEAR_COOKIES | CLEAR_ALL_CACHES | CLEAR_PERMISSIONS, {
              onDataDeleted: () => emptied.then(done),
            });`,
          args: [],
          sandbox: 'system',
          newSandbox: true,
        }),
      );
    },
    async privateWindow(url) {
      const { handle } = await wire.raw('WebDriver:NewWindow', { type: 'window', focus: true, private: true });
      await wire.call('WebDriver:SwitchToWindow', { handle, focus: true });
      await driver.open(url);
    },
    async clickToolbar() {
      return wire.inChrome(async (ask) => {
        const script = (source) => ask('WebDriver:ExecuteScript', { script: source, args: [], sandbox: 'default' });
        await script(
          'window.pressed = 0; addEventListener("mousedown", () => { window.pressed = Date.now(); }, { capture: true, once: true });',
        );
        const button = await ask('WebDriver:FindElement', {
          using: 'css selector',
          value: `toolbaritem[data-extensionid="${id}"] .unified-extensions-item-action-button, toolbarbutton[data-extensionid="${id}"]`,
        });
        await ask('WebDriver:ElementClick', { id: button[ELEMENT] });
        return script('return window.pressed;');
      });
    },
    evaluate: (fn, ...args) => run(`(${fn})(...${JSON.stringify(args)})`, null),
    inShadow: (fn, ...args) => run(findShadow('(host) => host.openOrClosedShadowRoot', fn, args), 'system'),
    evaluateInExtension: (fn, ...args) => run(`(${fn})(...${JSON.stringify(args)})`, null),
    async clickAt(x, y) {
      await pointer(moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });
    },
    async hover(x, y) {
      await pointer(moveTo(x - 2, y), moveTo(x, y));
    },
    async drag(from, to) {
      await pointer(
        moveTo(from.x, from.y),
        { type: 'pointerDown', button: 0 },
        moveTo((from.x + to.x) / 2, (from.y + to.y) / 2),
        moveTo(to.x, to.y),
        { type: 'pointerUp', button: 0 },
      );
    },
    async command(name) {
      const key = manifest.commands[name].suggested_key.default.at(-1);
      await wire.chromeScript(
        'document.querySelector("keyset[id^=ext-keyset] key[key=" + arguments[0] + "]").doCommand()',
        key,
      );
    },
    async clipboard() {
      return wire.chromeScript(`const { Ci, Cc } = globalThis;
        const held = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
        held.init(null);
        held.addDataFlavor("text/plain");
        Services.clipboard.getData(held, Services.clipboard.kGlobalClipboard);
        const data = {};
        held.getTransferData("text/plain", data);
        return data.value.QueryInterface(Ci.nsISupportsString).data;`);
    },
    async key(combination) {
      const keys = combination.split('+').map((name) => KEYS[name] ?? name);
      await actions([
        {
          type: 'key',
          id: 'keys',
          actions: [
            ...keys.map((value) => ({ type: 'keyDown', value })),
            ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
          ],
        },
      ]);
    },
    async screenshot(path) {
      const data = await wire.call('WebDriver:TakeScreenshot', { full: false, hash: false });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    async tabs() {
      return wire.chromeScript(
        'return [...Services.wm.getEnumerator("navigator:browser")].flatMap((window) => window.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec))',
      );
    },
    async switchTo(part) {
      await poll(`a tab with ${part}`, async () => {
        for (const handle of await wire.raw('WebDriver:GetWindowHandles')) {
          await wire.call('WebDriver:SwitchToWindow', { handle, focus: true });
          if (!(await wire.call('WebDriver:GetCurrentURL')).includes(part)) continue;
          // A tab has its address before it has the document.
          return driver.evaluate(`(part) => location.href.includes(part) && document.readyState === 'complete'`, part);
        }
        return false;
      });
    },
    async closeTab() {
      await wire.raw('WebDriver:CloseWindow');
      const [handle] = await wire.raw('WebDriver:GetWindowHandles');
      if (handle) await wire.call('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    /** Of the page's own area: the window is made larger by what surrounds it. */
    async setViewport(width, height) {
      await wire.chromeScript(
        `const browser = gBrowser.selectedBrowser;
         browser.style.cssText = "min-width:" + arguments[0] + "px;max-width:" + arguments[0] + "px;min-height:" + arguments[1] + "px;max-height:" + arguments[1] + "px";`,
        width,
        height,
      );
      await poll('the width', async () => (await driver.evaluate('() => innerWidth')) === width);
    },
    async setDark(on) {
      await wire.chromeScript(
        'Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", arguments[0])',
        on ? 0 : 1,
      );
      await poll(
        'the colours',
        async () => (await driver.evaluate('() => matchMedia("(prefers-color-scheme: dark)").matches')) === on,
      );
    },
    async grantHosts(origins) {
      await wire.inChrome((ask) =>
        ask('WebDriver:ExecuteAsyncScript', {
          script: `const [id, origins, done] = arguments;
            const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
            const granted = { permissions: [], origins, data_collection: ['websiteContent'] };
            ExtensionPermissions.add(id, granted, WebExtensionPolicy.getByID(id).extension).then(() => done(true), (error) => done(String(error)));`,
          args: [id, origins],
          sandbox: 'system',
          newSandbox: true,
        }),
      );
    },
    async answerPrompt(answer, isAnswered) {
      await poll(`the question to be answered: ${answer}`, async () => {
        await wire.chromeScript(
          `for (const window of Services.wm.getEnumerator("navigator:browser")) {
            const asked = window.document.getElementById("addon-webext-permissions-notification");
            if (asked && window.PopupNotifications.isPanelOpen) (arguments[0] === "allow" ? asked.button : asked.secondaryButton).click();
          }`,
          answer,
        );
        return isAnswered();
      });
    },
    async stopWorker() {
      return wire.inChrome((ask) =>
        ask('WebDriver:ExecuteAsyncScript', {
          script: `const [id, done] = arguments;
            WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => done(true), () => done(false));`,
          args: [id],
          sandbox: 'system',
          newSandbox: true,
        }),
      );
    },
    download: (act) => savedBy(act, downloads),
    closed: gone,
    async close() {
      await wire.call('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 4000))]);
      if (firefox.exitCode === null) firefox.kill('SIGKILL');
      wire.end();
      await gone;
      if (!userDataDir) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return driver;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
