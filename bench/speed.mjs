// How quick the extension is in a real browser, by the real toolbar button.
// npm run --silent bench -- speed [--page file] [--browser chromium|firefox|both] [--clicks 20] [--only clicks,tasks,stages,background,thread,scale,found] [--compare readability,defuddle]
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { poll } from '../e2e/driver.mjs';
import { servePages } from '../e2e/page-server.mjs';
import { startProxy } from '../e2e/proxy.mjs';
import * as reader from '../e2e/reader.mjs';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/setup.mjs';
import { comparedWith } from './pages/libraries.mjs';
import { backgroundMemory, backgroundTimes, familyTimes } from './speed/background.mjs';
import { firstFindings } from './speed/first-finding.mjs';
import { longThread } from './speed/long-thread.mjs';
import { firstCalls, stageTimes } from './speed/stages.mjs';
import { startTrace, tasksOf } from './speed/trace.mjs';
import { marked, SAMPLE, spread, WATCH } from './speed/watch.mjs';

const { values: options } = parseArgs({
  options: {
    page: { type: 'string' },
    browser: { type: 'string', default: 'both' },
    clicks: { type: 'string', default: '20' },
    only: { type: 'string', default: 'clicks,tasks,stages,background,thread,scale,found' },
    compare: { type: 'string' },
  },
});
const LONG = 50;
const FOUND_TIMES = 5;
const browsers = options.browser === 'both' ? ['chromium', 'firefox'] : [options.browser];
const only = options.only.split(',');
const file = options.page ?? join(root, 'e2e/pages/demo/index.html');
const ms = (value) => (value === null || value === undefined ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} ms`);
const line = (name, { median, p95, most }) =>
  console.log(`  ${name.padEnd(44)} median ${ms(median)}, p95 ${ms(p95)}, most ${ms(most)}`);

build(browsers.map((browser) => (browser === 'firefox' ? 'firefox' : 'chrome')));
const threads = Object.fromEntries([200, 2_000, 20_000].map((count) => [`/thread-${count}`, count]));
const pages = await servePages(join(root, 'e2e/pages'), {
  [`/${basename(file)}`]: readFileSync(file, 'utf8'),
  ...Object.fromEntries(Object.entries(threads).map(([path, count]) => [path, longThread(count)])),
});
const address = `${pages.base}/${encodeURIComponent(basename(file))}`;
const result = { page: basename(file) };
for (const browser of browsers) result[browser] = await measure(browser);
await pages.close();
console.log(JSON.stringify(result));
process.exit(0);

async function measure(browser) {
  const { launch } = await import(`../e2e/${browser}.mjs`);
  const proxy = await startProxy();
  const dist = join(root, 'dist', browser === 'firefox' ? 'firefox' : 'chrome');
  const driver = await launch({ dist, proxy });
  console.log(`${driver.name} ${driver.version}, ${basename(file)}`);
  const figures = {};
  try {
    // On the device, so that no answer of another machine is in the figures.
    await reader.configure(driver, { consent: 'on-device' });
    if (only.includes('clicks')) figures.clicks = await clicks(driver);
    if (only.includes('tasks')) figures.tasks = await tasks(driver, address);
    if (only.includes('stages')) figures.stages = await stages(driver);
    if (only.includes('background') && driver.context) figures.background = await background(driver);
    if (only.includes('thread')) {
      figures.thread = {};
      for (const [path, count] of Object.entries(threads))
        figures.thread[count] = await tasks(driver, pages.base + path, `${count} comments`);
    }
    if (only.includes('scale')) figures.scale = await scale(driver);
    if (options.compare && browser === 'chromium') figures.compared = await compare(driver);
  } finally {
    await driver.close();
    await proxy.close();
  }
  if (only.includes('found')) figures.found = await found(browser, dist);
  return figures;
}

/** A page that was just loaded, then the click; gives milliseconds from the button to the first mark and to our host. */
async function firstMark(driver, url, { stop = false } = {}) {
  await driver.open(url);
  await driver.evaluate(WATCH);
  if (stop && !(await driver.stopWorker())) throw new Error('There was no background to stop.');
  const at = await driver.clickToolbar();
  const { mark } = await poll('the first mark', () => marked(driver), 120_000, 20);
  // It comes with what is injected later, mostly after the first mark.
  const host = await poll('our host', () => driver.evaluate('() => window.seen.host'), 120_000, 20);
  return { host: host - at, mark: mark - at };
}

async function clicks(driver) {
  const figures = {};
  await firstMark(driver, address);
  for (const [name, stop] of [
    ['worker awake', false],
    ['worker stopped', true],
  ]) {
    const marks = [];
    const hosts = [];
    for (let click = 0; click < Number(options.clicks); click++) {
      const { host, mark } = await firstMark(driver, address, { stop });
      marks.push(mark);
      hosts.push(host);
    }
    figures[name] = { mark: spread(marks), host: spread(hosts), marks };
    line(`click to first painted mark, ${name}`, figures[name].mark);
    line(`click to our host in the page, ${name}`, figures[name].host);
  }
  return figures;
}

/** Each time as newly installed, in a browser that has been granted the hosts of this machine. */
async function found(browser, dist) {
  const figures = {};
  for (const [name, all] of [
    ['two sources', false],
    ['eleven sources', true],
  ]) {
    figures[name] = await firstFindings(browser, dist, { all, times: FOUND_TIMES });
    const { shown, done, requests } = figures[name];
    line(`choice to the first finding shown, ${name}`, shown);
    line(`choice to the end of ${requests.most} requests, ${name}`, done);
  }
  return figures;
}

/** The longest tasks on the page from the click until all is drawn: ours in Chromium, all in Firefox, where nobody says whose they are. */
async function tasks(driver, url, name = 'page') {
  await driver.open(url);
  await driver.evaluate(WATCH);
  await driver.evaluate('() => new Promise((quiet) => setTimeout(quiet, 1000))');
  const end = driver.context ? await startTrace(driver.context) : null;
  await driver.evaluate(SAMPLE);
  await driver.evaluate('() => new Promise((quiet) => setTimeout(quiet, 1000))');
  const before = await driver.evaluate('() => window.lag.splice(0)');
  const at = await driver.clickToolbar();
  const { mark } = await poll('the first mark', () => marked(driver), 120_000, 20);
  await reader.finished(driver, { phases: ['on-device'], atMost: 300_000 });
  const took = Date.now() - at;
  await driver.evaluate('() => new Promise((quiet) => setTimeout(quiet, 2000))');
  const { seen, lag } = await driver.evaluate(
    '() => { window.lagEnded = true; return { seen: window.seen, lag: window.lag.sort((a, b) => b - a) }; }',
  );
  const own = end ? tasksOf(await end(), driver.origin) : null;
  const figures = {
    mark: mark - at,
    host: seen.host - at,
    whole: took,
    longest: own ? own.slice(0, 5) : null,
    long: own ? own.filter(({ processor }) => processor > LONG).length : null,
    waited: lag.slice(0, 5),
    waitedBefore: Math.max(0, ...before),
  };
  console.log(
    `  ${name}: first mark ${ms(figures.mark)}, all ${ms(took)}; ` +
      `${own ? `longest tasks of ours, of the processor ${figures.longest.map(told).join(', ')} (${figures.long} over ${LONG} ms), by the clock ${ms(Math.max(...own.map(({ clock }) => clock)))}; ` : ''}` +
      `the page's messages waited at most ${figures.waited.slice(0, 3).map(ms).join(', ') || '< 5 ms'} (before the click ${ms(figures.waitedBefore)})`,
  );
  return figures;
}

