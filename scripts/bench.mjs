/** Measures the code that ships on data from outside. `npm run --silent bench -- <pages|text|sentences|structured|arithmetic|kinds|speed> …` */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { installPackages, orExit, root } from './setup.mjs';

const USAGE = `npm run --silent bench -- pages --data <folder> --predictions <out.json> [--sets a,b] [--compare readability,defuddle,naive] [--write]
npm run --silent bench -- text --dataset <name> --data <file.jsonl.gz> [--docs <file.jsonl.gz>] --predictions <out.json> [--accept [--without-right]]
npm run --silent bench -- structured --data <folder> --base <address of a Wikidata server> --predictions <out.jsonl>
npm run --silent bench -- arithmetic --data <folder> [--keep <pages.json>]
npm run --silent bench -- kinds --data <folder> [--errors]
npm run --silent bench -- sentences --data <file.jsonl.gz>[,<file>] [--compare <folder with wink-nlp in node_modules>]
npm run --silent bench -- speed [--compare readability,defuddle]
npm run --silent bench -- archive [--entries 100000,500000] [--compare minisearch]`;

/** Which file of bench/text answers for a data set, by the beginning of its name. */
const STAGES = [
  ['cw_', 'claims'],
  ['quotes', 'quotes'],
  ['match', 'match'],
  ['ver_', 'verify'],
  ['sent_', 'sentences'],
  ['norm_', 'values'],
  ['comments', 'families'],
];

function readLines(file) {
  const bytes = readFileSync(resolve(file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line)] : []));
}

async function text(args) {
  const { values } = parseArgs({
    args,
    options: {
      dataset: { type: 'string' },
      data: { type: 'string' },
      docs: { type: 'string' },
      predictions: { type: 'string' },
      accept: { type: 'boolean', default: false },
      'without-right': { type: 'boolean', default: false },
    },
  });
  const { dataset, data, docs, predictions } = values;
  if (!dataset || !data || !predictions) throw new Error(USAGE);
  const stage = STAGES.find(([start]) => dataset.startsWith(start))?.[1];
  const file = join(root, 'bench', 'text', `${stage}.mjs`);
  if (!stage || !existsSync(file))
    throw new Error(`Nothing here predicts ${dataset} yet${stage ? ` (bench/text/${stage}.mjs)` : ''}.`);
  const { default: run } = await import(file);
  const result = await run({
    rows: readLines(data),
    docs: docs ? readLines(docs) : [],
    dataset,
    accept: values.accept,
    withoutRight: values['without-right'],
  });
  writeFileSync(resolve(predictions), JSON.stringify(result));
  console.log(JSON.stringify({ dataset, predictions: Object.keys(result).length }));
}

orExit(() => installPackages());
const [command, ...rest] = process.argv.slice(2);
try {
  if (command === 'text') await text(rest);
  else if (
    command === 'pages' ||
    command === 'structured' ||
    command === 'speed' ||
    command === 'sentences' ||
    command === 'kinds' ||
    command === 'archive' ||
    command === 'arithmetic'
  ) {
    const file = join(root, 'bench', `${command}.mjs`);
    if (!existsSync(file)) throw new Error(`There is no measure “${command}” yet (bench/${command}.mjs).`);
    // Each is a program of its own, with the arguments that follow its name.
    process.argv.splice(1, 2, file);
    await import(file);
  } else throw new Error(USAGE);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
