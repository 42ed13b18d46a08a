/** Which comments belong together. */
import { indexRuns, proposePairs, STEP } from './candidates.ts';
import {
  covered,
  mostSimilarity,
  NEAR_IDENTICAL,
  RunNumbers,
  type Runs,
  runAt,
  similarity,
  type Wording,
} from './similarity.ts';

const RUN = 3;
const NO_WORDS: Wording = new Uint32Array();
/** How many pairs say what two groups have in common. */
const SAMPLE = 48;
/** A group this large is a template with many fillings: no two need be alike, but each is made of what others say. */
const TEMPLATE = 4;
/** The share of a comment that must be made of a template's wording. */
const MADE_OF = 0.55;

/**
 * Groups by average likeness, never by a chain: a comment that is half like one group and half like another joins
 * neither, and two groups do not become one over a single comment between them.
 */
export function* groupWordings(wordings: readonly Wording[]): Generator<undefined, number[][]> {
  const index = indexRuns(wordings);
  const alike = comparing(wordings);
  const groups = new Map<number, number[]>(wordings.map((_, comment) => [comment, [comment]]));
  const groupOf = wordings.map((_, comment) => comment);
  const join = (into: number, from: number): void => {
    const target = groups.get(into) ?? [];
    for (const comment of groups.get(from) ?? []) {
      target.push(comment);
      groupOf[comment] = into;
    }
    groups.delete(from);
  };

  const sorted = wordings.map((words) => words.toSorted());
  const near: { a: number; b: number; value: number }[] = [];
  for (const [number, [a, b]] of (yield* proposePairs(wordings, index)).entries()) {
    if (number % STEP === 0) yield;
    if (mostSimilarity(sorted[a] ?? NO_WORDS, sorted[b] ?? NO_WORDS) < NEAR_IDENTICAL) continue;
    const value = alike(a, b);
    if (value >= NEAR_IDENTICAL) near.push({ a, b, value });
  }
  near.sort((x, y) => y.value - x.value || x.a - y.a || x.b - y.b);
  for (const [number, { a, b }] of near.entries()) {
    if (number % STEP === 0) yield;
    const [one, two] = [groupOf[a] ?? a, groupOf[b] ?? b];
    if (one === two) continue;
    if (!areAlike(groups.get(one) ?? [], groups.get(two) ?? [], alike)) continue;
    const [into, from] = (groups.get(one)?.length ?? 0) >= (groups.get(two)?.length ?? 0) ? [one, two] : [two, one];
    join(into, from);
  }
  joinTemplates(wordings, index, groups, groupOf, join);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Compares two by their indices, each pair and each comment's runs worked out once. */
function comparing(wordings: readonly Wording[]): (a: number, b: number) => number {
  const known = new Map<number, number>();
  const numbers = new RunNumbers();
  const runs: Runs[] = [];
  const runsOf = (comment: number): Runs => (runs[comment] ??= numbers.of(wordings[comment] ?? NO_WORDS));
  return (a, b) => {
    const key = a < b ? a * wordings.length + b : b * wordings.length + a;
    let value = known.get(key);
    if (value === undefined) {
      value = similarity(wordings[a] ?? NO_WORDS, wordings[b] ?? NO_WORDS, numbers, runsOf(a), runsOf(b));
      known.set(key, value);
    }
    return value;
  };
}

/** Whether their members are near-identical on average. */
function areAlike(one: readonly number[], two: readonly number[], alike: (a: number, b: number) => number): boolean {
  const all = one.length * two.length <= SAMPLE;
  const count = all ? one.length * two.length : SAMPLE;
  let sum = 0;
  for (let pair = 0; pair < count && sum < NEAR_IDENTICAL * count; pair++) {
    // Steps of the golden ratio visit a long list evenly, and out of step with the other list.
    const a = all ? Math.floor(pair / two.length) : Math.floor((pair / SAMPLE) * one.length);
    const b = all ? pair % two.length : Math.floor(((pair * 0.618034) % 1) * two.length);
    sum += alike(one[a] ?? 0, two[b] ?? 0);
  }
  return sum >= NEAR_IDENTICAL * count;
}

/** Large groups take in what is made of their wording, largest first. */
function joinTemplates(
  wordings: readonly Wording[],
  index: ReadonlyMap<number, number[]>,
  groups: ReadonlyMap<number, number[]>,
  groupOf: readonly number[],
  join: (into: number, from: number) => void,
): void {
  const order = [...groups]
    .filter(([, group]) => group.length >= TEMPLATE)
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  for (const [id] of order) {
    const runs = new Set<number>();
    const touched = new Map<number, number>();
    let fresh = [...(groups.get(id) ?? [])];
    while (fresh.length > 0) {
      for (const comment of fresh) takeRuns(wordings[comment], runs, index, groupOf, id, touched);
      fresh = [];
      for (const other of touched.keys()) {
        const group = groups.get(other);
        if (other === id || !group || madeOf(group, wordings, runs) < MADE_OF) continue;
        touched.delete(other);
        fresh.push(...group);
        join(id, other);
      }
    }
  }
}

function takeRuns(
  words: Wording | undefined,
  runs: Set<number>,
  index: ReadonlyMap<number, number[]>,
  groupOf: readonly number[],
  id: number,
  touched: Map<number, number>,
): void {
  if (!words) return;
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = runAt(words, at, RUN);
    if (runs.has(run)) continue;
    runs.add(run);
    for (const holder of index.get(run) ?? []) {
      const group = groupOf[holder];
      if (group !== undefined && group !== id) touched.set(group, (touched.get(group) ?? 0) + 1);
    }
  }
}

function madeOf(group: readonly number[], wordings: readonly Wording[], runs: ReadonlySet<number>): number {
  const sample = group.slice(0, 32);
  let sum = 0;
  for (const comment of sample) {
    const words = wordings[comment];
    if (words && words.length > 0) sum += covered(words, runs, RUN) / words.length;
  }
  return sum / sample.length;
}
