/** The runs of words of many comments as numbers, and who has them. */

/** Numbers for pairs of numbers: a table that knows no objects, since a thread has millions of them. */
class PairNumbers {
  #firsts: Uint32Array;
  #seconds: Uint32Array;
  /** One more than the number; 0 is an empty place. */
  #numbers: Uint32Array;
  size = 0;

  constructor(expected: number) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(16, 1.5 * expected)));
    this.#firsts = new Uint32Array(room);
    this.#seconds = new Uint32Array(room);
    this.#numbers = new Uint32Array(room);
  }

  numberOf(first: number, second: number): number {
    if (3 * this.size > 2 * this.#numbers.length) this.#grow();
    const place = this.#placeOf(first, second);
    const known = this.#numbers[place] ?? 0;
    if (known) return known - 1;
    this.#firsts[place] = first;
    this.#seconds[place] = second;
    this.#numbers[place] = ++this.size;
    return this.size - 1;
  }

  #placeOf(first: number, second: number): number {
    const mask = this.#numbers.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    let place = hash & mask;
    while (this.#numbers[place] && (this.#firsts[place] !== first || this.#seconds[place] !== second))
      place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [firsts, seconds, numbers] = [this.#firsts, this.#seconds, this.#numbers];
    const room = 2 * numbers.length;
    this.#firsts = new Uint32Array(room);
    this.#seconds = new Uint32Array(room);
    this.#numbers = new Uint32Array(room);
    for (const [at, number] of numbers.entries()) {
      if (!number) continue;
      const place = this.#placeOf(firsts[at] ?? 0, seconds[at] ?? 0);
      this.#firsts[place] = firsts[at] ?? 0;
      this.#seconds[place] = seconds[at] ?? 0;
      this.#numbers[place] = number;
    }
  }
}

/** Of every comment the runs of two and of three words, in order; views of one list each. */
export interface Runs {
  pairs: Uint32Array[];
  triples: Uint32Array[];
  pairCount: number;
  tripleCount: number;
}

export const STEP = 64;

export function* numberRuns(wordings: readonly Uint32Array[]): Generator<undefined, Runs> {
  const total = wordings.reduce((sum, words) => sum + words.length, 0);
  const runs: Runs = { pairs: [], triples: [], pairCount: 0, tripleCount: 0 };
  const pairNumbers = new PairNumbers(total / 2);
  const tripleNumbers = new PairNumbers(total);
  const allPairs = new Uint32Array(total);
  const allTriples = new Uint32Array(total);
  let pair = 0;
  let triple = 0;
  for (const [comment, words] of wordings.entries()) {
    if (comment % STEP === 0) yield;
    const [fromPair, fromTriple] = [pair, triple];
    for (let at = 0; at + 2 <= words.length; at++) {
      const number = pairNumbers.numberOf(words[at] ?? 0, words[at + 1] ?? 0);
      allPairs[pair++] = number;
      if (at + 3 <= words.length) allTriples[triple++] = tripleNumbers.numberOf(number, words[at + 2] ?? 0);
    }
    runs.pairs.push(allPairs.subarray(fromPair, pair));
    runs.triples.push(allTriples.subarray(fromTriple, triple));
  }
  runs.pairCount = pairNumbers.size;
  runs.tripleCount = tripleNumbers.size;
  return runs;
}

/** Which comments have a run: those of run r, in order, are `holders[starts[r]]` … `holders[starts[r + 1] - 1]`. */
export interface Holders {
  starts: Uint32Array;
  holders: Uint32Array;
}

export function holdersOf(lists: readonly Uint32Array[], count: number): Holders {
  const starts = new Uint32Array(count + 1);
  const last = new Int32Array(count).fill(-1);
  for (const [comment, runs] of lists.entries()) {
    for (const run of runs) {
      if (last[run] === comment) continue;
      last[run] = comment;
      starts[run + 1] = (starts[run + 1] ?? 0) + 1;
    }
  }
  for (let run = 0; run < count; run++) starts[run + 1] = (starts[run + 1] ?? 0) + (starts[run] ?? 0);
  const holders = new Uint32Array(starts[count] ?? 0);
  const next = starts.slice(0, count);
  last.fill(-1);
  for (const [comment, runs] of lists.entries()) {
    for (const run of runs) {
      if (last[run] === comment) continue;
      last[run] = comment;
      holders[next[run] ?? 0] = comment;
      next[run] = (next[run] ?? 0) + 1;
    }
  }
  return { starts, holders };
}
