/** Published fact checks that a statement may be about, best first. */
import type { Context, Statement } from '../../model.ts';
import type { ArchiveReader, ReviewEntry } from '../../provider.ts';
import { BLOCK, entryIn } from './blocks.ts';
import { type Likeness, likenessesOf, type Sought, type Weigh } from './likeness.ts';
import { followingMonths, monthTerms } from './months.ts';
import { addPostings, bucketOf, SEGMENT, slotOf } from './postings.ts';
import { type Bucket, rememberedBuckets } from './remembered.ts';
import { countIn } from './store.ts';
import { hashOf, postIn, termsOf } from './terms.ts';

export interface Hit {
  entry: number;
  review: ReviewEntry;
  /** ISO 8601: when it was brought here. */
  retrieved: string;
  score: number;
  /** How the score came about: what `same-claim` decides by. */
  likeness: Likeness;
}

/** What else is known of a statement: who says it and when. */
export interface Surroundings {
  speaker?: string;
  /** Of the page: it names what its sentences leave out. */
  title?: string;
  /** ISO 8601. */
  published?: string;
}

export function surroundingsOf(statement: Statement, { title, published }: Context): Surroundings {
  const speaker = statement.kind === 'quote' ? statement.speaker?.name : statement.said?.speaker.name;
  return { title, ...(speaker ? { speaker } : {}), ...(published ? { published } : {}) };
}

export type Search = (text: string, surroundings?: Surroundings, wanted?: number) => Promise<Hit[]>;

/** Words that are asked for: the rarest ones, so that a long statement costs no more than a short one. */
const ASKED = 30;
/** Who says it and when finds too, but what is said counts. */
const AROUND = 0.7;
/** Of the heaviest word there can be: being published in the days after it. Never enough alone. */
const SAME_DAYS = 0.35;
/** Entries whose words are read. */
const READ = 16;
/** Weights of what is read beside the impact of the index; round numbers set by hand, see bench/RESULTS.md, Matching. */
const WEIGHTS = { impact: 2, letters: 20, claim: 2, title: 3, rarest: 2, speaker: 1, time: 3 };

/** For many statements: what is the same for all is read once. Undefined where there is no archive. */
export async function searchIn(archive: ArchiveReader): Promise<Search | undefined> {
  const [about, counts] = await Promise.all([archive.about(), archive.counts()]);
  if (!about || !counts) return undefined;
  const weigh = weights(about.entries, counts);
  // An archive of a hundred entries and one of half a million are to score alike.
  const heaviest = Math.log(1 + 2 * about.entries);
  // One number for each entry there can be: with a map a search for common words costs ten times as much.
  const scores = new Float32Array((Math.max(0, ...about.segments) + 1) * SEGMENT);
  const postings = rememberedBuckets(archive, new Set(about.segments));
  return async (text, surroundings = {}, wanted = 5) => {
    const sought = soughtIn(text, surroundings);
    const asked = askedFor(sought, weigh, counts, heaviest);
    const buckets = await postings(asked.map(({ hash }) => bucketOf(hash)));
    // Nobody else comes between until the best are known.
    addScores(scores, buckets, asked);
    const best = bestOf(scores, READ);
    const there = await reviewsOf(archive, best);
    const reviews = there.map(({ review }) => review);
    const likenesses = likenessesOf(sought, reviews, weigh, about.entries);
    return there
      .map(({ impact, ...hit }, index) => {
        const likeness = likenesses[index]!;
        return { ...hit, score: scoreOf(impact / heaviest, likeness), likeness };
      })
      .sort((a, b) => b.score - a.score || a.entry - b.entry)
      .slice(0, wanted);
  };
}

export async function searchArchive(
  archive: ArchiveReader,
  text: string,
  surroundings: Surroundings = {},
  wanted = 5,
): Promise<Hit[]> {
  return (await searchIn(archive))?.(text, surroundings, wanted) ?? [];
}

