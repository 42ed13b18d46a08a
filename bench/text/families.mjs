/** Predictions for the data sets of comments: which are near-identical, by the code that ships. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `comments_fcc_clusters`: comment → family or null. `comments_neardup_pairs_synth`: pair → likeness, 0.5 and above is a family. */
export default async function run({ rows, dataset }) {
  const load = async (file) =>
    (await runnerImport(`${root}${file}`, { root, configFile: false, logLevel: 'error' })).module;
  if (dataset.includes('pairs')) {
    const { likenessOf } = await load('src/wording/likeness.ts');
    return Object.fromEntries(rows.map((row) => [row.id, likenessOf(row.a, row.b)]));
  }
  const { findFamilies } = await load('src/wording/index.ts');
  const comments = rows.map((row) => ({
    id: row.id,
    blocks: [{ id: `${row.id}.0`, kind: 'paragraph', text: row.text }],
  }));
  const predictions = Object.fromEntries(rows.map((row) => [row.id, null]));
  for (const family of findFamilies(comments, [])) {
    for (const member of family.members) predictions[member.comment] = family.id;
  }
  return predictions;
}
