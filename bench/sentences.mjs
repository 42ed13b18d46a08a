// How many sentences a second, by processor time, beside another splitter on the same texts in the same run, in turns.
// npm run --silent bench -- sentences --data <file.jsonl.gz>[,<file>…] [--compare <folder with wink-nlp and its model in node_modules>] [--rounds 15]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values: options } = parseArgs({
  options: { data: { type: 'string' }, compare: { type: 'string' }, rounds: { type: 'string', default: '15' } },
});

const texts = (options.data ?? '').split(',').flatMap((file) =>
  gunzipSync(readFileSync(resolve(file)))
    .toString('utf8')
    .split('\n')
    .flatMap((line) => (line.trim() ? [JSON.parse(line).text] : [])),
);

const { module } = await runnerImport(join(root, 'src/text/sentences.ts'), {
  ...{ root, configFile: false, logLevel: 'error' },
});
const splitters = { ours: (text) => module.splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end)) };
if (options.compare) {
  const load = createRequire(join(resolve(options.compare), 'package.json'));
  // Nothing but sentences is asked of it.
  const wink = load('wink-nlp')(load('wink-eng-lite-web-model'), ['sbd']);
  splitters.wink = (text) => wink.readDoc(text).sentences().out();
}

const perSecond = Object.fromEntries(Object.keys(splitters).map((name) => [name, []]));
// Before the first, each is run once, so that none pays for being compiled.
for (let round = 0; round <= Number(options.rounds); round++) {
  for (const [name, split] of Object.entries(splitters)) {
    const before = process.cpuUsage();
    let sentences = 0;
    for (const text of texts) sentences += split(text).length;
    const { user, system } = process.cpuUsage(before);
    if (round > 0) perSecond[name].push(sentences / ((user + system) / 1e6));
  }
}
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
console.log(
  JSON.stringify({
    texts: texts.length,
    letters: texts.reduce((sum, text) => sum + text.length, 0),
    perSecond: Object.fromEntries(Object.entries(perSecond).map(([name, list]) => [name, Math.round(median(list))])),
  }),
);