function soughtIn(text: string, surroundings: Surroundings): Sought {
  const { body, speaker = surroundings.speaker ?? '', published = surroundings.published } = postIn(text);
  return {
    text: `${body} ${speaker}`,
    terms: termsOf(body),
    speaker: termsOf(speaker),
    ...(published ? { published } : {}),
  };
}

interface Asked {
  hash: number;
  weight: number;
}

/** Terms with their weights, the heaviest that some entry has. */
function askedFor(sought: Sought, weigh: Weigh, counts: Uint8Array, heaviest: number): Asked[] {
  const worth = new Map<string, number>();
  for (const { stem } of sought.terms) worth.set(stem, 1);
  for (const { stem } of [...sought.speaker, ...monthTerms(sought.published)])
    if (!worth.has(stem)) worth.set(stem, AROUND);
  const isKnown = ({ hash }: Asked) => counts[slotOf(hash)]! > 0;
  const words = [...worth]
    .map(([stem, factor]) => ({ hash: hashOf(stem), weight: weigh(stem) * factor }))
    .filter(isKnown)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, ASKED);
  if (words.length === 0) return [];
  const days = followingMonths(sought.published).map(([stem, factor]) => ({
    hash: hashOf(stem),
    weight: SAME_DAYS * heaviest * factor,
  }));
  return [...words, ...days.filter(isKnown)];
}

function addScores(scores: Float32Array, buckets: readonly Bucket[], asked: readonly Asked[]): void {
  scores.fill(0);
  asked.forEach(({ hash, weight }, index) => {
    for (const record of buckets[index]!) addPostings(scores, record, hash, weight);
  });
}

function scoreOf(impact: number, { letters, claim, title, rarest, speaker, time }: Likeness): number {
  return (
    WEIGHTS.impact * impact +
    WEIGHTS.letters * letters +
    WEIGHTS.claim * claim +
    WEIGHTS.title * title +
    WEIGHTS.rarest * rarest +
    WEIGHTS.speaker * speaker +
    WEIGHTS.time * time
  );
}

/** Inverse document frequency (as in BM25) by the archive's own counts, of which there are 256. */
function weights(entries: number, counts: Uint8Array): Weigh {
  const byCount = Float64Array.from({ length: 256 }, (_, kept) => {
    const count = countIn(kept);
    return Math.log(1 + Math.max(0, entries - count + 0.5) / (count + 0.5));
  });
  return (stem) => byCount[counts[slotOf(hashOf(stem))]!]!;
}

/** What is looked at in one step; a segment has a multiple of it. */
const STEP = 4;

/**
 * The highest, and among equals the first. A sort of all scores would cost more than the search. Numbers that are not
 * negative are in the order of their bits, and whole numbers are compared sooner.
 */
function bestOf(scores: Float32Array, wanted: number): [entry: number, score: number][] {
  const bits = new Int32Array(scores.buffer, scores.byteOffset, scores.length);
  const best: number[] = [];
  let floor = 0;
  for (let from = 0; from < bits.length; from += STEP) {
    // Of many thousand entries some hundred come further.
    if (bits[from]! <= floor && bits[from + 1]! <= floor && bits[from + 2]! <= floor && bits[from + 3]! <= floor)
      continue;
    for (let entry = from; entry < from + STEP; entry++) {
      const score = bits[entry]!;
      if (score <= floor) continue;
      if (best.length === wanted) best.pop();
      let at = best.length;
      while (at > 0 && bits[best[at - 1]!]! < score) at--;
      best.splice(at, 0, entry);
      if (best.length === wanted) floor = bits[best[wanted - 1]!]!;
    }
  }
  return best.map((entry) => [entry, scores[entry]!]);
}

async function reviewsOf(archive: ArchiveReader, best: readonly (readonly [entry: number, impact: number])[]) {
  const numbers = [...new Set(best.map(([entry]) => Math.floor(entry / BLOCK)))];
  const blocks = await archive.blocks(numbers);
  return best.flatMap(([entry, impact]) => {
    const block = blocks[numbers.indexOf(Math.floor(entry / BLOCK))];
    const found = block && entryIn(block, entry % BLOCK);
    return found ? [{ entry, impact, ...found }] : [];
  });
}
