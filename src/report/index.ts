/** Writes what was found into a file to keep or share. */
import type { Report } from '../model.ts';
import { type Format, type FormatId, formats } from './formats/index.ts';
import { english } from './phrases.ts';

export { copyOf, stateOf } from './finding-text.ts';
export { type FormatId, formats } from './formats/index.ts';

export function writeReport(format: FormatId, report: Report): { name: string; mediaType: string; text: string } {
  const chosen: Format | undefined = formats.find(({ id }) => id === format);
  if (!chosen) throw new RangeError(`No such format: ${String(format)}`);
  return {
    name: `${nameOf(report)}.${chosen.extension}`,
    mediaType: chosen.mediaType,
    text: chosen.write(report, english),
  };
}

/** A file name for every system, of the title and the day: letters, digits and hyphens only. */
function nameOf({ document, checkedAt }: Report): string {
  const title = document.title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const day = /^\d{4}-\d{2}-\d{2}/.exec(checkedAt)?.[0];
  return ['fact-check', title, day].filter((part) => part).join('-');
}
