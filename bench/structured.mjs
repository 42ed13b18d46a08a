/** What the product says of sentences, each the only paragraph of an article of its date, by a Wikidata server. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    base: { type: 'string' },
    predictions: { type: 'string' },
    /** Prints what was compared. */
    explain: { type: 'boolean', default: false },
  },
});
if (!values.data || !values.base || !values.predictions) {
  throw new Error('structured --data <folder> --base <address> --predictions <out.jsonl>');
}
const root = fileURLToPath(new URL('../', import.meta.url));
const load = async (file) =>
  (await runnerImport(`${root}${file}`, { root, configFile: false, logLevel: 'error' })).module;
const { contextOf, lookUp, read } = await load('src/check.ts');
const { wikidata } = await load('src/evidence/sources/wikidata.ts');

const signal = new AbortController().signal;
const access = {
  base: values.base.replace(/\/$/, ''),
  signal,
  now: () => new Date(),
  async fetch(url, init) {
    const response = await fetch(url, { ...init, redirect: 'error' });
    if (!response.ok) throw new Error(`${response.status} at ${url}`);
    const text = await response.text();
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { url, status: response.status, text, sha256, retrieved: new Date().toISOString() };
  },
};

/** The statements of one sentence are read together: one contradicted part contradicts the sentence. */
function together(findings) {
  const labels = findings.flatMap((one) => (one.state === 'checked' && one.verdict ? [one.verdict.label] : []));
  if (labels.includes('refuted')) return 'refuted';
  if (labels.includes('conflicting-evidence')) return 'conflicting';
  return labels.includes('supported') ? 'supported' : 'not-enough-evidence';
}

function selection(text) {
  return {
    ...{ id: 'c-selection', kind: 'claim', nature: 'checkable', text, language: 'en', checkworthiness: 0.5 },
    places: [{ block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } }],
    ...{ query: '', reasons: [], values: [] },
  };
}

const lines = readFileSync(join(resolve(values.data), 'statements.jsonl'), 'utf8')
  .trim()
  .split('\n');
const out = [];
for (const line of lines) {
  const { id, text, articleDate } = JSON.parse(line);
  const page = {
    ...{ url: 'https://news.invalid/', language: 'en', title: '', published: articleDate },
    ...{ blocks: [{ id: 'b0', kind: 'paragraph', text }], comments: [], links: [], claimReviews: [] },
  };
  const { statements } = read(page, access.now());
  // A sentence that would not be picked from a page is checked as a reader's selection is: whole.
  if (!statements.some((one) => one.kind === 'claim')) statements.push(selection(text));
  const findings = [];
  for await (const finding of lookUp(statements, contextOf(page), {
    ...{ sources: [{ source: wikidata, access }], budget: 500, signal },
  })) {
    if (finding.state === 'failed') throw new Error(`${id}: ${JSON.stringify(finding.problem)}`);
    if (finding.state !== 'checking') findings.push(finding);
  }
  const verdict = together(findings);
  out.push(JSON.stringify({ id, verdict }));
  if (values.explain) {
    const told = findings.flatMap((one) =>
      one.state === 'checked'
        ? (one.verdict?.judgements ?? []).map(
            (judgement) => `${judgement.citations[0]?.stance} ${judgement.strength}: ${judgement.compared}`,
          )
        : [one.reason ?? one.state],
    );
    console.error(`${id} ${verdict} | ${told.join(' || ')}`);
  }
}
writeFileSync(resolve(values.predictions), `${out.join('\n')}\n`);
console.log(JSON.stringify({ sentences: out.length }));
