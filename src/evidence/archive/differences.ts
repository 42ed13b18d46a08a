/** In what a statement and a reviewed claim differ though they share their words: any of it can turn a rating round. */
import type { Review } from '../../model.ts';
import type { ReviewEntry } from '../../provider.ts';
import { findValues, splitSentences } from '../../text/index.ts';
import { denialsIn, turnsSense } from './denial.ts';
import { saysIt } from './says-it.ts';
import type { Surroundings } from './search.ts';
import { postIn, termsOf } from './terms.ts';

export type Difference = Review['differs'][number];

const DOUBT =
  /\b(?:if|unless|whether|would|could|might|may|should|will|shall|plan(?:s|ned|ning)? (?:to|on)|wants?|wanted|expected|considering|considered|proposed|supposedly|allegedly|reportedly|rumou?red|possibly|perhaps|maybe|nearly|almost|tried|failed|threatened)\b/giu;
const QUESTION = /\?["”’)\]]*\s*$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Begin a reviewed claim, or stand in any: no names of what it is about. */
const NO_NAMES = new Set(
  termsOf(
    `A An The In On At Photograph Photo Picture Image Video Footage Clip Screenshot Meme Post Claim Says Shows U.S. US UK American
    President Former Mr Mrs Ms Dr Sen Rep Gov Senator Representative Governor January February March April May June July August
    September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Facebook Twitter Instagram WhatsApp
    YouTube TikTok Internet`,
  ).map(({ stem }) => stem),
);

/** Whether the very words that both have are denied in one of them: more than that the sense may differ. */
export function isDenied(text: string, { claimReviewed }: Pick<ReviewEntry, 'claimReviewed'>): boolean {
  return turnsSense(sentenceAbout(postIn(text).body, claimReviewed), claimReviewed);
}

export function differencesOf(
  text: string,
  { claimReviewed, published }: Pick<ReviewEntry, 'claimReviewed' | 'published'>,
  surroundings: Surroundings = {},
): Difference[] {
  const { body, speaker = surroundings.speaker ?? '' } = postIn(text);
  const about = sentenceAbout(body, claimReviewed);
  const found: Difference[] = [];
  if (denialsIn(about) % 2 !== denialsIn(claimReviewed) % 2 || turnsSense(about, claimReviewed)) found.push('sense');
  if (QUESTION.test(about) || count(about, DOUBT) > count(claimReviewed, DOUBT)) found.push('doubt');
  if (!sameNumbers(body, claimReviewed)) found.push('number');
  const known = new Set(termsOf(`${body} ${speaker} ${surroundings.title ?? ''}`).map(({ stem }) => stem));
  if (!namesOf(claimReviewed).every((stem) => known.has(stem))) found.push('name');
  if (isOfAnotherTime(body, claimReviewed, published)) found.push('time');
  if (!saysIt(body, claimReviewed)) found.push('words');
  return found;
}

/** Of several sentences, the one that the claim is about. */
function sentenceAbout(text: string, claim: string): string {
  const theirs = new Set(termsOf(claim).map(({ stem }) => stem));
  let about = text;
  let most = -1;
  for (const { start, end } of splitSentences(text, 'en')) {
    const sentence = text.slice(start, end);
    const shared = new Set(termsOf(sentence).flatMap(({ stem }) => (theirs.has(stem) ? [stem] : []))).size;
    if (shared > most) [about, most] = [sentence, shared];
  }
  return about;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A check of 122 detainees is not about 127; one that gives a number says nothing of a statement without it. */
function sameNumbers(text: string, claim: string): boolean {
  const own = numbersOf(text);
  return numbersOf(claim).every((number) => own.includes(number));
}

function numbersOf(text: string): number[] {
  return findValues(text, 'en').flatMap(({ kind, value }) =>
    typeof value === 'number' && kind !== 'year' && kind !== 'date' && !YEAR.test(String(value)) ? [value] : [],
  );
}

/** The first word has a capital whatever it is. */
function namesOf(claim: string): string[] {
  const [first, ...rest] = termsOf(claim);
  const names = first && first.start > 0 ? [first, ...rest] : rest;
  return names.flatMap(({ capital, number, stem }) => (capital && !number && !NO_NAMES.has(stem) ? [stem] : []));
}

/** Both give years and share none, or the statement gives one that had not come when the check was published. */
function isOfAnotherTime(text: string, claim: string, published: string | undefined): boolean {
  const own = yearsOf(text);
  const theirs = yearsOf(claim);
  if (own.length > 0 && theirs.length > 0 && !own.some((year) => theirs.includes(year))) return true;
  const checked = Number(/^\d{4}/.exec(published ?? '')?.[0]);
  return checked > 0 && own.length > 0 && Math.min(...own) > checked;
}

function yearsOf(text: string): number[] {
  return [...text.matchAll(/(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]\d|%)/g)].map(([year]) => Number(year));
}
