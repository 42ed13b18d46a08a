/** What a reader takes away: each kind of file opens and parses, and a copied finding says what it must. */
import { poll } from './driver.mjs';
import { serveSources } from './embedded-sources.mjs';
import { expect, expected, firstCheck, reader, test } from './extension.ts';

// Many steps each, by real input: more than the usual time on a machine that is busy.
test.describe.configure({ timeout: 180_000 });

let sources: Awaited<ReturnType<typeof serveSources>>;
test.beforeAll(async () => {
  sources = await serveSources();
});
test.afterAll(() => sources.close());

/** RFC 4180, as a spreadsheet reads it. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

const evil = '=HYPERLINK("https://evil.example","open")';

test('every file opens and parses, and none runs anything', async ({ driver, network, pages }) => {
  const address = `${pages.base}/evil`;
  const demo = await (await fetch(`${pages.base}/demo/`)).text();
  pages.pages['/evil'] = demo.replace(
    '<span class="comment-author">Wilma Hartog</span>',
    `<span class="comment-author">${evil.replaceAll('"', '&quot;')}</span>`,
  );
  await reader.useSources(driver, sources.bases);
  await firstCheck(driver, address, 'look-up');
  await reader.finished(driver, { phases: ['done'] });

  const { file, ...report } = await reader.report(driver);
  expect(file.name).toMatch(/\.json$/);
  expect(Object.keys(report).sort()).toEqual(
    ['backing', 'checkedAt', 'document', 'families', 'findings', 'requests', 'statements', 'version'].sort(),
  );
  expect(report.version).toBe(1);
  expect(report.document.comments).toHaveLength(expected.comments);
  expect(new Set(report.findings.map((one: { statement: string }) => one.statement)).size).toBe(report.findings.length);
  expect(report.requests.length).toBeGreaterThan(2);

  const csv = await reader.exported(driver, 'csv');
  const [head, ...rows] = rowsOf(csv.text);
  expect(head).toEqual(['comment', 'author', 'time', 'parent', 'permalink', 'family', 'text']);
  expect(rows).toHaveLength(expected.comments);
  expect(rows.every((row) => row.length === head?.length)).toBe(true);
  expect(rows[0]?.[1]).toBe(`'${evil}`);
  expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  const replies = rows.filter((row) => row[3]);
  expect(replies).toHaveLength(expected.replies);
  expect(replies.every((row) => rows.some(([id]) => id === row[3]))).toBe(true);
  expect(rows.filter((row) => row[5])).toHaveLength(expected.families.flat().length);
  expect(rows.every((row) => /^\d{4}-\d\d-\d\dT/.test(row[2] ?? '') && /#comment-\d+$/.test(row[4] ?? ''))).toBe(true);

  const markdown = await reader.exported(driver, 'markdown');
  expect(markdown.name).toMatch(/\.md$/);
  expect(markdown.text).toMatch(/^# /);
  expect(markdown.text).toContain(expected.title);
  expect(markdown.text).toContain('1 February 2017');
  for (const statement of report.statements) expect.soft(markdown.text).toContain(statement.text.slice(0, 12));

  const html = await reader.exported(driver, 'html');
  pages.pages['/exported'] = html.text;
  const since = network.mark();
  await driver.open(`${pages.base}/exported`);
  await network.quiet(400);
  expect(since().map(({ url }) => url)).toEqual([`${pages.base}/exported`]);
  expect(
    await driver.evaluate('() => document.querySelectorAll("script, iframe, object, link, img, base, form").length'),
  ).toBe(0);
  const text = await driver.evaluate('() => document.body.innerText');
  expect(text).toContain(expected.title);
  expect(text).toContain(evil);
  expect(text).toMatch(/automated check/i);
  expect(
    await driver.evaluate(
      '() => [...document.querySelectorAll("a[href]")].every((one) => /^(https:|http:\\/\\/127\\.0\\.0\\.1:|#)/.test(one.getAttribute("href")))',
    ),
  ).toBe(true);
  expect(driver.errors).toEqual([]);
});

test('a copied finding has statement, state, sources with links, date, and that it may be wrong', async ({
  driver,
  view,
  pages,
}) => {
  await reader.useSources(driver, sources.bases);
  await firstCheck(driver, `${pages.base}/demo/`, 'look-up');
  await reader.finished(driver, { phases: ['done'] });
  await view.click('.list [data-state=refuted] details > summary');
  await view.click('.list [data-state=refuted] [data-action=copy]');
  await view.wait('[data-copied=yes]');
  const copied = await poll('words on the clipboard', () => driver.clipboard());
  expect(copied).toMatch(/Tobias Renn, the 47-year-old director/);
  expect(copied).toMatch(/contradicted/i);
  expect(copied).toMatch(/since 2011/);
  expect(copied).toContain('1 February 2017');
  expect(copied).toContain(`${sources.bases.wikidata}/`);
  expect(copied).toMatch(/\d{4}-\d\d-\d\d/);
  expect(copied).toMatch(/automated check, may be wrong/i);
});
