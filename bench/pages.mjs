// Reads saved pages in a real Chromium, page scripts off, with the code that ships in the content script.
// node bench/pages.mjs --data <folder with manifest.json> --predictions <out.json> [--sets a,b] [--ids x,y] [--compare readability,defuddle,naive] [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePageReader } from './pages/bundle.mjs';
import { COUNT } from './pages/harmless.mjs';
import { comparedWith } from './pages/libraries.mjs';
import { evaluatorOf, servingSaved } from './pages/saved.mjs';
import { scoreAll } from './pages/score.mjs';
import { writeTable } from './pages/table.mjs';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    predictions: { type: 'string' },
    sets: { type: 'string' },
    ids: { type: 'string' },
    compare: { type: 'string' },
    explain: { type: 'boolean' },
    // Puts the table of this run into bench/RESULTS.md.
    write: { type: 'boolean' },
    workers: { type: 'string', default: '3' },
  },
});
if (!options.data || !options.predictions) {
  console.error(
    'usage: bench pages --data <folder> --predictions <out.json> [--sets a,b] [--ids x,y] [--compare readability,defuddle,naive] [--write]',
  );
  process.exit(2);
}

const compared = comparedWith(options.compare);

const sets = options.sets?.split(',');
const ids = options.ids?.split(',');
const manifest = JSON.parse(readFileSync(join(options.data, 'manifest.json'), 'utf8')).filter(
  (entry) => (!sets || sets.includes(entry.set)) && (!ids || ids.includes(entry.id)),
);
const byId = new Map(manifest.map((entry) => [entry.id, entry]));

const { browser, addressOf, close } = await servingSaved(options.data, byId);
const reader = await bundlePageReader();

const READ = `(() => {
  const at = performance.now();
  const { page } = pageReader.readPage(document);
  const ms = performance.now() - at;
  const depths = new Map();
  const comments = page.comments.map((comment) => {
    const depth = comment.depth ?? (comment.replyTo === undefined ? 0 : depths.get(comment.replyTo) + 1);
    depths.set(comment.id, depth);
    return { author: comment.author ?? null, time: comment.posted ?? null, text: comment.blocks.map((b) => b.text).join('\\n'), depth };
  });
  return { articleText: page.blocks.filter((b) => b.kind !== 'caption').map((b) => b.text).join('\\n'), comments, ms,
    title: page.title, byline: page.byline ?? null, published: page.published ?? null,
    explain: ${Boolean(options.explain)} ? pageReader.explainPage(document).blocks : undefined };
})()`;

const predictions = {};
const answers = new Map(compared.map(({ id }) => [id, {}]));
const times = new Map([['ours', []], ...compared.map(({ id }) => [id, []])]);
let failures = 0;
const harm = { mutations: 0, errors: 0, layoutReads: 0, of: [] };

async function readOne(entry, odd) {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const evaluate = await evaluatorOf(page);
    const address = addressOf(entry.id);
    const ours = async () => {
      await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 20_000 });
      await evaluate(reader);
      const read = await evaluate(READ);
      predictions[entry.id] = read;
      times.get('ours').push(read.ms);
    };
    const counted = async () => {
      await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 20_000 });
      await evaluate(reader);
      const { mutations, errors, layout } = await evaluate(COUNT);
      const reads = Object.values(layout).reduce((sum, count) => sum + count, 0);
      harm.mutations += mutations;
      harm.errors += errors.length;
      harm.layoutReads += reads;
      if (mutations + errors.length + reads > 0) harm.of.push({ id: entry.id, mutations, errors, layout });
    };
    const theirs = async () => {
      for (const library of compared) {
        await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 20_000 });
        await evaluate(
          `{const module=undefined,exports=undefined;${library.source};globalThis.Readability??=typeof Readability==='undefined'?undefined:Readability}`,
        );
        const theirs = await evaluate(`(() => {
          const at = performance.now();
          const content = ${library.run};
          const ms = performance.now() - at;
          if (typeof content === 'object' && content !== null) return { ms, ...content };
          const broken = String(content ?? '').replace(/<(?:\\/?(?:p|div|h\\d|li|blockquote|td|th|pre|section|figcaption)|br)\\b[^>]*>/g, '\\n$&');
          return { ms, articleText: new DOMParser().parseFromString(broken, 'text/html').body.textContent, comments: [] };
        })()`);
        times.get(library.id).push(theirs.ms);
        answers.get(library.id)[entry.id] = theirs;
      }
    };
    if (odd) await theirs();
    await ours();
    if (!odd) await theirs();
    await counted();
  } catch (error) {
    failures++;
    console.error(`${entry.id}: ${error.message.split('\n').slice(0, 3).join(' | ')}`);
  } finally {
    await context.close();
  }
}

let next = 0;
await Promise.all(
  Array.from({ length: Number(options.workers) }, async () => {
    while (next < manifest.length) {
      const index = next++;
      await readOne(manifest[index], index % 2 === 1);
    }
  }),
);
const versions = [
  `Chromium ${browser.version()}`,
  ...compared.flatMap(({ id, version }) => (version ? [`${id} ${version}`] : [])),
];
await close();
writeFileSync(options.predictions, JSON.stringify(predictions));
for (const [id, theirs] of answers)
  writeFileSync(options.predictions.replace(/(?:\.json)?$/, `.${id}.json`), JSON.stringify(theirs));

const quantile = (list, q) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))] ?? null;
const ours = times.get('ours');
const summary = {
  pages: ours.length,
  failures,
  median: quantile(ours, 0.5),
  p95: quantile(ours, 0.95),
  mutations: harm.mutations,
  errors: harm.errors,
  layoutReads: harm.layoutReads,
  ratio: {},
  compared: {},
};
for (const { id } of compared) {
  const theirs = { median: quantile(times.get(id), 0.5), p95: quantile(times.get(id), 0.95) };
  summary.ratio[id] = summary.median / theirs.median;
  summary.compared[id] = { ...theirs, p95Ratio: summary.p95 / theirs.p95 };
}
for (const one of harm.of) console.error(`not harmless: ${JSON.stringify(one)}`);
// Readability's own output is no measure of a reader beside it.
const marked = manifest.filter(({ set }) => set !== 'rd');
const scores = scoreAll(marked, { ours: predictions, ...Object.fromEntries(answers) });
if (compared.length > 0) summary.bootstrap = scores.bootstrap;
if (options.write) writeTable({ summary, scores, versions });
console.log(JSON.stringify(summary));
