/** The words of a text, with their places. */
import type { Span } from '../model.ts';
import { byLetters } from './letters.ts';

export interface Word extends Span {
  text: string;
}

// Inner apostrophes, hyphens, dots (U.S.) and decimal or thousands marks stay within the word.
const wordIn = byLetters(
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'‑.,-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu,
);
const COMMA_BETWEEN_LETTERS = /(?<=\p{L}),|,(?=\p{L})/u;

export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordIn(text))) {
    if (!match[0].includes(',') || !COMMA_BETWEEN_LETTERS.test(match[0])) {
      found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
      continue;
    }
    let start = match.index;
    for (const part of match[0].split(',')) {
      if (part) found.push({ text: part, start, end: start + part.length });
      start += part.length + 1;
    }
  }
  return found;
}

/** A word as it is compared: lower case, straight apostrophes, without a possessive. */
export function normalise(word: string): string {
  return word.toLowerCase().normalize('NFKC').replace(/[’‘]/gu, "'").replace(/'s?$/u, '');
}
