/** Finds, around a quotation, the verb that says who speaks, and the words for the speaker. */
import type { Span } from '../model.ts';
import type { Language } from '../text/index.ts';
import { compoundVerb } from './clitics.ts';
import { pronounOf } from './kin.ts';
import { BOUNDARY, nameBeside, pastDay, phraseFrom } from './noun-phrase.ts';
import { isName, type Phrase, readPhrase, type Token } from './phrases.ts';
import { antecedentOf, calledBy, pastBrackets, RECORD } from './relative.ts';
import { sentenceSubject, subjectAfterOpening } from './sentence-subject.ts';

export interface Attributed {
  cue?: Span & { text: string };
  phrase?: Phrase;
  /** How many words stand between cue and quotation. */
  distance: number;
  side: 'before' | 'after';
  /** How many blocks further on the phrase stands, where it is not beside the quotation. */
  further?: -1 | 1;
}

const CONJUNCTIONS = new Set(
  'but that while because when if although though where which as after before since'.split(' '),
);

const CLAUSE_GOES_ON = /^(?:had|was|were|is|are|has|have|would|will|could|must|should|did|does|can|may|might)$/u;

const spanOf = (token: Token) => ({ start: token.start, end: token.end, text: token.text });

/** “…,” said the mayor. “…,” the mayor said. “…,” according to the mayor. */
export function attributedAfter(list: readonly Token[], source: string, language: Language): Attributed | null {
  let at = 0;
  while (/^[,—–-]$/u.test(list[at]?.text ?? '')) at++;
  const first = list[at];
  if (!first || BOUNDARY.test(first.text) || /^(?:and|but|while|whereas|although|though|or)$/u.test(first.lower))
    return null;
  const according = accordingAt(list, at, language);
  if (according) {
    const phrase = phraseFrom(list, according.next, source, language);
    // Who made the statement stands before the quotation.
    if (phrase?.kind === 'described' && RECORD.test(phrase.text))
      return { cue: according.cue, distance: 0, side: 'after' };
    return phrase
      ? { cue: according.cue, phrase: named(phrase, list, source, language), distance: 0, side: 'after' }
      : null;
  }
  const verb = compoundVerb(list, at, language);
  if (verb.pronoun) {
    const phrase = readPhrase([verb.pronoun], source, language);
    if (phrase) return { cue: spanOf(verb.said), phrase, distance: 0, side: 'after' };
  }
  if (verb.said !== first || (isCue(list, at, language) && !first.capital)) {
    const phrase = phraseFrom(list, pastDay(list, verb.next, language), source, language);
    if (phrase) {
      const name = named(phrase, list, source, language);
      // “…”, said the stock was gone: the verb has its subject before the quotation.
      if (name === phrase && CLAUSE_GOES_ON.test(list.find((token) => token.start >= phrase.end)?.lower ?? ''))
        return { cue: spanOf(verb.said), distance: 0, side: 'after' };
      return { cue: spanOf(verb.said), phrase: name, distance: 0, side: 'after' };
    }
  }
  for (let index = at + 1; index < Math.min(list.length, at + 40); index++) {
    const token = list[index];
    if (!token || /^[;:.!?]$|^\uE000/u.test(token.text)) return null;
    if (!isCue(list, index, language)) continue;
    const phrase = subjectBefore(list, index, at, source, language);
    if (phrase) return { cue: spanOf(token), phrase, distance: index - at, side: 'after' };
  }
  return null;
}

/** “…,” said its director, Jane Doe. */
function named(phrase: Phrase, list: readonly Token[], source: string, language: Language): Phrase {
  if (phrase.kind !== 'described') return phrase;
  const comma = list.findIndex((token) => token.start >= phrase.end);
  const kin = pronounOf(phrase.head) !== undefined;
  return nameBeside(list, comma, source, language, kin ? 1 : 2) ?? phrase;
}

