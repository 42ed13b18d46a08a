/** When a comment was written, told by names, by microdata and by form. */
import { machineTime, writtenTime } from './times.ts';
import * as Trait from './trait.ts';
import type { Box } from './walk.ts';

/** The higher the rank, the likelier it is the comment's own; `at` is '' where it is not whole. */
export function timeOf(box: Box, prop: string, now: Date): { rank: number; at: string } | null {
  const { element, name, traits } = box;
  if (name === 'time') {
    const at = machineTime(element.attribute('datetime')) ?? writtenTime(element.textContent.trim().slice(0, 121), now);
    return at === null ? null : { rank: 9, at };
  }
  if (/date|commentTime/i.test(prop)) {
    const at =
      machineTime(element.attribute('content') ?? element.attribute('datetime')) ??
      writtenTime(element.textContent.trim().slice(0, 121), now);
    if (at !== null) return { rank: 8, at };
  }
  if (box.length === 0 || box.length > 120) return null;
  const named = (traits & Trait.Time) !== 0;
  const link = name === 'a' && /#|comment/.test(element.attribute('href') ?? '');
  if (!named && !link && name !== 'abbr' && !(box.length < 60 && box.end === box.index + 1)) return null;
  const given =
    element.attribute('datetime') ??
    element.attribute('data-timestamp') ??
    element.attribute('data-time') ??
    (name === 'abbr' || named ? element.attribute('title') : null);
  const exact = machineTime(given);
  const at = exact ?? writtenTime(element.textContent.replace(/\s+/g, ' ').trim().slice(0, 121), now);
  if (at === null) return null;
  const rank = named ? 7 : link || name === 'abbr' ? 6 : 3;
  const title = exact ?? machineTime(element.attribute('title'));
  return title ? { rank: rank + 0.5, at: title } : { rank, at };
}
