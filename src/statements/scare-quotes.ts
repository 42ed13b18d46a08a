/** Tells what somebody said from words set in quotation marks for another reason. */
import type { BlockKind } from '../model.ts';
import { type Language, words } from '../text/index.ts';
import type { Attributed } from './attribution.ts';
import type { Token } from './phrases.ts';
import type { Quoted } from './quotation-marks.ts';

// A label, an ironic word or a name is short; what somebody is quoted for, without a word that says so, is not.
const LEAST_WITHOUT_CUE = 5;
const LEAST_WITH_CUE = 3;

export function isScareQuote(
  text: string,
  span: Quoted,
  before: readonly Token[],
  attributed: Attributed | null,
  kind: BlockKind,
  language: Language,
): boolean {
  const inner = text.slice(span.inner.start, span.inner.end);
  const count = words(inner).length;
  // Outside American English the comma stands after the marks.
  const said = /[,.?!…—-][’'”"]*\s*$/u.test(inner) || /^[,.]/u.test(text.slice(span.end));
  const inClause = isInClause(before, attributed);
  const introduced = /[,:]\s*$/u.test(text.slice(0, span.start));
  const according = attributed?.side === 'before' && /^according/u.test(attributed.cue?.text ?? '');
  const near = according || attributed?.side === 'after' || inClause || (introduced && attributed?.phrase) ? 12 : 5;
  const adjacent = !!attributed && attributed.distance <= near;
  const single = /^(?:[‘‚]|'(?!'))/u.test(text.slice(span.start));

  // “Transitory,” a word the bank avoids; a sign that read “Keep off.”
  if (
    count <= 6 &&
    /^,?\s(?:an?|the)\s(?:\p{Ll}+\s)?(?:word|term|phrase|slogan|label|nickname)\b/u.test(text.slice(span.end))
  )
    return true;
  if (
    isTitle(inner, count, before, attributed, language) &&
    /\b(?:that|which) reads?\s$/u.test(text.slice(0, span.start))
  )
    return true;
  if (ON_A_SIGN.test(text.slice(Math.max(0, span.start - 80), span.start))) return true;
  const announced = !!attributed?.cue && introduced && attributed.side === 'before' && attributed.distance <= 2;
  const closesCue = said && attributed?.side === 'after' && !!attributed.cue;
  // “Stop!” “Too many.”: a sentence of its own, right after the verb.
  const cry =
    /^\p{Lu}.*[.?!][’'”"]*$/u.test(inner) &&
    attributed?.side === 'before' &&
    attributed.distance <= 1 &&
    !/^(?:call|dub|brand|label)/u.test(attributed.cue?.text ?? '');
  if (isTitle(inner, count, before, attributed, language) && !announced && !closesCue && !cry) return true;
  if (kind === 'heading' && !attributed?.cue) return true;
  if (single && (!attributed || count < LEAST_WITHOUT_CUE)) return !(attributed && said && introduced);
  if (count === 2 && attributed?.phrase && attributed.side === 'before' && CALLED.test(text.slice(0, span.start)))
    return false;
  if (count === 2 && inClause && said && attributed?.phrase) return false;
  if (count < LEAST_WITH_CUE)
    return !(adjacent && said && (introduced || cry || attributed?.side === 'after' || span.start === 0));
  if (attributed && !attributed.phrase && !said && count < LEAST_WITHOUT_CUE + 1) return true;
  if (count < LEAST_WITHOUT_CUE) return !(adjacent && (said || attributed?.side === 'before'));
  return false;
}

/** She said that the EU “takes note.” */
function isInClause(before: readonly Token[], attributed: Attributed | null): boolean {
  const { cue } = attributed ?? {};
  if (!cue || attributed?.side !== 'before') return false;
  const after = before.filter((token) => token.start >= cue.end);
  // She said she was “at peace.”
  if (/^(?:he|she|they|it|I|we)$/u.test(after[0]?.text ?? '') && after.length <= 4)
    return /^(?:is|was|are|were|am|feels?|felt|be|been)$/u.test(after.at(-1)?.lower ?? '');
  const that = after.findIndex((token) => token.lower === 'that');
  return that >= 0 && that <= 4 && !after.some((token) => token.text === ',' || token.text === ';');
}

/** What a banner says nobody says. */
const ON_A_SIGN =
  /\b(?:banner|sign|placard|poster|T-?shirt|shirt|sticker|plaque|graffito|graffiti|billboard|hat|cap|badge|flag)s?\b(?: \p{L}+){0,3}(?:,? (?:that|which))? ?(?:read|reads|reading|said|says|saying|with the words?|proclaiming|declaring)[,:]? $/iu;

/** Calls something something: “dismissed the study as “summer theatre”.” */
const CALLED =
  /\b(?:dismiss|describ|denounc|condemn|derid|characteri[sz]|hail|mock|blast|reject|brush)\p{L}*\b[^.;:“”"]{1,80} as (?:an? |the )?$/u;

/** “The Long Way Home”, or what follows “entitled”. */
function isTitle(
  inner: string,
  count: number,
  before: readonly Token[],
  attributed: Attributed | null,
  language: Language,
): boolean {
  const content = words(inner).filter(({ text }) => !language.stopWords.has(text.toLowerCase()));
  const capitals = content.filter(({ text }) => /^[\p{Lu}\p{N}]/u.test(text)).length;
  const sentence = /[.?!][’'”"]*$/u.test(inner) && count > 4;
  if (count >= 2 && count <= 12 && content.length >= 2 && capitals === content.length && !sentence) return true;
  const last = before.filter((token) => token.word).slice(-1)[0]?.lower ?? '';
  const announced = language.beforeTitles.has(last) && before.at(-1)?.word === true;
  // "which Lopez called “a tie with extra steps.”"
  if (
    attributed?.phrase &&
    attributed.cue?.text.toLowerCase() === last &&
    attributed.distance === 0 &&
    /^\P{L}*\p{Ll}/u.test(inner)
  )
    return false;
  return announced && count <= 8 && !/[?!]$/u.test(inner);
}
