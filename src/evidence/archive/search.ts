/** Published fact checks that a statement may be about, best first. */
import { bucketOf, readPostings, slotOf } from './postings.ts';
import { type ArchiveReader, BLOCK, type ReviewEntry } from './store.ts';
import { hashOf, plain, type Term, termsOf } from './terms.ts';

export interface Hit {
  entry: number;
  review: ReviewEntry;
  score: number;
  /** How the score came about: what `same-claim` decides by. */
  likeness: Likeness;
}

export interface Likeness {
  /** Of what the claim of the review says, by weight of its words: how much the statement has; and the other way round. */
  claim: number;
  title: number;
  statement: number;
  /** Cosine of the letter sequences. */
  letters: number;
  /** The rarest word that both have, against the rarest there can be. */
  rarest: number;
}

/** What else is known of a statement: who says it and when. It helps to find, never to decide. */
export interface Surroundings {
  speaker?: string;
  /** ISO 8601. */
  published?: string;
}

/** Words that are asked for: the rarest ones, so that a long statement costs no more than a short one. */
const ASKED = 24;
/** Entries whose words are read. */
const READ = 30;
/** Weights of what is read against the impact of the index; set by hand on two sets of claims. */
const WEIGHTS = { impact: 0.1, letters: 4, title: 1, rarest: 1 };
const SEQUENCE = 4;

export async function searchArchive(
  archive: ArchiveReader,
  text: string,
  surroundings: Surroundings = {},
  wanted = 5,
): Promise<Hit[]> {
  const [about, counts] = await Promise.all([archive.about(), archive.counts()]);
  if (!about || !counts) return [];
  const own = plain(text);
  const terms = unique(termsOf(`${own} ${around(surroundings)}`));
  const weigh = weights(about.entries, counts);
  const asked = terms
    .map((term) => ({ hash: hashOf(term.stem), weight: weigh(term.stem) }))
    .filter(({ hash }) => counts[slotOf(hash)]! > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, ASKED);
  const scores = new Map<number, number>();
  const buckets = await archive.buckets(asked.map(({ hash }) => bucketOf(hash)));
  asked.forEach(({ hash, weight }, index) => {
    for (const part of buckets[index]!)
      readPostings(part, hash, (entry, impact) => scores.set(entry, (scores.get(entry) ?? 0) + weight * impact));
  });
  const best = bestOf(scores, READ);
  const reviews = await reviewsOf(
    archive,
    best.map(([entry]) => entry),
  );
  const statement = { terms, letters: lettersOf(own) };
  return best
    .flatMap(([entry, impact], index) => {
      const review = reviews[index];
      if (!review) return [];
      const likeness = compare(statement, review, weigh, about.entries);
      const { letters, title, rarest } = likeness;
      const score =
        WEIGHTS.impact * impact + WEIGHTS.letters * letters + WEIGHTS.title * title + WEIGHTS.rarest * rarest;
      return [{ entry, review, score, likeness }];
    })
    .sort((a, b) => b.score - a.score || a.entry - b.entry)
    .slice(0, wanted);
}

function around({ speaker, published }: Surroundings): string {
  const date = published ? new Date(published) : undefined;
  const month =
    date && !Number.isNaN(date.getTime()) ? date.toLocaleString('en', { month: 'long', timeZone: 'UTC' }) : '';
  return [speaker ?? '', month, month && date ? String(date.getUTCFullYear()) : ''].join(' ');
}

function unique(terms: readonly Term[]): Term[] {
  const seen = new Map<string, Term>();
  for (const term of terms) if (!seen.has(term.stem)) seen.set(term.stem, term);
  return [...seen.values()];
}

/** Inverse document frequency (as in BM25) by the archive's own counts. */
function weights(entries: number, counts: Uint8Array): (stem: string) => number {
  return (stem) => {
    const count = 2 ** (counts[slotOf(hashOf(stem))]! / 8) - 1;
    return Math.log(1 + (entries - count + 0.5) / (count + 0.5));
  };
}

function bestOf(scores: Map<number, number>, wanted: number): [number, number][] {
  // A full sort of a hundred thousand scores costs more than the search.
  let floor = 0;
  let best: [number, number][] = [];
  for (const one of scores) {
    if (one[1] <= floor) continue;
    best.push(one);
    if (best.length < wanted * 8) continue;
    best = best.sort((a, b) => b[1] - a[1]).slice(0, wanted);
    floor = best[wanted - 1]![1];
  }
  return best.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, wanted);
}

async function reviewsOf(archive: ArchiveReader, entries: readonly number[]): Promise<(ReviewEntry | undefined)[]> {
  const numbers = [...new Set(entries.map((entry) => Math.floor(entry / BLOCK)))];
  const blocks = await archive.blocks(numbers);
  return entries.map((entry) => blocks[numbers.indexOf(Math.floor(entry / BLOCK))]?.[entry % BLOCK]);
}

function compare(
  statement: { terms: readonly Term[]; letters: Set<string> },
  review: ReviewEntry,
  weigh: (stem: string) => number,
  entries: number,
): Likeness {
  const own = new Set(statement.terms.map(({ stem }) => stem));
  const claim = unique(termsOf(plain(review.claimReviewed)));
  const title = unique(termsOf(plain(review.title ?? '')));
  const theirs = new Set([...claim, ...title].map(({ stem }) => stem));
  const shared = statement.terms.filter(({ stem }) => theirs.has(stem));
  return {
    claim: share(claim, own, weigh),
    title: title.length > 0 ? share(title, own, weigh) : share(claim, own, weigh),
    statement: share(statement.terms, theirs, weigh),
    letters: cosine(statement.letters, lettersOf(`${plain(review.claimReviewed)} ${review.title ?? ''}`)),
    rarest: Math.max(0, ...shared.map(({ stem }) => weigh(stem))) / Math.log(1 + 2 * entries),
  };
}

/** Of the terms, by weight, how many are in `others`: 0–1. */
function share(terms: readonly Term[], others: ReadonlySet<string>, weigh: (stem: string) => number): number {
  let all = 0;
  let met = 0;
  for (const { stem } of terms) {
    const weight = weigh(stem);
    all += weight;
    if (others.has(stem)) met += weight;
  }
  return all > 0 ? met / all : 0;
}

function lettersOf(text: string): Set<string> {
  const plainly = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const found = new Set<string>();
  for (let at = 0; at + SEQUENCE <= plainly.length; at++) found.add(plainly.slice(at, at + SEQUENCE));
  return found;
}

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(one)) both++;
  return a.size && b.size ? both / Math.sqrt(a.size * b.size) : 0;
}
