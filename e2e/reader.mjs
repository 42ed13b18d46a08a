/** What a reader does with the extension, step by step, with either driver: the demo and the specs alike. */
import { poll, shadow } from './driver.mjs';

export const WELCOME = '/extension/welcome/index.html';
export const OPTIONS = '/extension/options/index.html';
export const PASTE = '/extension/paste/index.html';

/** Sets what the options page sets. The current tab is left on that page. */
export async function configure(driver, change) {
  await toOptions(driver);
  await set(driver, change);
}

/** The page of options, which is not loaded again where it is. */
export async function toOptions(driver) {
  const address = `${driver.origin}${OPTIONS}`;
  if ((await driver.evaluate('() => location.href').catch(() => null)) !== address) await driver.open(address);
}

/** @param {{ [source: string]: string }} bases Base address by source id; who is not named is not asked. */
export async function useSources(driver, bases, change = {}) {
  await toOptions(driver);
  await setSources(driver, bases, change);
}

/** The current tab must be one of our pages. */
async function set(driver, change) {
  await driver.evaluateInExtension(
    `async (change) => {
      const { storage } = window.browser?.storage ? window.browser : window.chrome;
      const { settings } = await storage.local.get('settings');
      const base = { version: 1, consent: 'undecided', sendComments: false, sources: {}, panel: { side: 'right', width: 400 } };
      await storage.local.set({ settings: { ...base, ...settings, ...change } });
    }`,
    change,
  );
}

/** As `useSources`; the current tab must be one of our pages. */
export async function setSources(driver, bases, change = {}) {
  const { value } = await driver.evaluateInExtension(
    `() => (window.browser?.runtime ? window.browser : window.chrome).runtime.sendMessage({ to: 'background', name: 'sources', args: [] })`,
  );
  const named = value.filter(({ id, local }) => bases[id] !== undefined || !local);
  const sources = Object.fromEntries(
    named.map(({ id }) => [id, bases[id] === undefined ? { enabled: false } : { enabled: true, base: bases[id] }]),
  );
  await set(driver, { ...change, sources });
}

/** A key, as the options keep it. The current tab must be one of our pages. */
export function setKey(driver, id, key) {
  return driver.evaluateInExtension(
    `(id, key) => (window.browser?.runtime ? window.browser : window.chrome).runtime.sendMessage({ to: 'background', name: 'setKey', args: [id, key] })`,
    id,
    key,
  );
}

/** Loads what loads late, so that what is requested after the click is not the page's own. */
export async function settle(driver, proxy) {
  await driver.evaluate(`async () => {
    for (let y = 0; y < document.documentElement.scrollHeight && y < 60000; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    scrollTo(0, 0);
  }`);
  await proxy?.quiet(300);
}

/** A real click on the choice, in the welcome tab that the first click ever has opened; gives when it was made. */
export async function choose(driver, choice, atMost = 15_000) {
  await poll('the welcome page', async () => (await driver.tabs()).some((url) => url.includes(WELCOME)), atMost);
  await driver.switchTo(WELCOME);
  const at = await poll('the choice', () =>
    driver.evaluate(
      `(choice) => {
        const button = document.querySelector('[data-choice="' + choice + '"]');
        if (!button) return null;
        button.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = button.getBoundingClientRect();
        return width ? { x: x + width / 2, y: y + height / 2 } : null;
      }`,
      choice,
    ),
  );
  const made = Date.now();
  await driver.clickAt(at.x, at.y);
  await poll(
    'the welcome page to close',
    async () => !(await driver.tabs()).some((url) => url.includes(WELCOME)),
    atMost,
  );
  return made;
}

/** Clicks the toolbar button; where the panel does not come, as after a load it may not, once again. */
export async function click(driver, { panel = true } = {}) {
  await driver.clickToolbar();
  if (!panel) return;
  const view = shadow(driver);
  try {
    await view.wait('[data-phase]', 10_000);
  } catch {
    await driver.clickToolbar();
    await view.wait('[data-phase]', 20_000);
  }
}

/** What the panel says of the check. */
export function progress(driver) {
  return driver.inShadow(`(root) => ({
    phase: root.querySelector('[data-phase]')?.dataset.phase ?? null,
    entries: root.querySelectorAll('[data-entry]').length,
    checking: root.querySelectorAll('[data-state="checking"]').length,
    drawing: root.querySelectorAll('[aria-busy="true"]').length,
  })`);
}

/** Resolves when the check has come to its end, and the panel shows what it has found. */
export async function finished(driver, { phases = ['on-device', 'done'], atMost = 120_000 } = {}) {
  let last;
  try {
    return await poll(
      'the check to end',
      async () => {
        last = await progress(driver);
        return last?.phase && phases.includes(last.phase) && last.checking + last.drawing === 0 ? last : null;
      },
      atMost,
    );
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}; the panel says ${JSON.stringify(last)}`);
  }
}

/** A file of the panel's export menu, as a reader gets it. */
export async function exported(driver, format = 'json') {
  const view = shadow(driver);
  return driver.download(async () => {
    const item = await view.place(`[data-export="${format}"]`);
    if (!item?.width) await view.click('.export > button');
    await view.click(`[data-export="${format}"]`);
  });
}

/** The panel's own close button: what is under way stops. */
export async function close(driver) {
  const view = shadow(driver);
  await view.click('[data-phase] .bar > button:last-of-type');
  await poll('our host to go', () => driver.evaluate("() => !document.querySelector('fact-checker-host')"));
}

/** The report as data, and the file as it was saved. */
export async function report(driver) {
  const file = await exported(driver, 'json');
  return { ...JSON.parse(file.text), file };
}

/** Brings published fact checks into the archive, as a file chosen in the options. The current tab is left on that page. */
export async function bringFactChecks(driver, name, text) {
  await driver.open(`${driver.origin}${OPTIONS}`);
  await poll('the field for files', () =>
    driver.evaluate(
      `(name, text) => {
        const field = document.querySelector('#feed-file:enabled');
        if (!field || !document.querySelector('[data-open-feed], [data-collection]')) return false;
        const chosen = new DataTransfer();
        chosen.items.add(new File([text], name));
        field.files = chosen.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }`,
      name,
      text,
    ),
  );
  await poll('the fact checks to be kept', () =>
    driver.evaluate(`(name) => document.querySelector('[data-collection="file:' + name + '"]') !== null`, name),
  );
}
