/** Published fact checks on this device: brought by the reader, found by a check, kept up to date, gone when removed. */
import { poll } from './driver.mjs';
import type { Report } from './extension.ts';
import { expect, reader, test, toBackground } from './extension.ts';
import { clickOn } from './prompts.ts';
import { CHECKS, FLOOD, serveFactChecks } from './sources/fact-checks.mjs';

test('a feed and a file are brought, found on a page without a request, and removed', async ({ driver, pages }) => {
  const feed = await serveFactChecks();
  const address = `${feed.address}/checks.json`;
  const news = (): Promise<string> => driver.evaluate('() => document.querySelector("[data-news]").innerText');
  /** With all that is shown there in its place: what comes later would move what is clicked. */
  const options = async () => {
    await driver.open(`${driver.origin}${reader.OPTIONS}`);
    const shown = ['[data-source]', '[data-open-feed], [data-collection]'];
    const isShown = '(shown) => shown.every((one) => document.querySelector(one) !== null)';
    await poll('the options', () => driver.evaluate(isShown, shown));
  };
  const ratings = async () => {
    await driver.open(`${pages.base}/demo/`);
    await reader.click(driver);
    await reader.finished(driver, { phases: ['done'] });
    const report = (await reader.report(driver)) as Report;
    expect(report.requests).toEqual([]);
    return report.findings.filter(({ evidence }) => evidence.some(({ url }) => url === FLOOD));
  };
  try {
    await reader.useSources(driver, {}, { consent: 'look-up' });
    await options();
    await driver.evaluate(
      `(address) => {
        const field = document.querySelector('#feed-address');
        field.value = address;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }`,
      address,
    );
    await clickOn(driver, '[data-add-feed]');
    await poll('the feed', async () => (await news()).includes('4'));
    expect(feed.log.map(({ method }) => method)).toEqual(['GET']);
    expect(feed.log[0]?.headers.cookie ?? feed.log[0]?.headers.referer).toBeUndefined();
    const ledger = await toBackground<{ source: string; url: string; status: number }[]>(driver, 'ledger');
    expect(ledger?.value.map(({ source, url, status }) => [source, url, status])).toEqual([['archive', address, 200]]);

    const [found] = await ratings();
    expect(found).toMatchObject({
      ...{ state: 'checked', verdict: { label: 'supported' } },
      evidence: [{ kind: 'review', publisher: 'Coast Checks', rating: 'Correct', match: 'same' }],
    });

    // The same checks once more, in a file: each stays until the reader removes it.
    await reader.bringFactChecks(driver, 'mine.json', CHECKS);
    const remove = async (id: string) => {
      await clickOn(driver, `[data-collection="${id}"] [data-remove]`);
      await poll('it to be gone', () =>
        driver.evaluate(`(id) => document.querySelector('[data-collection="' + id + '"]') === null`, id),
      );
    };
    await remove(`feed:${address}`);
    expect(await ratings()).toHaveLength(1);
    await options();
    await remove('file:mine.json');
    expect(await ratings()).toEqual([]);
    expect(feed.log).toHaveLength(1);
    expect(driver.errors).toEqual([]);
  } finally {
    await feed.close();
  }
});
