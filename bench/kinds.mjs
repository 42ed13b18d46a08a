// What kind of assertion a sentence is, on sentences of saved pages labelled by reference (bench/text/kinds.json).
// node bench/kinds.mjs --data <folder with manifest.json> [--errors] [--lot 1]
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, errors: { type: 'boolean' }, lot: { type: 'string' } },
});
if (!options.data) {
  console.error('usage: bench kinds --data <folder> [--errors] [--lot 1]');
  process.exit(2);
}
const root = fileURLToPath(new URL('../', import.meta.url));
const load = async (file) =>
  (await runnerImport(`${root}src/${file}`, { root, configFile: false, logLevel: 'error' })).module;
const { assess } = await load('statements/reasons.ts');
const { languageOf, splitSentences } = await load('text/index.ts');

/** Where more than one kind would do, all that a reader would accept; `none`: a heading, a greeting, a fragment. */
const labels = JSON.parse(readFileSync(join(root, 'bench/text/kinds.json'), 'utf8')).filter(
  ({ lot }) => !options.lot || String(lot) === options.lot,
);
const wanted = new Map(labels.map((label) => [`${label.page} ${label.sentence}`, label]));
const pages = JSON.parse(readFileSync(join(options.data, 'manifest.json'), 'utf8'));
const found = [];
for (const { id, gold } of pages) {
  const texts = [gold.article?.text ?? '', ...(gold.comments ?? []).map(({ text }) => text)];
  for (const line of texts.join('\n').split('\n')) {
    for (const { start, end } of splitSentences(line, 'en')) {
      const text = line.slice(start, end);
      const key = `${id} ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
      const label = wanted.get(key);
      if (!label) continue;
      wanted.delete(key);
      found.push({ ...label, text, said: assess(text, languageOf('en')).nature });
    }
  }
}

const share = (list) => {
  const right = list.filter(({ kinds, said }) => kinds.includes(said)).length;
  return `${right} of ${list.length}${list.length ? ` (${(right / list.length).toFixed(3)})` : ''}`;
};
console.log(`${found.length} of ${labels.length} sentences found`);
const judged = found.filter(({ kinds }) => !kinds.every((kind) => kind === 'none'));
console.log(`right: ${share(judged)}`);
console.log(`said to be opinion or prediction: ${share(found.filter(({ said }) => /opinion|prediction/.test(said)))}`);
for (const kind of ['checkable', 'opinion', 'prediction', 'question', 'instruction', 'experience']) {
  const all = judged.filter(({ kinds }) => kinds.length === 1 && kinds[0] === kind);
  console.log(
    `  ${kind.padEnd(12)} said: ${share(found.filter(({ said }) => said === kind))}, of all that are: ${share(all)}`,
  );
}
if (options.errors)
  for (const { kinds, said, text } of judged)
    if (!kinds.includes(said)) console.log(`  ${said} for ${kinds.join('/')}: ${text}`);
