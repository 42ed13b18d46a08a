/** The whole job, in a real browser, by the real toolbar button. `npm run demo -- --help` */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from './build.mjs';
import { demoArguments, USAGE } from './demo-arguments.mjs';
import { explanation, findingsTable, summary } from './findings-table.mjs';
import { readingTable } from './reading-table.mjs';
import { installBrowsers, installPackages, orExit, root } from './setup.mjs';

const options = orExit(() => demoArguments());
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
orExit(() => {
  installPackages();
  installBrowsers([options.browser]);
  console.log('Building …');
  build([options.browser === 'firefox' ? 'firefox' : 'chrome']);
});

const { servePages } = await import('../e2e/page-server.mjs');
const { startProxy } = await import('../e2e/proxy.mjs');
const { difference } = await import('../e2e/ledger.mjs');
const { CHECKS } = await import('../e2e/sources/fact-checks.mjs');
const reader = await import('../e2e/reader.mjs');
const { launch } = await import(`../e2e/${options.browser}.mjs`);

const closing = [];
let failed = false;
try {
  await demo();
} catch (error) {
  failed = true;
  console.error(`\nThe job was not done: ${error instanceof Error ? error.message : error}`);
} finally {
  for (const close of closing.reverse()) await Promise.resolve(close()).catch(() => {});
}
process.exit(failed ? 1 : 0);

async function demo() {
  const own = ownSources() ? await serveOwn() : undefined;
  const bases = own?.bases ?? options.sources;
  const folder = options.file ? dirname(options.file) : join(root, 'e2e', 'pages', 'demo');
  const pages = await servePages(folder, options.file ? {} : await ownPage(folder, bases));
  closing.push(() => pages.close());
  const url = options.url ?? `${pages.base}/${options.file ? encodeURIComponent(basename(options.file)) : ''}`;

  const outside = options.live || Boolean(options.url);
  const proxy = await startProxy({ outside });
  closing.push(() => proxy.close());
  const driver = await launch({
    dist: join(root, 'dist', options.browser === 'firefox' ? 'firefox' : 'chrome'),
    headless: options.headless,
    proxy,
    grant: options.live ? ['https://*/*'] : ['http://127.0.0.1/*', 'http://localhost/*'],
  });
  closing.push(() => driver.close());
  console.log(`${driver.name} ${driver.version}${options.headless ? ', headless' : ''}: ${url}`);

  if (bases) await reader.useSources(driver, bases);
  if (bases?.cited) await reader.bringFactChecks(driver, 'fact-checks.json', CHECKS);
  for (const [id, key] of Object.entries(own?.keys ?? {})) await reader.setKey(driver, id, key);
  await driver.open(url);
  await reader.settle(driver, proxy);
  const since = proxy.mark();
  await reader.click(driver, { panel: false });
  await reader.choose(driver, options.onDevice ? 'on-device' : 'look-up');
  await driver.switchTo(url);
  await reader.finished(driver, { atMost: options.live ? 600_000 : 180_000 });
  await proxy.quiet(500);
  const sent = since();

  const report = await reader.report(driver);
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  const picture = join(out, `demo-${options.browser}.png`);
  await driver.screenshot(picture);
  if (options.findings) {
    mkdirSync(dirname(options.findings), { recursive: true });
    writeFileSync(options.findings, report.file.text);
  }

  const { file: _, ...plain } = report;
  const width = Math.max(100, process.stdout.columns ?? 118);
  if (options.explain) console.log(`\n${readingTable(await explained(driver), width)}`);
  console.log(`\n${summary(plain)}\n\n${findingsTable(plain, width)}`);
  if (options.explain) console.log(explanation(plain));
  const atNetwork = outside ? '' : `, ${sent.length} counted at the network`;
  console.log(`\n${plain.requests.length} requests in the ledger${atNetwork}. Picture: ${picture}`);
  verify(plain, sent, outside);
  if (own && !options.file && !options.url) await verifyShown(plain);
  if (!options.headless) {
    console.log('The window is yours. Close it to end.');
    await driver.closed;
  }
}

/** The demo page with the pages that it cites on this machine, where they are served. */
async function ownPage(folder, bases) {
  if (!bases?.cited) return {};
  const { CITED } = await import('../e2e/sources/cited.mjs');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  return { '/': html.replaceAll(CITED, bases.cited) };
}

/** What the code that ships says of the page: in the world of our own script, which sees into closed shadows. */
async function explained(driver) {
  const { bundleOf } = await import('../bench/pages/bundle.mjs');
  const code = await bundleOf(
    "export { explainPage } from './src/page/index.ts'; export { rootOf } from './extension/content/browser.ts';",
  );
  return driver.inShadow(`() => { ${code}; return reading.explainPage(document, reading.rootOf); }`);
}

/** Where nothing may be sent, the addresses that ship stay: a request to one would be seen and counted. */
function ownSources() {
  return !options.sources && !options.live && !options.onDevice;
}

async function serveOwn() {
  const { serveDemo } = await import('../e2e/demo-sources.mjs');
  const own = await serveDemo();
  closing.push(() => own.close());
  if (!options.servers) return own;
  const { startServers } = await import('./servers/index.mjs');
  const servers = await startServers();
  closing.push(() => servers.close());
  if (servers.failed) throw new Error('not every server that is installed could be started');
  return { ...own, bases: { ...own.bases, ...servers.addresses } };
}

/** Whether the job was done: all read, all decided or said why not, and nothing sent that is not in the ledger. */
function verify(report, sent, outside) {
  const wrong = [];
  if (report.statements.length === 0) wrong.push('nothing was found to check on this page');
  const found = new Set(report.findings.filter((one) => one.state !== 'checking').map((one) => one.statement));
  const open = report.statements.filter((one) => !found.has(one.id));
  if (open.length) wrong.push(`${open.length} statements have no finding`);
  if (options.onDevice && report.requests.length)
    wrong.push(`${report.requests.length} requests were made without consent`);
  if (!outside) wrong.push(...difference(report.requests, sent));
  if (!options.onDevice && report.statements.length > 0 && !report.findings.some((one) => one.state === 'checked')) {
    wrong.push('not one statement was looked up');
  }
  if (wrong.length) throw new Error(wrong.join('; '));
}

/** Whether our own page with our own sources shows what there is to show. */
async function verifyShown(report) {
  const { missing } = await import('../e2e/demo-sources.mjs');
  const wanted = missing(report);
  if (wanted.length) throw new Error(`this was to be shown and is not: ${wanted.join('; ')}`);
}
