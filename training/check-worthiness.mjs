// Trains the model in src/statements/check-worthiness.model.json, the same on every run.
// Usage: node training/check-worthiness.mjs <cw_ct24_en.jsonl.gz> [<out.json>]
// Data: rows {text, label, split}, of which `train` is learnt. ClaimBuster (Arslan et al. 2020), CC BY 4.0.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { runnerImport } from 'vite';

const DIMENSIONS = 45_056; // int8, base64: just under 61 kB
const EPOCHS = 4;
const RATE = 0.1;
const L2 = 1e-3;
const POSITIVE_WEIGHT = 1.6; // a quarter of the rows are positive; a missed claim is worse than one too many

const [, , data, out = 'src/statements/check-worthiness.model.json'] = process.argv;
if (!data) throw new Error('Usage: node training/check-worthiness.mjs <data.jsonl.gz> [<out.json>]');
const { module } = await runnerImport('/src/statements/check-worthiness.ts', { configFile: false, logLevel: 'error' });

const raw = readFileSync(data);
const rows = (data.endsWith('.gz') ? gunzipSync(raw) : raw)
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const examples = rows
  .filter((row) => row.split === 'train')
  .map((row) => ({ features: [...module.features(row.text, DIMENSIONS)], label: Number(row.label) }));

// A seeded generator, so that the order is the same everywhere.
let seed = 20260206;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const weights = new Float64Array(DIMENSIONS);
const squares = new Float64Array(DIMENSIONS).fill(1);
let bias = 0;
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let index = examples.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [examples[index], examples[other]] = [examples[other], examples[index]];
  }
  let loss = 0;
  for (const { features, label } of examples) {
    let sum = bias;
    for (const [feature, value] of features) sum += weights[feature] * value;
    const probability = 1 / (1 + Math.exp(-sum));
    const error = (probability - label) * (label ? POSITIVE_WEIGHT : 1);
    loss -= Math.log(Math.max(1e-9, label ? probability : 1 - probability));
    bias -= 0.01 * error;
    for (const [feature, value] of features) {
      const gradient = error * value + L2 * weights[feature];
      squares[feature] += gradient * gradient;
      weights[feature] -= (RATE * gradient) / Math.sqrt(squares[feature]);
    }
  }
  console.error(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}`);
}

const magnitudes = [...weights].map(Math.abs).sort((a, b) => b - a);
const largest = magnitudes[Math.floor(DIMENSIONS * 0.0005)]; // a few outliers are clipped for the sake of all others
const scale = largest / 127;
const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
const model = {
  dimensions: DIMENSIONS,
  bias: Number(bias.toFixed(5)),
  scale: Number(scale.toPrecision(6)),
  weights: Buffer.from(bytes.buffer).toString('base64'),
};
const text = `${JSON.stringify(model)}\n`;
writeFileSync(out, text);
console.error(`${out}: ${text.length} bytes`);
