/** Saved pages in a browser of their own: served from this machine, and nothing that they name is loaded. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';

/** @param {string} data @param {Map<string, { html: string }>} byId */
export async function servingSaved(data, byId) {
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
  const browser = await chromium.launch({
    executablePath: existsSync('/usr/lib/chromium/chromium') ? '/usr/lib/chromium/chromium' : undefined,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  return {
    browser,
    addressOf: (/** @type {string} */ id) => `http://127.0.0.1:${port}/${encodeURIComponent(id)}`,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Evaluates in a page whose own scripts do not run. @param {import('@playwright/test').Page} page */
export async function evaluatorOf(page) {
  const session = await page.context().newCDPSession(page);
  return async (/** @type {string} */ expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
