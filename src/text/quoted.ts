/** Which parts of a line stand in quotation marks: of any kind, and open to its end where the quotation goes on below. */
import type { Span } from '../model.ts';

export interface Quoted extends Span {
  /** No mark closes it. */
  open: boolean;
}

const CLOSES: { readonly [open: string]: RegExp } = {
  '“': /[”“"]/u,
  '„': /[“”]/u,
  '«': /»/u,
  '»': /«/u,
  '"': /["”]/u,
  // An apostrophe looks the same: it has a letter on both sides, or a letter before and a word behind it.
  '‘': /’(?![\p{L}\p{N}])/u,
};

/** Marks included. */
export function quotedIn(line: string): Quoted[] {
  const found: Quoted[] = [];
  const opening = /[“„«"]|‘(?=[\p{L}\p{N}[…])/gu;
  for (let match = opening.exec(line); match; match = opening.exec(line)) {
    const start = match.index;
    // Within a word it is an inch, or a letter left out.
    if (start > 0 && /[\p{L}\p{N}]/u.test(line[start - 1]!)) continue;
    const close = CLOSES[match[0]]!.exec(line.slice(start + 1));
    const opensAnother = close && close[0] === '“' && match[0] === '“';
    if (!close || opensAnother) {
      found.push({ start, end: line.length, open: true });
      break;
    }
    const end = start + 1 + close.index + close[0].length;
    found.push({ start, end, open: false });
    opening.lastIndex = end;
  }
  return found;
}
