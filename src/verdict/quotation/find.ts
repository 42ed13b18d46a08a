/** Where the words of a quote stand in a text: the very words, with what was left out between, or the nearest. */
import type { Span } from '../../model.ts';
import { matchQuote } from '../../text/match-quote.ts';
import { type Word, words } from '../../text/words.ts';

export interface Found extends Span {
  exact: boolean;
  /** What an ellipsis of the quote stands for, as places in the text. */
  omitted: Span[];
}

/** Words that a text may have between two that an ellipsis joins, or a bracket replaces. */
const OMITTED = 80;
const BRACKETED = 8;
/** Below this share of its words it is another sentence. */
const NEAR = 0.7;

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const FILLER = /^(?:uh|um|er|erm|hm|hmm)$/;

/** A word as quotes are compared: what a house style may change is the same. */
function keyOf(word: Word): string {
  const plain = word.text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’‘]/gu, "'")
    .replace(/(?<=\d),(?=\d{3})|[-‑.](?=\p{L})/gu, '');
  const number = NUMBERS.indexOf(plain);
  if (number >= 0) return String(number);
  return plain.length < 5
    ? plain
    : plain.replace(/our(s|ed|ing|s?)$/, 'or$1').replace(/is(e|ed|es|ing|ation)$/, 'iz$1');
}

interface Segment {
  keys: string[];
  /** How many words may stand before it. */
  gap: number;
}

/** "We came … and [the men] stayed": three runs, and how far apart they may be. */
export function segmentsOf(content: string): Segment[] {
  const whole = content.replace(/\[(\p{L})\](?=\p{L})/gu, '$1');
  const found: Segment[] = [];
  let gap = 0;
  for (const part of whole.split(/(\[?(?:…|\.\s?\.\s?\.)\]?|\[[^\]]{1,60}\])/u)) {
    if (/^\[?(?:…|\.\s?\.\s?\.)/u.test(part)) gap = OMITTED;
    else if (part.startsWith('[')) gap = Math.max(gap, BRACKETED);
    else {
      const keys = words(part).map(keyOf);
      if (keys.length > 0) {
        found.push({ keys, gap });
        gap = 0;
      }
    }
  }
  return found;
}

/** Every place that has the very words, else the nearest one. */
export function findQuote(content: string, text: string): Found[] {
  const segments = segmentsOf(content);
  const all = words(text).filter((word) => !FILLER.test(word.text.toLowerCase()));
  const asides = [...text.matchAll(ASIDE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const straight = all.filter((word) => !asides.some(({ start, end }) => word.start >= start && word.end <= end));
  const exact = exactly(segments, all);
  if (exact.length === 0 && straight.length < all.length) exact.push(...exactly(segments, straight));
  if (exact.length > 0) return exact;
  const plain = content.replace(/[[\]…“”"]|\.\.\./gu, ' ').trim();
  const near = matchQuote(text, plain);
  if (!near || near.score < NEAR || !tellsEnough(plain, text.slice(near.start, near.end))) return [];
  return [{ start: near.start, end: near.end, exact: false, omitted: [] }];
}

/** "…,” Holm said. “…": the words of the paper between two halves of a quotation. */
const ASIDE = /”[^“”]{0,60}\b(?:said|says|added|adds|wrote|told|continued|explained|argued|warned)\b[^“”]{0,40}“/gu;

function exactly(segments: readonly Segment[], own: readonly Word[]): Found[] {
  const keys = own.map(keyOf);
  const exact: Found[] = [];
  const [first, ...rest] = segments;
  if (!first) return [];
  for (const from of runs(first.keys, keys, 0, keys.length)) {
    const omitted: Span[] = [];
    let end = from + first.keys.length;
    const follow = rest.every((segment) => {
      const [next] = runs(segment.keys, keys, end, end + segment.gap + segment.keys.length);
      if (next === undefined) return false;
      if (next > end && segment.gap === OMITTED) omitted.push({ start: own[end]!.start, end: own[next - 1]!.end });
      end = next + segment.keys.length;
      return true;
    });
    if (follow) exact.push({ start: own[from]!.start, end: own[end - 1]!.end, exact: true, omitted });
  }
  return exact;
}

function runs(wanted: readonly string[], given: readonly string[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at + wanted.length <= Math.min(to, given.length); at += 1) {
    if (wanted.every((word, index) => given[at + index] === word)) found.push(at);
  }
  return found;
}

/** Three words of weight in common, or all of them in order: "it was not the end of the" alone is nobody's. */
function tellsEnough(said: string, told: string): boolean {
  const mine = words(said).map(keyOf);
  let at = 0;
  for (const word of words(told)) if (keyOf(word) === mine[at]) at += 1;
  if (at === mine.length && words(told).length <= mine.length + 3) return true;
  const there = new Set(words(told).map(keyOf));
  return (
    new Set(
      words(said)
        .map(keyOf)
        .filter((key) => key.length > 3 && there.has(key)),
    ).size >= 3
  );
}
