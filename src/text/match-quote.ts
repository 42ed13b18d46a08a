/** Finds a quotation in a text: exactly, or where its words are nearly all there. */
import type { Span } from '../model.ts';
import { normalise, words } from './words.ts';

export interface QuoteMatch extends Span {
  /** 1 for the very words; otherwise the share of the quotation's words found, in order. */
  score: number;
}

// Below this the reader would not recognise the quotation.
const LEAST_SCORE = 0.6;
// How much of the choice among equal finds hangs on what stands around them.
const CONTEXT_WEIGHT = 0.1;

export interface QuoteContext {
  prefix?: string;
  suffix?: string;
  /** Where it stood before. */
  hint?: number;
}

export function matchQuote(text: string, quote: string, context: QuoteContext = {}): QuoteMatch | null {
  if (!quote.trim()) return null;
  const exact: QuoteMatch[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    exact.push({ start: at, end: at + quote.length, score: 1 });
  }
  return best(text, exact.length ? exact : approximate(text, quote), context);
}

function best(text: string, matches: QuoteMatch[], context: QuoteContext): QuoteMatch | null {
  let chosen: QuoteMatch | null = null;
  let highest = -1;
  for (const match of matches) {
    const rank = match.score + CONTEXT_WEIGHT * surroundings(text, match, context);
    if (rank > highest) {
      highest = rank;
      chosen = match;
    }
  }
  return chosen;
}

function surroundings(text: string, match: Span, { prefix = '', suffix = '', hint }: QuoteContext): number {
  const before = text.slice(0, match.start);
  const after = text.slice(match.end);
  let same = 0;
  while (same < prefix.length && prefix.at(-1 - same) === before.at(-1 - same)) same++;
  let following = 0;
  while (following < suffix.length && suffix[following] === after[following]) following++;
  const nearness = hint === undefined ? 0 : 1 - Math.min(1, Math.abs(match.start - hint) / (text.length + 1));
  return (same / (prefix.length || 1)) * 0.4 + (following / (suffix.length || 1)) * 0.4 + nearness * 0.2;
}

/** Windows of the text about as long as the quotation, by the words that both have in the same order. */
function approximate(text: string, quote: string): QuoteMatch[] {
  const wanted = words(quote).map((word) => normalise(word.text));
  const there = words(text);
  if (!wanted.length || !there.length) return [];
  const keys = there.map((word) => normalise(word.text));
  const inQuote = new Set(wanted);
  const matches: QuoteMatch[] = [];
  const length = wanted.length + Math.ceil(wanted.length / 4);
  // Running count of shared words: only windows that could reach the least score are compared in order.
  let shared = 0;
  for (let end = 0; end < keys.length; end++) {
    if (inQuote.has(keys[end] ?? '')) shared++;
    const start = end - length + 1;
    if (start > 0 && inQuote.has(keys[start - 1] ?? '')) shared--;
    const last = end === keys.length - 1;
    if (shared < wanted.length * LEAST_SCORE || !(inQuote.has(keys[end] ?? '') || last)) continue;
    const from = Math.max(0, start);
    const hits = tightened(inOrder(wanted, keys.slice(from, end + 1)), keys, from);
    const score = hits.length / wanted.length;
    const first = there[from + (hits[0] ?? 0)];
    const final = there[from + (hits.at(-1) ?? 0)];
    if (score < LEAST_SCORE || !first || !final) continue;
    const match = { start: first.start, end: final.end, score: Math.min(score, 0.99) };
    const previous = matches.at(-1);
    if (previous && match.start < previous.end) {
      if (match.score > previous.score) matches[matches.length - 1] = match;
    } else matches.push(match);
  }
  return matches;
}

/** The first word as near to the second as it stands: "the end of the old dam" begins at the second "the". */
function tightened(hits: number[], keys: readonly string[], from: number): number[] {
  const [first, second] = hits;
  if (first === undefined || second === undefined) return hits;
  const key = keys[from + first];
  for (let at = second - 1; at > first; at--) if (keys[from + at] === key) return [at, ...hits.slice(1)];
  return hits;
}

/** Indices into `there` of a longest common subsequence. */
function inOrder(wanted: readonly string[], there: readonly string[]): number[] {
  const width = there.length + 1;
  const table = new Uint16Array((wanted.length + 1) * width);
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = there.length - 1; j >= 0; j--) {
      table[i * width + j] =
        wanted[i] === there[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const hits: number[] = [];
  for (let i = 0, j = 0; i < wanted.length && j < there.length; ) {
    if (wanted[i] === there[j]) {
      hits.push(j);
      i++;
      j++;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return hits;
}
