/** Who a sentence begins with. */
import type { Language } from '../text/index.ts';
import { complementEnd } from './complement.ts';
import { nameEnd, nameFollows, whoever } from './noun-phrase.ts';
import { isName, isOfficeToken, isParticle, type Phrase, readPhrase, type Token } from './phrases.ts';

/** Where the subject of a sentence begins, past what it opens with; -1 where that cannot be told. */
export function subjectStart(list: readonly Token[]): number {
  let at = 0;
  while (at < list.length && !list[at]?.word) at++;
  if (
    /^(?:in|on|at|as|after|before|during|when|while|with|for|from|by|asked|speaking|despite|since|under|if|once|although|though|following)$/u.test(
      list[at]?.lower ?? '',
    )
  ) {
    const comma = list.findIndex((token, index) => index > at && token.text === ',');
    const named = nameSoon(list, at, comma);
    if (comma < 0 && named < 0) return -1;
    at = named < 0 ? comma + 1 : named;
  }
  while (/^(?:but|and|so|then|yet|still|meanwhile|however|later|also|,)$/u.test(list[at]?.lower ?? '')) at++;
  return at < list.length ? at : -1;
}

/** "At dusk Ms Doe walks": a title after a few small words, before any comma; -1 where there is none. */
function nameSoon(list: readonly Token[], at: number, comma: number): number {
  for (let index = at + 2; index < at + 5 && (comma < 0 || index < comma); index++) {
    if (TITLE.test(list[index]?.text ?? '') && list[index + 1]?.capital) return index;
    if (list[index]?.capital || !list[index]?.word) return -1;
  }
  return -1;
}

const PREDICATE = /^(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|did|does|by)$/u;

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\.?$/u;

export function sentenceSubject(list: readonly Token[], source: string, language: Language): Phrase | null {
  const at = subjectStart(list);
  const first = list[at];
  if (!first) return null;
  if (language.pronouns.has(first.lower)) return readPhrase([first], source, language);
  let end = at;
  // "Analysts at the bank cut …": at the head of a sentence a noun has a capital too.
  const second = list[at + 1];
  const noun =
    (language.personNouns.has(first.lower) && !nameFollows(list, at + 1, language)) ||
    (!!second && !second.capital && language.personNouns.has(second.lower));
  if (noun || language.determiners.has(first.lower) || !(first.capital || isParticle(list, at, language))) {
    // As far as the noun that can speak.
    while (end < Math.min(list.length, at + 7) && list[end]?.word) {
      const noun = list[end];
      if (noun && !noun.capital && PREDICATE.test(noun.lower)) break;
      if (
        noun &&
        (language.personNouns.has(noun.lower) || language.offices.has(noun.lower)) &&
        !nameFollows(list, end + 1, language)
      ) {
        return readPhrase(list.slice(at, complementEnd(list, end + 1, language)), source, language);
      }
      if (noun && isName(noun, language) && end > at && isOfficeToken(list[end - 1], language)) break;
      end++;
    }
    const stop = nameEnd(list, end, language);
    if (stop > end) return readPhrase(list.slice(at, stop), source, language);
    const office = nameEnd(list, at + 1, language);
    return office > at + 2 ? readPhrase(list.slice(at, office), source, language) : whoever(list, at, source, language);
  }
  const stop = nameEnd(list, at, language);
  return stop > at ? readPhrase(list.slice(at, stop), source, language) : null;
}

/** "Next door, at the bookshop, Jane Doe reports": the name after what a sentence opens with, before its verb. */
export function subjectAfterOpening(list: readonly Token[], source: string, language: Language): Phrase | null {
  for (const [comma, { text }] of list.entries()) {
    if (text !== ',') continue;
    const end = nameEnd(list, comma + 1, language);
    const verb = list[end];
    if (end <= comma + 2 || !verb?.word || verb.capital || !/(?:s|ed)$/u.test(verb.lower)) continue;
    const phrase = readPhrase(list.slice(comma + 1, end), source, language);
    if (phrase?.kind === 'name') return phrase;
  }
  return null;
}
