/** Whether what was left out of a quote turns its sense: a denial, a condition, or somebody else's view. */
import type { Span } from '../../model.ts';
import { languageOf } from '../../text/languages/index.ts';
import { tokensOf } from '../../text/quote-tokens.ts';
import { words } from '../../text/words.ts';

const DENIAL =
  /(?:\b(?:not|never|nobody|nothing|neither|nor|hardly|barely|scarcely|cannot|without|no longer|far from)\b|\bn[’']t\b|\p{L}n[’']t\b|\b(?:doubts?|deny|denies|denied|false|untrue|wrong|nonsense|mistaken|foolish|absurd|myth|rumou?r)\b)/iu;
/** The words of denial alone, where the language is another. */
const DENIALS: { readonly [tag: string]: RegExp } = {
  de: /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|niemand\p{L}*|nichts|weder|kaum|ohne)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:ne|n[’']|pas|jamais|aucune?|personne|rien|ni|sans|guère)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:no|nunca|jamás|nadie|nada|ningun[oa]?|ningún|ni|sin|tampoco)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:non|mai|nessun[oa]?|nulla|niente|né|senza)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:não|nunca|jamais|ninguém|nada|nenhuma?|nem|sem)(?!\p{L})/iu,
};
const denialIn = (language: string): RegExp => DENIALS[languageOf(language).tag] ?? DENIAL;
/** Taken out of "there is no talk", it turns it round. */
const NONE = /^no$/i;
const CONDITION = /\b(?:if|unless|provided|assuming|suppose|imagine|whether|only when|except)\b/i;
const OTHERS =
  /\b(?:people|they|critics|some|others|opponents|rivals|he|she|everybody|everyone|nobody|my \p{L}+|our \p{L}+|those who)\s+(?:\p{L}+\s+){0,2}?(?:say|says|said|claim|claims|claimed|think|thinks|believe|believes|tell|tells|told|pretend|pretends|argue|argues|write|writes|call)\b[^.,;]*$/iu;
/** "The minister has always maintained that …": what anybody but the speaker holds. */
const VIEW =
  /\b(?:say|says|said|claims?|claimed|thinks?|thought|believes?|believed|maintains?|maintained|insists?|insisted|argues?|argued|suggests?|suggested|assumes?|assumed|pretends?|pretended|fears?|feared|hopes?|hoped|told (?:me|us))(?:\s+that)?\s*$/iu;
const OWN =
  /(?:^|[^\p{L}])(?:I|we)(?:[’'](?:ve|d|m|re))?\s+(?:(?:have|had|do|did|would|will|can|could|must|may|might|always|often|also|still|really|only|just|first|once)\s+){0,3}$/iu;
/** "… when I have drunk it myself": of what is to come, a condition. */
const TO_COME = /(?:\b(?:will|shall|won[’']t|going to)\b|[’']ll\b)/iu;
const ONCE = /^\s*,?\s*(?:when|once|as soon as)\b/iu;
const HEDGE =
  /\b(?:(?:I|we)\s+(?:hope|wish|doubt|fear|wonder|suppose|guess)(?:\s+(?:that|whether|if))?|perhaps|maybe|possibly|(?:may|might|could) be that|possible that)\s*$/iu;
const CONDITION_BEHIND =
  /^\s*,?\s*(?:(?:if|unless|only if|only when|provided|as long as|so long as|except|until|but only|but not|on condition|in theory|on paper|at best|with luck|he says|they say|she says|my \p{L}+ says?|I hope|hopefully|perhaps|maybe|possibly|probably|but (?:I|we) (?:cannot|\p{L}+ not|\p{L}*n[’']t)|in (?:a|an|any) (?:normal|ordinary|good|perfect|ideal) \p{L}+|in an? \p{L}+ (?:year|season|month|week|day|winter|summer|spring|autumn|world|case))\b|\p{L}+ (?:permitting|willing)\b)/iu;

/** The sentence around, without the words themselves. */
function around(text: string, { start, end }: Span): { before: string; behind: string } {
  const before = /[^.?!“”"„«»‘\n]*$/u.exec(text.slice(0, start))![0];
  const behind = /^[^.?!“”"»\n]*/u.exec(text.slice(end))![0];
  return { before, behind };
}

/** `complete`: given as a sentence of its own, and so as what was meant. */
export function turnedByItsEdges(text: string, place: Span, said: string, language: string): boolean {
  // Three words or fewer of a sentence, or a lower case beginning, are a fragment and claim to be no more.
  const complete = /^[^\p{L}]*(?:\p{Lu}|\d)/u.test(said);
  if (!complete) return false;
  const { before, behind } = around(text, place);
  const clause = before.split(/[,;:—–]/).at(-1)!;
  if (CONDITION_BEHIND.test(behind) || (ONCE.test(behind) && TO_COME.test(said))) return true;
  if (before.trim() === '') return false;
  const view = VIEW.exec(before);
  if (view && !OWN.test(before.slice(0, view.index))) return true;
  // "…, if they are willing, and I expect that …": the condition was that of another clause.
  const governed = before.split(/,\s+(?:and|but|or|so|yet)\s+/i).at(-1)!;
  return denialIn(language).test(clause) || CONDITION.test(governed) || OTHERS.test(before) || HEDGE.test(before);
}

/** A denial or condition right beside the seam of an ellipsis. A denial that a comma parts from it is of its own clause. */
export function turnedByOmission(text: string, omitted: readonly Span[], language: string): boolean {
  const denial = denialIn(language);
  return omitted.some(({ start, end }) => {
    const gone = words(text.slice(start, end)).map((word) => word.text);
    const [first, last] = [gone.slice(0, 2).join(' '), gone.slice(-2).join(' ')];
    if (CONDITION.test(first) || CONDITION.test(last)) return true;
    const parted = {
      before: /[,;.:—–-]\s*$/u.test(text.slice(0, start)),
      behind: /^\s*[,;.:—–-]/u.test(text.slice(end)),
    };
    return (!parted.before && denial.test(first)) || (!parted.behind && denial.test(last));
  });
}

/** Words that only the source has, none that only the quote has: nothing reworded, something taken out. */
export function turnedByDeletion(said: string, told: string, language: string): boolean {
  const mine = tokensOf(said);
  let at = 0;
  const gone: string[] = [];
  for (const { key } of tokensOf(told)) {
    if (key === mine[at]?.key) at += 1;
    else gone.push(key);
  }
  return (
    at === mine.length &&
    gone.length > 0 &&
    [denialIn(language), NONE, CONDITION].some((sign) => sign.test(gone.join(' ')))
  );
}
