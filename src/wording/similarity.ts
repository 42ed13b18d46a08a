/** How much two comments share their wording, from 0 to 1. */
import { InOrder } from './in-order.ts';
import { Met } from './met.ts';
import type { Runs } from './runs.ts';

/** The words of one comment as numbers. */
export type Wording = Uint32Array;

/** From here on two comments are near-identical. */
export const NEAR_IDENTICAL = 0.5;

/**
 * How much of their wording two comments must share, by the words of the shorter. A few words are alike by chance.
 * In long ones, strangers on one subject share less than 0.25, copies with half of their words changed more than 0.35.
 */
const ASKED = { short: { words: 8, share: 0.6 }, long: { words: 28, share: 0.3 } };

/** Above this many cells an alignment costs more than it tells. */
const ALIGNABLE = 400_000;
/** A passage at the head of both, this long, with nothing else alike, is quoted by both. */
const HEAD_PASSAGE = 8;
const NONE: Wording = new Uint32Array();

/** Compares comments by their places in the list. */
export class Comparison {
  readonly #wordings: readonly Wording[];
  readonly #runs: Runs;
  readonly #words: Met;
  readonly #pairs: Met;
  readonly #triples: Met;
  readonly #inOrder: InOrder;

  /** `words`: one more than the largest number of a word. */
  constructor(wordings: readonly Wording[], runs: Runs, words: number) {
    this.#wordings = wordings;
    this.#runs = runs;
    this.#words = new Met(words);
    this.#pairs = new Met(runs.pairCount);
    this.#triples = new Met(runs.tripleCount);
    this.#inOrder = new InOrder(words);
  }

  /**
   * 0.5 and above is near-identical. Half from pairs of neighbouring words in common, which reordering leaves whole,
   * half from words in common in the same order, which changed words in between leave whole. Two comments that open
   * with the same passage and have nothing else in common quote something, and are compared without it.
   */
  similarity(one: number, two: number): number {
    const a = this.#wordings[one] ?? NONE;
    const b = this.#wordings[two] ?? NONE;
    if (a.length === 0 || b.length === 0) return 0;
    const asked = askedOf(a, b);
    const whole = (NEAR_IDENTICAL * this.#likeness(one, two, 0)) / asked;
    if (whole < NEAR_IDENTICAL) return whole;
    const head = headInCommon(a, b);
    if (head < HEAD_PASSAGE) return whole;
    const ownWords = Math.min(a.length, b.length) - head;
    const ownShare = Math.min((a.length - head) / a.length, (b.length - head) / b.length);
    if (ownWords < 5 || ownShare < 0.2) return whole;
    const rest = this.#likeness(one, two, head);
    return rest < 0.3 ? (NEAR_IDENTICAL * rest) / asked : whole;
  }

  /** What `similarity` cannot exceed, at a fraction of its cost. */
  mostSimilarity(one: number, two: number): number {
    const a = this.#wordings[one] ?? NONE;
    const b = this.#wordings[two] ?? NONE;
    this.#words.only(a);
    const inB = this.#words.count(b);
    this.#words.only(b);
    return (NEAR_IDENTICAL * (this.#words.count(a) / a.length + inB / b.length)) / 2 / askedOf(a, b);
  }

  /** Of their words from `start` on. */
  #likeness(one: number, two: number, start: number): number {
    const a = from(this.#wordings[one], start);
    const b = from(this.#wordings[two], start);
    const pairs = covering(from(this.#runs.pairs[one], start), from(this.#runs.pairs[two], start), 2, this.#pairs);
    if (a.length * b.length > ALIGNABLE) return (pairs + this.#inTriples(one, two, start)) / 2;
    const inOrder = (2 * this.#inOrder.count(a, b)) / (a.length + b.length);
    // Runs of three are runs of two: they never cover more.
    return (pairs + (inOrder >= pairs ? inOrder : Math.max(inOrder, this.#inTriples(one, two, start)))) / 2;
  }

  #inTriples(one: number, two: number, start: number): number {
    const { triples } = this.#runs;
    return covering(from(triples[one], start), from(triples[two], start), 3, this.#triples);
  }
}

const from = (list: Uint32Array | undefined, start: number): Uint32Array =>
  list ? (start ? list.subarray(start) : list) : NONE;

function askedOf(a: Wording, b: Wording): number {
  const { short, long } = ASKED;
  const words = Math.min(Math.max(Math.min(a.length, b.length), short.words), long.words);
  return short.share - ((words - short.words) / (long.words - short.words)) * (short.share - long.share);
}

function headInCommon(a: Wording, b: Wording): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** The share of both that stands in runs of the other. */
function covering(a: Uint32Array, b: Uint32Array, length: number, met: Met): number {
  if (a.length === 0 || b.length === 0) return 0;
  met.only(b);
  const ofA = met.covered(a, length) / (a.length + length - 1);
  met.only(a);
  return (ofA + met.covered(b, length) / (b.length + length - 1)) / 2;
}
