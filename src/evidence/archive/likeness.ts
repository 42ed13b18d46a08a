/** How alike a statement and a published fact check are, among the checks that might be meant. */
import type { ReviewEntry } from '../../provider.ts';
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

const SEQUENCE = 4;

export function likenessesOf(
  sought: Sought,
  reviews: readonly ReviewEntry[],
  weigh: Weigh,
  entries: number,
): Likeness[] {
  const known = new Set([...sought.terms, ...sought.speaker, ...monthTerms(sought.published)].map(({ stem }) => stem));
  const speaker = unique(sought.speaker);
  const own = lettersOf(sought.text);
  const letters = reviews.map(({ claimReviewed, title }) => lettersOf(`${claimReviewed} ${title ?? ''}`));
  const rare = rarityIn(letters);
  return reviews.map((review, index) => {
    const claim = unique(termsOf(review.claimReviewed));
    const title = unique(termsOf(review.title ?? ''));
    const theirs = new Set([...claim, ...title]);
    const shared = [...new Set(sought.terms.map(({ stem }) => stem))].filter((stem) => theirs.has(stem)).map(weigh);
    const three = shared.sort((a, b) => b - a).slice(0, 3);
    return {
      claim: share(claim, known, weigh),
      title: share(title.length > 0 ? title : claim, known, weigh),
      speaker: share(speaker, theirs, weigh),
      rarest: three.reduce((sum, weight) => sum + weight, 0) / 3 / Math.log(1 + 2 * entries),
      letters: cosine(own, letters[index]!, rare),
      ...timeBetween(sought.published, review),
    };
  });
}

export function unique(terms: readonly Term[]): string[] {
  return [...new Set(terms.map(({ stem }) => stem))];
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

/** Every four letters that follow each other, as a number: pieces of a string would cost ten times as much. */
function lettersOf(text: string): Set<number> {
  const plainly = ` ${lettersAlone(text)} `;
  const found = new Set<number>();
  for (let at = 0; at + SEQUENCE <= plainly.length; at++) {
    let hash = 0;
    for (let next = at; next < at + SEQUENCE; next++)
      hash = Math.imul(hash ^ plainly.charCodeAt(next), 0x01000193) ^ (hash >>> 15);
    found.add(hash & 0x3fffffff);
  }
  return found;
}

const ASCII = /^[\x20-\x7e]*$/;

function lettersAlone(text: string): string {
  const words = text.includes('/') ? text.replace(/(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+/gu, ' ') : text;
  const bare = ASCII.test(words) ? words.replace(/'/g, '') : words.normalize('NFKD').replace(/\p{M}|[’']/gu, '');
  const low = bare.toLowerCase();
  return (ASCII.test(low) ? low.replace(/[^a-z\d]+/g, ' ') : low.replace(/[^\p{L}\p{N}]+/gu, ' ')).trim();
}

function rarityIn(sets: readonly ReadonlySet<number>[]): (sequence: number) => number {
  const counts = new Map<number, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  // What none of them has counts by half: a statement says more than its claim.
  const unseen = (Math.log(1 + sets.length) / 2) ** 2;
  const seen = Array.from({ length: sets.length + 1 }, (_, count) => Math.log(1 + sets.length / count) ** 2);
  return (sequence) => seen[counts.get(sequence) ?? -1] ?? unseen;
}

function cosine(a: ReadonlySet<number>, b: ReadonlySet<number>, weigh: (sequence: number) => number): number {
  let both = 0;
  let ofA = 0;
  let ofB = 0;
  for (const one of a) {
    const weight = weigh(one);
    ofA += weight;
    if (b.has(one)) both += weight;
  }
  for (const one of b) ofB += weigh(one);
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0;
}
