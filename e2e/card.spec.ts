/** The card and the badges, by the pointer and by the keyboard, as a reader uses them. */
import { bringUp, focused, frames, hoverWords, isInView, wordsAt } from './by-hand.ts';
import { poll } from './driver.mjs';
import { serveSources } from './embedded-sources.mjs';
import { type Driver, expect, firstCheck, reader, test } from './extension.ts';

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
