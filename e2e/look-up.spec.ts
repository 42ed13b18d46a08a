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
  expect(mayor.finding.state).toBe('checked');
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
