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

/** The runs of one comment as numbers, by where they begin. */
export interface Runs {
  pairs: Uint32Array;
  triples: Uint32Array;
}

/** Numbers for runs, so that whether a run is in another comment is looked up in a row of numbers. */
export class RunNumbers {
  readonly #pairs = new Map<number, number>();
  readonly #triples = new Map<number, number>();
  #marks = new Uint32Array(1_024);
  #turn = 0;

  of(words: Wording): Runs {
    const runs = { pairs: numbersOf(words, 2, this.#pairs), triples: numbersOf(words, 3, this.#triples) };
    const most = Math.max(this.#pairs.size, this.#triples.size);
    if (most > this.#marks.length) this.#marks = new Uint32Array(2 * most);
    return runs;
  }

  /** The share of both that stands in runs of the other. */
  covering(a: Uint32Array, b: Uint32Array, length: number): number {
    return (this.#covered(a, b, length) + this.#covered(b, a, length)) / 2;
  }

  #covered(runs: Uint32Array, others: Uint32Array, length: number): number {
    const words = runs.length + length - 1;
    if (runs.length === 0 || others.length === 0) return 0;
    if (++this.#turn === 2 ** 32) {
      this.#marks.fill(0);
      this.#turn = 1;
    }
    const marks = this.#marks;
    const turn = this.#turn;
    for (const run of others) marks[run] = turn;
    let count = 0;
    let until = 0;
    for (let at = 0; at < runs.length; at++) {
      if (marks[runs[at] ?? 0] !== turn) continue;
      count += at + length - Math.max(until, at);
      until = at + length;
    }
    return count / words;
  }
}

function numbersOf(words: Wording, length: number, numbers: Map<number, number>): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - length + 1));
  for (let at = 0; at < runs.length; at++) {
    const run = runAt(words, at, length);
    let number = numbers.get(run);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(run, number);
    }
    runs[at] = number;
  }
  return runs;
}

/**
 * 0.5 and above is near-identical. Half from pairs of neighbouring words in common, which reordering leaves whole, half from words in common in the same
 * order, which changed words in between leave whole. Two comments that open with the same passage and have nothing
 * else in common quote something, and are compared without it.
 */
export function similarity(
  a: Wording,
  b: Wording,
  numbers = new RunNumbers(),
  runsOfA = numbers.of(a),
  runsOfB = numbers.of(b),
): number {
  if (a.length === 0 || b.length === 0) return 0;
  const asked = askedOf(a, b);
  const whole = (NEAR_IDENTICAL * likeness(a, b, runsOfA, runsOfB, numbers)) / asked;
  const head = headInCommon(a, b);
  if (whole < NEAR_IDENTICAL || head < HEAD_PASSAGE) return whole;
  const restOfA = a.subarray(head);
  const restOfB = b.subarray(head);
  const ownWords = Math.min(restOfA.length, restOfB.length);
  const ownShare = Math.min(restOfA.length / a.length, restOfB.length / b.length);
  if (ownWords < 5 || ownShare < 0.2) return whole;
  const rest = likeness(restOfA, restOfB, from(runsOfA, head), from(runsOfB, head), numbers);
  return rest < 0.3 ? (NEAR_IDENTICAL * rest) / asked : whole;
}

function askedOf(a: Wording, b: Wording): number {
  const { short, long } = ASKED;
  const words = Math.min(Math.max(Math.min(a.length, b.length), short.words), long.words);
  return short.share - ((words - short.words) / (long.words - short.words)) * (short.share - long.share);
}

function from({ pairs, triples }: Runs, start: number): Runs {
  return { pairs: pairs.subarray(start), triples: triples.subarray(start) };
}

function likeness(a: Wording, b: Wording, runsOfA: Runs, runsOfB: Runs, numbers: RunNumbers): number {
  const pairs = numbers.covering(runsOfA.pairs, runsOfB.pairs, 2);
  const triples = numbers.covering(runsOfA.triples, runsOfB.triples, 3);
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
