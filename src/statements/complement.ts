/** Where a noun phrase goes on after its noun: "a midwife on the ward", "a source close to the talks". */
import type { Language } from '../text/index.ts';
import { BOUNDARY, OCCASION } from './noun-phrase.ts';
import { isName, type Token } from './phrases.ts';

const PREPOSITION = /^(?:of|in|at|from|for|with|on|inside|outside|near|within|aboard|behind|to)$/u;
const LEADS_ON =
  /^(?:close|familiar|involved|based|employed|stationed|assigned|present|working|living|travelling|traveling)$/u;
/** Nouns of those who are somebody's. */
const WITH_TO = /^(?:advis[eo]rs?|aides?|ambassadors?|envoys?|counsel|assistants?|heirs?|witness(?:es)?|secretary)$/u;
const NO_NOUN =
  /^(?:is|was|were|are|be|has|have|had|will|would|can|could|may|might|must|should|did|does|do|not|never|who|whom|whose|which|that|and|but|or|as|than|if|while|when|where|because|after|before|since|until|condition|behalf)$/u;

/** `from`: the token after the noun. */
export function complementEnd(list: readonly Token[], from: number, language: Language): number {
  if (language.prepositions) return from;
  let end = from;
  for (let rounds = 0; rounds < 3; rounds++) {
    const next = partEnd(list, end, language);
    if (next === end) break;
    end = next;
  }
  return end;
}

function partEnd(list: readonly Token[], from: number, language: Language): number {
  const leads = LEADS_ON.test(list[from]?.lower ?? '');
  const at = leads ? from + 1 : from;
  const preposition = list[at]?.lower ?? '';
  if (!PREPOSITION.test(preposition)) return from;
  if (preposition === 'to' && !leads && !WITH_TO.test(list[from - 1]?.lower ?? '')) return from;
  let end = at + 1;
  while (language.determiners.has(list[end]?.lower ?? '') || /^(?:those|these|such)$/u.test(list[end]?.lower ?? ''))
    end++;
  const first = end;
  while (end < list.length && end - first < 6) {
    const token = list[end];
    if (token?.text === '&' && list[end + 1]?.capital) {
      end++;
      continue;
    }
    if (!token?.word || BOUNDARY.test(token.text)) break;
    const { lower } = token;
    if (OCCASION.test(lower) || language.weekdays.has(lower) || language.months.has(lower)) return from;
    if (NO_NOUN.test(lower) || PREPOSITION.test(lower)) break;
    if (!token.capital && language.cues.get(lower) === 'finite') break;
    // "an official in the city declined": what a name or a noun does.
    if (
      end > first &&
      !token.capital &&
      (/\p{Ll}{2}ed$/u.test(lower) || (isName(list[end - 1], language) && !/[’']s?$/u.test(list[end - 1]?.text ?? '')))
    )
      break;
    end++;
  }
  return end > first && !/^(?:last|this|next|time|times)$/u.test(list[first]?.lower ?? '') ? end : from;
}
