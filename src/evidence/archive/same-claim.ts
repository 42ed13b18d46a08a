/**
 * Whether a published fact check is about the same claim, about something related, or neither. To relay a rating for
 * another claim misleads: where it is not clear, a review is only related.
 */
import type { Hit } from './search.ts';
import { plain, termsOf } from './terms.ts';

export type Match = 'same' | 'related';

/** Weights and thresholds by hand, on two sets of posts and claims: see bench/RESULTS.md, Matching. */
const WEIGHTS = { letters: 4, words: 2, second: 0.5, fourth: 2, number: -1 };
const SAME = 6.5;
const RELATED = 3;
const NUMBER = /\p{N}[\p{N}.,]*/gu;
/** When something was is said in a review, and is known of a post without being said. */
const YEAR = /^(?:19|20)\d\d$/;
const SENTENCE_END = /[.!?;:\n]+\s/u;
const NEGATION = /\b(?:not|no|never|none|nobody|nothing|cannot|without|falsely|denie[sd])\b|n[’']t\b/giu;

/** `hits` as the search gave them, best first. Only the first can be the same: two reviews of one claim rarely stand in one archive. */
export function matchesOf(text: string, hits: readonly Hit[]): Map<Hit, Match> {
  const matches = new Map<Hit, Match>();
  hits.forEach((hit, index) => {
    const clear = clearness(text, hit, hits);
    if (index === 0 && clear >= SAME && sameNumbers(text, hit) && sameSense(text, hit)) matches.set(hit, 'same');
    else if (clear >= RELATED) matches.set(hit, 'related');
  });
  return matches;
}

/** How alike the two are, and how far ahead of others: what many reviews are nearly about, none is surely about. */
function clearness(text: string, hit: Hit, hits: readonly Hit[]): number {
  const at = hits.indexOf(hit);
  const ahead = (of: number) => hit.score - (hits[at + of]?.score ?? hit.score / 2);
  const { letters, claim, title, statement } = hit.likeness;
  const words = Math.sqrt(Math.max(claim, title) * statement);
  return (
    WEIGHTS.letters * letters +
    WEIGHTS.words * words +
    WEIGHTS.second * ahead(1) +
    WEIGHTS.fourth * ahead(3) +
    (sameNumbers(text, hit) ? 0 : WEIGHTS.number)
  );
}

/** A review about 122 detainees is not about 127; one that gives a number says nothing of a statement without it. */
function sameNumbers(text: string, { review }: Hit): boolean {
  const theirs = numbersOf(review.claimReviewed);
  const own = new Set(numbersOf(text));
  return theirs.length === 0 || theirs.some((number) => own.has(number));
}

function numbersOf(text: string): string[] {
  return [...plain(text).matchAll(NUMBER)]
    .map(([number]) => number.replace(/[.,]/g, ''))
    .filter((number) => !YEAR.test(number));
}

/** Whether both deny or neither does, in the sentence that the review is about. */
function sameSense(text: string, { review }: Hit): boolean {
  const theirs = stemsOf(review.claimReviewed);
  let about = '';
  let most = -1;
  for (const sentence of plain(text).split(SENTENCE_END)) {
    const shared = [...stemsOf(sentence)].filter((stem) => theirs.has(stem)).length;
    if (shared > most) [about, most] = [sentence, shared];
  }
  return denials(about) % 2 === denials(review.claimReviewed) % 2;
}

function stemsOf(text: string): Set<string> {
  return new Set(termsOf(plain(text)).map(({ stem }) => stem));
}

function denials(text: string): number {
  return text.match(NEGATION)?.length ?? 0;
}
