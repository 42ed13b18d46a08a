/** How alike a statement and a published fact check are, among the checks that might be meant. */
import type { ReviewEntry } from '../../provider.ts';
import { letterLikeness } from './letters.ts';
import { MONTHS, monthTerms } from './months.ts';
import { type Term, termsOf } from './terms.ts';

export interface Likeness {
  /** Of what the reviewed claim says, by weight of its words: how much is in the statement, or known of it. */
  claim: number;
  /** Of what the title of the check says, likewise; of the claim where there is no title. */
  title: number;
  /** Of who says it: how much the check names. */
  speaker: number;
  /** The three rarest words that both have, against the rarest there can be. */
  rarest: number;
  /** Cosine of the letter sequences, by how few of the checks compared have them. */
  letters: number;
  /** 1 where the check came within a month, −0.5 where it is of quite another time, 0 where nobody says. */
  time: number;
  /** Whether `time` is known of the check itself. */
  dated: boolean;
}

export interface Sought {
  text: string;
  terms: readonly Term[];
  speaker: readonly Term[];
  /** ISO 8601. */
  published?: string;
}

export type Weigh = (stem: string) => number;

export function likenessesOf(
  sought: Sought,
  reviews: readonly ReviewEntry[],
  weigh: Weigh,
  entries: number,
): Likeness[] {
  const known = new Set([...sought.terms, ...sought.speaker, ...monthTerms(sought.published)].map(({ stem }) => stem));
  const speaker = unique(sought.speaker);
  const stems = unique(sought.terms);
  const letters = letterLikeness(
    sought.text,
    reviews.map(({ claimReviewed, title }) => `${claimReviewed} ${title ?? ''}`),
  );
  return reviews.map((review, index) => {
    const claim = unique(termsOf(review.claimReviewed));
    const title = unique(termsOf(review.title ?? ''));
    const theirs = new Set([...claim, ...title]);
    const shared = stems.filter((stem) => theirs.has(stem)).map(weigh);
    const three = shared.sort((a, b) => b - a).slice(0, 3);
    return {
      claim: share(claim, known, weigh),
      title: share(title.length > 0 ? title : claim, known, weigh),
      speaker: share(speaker, theirs, weigh),
      rarest: three.reduce((sum, weight) => sum + weight, 0) / 3 / Math.log(1 + 2 * entries),
      letters: letters[index]!,
      ...timeBetween(sought.published, review),
    };
  });
}

export function unique(terms: readonly Term[]): string[] {
  const stems = new Set<string>();
  for (const { stem } of terms) stems.add(stem);
  return [...stems];
}

/** Of the terms, by weight, how many are in `others`: 0–1. */
export function share(stems: readonly string[], others: ReadonlySet<string>, weigh: Weigh): number {
  let all = 0;
  let met = 0;
  for (const stem of stems) {
    const weight = weigh(stem);
    all += weight;
    if (others.has(stem)) met += weight;
  }
  return all > 0 ? met / all : 0;
}

const DAY = 86_400_000;
const DATED = new RegExp(`(?:\\b(${MONTHS.join('|')})\\b[\\s\\d,]{1,7})?\\b((?:19|20)\\d\\d)\\b`, 'giu');

function timeBetween(published: string | undefined, review: ReviewEntry): Pick<Likeness, 'time' | 'dated'> {
  const at = Date.parse(published ?? '');
  if (Number.isNaN(at)) return { time: 0, dated: false };
  const checked = Date.parse(review.published ?? '');
  if (!Number.isNaN(checked)) {
    const days = (checked - at) / DAY;
    // A check follows what it checks, mostly by days; dates may be off by the time zone, and some check before all have heard.
    return {
      time: days >= -1 && days <= 7 ? 1 : days >= -7 && days <= 30 ? 0.5 : days >= -60 && days <= 180 ? 0.2 : -0.4,
      dated: true,
    };
  }
  const date = new Date(at);
  const named = [...`${review.claimReviewed} ${review.title ?? ''}`.matchAll(DATED)].map(([, month, year]) => {
    const years = date.getUTCFullYear() - Number(year);
    return Math.abs(years * 12 + (month ? date.getUTCMonth() - MONTHS.indexOf(month.toLowerCase()) : 0));
  });
  if (named.length === 0) return { time: 0, dated: false };
  const months = Math.min(...named);
  return { time: (months <= 1 ? 1 : months <= 3 ? 0.5 : months <= 12 ? -0.3 : -1) / 4, dated: false };
}
