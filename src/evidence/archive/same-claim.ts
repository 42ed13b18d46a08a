/**
 * Whether a published fact check is about the claim of a statement, about something related, or neither. To relay a
 * rating for another claim misleads: where it is not clear, a check is only related.
 */
import { type Difference, differencesOf } from './differences.ts';
import type { Hit, Surroundings } from './search.ts';

export interface Match {
  match: 'same' | 'related';
  /** In what the two differ, or may. */
  differs: Difference[];
}

/** Weights and thresholds by hand: see bench/RESULTS.md, Matching. */
const WEIGHTS = { score: 0.2, second: 0.2, fifth: 0.8 };
/** What keeps two claims apart, against how alike they are: a post says more than its claim, and some of it against it. */
const COST: { readonly [difference in Difference]?: number } = { number: 1.5, sense: 1 };
/** Where nearly all words of a claim are there, what differs is what was meant. */
const NEARLY_ALL = 0.7;
const SAME = 8.5;
/** Being of the same days is much of a score, and many checks are. */
const SAME_IF_DATED = 11;
const RELATED = 3;
/** What the next best score at least in a large archive: in a small one there may be none. */
const USUAL = 5.5;

/** `hits` as the search gave them, best first. Only the first can be the same: two checks of one claim rarely stand in one archive. */
export function matchesOf(text: string, hits: readonly Hit[], surroundings: Surroundings = {}): Map<Hit, Match> {
  const matches = new Map<Hit, Match>();
  hits.forEach((hit, index) => {
    const differs = differencesOf(text, hit.review, surroundings);
    const clear = clearness(hit, hits) - differs.reduce((sum, one) => sum + (COST[one] ?? 0), 0);
    const turned = hit.likeness.claim >= NEARLY_ALL && differs.some((one) => one === 'number' || one === 'sense');
    const isSame = index === 0 && !turned && clear >= (hit.likeness.dated ? SAME_IF_DATED : SAME);
    if (isSame) matches.set(hit, { match: 'same', differs });
    else if (clear >= RELATED) matches.set(hit, { match: 'related', differs });
  });
  return matches;
}

/** How alike the two are, and how far ahead of others: what many checks are nearly about, none is surely about. */
function clearness(hit: Hit, hits: readonly Hit[]): number {
  const at = hits.indexOf(hit);
  const ahead = (of: number) => hit.score - Math.max(hits[at + of]?.score ?? 0, USUAL);
  return WEIGHTS.score * hit.score + WEIGHTS.second * ahead(1) + WEIGHTS.fifth * ahead(4);
}
