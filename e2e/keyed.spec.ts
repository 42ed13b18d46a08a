/** A key of the reader's own, from the field it is typed into to the header it leaves in: nobody else ever sees it. */
import { poll } from './driver.mjs';
import type { Report } from './extension.ts';
import { expect, reader, test, toBackground } from './extension.ts';
import { api, askAndAnswer, clickOn, launched } from './prompts.ts';
import { serveKeyed } from './sources/keyed.mjs';

const KEY = 'key-of-a-test-0123456789';
type Known = { id: string; keyTail?: string; granted: boolean }[];

// Launches by itself.
test.use({ launchWith: {} });

test('a key is typed in, used, bound to its address, and forgotten', async ({ which, network, pages }) => {
  const tavily = await serveKeyed('tavily');
  const other = await serveKeyed('tavily');
  const { driver, close } = await launched(which, network);
  const tail = async () => {
    const known = (await toBackground<Known>(driver, 'sources'))?.value;
    return known?.find(({ id }) => id === 'tavily')?.keyTail ?? '';
  };
  const options = () => driver.open(`${driver.origin}${reader.OPTIONS}`);
  const everything = (): Promise<string> =>
    driver.evaluateInExtension(`async () => {
      const { storage } = ${api};
      return JSON.stringify([await storage.local.get(null), await storage.session.get(null), document.documentElement.outerHTML]);
    }`);
  try {
    await reader.useSources(driver, { tavily: tavily.address }, { consent: 'look-up' });
    await options();
    await poll('the field', () => driver.evaluate('() => document.querySelector("#key-tavily") !== null'));
    await driver.evaluate(
      `(key) => {
        const field = document.querySelector('#key-tavily');
        field.value = key;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }`,
      KEY,
    );
    await clickOn(driver, '[data-source="tavily"] [data-key-save]');
    await poll('the key to be kept', async () => (await tail()) === '6789');
    // The page says so a moment later, above what is clicked next.
    await poll('the page to say so', () =>
      driver.evaluate('() => document.querySelector("[data-source=tavily] [data-key]") !== null'),
    );
    expect(await driver.evaluate('() => document.querySelector("#key-tavily").value')).toBe('');

    // Without the grant nothing leaves: in Firefox it would name this installation, in Chrome cost a request more.
    await clickOn(driver, '[data-source="tavily"] [data-test]');
    const status = '() => document.querySelector("[data-source=tavily] [role=status]").innerText';
    await poll('the refusal', async () => /does not allow asking Tavily/.test(await driver.evaluate(status)));
    expect(tavily.log).toEqual([]);
    await askAndAnswer(driver, '[data-source="tavily"] [data-grant]', 'allow');
    await clickOn(driver, '[data-source="tavily"] [data-test]');
    await poll('the test', async () => /answers as it should/.test(await driver.evaluate(status)));

    await driver.open(`${pages.base}/demo/`);
    await reader.click(driver);
    await reader.finished(driver, { phases: ['done'] });
    const report = (await reader.report(driver)) as Report;
    const leads = report.findings.flatMap((one) => one.leads ?? []);
    expect(leads.map(({ url }) => url)).toContain('https://www.harbourpost.example/2026/mar/10/port-ellery-wall-cost');
    const evidence = report.findings.flatMap((one) => one.evidence);
    // But what the article has against itself.
    expect(evidence.filter(({ source }) => source !== 'page')).toEqual([]);
    expect(JSON.stringify(report)).not.toContain(KEY);
    // As the server saw it: one POST for each line of the ledger, with the key, and without a word of who sends it.
    expect(tavily.log.map(({ method }) => method)).not.toContain('OPTIONS');
    for (const { headers } of tavily.log) {
      expect(headers).toMatchObject({ authorization: `Bearer ${KEY}`, 'content-type': 'application/json' });
      expect(headers.origin).toBeUndefined();
      expect(headers.cookie ?? headers.referer).toBeUndefined();
    }
    expect(report.requests.filter(({ source, method }) => source === 'tavily' && method === 'POST').length).toBe(
      tavily.log.length - 1,
    );

    await options();
    expect(await everything()).not.toContain(KEY);
    // At another address it is gone, and does not come back with the old one.
    await reader.useSources(driver, { tavily: other.address });
    await options();
    await poll('the key to be gone', async () => (await tail()) === '');
    await reader.useSources(driver, { tavily: tavily.address });
    await options();
    expect(await tail()).toBe('');
    expect(await toBackground(driver, 'setKey', 'tavily', KEY)).toMatchObject({ ok: true });
    expect(await tail()).toBe('6789');
    await toBackground(driver, 'deleteEverything');
    expect(await tail()).toBe('');
    expect(other.log).toEqual([]);
    expect(driver.errors).toEqual([]);
  } finally {
    await close();
    await tavily.close();
    await other.close();
  }
});
