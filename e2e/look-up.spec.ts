/** With consent: what is looked up, what is shown of it, and what was sent, counted at the network. */
import { serveSources } from './embedded-sources.mjs';
import type { Report } from './extension.ts';
import { expect, reader, test } from './extension.ts';
import { difference } from './ledger.mjs';

let sources: Awaited<ReturnType<typeof serveSources>>;
test.beforeAll(async () => {
  sources = await serveSources();
});
test.afterAll(() => sources.close());

test('findings arrive with their evidence, and the ledger is the network’s, line by line', async ({
  driver,
  network,
  pages,
}) => {
  await reader.useSources(driver, sources.bases);
  await driver.open(`${pages.base}/demo/`);
  await reader.settle(driver, network);
  const since = network.mark();
  await reader.click(driver, { panel: false });
  await reader.choose(driver, 'look-up');
  await driver.switchTo('/demo/');
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
