/** Finds what a sentence reports somebody to have said, thought or wanted, without quoting it. */
import type { Span } from '../model.ts';
import { type Language, splitSentences } from '../text/index.ts';
import { clauseStart, cutOf, endOf, hasVerbSoon, objectEnd, opensOnly, STOP } from './clauses.ts';
import { impersonal } from './impersonal.ts';
import { MASK } from './masked.ts';
import { nominal } from './nominal.ts';
import {
  afterAddressee,
  afterTime,
  CLOSES,
  mainClause,
  NO_OBJECT,
  opensClause,
  STRONG,
  thatAfter,
} from './openings.ts';
import { type Token, tokens } from './phrases.ts';
import {
  AFTER_CLAUSE,
  prepositionsOf,
  type Reporting,
  reportingOf,
  WITH_ADDRESSEE,
  WITH_QUESTION,
} from './reporting-verbs.ts';
import { subjectOf } from './subjects.ts';

export interface Reported {
  content: Span[];
  cue: Span;
  source?: Span;
  says: boolean;
}

/** What is longer is no sentence. */
const LONGEST = 2_000;

/** In a text whose quotations are masked. */
export function reportedIn(frame: string, language: Language): Reported[] {
  const found: Reported[] = [];
  for (const sentence of splitSentences(frame, language.tag)) {
    if (sentence.end - sentence.start > LONGEST) continue;
    const list = tokens(frame.slice(sentence.start, sentence.end), sentence.start, language);
    found.push(...inSentence(list, language));
  }
  return found;
}

