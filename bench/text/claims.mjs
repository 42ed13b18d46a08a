/** Predictions for the data sets of check-worthiness: what the shipped model gives a sentence that stands alone. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default async function run({ rows }) {
  const file = `${root}src/statements/check-worthiness.ts`;
  const { module } = await runnerImport(file, { root, configFile: false, logLevel: 'error' });
  return Object.fromEntries(rows.map((row) => [row.id, 1 / (1 + Math.exp(-module.logOdds(row.text)))]));
}
