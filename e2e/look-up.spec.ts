/** With consent: what is looked up, what is shown of it, and what was sent, counted at the network. */
import { poll } from './driver.mjs';
import { serveSources } from './embedded-sources.mjs';
import type { Report } from './extension.ts';
import { expect, reader, test } from './extension.ts';
import { difference } from './ledger.mjs';
import { api, clickOn } from './prompts.ts';
import { serveLanguageModel } from './sources/language-model.mjs';

let sources: Awaited<ReturnType<typeof serveSources>>;
test.beforeAll(async () => {
  sources = await serveSources();
});
test.afterAll(() => sources.close());

/** What no source is needed for is not waited for: a sum that does not add up. */
const FOUND = ['supported', 'refuted', 'said', 'not-enough-evidence']
  .map((state) => `[data-entry][data-state=${state}]`)
  .join();
const MOST_UNTIL_FOUND = 10_000;

test('findings arrive with their evidence, and the ledger is the network’s, line by line', async ({
  driver,
  network,
  pages,
  view,
}) => {
  await reader.useSources(driver, sources.bases);
  await driver.open(`${pages.base}/demo/`);
  await reader.settle(driver, network);
  const since = network.mark();
  await reader.click(driver, { panel: false });
  const chosen = await reader.choose(driver, 'look-up');
  await driver.switchTo('/demo/');
  await view.wait(FOUND);
  const took = Date.now() - chosen;
  console.log(`${driver.name}: the first finding was seen ${took} ms after the choice`);
  // A second is the aim where nothing else runs; this only tells that it does not wait for the last.
  expect(took).toBeLessThan(MOST_UNTIL_FOUND);
  await reader.finished(driver, { phases: ['done'] });
  const report = (await reader.report(driver)) as Report;
  await network.quiet(500);

  const sent = since();
  expect(sent.length).toBeGreaterThan(2);
  // All statements of a page, in few requests.
  expect(sent.length).toBeLessThanOrEqual(25);
  expect(difference(report.requests, sent)).toEqual([]);
  for (const { url, origin } of sent) {
    expect.soft(origin, `Origin of ${url}`).toBeUndefined();
    // Keywords, never the sentence; and never where it was read.
    expect.soft(decodeURIComponent(url)).not.toMatch(/courier\.example|127\.0\.0\.1:\d+\/demo/);
    expect.soft(decodeURIComponent(url)).not.toContain('looks like a line on a map');
  }

  const findingOf = (words: string) => {
    const statement = report.statements.find((one) => one.kind === 'claim' && one.text.includes(words));
    expect(statement, words).toBeDefined();
    const finding = report.findings.find((one) => one.statement === statement!.id);
    return {
      statement: statement!,
      finding: finding!,
      judged: (span: { start: number; end: number }) => statement!.text.slice(span.start, span.end),
    };
  };
  const mayor = findingOf('58-year-old mayor');
  expect(mayor.finding).toMatchObject({ state: 'checked' });
  const verdict = mayor.finding.state === 'checked' ? mayor.finding.verdict : undefined;
  expect(verdict?.label).toBe('supported');
  expect(verdict?.asOf).toContain('2026-03-12');
  expect(verdict?.judged.map(mayor.judged).join(' ')).toMatch(/58/);
  expect(verdict?.judged.map(mayor.judged).join(' ')).toMatch(/2014/);
  // The skier of the same name is not taken for her.
  expect(mayor.finding.evidence.flatMap((one) => (one.kind === 'record' ? [one.entity] : []))).not.toContain(
    'Q900000003',
  );

  const director = findingOf('47-year-old director');
  const other = director.finding.state === 'checked' ? director.finding.verdict : undefined;
  expect(other?.label).not.toBe('supported');

  // Who speaks, as of the article's date; and what nobody has an answer to says what was asked.
  const said = report.statements.find((one) => one.kind === 'quote' && one.text.includes('three studies in eleven'));
  const about = report.findings.find((one) => one.statement === said?.id)?.evidence ?? [];
  expect(about.map((one) => one.about)).toContain('speaker');
  expect(about.map((one) => (one.kind === 'record' ? one.valueLabel : one.title))).toContain('mayor of Port Ellery');
  for (const finding of report.findings.filter((one) => one.state === 'checked' && one.evidence.length === 0)) {
    expect.soft(finding.asked.filter((one) => one.query).length, finding.statement).toBeGreaterThan(0);
  }

  // Comments are read, and kept here.
  const inComments = report.statements.filter((one) => one.places[0]!.block.startsWith('c'));
  for (const one of inComments) {
    const finding = report.findings.find(({ statement }) => statement === one.id);
    expect.soft(finding?.state ?? 'not-checked', one.text).toBe('not-checked');
  }
  // Every passage says where it is from.
  for (const evidence of report.findings.flatMap((one) => one.evidence)) {
    expect.soft(evidence.url).toMatch(/^https?:\/\//);
    expect.soft(evidence.title).not.toBe('');
    if (evidence.kind === 'passage') expect.soft(evidence.text).toHaveLength(evidence.end - evidence.start);
  }
});

/** Of the same make-up as the demo page, about people whom the record of the world has. */
function talksPage(published: string, clause = ''): string {
  return `<!doctype html><html lang="en"><head><title>The chair that stays empty</title><link rel="icon" href="data:,">
    <meta property="article:published_time" content="${published}T09:00:00Z"></head><body><main><article class="post">
    <h1>The chair that stays empty</h1><p class="byline">By Nora Velasquez, <time datetime="${published}">${published}</time></p>
    <p>Two delegations met in a hotel by the harbour this week, and both said afterwards that they would meet again before long.</p>
    <p>Missing from the table was Ali Khamenei, Iran’s 86-year-old supreme leader, who has held the office since 1989${clause}.</p>
    <p>“One side of the table cannot say yes,” Vice President JD Vance told the reporters who had waited for him at the airport.</p>
    <p>The hotel had cleared two floors, and the guests of a wedding were moved to the other end of the town for three nights.</p>
    <p>The next round has not been given a date, and the waiters who carried the coffee in were asked to leave their telephones.</p>
    </article></main></body></html>`;
}

test('an office is judged as of the article’s date, on its own words alone', async ({ driver, pages }) => {
  pages.pages['/then'] = talksPage('2026-02-09');
  pages.pages['/later'] = talksPage('2026-06-09');
  pages.pages['/undated'] = talksPage('').replace(/<meta property[^>]*>|<time.*?<.time>/gs, '');
  pages.pages['/more'] = talksPage('2026-02-09', ' and has twice been champion of Iran at chess');
  await reader.useSources(driver, sources.bases);
  const verdictAt = async (path: string, first = false) => {
    await driver.open(`${pages.base}${path}`);
    await reader.click(driver, { panel: !first });
    if (first) {
      await reader.choose(driver, 'look-up');
      await driver.switchTo(path);
    }
    await reader.finished(driver, { phases: ['done'] });
    const report = (await reader.report(driver)) as Report;
    const statement = report.statements.find((one) => one.kind === 'claim' && one.text.includes('supreme leader'));
    const finding = report.findings.find((one) => one.statement === statement?.id);
    expect(finding?.state).toBe('checked');
    const verdict = finding?.state === 'checked' ? finding.verdict : undefined;
    const judged = (verdict?.judged ?? []).map(({ start, end }) => statement!.text.slice(start, end)).join(' … ');
    return { report, finding: finding!, verdict, judged };
  };

  const then = await verdictAt('/then', true);
  expect(then.verdict?.label).toBe('supported');
  expect(then.judged).toMatch(/86-year-old/);
  expect(then.judged).toMatch(/supreme leader/);
  expect(then.judged).toMatch(/since 1989/);
  expect(then.judged).not.toMatch(/Missing|table/);
  const records = then.finding.evidence.flatMap((one) => (one.kind === 'record' ? [one] : []));
  expect(records.map((one) => one.property).sort()).toEqual(['P39', 'P569']);
  // The footballer of the same name is not taken for him, nor the musician for the vice president.
  expect(new Set(records.map((one) => one.entity))).toEqual(new Set(['Q900000101']));
  const quote = then.report.statements.find((one) => one.kind === 'quote');
  const speaks = then.report.findings.find((one) => one.statement === quote?.id)?.evidence ?? [];
  expect(speaks.map((one) => one.kind === 'record' && one.valueLabel)).toContain('Vice President of the United States');

  expect((await verdictAt('/later')).verdict?.label).not.toBe('supported');
  expect((await verdictAt('/undated')).verdict?.label).not.toBe('supported');
  const more = await verdictAt('/more');
  expect(more.verdict?.whole).toBe(false);
  expect(more.judged).not.toMatch(/champion|chess/);
});

test('the choice is kept, and can be taken back in the options', async ({ driver, network, pages }) => {
  await reader.useSources(driver, sources.bases);
  await driver.open(`${pages.base}/demo/`);
  await reader.click(driver, { panel: false });
  await reader.choose(driver, 'look-up');
  await driver.switchTo('/demo/');
  await reader.finished(driver, { phases: ['done'] });
  await driver.open(`${pages.base}/demo/?again`);
  await reader.click(driver);
  await reader.finished(driver, { phases: ['done'] });
  expect((await driver.tabs()).filter((url) => url.includes(reader.WELCOME))).toEqual([]);

  await reader.configure(driver, { consent: 'on-device' });
  await driver.open(`${pages.base}/demo/?third`);
  await reader.settle(driver, network);
  const since = network.mark();
  await reader.click(driver);
  await reader.finished(driver, { phases: ['on-device'] });
  await network.quiet(500);
  expect(since()).toEqual([]);
});

const MODEL_KEY = 'key-of-a-model-0123456789';

/** Takes the same passage in whatever order they come, and its first words, against every claim. */
const firstWords = ({ passages }: { passages: { id: string; text: string }[] }): string => {
  const [first] = [...passages].sort((a, b) => (a.text < b.text ? -1 : 1));
  const quote = first?.text.split(' ').slice(0, 5).join(' ');
  return JSON.stringify({ reason: 'Because.', label: 'refutes', evidence_id: first?.id, quote });
};

test.describe('with a host elsewhere', () => {
  test.use({ launchWith: { grant: ['http://127.0.0.1/*', 'https://models.example/*'] } });

  test('a language model is set up, chooses, goes down; one elsewhere waits for the reader', async ({
    driver,
    network,
    pages,
    view,
  }) => {
    const model = await serveLanguageModel({ says: firstWords });
    const inOptions = <T>(fn: string, ...args: unknown[]): Promise<T> => driver.evaluateInExtension(fn, ...args);
    const saysThere = (selector: string, words: RegExp): Promise<unknown> =>
      poll(`${words} in ${selector}`, async () => {
        const text: string = await inOptions(
          `(selector) => document.querySelector(selector)?.textContent ?? ''`,
          selector,
        );
        if (words.test(text)) return true;
        throw new Error(`it says “${text}”`);
      });
    const type = async (selector: string, text: string): Promise<void> => {
      await poll(selector, () =>
        inOptions(
          `(selector, text) => {
          const field = document.querySelector(selector);
          if (!field) return false;
          field.value = text;
          return field.dispatchEvent(new Event('input', { bubbles: true }));
        }`,
          selector,
          text,
        ),
      );
    };
    const setUp = async (address: string): Promise<void> => {
      await driver.open(`${driver.origin}${reader.OPTIONS}`);
      await clickOn(driver, 'input[name="model"][value="model-server"]');
      await type('#base-model-server', address);
      await clickOn(driver, '[data-model] form:first-of-type button');
      await saysThere('[data-model] [role="status"]', /Saved/);
    };
    const check = async (path: string) => {
      await driver.open(`${pages.base}${path}`);
      await reader.settle(driver, network);
      const since = network.mark();
      await reader.click(driver);
      await reader.finished(driver, { phases: ['done'] });
      return { report: (await reader.report(driver)) as Report, since };
    };

    await reader.useSources(driver, sources.bases);
    await reader.configure(driver, { consent: 'look-up' });
    await setUp(model.address);
    // Firefox is granted it here, Chromium when it starts.
    await driver.grantHosts(['http://127.0.0.1/*', 'https://models.example/*']);
    await clickOn(driver, '[data-names]:enabled');
    await saysThere('[data-model] [role="status"]', /tiny, large:70b/);
    await type('#name-model-server', 'tiny');
    await clickOn(driver, '[data-name-save]');
    await saysThere('[data-model] [role="status"]', /Saved/);
    await type('#key-model-server', MODEL_KEY);
    await clickOn(driver, '[data-model] [data-key-save]:enabled');
    await saysThere('[data-model] [data-key]', /…6789/);
    await clickOn(driver, '[data-model] [data-test]:enabled');
    // It refutes whatever it is given, and that is noticed.
    await saysThere('[data-model] [role="status"]', /does not see that/);
    const tests = model.calls().length;
    expect(tests).toBe(1);

    const { report, since } = await check('/demo/');
    const chosen = report.findings.flatMap((one) =>
      one.state === 'checked' && one.verdict?.judgements.some((judgement) => judgement.model === 'tiny') ? [one] : [],
    );
    expect(chosen.length).toBeGreaterThan(0);
    // Each was asked about in two orders, and nothing else was.
    expect(model.calls().length - tests).toBe(2 * chosen.length);
    for (const { verdict, evidence } of chosen) {
      // It speaks against every one, and decides none.
      expect.soft(verdict?.label).toBe('not-enough-evidence');
      for (const { evidence: id, words } of verdict?.judgements.flatMap(({ citations }) => citations) ?? []) {
        const passage = evidence.find((one) => one.id === id);
        expect.soft(passage?.kind === 'passage' && words && passage.text.includes(words)).toBe(true);
      }
    }
    const says = await view.texts('[data-entry] [data-model="refutes"]');
    expect(says[0]).toMatch(
      /^A language model \(tiny\) chose the marked words, and takes them as contradiction\. It may be wrong/,
    );
    expect(await view.count('[data-entry][data-state="refuted"] [data-model]')).toBe(0);
    expect(difference(report.requests, since())).toEqual([]);
    for (const { headers, body } of model.calls().slice(tests)) {
      expect.soft(headers).toMatchObject({ authorization: `Bearer ${MODEL_KEY}` });
      expect.soft(headers.origin).toBeUndefined();
      expect.soft(JSON.stringify(body)).not.toMatch(/courier\.example|127\.0\.0\.1|https?:/);
    }
    const lines = report.requests.filter(({ source }) => source === 'model-server');
    expect(lines).toHaveLength(model.calls().length - tests);
    for (const { body, sent } of lines) expect([body, Number(sent) > 1000]).toEqual([undefined, true]);
    // Exports are written of this, and of nothing else.
    expect(JSON.stringify(report)).not.toContain(MODEL_KEY);
    expect(await driver.evaluate('() => document.documentElement.outerHTML')).not.toContain(MODEL_KEY);
    expect(model.log.map(({ url }) => url).join()).not.toContain(MODEL_KEY);

    await model.close();
    const down = await check('/demo/?down');
    expect((await view.texts('.notice')).join()).toMatch(/Model server does not answer: no server runs at its address/);
    expect(down.report.findings.some((one) => one.state === 'checked' && one.evidence.length > 0)).toBe(true);

    await setUp('https://models.example');
    // The key was for the other address.
    await poll('no key', () => inOptions(`() => document.querySelector('[data-model] [data-key]') === null`));
    await saysThere('[data-prices] .warn', /no price for “tiny”/);
    await type('#price-in', '30');
    await type('#price-out', '150');
    await clickOn(driver, '[data-price-save]:enabled');
    await saysThere('[data-price="tiny"]', /150/);
    await type('#most', '0.25');
    await poll('the cap to be kept', () =>
      inOptions(`async () => (await ${api}.storage.local.get('settings')).settings.model.most === 0.25`),
    );
    const elsewhere = network.mark();
    const asked = () => elsewhere().filter(({ url }) => url.includes('models.example'));
    await check('/demo/?elsewhere');
    expect(asked()).toEqual([]);
    await view.click('[data-action="see-reading"]');
    await poll('our page', async () => (await driver.tabs()).some((url) => url.includes('?reading=')));
    await driver.switchTo('?reading=');
    await saysThere('[data-reading] [data-calls]', /^\d+–\d+, and no more than 30$/);
    await saysThere('[data-reading] [data-cost]', /^\$0\.\d+–\$0\.\d+, and no more than \$0\.25$/);
    await saysThere('[data-reading] pre', /"claim": /);
    expect(asked()).toEqual([]);
    await clickOn(driver, '[data-allow]');
    // It goes on where the page is: no such host is reached from here, and that is said.
    await driver.switchTo('?elsewhere');
    await poll('the failure to be told', async () =>
      /Model server could not be reached/.test((await view.texts('.notice')).join()),
    );
    expect(asked().map(({ method }) => method)).toContain('CONNECT');
  });
});

test.describe('without the grant of a host', () => {
  test.use({ launchWith: { grant: [] } });

  test('nothing is sent but the requests in the ledger: no preflights', async ({ driver, network, pages, which }) => {
    test.skip(which === 'firefox', 'there a source without its host is off');
    await reader.useSources(driver, sources.bases, { consent: 'look-up' });
    await driver.open(`${pages.base}/demo/`);
    await reader.settle(driver, network);
    const since = network.mark();
    await reader.click(driver);
    await reader.finished(driver, { phases: ['done'] });
    const report = (await reader.report(driver)) as Report;
    await network.quiet(500);
    const sent = since();
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.map(({ method }) => method)).not.toContain('OPTIONS');
    expect(difference(report.requests, sent)).toEqual([]);
    expect(report.findings.some((one) => one.evidence.length > 0)).toBe(true);
  });
});
