/** Finds the words for whom a verb is about: left of it, past what is set between commas, or in the clause before. */
import type { Span } from '../model.ts';
import type { Language } from '../text/index.ts';
import { MASK } from './masked.ts';
import type { Token } from './phrases.ts';
import { type Reporting, reportingOf } from './reporting-verbs.ts';

const BE = /^(?:is|was|were|are|be|been|being|am|’s|'s|get|got|getting)$/u;

const MODAL =
  /^(?:will|would|can|could|may|might|must|should|shall|do|does|did|don[’']t|doesn[’']t|didn[’']t|won[’']t|wouldn[’']t|can[’']t|cannot|couldn[’']t|not|never|also|has|have|had|just|still|even|really|only)$/u;

/** The words to the left of a verb that may be its subject. */
export function subjectOf(
  list: readonly Token[],
  verb: number,
  form: Reporting['form'],
  language: Language,
): { span: Span | null; cueFrom: number; commaBefore: number } | null {
  let at = verb - 1;
  let modal = false;
  let been = false;
  while (at >= 0) {
    const lower = list[at]?.lower ?? '';
    if (MODAL.test(lower)) modal = true;
    else if (BE.test(lower)) been = true;
    else if (!(language.betweenSubjectAndVerb.has(lower) || /\p{Ll}ly$/u.test(list[at]?.text ?? '')) || lower === 'who')
      break;
    at--;
  }
  const cueFrom = at + 1;
  const last = list[at];
  const before = last?.lower ?? '';
  if (been && form !== 'participle') return null; // passive
  if (form === 'base') {
    if (
      !modal &&
      !/^(?:they|we|i|you|people|who|officials|critics|experts|republicans|democrats|voters|supporters|analysts|some|many|others|most)$/u.test(
        before,
      ) &&
      !/(?:s|men)$/u.test(before)
    )
      return null;
    if (before === 'to') return null;
  }
  if (
    form === 'finite' &&
    modal === false &&
    /^(?:the|an?|his|her|their|its|these|those|of|by|for|with|from|in|at|such|any|no|to)$/u.test(before)
  )
    return null;
  if (form === 'participle' && !been && last) {
    // ", saying that": the subject of the clause before
    if (last.text !== ',' && !/^(?:and|while|by|in|of|for|without|after|before|when)$/u.test(before)) return null;
    const first = clauseSubject(list, verb, language);
    return { span: first, cueFrom: verb, commaBefore: -1 };
  }
  if (!last || /^(?:i|you|we)$/u.test(before)) return null;
  if (/^(?:and|but|or|then)$/u.test(before))
    return { span: clauseSubject(list, at, language), cueFrom, commaBefore: -1 };
  let end = at + 1;
  let start = at;
  if (last.text === ',' || last.text === '—' || last.text === ')' || last.text === '–') {
    // an apposition: back to the comma that opens it, and the noun phrase before
    const open = last.text === ')' ? '(' : last.text;
    let from = at - 1;
    while (from >= 0 && list[from]?.text !== open) from--;
    if (from < 1) return null;
    start = from - 1;
    end = from;
    while (start >= 0 && !isLeftEdge(list[start], language)) start--;
    if (start === from - 1) return null;
    const span =
      list[start + 1] && list[end - 1] ? { start: list[start + 1]?.start ?? 0, end: list[end - 1]?.end ?? 0 } : null;
    return { span, cueFrom, commaBefore: list[start]?.text === ',' ? start : -1 };
  }
  while (start >= 0 && !isLeftEdge(list[start], language)) start--;
  if (start === at) return null;
  // "Ana Costa (Con) on Friday said", "Ana Costa, in a speech, said"
  if (/^[,)]$/u.test(list[start]?.text ?? '') && /^(?:on|in|at|during)$/u.test(list[start + 1]?.lower ?? '')) {
    const open = list[start]?.text === ')' ? '(' : ',';
    let from = start;
    if (open === '(') while (from >= 0 && list[from]?.text !== '(') from--;
    end = from;
    start = from - 1;
    while (start >= 0 && !isLeftEdge(list[start], language)) start--;
    if (end - start < 2) return null;
  }
  const span = { start: list[start + 1]?.start ?? 0, end: list[end - 1]?.end ?? 0 };
  return { span, cueFrom, commaBefore: list[start]?.text === ',' || list[start]?.text[0] === MASK ? start : -1 };
}

function isLeftEdge(token: Token | undefined, language: Language): boolean {
  if (!token) return true;
  if (/^[,;:.!?—–“”"()[\]]$|^\uE000/u.test(token.text)) return true;
  if (/^(?:When|If|While|Although|Though|Because|Since|But|And|As)$/u.test(token.text)) return true;
  if (token.capital) return false;
  return (
    /^(?:but|that|while|because|when|if|although|though|where|which|as|after|before|since|and|whether|how|why|what)$/u.test(
      token.lower,
    ) ||
    (reportingOf(token.lower)?.form === 'finite' && language.cues.has(token.lower))
  );
}

/** Who the sentence, or its last clause, is about. */
export function clauseSubject(list: readonly Token[], before: number, language: Language): Span | null {
  let at = /^(?:but|and|so|yet|or)$/u.test(list[0]?.lower ?? '') ? 1 : 0;
  // Past an opening phrase.
  const opening = list[at]?.lower ?? '';
  if (
    /^(?:in|on|at|as|after|before|during|when|while|with|for|from|by|despite|since|under|if|once|although|though|following|asked|however|meanwhile|still|instead|then|later|also|yet|today|earlier|two|three|last|to)$|(?:ing|ly)$/u.test(
      opening,
    )
  ) {
    const comma = list.findIndex((token) => token.text === ',');
    if (comma > 0 && comma < before - 2) at = comma + 1;
  }
  // "…, but Lopez went on, asking"
  for (let index = before - 3; index > at + 2; index--) {
    if (
      list[index]?.text === ',' &&
      /^(?:but|and|while|as)$/u.test(list[index + 1]?.lower ?? '') &&
      list[index + 2]?.capital &&
      !list[index + 3]?.text.startsWith(',')
    ) {
      at = index + 2;
      break;
    }
  }
  let end = at;
  while (end < before && end - at < 12 && !/^[,;:.!?—–“”"()]$|^\uE000/u.test(list[end]?.text ?? '')) {
    const token = list[end];
    if (
      end > at &&
      token &&
      !token.capital &&
      // A name ends before what it does.
      ((list[end - 1]?.capital &&
        list[at]?.capital &&
        !language.determiners.has(list[end - 1]?.lower ?? '') &&
        !/^(?:of|and|the|for|in|at|[’']s)$/u.test(token.lower) &&
        !language.nameParticles.has(token.text)) ||
        reportingOf(token.lower)?.form === 'finite' ||
        BE.test(token.lower) ||
        MODAL.test(token.lower) ||
        language.betweenSubjectAndVerb.has(token.lower))
    )
      break;
    end++;
  }
  const first = list[at];
  const last = list[end - 1];
  return first && last && end > at ? { start: first.start, end: last.end } : null;
}
