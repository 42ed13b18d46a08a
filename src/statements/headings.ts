/** Which headings and captions say something, and are no titles, labels or credits. English; others are taken as they are. */
import type { BlockKind } from '../model.ts';
import type { Language } from '../text/index.ts';
import { tokens } from './phrases.ts';
import { asserts } from './pieces.ts';

const TITLE =
  /^(?:what|how|why|where|when|who|which|whose|the (?:best|worst|top|most)|best|top|\d+ (?:\p{L}+ )?(?:best|things|ways|tips|reasons|facts|questions|lessons|signs|steps))\b|^[^:]{0,40}: the \p{L}+ of\b/u;
/** Verbs as headlines have them, in the present for what has happened. */
const HAPPENS =
  /\b(?:(?:accus|admit|agre|allow|announc|appoint|approv|arrest|attack|back|ban|beat|begin|block|bomb|build|call|cancel|charg|claim|clos|collaps|confirm|convict|cut|defeat|defend|delay|deploy|die|double|drop|elect|end|expand|expel|extend|fac|fall|fil|find|fin|fir|get|giv|grow|halt|hir|hit|hold|impos|increas|invad|invest|join|kill|launch|leav|lift|los|mak|meet|merg|mov|nam|open|oppos|order|oust|pay|plan|plead|pledg|plung|promis|propos|push|put|quit|rais|recall|refus|reject|releas|remov|reopen|report|requir|resign|return|reveal|ris|sail|say|see|seek|seiz|sell|send|sentenc|set|show|shrink|shut|sign|sink|slam|slash|spend|split|start|stop|strik|su|surg|surpass|suspend|tak|tell|threaten|top|tripl|tumbl|unveil|urg|visit|vot|vow|warn|win|withdraw)e?s|acquires|buys|denies|dies|dismisses|passes|reaches|testifies|tries)\b/u;
const HELPS = /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|[a-z]+n[’']t)\b/u;
const CREDIT =
  /^\(?(?:photo|picture|image|photograph|illustration|credit|source|courtesy|graphic)s?\b(?: by\b|:)|\bvia (?:getty|ap|reuters|afp)\b|^[^.]{0,60}\/[^.]{0,60}(?:\/|$)|^(?:file|getty images|reuters|ap photo|afp)\b[^,]{0,20}$/u;

/** Most of its longer words are capitalised. */
export function isTitleCase(text: string): boolean {
  const long = text.split(/\s+/u).filter((word) => word.length > 3 && /^\p{L}/u.test(word));
  return long.length > 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * long.length;
}

export function saysSomething(kind: BlockKind, text: string, language: Language): boolean {
  if ((kind !== 'heading' && kind !== 'caption') || language.tag !== 'en') return true;
  const lower = text.toLowerCase();
  if (kind === 'caption') {
    if (CREDIT.test(lower)) return false;
  } else if (TITLE.test(lower)) return false;
  if (HAPPENS.test(lower) || language.signs.event.test(lower)) return true;
  return isTitleCase(text) ? HELPS.test(lower) : asserts(tokens(text, 0, language), language);
}
