/** The browser's own question: accepted, refused, and left standing. Nothing waits for it, and what it changes is said. */

import { poll } from './driver.mjs';
import { serveSources } from './embedded-sources.mjs';
import type { Driver, Report } from './extension.ts';
import { expect, reader, shadow, test } from './extension.ts';
import { api, askAndAnswer, clickOn, launched } from './prompts.ts';

type Sources = Awaited<ReturnType<typeof serveSources>>;

/** Asks, so that what was fetched before is not taken for it, servers of their own each time. */
const servers: Sources[] = [];
async function newSources(): Promise<Sources> {
  const sources = await serveSources();
  servers.push(sources);
  return sources;
}
test.afterEach(async () => {
  for (const sources of servers.splice(0)) await sources.close();
});

const holds = (driver: Driver, permissions: object): Promise<boolean> =>
  driver.evaluateInExtension(`(wanted) => ${api}.permissions.contains(wanted)`, permissions);
const consent = (driver: Driver): Promise<string> =>
  driver.evaluateInExtension(`async () => (await ${api}.storage.local.get('settings')).settings.consent`);

/** How requests leave, as a server sees it. */
interface Sent {
  origin: string;
  preflights: number;
  requests: number;
}

function sentTo(sources: Sources): Sent {
  const log = [...sources.wikipedia.log, ...sources.wikidata.log];
  const requests = log.filter(({ method }) => method === 'GET');
  const origins = [...new Set(requests.map(({ headers }) => String(headers.origin ?? 'none')))];
  return {
    origin: origins.join(' and ').replace(/(moz-extension:..)[0-9a-f-]{36}/g, '$1<installation>') || 'not asked',
    preflights: log.filter(({ method }) => method === 'OPTIONS').length,
    requests: requests.length,
  };
}

/** What the browser itself makes of a request of ours, whatever we would allow. */
async function bare(driver: Driver): Promise<Sent> {
  const sources = await newSources();
  await driver.evaluateInExtension(
    `(url) => fetch(url, { headers: { 'Api-User-Agent': 'x' }, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }).then((answer) => answer.status)`,
    `${sources.bases['wikipedia']}/w/api.php?action=query&list=search&srsearch=x&origin=*`,
  );
  return sentTo(sources);
}

async function check(driver: Driver, url: string): Promise<Report> {
  await driver.open(url);
  await reader.click(driver);
  await reader.finished(driver, { phases: ['done'] });
  return (await reader.report(driver)) as Report;
}

const isSupported = ({ findings }: Report) =>
  findings.some((one) => one.state === 'checked' && one.verdict?.label === 'supported');

// Launches by itself.
test.use({ launchWith: {} });