/** With what of it is the browser's work, by the clock. */
function told({ processor, clock: _, ...parts }) {
  const all = Object.entries(parts).map(([part, took]) => `${part} ${ms(took)}`);
  return `${ms(processor)}${all.length > 0 ? ` (${all.join(', ')})` : ''}`;
}

/** 1, 10 and 100 % of the page of 20,000 comments. Statements are sought in the first 2,000. */
async function scale(driver) {
  const figures = {};
  for (const [path, count] of Object.entries(threads)) {
    await driver.open(pages.base + path);
    figures[count] = await firstCalls(driver);
    const { elements, ...times } = figures[count];
    const words = Object.entries(times).map(
      ([stage, time]) =>
        `${stage} ${ms(time)} (${((1000 * time) / (stage === 'findStatements' ? Math.min(count, 2_000) : count)).toFixed(0)} µs a comment)`,
    );
    console.log(`  ${count} comments, ${elements} elements: ${words.join(', ')}`);
  }
  return figures;
}

async function stages(driver) {
  await driver.open(address);
  const times = await stageTimes(driver);
  for (const [stage, [first, tenth]] of Object.entries(times))
    console.log(`  ${stage.padEnd(44)} first call ${ms(first)}, tenth ${ms(tenth)}`);
  return times;
}

async function background(driver) {
  const memory = await backgroundMemory(driver, address);
  await driver.open(address);
  const times = await backgroundTimes(driver);
  console.log(`  reading in the background, first call ${ms(times.first)}`);
  line('   and then', times.later);
  console.log(`  its memory: idle ${memory.idle.toFixed(1)} MB, after a check ${memory.more.toFixed(1)} MB more`);
  const families = await familyTimes(driver, [2_000, 20_000, 100_000]);
  for (const [count, { ms: took, largest }] of Object.entries(families))
    console.log(`  wording families of ${count} comments: ${ms(took)} (the largest of ${largest})`);
  return { memory, times, families };
}

/** On the page's main thread, in a document that was just loaded: the first call, as a reader has it. */
async function compare(driver) {
  const figures = {};
  for (const library of comparedWith(options.compare)) {
    const times = [];
    for (let turn = 0; turn < 10; turn++) {
      await driver.open(address);
      times.push(
        await driver.evaluate(
          `(source, run) => {
            const load = new Function(source + ';return { Readability: globalThis.Readability ?? (typeof Readability === "undefined" ? undefined : Readability), Defuddle: globalThis.Defuddle };');
            const { Readability, Defuddle } = load();
            const at = performance.now();
            new Function('Readability', 'Defuddle', run)(Readability, Defuddle);
            return performance.now() - at;
          }`,
          library.source,
          library.run,
        ),
      );
    }
    figures[library.id] = spread(times);
    line(`${library.id}, reading alone`, figures[library.id]);
  }
  return figures;
}
