/** The comments as a table (RFC 4180), for who moderates them. */
import type { Report } from '../../model.ts';
import { commentText } from '../outline.ts';
import type { Format } from './index.ts';

const COLUMNS = ['comment', 'author', 'time', 'parent', 'permalink', 'family', 'text'];

export const csv = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  write({ document, families }: Report): string {
    const familyOf = new Map(families.flatMap((family) => family.members.map((member) => [member.comment, family.id])));
    const rows = document.comments.map((comment) => [
      comment.id,
      comment.author ?? '',
      comment.posted ?? '',
      comment.replyTo ?? '',
      webAddress(comment.permalink),
      familyOf.get(comment.id) ?? '',
      commentText(comment),
    ]);
    // The byte order mark tells spreadsheets that it is UTF-8.
    return `\ufeff${[COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
  },
} as const satisfies Format;

function webAddress(address: string | undefined): string {
  return address !== undefined && /^https?:\/\//i.test(address) ? address : '';
}

// Spreadsheets run what begins so, also after blanks and in full width: https://owasp.org/www-community/attacks/CSV_Injection
const FORMULA = /^(?:[\t\r\n]|[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

function cell(value: string): string {
  // A NUL ends the file for some readers.
  const text = value.replaceAll('\0', '\ufffd');
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