function inSentence(list: readonly Token[], language: Language): Reported[] {
  const found: Reported[] = [];
  const end = endOf(list);
  const text = (from: number, to: number): Span | null => {
    while (
      from < to &&
      !list[from]?.word &&
      list[from]?.text[0] !== MASK &&
      !/^[“"‘'(#@$]$/u.test(list[from]?.text ?? '')
    )
      from++;
    while (to > from && /^[,;:—–-]$/u.test(list[to - 1]?.text ?? '')) to--;
    const first = list[from];
    const last = list[to - 1];
    return first && last && to > from ? { start: first.start, end: last.end } : null;
  };
  for (let at = 0; at < end; at++) {
    const token = list[at];
    if (!token?.word) continue;
    if (token.lower === 'according' && list[at + 1]?.lower === 'to') {
      const reported = according(list, at, end, text);
      if (reported) found.push(reported);
      continue;
    }
    const held = impersonal(list, at, end, text);
    if (held) {
      found.push(held);
      continue;
    }
    const noun = nominal(list, at, end, language, text);
    if (noun) {
      found.push(noun);
      continue;
    }
    const reporting = reportingOf(token.lower);
    if (!reporting) continue;
    if (token.capital && at > 0) continue;
    const reported = byVerb(list, at, reporting, end, language, text);
    if (reported) found.push(reported);
  }
  return found;
}

const AMBIGUOUS =
  /^(?:tweets|tweet|points|states|questions|votes|offers|hits|calls|attacks|plans|claims|charges|demands|requests|hopes|fears|reports|remarks|posts|estimates|claim|question|report|plan|hope|fear|demand|request|offer|state|point|praise|support|call|order|estimate|respect|trust|love|wish|promise|blame|fault|credit|brand|label|cheer|doubt|dream|worry|display|view|views)$/u;

type Slice = (from: number, to: number) => Span | null;

function according(list: readonly Token[], at: number, end: number, slice: Slice): Reported | null {
  const cue = slice(at, at + 2);
  if (!cue) return null;
  let stop = at + 2;
  while (stop < end && !/^[,;:—–]$/u.test(list[stop]?.text ?? '')) stop++;
  const source = slice(at + 2, stop);
  const before = at > 2;
  const content = before ? slice(clauseStart(list, at), at) : slice(stop, end);
  if (!content || !source) return null;
  return { content: [content], cue, source, says: true };
}

function byVerb(
  list: readonly Token[],
  at: number,
  reporting: Reporting,
  end: number,
  language: Language,
  slice: Slice,
): Reported | null {
  const { form, frames, lemma } = reporting;
  const inverted = form === 'finite' && AFTER_CLAUSE.has(lemma) ? afterClause(list, at, end, language, slice) : null;
  if (inverted) return inverted;
  const subject = subjectOf(list, at, form, language);
  if (!subject) return null;
  if (
    AMBIGUOUS.test(list[at]?.lower ?? '') &&
    !/^(?:that|to|for|on|he|she|it|they|there)$/u.test(list[at + 1]?.lower ?? '')
  )
    return null;
  const cueStart = subject.cueFrom;
  let next = at + 1;
  const after = list[next]?.lower ?? '';
  const source = subject.span;
  const make = (content: (Span | null)[], cueEnd: number): Reported | null => {
    const kept = content.filter((span) => span !== null);
    if (!kept.length) return null;
    const cue = slice(cueStart, cueEnd) ?? slice(at, at + 1);
    return cue ? { content: kept, cue, ...(source ? { source } : {}), says: reporting.says } : null;
  };
  const clauseEnd = cutOf(list, next, mainClause(list, at, end));
  // “…, the mayor said.” and “The bill, the mayor said, would cost …”
  if (AFTER_CLAUSE.has(lemma) && subject.commaBefore > 0 && form !== 'participle') {
    if (
      next >= end ||
      list[next]?.text === ',' ||
      CLOSES.test(after) ||
      (WITH_ADDRESSEE.has(lemma) && !hasVerbSoon(list, next, end, language, 14))
    ) {
      const from = clauseStart(list, subject.commaBefore);
      const interrupted = list[next]?.text === ',' && next < end;
      if (!interrupted && subject.commaBefore < 3) return null;
      if (opensOnly(list, from, subject.commaBefore) && (!interrupted || /^[“"‘]/u.test(list[next + 1]?.text ?? '')))
        return null;
      if (!interrupted && !hasVerbSoon(list, from, subject.commaBefore, language, 40, true)) return null;
      return make([slice(from, subject.commaBefore), interrupted ? slice(next + 1, end) : null], at + 1);
    }
  }
  if (lemma === 'point') {
    if (after === 'out') next++;
  }
  const that = frames.has('that') ? thatAfter(list, next, end, lemma, language) : -1;
  if (that >= 0) {
    const word = list[that]?.lower ?? '';
    if (word !== 'that' && !WITH_QUESTION.has(lemma)) return null;
    return make([slice(that, clauseEnd)], at + 1);
  }
  if (after === ',') return null;
  if (prepositionsOf(lemma)?.has(after)) return make([slice(next + 1, objectEnd(list, next + 1, end))], at + 2);
  if (after === 'to' && frames.has('infinitive')) return make([slice(next, clauseEnd)], at + 1);
  if (STRONG.has(lemma) && opensClause(list, next, language)) return make([slice(next, clauseEnd)], at + 1);
  if (frames.has('clause')) {
    const from = WITH_ADDRESSEE.has(lemma) ? afterAddressee(list, next) : afterTime(list, next, clauseEnd, language);
    if (
      hasVerbSoon(list, from, clauseEnd, language, 14) &&
      (reporting.says || !frames.has('object') || language.pronouns.has(after))
    )
      return make([slice(from, clauseEnd)], at + 1);
  }
  if (frames.has('infinitive')) {
    // "urged Congress to act"
    for (let index = next + 1; index < Math.min(clauseEnd, next + 8); index++) {
      const token = list[index];
      if (!token || token.text === ',' || STOP.test(token.text)) break;
      if (token.lower === 'to') return make([slice(next, clauseEnd)], at + 1);
    }
  }
  if (lemma === 'call' && (list[at - 1]?.lower === 'so' || !isCalling(list, next, clauseEnd))) return null;
  // “a sign that read “…””, "pledged a “revolution”"
  const quoted = reporting.says && /^[“"‘]$/u.test(list[/^an?$/u.test(after) ? next + 1 : next]?.text ?? '');
  if ((quoted || frames.has('object')) && next < end && !NO_OBJECT.test(after))
    return make([slice(next, objectEnd(list, next, end))], at + 1);
  return null;
}

/** "The dam will hold, said Marta Lindqvist." */
function afterClause(
  list: readonly Token[],
  at: number,
  end: number,
  language: Language,
  slice: Slice,
): Reported | null {
  const next = list[at + 1];
  if (
    list[at - 1]?.text !== ',' ||
    !next ||
    !(next.capital || /^(?:the|an?|one|two|his|her|its|their|officials|police)$/u.test(next.lower))
  )
    return null;
  let stop = at + 1;
  while (
    stop < end &&
    !/^[;:—–()]$/u.test(list[stop]?.text ?? '') &&
    !/^(?:on|after|during|before|when|while|that)$/u.test(list[stop]?.lower ?? '')
  )
    stop++;
  const who = list.findIndex((token, index) => index > at && (token.text === ',' || token.lower === 'who'));
  if (
    hasVerbSoon(list, at + 1, who > 0 ? who : end, language, 30) ||
    !hasVerbSoon(list, clauseStart(list, at - 1), at - 1, language, 40, true)
  )
    return null;
  const [content, source, cue] = [slice(clauseStart(list, at - 1), at - 1), slice(at + 1, stop), slice(at, at + 1)];
  return content && source && cue && at > 4 ? { content: [content], cue, source, says: true } : null;
}

/** "called it a disgrace", "calls the plan “reckless”" */
function isCalling(list: readonly Token[], from: number, to: number): boolean {
  if (/^(?:it|him|her|them|himself|herself|itself|this|that)$/u.test(list[from]?.lower ?? '')) return true;
  return list
    .slice(from + 1, Math.min(to, from + 9))
    .some((token) => /^(?:an?|the|one)$/u.test(token.lower) || token.text[0] === MASK);
}
