/** The browser that the tests of a worker share: whatever one of them leaves, the next finds none of it. */
import type { Driver } from './extension.ts';
import { expect, reader, shadow, test, toBackground } from './extension.ts';
import { api } from './prompts.ts';
import { CHECKS } from './sources/fact-checks.mjs';

/** All that a test could be told by of one before it. The current tab must be the page of options. */
async function state(driver: Driver): Promise<{ [what: string]: unknown }> {
  const ofExtension = await driver.evaluateInExtension(`async () => {
    const { storage, permissions, declarativeNetRequest } = ${api};
    const tables = {};
    for (const { name } of await indexedDB.databases()) {
      const opened = indexedDB.open(name);
      const database = await new Promise((resolve, reject) => { opened.onsuccess = () => resolve(opened.result); opened.onerror = () => reject(opened.error); });
      for (const table of database.objectStoreNames) {
        const request = database.transaction(table).objectStore(table).count();
        const count = await new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
        if (count > 0) tables[name + '/' + table] = count;
      }
      database.close();
    }
    const { origins, permissions: granted, data_collection = [] } = await permissions.getAll();
    return {
      tables,
      local: Object.keys(await storage.local.get(null)),
      session: Object.keys(await storage.session.get(null)),
      granted: [...origins, ...granted, ...data_collection].sort(),
      rules: (await declarativeNetRequest.getSessionRules()).length,
    };
  }`);
  const said = async (name: string) => (await toBackground<unknown>(driver, name))?.value;
  return {
    ...ofExtension,
    sources: JSON.stringify(await said('sources')),
    ledger: await said('ledger'),
    tabs: (await driver.tabs()).length,
    window: await driver.evaluate(
      '() => [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches, document.cookie, sessionStorage.length]',
    ),
    clipboard: await driver.clipboard().catch(() => ''),
    errors: [...driver.errors],
  };
}

const NOTHING = { tables: {}, local: [], session: [], ledger: [], tabs: 1, clipboard: '', errors: [] };

test.describe.configure({ mode: 'serial' });

let before: Driver;
let atFirst: { [what: string]: unknown };

test('leaves whatever a test can leave', async ({ driver, network, pages }) => {
  await reader.toOptions(driver);
  atFirst = await state(driver);
  expect(atFirst).toMatchObject(NOTHING);

  pages.pages['/left'] = `<title>Left</title><main><p>Left.</p></main><script>
    document.cookie = 'left=1; max-age=999';
    setTimeout(() => { throw new Error('left'); });
  </script>`;
  await reader.bringFactChecks(driver, 'left.json', CHECKS);
  await driver.grantHosts(['http://127.0.0.1/*', 'http://localhost/*']);
  await toBackground(driver, 'setKey', 'tavily', 'key-of-a-test-0123456789');
  // Nobody is there: it is asked all the same, and that is written down.
  await reader.setSources(driver, { wikipedia: 'http://127.0.0.1:9' }, { consent: 'look-up', sendComments: true });
  await driver.open(`${pages.base}/demo/`);
  await reader.click(driver);
  await reader.finished(driver, { phases: ['done'] });
  await shadow(driver).click('[data-tool=side]');
  await driver.newTab(`${pages.base}/left`);
  await driver.newTab(`${driver.origin}${reader.OPTIONS}`);
  // Only behind a click of the reader may a page write into it.
  await driver.clickAt(4, 4);
  await driver.evaluate(`() => { sessionStorage.setItem('left', '1'); return navigator.clipboard.writeText('left'); }`);
  await driver.setViewport(500, 700);
  await driver.setDark(true);
  network.intercept = () => {};

  const left = await state(driver);
  for (const [what, nothing] of Object.entries(NOTHING)) {
    // Of pages’ errors Firefox’ driver is not told.
    if (what === 'errors' && driver.name === 'firefox') continue;
    expect.soft(left[what], what).not.toEqual(nothing);
  }
  for (const what of ['sources', 'window'] as const) expect.soft(left[what], what).not.toEqual(atFirst[what]);
  if (driver.name === 'firefox') expect.soft(left['granted']).not.toEqual(atFirst['granted']);
  before = driver;
});

test('and finds nothing of it', async ({ driver, network }) => {
  expect(driver, 'the browser is the same').toBe(before);
  expect(network.intercept).toBeUndefined();
  expect(network.log).toEqual([]);
  expect(await state(driver)).toEqual(atFirst);
});
