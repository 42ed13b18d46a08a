/** A text without what is said in it. */
import { withoutDateline } from './dateline.ts';
import type { Quoted } from './quotation-marks.ts';

/** What stands for a quotation's words, so that they are not read as the article's. */
export const MASK = '\uE000';

/** Quotations become one mark each, closed as they were, so that their sentences do not count as the article's. */
export function mask(text: string, quoted: readonly Quoted[]): string {
  let frame = withoutDateline(text);
  for (const { inner } of quoted) {
    const last = text[inner.end - 1] ?? '';
    const filler = MASK.repeat(Math.max(0, inner.end - inner.start - 1)) + (/[,.?!…]/u.test(last) ? last : MASK);
    frame = frame.slice(0, inner.start) + filler.slice(0, inner.end - inner.start) + frame.slice(inner.end);
  }
  return frame.includes("''") ? frame.replaceAll("''", '""') : frame;
}
