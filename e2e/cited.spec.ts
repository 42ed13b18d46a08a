/** Quotes against the pages that an article cites: opened by the reader, and fetched where the reader allows it. */
import { poll } from './driver.mjs';
import type { Driver, Report } from './extension.ts';
import { expect, reader, shadow, test } from './extension.ts';
import { page } from './live-page.ts';
import { askAndAnswer, clickOn, launched } from './prompts.ts';

const said = 'We will rebuild the quay before the winter, and nobody will pay a crown more for it';
const asked = 'Nobody asked the fishers for their opinion when the old harbour was sold';

const article = (other: string) => `<article><h1>The quay of Ellery is saved</h1><p>By Ada Lind</p>
<p>“${said},” Mayor Inger Holm <a href="${other}/minutes">told the council</a> of Ellery on Monday.</p>
<p>“${asked},” said Bo Lind, who leads <a href="${other}/moved">the union of the harbour</a>.</p>
<p>The council of Ellery spent 38.5 million crowns on the harbour wall in 1991, according to its report of March 2024.</p></article>`;
const minutes = `<article><h1>Minutes of the council</h1><p>Mayor Inger Holm said: “${said}.”</p>
<p>Bo Lind said: “${asked.replace('opinion', 'view')}.”</p><p>The meeting was closed at ten o’clock in the evening.</p></article>`;

/** Into a field of a page of ours. */
const type = (driver: Driver, selector: string, text: string): Promise<unknown> =>
  driver.evaluate(
    `(selector, text) => {
      const field = document.querySelector(selector);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }`,
    selector,
    text,
  );

const findingOf = ({ statements, findings }: Report, words: string) => {
  const quote = statements.find(({ kind, text }) => kind === 'quote' && text.includes(words));
  return findings.find(({ statement }) => statement === quote?.id);
};

// Launches by itself.
test.use({ launchWith: {} });

test('the cited page is opened, then fetched', async ({ which, network, pages }) => {
  const { driver, close } = await launched(which, network);
  const view = shadow(driver);
  const report = async () => (await reader.report(driver)) as Report;
  try {
    // By its other name, this machine is another site.
    const other = pages.base.replace('127.0.0.1', 'localhost');
    pages.pages['/main'] = page(article(other));
    pages.pages['/minutes'] = page(minutes, { title: 'Minutes of the council' });
    pages.pages['/moved'] = { body: '', status: 302, headers: { location: `${other}/minutes` } };
    const sources = Object.fromEntries(['wikipedia', 'wikidata', 'gdelt'].map((id) => [id, { enabled: false }]));
    await reader.configure(driver, {
      consent: 'on-device',
      sources: { ...sources, cited: { enabled: false, base: other } },
    });
    await driver.open(`${pages.base}/main`);
    await reader.click(driver);
    await reader.finished(driver);

    await test.step('opened: the first page is told, and nothing is asked of anybody', async () => {
      await driver.newTab(`${other}/minutes`);
      await reader.click(driver);
      await reader.finished(driver);
      await poll('the news', async () =>
        (await view.text('.notice'))?.includes(
          'Open quotes of “The quay of Ellery is saved” were looked for here: 1 of 2 found word for word.',
        ),
      );
      await driver.switchTo('/main');
      await poll('the finding', async () => (await view.count('[data-entry][data-state=said]')) === 2);
      const now = await report();
      expect(findingOf(now, 'rebuild')).toMatchObject({
        attribution: { label: 'verbatim' },
        asked: [{ source: 'cited', pages: [{ by: 'visit', outcome: 'found', title: 'Minutes of the council' }] }],
      });
      expect(findingOf(now, 'fishers')).toMatchObject({ attribution: { label: 'reworded' } });
      expect(await view.text('[data-entry] .difference')).toMatch(/opinion.*view|view.*opinion/);
      expect(now.requests).toEqual([]);
      // Where the page is loaded anew, what was found is still known.
      await driver.open(`${pages.base}/main`);
      await reader.click(driver);
      await poll('the finding', async () => (await view.count('[data-entry][data-state=said]')) === 2);
    });

    await test.step('given: words of the reader’s own, on a page of ours, count as the reader’s', async () => {
      await view.click('.same summary').catch(() => undefined);
      const isClaim = ({ kind, text }: Report['statements'][number]) =>
        kind === 'claim' && text.includes('38.5 million');
      const entry = `[data-entry="${(await report()).statements.find(isClaim)?.id}"]`;
      await view.click(`${entry} details summary`);
      await view.click(`${entry} .wrong summary`);
      await view.click(`${entry} [data-action=own]`);
      await driver.switchTo('&statement=');
      await poll('the sentence', () =>
        driver.evaluate('() => /38.5 million/.test(document.querySelector(".own blockquote")?.textContent)'),
      );
      await type(driver, '.own textarea', 'The audit says that the wall of 1991 cost the council 38.9 million crowns.');
      await clickOn(driver, '[data-action=give-text]');
      await poll('what was added', () =>
        driver.evaluate('() => /1 passage/.test(document.querySelector(".own [role=status]").textContent)'),
      );
      await driver.closeTab();
      await driver.switchTo('/main');
      await poll('the passage', async () =>
        (await view.text(entry))?.includes('Given by you: not counted as a source'),
      );
      const { statements, findings } = await report();
      expect(findings.find(({ statement }) => statement === statements.find(isClaim)?.id)).toMatchObject({
        verdict: { label: 'not-enough-evidence', judgements: [] },
        evidence: [{ source: 'own', dependent: 'reader', text: expect.stringContaining('38.9 million') }],
      });
    });

    await test.step('fetched: where the browser was asked, and not along a redirect', async () => {
      await reader.configure(driver, { consent: 'look-up' });
      pages.pages['/again'] = pages.pages['/main'] as string;
      await driver.open(`${pages.base}/again`);
      await reader.click(driver);
      await reader.finished(driver, { phases: ['done'] });
      // Nobody was asked, and so nothing was found: they stand in one fold.
      await view.click('.same summary');
      const entry = '[data-entry][data-kind=quote]';
      await view.click(`${entry} details summary`);
      await view.click(`${entry} [data-action=fetch-cited]`);
      await driver.switchTo('?cited=');
      await askAndAnswer(driver, '[data-action=allow-cited]', 'allow');
      await driver.closeTab();
      await driver.switchTo('/again');
      await poll('the finding', async () => (await view.count('[data-entry][data-state=said]')) === 1);
      await reader.finished(driver, { phases: ['done'] });
      const now = await report();
      expect(findingOf(now, 'rebuild')).toMatchObject({
        attribution: { label: 'verbatim' },
        asked: [{ source: 'cited', pages: [{ by: 'fetch', outcome: 'found' }] }],
      });
      expect(findingOf(now, 'fishers')?.asked).toMatchObject([
        { source: 'cited', outcome: 'failed', pages: [{ problem: { code: 'redirected' } }] },
      ]);
      expect(now.requests.map(({ url, source }) => [url, source]).sort()).toEqual([
        [`${other}/minutes`, 'cited'],
        [`${other}/moved`, 'cited'],
      ]);
    });
  } finally {
    await close();
  }
});
