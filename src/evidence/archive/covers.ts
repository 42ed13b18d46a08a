/** Which words of a statement a reviewed claim has too: on these, and on no others, its rating bears. */
import type { Span } from '../../model.ts';
import { termsOf } from './terms.ts';

/** In order; words that lie between with nothing but "of the" join. */
export function coversOf(text: string, claimReviewed: string): Span[] {
  const theirs = new Set(termsOf(claimReviewed).map(({ stem }) => stem));
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const { stem, start, end } of termsOf(text)) {
    if (!theirs.has(stem)) open = undefined;
    else if (open) open.end = end;
    else {
      open = { start, end };
      spans.push(open);
    }
  }
  return spans;
}
