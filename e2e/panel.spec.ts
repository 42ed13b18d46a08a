/** The panel, by the pointer and by the keyboard, as a reader uses it. */
import { bringUp, frames, hoverWords, wordsAt } from './by-hand.ts';
import { poll } from './driver.mjs';
import { serveSources } from './embedded-sources.mjs';
import { type Driver, expect, firstCheck, reader, shadow, test } from './extension.ts';

/** Words of the article that a record contradicts. */
const JUDGED = 'since 2011';

// Many steps each, by real input: more than the usual time on a machine that is busy.
test.describe.configure({ timeout: 180_000 });

let sources: Awaited<ReturnType<typeof serveSources>>;
test.beforeAll(async () => {
  sources = await serveSources();
});
test.afterAll(() => sources.close());

async function lookedUp(driver: Driver, url: string): Promise<void> {
  await reader.useSources(driver, sources.bases);
  await firstCheck(driver, url, 'look-up');
  await reader.finished(driver, { phases: ['done'] });
}

test('one command hides and shows all marks; filters thin out list and text', async ({ driver, view, pages }) => {
  await lookedUp(driver, `${pages.base}/demo/`);
  const badges = await view.count('.badge');
  expect(badges).toBeGreaterThan(3);
  const sheets = () => driver.inShadow('(root) => root.host.ownerDocument.adoptedStyleSheets.length');
  const drawn = await sheets();
  await driver.command('toggle-marks');
  await view.gone('.badge');
  expect(await sheets()).toBe(drawn - 1);
  await view.wait('[data-tool=marks][aria-pressed=false]');
  await hoverWords(driver, JUDGED);
  await frames(driver, 30);
  expect(await view.count('.card')).toBe(0);
  await driver.command('toggle-marks');
  await poll('the badges to be back', async () => (await view.count('.badge')) === badges);
  expect(await sheets()).toBe(drawn);

  for (const [filter, listed, badge] of [
    ['claim', '.list [data-kind=claim]', '.badge[data-state=supported]'],
    ['family', '.list [data-kind=family]', '.badge[data-family]'],
    ['supported', '.list [data-state=supported]', '.badge[data-state=supported]'],
  ] as const) {
    const [entries, signs] = [await view.count(listed), await view.count(badge)];
    expect(entries, filter).toBeGreaterThan(0);
    expect(signs, filter).toBeGreaterThan(0);
    await view.click(`[data-filter=${filter}]`);
    await view.gone(listed);
    await view.gone(badge);
    await view.wait(`[data-filter=${filter}][aria-pressed=false]`);
    await view.click(`[data-filter=${filter}]`);
    await poll('the entries to be back', async () => (await view.count(listed)) === entries);
    await poll('the badges to be back', async () => (await view.count(badge)) === signs);
  }
  await view.click('[data-filter=quote]');
  await view.gone('.list [data-kind=quote]');
});

test('folds to a strip, changes sides, is resized by keys, and remembers it; never shifts the page', async ({
  driver,
  view,
  pages,
}) => {
  await driver.open(`${pages.base}/demo/`);
  const before = await wordsAt(driver, 'Port Ellery Votes');
  await firstCheck(driver, `${pages.base}/demo/`, 'on-device');
  await reader.finished(driver);
  expect(await wordsAt(driver, 'Port Ellery Votes')).toEqual(before);
  expect(await view.count('input, textarea, select, [contenteditable]')).toBe(0);

  await view.click('[data-tool=fold]');
  await view.wait('[data-strip]');
  expect((await view.place('.strip'))?.width).toBeLessThan(80);
  expect(await view.text('.strip')).toMatch(/Not checked\s*\d+/);
  await view.click('.strip .unfold');
  await view.wait('[data-phase]');

  await driver.inShadow('(root) => root.querySelector("[role=separator]").focus()');
  await driver.key('ArrowLeft');
  await view.wait('[role=separator][aria-valuenow="424"]');
  expect(Math.round((await view.place('.panel'))?.width ?? 0)).toBe(424);
  await view.click('[data-tool=side]');
  await view.wait('.panel[data-side=left]');
  expect((await view.place('.panel'))?.x).toBe(0);
  await driver.inShadow('(root) => root.querySelector("[role=separator]").focus()');
  await driver.key('ArrowLeft');
  await view.wait('[role=separator][aria-valuenow="400"]');

  await reader.close(driver);
  await driver.open(`${pages.base}/demo/?again`);
  await reader.click(driver);
  await view.wait('.panel[data-side=left]');
  expect(Math.round((await view.place('.panel'))?.width ?? 0)).toBe(400);
});

