/** How much two comments share their wording, from 0 to 1. */

/** The words of one comment as numbers. */
export type Wording = Uint32Array;

/** From here on two comments are near-identical. */
export const NEAR_IDENTICAL = 0.5;

/**
 * How much of their wording two comments must share, by the words of the shorter. A few words are alike by chance.
 * In long ones, strangers on one subject share less than 0.25, copies with half of their words changed more than 0.35.
 */
const ASKED = { short: { words: 8, share: 0.62 }, long: { words: 24, share: 0.34 } };

/** Above this many cells an alignment costs more than it tells. */
const ALIGNABLE = 400_000;
/** A passage at the head of both, this long, with nothing else alike, is quoted by both. */
const HEAD_PASSAGE = 8;

interface Runs {
  pairs: Set<number>;
  triples: Set<number>;
}

/**
 * 0.5 and above is near-identical. Half from pairs of neighbouring words in common, which reordering leaves whole, half from words in common in the same
 * order, which changed words in between leave whole. Two comments that open with the same passage and have nothing
 * else in common quote something, and are compared without it.
 */
export function similarity(a: Wording, b: Wording, runsOfA = runsIn(a), runsOfB = runsIn(b)): number {
  if (a.length === 0 || b.length === 0) return 0;
  const asked = askedOf(a, b);
  const whole = (NEAR_IDENTICAL * likeness(a, b, runsOfA, runsOfB)) / asked;
  const head = headInCommon(a, b);
  if (whole < NEAR_IDENTICAL || head < HEAD_PASSAGE) return whole;
  const restOfA = a.subarray(head);
  const restOfB = b.subarray(head);
  const ownWords = Math.min(restOfA.length, restOfB.length);
  const ownShare = Math.min(restOfA.length / a.length, restOfB.length / b.length);
  if (ownWords < 5 || ownShare < 0.2) return whole;
  const rest = likeness(restOfA, restOfB, runsIn(restOfA), runsIn(restOfB));
  return rest < 0.3 ? (NEAR_IDENTICAL * rest) / asked : whole;
}

function askedOf(a: Wording, b: Wording): number {
  const { short, long } = ASKED;
  const words = Math.min(Math.max(Math.min(a.length, b.length), short.words), long.words);
  return short.share - ((words - short.words) / (long.words - short.words)) * (short.share - long.share);
}

export function runsIn(words: Wording): Runs {
  return { pairs: runsOf(words, 2), triples: runsOf(words, 3) };
}

function likeness(a: Wording, b: Wording, runsOfA: Runs, runsOfB: Runs): number {
  const covering = (length: number, one: Set<number>, two: Set<number>) =>
    (covered(a, two, length) / a.length + covered(b, one, length) / b.length) / 2;
  const pairs = covering(2, runsOfA.pairs, runsOfB.pairs);
  const triples = covering(3, runsOfA.triples, runsOfB.triples);
  if (a.length * b.length > ALIGNABLE) return (pairs + triples) / 2;
  const inOrder = (2 * inOrderInCommon(a, b)) / (a.length + b.length);
  return (pairs + Math.max(triples, inOrder)) / 2;
}

/** What `similarity` cannot exceed, at a fraction of its cost; the words of each in ascending order. */
export function mostSimilarity(a: Wording, b: Wording): number {
  let inA = 0;
  let inB = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const word = a[i] ?? 0;
    const other = b[j] ?? 0;
    if (word < other) i++;
    else if (other < word) j++;
    else {
      for (; a[i] === word; i++) inA++;
      for (; b[j] === word; j++) inB++;
    }
  }
  return (NEAR_IDENTICAL * (inA / a.length + inB / b.length)) / 2 / askedOf(a, b);
}

function headInCommon(a: Wording, b: Wording): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Runs of up to three words as numbers: exact up to 131,072 different words, practically so beyond. */
export function runAt(words: Wording, at: number, length: number): number {
  let run = 0;
  for (let offset = 0; offset < length; offset++) run = run * 131_072 + ((words[at + offset] ?? 0) % 131_072);
  return run;
}

function runsOf(words: Wording, length: number): Set<number> {
  const runs = new Set<number>();
  for (let at = 0; at + length <= words.length; at++) runs.add(runAt(words, at, length));
  return runs;
}

/** How many words of `words` stand in runs that `has` holds. */
export function covered(words: Wording, has: { has(run: number): boolean }, length: number): number {
  let count = 0;
  let until = 0;
  for (let at = 0; at + length <= words.length; at++) {
    if (!has.has(runAt(words, at, length))) continue;
    count += at + length - Math.max(until, at);
    until = at + length;
  }
  return count;
}

function inOrderInCommon(a: Wording, b: Wording): number {
  const row = new Uint16Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (let column = 0; column < b.length; column++) {
      const above = row[column + 1] ?? 0;
      const left = row[column] ?? 0;
      row[column + 1] = word === b[column] ? diagonal + 1 : above > left ? above : left;
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
