/** The panel, the card and the badges, by the pointer and by the keyboard, as a reader uses them. */
import { poll } from './driver.mjs';
import { serveSources } from './embedded-sources.mjs';
import { type Driver, expect, firstCheck, reader, shadow, test } from './extension.ts';

/** Words of the article that a record contradicts, and words that are a link. */
const JUDGED = 'since 2011';
const LINK = '58-year-old mayor';

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

/** Where words stand in the window. */
function wordsAt(driver: Driver, words: string): Promise<{ x: number; y: number; width: number; height: number }> {
  return poll(`“${words}” on the page`, () =>
    driver.evaluate(
      `(words) => {
        const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.data.indexOf(words);
          if (start < 0) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + words.length);
          const { x, y, width, height } = range.getClientRects()[0];
          return { x, y, width, height };
        }
        return null;
      }`,
      words,
    ),
  );
}

/** To the upper part of the window, where no sheet covers them. */
async function bringUp(driver: Driver, words: string): Promise<void> {
  const { y } = await wordsAt(driver, words);
  await driver.evaluate('(by) => scrollBy(0, by)', y - 150);
}

async function hoverWords(driver: Driver, words: string): Promise<void> {
  await bringUp(driver, words);
  const { x, y, height } = await wordsAt(driver, words);
  await driver.hover(x + 12, y + height / 2);
}

/** So many frames later: what was to happen by a timer has happened. */
function frames(driver: Driver, count: number): Promise<void> {
  return driver.evaluate(
    '(count) => new Promise((resolve) => { const next = () => (count-- > 0 ? requestAnimationFrame(next) : resolve()); next(); })',
    count,
  );
}

const isInView = (driver: Driver, selector: string): Promise<boolean> =>
  driver.inShadow(
    `(root, selector) => {
      const box = root.querySelector(selector)?.getBoundingClientRect();
      const list = root.querySelector('.scroller').getBoundingClientRect();
      return Boolean(box) && box.top < list.bottom && box.bottom > list.top;
    }`,
    selector,
  );

/** What has the focus in our root, by what it stands for. */
const focused = (driver: Driver): Promise<{ tag: string; statement: string | null; inCard: boolean } | null> =>
  driver.inShadow(`(root) => {
    const active = root.activeElement;
    return active && {
      tag: active.tagName.toLowerCase(),
      statement: active.dataset.statement ?? null,
      inCard: Boolean(active.closest('.card')),
    };
  }`);

test('a card opens by the pointer, can be entered, leads to the panel, and Escape closes it', async ({
  driver,
  view,
  pages,
}) => {
  await lookedUp(driver, `${pages.base}/demo/`);
  await hoverWords(driver, JUDGED);
  await view.wait('.card [data-card]');
  // Several statements may share these words: the one of which most is known comes first.
  const id = await driver.inShadow('(root) => root.querySelector(".card [data-card]").dataset.card');
  expect(await view.text('.card .standing')).toMatch(/^Contradicted by Wikidata/);
  // Which words were judged, by what, and as it was recorded: in the reader's words.
  const evidence = (await view.texts('.card .evidence > li')).join(' ');
  expect(evidence).toContain('Contradicts “since 2011”');
  expect(evidence).toContain('1 February 2017');
  expect(evidence).not.toMatch(/\+\d{4}-|T00:00/);

  // Inside, the card stays, however long: more than a second of frames.
  await view.hover('.card .evidence dd');
  await frames(driver, 70);
  expect(await view.count('.card')).toBe(1);
  await driver.key('Escape');
  await view.gone('.card');

  await driver.hover(4, 4);
  await hoverWords(driver, JUDGED);
  await view.wait('.card [data-card]');
  expect(await isInView(driver, `[data-entry="${id}"]`)).toBe(false);
  await view.click('.card .title');
  await view.gone('.card');
  await poll('the entry to be in view', () => isInView(driver, `[data-entry="${id}"]`));
  await view.wait(`[data-entry="${id}"][aria-current=true]`);

  // And back: a click in the panel scrolls the page to the words.
  await driver.evaluate('() => scrollTo(0, document.documentElement.scrollHeight)');
  expect((await wordsAt(driver, JUDGED)).y).toBeLessThan(0);
  await view.click(`[data-entry="${id}"] .go`);
  await poll('the words to be in view', async () => {
    const { y } = await wordsAt(driver, JUDGED);
    return y > 0 && y < 600;
  });
  expect(driver.errors).toEqual([]);
});

