/** The main job on our own page, only on this device. */

import type { Report } from './extension.ts';
import { expect, expected, firstCheck, pageWithoutUs, reader, test } from './extension.ts';
import { difference } from './ledger.mjs';

function wordsOf(report: Report, id: string): string {
  return (
    report.document.comments
      .find((comment) => comment.id === id)
      ?.blocks.map((block) => block.text)
      .join('\n') ?? ''
  );
}

test('reads the page, lists what is on it, and sends nothing', async ({ driver, network, pages }) => {
  await driver.open(`${pages.base}/demo/`);
  await reader.settle(driver, network);
  const since = network.mark();
  await reader.click(driver, { panel: false });
  await reader.choose(driver, 'on-device');
  await driver.switchTo('/demo/');
  await reader.finished(driver);
  const report = (await reader.report(driver)) as Report;
  await network.quiet(500);

  expect(difference([], since())).toEqual([]);
  expect(report.requests).toEqual([]);
  expect(report.document.title).toBe(expected.title);
  expect(report.document.published).toContain('2026-03-12');
  expect(report.document.blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(expected.paragraphs);
  expect(report.document.comments).toHaveLength(expected.comments);
  expect(report.document.comments.filter((comment) => comment.replyTo)).toHaveLength(expected.replies);
  expect(report.document.comments.filter((comment) => !comment.author)).toHaveLength(expected.unnamed);

  const article = new Set(report.document.blocks.map((block) => block.id));
  const quotes = report.statements.flatMap((one) =>
    one.kind === 'quote' && article.has(one.places[0]!.block) ? [one] : [],
  );
  const quoteStarting = (start: string) =>
    quotes.find((quote) => quote.text.startsWith(start) || quote.text.includes(start));
  for (const { start, speaker } of expected.quotes) {
    expect.soft(quoteStarting(start), start).toBeDefined();
    const found = quoteStarting(start);
    if (speaker) expect.soft(found?.speaker?.name, start).toBe(speaker);
    else expect.soft(found?.speaker?.anonymous, start).toBe(true);
  }
  expect.soft(quotes.length).toBe(expected.quotes.length);
  for (const scare of expected.noQuotes)
    expect.soft(quotes.find((quote) => quote.text.trim() === scare)).toBeUndefined();

  const families = report.families.map((family) => family.members.map((member) => member.comment).sort());
  for (const group of expected.families) {
    expect
      .soft(
        families.some((family) => group.every((one) => family.includes(one))),
        wordsOf(report, group[0]!),
      )
      .toBe(true);
  }
  // Every statement has a state, and nothing was looked up.
  const states = new Map(report.findings.map((finding) => [finding.statement, finding.state]));
  for (const { id, text } of report.statements) {
    // A sum that does not add up needs nobody to be asked.
    const expectedState = text.startsWith('The 15 seats') ? 'checked' : 'not-checked';
    expect.soft(states.get(id) ?? 'not-checked', text).toBe(expectedState);
  }
});

test('leaves the page as it was, byte for byte', async ({ driver, pages }) => {
  await driver.open(`${pages.base}/demo/`);
  await reader.settle(driver);
  const before = await pageWithoutUs(driver);
  await reader.click(driver, { panel: false });
  await reader.choose(driver, 'on-device');
  await driver.switchTo('/demo/');
  await reader.finished(driver);
  expect(await pageWithoutUs(driver)).toBe(before);
  await reader.close(driver);
  expect(await pageWithoutUs(driver)).toBe(before);
  expect(await driver.evaluate('() => document.documentElement.outerHTML.includes("fact-checker")')).toBe(false);
  expect(driver.errors).toEqual([]);
});

test('closes, and opens again by the next click', async ({ driver, view, pages }) => {
  await firstCheck(driver, `${pages.base}/demo/`, 'on-device');
  await reader.finished(driver);
  const entries = await view.count('[data-entry]');
  expect(entries).toBeGreaterThan(expected.quotes.length);
  await reader.close(driver);
  await reader.click(driver);
  await reader.finished(driver);
  expect(await view.count('[data-entry]')).toBe(entries);
  // A click on the button of a page that is being shown does not begin again.
  await driver.clickToolbar();
  await reader.finished(driver);
  expect(await view.count('[data-entry]')).toBe(entries);
});

test('exports every format', async ({ driver, pages }) => {
  await firstCheck(driver, `${pages.base}/demo/`, 'on-device');
  await reader.finished(driver);
  const markdown = await reader.exported(driver, 'markdown');
  expect(markdown.name).toMatch(/\.md$/);
  expect(markdown.text).toContain('Solbakken');
  const html = await reader.exported(driver, 'html');
  expect(html.text).toMatch(/^<!doctype html>/i);
  expect(html.text).not.toMatch(/<script|https?:\/\/[^"]+\.(js|css)/);
  const csv = await reader.exported(driver, 'csv');
  expect(csv.text.trim().split(/\r?\n/).length).toBeGreaterThanOrEqual(expected.comments + 1);
});
