/** The table of `bench pages --write`, put between its two marks in bench/RESULTS.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../RESULTS.md', import.meta.url));
const [OPEN, CLOSE] = ['<!-- pages: written by the command -->', '<!-- /pages -->'];
const figure = (value) => (value === undefined ? '–' : value.toFixed(3).replace(/^(-?)0\./, '$1.'));
const ms = (value) => (value === null || value === undefined ? '–' : `${value.toFixed(1)} ms`);
const row = (...cells) => `| ${cells.join(' | ')} |`;

export function writeTable({ summary, scores, versions }) {
  const readers = Object.keys(scores.comments);
  const lines = [
    `${new Date().toISOString().slice(0, 10)}; ${versions.join(', ')}; ${summary.pages} pages, the same for all, in one run.`,
    '',
    row('', ...readers),
    row(...['', ...readers].map(() => '---')),
  ];
  for (const [set, { pages, ...by }] of Object.entries(scores.articles)) {
    const cells = readers.map((id) => `${figure(by[id].f1)} (${figure(by[id].precision)}, ${figure(by[id].recall)})`);
    lines.push(row(`article \`${set}\`, ${pages} pages: F1 (precision, recall)`, ...cells));
    const gaps = readers.map((id) => {
      const paired = scores.bootstrap[set]?.[id];
      return paired ? `${figure(paired.difference)} [${paired.interval.map(figure).join(', ')}]` : '';
    });
    lines.push(row('ours above, page by page [95 %]', ...gaps));
  }
  const by = scores.comments;
  const { pages, gold, free } = Object.values(by)[0];
  lines.push(
    row(`comments, ${gold} on ${pages} pages: F1`, ...readers.map((id) => figure(by[id].f1))),
    row('author right', ...readers.map((id) => figure(by[id].named / Math.max(1, by[id].found)))),
    row(`of ${free} pages without any, a false comment`, ...readers.map((id) => by[id].false)),
    row('time: median', ...readers.map((id) => ms(id === 'ours' ? summary.median : summary.compared[id]?.median))),
    row('time: p95', ...readers.map((id) => ms(id === 'ours' ? summary.p95 : summary.compared[id]?.p95))),
    '',
    `Changes of a page, errors and layout reads by our reading, over all pages: ${summary.mutations}, ${summary.errors}, ${summary.layoutReads}.`,
  );
  const text = readFileSync(FILE, 'utf8');
  const at = text.indexOf(OPEN);
  const end = text.indexOf(CLOSE);
  if (at < 0 || end < at) throw new Error(`${FILE} has no place for the table: ${OPEN} … ${CLOSE}`);
  writeFileSync(FILE, `${text.slice(0, at + OPEN.length)}\n\n${lines.join('\n')}\n\n${text.slice(end)}`);
}
