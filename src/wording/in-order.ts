/** How many words two texts have in common in the same order, many at a time: each bit is a place in the first text. */

const BITS = 32;

/** Compares one text after another; its room is used again. */
export class InOrder {
  /** For a word, its row of places, where `turns` says that it was met in this turn. */
  readonly #rows: Uint32Array;
  readonly #turns: Uint32Array;
  #turn = 0;
  #places = new Int32Array(1_024);
  #free = new Int32Array(64);

  /** `words`: one more than the largest number of a word. */
  constructor(words: number) {
    this.#rows = new Uint32Array(words);
    this.#turns = new Uint32Array(words);
  }

  /** The length of a longest common subsequence. */
  count(a: Uint32Array, b: Uint32Array): number {
    const width = Math.ceil(a.length / BITS);
    this.#index(a, width);
    if (this.#free.length < width) this.#free = new Int32Array(2 * width);
    const free = this.#free;
    free.fill(-1, 0, width);
    const places = this.#places;
    const [rows, turns, turn] = [this.#rows, this.#turns, this.#turn];
    for (let at = 0; at < b.length; at++) {
      const word = b[at] ?? 0;
      if (turns[word] !== turn) continue;
      const row = (rows[word] ?? 0) * width;
      let carry = 0;
      for (let part = 0; part < width; part++) {
        const before = free[part] ?? 0;
        const here = places[row + part] ?? 0;
        const added = before & here;
        const sum = (before + added + carry) | 0;
        carry = ((before & added) | ((before | added) & ~sum)) >>> 31;
        free[part] = sum | (before & ~here);
      }
    }
    let count = 0;
    for (let part = 0; part < width; part++) {
      const rest = a.length - part * BITS;
      count += ones(~(free[part] ?? 0) & (rest >= BITS ? -1 : (1 << rest) - 1));
    }
    return count;
  }

  #index(a: Uint32Array, width: number): void {
    if (++this.#turn === 2 ** 32) {
      this.#turns.fill(0);
      this.#turn = 1;
    }
    if (this.#places.length < a.length * width) this.#places = new Int32Array(2 * a.length * width);
    const [places, rows, turns, turn] = [this.#places, this.#rows, this.#turns, this.#turn];
    let count = 0;
    for (let at = 0; at < a.length; at++) {
      const word = a[at] ?? 0;
      if (turns[word] !== turn) {
        turns[word] = turn;
        rows[word] = count;
        for (let part = count++ * width; part < count * width; part++) places[part] = 0;
      }
      const place = (rows[word] ?? 0) * width + (at >> 5);
      places[place] = (places[place] ?? 0) | (1 << (at & 31));
    }
  }
}

function ones(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
