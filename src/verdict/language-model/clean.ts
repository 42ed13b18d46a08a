/** A text as a language model is given it: what nobody sees is left out, and every letter knows the words it stands for. */
import type { Span } from '../../model.ts';

export interface Cleaned {
  text: string;
  /** The words as they were fetched, of a part of `text`. */
  raw(start: number, end: number): Span;
}

/** White space; a letter with its marks; a mark that stands alone. */
const PARTS = /\s+|\P{M}\p{M}*|\p{M}+/gu;
/** What is not drawn: joiners, marks of direction, fillers, tags, controls, halves of pairs, and what a font makes up. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Co}\p{Cs}]/gu;
/** A raised figure or a fraction would join the number before it: 10³ is not 103. */
const KEPT = /\p{No}/u;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+ ?/giu;

/** A model copies straight marks where a page has curved ones, and what it copies must be found again. */
const STRAIGHT: { readonly [mark: string]: string } = {
  ...Object.fromEntries([...'‘’‚‛′‹›'].map((mark) => [mark, "'"])),
  ...Object.fromEntries([...'“”„‟″«»'].map((mark) => [mark, '"'])),
  ...Object.fromEntries([...'‐‑‒–—―−'].map((mark) => [mark, '-'])),
};

export function clean(raw: string): Cleaned {
  const letters: { letter: string; start: number; end: number }[] = [];
  const add = (text: string, start: number, end: number) => {
    for (const letter of text.split('')) letters.push({ letter, start, end });
  };
  for (const { 0: part, index } of raw.matchAll(PARTS)) {
    const end = index + part.length;
    if (/^\s/u.test(part)) {
      if (letters.at(-1)?.letter !== ' ') add(' ', index, end);
      continue;
    }
    const seen = part.replace(UNSEEN, '');
    if (seen) add(STRAIGHT[seen] ?? (KEPT.test(seen) ? seen : seen.normalize('NFKC')), index, end);
  }
  const whole = letters.map(({ letter }) => letter).join('');
  const addresses = [...whole.matchAll(ADDRESS)].map(({ 0: address, index }) => [index, index + address.length]);
  const kept = letters.filter((_, at) => !addresses.some(([from = 0, to = 0]) => at >= from && at < to));
  while (kept[0]?.letter === ' ') kept.shift();
  while (kept.at(-1)?.letter === ' ') kept.pop();
  return {
    text: kept.map(({ letter }) => letter).join(''),
    raw: (start, end) => ({ start: kept[start]?.start ?? 0, end: kept[end - 1]?.end ?? 0 }),
  };
}
