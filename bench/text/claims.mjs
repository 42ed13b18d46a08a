/** Predictions for the data sets of check-worthiness: the score that the product gives a sentence. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default async function run({ rows }) {
  const load = async (file) =>
    (await runnerImport(`${root}${file}`, { root, configFile: false, logLevel: 'error' })).module;
  const { assess } = await load('src/statements/reasons.ts');
  const { languageOf } = await load('src/text/index.ts');
  const language = languageOf('en');
  return Object.fromEntries(rows.map((row) => [row.id, assess(row.text, language).score]));
}
