/** Cuts what a quotation leaves of a sentence down to what asserts something by itself. */
import type { Span } from '../model.ts';
import type { Language } from '../text/index.ts';
import { hasVerbSoon } from './clauses.ts';
import { isOfficeToken, type Token, tokens } from './phrases.ts';

export interface Piece extends Span {
  text: string;
  /** Its words that stand outside quotations, where it goes on into one. */
  own?: string;
  /** The quote whose words these are. */
  within?: string;
}

const JOINS = /^(?:and|but|or|so|while|whereas|though|although|then|also|yet|because|as|since)$/u;
const SUBJECT =
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|he|she|it|they|we|there|no|some|many|most|all|both|one|two|three|four|five|six|seven|eight|nine|ten|more|few|several|nobody|everyone)$/u;

/** `partial`: whether more of the sentence stands before it. Null where a fragment is left. */
export function asClause(piece: Piece, partial: boolean, language: Language): Piece | null {
  if (!partial || !language.reports) return piece;
  const list = tokens(piece.text, piece.start, language);
  let at = 0;
  // “…,” and that the; “…,” adding that the; “…,” said Marta Lindqvist, who leads the
  while (at < list.length && isLead(list[at], language)) at++;
  const first = list[at];
  if (!first || !(first.capital || SUBJECT.test(first.lower) || /^\p{N}/u.test(first.text))) return null;
  if (!asserts(list.slice(at), language)) return null;
  const { own, ...rest } = piece;
  const lead = first.start - piece.start;
  return {
    ...rest,
    ...(own ? { own: own.slice(lead) } : {}),
    start: first.start,
    text: piece.text.slice(first.start - piece.start),
  };
}

function isLead(token: Token | undefined, language: Language): boolean {
  if (!token || token.capital) return false;
  return (
    !token.word || JOINS.test(token.lower) || language.thatWords.has(token.lower) || language.cues.has(token.lower)
  );
}

/** “…,” said Tomas Brenn, adding that the court …: two clauses. */
export function splitClauses(piece: Piece, language: Language): Piece[] {
  const list = tokens(piece.text, piece.start, language);
  const at = list.findIndex(
    (token, index) => index > 2 && list[index - 1]?.text === ',' && language.cues.get(token.lower) === 'participle',
  );
  const cut = list[at - 1]?.start;
  const next = list[at]?.start;
  if (at < 0 || cut === undefined || next === undefined) return [piece];
  const part = (start: number, end: number): Piece => ({
    start,
    end,
    text: piece.text.slice(start - piece.start, end - piece.start),
  });
  return [part(piece.start, cut), part(next, piece.end)];
}

/** A verb of its own, or a name with its office or with what it did between commas. */
export function asserts(list: readonly Token[], language: Language): boolean {
  const relative = list.findIndex(({ lower }, at) => at > 0 && /^(?:which|who|whom|whose|that)$/u.test(lower));
  const main = relative < 0 ? list : list.slice(0, relative);
  if (hasVerbSoon(main, 0, main.length, language, 60)) return true;
  if (main.some(({ lower, capital, text }, at) => at > 0 && !capital && isVerb(lower, text, language))) return true;
  if (!list[0]?.capital) return false;
  const comma = list.findIndex(({ text }) => text === ',');
  return (
    /^who(?:se)?$/u.test(list[relative]?.lower ?? '') ||
    (comma > 0 && list.slice(comma).some((token) => isOfficeToken(token, language)))
  );
}

const isVerb = (lower: string, text: string, language: Language) =>
  language.cues.get(lower) === 'finite' || /\p{Ll}{3}ed$/u.test(text);
