/** What of a statement can stand elsewhere. */
import type { Quote, Statement } from '../model.ts';

/** What was said, without the cue and the speaker that may stand in the statement's text. */
export function contentOf(quote: Quote): string {
  const [place] = quote.places;
  const start = place ? quote.content.start - place.start : 0;
  const end = place ? quote.content.end - place.start : quote.text.length;
  const within = start >= 0 && end <= quote.text.length && start < end;
  return (within ? quote.text.slice(start, end) : quote.text).replace(/[“”„«»"]/gu, ' ').trim();
}

/** Of the article, what can stand elsewhere: words that were said, and what can be checked. */
export function isOpen(statement: Statement): boolean {
  if (!statement.places[0]?.block.startsWith('b')) return false;
  return statement.kind === 'quote' ? statement.form !== 'indirect' : statement.nature === 'checkable';
}
