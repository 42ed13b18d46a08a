/** One self-contained page without scripts, to keep, print and send. */
import type { Report, Span } from '../../model.ts';
import { type Entry, type FamilyOutline, outlineOf } from '../outline.ts';
import type { Phrases } from '../phrases.ts';
import { style } from './html-style.ts';
import type { Format } from './index.ts';

export const html = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  write(report: Report, phrases: Phrases): string {
    const outline = outlineOf(report, phrases);
    const { sections, nothing } = phrases;
    const section = (heading: string, parts: string[], otherwise: string) =>
      `<section><h2>${escaped(heading)}</h2>\n${parts.length > 0 ? parts.join('\n') : `<p>${escaped(otherwise)}</p>`}</section>`;
    const facts = outline.facts
      .map(([name, value]) => `<dt>${escaped(name)}</dt><dd dir="auto">${escaped(value)}</dd>`)
      .join('');
    const hasComments = report.document.comments.length > 0;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(`${phrases.heading}: ${outline.title}`)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="product">${escaped(phrases.heading)}</p>
<h1 dir="auto">${linked(outline.title, outline.link)}</h1>
<dl>${facts}</dl>
<p><strong>${escaped(outline.coverage)}.</strong> ${escaped(phrases.automated)}</p>
</header>
<main>
${[
  outline.backing.length > 0 ? section(sections.backing, [list(outline.backing)], '') : '',
  section(
    sections.article,
    outline.article.map((entry) => entryHtml(entry, phrases)),
    nothing.article,
  ),
  hasComments
    ? section(
        sections.comments,
        outline.comments.map((entry) => entryHtml(entry, phrases)),
        nothing.comments,
      )
    : '',
  hasComments
    ? section(
        sections.families,
        outline.families.map((family) => familyHtml(family, phrases)),
        nothing.families,
      )
    : '',
  section(
    sections.requests,
    outline.requests.length > 0 ? [table(phrases.request.columns, outline.requests)] : [],
    nothing.requests,
  ),
]
  .filter((part) => part !== '')
  .join('\n')}
</main>
<footer><p>${escaped(phrases.automated)}</p></footer>
</body>
</html>
`;
  },
} as const satisfies Format;

function entryHtml(entry: Entry, phrases: Phrases): string {
  const evidence = entry.evidence.map(
    ({ title, link, text, origin, stance }) =>
      `<li>${stance === undefined ? '' : `<em>${escaped(stance)}</em>: `}<span dir="auto">${linked(title, link)}</span>, ${escaped(origin)}<blockquote dir="auto">${escaped(text)}</blockquote></li>`,
  );
  return `<article class="${escaped(entry.stateName)}">
<p class="kind">${escaped(entry.kind)}</p>
<p class="statement"${languageOf(entry.language)} dir="auto">${marked(entry.text, entry.judged)}</p>
<p class="state">${escaped(entry.state)}</p>
${entry.notes.length > 0 ? list(entry.notes) : ''}
${evidence.length > 0 ? `<h3>${escaped(phrases.evidence.heading)}</h3><ul class="evidence">${evidence.join('')}</ul>` : ''}
</article>`;
}

function familyHtml({ heading, shared, members }: FamilyOutline, phrases: Phrases): string {
  const rows = members.map(
    ({ who, when, link, text, shared: spans }) =>
      `<li><p class="kind"><bdi>${escaped(who)}</bdi> ${linked(when || (link ?? ''), link)}</p><p class="comment" dir="auto">${marked(text, spans)}</p></li>`,
  );
  const words = shared.map((part) => `<q dir="auto">${escaped(part)}</q>`).join(' … ');
  return `<article><h3>${escaped(heading)}</h3>
<p>${escaped(phrases.family.innocent)}</p>
${words ? `<p>${escaped(phrases.family.shared)}: ${words}</p>` : ''}
<ul class="members">${rows.join('')}</ul></article>`;
}

function list(lines: string[]): string {
  return `<ul>${lines.map((line) => `<li dir="auto">${escaped(line)}</li>`).join('')}</ul>`;
}

function table(columns: string[], rows: string[][]): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((value) => `<td>${escaped(value)}</td>`).join('')}</tr>`).join('');
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** `address` has been found to be https where the outline was made. */
function linked(text: string, address: string | null): string {
  if (address === null) return escaped(text);
  return `<a href="${escaped(address)}" rel="noopener noreferrer nofollow">${escaped(text || address)}</a>`;
}

function languageOf(language: string): string {
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) && language !== 'und' ? ` lang="${language}"` : '';
}

/** Text with some of its spans marked; spans that overlap or lie outside are cut to what is left. */
function marked(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    const until = Math.min(end, text.length);
    if (from >= until) continue;
    out += `${escaped(text.slice(at, from))}<mark>${escaped(text.slice(from, until))}</mark>`;
    at = until;
  }
  return out + escaped(text.slice(at));
}

const ENTITIES: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text as text, inside an element or a quoted attribute. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '');
}
