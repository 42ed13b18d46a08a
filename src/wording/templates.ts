/** Large groups are templates with many fillings: no two need be alike, but each is made of what others say. */
import type { Groups } from './grouping.ts';
import { Met } from './met.ts';
import { type Holders, type Runs, STEP } from './runs.ts';
import type { Wording } from './similarity.ts';

const RUN = 3;
/** From here on a group is a template. */
const TEMPLATE = 4;
/** The share of a comment that must be made of a template's wording. */
const MADE_OF = 0.65;
/** How many of a group say whether it is. */
const SAMPLE = 32;
const NO_RUNS = new Uint32Array();

/** Templates take in what is made of their wording, largest first. */
export function* joinTemplates(
  wordings: readonly Wording[],
  { triples, tripleCount }: Runs,
  { starts, holders }: Holders,
  groups: Groups,
): Generator<undefined, void> {
  const order = groups.members.flatMap((group, id) => (group && group.length >= TEMPLATE ? [id] : []));
  order.sort((a, b) => groups.sizeOf(b) - groups.sizeOf(a) || a - b);
  const runs = new Met(tripleCount);
  const seen = new Met(wordings.length);
  for (const id of order) {
    runs.clear();
    seen.clear();
    const touched: number[] = [];
    let fresh = [...(groups.members[id] ?? [])];
    while (fresh.length > 0) {
      for (const [number, comment] of fresh.entries()) {
        if (number % STEP === 0) yield;
        for (const run of triples[comment] ?? NO_RUNS) {
          if (runs.has(run)) continue;
          runs.add(run);
          for (let place = starts[run] ?? 0; place < (starts[run + 1] ?? 0); place++) {
            const group = groups.of[holders[place] ?? 0] ?? 0;
            if (group === id || seen.has(group)) continue;
            seen.add(group);
            touched.push(group);
          }
        }
      }
      fresh = [];
      for (const [number, other] of touched.entries()) {
        if (number % STEP === 0) yield;
        const group = groups.members[other];
        if (other === id || !group || madeOf(group, wordings, triples, runs) < MADE_OF) continue;
        fresh.push(...group);
        groups.join(id, other);
      }
    }
  }
}

function madeOf(
  group: readonly number[],
  wordings: readonly Wording[],
  triples: readonly Uint32Array[],
  runs: Met,
): number {
  const count = Math.min(SAMPLE, group.length);
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const comment = group[at] ?? 0;
    const words = wordings[comment]?.length ?? 0;
    if (words > 0) sum += runs.covered(triples[comment] ?? NO_RUNS, RUN) / words;
  }
  return sum / count;
}