/** The mayor said: “…” The mayor, warning that “…” According to the mayor, “…” */
export function attributedBefore(list: readonly Token[], source: string, language: Language): Attributed | null {
  const last = list.length - 1;
  for (let at = last; at >= 0; at--) {
    const token = list[at];
    if (!token) continue;
    const according = accordingAt(list, at, language);
    if (according) {
      const phrase = phraseFrom(list, according.next, source, language);
      if (phrase) return { cue: according.cue, phrase, distance: last - at, side: 'before' };
    }
    const kind = language.cues.get(token.lower);
    // Said Jane Doe, “…”
    if (at === 0 && token.capital && /^(?:said|says)$/u.test(token.lower) && list[1]?.capital) {
      const phrase = phraseFrom(list, 1, source, language);
      if (phrase) return { cue: spanOf(token), phrase, distance: 0, side: 'before' };
    }
    if (!kind || token.capital) continue;
    if (kind === 'finite') {
      if (isPassive(list, at)) {
        const by = list.findIndex((other, index) => index > at && index <= at + 6 && other.lower === 'by');
        const phrase = by > 0 ? phraseFrom(list, by + 1, source, language) : null;
        if (phrase) return { cue: spanOf(token), phrase, distance: last - at, side: 'before' };
        continue;
      }
      if (!isCue(list, at, language)) continue;
    } else if (
      /^(?:the|a|an|of|for|to|his|her|their)$/u.test(list[at - 1]?.lower ?? '') ||
      (list[at - 1]?.lower === 'by' && !/^(?:saying|telling|writing|asking)$/u.test(token.lower))
    )
      continue;
    const phrase =
      kind === 'finite' ? subjectBefore(list, at, 0, source, language) : mainSubject(list, at, source, language);
    if (phrase) return { cue: spanOf(token), phrase, distance: last - at, side: 'before' };
    // Right before the quotation the verb is enough, whoever its subject is.
    if (last - at <= 1 && /^(?:that|,|:)?$/u.test(at === last ? '' : (list[last]?.lower ?? '')))
      return { cue: spanOf(token), distance: last - at, side: 'before' };
    // A participle after another quotation has that quotation's speaker.
    if (kind === 'participle' && at <= 8) return { cue: spanOf(token), distance: last - at, side: 'before' };
  }
  // For Lopez, that is “…”
  if (list[0]?.lower === 'for' && /^(?:is|was|are|were)$/u.test(list[last]?.lower ?? '')) {
    const comma = list.findIndex((token) => token.text === ',');
    const phrase = comma > 1 ? readPhrase(list.slice(1, comma), source, language) : null;
    if (phrase?.kind === 'name' && phrase.start === list[1]?.start) return { phrase, distance: 0, side: 'before' };
  }
  if (list[last]?.text === ':') {
    const begins = sentenceSubject(list, source, language);
    // At the head of a sentence any word has a capital.
    const sure = begins && !(begins.kind === 'name' && !begins.name.includes(' '));
    const phrase = sure ? begins : (subjectAfterOpening(list, source, language) ?? begins);
    if (phrase) return { phrase, distance: 0, side: 'before' };
  }
  return null;
}

function accordingAt(
  list: readonly Token[],
  at: number,
  language: Language,
): { next: number; cue: Span & { text: string } } | null {
  const first = list[at];
  if (!first) return null;
  for (const opening of language.accordingTo) {
    const parts = opening.split(' ');
    if (parts[0] !== first.lower) continue;
    if (parts.every((part, index) => list[at + index]?.lower === part)) {
      const end = list[at + parts.length - 1]?.end ?? first.end;
      return { next: at + parts.length, cue: { start: first.start, end, text: opening } };
    }
  }
  return null;
}

export function isPassive(list: readonly Token[], at: number): boolean {
  const before = list[at - 1]?.lower ?? '';
  const further = list[at - 2]?.lower ?? '';
  const be = /^(?:is|was|were|are|be|been|being)$/u;
  return be.test(before) || (before.endsWith('ly') && be.test(further));
}

