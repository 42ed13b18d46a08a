/** A readable file for notes, issues and wikis. */
import type { Report } from '../../model.ts';
import { type Entry, type FamilyOutline, outlineOf } from '../outline.ts';
import type { Phrases } from '../phrases.ts';
import type { Format } from './index.ts';

export const markdown = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  write(report: Report, phrases: Phrases): string {
    const outline = outlineOf(report, phrases);
    const { sections, nothing } = phrases;
    const section = (heading: string, parts: string[], otherwise: string) => [
      `## ${plain(heading)}`,
      ...(parts.length > 0 ? parts : [plain(otherwise)]),
    ];
    return `${[
      `# ${plain(phrases.heading)}`,
      `**${outline.link ? link(outline.title, outline.link) : plain(outline.title)}**`,
      outline.facts.map(([name, value]) => `- ${plain(name)}: ${plain(value)}`).join('\n'),
      `${plain(outline.coverage)}. ${plain(phrases.automated)}`,
      ...(outline.backing.length > 0 ? section(sections.backing, [list(outline.backing)], '') : []),
      ...section(sections.article, outline.article.map(entryText), nothing.article),
      ...(report.document.comments.length > 0
        ? section(sections.comments, outline.comments.map(entryText), nothing.comments)
        : []),
      ...(report.document.comments.length > 0
        ? section(
            sections.families,
            outline.families.map((family) => familyText(family, phrases)),
            nothing.families,
          )
        : []),
      ...section(
        sections.requests,
        outline.requests.length > 0 ? [table(phrases.request.columns, outline.requests)] : [],
        nothing.requests,
      ),
      '---',
      plain(phrases.automated),
    ].join('\n\n')}\n`;
  },
} as const satisfies Format;

function entryText(entry: Entry): string {
  return [
    `> ${plain(entry.text)}`,
    `**${plain(entry.state)}**`,
    list([entry.kind, ...entry.notes]),
    ...(entry.evidence.length > 0 ? [entry.evidence.map(evidenceItem).join('\n')] : []),
  ].join('\n\n');
}

function evidenceItem({ title, link: address, text, origin, stance }: Entry['evidence'][number]): string {
  const name = address ? link(title, address) : plain(title);
  const what = stance === undefined ? '' : `*${plain(stance)}*: `;
  return `- ${what}${name}, ${plain(origin)}: “${plain(text)}”`;
}

function familyText({ heading, shared, members }: FamilyOutline, phrases: Phrases): string {
  return [
    `### ${plain(heading)}`,
    plain(phrases.family.innocent),
    ...(shared.length > 0
      ? [`${plain(phrases.family.shared)}: ${shared.map((words) => `“${plain(words)}”`).join(' … ')}`]
      : []),
    members
      .map(({ who, when, link: address, text }) => {
        const time = address ? link(when || address, address) : plain(when);
        return `- ${[plain(who), time].filter((part) => part !== '').join(', ')}: ${plain(text)}`;
      })
      .join('\n'),
  ].join('\n\n');
}

function list(lines: string[]): string {
  return lines.map((line) => `- ${plain(line)}`).join('\n');
}

function table(columns: string[], rows: string[][]): string {
  const row = (cells: string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [row(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
}

function link(text: string, address: string): string {
  // Whatever could end the address early is encoded; https has been asserted where the outline was made.
  const safe = address.replace(
    /[<>()[\]\\\s*_`~|]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${plain(text) || plain(address)}](<${safe}>)`;
}

/** Text as text: on one line, with everything escaped that could become markup, a link, a picture or a mention. */
export function plain(text: string): string {
  return (
    text
      // Line ends and what turns the direction of the text around.
      .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ')
      .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
      .trim()
      .replace(/[\\`*_{}[\]()<>#!|~&$^]/g, '\\$&')
      .replace(/^([-+=]|\d{1,9}(?=[.)]))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`))
      // Bare addresses become links by themselves, in some readers even behind a backslash: a word joiner parts them.
      .replace(/:(?=\/\/)/g, '\\:\u2060')
      .replace(/\b(www)\./gi, '$1\u2060.')
      .replace(/@/g, '@\u2060')
      .replace(/\b(mailto|xmpp):/gi, '$1\u2060:')
  );
}