test('on a narrow screen it is a sheet of at most half the height, and nothing makes the page scroll sideways', async ({
  driver,
  pages,
}) => {
  await lookedUp(driver, `${pages.base}/demo/`);
  await driver.setViewport(390, 844);
  const view = shadow(driver);
  const sideways = () =>
    driver.evaluate('() => document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const sheet = await poll('the sheet', async () => {
    const place = await view.place('.panel');
    return place && place.height <= 422 ? place : null;
  });
  expect(sheet.y).toBeGreaterThanOrEqual(421);
  await bringUp(driver, 'Port Ellery had');
  await view.hover('.badge[data-state=supported]');
  await view.wait('.card');
  const card = await view.place('.card');
  expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(sheet.y + 1);
  expect(await sideways()).toBe(0);
  const badge = await view.place('.badge[data-state=supported]');
  // Beside the text, not on it.
  expect((badge?.x ?? 0) + (badge?.width ?? 0)).toBeLessThanOrEqual((await wordsAt(driver, 'Port Ellery had')).x + 1);
});

test('closing stops what is under way', async ({ driver, view, network, pages }) => {
  await reader.useSources(driver, sources.bases);
  let let_go = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    let_go = resolve;
  });
  const isSource = ({ url }: { url: string }) => Object.values(sources.bases).some((base) => url.startsWith(base));
  network.intercept = (seen) => (isSource(seen) ? held : undefined);
  await firstCheck(driver, `${pages.base}/demo/`, 'look-up');
  await poll('a request to be under way', () => network.log.some(isSource));
  await view.wait('[data-phase=looking-up]');
  await reader.close(driver);
  const asked = network.log.filter(isSource).length;
  let_go();
  await network.quiet(600);
  expect(network.log.filter(isSource)).toHaveLength(asked);
  // And a click begins anew.
  network.intercept = () => undefined;
  await reader.click(driver);
  await reader.finished(driver, { phases: ['done'] });
  expect(network.log.filter(isSource).length).toBeGreaterThan(asked);
});

test('“this is not the article”, “not a comment”: the block is dropped; without consent a search asks first', async ({
  driver,
  view,
  pages,
}) => {
  await firstCheck(driver, `${pages.base}/demo/`, 'on-device');
  await reader.finished(driver);
  const entryOf = (kind: string) =>
    driver.inShadow(
      `(root, words) => [...root.querySelectorAll('.list [data-entry]')].find((one) => one.textContent.includes(words))?.dataset.entry ?? null`,
      kind,
    );
  for (const [words, label] of [
    ['38.5 million crowns', 'This is not the article'],
    ['timber from 1927', 'This is not a comment'],
  ] as const) {
    // After a drop the page is read anew, the article first.
    const id = await poll(`an entry with “${words}”`, () => entryOf(words));
    await view.click(`[data-entry="${id}"] summary`);
    await view.click(`[data-entry="${id}"] .wrong summary`);
    await view.wait(`[data-entry="${id}"] [data-action=drop]`);
    expect(await view.text(`[data-entry="${id}"] [data-action=drop]`)).toBe(label);
    await view.click(`[data-entry="${id}"] [data-action=drop]`);
    await poll('the block to be dropped', async () => (await entryOf(words)) === null);
  }
  // A comment that says nothing worth checking can be dropped from its family.
  const member = await driver.inShadow(
    `(root) => root.querySelector('.list [data-kind=family] [data-member]')?.dataset.member ?? null`,
  );
  await view.click('.list [data-kind=family] [data-tool=close]');
  const gone = `(root, id) => !root.querySelector('[data-member="' + id + '"]')`;
  await poll('the comment to be dropped', () => driver.inShadow(gone, member));
  const report = await reader.report(driver);
  expect(JSON.stringify(report.document)).not.toMatch(/38\.5 million crowns|timber from 1927/);
  expect(report.document.comments.map(({ id }) => id)).not.toContain(member);

  await view.click('.list [data-kind=claim] summary');
  await view.click('[data-action=look-up]');
  await poll('the welcome page', async () => (await driver.tabs()).some((url) => url.includes(reader.WELCOME)));
});
