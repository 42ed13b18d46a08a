/** Which comments are worth comparing: those with runs of words in common, few enough for a thread of any size. */
import { runAt, type Wording } from './similarity.ts';

export type Pair = [number, number];

/** After so many the work can be laid down. */
export const STEP = 64;
const RUN = 3;
/** A run in more comments than this only says that they belong together, not who is nearest to whom. */
const RARE = 48;
/** How many neighbours a common run still proposes. */
const NEIGHBOURS = 6;
/** How many proposals of one comment are compared. */
const PROPOSALS = 24;

/** Every comment that has the run, in order. */
export function indexRuns(wordings: readonly Wording[]): Map<number, number[]> {
  const index = new Map<number, number[]>();
  for (const [comment, words] of wordings.entries()) {
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = runAt(words, at, RUN);
      const holders = index.get(run);
      if (!holders) index.set(run, [comment]);
      else if (holders[holders.length - 1] !== comment) holders.push(comment);
    }
  }
  return index;
}

export function* proposePairs(
  wordings: readonly Wording[],
  index: ReadonlyMap<number, number[]>,
): Generator<undefined, Pair[]> {
  const pairs: Pair[] = [];
  // Where a comment stands among a common run's holders, without searching for it.
  const seen = new Map<number, number>();
  for (const [comment, words] of wordings.entries()) {
    if (comment % STEP === 0) yield;
    const counts = new Map<number, number>();
    const runs = new Set<number>();
    for (let at = 0; at + RUN <= words.length; at++) runs.add(runAt(words, at, RUN));
    for (const run of runs) {
      const holders = index.get(run) ?? [];
      if (holders.length < 2) continue;
      const position = seen.get(run) ?? 0;
      seen.set(run, position + 1);
      const from = holders.length <= RARE ? 0 : Math.max(0, position - NEIGHBOURS);
      const weight = 1 / Math.log2(1 + holders.length);
      for (let place = from; place < position; place++) {
        const other = holders[place];
        if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + weight);
      }
    }
    const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, PROPOSALS);
    for (const [other] of best) pairs.push([other, comment]);
  }
  return pairs;
}
