/** Where what is reported begins, past whom it was said to and when. */
import type { Language } from '../text/index.ts';
import { STOP } from './clauses.ts';
import { MASK } from './masked.ts';
import type { Token } from './phrases.ts';
import { reportingOf, WITH_ADDRESSEE } from './reporting-verbs.ts';

/** "When Lopez suggested that the dam would hold, Costa …": what is said ends where the main clause begins. */
export function mainClause(list: readonly Token[], verb: number, end: number): number {
  if (!/^(?:when|if|while|although|though|after|before|because|since|once|even|until)$/u.test(list[0]?.lower ?? ''))
    return end;
  if (list.slice(1, verb).some((token) => token.text === ',')) return end;
  for (let at = verb + 2; at < end - 1; at++) {
    const next = list[at + 1];
    if (
      list[at]?.text === ',' &&
      next &&
      (next.capital || /^(?:the|an?|it|he|she|they|we|i|there|his|her|their|its|some|many|most)$/u.test(next.lower))
    )
      return at;
  }
  return end;
}

/** Has hardly ever a mere noun for an object. */
export const STRONG: ReadonlySet<string> = new Set(
  'say argue contend insist claim believe think assert suggest'.split(' '),
);

/** Whether a clause may begin here: a noun phrase, and no preposition, mark or adverb of time. */
export function opensClause(list: readonly Token[], at: number, language: Language): boolean {
  const first = list[at];
  if (!first || (!first.word && first.text[0] !== MASK && !/^[“"‘'$]$/u.test(first.text))) return false;
  return (
    !NO_OBJECT.test(first.lower) &&
    !CLOSES.test(first.lower) &&
    !language.weekdays.has(first.lower) &&
    !/ly$/u.test(first.lower)
  );
}

export const CLOSES =
  /^(?:in|on|at|during|after|to|as|when|while|monday|tuesday|wednesday|thursday|friday|saturday|sunday|of|earlier|last|this|recently|afterward|later|yesterday)$/u;
export const NO_OBJECT =
  /^(?:in|on|at|by|with|from|to|for|of|and|or|but|,|as|when|after|before|during|than|up|out|off|into|over|last|this)$/u;

/** Where "that" or a question begins, past whom or when it was said. */
export function thatAfter(
  list: readonly Token[],
  from: number,
  end: number,
  lemma: string,
  language: Language,
): number {
  for (let index = from; index < Math.min(end, from + 9); index++) {
    const token = list[index];
    if (!token || STOP.test(token.text) || token.text === ',') return -1;
    if (
      token.lower === 'that' ||
      ((index === from || WITH_ADDRESSEE.has(lemma)) && /^(?:whether|how|why|what|if|where|who)$/u.test(token.lower))
    ) {
      if (index === from || WITH_ADDRESSEE.has(lemma)) return index;
      const first = list[from];
      const aside =
        /^(?:in|on|at|to|during|earlier|last|this|again|recently|publicly|today|yesterday|both|through|via|as|by|for|out)$/u.test(
          first?.lower ?? '',
        ) ||
        language.weekdays.has(first?.lower ?? '') ||
        /ly$/u.test(first?.lower ?? '');
      return aside ? index : -1;
    }
    if (index > from && reportingOf(token.lower)?.form === 'finite') return -1;
  }
  return -1;
}

export function afterAddressee(list: readonly Token[], from: number): number {
  const first = list[from];
  if (
    /^(?:me|us|him|her|them|reporters|voters|supporters|lawmakers|journalists|people|viewers|officials)$/u.test(
      first?.lower ?? '',
    )
  )
    return from + 1;
  let at = from;
  while (list[at]?.capital || (at === from && /^(?:the|an?)$/u.test(list[at]?.lower ?? '')) || list[at]?.text === '’s')
    at++;
  return at > from ? at : from;
}

/** "said on Monday the bridge was closed" */
export function afterTime(list: readonly Token[], from: number, end: number, language: Language): number {
  let at = from;
  if (
    /^(?:on|in|at|late|early|last|this)$/u.test(list[at]?.lower ?? '') &&
    language.weekdays.has(list[at + 1]?.lower ?? '')
  )
    at++;
  if (language.weekdays.has(list[at]?.lower ?? '') && at + 2 < end) return list[at + 1]?.text === ',' ? from : at + 1;
  return from;
}
