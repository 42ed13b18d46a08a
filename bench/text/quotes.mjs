/** Predictions for the data sets of quotes: attributed words, cue and speaker, by the code that ships. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Rows with `text` get spans; rows with `tokens` get one label per token. */
export default async function run({ rows }) {
  const { module } = await runnerImport(`${root}src/statements/attributions.ts`, {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return Object.fromEntries(
    rows.map((row) => [
      row.id,
      row.tokens ? labelsOf(row.tokens, module.findAttributions) : attributionsOf(row.text, module.findAttributions),
    ]),
  );
}

/** Paragraphs are blocks; offsets are of the whole text. */
function attributionsOf(text, findAttributions) {
  const offsets = new Map();
  const blocks = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const id = `b${blocks.length}`;
    offsets.set(id, match.index);
    blocks.push({ id, kind: 'paragraph', text: match[0] });
  }
  const page = { url: '', language: 'en', title: '', blocks, comments: [], links: [], claimReviews: [] };
  const span = ({ block, start, end }) => [start + offsets.get(block), end + offsets.get(block)];
  return findAttributions(page).map(({ block, content, cue, source }) => ({
    content: content.map((part) => span({ block, ...part })),
    cue: cue ? [span({ block, ...cue })] : [],
    source: source ? [span(source)] : [],
  }));
}

function labelsOf(tokens, findAttributions) {
  const starts = [];
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    text += `${token} `;
  }
  const labels = tokens.map(() => 'O');
  for (const { content, cue, source } of attributionsOf(text, findAttributions)) {
    for (const [name, spans] of Object.entries({ content, cue, source })) {
      for (const [from, to] of spans) {
        let first = true;
        for (const [index, start] of starts.entries()) {
          if (start < from || start >= to) continue;
          labels[index] = `${first ? 'B' : 'I'}-${name}`;
          first = false;
        }
      }
    }
  }
  return labels;
}