/** A finite verb of saying, and not a noun of the same form ("his claims"). */
function isCue(list: readonly Token[], at: number, language: Language): boolean {
  const token = list[at];
  // “…,” he went on.
  if (/^(?:went|goes)$/u.test(token?.lower ?? '') && list[at + 1]?.lower === 'on' && !list[at + 2]?.word) return true;
  if (!token || token.capital || language.cues.get(token.lower) !== 'finite' || isPassive(list, at)) return false;
  const before = list[at - 1];
  if (!before || language.auxiliaries?.has(before.lower)) return true;
  if (/^(?:the|an?|his|her|their|its|these|those|of|by|for|with|from|in|at|such|any|no|to)$/u.test(before.lower))
    return false;
  return !(/[’']s$/u.test(before.text) && !/ed$|^(?:said|says|told|wrote)$/u.test(token.lower));
}

/** The subject to the left of a verb: past adverbs, past what is set between commas. */
export function subjectBefore(
  list: readonly Token[],
  verb: number,
  from: number,
  source: string,
  language: Language,
): Phrase | null {
  let at = verb - 1;
  while (
    at >= from &&
    (language.betweenSubjectAndVerb.has(list[at]?.lower ?? '') || /\p{Ll}ly$/u.test(list[at]?.text ?? ''))
  ) {
    if (isName(list[at], language)) break;
    at--;
  }
  const last = list[at];
  if (!last || at < from) return null;
  if (last.text === ')') {
    while (at >= from && list[at]?.text !== '(') at--;
    at--;
  }
  if (list[at]?.text === ',' || list[at]?.text === '—' || list[at]?.text === '–')
    return besideApposition(list, at, from, source, language);
  const start = startOfPhrase(list, at, from);
  if (/^(?:that|which)$/u.test(list[at]?.lower ?? '') && at > from) {
    const told = antecedentOf(list, at, from, source, language);
    if (told) return told;
  }
  if (start > at || (start === at && list[at]?.lower === 'and'))
    return sentenceSubject(list.slice(from, verb), source, language);
  // "the board said an audit had found": told by the board.
  const said = list.findLastIndex(
    (token, index) => index >= start && index < at && !token.capital && language.cues.get(token.lower) === 'finite',
  );
  if (said > start) return subjectBefore(list, said, from, source, language);
  const phrase = list.slice(start, at + 1);
  const read = readPhrase(phrase, source, language);
  if (read) return read;
  // "pointed to what he called"
  if (last === list[at] && list[at - 1]?.lower === 'what') return readPhrase([last], source, language);
  // "Lopez smiled and said": what stands before the conjunction has the subject.
  return phrase.some((token) => token.lower === 'and' || token.lower === 'who')
    ? sentenceSubject(list.slice(from, verb), source, language)
    : null;
}

function startOfPhrase(list: readonly Token[], at: number, from: number): number {
  let start = at;
  while (start >= from) {
    const token = list[start];
    if (!token || BOUNDARY.test(token.text) || (CONJUNCTIONS.has(token.lower) && !token.capital)) break;
    start--;
  }
  return start + 1;
}

/** “Jane Doe, who keeps the harbour at Leith, said”: the name before the commas, or the name between them. */
function besideApposition(
  list: readonly Token[],
  comma: number,
  from: number,
  source: string,
  language: Language,
): Phrase | null {
  let described: Phrase | null = null;
  for (let at = comma; at > from; at--) {
    const mark = list[at]?.text;
    if (mark && /^[;:.!?]$|^\uE000/u.test(mark)) break;
    if (mark !== ',' && mark !== '—' && mark !== '–') continue;
    const stop = pastBrackets(list, at, from);
    const start = startOfPhrase(list, stop - 1, from);
    const called = calledBy(list, from, stop, source, language);
    if (called) return called;
    if (start > stop - 1) continue;
    const phrase = readPhrase(list.slice(start, stop), source, language);
    // "a clerk, identified only as Witness C, said"
    if (list[start - 1]?.lower === 'as') continue;
    if (
      phrase?.kind === 'name' &&
      !/^(?:R|D|I)-/u.test(phrase.name) &&
      !phrase.organisation &&
      isWholePhrase(list, start, phrase)
    ) {
      // "The company’s director, Jane Doe, said" — but "Jane Doe, director, said" goes on to the left.
      const words = phrase.name.split(/\s+/u).length;
      const further = words < 2 ? besideApposition(list, start - 1, from, source, language) : null;
      return further?.kind === 'name' ? further : phrase;
    }
    if (phrase && phrase.kind !== 'pronoun') described = phrase;
    if (phrase?.kind === 'pronoun') return phrase;
  }
  return described;
}

function isWholePhrase(list: readonly Token[], start: number, phrase: Phrase): boolean {
  return phrase.start <= (list[start + 4]?.start ?? Number.POSITIVE_INFINITY);
}

/** The subject that a participle shares: of an earlier verb of saying, or of the sentence. */
function mainSubject(list: readonly Token[], participle: number, source: string, language: Language): Phrase | null {
  for (let at = participle - 1; at > 0; at--) {
    if (!isCue(list, at, language)) continue;
    const phrase = subjectBefore(list, at, 0, source, language);
    if (phrase) return phrase;
  }
  return sentenceSubject(list.slice(0, participle), source, language);
}
