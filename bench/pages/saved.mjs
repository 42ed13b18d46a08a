/** Saved pages in a browser of their own: served from this machine, and nothing that they name is loaded. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';

const manifest = {
  ...{ manifest_version: 3, name: 'Reader', version: '1', message_serialization: 'structured_clone' },
  background: { service_worker: 'background.js' },
  content_scripts: [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_start' }],
};

/** What ours does wherever it is injected, before it reads anything and whoever reads: it listens, and asks what the page is. */
const CONTENT = `{
  const at = performance.now();
  chrome.runtime.onMessage.addListener(() => undefined);
  void document.contentType;
  globalThis.begun = performance.now() - at;
}`;

/** Reads what it is sent, as the background of the extension does. */
const BACKGROUND = `
chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener((sheet) => {
  const at = performance.now();
  const reading = pageReader.atOnce(pageReader.readSheet(sheet));
  port.postMessage({ reading, ms: performance.now() - at });
}));`;

/**
 * An extension that does nothing but to have a script in each page, and a background that reads.
 * @param {string} reader
 */
function extensionWith(reader) {
  const folder = mkdtempSync(join(tmpdir(), 'fact-checker-reader-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), `${reader}${BACKGROUND}`);
  writeFileSync(join(folder, 'content.js'), CONTENT);
  return folder;
}

let hosts = 0;
/** Each time another: a page of another site gets a process of its own, in which nothing has run before. */
function freshHost() {
  hosts++;
  return `saved-${hosts}.test`;
}

/** @param {string} data @param {Map<string, { html: string }>} byId @param {string} reader The code of src/page. */
export async function servingSaved(data, byId, reader) {
  const server = createServer((request, response) => {
    const entry = byId.get(decodeURIComponent((request.url ?? '').split('/')[1] ?? ''));
    const file = entry && join(data, entry.html);
    if (!file || !existsSync(file)) return response.writeHead(404).end();
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        // Nothing that the page names is loaded: it would only be asked for in vain.
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      })
      .end(gunzipSync(readFileSync(file)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const extension = extensionWith(reader);
  const context = await chromium.launchPersistentContext('', {
    executablePath: existsSync('/usr/lib/chromium/chromium') ? '/usr/lib/chromium/chromium' : undefined,
    // The page's own; those of extensions run.
    javaScriptEnabled: false,
    headless: false,
    args: [
      ...[
        '--headless=new',
        '--no-sandbox',
        '--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
      ...[`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    ],
  });
  return {
    context,
    version: context.browser()?.version() ?? '',
    addressOf: (/** @type {string} */ id) => `http://${freshHost()}:${port}/${encodeURIComponent(id)}`,
    async close() {
      await context.close();
      server.close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** Evaluates where the scripts of the extension are, in a page whose own do not run. @param {import('@playwright/test').Page} page */
export async function evaluatorOf(page) {
  const session = await page.context().newCDPSession(page);
  /** @type {number | undefined} */
  let world;
  /** @type {(() => void) | undefined} */
  let entered;
  session.on('Runtime.executionContextsCleared', () => {
    world = undefined;
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.origin.startsWith('chrome-extension:')) return;
    world = context.id;
    entered?.();
  });
  await session.send('Runtime.enable');
  return async (/** @type {string} */ expression) => {
    // That a page has been loaded may be told before its scripts are.
    if (world === undefined) {
      const inside = new Promise((resolve) => {
        entered = () => resolve(true);
        setTimeout(resolve, 10_000);
      });
      if (!(await inside)) throw new Error('The extension has no script in this page.');
    }
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
