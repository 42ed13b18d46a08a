// The archive of fact checks in real browsers: filling it, searching it, beside MiniSearch on the same data in the same run.
// npm run --silent bench -- archive [--entries 100000,500000] [--browser chromium|firefox|both] [--queries 300] [--compare minisearch]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { servePages } from '../e2e/page-server.mjs';
import { startProxy } from '../e2e/proxy.mjs';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/setup.mjs';
import { bundle } from './speed/stages.mjs';

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: '100000,500000' },
    browser: { type: 'string', default: 'both' },
    queries: { type: 'string', default: '300' },
    compare: { type: 'string' },
  },
});

const ours = await bundle(`
export { importReviews, searchArchive } from './src/evidence/archive/index.ts';
export { archiveOnDisk, deleteArchive } from './extension/archive.ts';`);
const theirs = readFileSync(
  createRequire(import.meta.url)
    .resolve('minisearch')
    .replace(/cjs\/index\.cjs$/, 'umd/index.js'),
  'utf8',
);

/** Runs in the browser. Claims of 18 words and titles of 10, by a seeded lottery, common words more often than rare ones. */
const MEASURE = `async (code, library, entries, queries, compare) => {
  const stages = new Function(code + ';return stages;')();
  let seed = 7;
  const random = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
  const SYLLABLES = ['ba','ce','di','fo','gu','ha','je','ki','lo','mu','na','pe','qui','ro','su','ta','ve','wi','xo','yu','za','bri','cle','dra','fro','gla','pli','sta','tru'];
  const word = (index) => { let text = ''; for (let rest = index + 29; rest > 0; rest = Math.floor(rest / 29)) text += SYLLABLES[rest % 29]; return text; };
  const draw = () => word(Math.floor(Math.pow(random(), 3) * 120000));
  const sentence = (length) => Array.from({ length }, draw).join(' ');
  function review(index) {
    const claimReviewed = sentence(18);
    const words = claimReviewed.split(' ');
    return { url: 'https://checks.example/' + index, claimReviewed, title: words.slice(3, 9).concat(sentence(4)).join(' '), rating: 'False', publisher: 'Checks', published: '2026-01-01' };
  }
  const asked = [];
  const heap = () => performance.memory?.usedJSHeapSize ?? 0;
  let most = 0;
  async function* feed() {
    for (let index = 0; index < entries; index++) {
      const one = review(index);
      if (index % Math.floor(entries / queries) === 0) {
        const words = one.claimReviewed.split(' ').filter((_, at) => at % 5 < 3);
        asked.push({ url: one.url, text: words.concat(sentence(5)).join(' ') });
      }
      yield one;
    }
  }
  // What making the claims takes is not the archive's.
  let at = performance.now();
  for await (const _ of feed()) ;
  const making = performance.now() - at;
  asked.length = 0; seed = 7;
  await stages.deleteArchive();
  const archive = stages.archiveOnDisk();
  const before = heap();
  at = performance.now();
  await stages.importReviews(feed(), archive, { imported: new Date().toISOString() }, () => { most = Math.max(most, heap()); });
  const importing = performance.now() - at - making;
  const spread = (list) => { list.sort((a, b) => a - b); return { p50: list[list.length >> 1], p95: list[Math.floor(list.length * 0.95)], most: list.at(-1) }; };
  const times = [];
  let right = 0;
  for (const { url, text } of asked) {
    const from = performance.now();
    const [hit] = await stages.searchArchive(archive, text);
    times.push(performance.now() - from);
    if (hit?.review.url === url) right++;
  }
  const first = times[0];
  const figures = { entries, perSecond: Math.round(entries / (importing / 1000)), heapMB: before ? Math.round((most - before) / 1e6) : null,
    first, ...spread(times), right: right / asked.length, storedMB: Math.round(((await navigator.storage?.estimate?.())?.usage ?? 0) / 1e6) };
  await stages.deleteArchive();
  if (!compare) return { ours: figures };
  const MiniSearch = new Function('const module={exports:{}},exports=module.exports;' + library + ';return module.exports;')();
  seed = 7; asked.length = 0;
  at = performance.now();
  const index = new MiniSearch({ fields: ['claimReviewed', 'title'], idField: 'url' });
  for await (const one of feed()) index.add(one);
  const building = performance.now() - at - making;
  const theirs = []; let found = 0;
  for (const { url, text } of asked) { const from = performance.now(); const [hit] = index.search(text); theirs.push(performance.now() - from); if (hit?.id === url) found++; }
  const stored = JSON.stringify(index);
  at = performance.now();
  MiniSearch.loadJSON(stored, { fields: ['claimReviewed', 'title'], idField: 'url' });
  return { ours: figures, minisearch: { perSecond: Math.round(entries / (building / 1000)), ...spread(theirs), right: found / asked.length, loading: performance.now() - at } };
}`;

const browsers = options.browser === 'both' ? ['chromium', 'firefox'] : [options.browser];
build(browsers.map((browser) => (browser === 'firefox' ? 'firefox' : 'chrome')));
const pages = await servePages(`${root}/e2e/pages`, { '/empty': '<!doctype html><title>Empty</title>' });
const result = {};
for (const browser of browsers) {
  const { launch } = await import(`../e2e/${browser}.mjs`);
  const driver = await launch({
    dist: `${root}/dist/${browser === 'firefox' ? 'firefox' : 'chrome'}`,
    proxy: await startProxy(),
  });
  result[browser] = [];
  try {
    for (const entries of options.entries.split(',').map(Number)) {
      await driver.open(`${pages.base}/empty`);
      // MiniSearch at half a million takes gigabytes.
      const compare = options.compare === 'minisearch' && entries <= 100_000;
      const figures = await driver.evaluate(MEASURE, ours, theirs, entries, Number(options.queries), compare);
      console.log(`${driver.name} ${driver.version}`, JSON.stringify(figures));
      result[browser].push(figures);
    }
  } finally {
    await driver.close();
  }
}
await pages.close();
console.log(JSON.stringify(result));
process.exit(0);