test('a quote’s card has its speaker, and a search for its eight rarest words', async ({ driver, view, pages }) => {
  await firstCheck(driver, `${pages.base}/demo/`, 'on-device');
  await reader.finished(driver);
  await hoverWords(driver, 'A wall in the wrong place');
  await view.wait('.card [data-card]');
  expect(await view.text('.card .speaker')).toContain('Tobias Renn');
  expect(await view.text('.card .speaker')).toContain('Harbour Gazette');
  const words = await driver.inShadow('(root) => root.querySelector(".card [data-search=web]").title');
  const [, phrase = '', who] = /^"(.+)" (.+)$/.exec(words) ?? [];
  expect(phrase.split(' ')).toHaveLength(8);
  expect('A wall in the wrong place can dig a hole in front of itself').toContain(phrase);
  expect(who).toBe('Tobias Renn');

  const before = (await driver.tabs()).length;
  await view.click('.card [data-search=web]');
  // The tab that opens is somebody else's page, which no one answers here.
  await poll('a new tab', async () => (await driver.tabs()).length > before);
});

test('text stays selectable, marked text does nothing, and links are followed', async ({ driver, view, pages }) => {
  await firstCheck(driver, `${pages.base}/demo/`, 'on-device');
  await reader.finished(driver);
  await bringUp(driver, 'The wall would be');
  const { x, y, width, height } = await wordsAt(driver, 'The wall would be 1,240 metres long');
  await driver.drag({ x: x + 1, y: y + height / 2 }, { x: x + width - 1, y: y + height / 2 });
  expect(await driver.evaluate('() => String(getSelection())')).toMatch(/wall would be 1,240 metres lon/);

  const address = await driver.evaluate('() => location.href');
  await driver.clickAt(x + 20, y + height / 2);
  expect(await driver.evaluate('() => location.href')).toBe(address);
  expect(await view.count('[aria-current=true]')).toBe(0);

  const link = await wordsAt(driver, LINK);
  await driver.clickAt(link.x + 10, link.y + link.height / 2);
  await poll('the link to be followed', async () =>
    (await driver.tabs()).some((url) => url.includes('/tag/solbakken/')),
  );
});

test('by keys alone: next and previous statement, into the card, and back to the badge', async ({
  driver,
  view,
  pages,
}) => {
  await lookedUp(driver, `${pages.base}/demo/`);
  await driver.command('next-statement');
  const first = await poll('the focus on a badge', async () => (await focused(driver))?.statement);
  await view.wait(`.card [data-card="${first}"]`);
  await driver.command('next-statement');
  const second = await poll('the focus on the next', async () => {
    const now = (await focused(driver))?.statement;
    return now !== first && now;
  });
  await view.wait(`.card [data-card="${second}"]`);
  await driver.key('Enter');
  await poll('the focus in the card', async () => (await focused(driver))?.inCard);
  await driver.key('Tab');
  await poll('the focus still in the card', async () => (await focused(driver))?.inCard);
  await driver.key('Escape');
  await view.gone('.card');
  expect(await focused(driver)).toEqual({ tag: 'button', statement: second, inCard: false });
  await driver.command('previous-statement');
  await poll('the focus on the first again', async () => (await focused(driver))?.statement === first);
  await driver.key('Escape');
  await view.gone('.card');
  expect((await focused(driver))?.statement).toBe(first);
});

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
    await view.wait(`[data-entry="${id}"] [data-action=drop]`);
    expect(await view.text(`[data-entry="${id}"] [data-action=drop]`)).toBe(label);
    await view.click(`[data-entry="${id}"] [data-action=drop]`);
    await poll('the block to be dropped', async () => (await entryOf(words)) === null);
  }
  const report = await reader.report(driver);
  expect(JSON.stringify(report.document)).not.toMatch(/38\.5 million crowns|timber from 1927/);

  await view.click('.list [data-kind=claim] summary');
  await view.click('[data-action=look-up]');
  await poll('the welcome page', async () => (await driver.tabs()).some((url) => url.includes(reader.WELCOME)));
});
