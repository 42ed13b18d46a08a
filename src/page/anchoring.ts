/** Finds the words of a place again in a page that may have changed: TextQuoteSelector → StaticRange. */
import type { Place } from '../model.ts';

/** What is needed of a reading. Its texts are searched; ranges are asked of it. */
export interface Searched {
  blocks: readonly { id: string; text: string }[];
  rangeOf(place: { block: string; start: number; end: number }): StaticRange | null;
}

/** Of the words' length, how many characters may differ. */
const TOLERANCE = 0.12;
const SHORTEST = 24;
/** Characters compared with characters, in all: some 10 ms. */
const MOST = 4_000_000;

export function find(searched: Searched, place: Place): StaticRange | null {
  const { exact } = place.target;
  if (exact === '') return null;
  const own = searched.blocks.find((block) => block.id === place.block);
  if (
    own &&
    own.text.slice(place.start, place.end) === exact &&
    surroundings(own.text, place.start, place.end, place) > 0.6
  ) {
    const range = searched.rangeOf(place);
    if (range) return range;
  }
  const best = bestExact(searched, place) ?? bestNear(searched, place);
  return best ? searched.rangeOf(best) : null;
}

interface Spot {
  block: string;
  start: number;
  end: number;
}

function bestExact(searched: Searched, place: Place): Spot | null {
  const { exact } = place.target;
  let best: (Spot & { score: number }) | null = null;
  let count = 0;
  for (const block of searched.blocks) {
    for (let at = block.text.indexOf(exact); at >= 0; at = block.text.indexOf(exact, at + 1)) {
      count++;
      const end = at + exact.length;
      const score = surroundings(block.text, at, end, place) + (block.id === place.block ? 0.05 : 0);
      if (!best || score > best.score) best = { block: block.id, start: at, end, score };
    }
  }
  if (!best) return null;
  // A few common words prove nothing without what stood around them.
  return best.score >= 0.5 || exact.length >= SHORTEST || (count === 1 && exact.length >= 12) ? best : null;
}

/** How much of prefix and suffix stands around, 0–1. */
function surroundings(text: string, start: number, end: number, place: Place): number {
  const { prefix, suffix } = place.target;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  const whole = prefix.length + suffix.length;
  return whole === 0 ? 1 : (before + after) / whole;
}

const grams = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[^\s!-/:-@[-`{-\u00bf\u2000-\u2bff\u3000-\u303f]{4,}/g) ?? []);
const numbers = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
const NEGATIONS =
  /(?<!\p{L})(?:not?|never|nobody|nothing|none|neither|nor|cannot|without|nicht|nichts|kein\p{L}*|nie|niemand|ohne|ne|pas|jamais|non|nunca|jamás|não|mai|niet|geen)(?!\p{L})|n['’]t(?!\p{L})/giu;
const negations = (text: string): number => text.match(NEGATIONS)?.length ?? 0;

/**
 * Few edits may turn a sentence round: another name, a “not”. So figures and negations are the same, and a word that has
 * changed begins as one did that stood there.
 */
function saysTheSame(now: string, before: string): boolean {
  if (letters(now) === letters(before)) return true;
  if (numbers(now) !== numbers(before) || negations(now) !== negations(before)) return false;
  const gone = wordsOf(before);
  const added: string[] = [];
  for (const word of wordsOf(now)) {
    const at = gone.indexOf(word);
    if (at < 0) added.push(word);
    else gone.splice(at, 1);
  }
  return (
    gone.length === added.length && added.every((word, i) => areForms(word, gone[i] as string)) && gone.length <= 3
  );
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function areForms(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same >= Math.max(one.length, other.length) * 0.6;
}

function bestNear(searched: Searched, place: Place): Spot | null {
  const { exact } = place.target;
  if (exact.length < SHORTEST || exact.length > 4000) return null;
  const limit = Math.floor(exact.length * TOLERANCE);
  const wanted = grams(exact);
  const needed = Math.max(1, wanted.size * 0.6);
  let left = MOST;
  let best: (Spot & { errors: number }) | null = null;
  for (const block of searched.blocks) {
    if (block.text.length < exact.length - limit) continue;
    const there = grams(block.text);
    let shared = 0;
    for (const word of wanted) if (there.has(word)) shared++;
    const cells = block.text.length * exact.length;
    if (shared < needed || cells > left) continue;
    left -= cells;
    const spot = nearest(block.text, exact, best ? Math.min(limit, best.errors - 1) : limit);
    if (spot && saysTheSame(block.text.slice(spot.start, spot.end), exact)) best = { block: block.id, ...spot };
  }
  return best;
}

/** Sellers' approximate search: the slice of `text` with the fewest edits to `pattern`, if at most `limit`. */
function nearest(text: string, pattern: string, limit: number): { start: number; end: number; errors: number } | null {
  if (limit < 0) return null;
  const m = pattern.length;
  let cost = new Uint16Array(m + 1);
  let from = new Uint32Array(m + 1);
  let nextCost = new Uint16Array(m + 1);
  let nextFrom = new Uint32Array(m + 1);
  for (let i = 0; i <= m; i++) cost[i] = i;
  let best: { start: number; end: number; errors: number } | null = null;
  for (let j = 1; j <= text.length; j++) {
    nextCost[0] = 0;
    nextFrom[0] = j;
    const character = text.charCodeAt(j - 1);
    for (let i = 1; i <= m; i++) {
      let least = (cost[i - 1] as number) + (pattern.charCodeAt(i - 1) === character ? 0 : 1);
      let origin = from[i - 1] as number;
      if ((cost[i] as number) + 1 < least) {
        least = (cost[i] as number) + 1;
        origin = from[i] as number;
      }
      if ((nextCost[i - 1] as number) + 1 < least) {
        least = (nextCost[i - 1] as number) + 1;
        origin = nextFrom[i - 1] as number;
      }
      nextCost[i] = least;
      nextFrom[i] = origin;
    }
    const errors = nextCost[m] as number;
    if (errors <= limit && (!best || errors < best.errors)) best = { start: nextFrom[m] as number, end: j, errors };
    [cost, nextCost] = [nextCost, cost];
    [from, nextFrom] = [nextFrom, from];
  }
  return best && best.end > best.start ? best : null;
}
