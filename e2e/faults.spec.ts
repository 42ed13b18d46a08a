/** Sources that fail in every way they can: each gets its sentence, and nothing that was found is lost. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Finding } from '../src/model.ts';
import { poll } from './driver.mjs';
import { serveSources } from './embedded-sources.mjs';
import type { Driver, Report } from './extension.ts';
import { asNew, expect, reader, shadow, test, toBackground } from './extension.ts';
import { difference } from './ledger.mjs';

let sources: Awaited<ReturnType<typeof serveSources>>;
/** Where a redirect points: nobody may come here. */
let elsewhere: { address: string; hits: number; close(): void };

test.beforeAll(async () => {
  sources = await serveSources();
  const server = createServer((_request, response) => {
    elsewhere.hits += 1;
    response.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  elsewhere = { address: `http://localhost:${port}/`, hits: 0, close: () => server.close() };
});
test.afterAll(async () => {
  elsewhere.close();
  await sources.close();
});

interface Outcome {
  report: Report;
  /** What the panel says of each source that failed. */
  notices: string[];
  /** What it says of the check. */
  standing: string[];
}

async function check(driver: Driver, url: string): Promise<Outcome> {
  await driver.open(url);
  await reader.click(driver);
  await reader.finished(driver, { phases: ['done'], atMost: 45_000 });
  const view = shadow(driver);
  return {
    report: (await reader.report(driver)) as Report,
    notices: await view.texts('.notice'),
    standing: await view.texts('[data-entry][data-state=failed] .standing'),
  };
}

const failedAt = (source: string, { asked }: Finding) =>
  asked.find((one) => one.source === source && one.outcome === 'failed');
const supportedOf = ({ findings }: Report) =>
  findings.find(
    (one) =>
      one.state === 'checked' &&
      one.verdict?.label === 'supported' &&
      one.evidence.some(({ source }) => source === 'wikidata'),
  );

/** What Wikipedia does, what the check calls it, and what the reader is told. */
const faults: [name: string, fault: string | (() => string), code: string, words: RegExp][] = [
  ['is down', 'drop', 'offline', /could not be reached.*online.*try again/],
  ['limits us', 'limit:120', 'rate-limited', /asks us to wait.*120 seconds/],
  ['is out of order', 'error', 'server-error', /fault of its own.*later/],
  ['answers HTML', 'html', 'unreadable', /could not be read.*(later|options)/],
  ['breaks off', 'truncated', 'unreadable', /could not be read.*(later|options)/],
  ['answers in another charset', 'charset', 'unreadable', /could not be read.*(later|options)/],
  ['sends too much', 'huge', 'too-large', /more than can be taken in.*options/],
  ['sends what unpacks to too much', 'bomb', 'too-large', /more than can be taken in.*options/],
  ['points elsewhere', () => `redirect:${elsewhere.address}`, 'redirected', /another address.*not followed.*options/],
];

/** What the article says against itself needs no source. */
const ofThePage = ({ evidence }: Report['findings'][number]) => evidence.some(({ source }) => source === 'page');

test('a source that fails gets its sentence; what others found is kept', async ({ driver, network, pages }) => {
  const own = Object.values(sources.bases);
  for (const [name, fault, code, words] of faults) {
    await test.step(`Wikipedia ${name}`, async () => {
      await asNew(driver, sources.bases);
      sources.wikipedia.fail(typeof fault === 'string' ? fault : fault());
      const since = network.mark();
      const { report, notices, standing } = await check(driver, `${pages.base}/demo/?${encodeURIComponent(name)}`);
      sources.wikipedia.fail();

      // One sentence for the check: who, what, that nothing is lost, and what to do.
      expect(notices).toHaveLength(1);
      expect(notices[0]).toMatch(/^Wikipedia /);
      expect(notices[0]).toMatch(words);
      expect(notices[0]).toMatch(/What was found is kept\.$/);
      expect(await shadow(driver).text('[role=status]')).not.toMatch(/complete/);

      // What failed is not what found nothing, nor what was not asked.
      const failed = report.findings.filter((one) => failedAt('wikipedia', one));
      expect(failed.length).toBeGreaterThan(3);
      for (const finding of failed) {
        const asked = failedAt('wikipedia', finding);
        expect.soft(asked?.problem).toMatchObject({ code, at: 'wikipedia' });
        const answered =
          ofThePage(finding) || finding.asked.some(({ outcome }) => outcome === 'found' || outcome === 'nothing');
        expect.soft(finding.state).toBe(answered ? 'checked' : 'failed');
      }
      const nothing = report.findings.flatMap(({ asked }) => asked).filter(({ outcome }) => outcome === 'nothing');
      expect(nothing.filter(({ source }) => source === 'wikipedia')).toEqual([]);
      expect(standing.length).toBeGreaterThan(0);
      for (const line of standing) expect.soft(line).toMatch(words);

      // What the other source found stands.
      expect(supportedOf(report), 'the verdict by Wikidata').toBeDefined();
      // Nobody else was asked, and after three failures in a row the source was left alone.
      const others = since().filter(({ url }) => !own.some((base) => url.startsWith(`${base}/`)));
      expect(others.filter(({ url }) => !url.startsWith(`${pages.base}/`))).toEqual([]);
      expect(elsewhere.hits).toBe(0);
      const toIt = report.requests.filter(({ source }) => source === 'wikipedia');
      expect(toIt.length).toBeGreaterThan(0);
      expect(toIt.length).toBeLessThanOrEqual(6);
      // The status of a redirect is kept from whoever does not follow it, and a request whose connection breaks is
      // repeated by the browser (by Firefox up to ten times) without telling us.
      const seen = since()
        .filter(({ url }) => own.some((base) => url.startsWith(`${base}/`)))
        .map((one) => (one.status === 302 ? { ...one, status: null } : one))
        .filter((one, at, all) => {
          const same = all.filter(({ url }) => url === one.url);
          // Whichever came first: the one that was answered is the one that was written down.
          return one.status !== null || (same.every(({ status }) => status === null) && all.indexOf(same[0]!) === at);
        });
      expect(difference(report.requests, seen)).toEqual([]);
      await reader.close(driver);
      expect(driver.errors).toEqual([]);
    });
  }

  await test.step('both are too slow: one does not answer, the other drips', async () => {
    await asNew(driver, sources.bases);
    sources.wikipedia.fail('hang');
    sources.wikidata.fail('drip');
    const started = Date.now();
    const { report, notices } = await check(driver, `${pages.base}/demo/?slow`);
    // One deadline of fifteen seconds, not one for each that waits its turn.
    expect(Date.now() - started).toBeLessThan(30_000);
    expect(notices.sort().map((one) => one.replace(/ took.*/, ''))).toEqual(['Wikidata', 'Wikipedia']);
    for (const one of notices) expect(one).toMatch(/took too long to answer. Try again later. What was found is kept/);
    const asked = report.findings.filter((one) => one.asked.some(({ outcome }) => outcome === 'failed'));
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((one) => one.state !== 'failed' && !ofThePage(one))).toEqual([]);

    // And when they answer again, one click asks again.
    sources.wikipedia.fail();
    sources.wikidata.fail();
    const view = shadow(driver);
    await view.click('[data-entry][data-state=failed] summary');
    const entry = await driver.inShadow(
      '(root) => root.querySelector("[data-entry][data-state=failed] details[open]").closest("[data-entry]").dataset.entry',
    );
    await view.click(`[data-entry="${entry}"] .actions button`);
    await poll('the finding', async () => {
      const state = await driver.inShadow(
        `(root, id) => root.querySelector('[data-entry="' + id + '"]')?.dataset.state ?? 'folded'`,
        entry,
      );
      return !['failed', 'checking'].includes(state);
    });
    await reader.close(driver);
  });

  await test.step('answers with names that are none of theirs', async () => {
    await asNew(driver, sources.bases);
    sources.wikipedia.fail('proto');
    sources.wikidata.fail('proto');
    const { report, notices } = await check(driver, `${pages.base}/demo/?proto`);
    sources.wikipedia.fail();
    sources.wikidata.fail();
    expect(notices).toEqual([]);
    expect(supportedOf(report), 'the verdict by Wikidata').toBeDefined();
    await reader.close(driver);
  });

  // The background that went through all this still answers, and has written every request down.
  await driver.open(`${driver.origin}${reader.OPTIONS}`);
  const known = (await toBackground<{ id: string }[]>(driver, 'sources'))?.value.map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining(Object.keys(sources.bases)));
  expect((await toBackground<unknown[]>(driver, 'ledger'))?.value.length).toBeGreaterThan(0);
});
