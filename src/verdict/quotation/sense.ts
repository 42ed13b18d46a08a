/** Whether what was left out of a quote turns its sense: a denial, a condition, or somebody else's view. */
import type { Span } from '../../model.ts';
import { normalise, words } from '../../text/words.ts';

const DENIAL =
  /(?:\b(?:not|never|nobody|nothing|neither|nor|hardly|barely|scarcely|cannot|without|no longer|far from)\b|\bn[’']t\b|\p{L}n[’']t\b|\b(?:doubts?|deny|denies|denied|false|untrue|wrong|nonsense|mistaken|foolish|absurd|myth|rumou?r)\b)/iu;
const CONDITION = /\b(?:if|unless|provided|assuming|suppose|imagine|whether|only when|except)\b/i;
const OTHERS =
  /\b(?:people|they|critics|some|others|opponents|rivals|he|she|everybody|everyone|nobody|my \p{L}+|our \p{L}+|those who)\s+(?:\p{L}+\s+){0,2}?(?:say|says|said|claim|claims|claimed|think|thinks|believe|believes|tell|tells|told|pretend|pretends|argue|argues|write|writes|call)\b[^.,;]*$/iu;
const CONDITION_BEHIND =
  /^\s*,?\s*(?:if|unless|only if|only when|provided|as long as|so long as|except|until|but only|but not|on condition|in theory|on paper|he says|they say|she says|my \p{L}+ says?)\b/iu;

/** The sentence around, without the words themselves. */
function around(text: string, { start, end }: Span): { before: string; behind: string } {
  const before = /[^.?!“”"„«»\n]*$/u.exec(text.slice(0, start))![0];
  const behind = /^[^.?!“”"»\n]*/u.exec(text.slice(end))![0];
  return { before, behind };
}

/** `complete`: given as a sentence of its own, and so as what was meant. */
export function turnedByItsEdges(text: string, place: Span, said: string): boolean {
  // Three words or fewer of a sentence, or a lower case beginning, are a fragment and claim to be no more.
  const complete = /^[^\p{L}]*(?:\p{Lu}|\d)/u.test(said);
  if (!complete) return false;
  const { before, behind } = around(text, place);
  const clause = before.split(/[,;:—–]/).at(-1)!;
  if (CONDITION_BEHIND.test(behind)) return true;
  if (before.trim() === '') return false;
  return DENIAL.test(clause) || CONDITION.test(before) || OTHERS.test(before);
}

/** A denial or condition right beside the seam of an ellipsis. */
export function turnedByOmission(text: string, omitted: readonly Span[]): boolean {
  return omitted.some(({ start, end }) => {
    const gone = words(text.slice(start, end)).map((word) => word.text);
    const beside = [gone.slice(0, 2).join(' '), gone.slice(-2).join(' ')];
    return beside.some((few) => DENIAL.test(few) || CONDITION.test(few));
  });
}

/** Words that only the source has, none that only the quote has: nothing reworded, something taken out. */
export function turnedByDeletion(said: string, told: string): boolean {
  const mine = words(said).map((word) => normalise(word.text));
  const theirs = words(told).map((word) => word.text);
  let at = 0;
  const gone: string[] = [];
  for (const word of theirs) {
    if (normalise(word) === mine[at]) at += 1;
    else gone.push(word);
  }
  return at === mine.length && gone.length > 0 && (DENIAL.test(gone.join(' ')) || CONDITION.test(gone.join(' ')));
}
