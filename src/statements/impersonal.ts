/** What is held by nobody in particular: "is expected to", "is seen as", "was criticised by", "seems to". */
import type { Span } from '../model.ts';
import type { Token } from './phrases.ts';
import type { Reported } from './reported.ts';

type Slice = (from: number, to: number) => Span | null;

const BE = /^(?:is|was|were|are|be|been|being|’s|'s)$/u;
/** With what they are held to be or do: "expected to win", "seen as a rival", "accused of fraud". */
const HELD =
  /^(?:expected|believed|thought|considered|seen|viewed|described|known|accused|regarded|perceived|deemed|rumou?red|alleged|projected|predicted|estimated|assumed|portrayed|said|reported|likened|dubbed|labell?ed|touted|credited|suspected|urged|told|advised|encouraged)$/u;
/** With what is judged for their subject: "the plan was criticised by both". */
const JUDGED =
  /^(?:critici[sz]ed|praised|rejected|condemned|denounced|welcomed|dismissed|endorsed|opposed|supported|backed|mocked|announced|confirmed|questioned|disputed|approved|recommended|reported|suggested|proposed|attacked|lauded|hailed|cited)$/u;
const ADVERB = /\p{Ll}ly$|^(?:also|often|still|now|then|not|never|long|far|once|already|so|first|expected)$/u;
const EDGE =
  /^[;:—–“”()[\]?!]$|^(?:but|because|while|although|though|if|as|when|where|after|before|since|until|unless|whether|and)$/u;

export function impersonal(list: readonly Token[], at: number, end: number, slice: Slice): Reported | null {
  const lower = list[at]?.lower ?? '';
  if (/^(?:seem|seems|seemed|appear|appears|appeared)$/u.test(lower)) return seeming(list, at, end, slice);
  if (lower === 'asked' || lower === 'questioned' || lower === 'pressed') return askedOf(list, at, end, slice);
  const judged = JUDGED.test(lower);
  if (!judged && !HELD.test(lower)) return null;
  let be = at - 1;
  while (be > 0 && at - be < 4 && ADVERB.test(list[be]?.lower ?? '')) be--;
  if (!BE.test(list[be]?.lower ?? '')) return null;
  const after = list[at + 1]?.lower ?? '';
  const from = subjectFrom(list, be);
  if (from >= be) return null;
  const cue = slice(be, at + 1);
  if (!cue) return null;
  const by = byWhom(list, at + 1, end, slice);
  if (judged && by) {
    const content = slice(from, helperFrom(list, be));
    return content && { content: [content], cue, source: by, says: false };
  }
  if (!HELD.test(lower) || !/^(?:to|as|of|for|that|by)$/u.test(after)) return null;
  const content = slice(from, clauseEnd(list, at + 1, end));
  return content && { content: [content], cue, ...(by ? { source: by } : {}), says: false };
}

/** "Asked by reporters whether the dam would hold, …" */
function askedOf(list: readonly Token[], at: number, end: number, slice: Slice): Reported | null {
  const before = list[at - 1]?.lower ?? '';
  if (at > 0 && !/^(?:when|if|while|once|was|were|been|be|later|and)$/u.test(before)) return null;
  let from = at + 1;
  while (
    from < Math.min(end, at + 8) &&
    list[from]?.word &&
    !/^(?:whether|if|how|why|what|who|about|where|when)$/u.test(list[from]?.lower ?? '')
  )
    from++;
  if (!/^(?:whether|if|how|why|what|who|about|where|when)$/u.test(list[from]?.lower ?? '')) return null;
  let stop = from + 1;
  while (stop < end && list[stop]?.text !== ',' && !/^[;:—]$/u.test(list[stop]?.text ?? '')) stop++;
  const content = slice(list[from]?.lower === 'about' ? from + 1 : from, stop);
  const cue = slice(at, at + 1);
  const source = byWhom(list, at + 1, from, slice);
  return content && cue && { content: [content], cue, ...(source ? { source } : {}), says: false };
}

function seeming(list: readonly Token[], at: number, end: number, slice: Slice): Reported | null {
  const appear = list[at]?.lower.startsWith('appear');
  const after = list[at + 1]?.lower ?? '';
  if (!list[at + 1]?.word || (appear && !/^(?:to|that|as|likely|un\p{Ll}+)$/u.test(after))) return null;
  if (/^(?:in|on|at|with|before|by)$/u.test(after) || (at > 0 && list[at]?.capital)) return null;
  const from = subjectFrom(list, at);
  if (from >= at) return null;
  const content = slice(from, clauseEnd(list, at + 1, end));
  const cue = slice(at, at + 1);
  return content && cue && { content: [content], cue, says: false };
}

/** Where the clause of a verb begins, with the “who” or “that” that opens it. */
function subjectFrom(list: readonly Token[], verb: number): number {
  let at = verb - 1;
  if (list[at]?.text === ',') {
    // Past an apposition.
    at--;
    while (at > 0 && list[at]?.text !== ',' && !/^[;:—–“”()]$/u.test(list[at]?.text ?? '')) at--;
    if (list[at]?.text === ',') at--;
  }
  for (; at >= 0; at--) {
    const token = list[at];
    if (!token || token.text === ',' || (EDGE.test(token.lower) && !(token.lower === 'and' && list[at - 1]?.capital)))
      return at + 1;
    if (/^(?:who|which|that|what)$/u.test(token.lower)) return at;
  }
  return 0;
}

/** Past "has been", "could be". */
function helperFrom(list: readonly Token[], be: number): number {
  let at = be;
  while (
    at > 0 &&
    (/^(?:has|have|had|will|would|could|can|may|might|must|should|been|being|be|to)$/u.test(
      list[at - 1]?.lower ?? '',
    ) ||
      ADVERB.test(list[at - 1]?.lower ?? ''))
  )
    at--;
  return at;
}

function clauseEnd(list: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const text = list[at]?.text ?? '';
    if (/^[;:—]$/u.test(text)) return at;
    if (
      text === ',' &&
      at - from > 2 &&
      /^(?:and|but|who|which|while|as|after|before|when|where|according|with)$|ing$/u.test(list[at + 1]?.lower ?? '')
    )
      return at;
  }
  return end;
}

function byWhom(list: readonly Token[], from: number, end: number, slice: Slice): Span | null {
  for (let at = from; at < Math.min(end, from + 9); at++) {
    const token = list[at];
    if (!token?.word) return null;
    if (token.lower !== 'by') continue;
    let stop = at + 1;
    while (
      stop < end &&
      list[stop]?.word &&
      !/^(?:who|which|that|for|as|on|in|after|of)$/u.test(list[stop]?.lower ?? '')
    )
      stop++;
    return /ing$/u.test(list[at + 1]?.lower ?? '') ? null : slice(at + 1, stop);
  }
  return null;
}
