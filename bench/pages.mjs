// Reads saved pages in a real Chromium, page scripts off, with the code that ships in the content script.
// node bench/pages.mjs --data <folder with manifest.json> --predictions <out.json> [--sets a,b] [--ids x,y] [--compare readability,defuddle,naive] [--write] [--resume]
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePageReader } from './pages/bundle.mjs';
import { COUNT } from './pages/harmless.mjs';
import { comparedWith } from './pages/libraries.mjs';
import { evaluatorOf, servingSaved } from './pages/saved.mjs';
import { scoreAll } from './pages/score.mjs';
import { writeTable } from './pages/table.mjs';
import { quantile } from './speed/watch.mjs';

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
    // Goes on where a run of the same command was broken off.
    resume: { type: 'boolean' },
  },
});
if (!options.data || !options.predictions) {
  console.error(
    'usage: bench pages --data <folder> --predictions <out.json> [--sets a,b] [--ids x,y] [--compare readability,defuddle,naive] [--write] [--resume]',
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

const reader = await bundlePageReader();
const { context, version, addressOf, close } = await servingSaved(options.data, byId, reader);

/**
 * `ms`: what the reader's page is kept busy with: taking the sheet, sending it to the background by a port of the
 * extension, copying what comes back, placing it. The last copy is made here once more, because the browser makes it
 * before anything of ours runs. `sending`: the part of it that is connecting, sending and copying. `away`: how long the
 * background reads, while the page has its thread for itself. `begun`: not in it, what the content script does before.
 */
const READ = `(async () => {
  let ms = 0;
  let sending = 0;
  let away = 0;
  const here = (work) => { const at = performance.now(); const made = work(); ms += performance.now() - at; return made; };
  const send = (work) => { const at = ms; const made = here(work); sending += ms - at; return made; };
  const port = send(() => chrome.runtime.connect());
  const { port1, port2 } = new MessageChannel();
  const rootOf = (element) => element.shadowRoot;
  let page;
  for (let exact = false; !page; exact = true) {
    const taken = here(() => pageReader.atOnce(pageReader.takeSheet(document, 'page', exact, rootOf)));
    const came = new Promise((resolve, reject) => {
      port.onMessage.addListener(resolve);
      port.onDisconnect.addListener(() => reject(new Error('The background could not read it.')));
    });
    send(() => port.postMessage(taken.sheet));
    const { reading, ms: spent } = await came;
    away += spent;
    if (typeof reading === 'string') continue;
    const copied = new Promise((resolve) => { port2.onmessage = (message) => resolve(send(() => message.data)); });
    port1.postMessage(reading);
    await copied;
    page = here(() => {
      const placed = pageReader.placed(reading, taken.numbered);
      for (const { id } of pageReader.allBlocks(placed.page)) placed.elementOf(id);
      return placed.page;
    });
  }
  port.disconnect();
  port1.close();
  const depths = new Map();
  const comments = page.comments.map((comment) => {
    const depth = comment.depth ?? (comment.replyTo === undefined ? 0 : depths.get(comment.replyTo) + 1);
    depths.set(comment.id, depth);
    return { author: comment.author ?? null, time: comment.posted ?? null, text: comment.blocks.map((b) => b.text).join('\\n'), depth };
  });
  return { articleText: page.blocks.filter((b) => b.kind !== 'caption').map((b) => b.text).join('\\n'), comments, ms, sending, away, begun,
    title: page.title, byline: page.byline ?? null, published: page.published ?? null,
    explain: ${Boolean(options.explain)} ? pageReader.explainPage(document).blocks : undefined };
})()`;

/**
 * What became of each page, one line each, written as it comes: a run of an hour that is broken off is not lost.
 * @type {{ id: string, error?: string, read: Record<string, { ms: number }>, harm: { mutations: number, errors: string[], layout: Record<string, number> } }[]}
 */
const done = [];
const kept = `${options.predictions}.lines`;
if (!options.resume) rmSync(kept, { force: true });
else if (existsSync(kept))
  done.push(
    ...readFileSync(kept, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      // What failed as the run broke off is tried again; what is not asked for now is left out.
      .filter(({ id, error }) => byId.has(id) && !error),
  );

async function readOne(entry, odd) {
  const page = await context.newPage();
  try {
    const evaluate = await evaluatorOf(page);
    const load = () => page.goto(addressOf(entry.id), { waitUntil: 'domcontentloaded', timeout: 20_000 });
    const read = {};
    const ours = async () => {
      await load();
      await evaluate(reader);
      read.ours = await evaluate(READ);
    };
    const theirs = async () => {
      for (const library of compared) {
        await load();
        await evaluate(
          `{const module=undefined,exports=undefined;${library.source};globalThis.Readability??=typeof Readability==='undefined'?undefined:Readability}`,
        );
        read[library.id] = await evaluate(`(() => {
          const at = performance.now();
          const content = ${library.run};
          const ms = performance.now() - at;
          if (typeof content === 'object' && content !== null) return { ms, ...content };
          const broken = String(content ?? '').replace(/<(?:\\/?(?:p|div|h\\d|li|blockquote|td|th|pre|section|figcaption)|br)\\b[^>]*>/g, '\\n$&');
          return { ms, articleText: new DOMParser().parseFromString(broken, 'text/html').body.textContent, comments: [] };
        })()`);
      }
    };
    if (odd) await theirs();
    await ours();
    if (!odd) await theirs();
    await load();
    await evaluate(reader);
    return { id: entry.id, read, harm: await evaluate(COUNT) };
  } catch (error) {
    const said = error.message.split('\n').slice(0, 3).join(' | ');
    console.error(`${entry.id}: ${said}`);
    return { id: entry.id, error: said };
  } finally {
    await page.close();
  }
}

const known = new Set(done.map(({ id }) => id));
const order = manifest
  .map((entry, index) => ({ entry, odd: index % 2 === 1 }))
  .filter(({ entry }) => !known.has(entry.id));
await Promise.all(
  Array.from({ length: Number(options.workers) }, async () => {
    for (let next = order.shift(); next; next = order.shift()) {
      const line = await readOne(next.entry, next.odd);
      done.push(line);
      appendFileSync(kept, `${JSON.stringify(line)}\n`);
    }
  }),
);
const whole = done.filter(({ error }) => !error);
const of = (reader) => Object.fromEntries(whole.map(({ id, read }) => [id, read[reader]]));
const predictions = of('ours');
const answers = new Map(compared.map(({ id }) => [id, of(id)]));
const times = new Map(
  ['ours', ...compared.map(({ id }) => id)].map((id) => [id, Object.values(of(id)).map(({ ms }) => ms)]),
);
const harm = whole.map(({ id, harm }) => ({
  id,
  ...harm,
  layoutReads: Object.values(harm.layout).reduce((sum, n) => sum + n, 0),
}));
const harmful = harm.filter(({ mutations, errors, layoutReads }) => mutations + errors.length + layoutReads > 0);
const versions = [
  `Chromium ${version}`,
  ...compared.flatMap(({ id, version }) => (version ? [`${id} ${version}`] : [])),
];
await close();
writeFileSync(options.predictions, JSON.stringify(predictions));
for (const [id, theirs] of answers)
  writeFileSync(options.predictions.replace(/(?:\.json)?$/, `.${id}.json`), JSON.stringify(theirs));

const ours = times.get('ours');
const spreadOf = (list) => ({ median: quantile(list, 0.5), p95: quantile(list, 0.95) });
const spreadOfOurs = (key) => spreadOf(Object.values(predictions).map((one) => one[key]));
const summary = {
  pages: ours.length,
  failures: done.length - whole.length,
  resumed: known.size > 0 && known.size < manifest.length,
  ...spreadOf(ours),
  sending: spreadOfOurs('sending'),
  begun: spreadOfOurs('begun'),
  // What the background does, while the page has its thread for itself.
  away: spreadOfOurs('away'),
  mutations: harm.reduce((sum, one) => sum + one.mutations, 0),
  errors: harm.reduce((sum, one) => sum + one.errors.length, 0),
  layoutReads: harm.reduce((sum, one) => sum + one.layoutReads, 0),
  ratio: {},
  compared: {},
};
for (const { id } of compared) {
  const theirs = spreadOf(times.get(id));
  summary.ratio[id] = summary.median / theirs.median;
  summary.compared[id] = { ...theirs, p95Ratio: summary.p95 / theirs.p95 };
}
for (const one of harmful) console.error(`not harmless: ${JSON.stringify(one)}`);
// Readability's own output is no measure of a reader beside it.
const marked = manifest.filter(({ set }) => set !== 'rd');
const scores = scoreAll(marked, { ours: predictions, ...Object.fromEntries(answers) });
if (compared.length > 0) summary.bootstrap = scores.bootstrap;
if (options.write) writeTable({ summary, scores, versions });
console.log(JSON.stringify(summary));
