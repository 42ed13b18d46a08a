/** Predictions for the data sets of sentences. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default async function run({ rows }) {
  const { module } = await runnerImport(`${root}src/text/sentences.ts`, { root, configFile: false, logLevel: 'error' });
  return Object.fromEntries(
    rows.map((row) => [
      row.id,
      module.splitSentences(row.text, 'en').map(({ start, end }) => row.text.slice(start, end)),
    ]),
  );
}
