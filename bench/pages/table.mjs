/** The tables of `bench pages --write`, put between their two marks in bench/RESULTS.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../RESULTS.md', import.meta.url));
const [OPEN, CLOSE] = ['<!-- pages: written by the command -->', '<!-- /pages -->'];
const figure = (value) => (value === undefined ? '–' : value.toFixed(3).replace(/^(-?)0\./, '$1.'));
const ms = (value) => (value === null || value === undefined ? '–' : `${value.toFixed(1)} ms`);
const row = (...cells) => `| ${cells.join(' | ')} |`;
const head = (...cells) => [row(...cells), row(...cells.map(() => '---'))];

export function writeTable(measured) {
  const text = readFileSync(FILE, 'utf8');
  const at = text.indexOf(OPEN);
  const end = text.indexOf(CLOSE);
  if (at < 0 || end < at) throw new Error(`${FILE} has no place for the table: ${OPEN} … ${CLOSE}`);
  const lines = tableOf({ ...measured, date: new Date().toISOString().slice(0, 10) });
  writeFileSync(FILE, `${text.slice(0, at + OPEN.length)}\n\n${lines.join('\n')}\n\n${text.slice(end)}`);
}

export function tableOf({ summary, scores, versions, date }) {
  const readers = Object.keys(scores.comments);
  const each = (cell) => readers.map(cell);
  const { articles, bootstrap, lines, comments, free, leaked } = scores;
  const out = [
    `${date}; ${versions.join(', ')}; ${summary.pages} pages, the same for all, in one run${summary.resumed ? ' (broken off and gone on with)' : ''}${summary.failures ? `, ${summary.failures} of them failed` : ''}.`,
    '',
    ...head('articles', 'pages', ...readers),
  ];
  for (const [set, { pages, ...by }] of Object.entries(articles)) {
    const cells = each((id) => `${figure(by[id].f1)} (${figure(by[id].precision)}, ${figure(by[id].recall)})`);
    out.push(row(`${set}: F1 (precision, recall)`, pages, ...cells));
    const gaps = each((id) => {
      const paired = bootstrap[set]?.[id];
      return paired ? `${figure(paired.difference)} [${paired.interval.map(figure).join(', ')}]` : '';
    });
    if (readers.length > 1) out.push(row('ours above it, page by page [95 %]', '', ...gaps));
  }
  for (const [set, { pages, ...by }] of Object.entries(lines)) {
    out.push(row(`${set}: wanted text present`, pages, ...each((id) => figure(by[id].present))));
    out.push(row(`${set}: unwanted text absent`, pages, ...each((id) => figure(by[id].absent))));
  }
  out.push(row('comments that leak into articles', '', ...each((id) => figure(leaked[id]))));
  const columns = ['precision', 'recall', 'f1', 'missed', 'author', 'depth', 'answers'];
  const titles = ['precision', 'recall', 'F1', 'missed whole', 'author', 'depth', 'depth of replies'];
  out.push('', ...head('comments', 'pages', 'comments', ...titles));
  const groups = Object.entries(comments.ours).sort(([, a], [, b]) => b.gold - a.gold);
  for (const [group, one] of groups)
    out.push(row(group, one.pages, one.gold, ...columns.map((key) => figure(one[key]))));
  for (const id of readers.slice(1)) {
    const one = comments[id].all;
    if (one) out.push(row(`all, by ${id}`, one.pages, one.gold, ...columns.map((key) => figure(one[key]))));
  }
  const said = ({ pages, false: wrong, hard, hardFalse }) => `${wrong} of ${pages}, ${hardFalse} of ${hard} hard ones`;
  const ofOurs = (title, { median, p95 }) =>
    row(`${title}: median; p95`, `${ms(median)}; ${ms(p95)}`, ...readers.slice(1).map(() => ''));
  out.push(
    '',
    ...head('', ...readers),
    row('a false comment on pages without any', ...each((id) => said(free[id]))),
    row(
      'time on the page’s thread: median',
      ...each((id) => ms(id === 'ours' ? summary.median : summary.compared[id]?.median)),
    ),
    row('ours to it', ...each((id) => (id === 'ours' ? '' : figure(summary.ratio[id])))),
    row('time on the page’s thread: p95', ...each((id) => ms(id === 'ours' ? summary.p95 : summary.compared[id]?.p95))),
    row('ours to it', ...each((id) => (id === 'ours' ? '' : figure(summary.compared[id]?.p95Ratio)))),
    ofOurs('of ours, sending and what comes back', summary.sending),
    ofOurs('before it, in none of them, to begin to listen', summary.begun),
    ofOurs('elsewhere meanwhile', summary.away),
    '',
    `Changes of a page, errors and layout reads by our reading, over all pages: ${summary.mutations}, ${summary.errors}, ${summary.layoutReads}.`,
  );
  return out;
}
