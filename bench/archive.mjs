// The archive of fact checks in real browsers: filling it, searching it, beside MiniSearch on the same data in the same run.
// npm run --silent bench -- archive [--entries 100000,500000] [--browser chromium|firefox|both] [--queries 300] [--compare minisearch]
import { closeSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInNewContext } from 'node:vm';
import { poll } from '../e2e/driver.mjs';
import { servePages } from '../e2e/page-server.mjs';
import { startProxy } from '../e2e/proxy.mjs';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/setup.mjs';
import { processesOf, timed, watched } from './speed/processes.mjs';
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
export { matchesOf, searchIn } from './src/evidence/archive/index.ts';
export { archiveOnDisk, deleteArchive } from './extension/archive.ts';
export { bringFeed } from './extension/feeds.ts';`);
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

/** The feed as a publisher has it, written by the same lottery, so that making it costs the browser nothing. */
function feedOf(entries, queries) {
  const window = {};
  runInNewContext(`(${PREPARE})`, { window })('return {}', '', entries, queries);
  const file = join(mkdtempSync(join(tmpdir(), 'archive-bench-')), 'feed.json');
  const out = openSync(file, 'w');
  let text = '{"@type":"DataFeed","dataFeedElement":[';
  let first = true;
  for (const { rating, publisher, published, title, ...one } of window.bench.reviews()) {
    const item = {
      ...{ '@context': 'http://schema.org', '@type': 'ClaimReview', ...one, name: title, datePublished: published },
      author: { '@type': 'Organization', name: publisher, url: 'https://checks.example/' },
      itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Somebody' } },
      reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: rating },
    };
    text += (first ? '' : ',') + JSON.stringify({ '@type': 'DataFeedItem', dateCreated: published, item: [item] });
    first = false;
    if (text.length > 1_000_000) {
      writeSync(out, text);
      text = '';
    }
  }
  writeSync(out, `${text}]}`);
  closeSync(out);
  return file;
}

async function serveFile(file) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return server;
}

/** What is asked for, by the same lottery. */
const ASK = 'async () => { for (const _ of window.bench.reviews()); }';
const IMPORT = `async (address) => {
  const { stages } = window.bench;
  await stages.deleteArchive();
  const heap = () => performance.memory?.usedJSHeapSize ?? 0;
  const before = heap();
  let most = 0;
  const at = performance.now();
  const archive = stages.archiveOnDisk();
  const { signal } = new AbortController();
  await stages.bringFeed(address, { fetch: (...of) => fetch(...of), now: () => new Date(), log: async () => {}, archive, signal, progress: () => { most = Math.max(most, heap()); } });
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

/**
 * A script of the page itself: what a driver evaluates in Firefox stands beside the page, where every byte that the
 * database gives is read through a wrapper.
 */
const SCRIPT = `
  const stages = { ASK: ${ASK}, IMPORT: ${IMPORT}, SEARCH: ${SEARCH}, FORGET: ${FORGET}, THEIRS: ${THEIRS} };
  window.prepare = (entries, queries) => (${PREPARE})(${JSON.stringify(ours)}, ${JSON.stringify(theirs)}, entries, queries);
  window.start = (name, argument) => {
    window.done = null;
    const said = (what) => { window.done = JSON.stringify(what); };
    stages[name](argument).then((value) => said({ value }), (error) => said({ error: String(error) }));
  };`;

/** What takes longer than a driver waits for one answer. */
async function finished(driver, name, argument) {
  await driver.evaluate('(name, argument) => window.start(name, argument)', name, argument ?? null);
  const said = await poll('the stage', () => driver.evaluate('() => window.done'), 3_600_000, 500);
  const { value, error } = JSON.parse(said);
  if (error) throw new Error(error);
  return value;
}

const browsers = options.browser === 'both' ? ['chromium', 'firefox'] : [options.browser];
build(browsers.map((browser) => (browser === 'firefox' ? 'firefox' : 'chrome')));
const pages = await servePages(`${root}/e2e/pages`, {
  '/archive.html': '<!doctype html><title>Archive</title><script src="/archive.js"></script>',
  '/archive.js': { body: SCRIPT, headers: { 'content-type': 'text/javascript; charset=utf-8' } },
});
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
      await driver.open(`${pages.base}/archive.html`);
      await driver.evaluate('(...sizes) => window.prepare(...sizes)', entries, Number(options.queries));
      const file = feedOf(entries, Number(options.queries));
      const server = await serveFile(file);
      await finished(driver, 'ASK');
      const processes = processesOf(process.pid);
      const { port } = server.address();
      const filled = await watched(processes, () => finished(driver, 'IMPORT', `http://127.0.0.1:${port}/`));
      server.close();
      const searched = await timed(processes, () => finished(driver, 'SEARCH'));
      const figures = {
        entries,
        feedMB: Math.round(statSync(file).size / 1e6),
        perSecond: Math.round(entries / (filled.value.milliseconds / 1000)),
        // Of all the browser's processes.
        importCpuSeconds: filled.cpuSeconds,
        heapMB: filled.value.heapMB,
        processesMoreMB: filled.moreMB,
        storedMB: filled.value.storedMB,
        search: searched.value,
        searchCpuMilliseconds: (searched.cpuSeconds * 1000) / (Number(options.queries) + 50),
      };
      rmSync(dirname(file), { recursive: true });
      await finished(driver, 'FORGET');
      // MiniSearch at half a million takes gigabytes.
      if (options.compare === 'minisearch' && entries <= 100_000) figures.minisearch = await finished(driver, 'THEIRS');
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
