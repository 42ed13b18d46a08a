/** Where the words of a quote stand in a text: the very words, with what was left out between, or the nearest. */
import type { Span } from '../model.ts';
import { matchQuote } from './match-quote.ts';
import { type Token, tokensOf } from './quote-tokens.ts';
import { quotedIn } from './quoted.ts';

export interface Found extends Span {
  exact: boolean;
  /** What an ellipsis of the quote stands for, as places in the text. */
  omitted: Span[];
}

/** Words that a text may have between two that an ellipsis joins, or a bracket replaces. */
const OMITTED = 80;
const BRACKETED = 8;
const MOST_ASIDE = 120;
const MOST_BEYOND = 3;
/** Below this share of its words it is another sentence. */
const NEAR = 0.7;
/** So many words in the same order are no accident, where nearly all are the same. */
const IN_ORDER = { words: 5, share: 0.8 };

interface Segment {
  keys: string[];
  /** How many words may stand before it. */
  gap: number;
}

/** "We came … and [the men] stayed": three runs, and how far apart they may be. */
export function segmentsOf(content: string, tag = 'en'): Segment[] {
  const whole = content.replace(/\[(\p{L})\](?=\p{L})/gu, '$1');
  const found: Segment[] = [];
  let gap = 0;
  for (const part of whole.split(/(\[?(?:…|\.\s?\.\s?\.)\]?|\[[^[\]]{1,60}\])/u)) {
    if (/^\[?(?:…|\.\s?\.\s?\.)/u.test(part)) gap = OMITTED;
    else if (part.startsWith('[')) gap = Math.max(gap, BRACKETED);
    else {
      const keys = tokensOf(part, tag).map(({ key }) => key);
      if (keys.length > 0) {
        found.push({ keys, gap });
        gap = 0;
      }
    }
  }
  return found;
}

/** Every place that has the very words, else the nearest one. `tokens`: of the text, where it is searched more than once. */
export function findQuote(content: string, text: string, tag = 'en', tokens = tokensOf(text, tag)): Found[] {
  const segments = segmentsOf(content, tag);
  const exact = exactly(segments, tokens);
  const asides = exact.length === 0 ? asidesIn(text) : [];
  if (asides.length > 0) {
    exact.push(...exactly(segments, without(tokens, asides)));
  }
  if (exact.length > 0) return exact;
  const plain = content.replace(/[[\]…“”"]|\.\.\./gu, ' ').trim();
  const near = matchQuote(text, plain);
  if (!near || near.score < NEAR || !tellsEnough(plain, text.slice(near.start, near.end))) return [];
  return [{ ...withItsEnds(near, plain, text, tokens), exact: false, omitted: [] }];
}

/**
 * With the words at both ends that were put otherwise: as many as the quote has there, within the same sentence, or up to
 * its own first and last word.
 */
function withItsEnds({ start, end }: Span, plain: string, text: string, tokens: readonly Token[]): Span {
  const said = tokensOf(plain).map(({ key }) => key);
  const inside = tokens.filter((one) => one.start >= start && one.end <= end);
  const behind = tokens.filter((one) => one.start >= end).slice(0, MOST_BEYOND);
  const before = tokens.filter((one) => one.end <= start).slice(-MOST_BEYOND);
  const missing = {
    behind: said.length - 1 - said.lastIndexOf(inside.at(-1)?.key ?? ''),
    before: Math.max(0, said.indexOf(inside[0]?.key ?? '')),
  };
  const last = behind.find(({ key }) => key === said.at(-1));
  const first = before.findLast(({ key }) => key === said[0]);
  const within = (from: number, to: number) => !/[.?!“”"„«»‘\n]/u.test(text.slice(from, to));
  const further = behind
    .slice(0, missing.behind)
    .filter((one) => within(end, one.start))
    .at(-1);
  const earlier = before.slice(-missing.before || before.length).find((one) => within(one.end, start));
  return {
    start: missing.before === 0 ? start : (first?.start ?? earlier?.start ?? start),
    end: missing.behind <= 0 ? end : (last?.end ?? further?.end ?? end),
  };
}

/** Both in order. */
function without(tokens: readonly Token[], asides: readonly Span[]): Token[] {
  let at = 0;
  return tokens.filter(({ start, end }) => {
    while (at < asides.length && asides[at]!.end < end) at++;
    const aside = asides[at];
    return !aside || start < aside.start;
  });
}

/** "…,” Holm said. “…": the words of the paper between two halves of a quotation. */
function asidesIn(text: string): Span[] {
  const asides: Span[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const spans = quotedIn(line);
    for (const [index, { start }] of spans.entries()) {
      const end = spans[index - 1]?.end;
      if (end !== undefined && start - end < MOST_ASIDE) asides.push({ start: from + end, end: from + start });
    }
    from += line.length + 1;
  }
  return asides;
}

function exactly(segments: readonly Segment[], own: readonly Token[]): Found[] {
  const keys = own.map(({ key }) => key);
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

/** Three words of weight in common, or nearly all of them in order: "it was not the end of the" alone is nobody's. */
function tellsEnough(said: string, told: string): boolean {
  const mine = tokensOf(said).map(({ key }) => key);
  const theirs = tokensOf(told).map(({ key }) => key);
  const common = inOrder(mine, theirs);
  if (common === mine.length && theirs.length <= mine.length + 3) return true;
  if (common >= IN_ORDER.words && common >= IN_ORDER.share * Math.max(mine.length, theirs.length)) return true;
  const there = new Set(theirs);
  return new Set(mine.filter((key) => key.length > 3 && there.has(key))).size >= 3;
}

/** How many words both have in the same order. */
function inOrder(one: readonly string[], other: readonly string[]): number {
  let before = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const row = [0];
    for (const [at, own] of other.entries())
      row.push(word === own ? before[at]! + 1 : Math.max(row[at]!, before[at + 1]!));
    before = row;
  }
  return before.at(-1)!;
}
