// The archive of fact checks in real browsers: filling it, searching it, beside MiniSearch on the same data in the same run.
// npm run --silent bench -- archive [--entries 100000,500000] [--browser chromium|firefox|both] [--queries 300] [--compare minisearch]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { poll } from '../e2e/driver.mjs';
import { servePages } from '../e2e/page-server.mjs';
import { startProxy } from '../e2e/proxy.mjs';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/setup.mjs';
import { processesOf, watched } from './speed/processes.mjs';
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
export { importReviews, matchesOf, readFeed, searchIn, textOf } from './src/evidence/archive/index.ts';
export { archiveOnDisk, deleteArchive } from './extension/archive.ts';`);
const theirs = readFileSync(
  createRequire(import.meta.url)
    .resolve('minisearch')
    .replace(/cjs\/index\.cjs$/, 'umd/index.js'),
  'utf8',
);

/** Runs in the browser. Claims of 18 words and titles of 10, by a seeded lottery, common words more often than rare ones. */
const PREPARE = `(code, library, entries, queries) => {
  const stages = new Function(code + ';return stages;')();
  let seed = 7;
  const random = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
  const SYLLABLES = ['ba','ce','di','fo','gu','ha','je','ki','lo','mu','na','pe','qui','ro','su','ta','ve','wi','xo','yu','za','bri','cle','dra','fro','gla','pli','sta','tru'];
  const word = (index) => { let text = ''; for (let rest = index + 29; rest > 0; rest = Math.floor(rest / 29)) text += SYLLABLES[rest % 29]; return text; };
  const draw = () => word(Math.floor(Math.pow(random(), 3) * 120000));
  const sentence = (length) => Array.from({ length }, draw).join(' ');
  const asked = [];
  function* reviews() {
    seed = 7; asked.length = 0;
    for (let index = 0; index < entries; index++) {
      const claimReviewed = sentence(18);
      const words = claimReviewed.split(' ');
      if (index % Math.floor(entries / queries) === 0)
        asked.push({ url: 'https://checks.example/' + index, text: words.filter((_, at) => at % 5 < 3).concat(sentence(5)).join(' ') });
      yield { url: 'https://checks.example/' + index, claimReviewed, title: words.slice(3, 9).concat(sentence(4)).join(' '), rating: 'False', publisher: 'Checks', published: '2026-01-01' };
    }
  }
  const spread = (list) => { const sorted = [...list].sort((a, b) => a - b); return { first: list[0], p10: sorted[Math.floor(sorted.length * 0.1)], p50: sorted[sorted.length >> 1], p95: sorted[Math.floor(sorted.length * 0.95)], most: sorted.at(-1) }; };
  window.bench = { stages, library, entries, asked, reviews, spread };
}`;

/** As a feed is: its bytes, read and taken apart as they come. What making them takes is measured by itself. */
const MAKE = `async () => {
  const at = performance.now();
  let bytes = 0;
  for (const piece of window.bench.pieces()) bytes += piece.length;
  return { milliseconds: performance.now() - at, MB: Math.round(bytes / 1e6) };
}`;
const FEED = `() => {
  const { reviews } = window.bench;
  const encoder = new TextEncoder();
  window.bench.pieces = function* () {
    let text = '{"@type":"DataFeed","dataFeedElement":[';
    let first = true;
    for (const { rating, publisher, published, title, ...one } of reviews()) {
      const item = { '@context': 'http://schema.org', '@type': 'ClaimReview', ...one, name: title, datePublished: published,
        author: { '@type': 'Organization', name: publisher, url: 'https://checks.example/' }, itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Somebody' } },
        reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: rating } };
      text += (first ? '' : ',') + JSON.stringify({ '@type': 'DataFeedItem', dateCreated: published, item: [item] });
      first = false;
      if (text.length > 65536) { yield encoder.encode(text); text = ''; }
    }
    yield encoder.encode(text + ']}');
  };
}`;
const IMPORT = `async () => {
  const { stages, pieces } = window.bench;
  await stages.deleteArchive();
  const source = pieces();
  const stream = new ReadableStream({ pull(controller) { const { done, value } = source.next(); if (done) controller.close(); else controller.enqueue(value); } }, { highWaterMark: 1 });
  const heap = () => performance.memory?.usedJSHeapSize ?? 0;
  const before = heap();
  let most = 0;
  const at = performance.now();
  await stages.importReviews(stages.readFeed(stages.textOf(stream)), stages.archiveOnDisk(), { id: 'a', name: 'A', imported: new Date().toISOString() }, { progress: () => { most = Math.max(most, heap()); } });
  return { milliseconds: performance.now() - at, heapMB: before ? Math.round((most - before) / 1e6) : null, storedMB: Math.round(((await navigator.storage?.estimate?.())?.usage ?? 0) / 1e6) };
}`;
/** As a check searches: what is the same for all statements is read with the first. `woken`: as if each were the first. */
const SEARCH = `async () => {
  const { stages, asked, spread } = window.bench;
  const one = async (search, text) => { const hits = await search(text, {}, 12); stages.matchesOf(text, hits); return hits; };
  const woken = []; const times = [];
  for (const { text } of asked.slice(0, 50)) {
    const from = performance.now();
    await one(await stages.searchIn(stages.archiveOnDisk()), text);
    woken.push(performance.now() - from);
  }
  const search = await stages.searchIn(stages.archiveOnDisk());
  let right = 0;
  for (const { url, text } of asked) {
    const from = performance.now();
    const [hit] = await one(search, text);
    times.push(performance.now() - from);
    if (hit?.review.url === url) right++;
  }
  return { ...spread(times), woken: spread(woken), right: right / asked.length };
}`;
const FORGET = 'async () => window.bench.stages.deleteArchive()';
const THEIRS = `async () => {
  const { library, reviews, asked, spread } = window.bench;
  const MiniSearch = new Function('const module={exports:{}},exports=module.exports;' + library + ';return module.exports;')();
  let at = performance.now();
  for (const _ of reviews());
  const making = performance.now() - at;
  at = performance.now();
  const index = new MiniSearch({ fields: ['claimReviewed', 'title'], idField: 'url' });
  for (const one of reviews()) index.add(one);
  const building = performance.now() - at - making;
  const times = []; let found = 0;
  for (const { url, text } of asked) { const from = performance.now(); const [hit] = index.search(text); times.push(performance.now() - from); if (hit?.id === url) found++; }
  const stored = JSON.stringify(index);
  at = performance.now();
  MiniSearch.loadJSON(stored, { fields: ['claimReviewed', 'title'], idField: 'url' });
  return { perSecond: Math.round(window.bench.entries / (building / 1000)), ...spread(times), right: found / asked.length, loading: performance.now() - at };
}`;

/** What takes longer than a driver waits for one answer. */
async function finished(driver, fn) {
  await driver.evaluate(
    `() => { window.done = undefined; (${fn})().then((value) => { window.done = { value }; }, (error) => { window.done = { error: String(error) }; }); }`,
  );
  const { value, error } = await poll('the stage', () => driver.evaluate('() => window.done ?? null'), 3_600_000, 500);
  if (error) throw new Error(error);
  return value;
}

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
      await driver.evaluate(PREPARE, ours, theirs, entries, Number(options.queries));
      await driver.evaluate(FEED);
      const processes = processesOf(process.pid);
      const making = await watched(processes, () => finished(driver, MAKE));
      const made = making.value;
      const filled = await watched(processes, () => finished(driver, IMPORT));
      const searched = await watched(processes, () => finished(driver, SEARCH));
      const milliseconds = filled.value.milliseconds - made.milliseconds;
      const figures = {
        entries,
        feedMB: made.MB,
        perSecond: Math.round(entries / (milliseconds / 1000)),
        // Of all the browser's processes; the making of the claims included.
        importCpuSeconds: filled.cpuSeconds,
        heapMB: filled.value.heapMB,
        processesMoreMB: filled.moreMB,
        // What making the claims takes alone, which nobody has to who imports a feed.
        makingMoreMB: making.moreMB,
        storedMB: filled.value.storedMB,
        search: searched.value,
        searchCpuMilliseconds: (searched.cpuSeconds * 1000) / (Number(options.queries) + 50),
      };
      await finished(driver, FORGET);
      // MiniSearch at half a million takes gigabytes.
      if (options.compare === 'minisearch' && entries <= 100_000) figures.minisearch = await finished(driver, THEIRS);
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
