/** Predictions for the data sets of check-worthiness: what the shipped code says of a sentence that stands alone. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const load = async (file) =>
  (await runnerImport(`${root}src/${file}`, { root, configFile: false, logLevel: 'error' })).module;
const probability = (logOdds) => 1 / (1 + Math.exp(-logOdds));

/** `cw_policlaim` asks whether a sentence presents a verifiable fact, the others how much it deserves checking. */
export default async function run({ rows, dataset }) {
  const { logOdds } = await load('statements/check-worthiness.ts');
  if (!dataset.includes('policlaim'))
    return Object.fromEntries(rows.map((row) => [row.id, probability(logOdds(row.text))]));
  const { verifiability } = await load('statements/verifiable.ts');
  const { tokens } = await load('statements/phrases.ts');
  const { languageOf } = await load('text/index.ts');
  const wordsOf = (text) => tokens(text, 0, languageOf('en')).filter(({ word }) => word);
  return Object.fromEntries(
    rows.map(({ id, text }) => [id, probability(verifiability(text, wordsOf(text), logOdds(text)))]),
  );
}
