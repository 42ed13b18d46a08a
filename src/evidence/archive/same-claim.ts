/**
 * Whether a published fact check is about the claim of a statement, about something related, or neither. To relay a
 * rating for another claim misleads: where it is not clear, a check is only related.
 */
import { type Difference, differencesOf, isDenied } from './differences.ts';
import type { Hit, Surroundings } from './search.ts';
import { termsOf } from './terms.ts';

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
const SAME_IF_DATED = 11.5;
/** Fewer of its words: it is about somebody who is named in both, and nothing else. */
const A_PART = 0.4;
const RELATED = 5;
/** What the next best score at least in a large archive: in a small one there may be none. */
const USUAL = 5.5;
/** Two checks of one claim: so many of the words of each are in the other. */
const ALIKE = 0.7;

/** `hits` as the search gave them, best first: more of them than will be shown, for what comes behind tells how clear the first is. */
export function matchesOf(text: string, hits: readonly Hit[], surroundings: Surroundings = {}): Map<Hit, Match> {
  const matches = new Map<Hit, Match>();
  const [first] = hits;
  if (!first) return matches;
  // Several publishers check one claim: they stand together, and not in each other's way.
  const own = stemsOf(first);
  const group = hits.filter((hit) => hit === first || areAlike(own, stemsOf(hit)));
  const others = hits.filter((hit) => !group.includes(hit));
  const differs = (hit: Hit) => differencesOf(text, hit.review, surroundings);
  // A denial of something else sets nothing apart, though a reader is to see that it is there.
  const grave = (hit: Hit, found: Difference[]) =>
    found.includes('sense') && !isDenied(text, hit.review) ? found.filter((one) => one !== 'sense') : found;
  const isClear = isSure(first, others, (hit) => grave(hit, differs(hit)));
  hits.forEach((hit, index) => {
    const isOne = isClear && group.includes(hit);
    const rest = group.includes(hit) ? others : hits.slice(index + 1);
    // What cannot be near by its words needs no closer look, which costs more.
    if (!isOne && !isNear(hit, rest, [])) return;
    const found = differs(hit);
    const counts = grave(hit, found);
    if (isOne && !isTurned(hit, counts)) matches.set(hit, { match: 'same', differs: found });
    else if (isNear(hit, rest, counts)) matches.set(hit, { match: 'related', differs: found });
  });
  return matches;
}

function isSure(first: Hit, others: readonly Hit[], differs: (hit: Hit) => Difference[]): boolean {
  const least = first.likeness.dated ? SAME_IF_DATED : SAME;
  if (clearness(first, others, []) < least) return false;
  const found = differs(first);
  return !isTurned(first, found) && clearness(first, others, found) >= least;
}

function isNear(hit: Hit, rest: readonly Hit[], differs: readonly Difference[]): boolean {
  const { claim, title } = hit.likeness;
  return Math.max(claim, title) >= A_PART && clearness(hit, rest, differs) >= RELATED;
}

function isTurned({ likeness }: Hit, differs: readonly Difference[]): boolean {
  return likeness.claim >= NEARLY_ALL && differs.some((one) => one === 'number' || one === 'sense');
}

/** How alike the two are, and how far ahead of others: what many checks are nearly about, none is surely about. */
function clearness(hit: Hit, others: readonly Hit[], differs: readonly Difference[]): number {
  const ahead = (of: number) => hit.score - Math.max(others[of - 1]?.score ?? 0, USUAL);
  const cost = differs.reduce((sum, one) => sum + (COST[one] ?? 0), 0);
  return WEIGHTS.score * hit.score + WEIGHTS.second * ahead(1) + WEIGHTS.fifth * ahead(4) - cost;
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let both = 0;
  for (const stem of one) if (other.has(stem)) both++;
  return both >= ALIKE * Math.max(one.size, other.size);
}

function stemsOf({ review }: Hit): Set<string> {
  return new Set(termsOf(review.claimReviewed).map(({ stem }) => stem));
}
