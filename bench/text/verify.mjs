/** Predictions for the data sets of verification: the product's own verdict, given exactly the evidence of the row. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LABELS = { supported: 'SUPPORTS', refuted: 'REFUTES' };

/** Whose evidence is sentences of Wikipedia, as its articles have them. */
const ENCYCLOPEDIC = /fever|fm2/;

export default async function run({ rows, dataset }) {
  const load = async (file) =>
    (await runnerImport(`${root}${file}`, { root, configFile: false, logLevel: 'error' })).module;
  const { passageFrom } = await load('src/evidence/index.ts');
  const { reachVerdict } = await load('src/verdict/index.ts');
  const context = { language: 'en', title: '', host: '' };
  const predictions = {};
  for (const row of rows) {
    const claim = {
      ...{ id: String(row.id), kind: 'claim', nature: 'checkable', text: row.claim, language: 'en' },
      places: [{ block: 'b0', start: 0, end: row.claim.length, target: { exact: row.claim, prefix: '', suffix: '' } }],
      ...{ checkworthiness: 1, query: '', reasons: [], values: [] },
    };
    const evidence = (row.evidence ?? []).filter(Boolean).map((text, index) => {
      const sha256 = createHash('sha256').update(text).digest('hex');
      const fetched = { url: `https://evidence.invalid/${index}`, text, sha256, retrieved: '2026-01-01T00:00:00.000Z' };
      return passageFrom(
        fetched,
        { source: ENCYCLOPEDIC.test(dataset) ? 'wikipedia' : 'given', title: row.page ?? `Evidence ${index + 1}` },
        0,
        text.length,
      );
    });
    const { verdict } = await reachVerdict(claim, evidence, context);
    // Supported in part is no answer to the whole claim.
    const partly = verdict?.label === 'supported' && !verdict.whole;
    predictions[row.id] = (!partly && LABELS[verdict?.label]) || 'ABSTAIN';
  }
  return predictions;
}
