// Holds saved pages against themselves, as the shipped reader reads them, and prints every clash for a person to judge.
// node bench/arithmetic.mjs --data <folder with manifest.json> [--keep <pages.json>] [--ids x,y]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values: options } = parseArgs({
  // `keep`: what was read is written there, and read from there the next time.
  options: { data: { type: 'string' }, keep: { type: 'string' }, ids: { type: 'string' } },
});
if (!options.data) throw new Error('arithmetic --data <folder> [--keep <pages.json>] [--ids x,y]');
const root = fileURLToPath(new URL('../', import.meta.url));
const load = async (file) =>
  (await runnerImport(`${root}src/${file}`, { root, configFile: false, logLevel: 'error' })).module;
const { contextOf, holdAgainstItself, read } = await load('check.ts');
const { passagesOfPage } = await load('evidence/index.ts');

const ids = options.ids?.split(',');
const pages =
  options.keep && existsSync(options.keep) ? JSON.parse(readFileSync(options.keep, 'utf8')) : await readPages();
if (options.keep) writeFileSync(options.keep, JSON.stringify(pages));

let sentences = 0;
const counts = { pages: 0, english: 0, claims: 0, clashes: 0, pagesWithClashes: 0 };
for (const [id, page] of Object.entries(pages)) {
  if (ids && !ids.includes(id)) continue;
  const now = new Date('2026-11-24T00:00:00Z');
  const { statements } = read({ ...page, comments: [] }, now);
  const own = await passagesOfPage(page, now);
  sentences += own.length;
  counts.pages += 1;
  if (/^en/i.test(page.language)) counts.english += 1;
  counts.claims += statements.filter(({ kind, nature }) => kind === 'claim' && nature === 'checkable').length;
  const byId = new Map(statements.map((one) => [one.id, one]));
  let here = 0;
  for await (const { statement, verdict } of holdAgainstItself(statements, contextOf(page), own)) {
    here += 1;
    const { text } = byId.get(statement);
    const judged = verdict.judged.map(({ start, end }) => text.slice(start, end)).join(' … ');
    console.log(
      `${id} ${page.published ?? 'undated'} | ${page.title}\n  ${text}\n  [${judged}] ${verdict.justification}\n`,
    );
  }
  counts.clashes += here;
  if (here > 0) counts.pagesWithClashes += 1;
}
console.log(JSON.stringify({ ...counts, sentences }));

async function readPages() {
  const { bundlePageReader } = await import('./pages/bundle.mjs');
  const { evaluatorOf, servingSaved } = await import('./pages/saved.mjs');
  const manifest = JSON.parse(readFileSync(join(options.data, 'manifest.json'), 'utf8'));
  const reader = await bundlePageReader();
  const byId = new Map(manifest.map((entry) => [entry.id, entry]));
  const { context, addressOf, close } = await servingSaved(options.data, byId, reader);
  const found = {};
  for (const { id } of manifest) {
    const page = await context.newPage();
    try {
      const evaluate = await evaluatorOf(page);
      await page.goto(addressOf(id), { waitUntil: 'domcontentloaded', timeout: 20_000 });
      await evaluate(reader);
      found[id] = await evaluate('pageReader.readPage(document).page');
    } catch (error) {
      console.error(`${id}: ${error.message.split('\n')[0]}`);
    } finally {
      await page.close();
    }
  }
  await close();
  return found;
}
