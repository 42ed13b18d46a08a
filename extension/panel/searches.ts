/** Prepared searches, so that a card is never a dead end. Nothing is sent until the reader opens one. */
import type { Statement } from '../../src/model.ts';
import { maskPersonal } from '../../src/text/mask.ts';
import type { Message, MessageKey } from './model.ts';

const PHRASE = 8;

/** How much a word tells: names and figures most, then long words. */
function rarity(word: string, before: string | undefined): number {
  const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
  if (/\p{N}/u.test(letters)) return 6;
  // At the beginning of a sentence every word has its capital.
  const isName = /^\p{Lu}\p{L}/u.test(letters) && before !== undefined && !/[.!?…:]$/.test(before);
  return Math.max(0, letters.length - 3) + (isName ? 3 : 0);
}

/** The eight words in a row that are least likely to stand elsewhere; all, where there are fewer. */
export function rarestWords(text: string): string {
  const words = maskPersonal(text)
    .replace(/[“”„«»"]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const told = words.map((word, index) => rarity(word, words[index - 1]));
  let best = 0;
  let most = -1;
  for (let from = 0; from + PHRASE <= words.length || from === 0; from++) {
    const sum = told.slice(from, from + PHRASE).reduce((total, one) => total + one, 0);
    if (sum > most) [best, most] = [from, sum];
  }
  return words
    .slice(best, best + PHRASE)
    .join(' ')
    .replace(/[.,;:!?]+$/, '');
}

export interface Search {
  place: 'web' | 'fact-checks' | 'wikipedia';
  words: string;
  url: string;
}

/**
 * Where a search goes is in the locale, as its words are: each language has its own places to look.
 * A quote by its own words with who said it or whom they told; a claim by its keywords.
 */
export function searchesFor(statement: Statement, message: Message): Search[] {
  const isQuote = statement.kind === 'quote';
  const who = isQuote ? (statement.speaker?.name ?? statement.toldTo ?? '') : '';
  const keywords = maskPersonal(statement.query || rarestWords(statement.text)).trim();
  const web = isQuote ? `"${rarestWords(statement.text)}" ${who}`.trim() : keywords;
  const language = /^[a-z]{2,3}/.exec(statement.language)?.[0] ?? 'en';
  const address = (key: MessageKey, words: string) =>
    message(key, encodeURIComponent(words), language === 'und' ? 'en' : language);
  return [
    { place: 'web', words: web, url: address('card_search_web_address', web) },
    { place: 'fact-checks', words: keywords, url: address('card_search_checks_address', keywords) },
    { place: 'wikipedia', words: keywords, url: address('card_search_wikipedia_address', keywords) },
  ];
}
