/** Pairs the quotation marks of a block. */
import type { Span } from '../model.ts';
import type { Language } from '../text/index.ts';

export interface Quoted extends Span {
  /** Between the marks. */
  inner: Span;
  /** Whether a mark closes it; where none does, it goes on to the end of the block. */
  closed: boolean;
}

/** No paragraph has more; what has is no text, and each mark that nothing closes is looked for to the end. */
const MOST_SPANS = 500;
const MOST_UNCLOSED = 40;

const APOSTROPHES = new Set(['’', "'", '‘']);

/** The outermost quoted spans, marks included, in order. */
export function quotedSpans(source: string, language: Language): Quoted[] {
  const text = withPlainMarks(source);
  const spans: Quoted[] = [];
  const length = text.trimEnd().length;
  const stops = /[.?!…]/u.test(text[length - 1] ?? '');
  let unclosed = 0;
  for (let at = 0; at < text.length && spans.length < MOST_SPANS && unclosed < MOST_UNCLOSED; ) {
    const mark = text[at] ?? '';
    const closing = closingOf(mark, text, at, language);
    if (!closing) {
      at++;
      continue;
    }
    const end = findClose(text, at, mark, closing);
    if (end === null) {
      // Only a mark that can do nothing but open may be left open, where the next paragraph goes on.
      const apostrophe = APOSTROPHES.has(mark) && !(mark === '‘' && stops);
      if (mark === closing || apostrophe || !opensParagraphOrClause(text, at)) {
        at++;
        unclosed++;
        continue;
      }
      spans.push({ start: at, end: length, inner: { start: at + 1, end: length }, closed: false });
      break;
    }
    spans.push({ start: at, end, inner: { start: at + 1, end: end - 1 }, closed: true });
    at = end;
  }
  // Marks of two characters stand outside the words.
  for (const { inner } of text === source ? [] : spans) {
    if (text[inner.start] === JOINER) inner.start++;
    if (text[inner.end - 1] === JOINER) inner.end--;
  }
  return spans.filter(
    (span) => text.slice(span.inner.start, span.inner.end).trim().length > 0 && !isNickname(text, span),
  );
}

/** Thomas “Tip” Garrity */
const isNickname = (text: string, { start, end, inner }: Quoted): boolean =>
  /^\p{Lu}[\p{L}’'.-]+$/u.test(text.slice(inner.start, inner.end)) &&
  /(?<![\p{L}’'.-])\p{Lu}[\p{L}’'.-]* $/u.test(text.slice(Math.max(0, start - 40), start)) &&
  /^ \p{Lu}\p{L}/u.test(text.slice(end));

const JOINER = '\u2060';

/** Two apostrophes or grave accents are a mark in some archives; as long as before, so that offsets hold. */
function withPlainMarks(text: string): string {
  if (!text.includes("''") && !text.includes('``')) return text;
  return text.replace(/''|``/gu, (_, at: number) =>
    /[\s([—–-]/u.test(text[at - 1] ?? ' ') ? `"${JOINER}` : `${JOINER}"`,
  );
}

function opensParagraphOrClause(text: string, at: number): boolean {
  return at === 0 || /[\s:,—–-]/u.test(text[at - 1] ?? '');
}

/** What would close the mark at `at`, if it opens there. */
function closingOf(mark: string, text: string, at: number, language: Language): string | null {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  // An opening mark hugs what follows and stands off from what precedes.
  // Guillemets stand off from both, by a space that does not break.
  const spaced = (mark === '«' || mark === '‹') && /\s/u.test(after) && /\S/u.test(text[at + 2] ?? ' ');
  if ((/\s/u.test(after) && !spaced) || !/[\s([{—–:,/"“‘'„»-]/u.test(before)) return null;
  // A straight or curly apostrophe opens only before a letter that is not an elision: ’90s, 'tis.
  if (APOSTROPHES.has(mark) && !/[\p{L}“"]/u.test(after)) return null;
  const pairs = language.quotationMarks.filter(([open]) => open === mark);
  const chosen = pairs.find(([, close]) => text.includes(close, at + 1)) ?? pairs[0];
  if (!chosen) return null;
  // Marks are mixed where text was pasted: whichever of the two comes first closes.
  if (mark === '"' && !/["”]/u.test(text.slice(at + 1).split('”')[0] ?? ''))
    return text.includes('”', at + 1) ? '”' : '"';
  return chosen[1];
}

/** The offset after the mark that closes, or null. */
function findClose(text: string, open: number, mark: string, closing: string): number | null {
  let depth = 0;
  for (let at = open + 1; at < text.length; at++) {
    const here = text[at] ?? '';
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? ' ';
    if (mark !== closing && here === mark && /[\s([—–]/u.test(before) && /\S/u.test(after)) depth++;
    // Marks are mixed where text was pasted: “…," closes too.
    if (
      mark === '“' &&
      here === '"' &&
      depth === 0 &&
      closesMixed(before, after) &&
      !text.slice(open, at).includes('"')
    )
      return at + 1;
    if (here !== closing) continue;
    if (APOSTROPHES.has(closing) && !closesApostrophe(before, after)) continue;
    // A straight mark between a space and a word opens again: the first was never closed.
    if (mark === closing && /\s/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return null;
    if (depth > 0) depth--;
    else return at + 1;
  }
  // A quotation within, opened and never closed of its own: the last closing mark is ours.
  if (depth > 0) {
    const last = text.lastIndexOf(closing);
    return last > open ? last + 1 : null;
  }
  return null;
}

const closesMixed = (before: string, after: string) => /[,.?!…]/u.test(before) && /[\s\p{P}]/u.test(after);

function closesApostrophe(before: string, after: string): boolean {
  return /[^\s]/u.test(before) && !/[\p{L}\p{N}]/u.test(after) && /[\p{P}\p{L}\p{N}]/u.test(before);
}
