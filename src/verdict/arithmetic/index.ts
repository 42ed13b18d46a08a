/** Finds what in an article does not agree with itself: the reckoning of one sentence, and one sentence against another. */
import { withoutQuotes } from '../structured/asserted.ts';
import { findChanges } from './changes.ts';
import type { Clash } from './clash.ts';
import { findDates } from './dates.ts';
import { reckon } from './figures.ts';
import { findLives } from './lives.ts';
import { findShares } from './shares.ts';
import { findSums } from './sums.ts';

export type { Clash } from './clash.ts';
export { reckon } from './figures.ts';
export { againstHeadline, type Headline, headlineOf, sameWords } from './headlines.ts';
export { type Told, toldIn } from './twice.ts';

/** Where these stand, a sentence says itself that its numbers are not so, or not yet. */
const DOUBTED =
  /\b(?:wrong|wrongly|false|falsely|incorrect|incorrectly|mistaken|mistakenly|mis(?:stated|reported|quoted)|corrections?|corrected|clarifications?|earlier version|imagine|fiction|fictional|novel|jok(?:e|ed|es)|hypothetical|suppose|puzzle|riddle|typo|errors?)\b/i;
/** What would be is not reckoned with. */
const UNREAL = /\b(?:if|unless|would|could|might|should|for example)\b/i;

/** A sentence without what it quotes; null where it does not stand for its numbers. */
export function standing(text: string): string | null {
  if (text.length > 600 || DOUBTED.test(text) || /\?["”’')\]]*\s*$/.test(text)) return null;
  return withoutQuotes(text);
}

/** In the order of the sentence; the same words once. */
export function clashesIn(text: string, published: string | undefined): Clash[] {
  const own = standing(text);
  if (own === null) return [];
  const days = findDates(reckon(own), published);
  if (
    UNREAL.test(own) ||
    !/\d|\b(?:half|third|quarter|one in|two|three|four|five|six|seven|eight|nine|ten|doubled|tripled|halved)\b/i.test(
      own,
    )
  )
    return days;
  const reckoning = reckon(own);
  return [
    ...findShares(reckoning),
    ...findChanges(reckoning),
    ...findSums(reckoning),
    ...days,
    ...findLives(own, published),
  ];
}
