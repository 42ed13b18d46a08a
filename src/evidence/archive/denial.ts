/**
 * Which words a denial bears on. That a sentence holds a “not” says little: “you can’t make this up: bananas glow”
 * denies nothing of bananas, and “bananas do not glow, which nobody had thought” denies with two.
 */
import { termsOf } from './terms.ts';

/** Deny what comes after them, as far as their clause goes. */
const AHEAD =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|nicht|keine?[mnrs]?|nie|pas|jamais|nunca|jamás|não|non|mai)\b|n[’']t\b/giu;
/** Deny the whole sentence, wherever they stand in it. */
const WHOLE =
  /\b(?:falsely|false|untrue|wrongly|incorrectly|hoax|myth|debunked|fake|baseless|unfounded|den(?:y|ies|ied)|refuted?|rejected|disproved|contrary|falso|falsa|faux|fausse|falsch)\b/giu;
const CLAUSE = /(?:,(?!\s+(?:but|and)\b)|[^,:;!?—–…])+/giu;

export function denialsIn(text: string): number {
  return (text.match(AHEAD)?.length ?? 0) + (text.match(WHOLE)?.length ?? 0);
}

/** Whether a word that both have is denied in one of them alone. `sentence` is the one that the claim is about. */
export function turnsSense(sentence: string, claim: string): boolean {
  const own = sensesOf(sentence);
  const theirs = sensesOf(claim);
  return [...own].some(([stem, senses]) => {
    const other = theirs.get(stem);
    return other !== undefined && [...senses].every((sense) => !other.has(sense));
  });
}

/** Of each word, whether it is denied: both, where it stands twice. */
function sensesOf(text: string): Map<string, Set<boolean>> {
  const senses = new Map<string, Set<boolean>>();
  const ofAll = text.match(WHOLE)?.length ?? 0;
  for (const { 0: clause } of text.matchAll(CLAUSE)) {
    const terms = termsOf(clause);
    const last = terms.at(-1)?.end ?? 0;
    // With nothing behind it, it denies what is before: “he opens it not”.
    const ahead = [...clause.matchAll(AHEAD)].map(({ 0: word, index }) => (index + word.length < last ? index : 0));
    for (const { stem, start } of terms) {
      const denied = (ofAll + ahead.filter((at) => at <= start).length) % 2 === 1;
      senses.set(stem, (senses.get(stem) ?? new Set()).add(denied));
    }
  }
  return senses;
}
