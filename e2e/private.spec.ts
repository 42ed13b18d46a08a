/** Of a check in a private window nothing is kept beyond the session: not in our stores, not in the profile. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as chromium from './chromium.mjs';
import { poll } from './driver.mjs';
import { serveSources } from './embedded-sources.mjs';
import type { Driver, Report } from './extension.ts';
import { asNew, expect, privateTabs, reader, root, shadow, test } from './extension.ts';
import * as firefox from './firefox.mjs';

/** Words that stand in the page, in what is asked, or in what is answered. */
const TELLING = ['Solbakken', 'Okafor-Dahl', 'Harbour Wall', 'Q900000002', '/demo/?secret'];

/** All that our code has kept: every table on disk, the settings, and the memory of the session. */
function kept(driver: Driver): Promise<{ disk: string; session: string }> {
  return driver.evaluateInExtension(`async () => {
    const { storage } = window.browser?.storage ? window.browser : window.chrome;
    const tables = {};
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('fact-checker');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const name of database.objectStoreNames) {
      tables[name] = await new Promise((resolve, reject) => {
        const rows = database.transaction(name).objectStore(name);
        const request = rows.getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    }
    database.close();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    const caches = await globalThis.caches.keys();
    return {
      disk: JSON.stringify({ tables, names, caches, local: await storage.local.get(null) }),
      session: JSON.stringify(await storage.session.get(null)),
    };
  }`);
}

/** Which telling words the files of a profile hold. */
function traces(profile: string): string[] {
  const found = new Set<string>();
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || /\/downloads[-/]/.test(path) || statSync(path).size > 100_000_000) continue;
    let bytes = readFileSync(path);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes);
    for (const word of TELLING) {
      if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))) {
        found.add(`${word} in ${path.slice(profile.length)}`);
      }
    }
  }
  return [...found];
}

async function check(driver: Driver): Promise<Report> {
  await reader.click(driver);
  await reader.finished(driver, { phases: ['done'] });
  return (await reader.report(driver)) as Report;
}

// Launches by itself.
test.use({ launchWith: {} });

test('of a private window nothing is kept', async ({ which, network, pages }) => {
  const sources = await serveSources();
  const profile = mkdtempSync(join(tmpdir(), 'fact-checker-kept-'));
  const { launch } = which === 'firefox' ? firefox : chromium;
  const dist = join(root, 'dist', which === 'firefox' ? 'firefox' : 'chrome');
  const open = () => launch({ dist, proxy: network, grant: ['http://127.0.0.1/*'], userDataDir: profile });
  let driver = await open();
  try {
    await driver.open('about:blank');
    await driver.privateWindow(`${pages.base}/demo/?secret`);
    await driver.switchTo('about:blank');
    await asNew(driver, sources.bases);
    const before = await kept(driver);
    expect(await privateTabs(driver)).toBe(1);
    await driver.switchTo('/demo/');

    const report = await check(driver);
    expect(report.findings.some((one) => one.state === 'checked' && one.evidence.length > 0)).toBe(true);
    // The account is whole while the window is open, as everywhere; and the panel was moved.
    expect(report.requests.length).toBeGreaterThan(5);
    await shadow(driver).click('.bar .export + button');
    await poll('the panel on the other side', () =>
      driver.inShadow('(root) => root.querySelector(".panel")?.dataset.side === "left"'),
    );

    await driver.switchTo(reader.OPTIONS);
    const during = await kept(driver);
    expect(JSON.parse(during.disk)).toEqual(JSON.parse(before.disk));
    expect(TELLING.filter((word) => during.disk.includes(word))).toEqual([]);
    expect(TELLING.filter((word) => during.session.includes(word)).length).toBeGreaterThan(0);
    // What is open there is open for private windows only.
    const named = Object.keys(JSON.parse(during.session));
    expect(named.filter((key) => /^private\/opened\//.test(key))).toHaveLength(1);
    expect(named.filter((key) => /^ordinary\//.test(key))).toEqual([]);

    // With the last private window goes what was in memory.
    await driver.switchTo('/demo/');
    await driver.closeTab();
    await driver.switchTo(reader.OPTIONS);
    await poll('the memory to be empty', async () => {
      const { session } = await kept(driver);
      return !TELLING.some((word) => session.includes(word));
    });
    await driver.close();
    expect(traces(profile)).toEqual([]);

    // And the same in an ordinary window is found: the search can find.
    driver = await open();
    await asNew(driver, sources.bases);
    await driver.open(`${pages.base}/demo/?secret`);
    await check(driver);
    await driver.open(`${driver.origin}${reader.OPTIONS}`);
    const after = await kept(driver);
    expect(TELLING.filter((word) => after.disk.includes(word)).length).toBeGreaterThan(0);
    await driver.close();
    expect(traces(profile).length).toBeGreaterThan(0);
  } finally {
    await driver.close();
    await sources.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
