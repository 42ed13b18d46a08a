/** A set of small numbers that is emptied at no cost: whether a number was met in this turn is looked up in a row. */
export class Met {
  readonly #turns: Uint32Array;
  #turn = 1;

  /** `count`: one more than the largest number. */
  constructor(count: number) {
    this.#turns = new Uint32Array(count);
  }

  clear(): void {
    if (++this.#turn < 2 ** 32) return;
    this.#turns.fill(0);
    this.#turn = 1;
  }

  add(number: number): void {
    this.#turns[number] = this.#turn;
  }

  has(number: number): boolean {
    return this.#turns[number] === this.#turn;
  }

  /** These and no others. */
  only(numbers: Uint32Array): void {
    this.clear();
    const [turns, turn] = [this.#turns, this.#turn];
    for (let at = 0; at < numbers.length; at++) turns[numbers[at] ?? 0] = turn;
  }

  /** How many of these were met. */
  count(numbers: Uint32Array): number {
    const [turns, turn] = [this.#turns, this.#turn];
    let count = 0;
    for (let at = 0; at < numbers.length; at++) if (turns[numbers[at] ?? 0] === turn) count++;
    return count;
  }

  /** How many words stand in runs of `length` that were met. */
  covered(runs: Uint32Array, length: number): number {
    const [turns, turn] = [this.#turns, this.#turn];
    let count = 0;
    let until = 0;
    for (let at = 0; at < runs.length; at++) {
      if (turns[runs[at] ?? 0] !== turn) continue;
      count += at + length - (until > at ? until : at);
      until = at + length;
    }
    return count;
  }
}
