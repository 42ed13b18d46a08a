/** Which comments belong together. */
import { Candidates } from './candidates.ts';
import { holdersOf, numberRuns, STEP } from './runs.ts';
import { Comparison, NEAR_IDENTICAL, type Wording } from './similarity.ts';
import { joinTemplates } from './templates.ts';

/** What two are to be to become a family, its further members must be a little more, or one frame runs into the next. */
const ALIKE = 1.14 * NEAR_IDENTICAL;
/** How many pairs say what two groups have in common. */
const SAMPLE = 24;
/** The first of them, and how alike these must be on average for the others to be looked at. */
const FIRST = 8;
const FAR = 0.4;
/** So many near-identical ones, of the most promising, bring a comment to its group. */
const ENOUGH = 4;
/** Similarities are told apart down to this: pairs as near as that are taken in the order in which they were found. */
const FINEST = 2 ** 20;
const PAIRS = 2 ** 31;

/** Who is in which group; a group goes by the number of one of its members. */
export class Groups {
  readonly of: Uint32Array;
  readonly members: (number[] | undefined)[];

  constructor(count: number) {
    this.of = Uint32Array.from({ length: count }, (_, comment) => comment);
    this.members = Array.from({ length: count }, (_, comment) => [comment]);
  }

  sizeOf(group: number): number {
    return this.members[group]?.length ?? 0;
  }

  join(into: number, from: number): void {
    const target = this.members[into] ?? [];
    for (const comment of this.members[from] ?? []) {
      target.push(comment);
      this.of[comment] = into;
    }
    this.members[from] = undefined;
  }
}

/**
 * Groups by average likeness, never by a chain: a comment that is half like one group and half like another joins
 * neither, and two groups do not become one over a single comment between them.
 * `words`: one more than the largest number of a word.
 */
export function* groupWordings(wordings: readonly Wording[], words: number): Generator<undefined, number[][]> {
  const runs = yield* numberRuns(wordings);
  const holders = holdersOf(runs.triples, runs.tripleCount);
  const comparison = new Comparison(wordings, runs, words);
  const groups = new Groups(wordings.length);
  const near = yield* nearPairs(wordings.length, new Candidates(runs.triples, holders), comparison);
  /** How large two groups were together when they were last found too different. */
  const unlike = new Map<number, number>();
  for (let number = 0; number < near.length; number += 2) {
    if (number % (2 * STEP) === 0) yield;
    const [one, two] = [groups.of[near[number] ?? 0] ?? 0, groups.of[near[number + 1] ?? 0] ?? 0];
    if (one === two) continue;
    const size = groups.sizeOf(one) + groups.sizeOf(two);
    const pair = one < two ? one * wordings.length + two : two * wordings.length + one;
    if (size > 2) {
      if (size < 2 * (unlike.get(pair) ?? 0)) continue;
      if (!areAlike(groups.members[one] ?? [], groups.members[two] ?? [], comparison)) {
        unlike.set(pair, size);
        continue;
      }
    }
    if (groups.sizeOf(one) >= groups.sizeOf(two)) groups.join(one, two);
    else groups.join(two, one);
  }
  yield* joinTemplates(wordings, runs, holders, groups);
  return groups.members.flatMap((group) => (group && group.length > 1 ? [group] : []));
}

/** Near-identical comments, two by two, the nearest first. */
function* nearPairs(count: number, candidates: Candidates, comparison: Comparison): Generator<undefined, Uint32Array> {
  const firsts: number[] = [];
  const seconds: number[] = [];
  const order: number[] = [];
  for (let comment = 0; comment < count; comment++) {
    if (comment % STEP === 0) yield;
    let found = 0;
    for (const other of candidates.of(comment)) {
      if (found === ENOUGH) break;
      if (comparison.mostSimilarity(other, comment) < NEAR_IDENTICAL) continue;
      const value = comparison.similarity(other, comment);
      if (value < NEAR_IDENTICAL) continue;
      found++;
      order.push(Math.floor(Math.max(0, 2 - value) * FINEST) * PAIRS + firsts.length);
      firsts.push(other);
      seconds.push(comment);
    }
  }
  const sorted = Float64Array.from(order).sort();
  const pairs = new Uint32Array(2 * sorted.length);
  for (const [place, key] of sorted.entries()) {
    pairs[2 * place] = firsts[key % PAIRS] ?? 0;
    pairs[2 * place + 1] = seconds[key % PAIRS] ?? 0;
  }
  return pairs;
}

/** Whether their members are near-identical on average. */
function areAlike(one: readonly number[], two: readonly number[], comparison: Comparison): boolean {
  const all = one.length * two.length <= SAMPLE;
  const count = all ? one.length * two.length : SAMPLE;
  let sum = 0;
  for (let pair = 0; pair < count && sum < ALIKE * count; pair++) {
    // Steps that visit both long lists evenly, out of step with each other, however many are taken.
    const a = all ? Math.floor(pair / two.length) : Math.floor(((pair * 0.7548777) % 1) * one.length);
    const b = all ? pair % two.length : Math.floor(((pair * 0.5698403) % 1) * two.length);
    sum += comparison.similarity(one[a] ?? 0, two[b] ?? 0);
    if (!all && pair + 1 === FIRST && sum < FAR * FIRST) return false;
  }
  return sum >= ALIKE * count;
}
