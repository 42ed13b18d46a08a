/** Which comments are worth comparing: those with runs of words in common, few enough for a thread of any size. */
import type { Holders } from './runs.ts';

/** A run in more comments than this only says that they belong together, not who is nearest to whom. */
const RARE = 48;
/** How many neighbours a common run still proposes. */
const NEIGHBOURS = 6;
/** How many proposals of one comment are compared. */
const PROPOSALS = 24;

/** Proposes to each comment, in order, earlier ones that share most with it; its room is used again. */
export class Candidates {
  readonly #runs: readonly Uint32Array[];
  readonly #holders: Holders;
  /** Where a comment stands among a run's holders, without searching for it. */
  readonly #positions: Uint32Array;
  readonly #last: Int32Array;
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array;

  constructor(runs: readonly Uint32Array[], holders: Holders) {
    this.#runs = runs;
    this.#holders = holders;
    this.#positions = new Uint32Array(holders.starts.length);
    this.#last = new Int32Array(holders.starts.length).fill(-1);
    this.#scores = new Float64Array(runs.length);
    this.#touched = new Uint32Array(runs.length);
  }

  /** To be asked for every comment once, in order. The best come first. */
  of(comment: number): number[] {
    const { starts, holders } = this.#holders;
    const scores = this.#scores;
    let touched = 0;
    for (const run of this.#runs[comment] ?? []) {
      if (this.#last[run] === comment) continue;
      this.#last[run] = comment;
      const start = starts[run] ?? 0;
      const count = (starts[run + 1] ?? 0) - start;
      if (count < 2) continue;
      const position = this.#positions[run] ?? 0;
      this.#positions[run] = position + 1;
      const weight = 1 / Math.log2(1 + count);
      for (let place = count <= RARE ? 0 : Math.max(0, position - NEIGHBOURS); place < position; place++) {
        const other = holders[start + place] ?? 0;
        if (scores[other] === 0) this.#touched[touched++] = other;
        scores[other] = (scores[other] ?? 0) + weight;
      }
    }
    const best = this.#best(touched);
    for (let at = 0; at < touched; at++) scores[this.#touched[at] ?? 0] = 0;
    return best;
  }

  #best(touched: number): number[] {
    const scores = this.#scores;
    const best: number[] = [];
    const before = (a: number, b: number) => {
      const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
      return difference > 0 || (difference === 0 && a < b);
    };
    for (let at = 0; at < touched; at++) {
      const other = this.#touched[at] ?? 0;
      if (best.length === PROPOSALS && !before(other, best[PROPOSALS - 1] ?? 0)) continue;
      if (best.length === PROPOSALS) best.pop();
      let place = best.length;
      while (place > 0 && before(other, best[place - 1] ?? 0)) place--;
      best.splice(place, 0, other);
    }
    return best;
  }
}