test('the question is left standing, refused, and accepted', async ({ which, network, pages }) => {
  const figures: { [what: string]: Sent } = {};
  const { driver, close } = await launched(which, network);
  const view = shadow(driver);
  const isFirefox = which === 'firefox';
  /** Without the grant: Chrome asks as any page may, Firefox would give itself away, and so does not ask. */
  const without = async (report: Report, sources: Sources): Promise<void> => {
    const notices = await view.texts('.notice');
    if (isFirefox) {
      expect(sentTo(sources).requests + sentTo(sources).preflights).toBe(0);
      for (const name of ['Wikipedia', 'Wikidata']) {
        expect(notices.join(' ')).toMatch(new RegExp(`browser does not allow asking [^.]*${name}.*options`));
      }
      const checked = report.findings.filter(({ state }) => state === 'checked');
      // What the article has against itself needs no source.
      expect(checked.filter(({ evidence }) => !evidence.some(({ source }) => source === 'page'))).toEqual([]);
      const off = report.findings.flatMap(({ asked }) => asked);
      expect(off.length).toBeGreaterThan(5);
      for (const one of off) expect(one).toMatchObject({ outcome: 'off', problem: { code: 'no-permission' } });
    } else {
      expect(notices).toEqual([]);
      expect(isSupported(report)).toBe(true);
      expect(sentTo(sources)).toMatchObject({ origin: driver.origin, preflights: 0 });
    }
  };
  try {
    await driver.open(`${driver.origin}${reader.OPTIONS}`);
    figures['a bare request without the grant'] = await bare(driver);
    expect(figures['a bare request without the grant']).toMatchObject({
      origin: isFirefox ? 'moz-extension://<installation>' : driver.origin,
      preflights: 1,
    });

    await test.step('left standing: the choice is recorded, and the check goes on', async () => {
      const sources = await newSources();
      await reader.useSources(driver, sources.bases);
      await driver.open(`${pages.base}/demo/`);
      await reader.click(driver, { panel: false });
      await driver.switchTo(reader.WELCOME);
      await clickOn(driver, '[data-choice="look-up"]');
      if (isFirefox) {
        // Firefox withdraws its question with the page that asks: the page stays for it, and nothing else does.
        await poll('the choice to be recorded', async () => (await consent(driver)) === 'look-up');
        expect((await driver.tabs()).some((url) => url.includes(reader.WELCOME))).toBe(true);
      }
      // Whoever turns away has not answered. (Firefox takes that for a no, and the page that asked goes.)
      await driver.switchTo('/demo/');
      await reader.finished(driver, { phases: ['done'] });
      await poll(
        'the welcome page to go',
        async () => !(await driver.tabs()).some((url) => url.includes(reader.WELCOME)),
      );
      await without((await reader.report(driver)) as Report, sources);
      figures['question unanswered'] = sentTo(sources);
    });

    await test.step('refused: it stays as it was, and says so', async () => {
      const sources = await newSources();
      await reader.useSources(driver, sources.bases);
      expect(await consent(driver)).toBe('look-up');
      await driver.open(`${driver.origin}${reader.OPTIONS}`);
      await askAndAnswer(driver, '[data-source="wikipedia"] [data-grant]', 'deny');
      expect(await holds(driver, { origins: ['http://127.0.0.1/*'] })).toBe(false);
      await clickOn(driver, '[data-source="wikipedia"] [data-test]');
      const status = '() => document.querySelector("[data-source=wikipedia] [role=status]").innerText';
      const wanted = isFirefox ? /does not allow asking Wikipedia/ : /It answers/;
      await poll('the test', async () => wanted.test(await driver.evaluate(status)));
      await without(await check(driver, `${pages.base}/demo/?refused`), sources);
      figures['refused'] = sentTo(sources);
    });

    await test.step('accepted: the open page is looked up by itself, and nothing tells who asks', async () => {
      const sources = await newSources();
      await reader.useSources(driver, sources.bases);
      if (isFirefox) await check(driver, `${pages.base}/demo/?open`);
      await driver.newTab(`${driver.origin}${reader.OPTIONS}`);
      await askAndAnswer(driver, '[data-source="wikipedia"] [data-grant]', 'allow');
      expect(await holds(driver, { origins: ['http://127.0.0.1/*'] })).toBe(true);
      if (isFirefox) expect(await holds(driver, { data_collection: ['websiteContent'] })).toBe(true);
      if (isFirefox) {
        await driver.switchTo('/demo/?open');
        await view.wait('[data-entry][data-state=supported]');
        await reader.finished(driver, { phases: ['done'] });
      } else {
        expect(isSupported(await check(driver, `${pages.base}/demo/?accepted`))).toBe(true);
      }
      figures['accepted'] = sentTo(sources);
      const unseen = { origin: 'none', preflights: 0 };
      expect(figures['accepted']).toMatchObject(unseen);
      // For the page that is seen, and for none that was left.
      const addresses = sources.wikipedia.log.map(({ url }) => url);
      expect(addresses.length).toBeGreaterThan(5);
      expect(new Set(addresses).size).toBe(addresses.length);
      expect(await view.count('.notice')).toBe(0);
      await driver.open(`${driver.origin}${reader.OPTIONS}`);
      figures['a bare request with the grant'] = await bare(driver);
      expect(figures['a bare request with the grant']).toMatchObject(unseen);
    });

    await test.step('the words of comments are a question of their own', async () => {
      const sends = () =>
        driver.evaluateInExtension(`async () => (await ${api}.storage.local.get('settings')).settings.sendComments`);
      if (isFirefox) {
        await askAndAnswer(driver, '[name=comments]', 'deny');
        await poll('the sentence', () =>
          driver.evaluate('() => document.querySelector("[role=alert]")?.innerText.includes("stay on this device")'),
        );
        expect(await sends()).toBe(false);
        await askAndAnswer(driver, '[name=comments]', 'allow');
        expect(await holds(driver, { data_collection: ['personalCommunications'] })).toBe(true);
      } else {
        // Chrome has no such question: the choice alone decides.
        await clickOn(driver, '[name=comments]');
      }
      await poll('the choice', sends);
    });
    console.log(`${which} ${driver.version}, as the sources see it:\n${table(figures)}`);
  } finally {
    await close();
  }
});

function table(figures: { [what: string]: Sent }): string {
  return Object.entries(figures)
    .map(
      ([what, { origin, preflights, requests }]) =>
        `  ${what}: Origin ${origin}; ${preflights} preflights, ${requests} requests`,
    )
    .join('\n');
}
