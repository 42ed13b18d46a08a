/** Where clauses begin and end, by their marks and the words that join them. */
import type { Language } from '../text/index.ts';
import { MASK } from './masked.ts';
import type { Token } from './phrases.ts';
import { reportingOf } from './reporting-verbs.ts';

export const STOP = /^[;:.!?()]$/u;

export function clauseStart(list: readonly Token[], at: number): number {
  for (let index = at - 1; index >= 0; index--) if (/^[;:]$/u.test(list[index]?.text ?? '')) return index + 1;
  return 0;
}

/** Whether words before a comma only open a sentence: "In his response," */
export function opensOnly(list: readonly Token[], from: number, to: number): boolean {
  if (
    !/^(?:in|on|at|as|after|before|during|when|while|with|for|from|by|if|since|despite|following|because|although|though|once|until|perhaps)$/u.test(
      list[from]?.lower ?? '',
    )
  )
    return false;
  return !list.slice(from, to).some((token) => token.text === ',');
}

/** Begins what is added to a clause. */
const ADDS = /^(?:although|though|which|where|who|whom|whose|as)$/u;

/** Where a clause that is said ends: before what says something else. */
export function cutOf(list: readonly Token[], from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const token = list[at];
    if (!token) break;
    if (token.text === ';') return at;
    const after = list[at + 1];
    if (token.text === ',' && at - from > 3 && ADDS.test(after?.lower ?? '')) return at;
    if (token.text === ',' && after) {
      const reporting = reportingOf(after.lower);
      if (reporting?.form === 'participle' && reporting.says) return at;
      if (after.lower === 'according') return at;
      if (/^(?:and|but|while)$/u.test(after.lower)) {
        const second = reportingOf(list[at + 2]?.lower ?? '');
        if (second?.form === 'finite') return at;
        // ", but she added"
        for (let index = at + 2; index < Math.min(end, at + 7); index++) {
          const other = reportingOf(list[index]?.lower ?? '');
          if (other?.form === 'finite' && other.says && other.lemma !== 'show') return at;
        }
      }
    }
    if (/^(?:and|but)$/u.test(token.lower)) {
      const reporting = reportingOf(after?.lower ?? '');
      if (reporting?.form === 'finite' && reporting.frames.has('clause')) return at;
    }
  }
  return end;
}

/** Where what is treated ends: its clause, without what is added to it. */
export function objectEnd(list: readonly Token[], from: number, end: number): number {
  const cut = cutOf(list, from, end);
  for (let at = from + 1; at < cut; at++) {
    if (list[at]?.text !== ',' || at - from <= 2) continue;
    // “A,” which is: the comma stands within the marks.
    const marked = /^[”"’']$/u.test(list[at + 1]?.text ?? '') && list[at - 1]?.text[0] === MASK;
    const after = list[at + (marked ? 2 : 1)]?.lower ?? '';
    if (/^(?:and|or|but|who|which|while|as|after|before|when|where)$|ing$/u.test(after)) return marked ? at + 2 : at;
  }
  return cut;
}

const VERB =
  /^(?:is|was|were|are|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|don[’']t|doesn[’']t|didn[’']t|won[’']t|wouldn[’']t|can[’']t|couldn[’']t|isn[’']t|wasn[’']t|aren[’']t|it[’']s|he[’']s|she[’']s|they[’']re|we[’']re|i[’']m|there[’']s|that[’']s|he[’']d|she[’']d|they[’']d|we[’']ll|he[’']ll|she[’']ll|they[’']ll|i[’']ve|they[’']ve|we[’']ve)$/u;

/** Pasts and presents that have no ending to be told by. */
const IRREGULAR = new Set(
  `became began bought broke brought built came chose did drew drove ate fell felt fought found flew gave got grew heard held
  kept knew led left lost made meant met paid ran rose sat saw sent shot showed slept sold spent spoke stood stole struck took
  taught thought threw understood went won wore wrote become come give go get have keep know make need want take say think work
  support deserve remain seem feel look like find believe represent use hold stand agree`
    .trim()
    .split(/\s+/u),
);
const BEFORE_NOUNS =
  /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|of|in|on|at|by|for|with|from|to|and|or|as|most|more|some|no|any)$/u;
const AFTER_VERBS =
  /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|it|him|them|us|me|no|not|to|in|on|at|by|for|with|from|as|up|out|down|off|into|over|about|more|too|how|what|why|whether|so|only|very|well|back|away|better|one|two|both|all|some|many|much)$/u;

/** Whether the word here may be what its clause has for a verb. */
function isVerbAt(list: readonly Token[], at: number): boolean {
  const [before, token, after] = [list[at - 1], list[at], list[at + 1]];
  if (!token || token.capital || !before?.word || BEFORE_NOUNS.test(before.lower)) return false;
  if (IRREGULAR.has(token.lower)) return true;
  if (/\p{Ll}{2}ed$/u.test(token.text)) return true;
  if (!/\p{Ll}{2}[^s]s$/u.test(token.text)) return false;
  return before.capital || !after || AFTER_VERBS.test(after.lower) || (!!after.capital && !before.capital);
}

export function hasVerbSoon(
  list: readonly Token[],
  from: number,
  end: number,
  language: Language,
  reach: number,
  anyOpening = false,
): boolean {
  const first = list[from];
  if (!first || STOP.test(first.text) || first.text === ',') return false;
  if (!anyOpening && /^(?:in|on|at|by|of|for|with|from|to|as|and|or|but)$/u.test(first.lower)) return false;
  if (language.pronouns.has(first.lower) || VERB.test(first.lower)) return true;
  for (let at = from + 1; at < Math.min(end, from + reach); at++) {
    const token = list[at];
    if (!token || STOP.test(token.text)) return false;
    if (VERB.test(token.lower)) return true;
    if (isVerbAt(list, at)) return true;
  }
  return false;
}

/** Where the sentence's words end. */
export function endOf(list: readonly Token[]): number {
  let end = list.length;
  while (end > 0 && /^[.!?]$/u.test(list[end - 1]?.text ?? '')) end--;
  return end;
}
